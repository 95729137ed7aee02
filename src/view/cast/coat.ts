/** Jackets, coats and skirts: what hangs below the hips. */
import { darken } from './colours'
import { polygon } from './outline'
import { corners, mirrored, piece, SMALL, type Spot, seam, type Trunk } from './trunk-frame'

/** The back of a long coat, seen between the legs. */
export function drawCoatBack(trunk: Trunk): void {
  const { clothes, build } = trunk
  if (clothes.coat === undefined || clothes.coat <= 1.5) return
  const wide = build.hips + 0.06 + (clothes.flare ?? 0)
  piece(
    trunk,
    [
      [-build.hips - 0.1, 0.8],
      [-wide, clothes.coat - 0.1],
      [0, clothes.coat],
      [wide, clothes.coat - 0.1],
      [build.hips + 0.1, 0.8],
    ],
    clothes.topShade,
    { rim: false },
  )
}

/** A skirt hangs from the waist over the legs; whoever sits has it over the knees, which is the trousers' colour. */
export function drawSkirt(trunk: Trunk): void {
  const { clothes, build } = trunk
  const long = clothes.skirt ?? 1
  const wide = build.hips + 0.34
  piece(
    trunk,
    [
      [-build.waist * 0.98, 0.78],
      [build.waist * 0.98, 0.78],
      [build.hips + 0.14, 1.14],
      [wide, long],
      [wide * 0.4, long + 0.06],
      [-wide * 0.4, long + 0.06],
      [-wide, long],
      [-build.hips - 0.14, 1.14],
    ],
    clothes.trousers,
    { shade: clothes.trousersShade, depth: 0.24 },
  )
  for (const x of [-0.36, 0.2])
    seam(
      trunk,
      [
        [x, 1.2],
        [x * 1.3, long - 0.06],
      ],
      0.05,
    )
}

/** One half of a jacket, from the shoulder to its tail. */
function outlineCoatHalf({ clothes, build }: Trunk, side: 1 | -1): Spot[] {
  const { shoulders, waist, hips } = build
  const { coat = 1, flare = 0, torn } = clothes
  const long = coat > 1.3
  const edge: Spot[] = [
    [0.2, 0],
    [0.6 * shoulders, 0.06],
    [1.04 * shoulders, 0.2],
    [0.98 * shoulders, 0.5],
    [waist + 0.12, 0.78],
    [hips + 0.12 + flare * 0.4, 1.08],
  ]
  const tail: Spot[] =
    torn === true
      ? [
          [hips + 0.2 + flare, coat],
          [hips + flare * 0.7, coat - 0.18],
          [hips - 0.1 + flare * 0.5, coat + 0.04],
          [hips - 0.28 + flare * 0.3, coat - 0.2],
        ]
      : [[hips + 0.16 + flare, coat]]
  const inner: Spot[] = [
    [0.28 + flare * (long ? 0.5 : 0.2), coat + 0.03],
    [0.34, 0.9],
    [0.3, 0.45],
  ]
  return mirrored([...edge, ...tail, ...inner], side)
}

export function drawCoatHalf(trunk: Trunk, side: 1 | -1): void {
  const { clothes, build } = trunk
  const { coat = 1, flare = 0 } = clothes
  piece(trunk, outlineCoatHalf(trunk, side), clothes.top, { shade: clothes.topShade, depth: 0.24 })
  const hem = 0.3 + flare * (coat > 1.3 ? 0.5 : 0.2)
  if (clothes.trim !== undefined)
    seam(
      trunk,
      mirrored(
        [
          [0.31, 0.14],
          [0.33, 0.45],
          [0.38, 0.9],
          [hem + 0.05, coat],
        ],
        side,
      ),
      0.14,
      clothes.trim,
    )
  else
    seam(
      trunk,
      mirrored(
        [
          [0.3, 0.45],
          [0.35, 0.9],
          [hem, coat],
        ],
        side,
      ),
      0.03,
    )
  if (clothes.seam !== undefined)
    seam(
      trunk,
      mirrored(
        [
          [0.74 * build.shoulders, 0.16],
          [0.72 * build.shoulders, 0.5],
          [build.waist + 0.02, 0.84],
        ],
        side,
      ),
      0.055,
      clothes.seam,
    )
  if (clothes.receipts === true) drawReceipts(trunk, side)
  if (clothes.lapel !== undefined) drawLapel(trunk, side, clothes.lapel)
}

/** Lapels stand out from the neck, so that a jacket is a jacket in black, too. */
function drawLapel(trunk: Trunk, side: 1 | -1, colour: string): void {
  const { pen, on } = trunk
  const spots = mirrored(
    [
      [0.2, -0.06],
      [0.52, -0.1],
      [0.74, 0.1],
      [0.6, 0.2],
      [0.72, 0.28],
      [0.32, 0.66],
      [0.24, 0.3],
    ],
    side,
  )
  corners(trunk, spots, colour, { shade: darken(colour, 0.4), depth: 0.07, dots: false, line: 0.8, rim: false })
  pen.cut(
    polygon(
      mirrored(
        [
          [0.3, 0.06],
          [0.36, 0.06],
          [0.42, 0.3],
          [0.3, 0.58],
        ],
        side,
      ).map(([u, v]) => on(u, v)),
    ),
  )
}

function drawReceipts(trunk: Trunk, side: 1 | -1): void {
  for (const [u, v] of [
    [0.62, 0.5],
    [0.6, 0.92],
    [0.72, 1.34],
  ] as const) {
    const sheet = mirrored(
      [
        [u - 0.16, v - 0.12],
        [u + 0.16, v - 0.1],
        [u + 0.15, v + 0.13],
        [u - 0.17, v + 0.11],
      ],
      side,
    )
    corners(trunk, sheet, '#FFF8E7', SMALL)
    for (const line of [-0.04, 0.03])
      seam(
        trunk,
        mirrored(
          [
            [u - 0.1, v + line],
            [u + 0.1, v + line],
          ],
          side,
        ),
        0.035,
      )
  }
}
