/** Notes pinned to the scenes: what failed, how much waits, who stands still. Each says a figure of the score. */
import { dayWords as words } from '../../content/worlds-day'
import type { WorldsScore } from '../../core/company'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { formatAge } from './day-format'

/** `isQuiet`: something else is looked at, and only what is broken is said beside it. */
export function SceneNotes({ score, isQuiet }: { readonly score: WorldsScore; readonly isQuiet: boolean }) {
  const { links, systems, timeUs } = score
  const nameOf = (id: string): string => systems.find((system) => system.id === id)?.name ?? id
  const waiting = links.reduce((sum, link) => sum + link.waiting, 0)
  const failed = links.find((link) => link.failed)
  const dirty = systems.find(({ batch }) => batch.dirty)
  const planned = links.filter(({ phase }) => phase === 'planned').length
  return (
    <>
      {waiting > 0 && !isQuiet ? (
        <p className="scene-note scene-waiting">{words.waiting(formatCount(waiting))}</p>
      ) : null}
      {planned > 0 && !isQuiet ? <p className="scene-note scene-planned">{words.planned(planned)}</p> : null}
      {failed === undefined ? null : (
        <p className="scene-note scene-failed">
          <b>{words.failed(nameOf(failed.from), nameOf(failed.to))}</b>
          {failed.asOfUs < 0 ? null : <span>{words.failedAge(formatAge(timeUs - failed.asOfUs))}</span>}
        </p>
      )}
      {failed !== undefined || dirty === undefined ? null : (
        <p className="scene-note scene-failed">{words.dirty(dirty.name)}</p>
      )}
    </>
  )
}

/** Streamscape: readers that stand still, and whose records they stand at. */
export function StreamNotes({ worlds }: { readonly worlds: FoldedWorlds }) {
  const { standing } = worlds.score.stream
  if (standing === 0) return null
  const attacked = worlds.asked.stream.answers.find(({ why }) => why?.kind === 'stands-at-attack')?.why
  return (
    <p className="scene-note scene-failed">
      <b>{words.stillNote(standing)}</b>
      {attacked ? <span>{words.attackNote(attacked.whose)}</span> : null}
    </p>
  )
}
