/**
 * Where things stand in the picture of a group, from its size alone. On a phone the boats lie in a row above the lanes.
 *
 * The one thing a reader would get wrong: the picture may be higher than its stage. Lanes are never thinner than a box can
 * be seen in; the page scrolls then.
 */
export interface StagePlan {
  readonly width: number
  readonly height: number
  /** What it needs at least, whatever its stage has. */
  readonly least: number
  readonly isNarrow: boolean
  readonly horizon: number
  /** Left and right end of the lanes. */
  readonly left: number
  readonly right: number
  /** Of the first lane, from one to the next, and how high one is. */
  readonly top: number
  readonly pitch: number
  readonly thick: number
  /** Middle of each boat, and how large a head is. */
  readonly boats: readonly { readonly x: number; readonly y: number }[]
  readonly boatScale: number
}

const PITCH_LEAST = 17
const PITCH_MOST = 70
/** What a boat needs of the height, and what it has at most. */
const BOAT_LEAST = 46
const BOAT_MOST = 102

/** `bottom` and `side` are covered by what stands there. */
export function planStage(
  size: { readonly width: number; readonly height: number },
  lanes: number,
  boats: number,
  covered: { readonly bottom: number; readonly side: number },
): StagePlan {
  const { width } = size
  const isNarrow = width < 720
  const isLow = size.height < 700
  const rows = isNarrow ? Math.ceil(boats / 6) : 0
  const horizon = isNarrow ? 64 : isLow ? 112 : 136
  const top = horizon + (isNarrow ? 30 + rows * 62 : isLow ? 38 : 46)
  const room = size.height - covered.bottom - top - 14
  const pitch = isNarrow ? 25 : Math.max(PITCH_LEAST, Math.min(PITCH_MOST, room / Math.max(1, lanes)))
  const left = isNarrow ? 42 : 236
  const right = width - covered.side - (isNarrow ? 66 : 84)
  const deep = pitch * Math.max(1, lanes)
  // Few lanes leave the boats more room than they have themselves.
  const harbour = Math.max(deep, Math.min(room, boats * BOAT_MOST))
  const gap = Math.max(BOAT_LEAST, Math.min(BOAT_MOST, harbour / Math.max(1, boats)))
  const tightest = isNarrow ? deep : Math.max(PITCH_LEAST * lanes, BOAT_LEAST * boats)
  return {
    width,
    least: top + tightest + 14 + covered.bottom,
    height: Math.max(
      isNarrow ? 0 : size.height,
      top + Math.max(deep, isNarrow ? 0 : gap * boats) + 14 + covered.bottom,
    ),
    isNarrow,
    horizon,
    left,
    right,
    top,
    pitch,
    thick: Math.round(Math.min(42, pitch * 0.66)),
    boatScale: isNarrow ? 0.62 : Math.max(0.5, Math.min(1, gap / 92)),
    boats: Array.from({ length: boats }, (_, i) =>
      isNarrow
        ? {
            x: ((i % 6) + 0.5) * ((width - 8) / Math.min(6, Math.max(1, boats))) + 4,
            y: horizon + 46 + Math.floor(i / 6) * 62,
          }
        : {
            x: 128 - (i % 2) * 26,
            y: top + gap * (i + 0.5) + Math.max(0, deep - gap * boats) / 2 + Math.min(22, gap * 0.3),
          },
    ),
  }
}

export function laneMiddle({ top, pitch, thick }: StagePlan, i: number): number {
  return top + i * pitch + thick / 2
}
