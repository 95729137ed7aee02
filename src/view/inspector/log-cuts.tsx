/** Each truncation in words: who cut what, of whose epoch, and whether anybody had been told that it was stored. */
import { logWords as words } from '../../content/reading'
import type { LogCut, LogHistory } from '../../core'
import { formatClock, formatCount } from '../kit/format'
import { useSee, useSimActions, useSimClient } from '../kit/sim-context'

/** The latest. */
const MOST = 6

export function CutList({ history }: { readonly history: LogHistory }) {
  const { seek } = useSimActions()
  const { canSeek } = useSimClient()
  const see = useSee()
  if (history.cuts.length === 0) return null
  return (
    <>
      <h5 className="log-cuts-title">{words.cuts}</h5>
      <ul className="log-cuts">
        {history.cuts.slice(-MOST).map((cut) => (
          <li key={cut.eventId}>
            {canSeek ? (
              <button type="button" className="log-cut-time mono" onClick={() => seek(cut.timeUs)}>
                {formatClock(cut.timeUs)}
              </button>
            ) : (
              <span className="mono">{formatClock(cut.timeUs)}</span>
            )}{' '}
            {tellCut(cut, history)}{' '}
            <button type="button" className="log-cut-why" onClick={() => see({ asked: cut.eventId, panel: 'why' })}>
              {words.why}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

export function tellCut({ broker, toOffset, fromOffset, pieces }: LogCut, history: LogHistory): string {
  const leaderOf = (epoch: number) => history.leaders.find((known) => known.epoch === epoch)?.leader ?? null
  const acknowledged = pieces.reduce((sum, piece) => sum + piece.acknowledged, 0)
  const epochs = [...new Set(pieces.map(({ leaderEpoch }) => leaderEpoch))]
  return [
    words.cut(broker, formatCount(toOffset), formatCount(fromOffset - 1), fromOffset - toOffset),
    ...epochs.map((epoch) => words.cutOf(epoch, epoch < 0 ? null : leaderOf(epoch))),
    words.cutAcknowledged(acknowledged),
  ].join(' ')
}
