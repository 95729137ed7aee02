/** A lane over time: what was acknowledged, and below it whether writes were taken, had no answer or were refused. */
import { skiesWords as words } from '../../../content/skies'
import type { DomainEvent, StopReason } from '../../../core'
import type { RunView } from '../../../state/ensemble'
import { BIN_US, readRate } from '../../../state/write-history'
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
  let kind: BandKind = 'accepted'
  let fromUs = 0
  const turn = (next: BandKind, timeUs: number): void => {
    if (next === kind) return
    if (timeUs > fromUs) parts.push({ kind, fromUs, toUs: timeUs })
    kind = next
    fromUs = timeUs
  }
  for (const event of events) {
    if (event.timeUs > untilUs) break
    if (event.kind !== 'WritesStopped' && event.kind !== 'WritesResumed') continue
    if (event.topic !== topic || event.partition !== partition) continue
    turn(event.kind === 'WritesResumed' ? 'accepted' : kindOf(event.reason), event.timeUs)
  }
  if (untilUs > fromUs) parts.push({ kind, fromUs, toUs: untilUs })
  return parts
}

/** A broker that knows it must not take a write says so; all else is silence. */
function kindOf(reason: StopReason): BandKind {
  return reason === 'below-min-isr' ? 'refused' : 'unanswered'
}

/** Heights of the picture, of 100. */
const BAR_FOOT = 60
const BAR_HEAD = 8
/** A word in a narrower part would be cut, pixels. */
const WORD_PX = 62

interface LaneTrackProps {
  readonly view: RunView
  readonly scale: SkyScale
  readonly shownUs: number
  readonly differenceUs: number | null
}

export function LaneTrack({ view, scale, shownUs, differenceUs }: LaneTrackProps) {
  const { focus, history, events, markers } = view
  const { toX, width, endUs } = scale
  const faults = markers.filter(({ kind }) => kind === 'fault')
  return (
    <div className="lane-track" aria-hidden="true">
      <svg
        className="lane-bars"
        aria-hidden="true"
        viewBox={`0 0 ${width} 100`}
        preserveAspectRatio="none"
        focusable="false"
      >
        <path d={drawBars(history, shownUs, toX)} strokeWidth={Math.max(1, (BIN_US / endUs) * width - 1)} />
      </svg>
      {readBand(events, focus.topic, focus.partition, shownUs).map(({ kind, fromUs, toUs }) => (
        <span
          key={fromUs}
          className={`lane-band is-${kind}`}
          style={{ left: toX(fromUs), width: Math.max(2, toX(toUs) - toX(fromUs)) }}
        >
          {toX(toUs) - toX(fromUs) < WORD_PX ? null : words.band[kind]}
        </span>
      ))}
      {faults.map(({ eventId, timeUs }) => (
        <span key={eventId} className="lane-fault" style={{ left: toX(timeUs) }} />
      ))}
      {differenceUs === null ? null : <span className="lane-fork" style={{ left: toX(differenceUs) }} />}
      <span className="lane-now" style={{ left: toX(shownUs) }} />
    </div>
  )
}

/** As far as the clock: what is later is known, and has not happened. */
function drawBars(history: RunView['history'], untilUs: number, toX: SkyScale['toX']): string {
  const bins = Math.min(history.length, Math.floor(untilUs / BIN_US))
  let most = 1
  for (let bin = 0; bin < history.length; bin++) most = Math.max(most, readRate(history, bin))
  let path = ''
  for (let bin = 0; bin < bins; bin++) {
    const tall = (Math.max(0, readRate(history, bin)) / most) * (BAR_FOOT - BAR_HEAD)
    if (tall > 0.5) path += `M${toX((bin + 0.5) * BIN_US).toFixed(1)} ${BAR_FOOT}v-${tall.toFixed(1)}`
  }
  return path
}
