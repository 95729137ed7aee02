/** A moment more: a world that comes with the page from its beginning, or the run beside as it stands. */
import { useStore } from 'zustand'
import { tellTitle } from '../../../../content/scenarios'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import type { Scenario } from '../../../../core'
import type { MomentRun } from '../../../../protocol'
import type { SimClient } from '../../../../state'
import { readKeptRun } from '../../../../state/kept-run'
import { takeSession } from '../../../../state/stage/moment-session'
import { addMoment, fromBeginning } from '../../../../state/stage/talk-edits'
import { formatClock } from '../../../kit/format'
import type { Draft } from './use-draft'

interface AddMomentProps {
  readonly draft: Draft
  readonly worlds: readonly Scenario[]
  readonly client: SimClient
  readonly onSay: (text: string) => void
}

export function AddMoment({ draft, worlds, client, onSay }: AddMomentProps) {
  const structure = useStore(client.store, (state) => state.structure)
  const add = (title: string, run: MomentRun, isCompany: boolean): void => {
    const talk = addMoment(draft.talk, draft.index, title, run, isCompany ? 'worlds' : 'scene')
    draft.insert(talk, draft.index + 1)
    onSay(words.added(title))
  }
  const addNow = (): void => {
    const session = client.readSession()
    if (session === null) return
    const { playing: isPlaying, speed } = client.store.getState()
    const { id, title, business } = session.scenario
    const run = takeSession(session, worlds, { isPlaying, speed })
    add(words.now(tellTitle(id, title), formatClock(session.timeUs)), run, business !== null)
  }
  /** A company that somebody has built on the page of the two worlds. */
  const addWorlds = async (): Promise<void> => {
    const kept = readKeptRun('worlds')
    const { openWorldsLink } = await import('../../../../state/share')
    const result = kept === null ? null : openWorldsLink(kept.packed.replace(/^#?s=/, ''))
    if (kept === null || result?.ok !== true) {
      onSay(words.noWorlds)
      return
    }
    const { id, title } = result.session.scenario
    const run = takeSession(result.session, worlds, { isPlaying: true, speed: kept.speed })
    add(tellTitle(id, title), run, true)
  }
  return (
    <div className="edit-add">
      <select
        aria-label={words.addWorld}
        value=""
        disabled={worlds.length === 0}
        onChange={(event) => {
          const world = worlds.find(({ id }) => id === event.target.value)
          if (world !== undefined)
            add(tellTitle(world.id, world.title), fromBeginning(world.id), world.business !== null)
        }}
      >
        <option value="">{words.addWorld}</option>
        {worlds.map(({ id, title }) => (
          <option key={id} value={id}>
            {tellTitle(id, title)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn btn-small"
        title={words.addNowTip}
        disabled={structure === null}
        onClick={addNow}
      >
        {words.addNow}
      </button>
      <button type="button" className="btn btn-small" title={words.addWorldsTip} onClick={() => void addWorlds()}>
        {words.addWorlds}
      </button>
    </div>
  )
}
