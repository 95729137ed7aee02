/**
 * Where things of the drawn bill stand: once for a desk and once for a phone. The one thing a reader would get wrong: only
 * the way of an arrow is here; how wide it is follows from the money.
 */
import type { BillLineId } from '../../economics'
import type { Point } from '../art'

export interface Layout {
  readonly width: number
  readonly height: number
  readonly horizon: number
  /** Middle and foot of each tower. */
  readonly towers: readonly Point[]
  readonly tower: number
  readonly isle: number
  readonly shop: Point | null
  readonly warehouse: Point | null
  readonly ways: Readonly<Record<BillLineId, readonly (readonly Point[])[]>>
  readonly labels: Readonly<Partial<Record<BillLineId, Point>>>
  /** Where the largest sum is written, and the size of its letters. */
  readonly people: { readonly at: Point; readonly size: number; readonly turn: number }
  /** Dollars a year that one unit of width stands for at least, and the widest arrow. */
  readonly dollars: number
  readonly widest: number
  readonly rider: { readonly x: number; readonly y: number; readonly height: number }
}

export const DESK: Layout = {
  width: 990,
  height: 492,
  horizon: 258,
  towers: [
    [316, 270],
    [546, 270],
    [776, 270],
  ],
  tower: 62,
  isle: 176,
  shop: [80, 226],
  warehouse: [914, 226],
  ways: {
    writes: [
      [
        [130, 198],
        [192, 160],
        [248, 160],
        [294, 182],
      ],
    ],
    copies: [
      [
        [332, 162],
        [396, 126],
        [470, 126],
        [530, 168],
      ],
      [
        [324, 152],
        [436, 114],
        [630, 110],
        [762, 166],
      ],
    ],
    reads: [
      [
        [794, 182],
        [826, 156],
        [852, 156],
        [876, 182],
      ],
    ],
    storage: [
      [
        [604, 278],
        [608, 318],
        [606, 368],
      ],
    ],
    brokers: [
      [
        [374, 372],
        [376, 332],
        [370, 290],
      ],
    ],
    links: [
      [
        [86, 284],
        [92, 322],
        [90, 368],
      ],
    ],
    down: [
      [
        [836, 290],
        [838, 322],
        [836, 366],
      ],
    ],
    breach: [
      [
        [906, 284],
        [908, 322],
        [906, 362],
      ],
    ],
    people: [
      [
        [-54, 418],
        [106, 440],
        [316, 448],
        [546, 434],
        [776, 414],
        [985, 402],
      ],
    ],
  },
  labels: {
    writes: [212, 134],
    copies: [470, 100],
    reads: [922, 150],
    storage: [668, 344],
    brokers: [430, 348],
    links: [146, 348],
    down: [786, 352],
    breach: [934, 382],
  },
  people: { at: [470, 454], size: 34, turn: -3 },
  dollars: 1_600,
  widest: 112,
  rider: { x: 232, y: 272, height: 166 },
}

export const PHONE: Layout = {
  width: 390,
  height: 352,
  horizon: 150,
  towers: [
    [112, 164],
    [222, 164],
    [332, 164],
  ],
  tower: 46,
  isle: 92,
  shop: null,
  warehouse: null,
  ways: {
    writes: [
      [
        [2, 112],
        [36, 92],
        [70, 92],
        [96, 102],
      ],
    ],
    copies: [
      [
        [122, 84],
        [150, 62],
        [188, 62],
        [212, 84],
      ],
      [
        [116, 78],
        [170, 38],
        [266, 38],
        [322, 80],
      ],
    ],
    reads: [
      [
        [344, 104],
        [356, 90],
        [370, 90],
        [386, 104],
      ],
    ],
    storage: [
      [
        [254, 172],
        [256, 200],
        [255, 232],
      ],
    ],
    brokers: [
      [
        [142, 234],
        [143, 206],
        [140, 178],
      ],
    ],
    links: [
      [
        [34, 176],
        [36, 204],
        [35, 234],
      ],
    ],
    down: [
      [
        [304, 180],
        [305, 204],
        [304, 230],
      ],
    ],
    breach: [
      [
        [372, 176],
        [373, 204],
        [372, 228],
      ],
    ],
    people: [
      [
        [-24, 278],
        [60, 292],
        [140, 296],
        [240, 286],
        [330, 276],
        [388, 270],
      ],
    ],
  },
  labels: {},
  people: { at: [222, 302], size: 20, turn: -3 },
  dollars: 2_600,
  widest: 66,
  rider: { x: 48, y: 186, height: 102 },
}

/** Width of an arrow for so much money, where the largest sum of all is `largest`. */
export function widthOf({ dollars, widest }: Layout, money: number, largest: number): number {
  return Math.max(2, money * Math.min(1 / dollars, widest / Math.max(1, largest)))
}
