/**
 * The curtain rod: what keeps it up is the write promise. Pure shapes for any pose, so that the animator can
 * ask for the in-between ones. A pose is four numbers, see `RodPose`.
 */
import type { FocusView, Structure } from '../../protocol'
import { seededRandom, short } from '../kit/hand-drawn'
import { listSilences, readSessionMs } from '../kit/silence'
import type { RodPlace, SceneLayout } from './layout-types'
import type { RodParts } from './rod-break'

/** Pixels that the left end and the right end hang low, pixels of sag in the middle, and 0 (whole) to 1 (broken). */
export type RodPose = readonly [leftDrop: number, rightDrop: number, sag: number, broken: number]

/** Pixels that the torn end of a part hangs low, at once and when the session of the silent has run out. */
const TORN = { atFirst: 16, atLast: 62 }

export interface RodFacts {
  readonly structure: Structure
  readonly focus: FocusView
}

/**
 * Where the rod should be. Each site holds its share with its in-sync lanterns; a site that misses some lets
 * its side sink. What is left of a broken one sinks at its torn end while the controllers wait for the silent.
 */
export function aimRod(layout: SceneLayout, { structure, focus }: RodFacts, { hangs }: RodParts): RodPose {
  const { left, right, scale } = layout.rod
  if (hangs === null) return [0, 0, 0, 1]
  if (hangs.broken !== 0) {
    const silentMs = Math.max(0, ...listSilences(structure).map((silence) => silence.silentMs))
    const share = Math.min(1, silentMs / Math.max(1, readSessionMs(structure)))
    const drop = (TORN.atFirst + (TORN.atLast - TORN.atFirst) * share) * scale
    return hangs.broken === -1 ? [drop, 0, 0, 1] : [0, drop, 0, 1]
  }
  let leftDrop = 0
  let rightDrop = 0
  for (const site of layout.sites) {
    const here = focus.replicas.filter((r) => layout.towers.some((t) => t.broker === r.broker && t.site === site.id))
    const expected = here.filter((r) => !r.isObserver).length
    if (expected === 0) continue
    const missing = 1 - Math.min(1, here.filter((r) => r.inIsr).length / expected)
    const u = Math.max(0, Math.min(1, (site.x - left) / (right - left)))
    leftDrop += missing * (1 - u)
    rightDrop += missing * u
  }
  const most = 46 * scale
  return [
    Math.min(most, leftDrop * most * 1.2),
    Math.min(most, rightDrop * most * 1.2),
    Math.min(1, leftDrop + rightDrop) * 10 * scale,
    0,
  ]
}

export function heightOnRod(rod: RodPlace, pose: RodPose, x: number): number {
  const u = (x - rod.left) / Math.max(1, rod.right - rod.left)
  return rod.y + pose[0] * (1 - u) + pose[1] * u + Math.sin(Math.max(0, Math.min(1, u)) * Math.PI) * pose[2]
}

export interface RodPaths {
  readonly lit: string
  readonly dim: string
  readonly folds: string
  readonly shines: string
  readonly bar: string
  readonly rings: string
  readonly ends: readonly [string, string]
}

