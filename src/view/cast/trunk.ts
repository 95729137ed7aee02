/** The trunk and what is worn on it, from the skin outwards. */
import { drawCoatHalf } from './coat'
import { lerp, type Point } from './geometry'
import { blob, type Outline, tube } from './outline'
import {
  drawApron,
  drawBib,
  drawButtons,
  drawCollar,
  drawPatches,
  drawTag,
  drawTie,
  drawTrunkSeams,
  drawVest,
  drawVNeck,
  drawWaistLine,
  drawWires,
} from './trims'
import type { Spot, Trunk } from './trunk-frame'

export function outlineTrunk({ on, build: { shoulders, waist, hips } }: Trunk): Outline {
  const profile: readonly Spot[] = [
    [0.22, -0.03],
    [0.6 * shoulders, 0.05],
    [0.98 * shoulders, 0.2],
    [0.9 * shoulders, 0.46],
    [waist, 0.74],
    [hips, 1],
    [hips * 0.98, 1.09],
  ]
  const left = profile.map(([u, v]) => on(-u, v))
  const right = [...profile].reverse().map(([u, v]) => on(u, v))
  return blob([...left, ...right])
}

export function drawTrunk(trunk: Trunk): void {
  const { pen, clothes } = trunk
  const { top, topShade, inner } = clothes
  if (inner === undefined) pen.form(outlineTrunk(trunk), top, { shade: topShade, depth: 0.3 })
  else pen.form(outlineTrunk(trunk), inner, { shade: clothes.innerShade, depth: 0.2, dots: false })
  if (clothes.vNeck === true) drawVNeck(trunk)
  if (clothes.vest !== undefined) drawVest(trunk)
  if (clothes.tie !== undefined) drawTie(trunk, clothes.tie)
  if (clothes.buttons === true) drawButtons(trunk)
  if (clothes.buttonRow !== undefined)
    for (const down of [0.36, 0.58, 0.8])
      for (const side of [-1, 1]) pen.dot(trunk.on(side * 0.28, down), 0.07, clothes.buttonRow, 0.035)
  if (clothes.bib !== undefined) drawBib(trunk)
  if (inner === undefined) drawPatches(trunk)
  if (clothes.apron !== undefined) drawApron(trunk)
  if (clothes.seam !== undefined && inner === undefined) drawTrunkSeams(trunk, clothes.seam)
  drawWaistLine(trunk)
  if (clothes.coat !== undefined) for (const side of [-1, 1] as const) drawCoatHalf(trunk, side)
  if (clothes.wires === true) drawWires(trunk)
  drawCollar(trunk)
  if (clothes.tag !== undefined) drawTag(trunk, clothes.tag)
}

/** The neck, under the head and over the trunk's back. */
export function drawNeck({ pen, on }: Trunk, head: Point, skin: string, shade: string): void {
  pen.form(tube([lerp(on(0, 0), head, 0.5), on(0, 0.05)], [0.3, 0.36]), skin, { shade, depth: 0.2, dots: false })
}
