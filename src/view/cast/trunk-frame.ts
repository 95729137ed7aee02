/** The trunk's own frame, in which clothes are cut: across in head radii, down from 0, the neck, to 1, the hips. */
import { INK } from './colours'
import { angleFrom, distance, type Point } from './geometry'
import { blob, polygon } from './outline'
import type { FormOptions, Pen } from './pen'
import { type Build, CHILD, type Clothes } from './wardrobe'

export interface Trunk {
  readonly pen: Pen
  readonly clothes: Clothes
  readonly build: Build
  readonly on: (across: number, down: number) => Point
  readonly shoulder: (side: 1 | -1) => Point
  readonly hip: (side: 1 | -1) => Point
  /** Where the spine leans, as an angle: 0 upright. */
  readonly lean: number
  /** Radius of limbs and details, 1 a grown person's. */
  readonly girth: number
}

export function frameTrunk(pen: Pen, clothes: Clothes, build: Build, neck: Point, hips: Point): Trunk {
  const length = distance(hips, neck) || 1
  const down: Point = [(hips[0] - neck[0]) / length, (hips[1] - neck[1]) / length]
  const across: Point = [down[1], -down[0]]
  const on = (u: number, v: number): Point => [
    neck[0] + down[0] * length * v + across[0] * u,
    neck[1] + down[1] * length * v + across[1] * u,
  ]
  return {
    pen,
    clothes,
    build,
    on,
    shoulder: (side) => on(side * build.shoulders * 0.84, 0.15),
    hip: (side) => [hips[0] + across[0] * side * build.hips * 0.5, hips[1] + across[1] * side * build.hips * 0.5],
    lean: angleFrom(neck, hips) - Math.PI / 2,
    girth: (build.stature ?? 1) < CHILD ? 0.86 : 1,
  }
}

export type Spot = readonly [across: number, down: number]
export const mirrored = (spots: readonly Spot[], side: number): Spot[] => spots.map(([u, v]) => [u * side, v])

export function piece({ pen, on }: Trunk, spots: readonly Spot[], fill: string, options: FormOptions = {}): void {
  pen.form(blob(spots.map(([u, v]) => on(u, v))), fill, options)
}

export function corners({ pen, on }: Trunk, spots: readonly Spot[], fill: string, options: FormOptions = {}): void {
  pen.form(polygon(spots.map(([u, v]) => on(u, v))), fill, options)
}

export function seam({ pen, on }: Trunk, spots: readonly Spot[], width: number, colour: string = INK): void {
  pen.line(
    spots.map(([u, v]) => on(u, v)),
    width,
    colour,
    0.8,
    0.8,
  )
}

export const SMALL: FormOptions = { dots: false, line: 0.7, rim: false }
