/** A lane over time: what was acknowledged, and below it whether writes were taken, had no answer or were refused. */
import { skiesWords as words } from '../../../content/skies'
import type { DomainEvent, StopReason } from '../../../core'
import type { RunView } from '../../../state/ensemble'
import { formatCount } from '../../kit/format'
import { barWidth, drawBars } from './bars'
import type { SkyScale } from './sky-thumb'

export type BandKind = 'accepted' | 'unanswered' | 'refused'

export interface BandPart {
  readonly kind: BandKind
  readonly fromUs: number
  readonly toUs: number
}

/** Whether writes of a partition were taken from the start to `untilUs`, by what stopped them. */
export function readBand(
  events: readonly DomainEvent[],
  topic: string,
  partition: number,
  untilUs: number,
): readonly BandPart[] {
  const parts: BandPart[] = []
  let kind = 'accepted' as BandKind
  let fromUs = 0
  const turn = (next: BandKind, timeUs: number): void => {
    if (next === kind) return
    if (timeUs > fromUs) parts.push({ kind, fromUs, toUs: timeUs })
    kind = next
    fromUs = timeUs
  }
  for (const event of events) {
    if (event.timeUs > untilUs) break
    if (!('partition' in event) || event.topic !== topic || event.partition !== partition) continue
    if (event.kind === 'WritesResumed') turn('accepted', event.timeUs)
    if (event.kind === 'WritesStopped') turn(kindOf(event.reason), event.timeUs)
    // There are enough again, and those who were refused have not come back yet.
    if (event.kind === 'IsrChanged' && kind === 'refused' && event.isr.length >= event.minIsr)
      turn('unanswered', event.timeUs)
  }
  if (untilUs > fromUs) parts.push({ kind, fromUs, toUs: untilUs })
  return parts
}

/** A broker that knows it must not take a write says so; all else is silence. */
function kindOf(reason: StopReason): BandKind {
  return reason === 'below-min-isr' ? 'refused' : 'unanswered'
}

/** Heights of the picture, of 100. */
const BAR_FOOT = 58
const BAR_REACH = -50
/** A word in a narrower part would be cut, pixels for each of its letters. */
const LETTER_PX = 7.5
/** The line of the first difference, in steps of so many pixels. */
const ZIG = 7
const ZIGZAG = Array.from({ length: 60 }, (_, i) => `${i % 2 === 0 ? 3 : 9} ${i * ZIG}`).join('L')

interface LaneTrackProps {
  readonly view: RunView
  readonly scale: SkyScale
  readonly shownUs: number
  readonly differenceUs: number | null
  /** Records in a half second that a full bar stands for, the same in all lanes. */
  readonly top: number
}

export function LaneTrack({ view, scale, shownUs, differenceUs, top }: LaneTrackProps) {
  const { focus, history, events, markers, measures } = view
  const { toX, width } = scale
  const faults = markers.filter(({ kind }) => kind === 'fault')
  const { whole, cut } = drawBars(history, shownUs, { toX, foot: BAR_FOOT, reach: BAR_REACH, top })
  return (
    <div className="lane-track">
      <svg
        className="lane-bars"
        aria-hidden="true"
        viewBox={`0 0 ${width} 100`}
        preserveAspectRatio="none"
        focusable="false"
      >
        <path d={whole} strokeWidth={barWidth(toX)} />
        <path className="is-cut" d={cut} strokeWidth={barWidth(toX)} />
      </svg>
      <div aria-hidden="true">
        {readBand(events, focus.topic, focus.partition, shownUs).map(({ kind, fromUs, toUs }) => (
          <span
            key={fromUs}
            className={`lane-band is-${kind}`}
            style={{ left: toX(fromUs), width: Math.max(2, toX(toUs) - toX(fromUs)) }}
          >
            {toX(toUs) - toX(fromUs) < words.band[kind].length * LETTER_PX ? null : words.band[kind]}
          </span>
        ))}
        {faults.map(({ eventId, timeUs }) => (
          <span key={eventId} className="lane-fault" style={{ left: toX(timeUs) }} />
        ))}
        {differenceUs === null ? null : (
          <svg className="lane-fork" style={{ left: toX(differenceUs) }} focusable="false" aria-hidden="true">
            <path d={`M${ZIGZAG}`} className="is-ink" />
            <path d={`M${ZIGZAG}`} />
          </svg>
        )}
        <span className="lane-now" style={{ left: toX(shownUs) }} />
      </div>
      <p className="lane-counts">
        {words.acknowledged(formatCount(measures.acknowledged))}
        {measures.waiting > 0 ? <b>{words.waiting(formatCount(measures.waiting))}</b> : null}
      </p>
    </div>
  )
}
