/**
 * Panel by panel, the page is looked at through a camera: the whole panel where its words can be read then, and else part
 * by part, from its top to its foot.
 */
import { reachOf } from './handle'
import { boxOf, type PanelStaging } from './staging'

export interface Camera {
  readonly scale: number
  /** Where the page's left upper corner is, pixels from the window's. */
  readonly x: number
  readonly y: number
  /** What whoever goes on sees of the panel; null where all of it has been shown. */
  readonly nextPart: number | null
}

interface Aim {
  readonly staging: PanelStaging
  /** Of the window, pixels. */
  readonly width: number
  readonly height: number
  /** What lives in the panel is looked at. */
  readonly isWatched: boolean
  /** The handle of the panel's deed is looked for. */
  readonly isAtHand?: boolean
  /** Which part of it the reader has gone on to; 0 at the beginning. */
  readonly part: number
}

const CLOSEST = 2.6
const MARGIN = 20
/** Letters are 16 page units high. On a desk they are to be 14 pixels; whoever sits far from a large picture sees it as large. */
const READABLE = 0.9
const READABLE_FAR = 1.4
/** Pixels of a window's height for which a page unit is one. */
const FAR = 720
/** A panel that is higher by so little is shown whole, its letters a little smaller: a picture is seen at once or not at all. */
const HIGHER = 1.27
/** Of the window: from one part of a high panel to the next, so that the last lines stay in sight; on a page too. */
export const PART = 0.8
/** Less than this below the window is no part of its own, pixels. */
export const LEAST_REST = 40

export function aim({ staging: { frame, live, handle }, width, height, isWatched, isAtHand, part }: Aim): Camera {
  const box = boxOf(frame)
  const [wide, high] = [(width - 48) / box.width, (height - 2 * MARGIN) / box.height]
  const readable = Math.max(READABLE, Math.min(READABLE_FAR, height / FAR))
  const scale = Math.min(wide, high * HIGHER >= readable ? high : readable, CLOSEST)
  const x = width / 2 - (box.x + box.width / 2) * scale
  if (box.height * scale <= height)
    return { scale, x, y: height / 2 - (box.y + box.height / 2) * scale, nextPart: null }
  const top = MARGIN - box.y * scale
  const foot = height - MARGIN - (box.y + box.height) * scale
  const yOf = (of: number): number => Math.max(top - of * PART * height, foot)
  const hand = isAtHand === true ? reachOf(handle) : null
  const seen = hand ?? live
  const y = part > 0 || !isWatched || seen === undefined ? yOf(part) : hand === null ? showLive(seen) : showHand(hand)
  const rest = y - foot
  let nextPart = part + 1
  while (rest > LEAST_REST && yOf(nextPart) > y - LEAST_REST) nextPart++
  return { scale, x, y, nextPart: rest > LEAST_REST ? nextPart : null }

  /** The handle in the middle, as far as the panel goes. */
  function showHand({ y: from, height: high }: { readonly y: number; readonly height: number }): number {
    return Math.min(top, Math.max(foot, height / 2 - (from + high / 2) * scale))
  }

  /** All of what lives, or its top. */
  function showLive({ y: from, height: lives }: { readonly y: number; readonly height: number }): number {
    const bottom = height - MARGIN - (from + lives) * scale
    return Math.min(top, Math.max(bottom, MARGIN - from * scale))
  }
}
