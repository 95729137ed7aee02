/**
 * The sprites of one crowd of lights: a head and a tail for each kind of flight, smaller the more of them there are
 * and the narrower the page is, so that a stream stays a stream of single lights and never becomes a ribbon.
 */
import { PAINTS, toRgb } from '../kit/paints'
import { makeBurnt, makeCrossed, makeEmber, makeLight, makeSwarm, type Sprite } from './sprites'

/** From so many on a tail has fewer dots. */
const SEVERAL = 150
export const MANY = 900
export const VERY_MANY = 2500

const TAIL_PX = 24
const PALE = '#b9c8ff'
/** By kind of flight. */
const COLORS = [PAINTS.yellow, PAINTS.cyan, PALE, PAINTS.orange, PAINTS.mint].map(toRgb)
const CORES = [5, 4.6, 3.5, 4.2, 4.2]

/** How far lights of one way stray: a crowd spreads out, so that it looks like a stream and not like a wire. */
export function spreadOf(count: number, stray: number): number {
  return (count > VERY_MANY ? 6 : count > MANY ? 3.2 : 1.3) * stray
}

/** A stable shift of its own, most in the middle of its way, keeps lights of one path from hiding each other. */
export function strayOf(id: number, progress: number, spread: number): number {
  return (((id * 0.618034) % 1) * 5 - 2.5) * spread * (0.25 + 3 * progress * (1 - progress))
}

export interface LightSet {
  readonly head: Sprite
  /** Of a light that stands for many records. */
  readonly heavy: Sprite
  /** Of those that go with it: without a glow of their own, as theirs is that of the large one. */
  readonly speck: Sprite
  /** A heavy light and those that go with it, made when one is first seen; by how many they are and how they are turned. */
  readonly swarms: Map<number, Sprite>
  readonly tail: readonly Sprite[]
}

export interface Lights {
  /** By kind of flight. */
  readonly sets: readonly LightSet[]
  readonly crossed: Sprite
  readonly burnt: Sprite
  /** How far a tail reaches behind its head, in pixels of the scene. */
  readonly tailPx: number
  /** How far lights of one way stray from its middle; 1 on a wide page. */
  readonly stray: number
}

/** So many swarms of one size look different. */
const TURNS = 8
const SWARM_MOST = 26
const SWARM_PX = 21

/** The picture of a light that stands for so many records: the more, the more go with it. `ratio` is pixels of the canvas for one of the scene. */
export function swarmOf(set: LightSet, id: number, records: number, ratio: number): Sprite {
  const count = Math.min(SWARM_MOST, records >> 2)
  const turn = id % TURNS
  const key = count * TURNS + turn
  let made = set.swarms.get(key)
  if (made === undefined) {
    made = makeSwarm(set.heavy, set.speck, count, turn, SWARM_PX * ratio)
    set.swarms.set(key, made)
  }
  return made
}

/** In which of the sets of sprites so many lights are drawn. */
export function crowdOf(count: number): number {
  return count > VERY_MANY ? 3 : count > MANY ? 2 : count > SEVERAL ? 1 : 0
}

/** `ratio` is pixels of the canvas for one of the scene; `narrow` is for a page as wide as a hand. */
export function makeLights(ratio: number, count: number, narrow: boolean): Lights {
  const thin = narrow ? 0.56 : 1
  const size = (count > VERY_MANY ? 0.5 : count > MANY ? 0.72 : 1) * ratio * thin
  const steps = count > VERY_MANY ? 2 : count > MANY ? 3 : narrow || count > SEVERAL ? 5 : 8
  const sets = COLORS.map((color, kind) => {
    const r = CORES[kind] * size
    const tail = Array.from({ length: steps }, (_, i) =>
      makeEmber(color, r * (0.95 - ((i + 1) / (steps + 1)) * 0.7), 0.62 * (1 - (i + 0.6) / (steps + 1))),
    )
    const core = r * (count > MANY ? 0.62 : 1.06)
    const glow = r * (count > MANY ? 2.6 : 3.6)
    return {
      head: makeLight(color, core, glow),
      heavy: makeLight(color, core * 1.7, glow * 1.6),
      speck: makeLight(color, core * 0.62, core * 1.15),
      swarms: new Map(),
      tail,
    }
  })
  return {
    sets,
    crossed: makeCrossed(8 * ratio * Math.sqrt(thin)),
    burnt: makeBurnt(6.4 * ratio * Math.sqrt(thin)),
    tailPx: TAIL_PX * (narrow ? 0.5 : 1),
    stray: narrow ? 1.5 : 1,
  }
}
