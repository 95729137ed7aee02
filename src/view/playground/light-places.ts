/** Where the lights of a frame are on the scene, for who points at one. They are drawn by `scene/records-layer.ts`. */
import { FLIGHT_STRIDE, FlightKind, type Frame, type NodeView } from '../../protocol'
import type { SceneLayout } from '../scene'
import { CURVE_SAMPLES, curveOf, fallOf, placeNodes, SEA_PX, sampleCurve } from '../scene/curves'
import { spreadOf, strayOf } from '../scene/light-sets'

export interface LightPlace {
  /** Names it in this frame and the next ones, for as long as it is there. */
  readonly id: number
  readonly from: number
  readonly to: number
  readonly kind: number
  /** Pixels of the scene. */
  readonly x: number
  readonly y: number
}

/** In the order of the frame; those on ways that the scene does not show are left out. */
export function placeLights(frame: Frame, layout: SceneLayout, nodes: readonly NodeView[]): readonly LightPlace[] {
  const places = placeNodes(layout, nodes)
  const spread = spreadOf(frame.flightCount, layout.mode === 'stack' ? 1.5 : 1)
  const lights: LightPlace[] = []
  for (let i = 0; i < frame.flightCount; i++) {
    const [from, to, along, kind, , id] = frame.flights.subarray(i * FLIGHT_STRIDE, (i + 1) * FLIGHT_STRIDE)
    const a = places[from]
    const b = places[to]
    if (a == null || b == null) continue
    const samples = sampleCurve(curveOf(layout, a, b, kind))
    const progress = Math.max(0, Math.min(1, along))
    const shift =
      strayOf(id, progress, spread) * (kind === FlightKind.dropped ? 3 : kind === FlightKind.refused ? 2 : 1)
    const fall = kind === FlightKind.dropped ? fallOf(samples, progress, layout.horizonY + SEA_PX) : null
    const at = pointAt(samples, fall?.place ?? progress * CURVE_SAMPLES)
    lights.push({ id, from, to, kind, x: at.x + shift * 0.4, y: at.y + shift * 0.8 + (fall?.drop ?? 0) })
  }
  return lights
}

function pointAt(samples: Float32Array, place: number): { readonly x: number; readonly y: number } {
  const i = Math.min(CURVE_SAMPLES - 1, Math.floor(place))
  const share = place - i
  const between = (axis: 0 | 1): number =>
    samples[i * 2 + axis] + (samples[i * 2 + 2 + axis] - samples[i * 2 + axis]) * share
  return { x: between(0), y: between(1) }
}

/** The light nearest to a place, within so many pixels of it. */
export function findLight(lights: readonly LightPlace[], x: number, y: number, within: number): LightPlace | null {
  let best: LightPlace | null = null
  let bestPx = within
  for (const light of lights) {
    const px = Math.hypot(light.x - x, light.y - y)
    if (px < bestPx) {
      best = light
      bestPx = px
    }
  }
  return best
}
