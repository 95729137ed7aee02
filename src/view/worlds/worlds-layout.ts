/**
 * Where systems stand: the same places in both worlds, mirrored at the gutter, so that only the wiring differs. Up to
 * twelve systems stand in one row above and one below the wires; more stand in further rows and get smaller.
 *
 * The one thing a reader would get wrong: a place is the foot of the figure, in units of a panel of `PANEL` size.
 */

export const PANEL = { width: 714, height: 540 } as const

/** Kept free on the side of the gutter, where the clock hangs, and on the other. */
const INNER = 116
const OUTER = 74

export interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** Above the wires: the name stands over the figure, else under it. */
  readonly isTop: boolean
  /** Turned a little, degrees, as floating islands are. */
  readonly tilt: number
}

/** A little disorder that is always the same, -1 to 1. */
function jitter(i: number, salt: number): number {
  const h = Math.imul(i * 2 + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  return (((h ^ (h >>> 15)) >>> 0) % 2001) / 1000 - 1
}

export interface WorldLayout {
  readonly places: readonly Place[]
  /** Height of the middle between upper and lower rows: where the wires tangle and the river runs. */
  readonly middleY: number
}

/** Up to so many stand in halves; whoever joins later takes a place at the end of a row, in turns. */
const FOUNDED = 10

/** A system keeps its row, whoever joins. */
function standsAbove(i: number, count: number): boolean {
  if (count <= FOUNDED) return i < Math.ceil(count / 2)
  return i < FOUNDED ? i < FOUNDED / 2 : i % 2 === 0
}

/** `count` is 2 to 40. Of a company of ten to twelve one row alone makes room for a newcomer; the other stays as it is. */
export function layOut(count: number): WorldLayout {
  const rows = count <= 12 ? 1 : count <= 28 ? 2 : 3
  const middleY = 298
  const places: Place[] = new Array(count)
  const put = (isTop: boolean): void => {
    const standing = Array.from({ length: count }, (_, i) => i).filter((i) => standsAbove(i, count) === isTop)
    const many = standing.length
    const isFull = rows === 1 && many > FOUNDED / 2
    const scale = rows === 1 ? (isFull ? 0.94 : 1.06) : rows === 2 ? 0.66 : 0.52
    const perRow = Math.ceil(many / rows)
    for (let i = 0; i < many; i++) {
      const row = Math.floor(i / perRow)
      const inRow = Math.min(perRow, many - row * perRow)
      const share = inRow === 1 ? 0.5 : (i - row * perRow) / (inRow - 1)
      const wide = PANEL.width - INNER - OUTER
      const n = standing[i]
      const arch = rows === 1 ? 10 * Math.sin(share * Math.PI) : 0
      const step = rows === 1 ? 0 : rows === 2 ? 74 : 56
      const edge = isTop ? (isFull ? 238 : 224) : PANEL.height - 154
      const shift = rows === 1 ? 0 : (row - (rows - 1) / 2) * step
      places[n] = {
        x: INNER + share * wide + (rows === 1 ? jitter(n, 3) * 6 : jitter(n, 3) * 3),
        y: edge + (isTop ? -arch : arch) + shift + (rows > 1 && isTop ? -6 : 0),
        scale,
        isTop,
        tilt: jitter(n, 7) * 4,
      }
    }
  }
  put(true)
  put(false)
  return { places, middleY }
}

/** The same place in the world on the other side of the gutter: Batchland is the mirror image of Streamscape. */
export function mirror(place: Place): Place {
  return { ...place, x: PANEL.width - place.x }
}