/** `isDim` says for an x whether the curtain there hangs over a dark site. */
export function drawRod(rod: RodPlace, pose: RodPose, isDim: (x: number) => boolean): RodPaths {
  const k = rod.scale
  const at = (x: number) => heightOnRod(rod, pose, x)
  const inset = 26 * k
  const a = rod.left + inset
  const b = rod.right - inset
  const count = Math.max(4, Math.round((b - a) / (31 * k)))
  const p = (b - a) / count
  const { hem } = rod
  const random = seededRandom(5)
  const [out, folds, shines] = [{ lit: '', dim: '' }, [] as string[], [] as string[]]
  let rings = ''
  const ring = 6.5 * k
  const ringAt = (x: number) => {
    const y = at(x) + 3 * k
    rings += `M${short(x - ring)} ${short(y)}a${short(ring)} ${short(ring)} 0 1 0 ${short(2 * ring)} 0a${short(ring)} ${short(ring)} 0 1 0 ${short(-2 * ring)} 0`
  }
  for (let i = 0; i < count; i++) {
    const xa = a + i * p
    const xb = xa + p
    const ya = at(xa) + 10 * k
    const yb = at(xb) + 10 * k
    const h = hem + ((i % 2 ? 7 : -3) + random() * 5) * k
    const dim = isDim(xa + p / 2)
    const jig = (random() - 0.5) * 2
    const pleat =
      `M${short(xa)} ${short(ya)}L${short(xb)} ${short(yb)}` +
      `C${short(xb + 2 + jig)} ${short(yb + h * 0.5)} ${short(xb - 3)} ${short(yb + h * 0.8)} ${short(xb)} ${short(yb + h - 6)}` +
      `Q${short(xa + p / 2 + jig)} ${short((ya + yb) / 2 + h + 10 * k)} ${short(xa)} ${short(ya + h - 6)}` +
      `C${short(xa - 3)} ${short(ya + h * 0.8)} ${short(xa + 2 + jig)} ${short(ya + h * 0.5)} ${short(xa)} ${short(ya)}Z`
    out[dim ? 'dim' : 'lit'] += pleat
    folds.push(
      `M${short(xa + p * 0.62)} ${short(ya + 4)}C${short(xa + p * 0.72)} ${short(ya + h * 0.5)} ${short(xa + p * 0.6)} ${short(ya + h * 0.7)} ${short(xa + p * 0.66)} ${short(ya + h * 0.96)}L${short(xb - 1)} ${short(yb + h * 0.86)}L${short(xb - 1)} ${short(yb + 3)}Z`,
    )
    if (!dim)
      shines.push(
        `M${short(xa + p * 0.26)} ${short(ya + 8 * k)}Q${short(xa + p * 0.34)} ${short(ya + h * 0.5)} ${short(xa + p * 0.26)} ${short(ya + h * 0.82)}`,
      )
    ringAt(xa)
  }
  ringAt(b)
  const parts = 24
  const step = (rod.right - rod.left) / parts
  const wave = [0, 0.8, -0.5, 0.4, -0.9, 0.6]
  let upper = ''
  let lower = ''
  for (let i = 0; i <= parts; i++) {
    const x = rod.left + i * step
    const y = at(x)
    upper += `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y - 6 * k + (wave[i % 6] ?? 0))}`
    lower = `L${short(x)} ${short(y + 6 * k + (wave[(i + 3) % 6] ?? 0))}${lower}`
  }
  const end = (x: number) => `translate(${short(x)} ${short(at(x))}) scale(${k.toFixed(3)})`
  return {
    ...out,
    folds: folds.join(''),
    shines: shines.join(''),
    bar: `${upper}${lower}Z`,
    rings,
    ends: [end(rod.left), end(rod.right)],
  }
}

export interface BeamPaths {
  readonly outer: string
  readonly core: string
  readonly cradle: string
}

/** The light of an in-sync lantern that cradles the rod; when the rod is gone it fades on its own. */
export function drawBeam(rod: RodPlace, pose: RodPose, x: number, fromY: number): BeamPaths {
  const k = rod.scale
  const top = heightOnRod(rod, pose, x) + 7 * k
  const s = short
  return {
    outer: `M${s(x - 9 * k)} ${s(fromY)}L${s(x - 17 * k)} ${s(top)}L${s(x + 17 * k)} ${s(top)}L${s(x + 9 * k)} ${s(fromY)}Z`,
    core: `M${s(x - 2.5 * k)} ${s(fromY)}L${s(x - 4 * k)} ${s(top)}L${s(x + 4 * k)} ${s(top)}L${s(x + 2.5 * k)} ${s(fromY)}Z`,
    cradle: `M${s(x - 20 * k)} ${s(top - 13 * k)}Q${s(x - 20 * k)} ${s(top + 9 * k)} ${s(x)} ${s(top + 9 * k)}Q${s(x + 20 * k)} ${s(top + 9 * k)} ${s(x + 20 * k)} ${s(top - 13 * k)}`,
  }
}
