/** What was acknowledged against what may be read: the leader's log, and the line up to which readers see it. */
import { liveWords as words } from '../../../content/story-live'
import { countIsr } from '../../kit/count-isr'
import { formatCount } from '../../kit/format'
import { useProgress } from '../../kit/story-progress'
import { useRunState } from '../use-story-run'
import type { InstrumentProps } from './live-view'

export function Readable({ client, panel }: InstrumentProps) {
  // Invisible ink: the lamp shows what is in the log, beyond what may be read.
  const isLit = useProgress((progress) => progress.deeds[panel.id] !== undefined)
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  const leader = focus?.replicas.find(({ state }) => state === 'leader')
  if (measures === null) return null
  const share = leader === undefined || leader.logEndOffset === 0 ? 0 : leader.highWatermark / leader.logEndOffset
  // Without a leader nobody can say.
  const tell = (records: number | undefined): string => (records === undefined ? '–' : formatCount(records))
  return (
    <div className="readable">
      <p>
        {words.acknowledged} <b>{formatCount(measures.acknowledged)}</b>
      </p>
      <div className="readable-log" aria-hidden="true">
        <i className="readable-solid" style={{ width: `${share * 100}%` }} />
        {leader === undefined || !isLit ? null : (
          <>
            <i className="readable-pale" style={{ width: `${(1 - share) * 100}%` }} />
            <i className="readable-lamp" style={{ left: `${Math.min(66, share * 100 + 8)}%` }} />
          </>
        )}
        <i className="readable-line" style={{ left: `${share * 100}%` }} />
      </div>
      <p>
        {words.readable} <b>{tell(leader?.highWatermark)}</b>
      </p>
      <p>
        {isLit ? words.notReadable : words.inTheDark}{' '}
        <b>{tell(isLit && leader ? Math.max(0, leader.logEndOffset - leader.highWatermark) : undefined)}</b>
      </p>
      <p className="readable-sync">{words.isr(focus === null ? measures.inSync : countIsr(focus), measures.minIsr)}</p>
    </div>
  )
}
