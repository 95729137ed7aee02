import { describe, expect, it } from 'vitest'
import { type PlacedWords, placeWords, type WordBox } from './place-words'
import type { Point, Rect } from './staging'

const FRAME: readonly Point[] = [
  [0, 8],
  [956, 0],
  [956, 350],
  [0, 350],
]
/** Mouths of who stands on the left and in the middle, and their faces; what lives is on the right. */
const LEFT: Point = [120, 185]
const MIDDLE: Point = [350, 170]
const LIVE: Rect = { x: 442, y: 96, width: 492, height: 170 }
const faceAt = ([x, y]: Point): Rect => ({ x: x - 54, y: y - 84, width: 108, height: 108 })
const AROUND = { frame: FRAME, keepFree: [faceAt(LEFT), faceAt(MIDDLE), LIVE], better: [], written: [] }

const sizesOf = (...sizes: readonly (readonly [number, number])[]): WordBox['sizes'] =>
  sizes.map(([width, height]) => ({ width, height }))
const LONG = sizesOf([270, 92], [205, 112], [150, 152])
const SHORT = sizesOf([270, 62], [205, 82], [150, 102])
const balloon = (toward: Point, sizes: WordBox['sizes']): WordBox => ({ kind: 'balloon', sizes, toward })

const middleOf = ({ x, y, width, height }: PlacedWords): Point => [x + width / 2, y + height / 2]
const isLeftOf = (a: Point, b: Point, p: Point): boolean =>
  (b[0] - a[0]) * (p[1] - a[1]) > (b[1] - a[1]) * (p[0] - a[0])
const doCross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  isLeftOf(a, b, c) !== isLeftOf(a, b, d) && isLeftOf(c, d, a) !== isLeftOf(c, d, b)

describe('words in a panel', () => {
  it('of who speaks first from the right have a tail that crosses no other', () => {
    for (const sizes of [LONG, SHORT]) {
      const [first, second] = placeWords([balloon(MIDDLE, sizes), balloon(LEFT, SHORT)], AROUND)
      expect(doCross(middleOf(first), MIDDLE, middleOf(second), LEFT)).toBe(false)
    }
  })

  it('are where they were when they are the same', () => {
    const boxes = [balloon(LEFT, LONG), balloon(MIDDLE, SHORT)]
    expect(placeWords(boxes, AROUND)).toEqual(placeWords(boxes, AROUND))
  })
})
