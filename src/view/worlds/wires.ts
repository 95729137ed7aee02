/**
 * The tangle of Batchland: each link is a wire pulled towards the middle, some with a loop, always the same for the
 * same two ends. The one thing a reader would get wrong: a wire is one link between two systems however many feeds
 * it carries, and its colour means nothing: a tangle has no colour code.
 */
import { curveCatmullRom, line } from 'd3-shape'
import { seededRandom, short } from '../kit/hand-drawn'
import { PANEL, type Place } from './worlds-layout'

type Point = [number, number]

const draw = line<Point>()
  .x(([x]) => x)
  .y(([, y]) => y)
  .curve(curveCatmullRom.alpha(0.5))

export interface Wire {
  readonly d: string
  /** For what is to be chosen once for a wire, 0 to 1. */
  readonly luck: number
}

function tidy(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => short(Number(number)))
}

export function drawWire(from: Place, to: Place, seed: number, middleY: number): Wire {
  const r = seededRandom(seed * 7919 + 91)
  const s = from.scale
  const a: Point = [from.x + (r() - 0.5) * 34 * s, from.y + 6 * s]
  const b: Point = [to.x + (r() - 0.5) * 34 * s, to.y + 6 * s]
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const pull = 0.18 + 0.5 * r()
  const goal: Point = [PANEL.width / 2 + (r() - 0.5) * 250, middleY + (r() - 0.5) * 110]
  const toward = (share: number): Point => {
    const p: Point = [a[0] + dx * share + (r() - 0.5) * 70, a[1] + dy * share]
    return [p[0] + (goal[0] - p[0]) * pull, p[1] + (goal[1] - p[1]) * (pull + 0.15) + 12 * r()]
  }
  const first = toward(0.28)
  const second = toward(0.68)
  const points: Point[] = [a, first, second, b]
  if (r() < 0.34) {
    const k: Point = [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2]
    const q = 14 + r() * 16
    points.splice(2, 0, [k[0] + q, k[1] - q], [k[0] - q * 0.4, k[1] - q * 1.6], [k[0] - q, k[1]])
  }
  return { d: tidy(draw(points) ?? ''), luck: r() }
}
