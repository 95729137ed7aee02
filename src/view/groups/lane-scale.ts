/**
 * Where offsets lie in the lanes. All lanes have one scale and end with their logs at one line, so that a distance means as
 * many records in each: lag can be compared by eye.
 *
 * The one thing a reader would get wrong: a box may stand for several records, and the legend says how many.
 */
import type { StretchKind } from '../../core'
import type { LanePicture } from './picture'

/** So many offsets fit into a lane, at least. */
const SPAN_LEAST = 40
/** Room behind the end that is furthest back. */
const SPARE = 1.12
const BOX_LEAST_PX = 8

export interface LaneScale {
  /** Left and right end of the offsets, in units of the picture. */
  readonly left: number
  readonly right: number
  /** Offsets from left to right. */
  readonly span: number
  readonly perRecord: number
  /** Records that one box stands for. */
  readonly perBox: number
}

export function scaleLanes(lanes: readonly LanePicture[], left: number, right: number): LaneScale {
  const furthest = Math.max(0, ...lanes.map(({ from, lane }) => lane.logEnd - Math.min(from, lane.highWatermark)))
  const span = roundUp(Math.max(SPAN_LEAST, furthest * SPARE))
  const perRecord = (right - left) / span
  let perBox = 1
  while (perBox * perRecord < BOX_LEAST_PX) perBox = roundUp(perBox + 1)
  return { left, right, span, perRecord, perBox }
}

/** 1, 2, 5 times a power of ten, and what stands between that is still round. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= value - 1e-9) ?? 10
  return Math.round(step * power)
}

/** Of an offset in a lane whose log ends at `logEnd`; what is further back lies at the left end. */
export function placeOffset({ left, right, perRecord }: LaneScale, logEnd: number, offset: number): number {
  return Math.max(left, right - (logEnd - offset) * perRecord)
}

/** The offset that lies at x; null beside the log. */
export function offsetAt({ left, right, perRecord }: LaneScale, lane: LanePicture['lane'], x: number): number | null {
  if (x < left || x > right) return null
  const offset = Math.floor(lane.logEnd - (right - x) / perRecord)
  return offset < lane.logStart || offset >= lane.logEnd ? null : offset
}

/** What a record is to the group. */
export type BoxKind = 'read' | 'hand' | 'wait' | 'open' | 'aborted'

export interface Box {
  readonly x: number
  readonly width: number
  readonly kind: BoxKind
}

/** Boxes of a lane, from its start or the left end on. */
export function listBoxes(scale: LaneScale, { lane, from }: LanePicture, isCommittedOnly: boolean): readonly Box[] {
  const { perBox, perRecord, span } = scale
  const first = Math.max(lane.logStart, Math.floor(Math.max(0, lane.logEnd - span) / perBox) * perBox)
  const boxes: Box[] = []
  for (let offset = first; offset < lane.logEnd; offset = Math.floor(offset / perBox + 1) * perBox) {
    const until = Math.min(lane.logEnd, Math.floor(offset / perBox + 1) * perBox)
    const marked = stretchAt(lane.stretches, offset)
    if (marked === 'COMMIT' || marked === 'ABORT') continue
    const x = scale.right - (lane.logEnd - offset) * perRecord
    // What was compacted away is a gap: nothing stands there.
    if (x < scale.left || isGone(lane.holes, offset, until)) continue
    // Of several records a box is what its first one is.
    const isRead = offset < from && !(marked === 'open' && isCommittedOnly)
    const kind = marked === 'open' || marked === 'aborted' ? marked : offset < lane.position ? 'hand' : 'wait'
    boxes.push({ x, width: (until - offset) * perRecord, kind: isRead && kind !== 'aborted' ? 'read' : kind })
  }
  return boxes
}

/** Is something that was compacted away in the part of a lane that is drawn? */
export function hasGap({ holes, logEnd }: LanePicture['lane'], { span }: LaneScale): boolean {
  return holes.length > 0 && holes[holes.length - 1] > logEnd - span
}

function isGone(holes: readonly number[], from: number, until: number): boolean {
  return holes.some((start, i) => i % 2 === 0 && start <= from && until <= holes[i + 1])
}

function stretchAt(stretches: LanePicture['lane']['stretches'], offset: number): StretchKind | null {
  return stretches.find(({ from, until }) => from <= offset && offset < until)?.kind ?? null
}
