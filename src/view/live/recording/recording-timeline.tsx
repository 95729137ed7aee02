/** The time of a recording as a line with a mark for each moment in which something fell or came back. */
import { liveClusterWords as words } from '../../../content/live'
import { localizeDecimal } from '../../../content/numbers'
import type { Moment, Recording } from '../../../protocol/live'
import { formatClock } from '../tell'
import { tellMoment } from './events-card'

interface TimelineProps {
  readonly recording: Recording
  readonly atMs: number
  readonly moment: number
  readonly onSeek: (atMs: number) => void
  readonly onStep: (by: 1 | -1) => void
}

/** More marks than these would be one stripe. */
const MARKS_MOST = 400

function kindOf({ changes }: Moment): 'bad' | 'good' | 'plain' {
  const has = (...codes: readonly string[]): boolean => changes.some(({ code }) => codes.includes(code))
  if (has('broker-gone', 'leaderless', 'shrunk')) return 'bad'
  return has('broker-back', 'grown') ? 'good' : 'plain'
}

export function RecordingTimeline({ recording, atMs, moment, onSeek, onStep }: TimelineProps) {
  const { moments } = recording
  const [startMs, endMs] = [moments[0].atMs, moments[moments.length - 1].atMs]
  const share = (ms: number): number => ((ms - startMs) / Math.max(1, endMs - startMs)) * 1_000
  const { recording: said } = words
  return (
    <section className="live-timeline" aria-label={said.timeline}>
      <button type="button" className="btn btn-small" disabled={moment === 0} onClick={() => onStep(-1)}>
        {said.earlier}
      </button>
      <button
        type="button"
        className="btn btn-small"
        disabled={moment === moments.length - 1}
        onClick={() => onStep(1)}
      >
        {said.later}
      </button>
      <p className="mono">
        <b>{formatClock(atMs)}</b> {said.since(localizeDecimal(((atMs - startMs) / 1_000).toFixed(1)))}
        <small>{said.moment(moment + 1, moments.length)}</small>
      </p>
      <div className="live-track">
        <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
          {moments.slice(0, MARKS_MOST).map((one) => (
            <rect
              key={one.offset}
              className={`is-${kindOf(one)}`}
              x={share(one.atMs) - 1.5}
              y="2"
              width="3"
              height="20"
            />
          ))}
        </svg>
        <input
          type="range"
          min={startMs}
          max={endMs}
          step="1"
          value={atMs}
          aria-label={said.seek}
          aria-valuetext={`${formatClock(atMs)}. ${tellMoment(moments[moment])}`}
          onChange={(event) => onSeek(Number(event.currentTarget.value))}
        />
      </div>
    </section>
  )
}
