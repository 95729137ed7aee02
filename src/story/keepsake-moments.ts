/**
 * Which moments of the book are the reader's own, and the run of each: a deed that was done, or a guess that was watched.
 * The one thing a reader would get wrong: a moment's run goes on to the last panel that shows it, and into the run of a
 * later deed of the reader's that began the same way, so that who killed and healed a datacenter has both on one page.
 */

import { type BookPanel, type Choices, ISSUES, type Issue } from './keepsake-link'
import { RUNS, type StoryCommand, type StoryRun } from './runs'
import type { Chapter, Panel } from './script-types'

export interface Moment {
  readonly panel: Panel
  /** Name of a run of `src/story/runs`. */
  readonly run: string
  readonly kind: StoryRun['kind']
  /** What the reader did in this panel; null when it was only guessed and watched. */
  readonly deed: string | null
  /** Second of the deed's first command, or of the panel's beginning. */
  readonly atS: number
  /** The run is shown up to here. */
  readonly endS: number
  /** Everything that was done to the run until then, and whether the reader did it. */
  readonly done: readonly { readonly by: StoryCommand; readonly isReaders: boolean }[]
}

export function panelsOf(chapters: readonly Chapter[]): readonly Panel[] {
  return chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels))
}

export function bookOf(panels: readonly Panel[]): readonly BookPanel[] {
  return panels
    .filter(({ guess, act }) => guess !== null || act !== null)
    .map(({ id, guess, act, live }) => ({
      id,
      choices: guess?.choices.length ?? 0,
      ownDeed: act?.deed ?? null,
      isDeed: (name) => act !== null && (name === act.deed || (live !== null && isRunLike(name, live.run))),
    }))
}

/** A reader may have taken another run of the panel's kind. */
function isRunLike(name: string, run: string): boolean {
  return Object.hasOwn(RUNS, name) && RUNS[name].kind === RUNS[run].kind
}

/** Of what a device keeps, what belongs to the issue and is still in the book. */
export function choicesOf(
  issue: Issue,
  day: string,
  kept: Pick<Choices, 'guesses' | 'deeds'>,
  book: readonly BookPanel[],
): Choices {
  const isOurs = (id: string): boolean => ISSUES[issue].some((chapter) => id.startsWith(`${chapter}.`))
  const ours = book.filter(({ id }) => isOurs(id))
  const pick = <T>(from: Readonly<Record<string, T>>, isGood: (panel: BookPanel, value: T) => boolean) =>
    Object.fromEntries(
      ours.flatMap((panel) =>
        Object.hasOwn(from, panel.id) && isGood(panel, from[panel.id]) ? [[panel.id, from[panel.id]] as const] : [],
      ),
    )
  return {
    issue,
    day,
    moment: null,
    guesses: pick(kept.guesses, ({ choices }, guess) => Number.isInteger(guess) && guess >= 0 && guess < choices),
    deeds: pick(kept.deeds, ({ isDeed }, deed) => isDeed(deed)),
    digest: null,
  }
}

/** In the order of the book. */
export function listMoments(panels: readonly Panel[], { guesses, deeds }: Choices): readonly Moment[] {
  return panels.flatMap((panel) => {
    const { live, act } = panel
    const deed = act === null ? null : (deeds[panel.id] ?? null)
    // What stands and waits for a hand has no run yet.
    if (live === null || (act !== null && deed === null) || (deed === null && guesses[panel.id] === undefined))
      return []
    // A company's benches of seconds and the last page's open end show nothing that was done.
    if (live.toS === live.fromS || act?.deed === 'take-over') return []
    return [makeMoment(panel, deed, panels, deeds)]
  })
}

function makeMoment(panel: Panel, deed: string | null, panels: readonly Panel[], deeds: Choices['deeds']): Moment {
  const live = panel.live as NonNullable<Panel['live']>
  const own = deed !== null && deed !== live.run && isRunLike(deed, live.run) ? deed : live.run
  const isDone = ({ id, act }: Panel): boolean => act === null || deeds[id] !== undefined
  const later = panels.slice(panels.indexOf(panel) + 1).filter((one) => one.live !== null && isDone(one))
  const ownDeed = RUNS[own].commands.find((command) => command.deed !== undefined && command.deed === deed)
  const longer =
    ownDeed === undefined
      ? undefined
      : later.findLast((one) => goesOn(own, one.live?.run ?? own, one.act?.deed ?? null))
  const run = longer?.live?.run ?? own
  const endS = Math.max(
    live.toS,
    ...later.filter((one) => one.live?.run === run && run !== deed).map((one) => one.live?.toS ?? 0),
  )
  const readers = new Set(panels.flatMap(({ id, act }) => (act !== null && deeds[id] === act.deed ? [act.deed] : [])))
  const first = ownDeed ?? (own === deed ? RUNS[own].commands[0] : undefined)
  return {
    panel,
    run,
    kind: RUNS[run].kind,
    deed,
    atS: first === undefined || first.atS > endS ? live.fromS : first.atS,
    endS,
    done: RUNS[run].commands
      .filter(({ atS }) => atS <= endS)
      .sort((a, b) => a.atS - b.atS)
      .map((by) => ({ by, isReaders: by.deed !== undefined && readers.has(by.deed) })),
  }
}

/** Is `other` the run `name`, and then a deed of the reader's? */
function goesOn(name: string, other: string, deed: string | null): boolean {
  const [run, on] = [RUNS[name], RUNS[other]]
  if (on === undefined || on.world !== run.world || on.change !== run.change || on.withScript !== run.withScript)
    return false
  const isSame = run.commands.every((command, i) => JSON.stringify(command) === JSON.stringify(on.commands[i]))
  return isSame && on.commands.slice(run.commands.length).some((command) => deed !== null && command.deed === deed)
}

/** The reader's most telling moment: a datacenter that was killed by hand first of all, then a cluster's, then any. */
export function bestMoment(moments: readonly Moment[]): Moment | null {
  const worth = ({ deed, kind, done, panel }: Moment): number =>
    (deed === null ? 0 : 4) +
    (kind === 'cluster' ? 2 : 0) +
    (done.some(({ by, isReaders }) => isReaders && by.command.kind === 'KillSite') ? 8 : 0) +
    (panel.live?.shows === 'cluster' ? 1 : 0)
  return moments.reduce<Moment | null>(
    (best, moment) =>
      best === null ||
      worth(moment) > worth(best) ||
      (worth(moment) === worth(best) && moment.done.length > best.done.length)
        ? moment
        : best,
    null,
  )
}
