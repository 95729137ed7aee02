/**
 * What a talk names of its worlds: the worlds themselves, and what its commands are done to. The one thing a reader would
 * get wrong: a file is read without the worlds that come with the page, so this is asked where they are at hand.
 */
import type { Scenario } from '../core'
import { checkCommandNames, createMadeNames, noteMadeNames } from './command-checks'
import { type InputError, refuse } from './input-reader'
import type { Talk } from './talk-file'

/** Every name that leads nowhere, by its place in the file. `worlds` are those that come with the page. */
export function checkTalkNames(talk: Talk, worlds: readonly Scenario[]): readonly InputError[] {
  const errors: InputError[] = []
  /** Null behind a panel, whose run is its own. */
  let isCompany: boolean | null = null
  talk.moments.forEach(({ run, view, commands }, i) => {
    const place = `$.moments[${i}]`
    if (view === 'panel') {
      isCompany = null
      return
    }
    if (run === null) {
      if (isCompany === (view !== 'worlds')) refuse(errors, `${place}.view`, view, 'talk-view-world', {})
      return
    }
    const scenario = run.scenario ?? worlds.find(({ id }) => id === run.world)
    if (scenario === undefined) {
      refuse(errors, `${place}.run.world`, run.world, 'talk-no-world', { world: run.world })
      return
    }
    isCompany = scenario.business !== null
    if (isCompany !== (view === 'worlds')) refuse(errors, `${place}.view`, view, 'talk-view-world', {})
    const made = createMadeNames()
    const check = (at: string, list: typeof commands): void =>
      list.forEach(({ command }, k) => {
        checkCommandNames(errors, `${at}[${k}].command`, command, scenario, made)
        noteMadeNames(made, command)
      })
    check(`${place}.run.done`, run.done)
    check(`${place}.commands`, commands)
  })
  return errors
}
