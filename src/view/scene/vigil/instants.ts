/**
 * Where what moves for a moment is at an instant of the run. Pure: the same instant gives the same picture, after going
 * back, while it stands still, and at any speed, because nothing here knows the wall's clock.
 */

const US = 1_000_000

/** How long a part of the rod falls. */
export const FALL_US = 850_000
/** How long letters of a sound stay. */
const SOUND_US = 4_500_000
const SOUND_LANDS_US = 160_000

export interface FallPose {
  /** 0 hangs, 1 is in the water. */
  readonly down: number
  /** -1 to 1 of its greatest tilt on the way. */
  readonly swing: number
  /** How far it bobs up and down after it has hit the water, -1 to 1. */
  readonly bob: number
  /** 0 to 1 and back to 0 while the water splashes. */
  readonly splash: number
}

export const IN_THE_WATER: FallPose = { down: 1, swing: 0, bob: 0, splash: 0 }
const SPLASH_US = 700_000

/** `fellUs` is when it let go; -1 for long ago. */
export function fallAt(nowUs: number, fellUs: number): FallPose {
  const sinceUs = nowUs - fellUs
  if (fellUs < 0 || sinceUs > FALL_US + 3 * US) return IN_THE_WATER
  const share = Math.max(0, sinceUs / FALL_US)
  if (share < 1) return { down: share * share, swing: Math.sin(share * Math.PI) * share, bob: 0, splash: 0 }
  const landedUs = sinceUs - FALL_US
  return {
    down: 1,
    swing: 0,
    bob: Math.sin((landedUs / US) * 7) * Math.exp((-landedUs / US) * 1.8),
    splash: landedUs < SPLASH_US ? Math.sin((landedUs / SPLASH_US) * Math.PI) : 0,
  }
}

/** Letters of a sound that began at `atUs`: 0 before and after, else how large they are, 1 at rest. */
export function soundAt(nowUs: number, atUs: number): number {
  const sinceUs = nowUs - atUs
  if (atUs < 0 || sinceUs < 0 || sinceUs > SOUND_US) return 0
  const share = Math.min(1, sinceUs / SOUND_LANDS_US)
  return 2 - share * (2 - share)
}

const GLOW_US = 1_800_000

/** Light that goes over a place from the instant it is back: how far, and how strong. Null before and after. */
export function glowAt(nowUs: number, healedUs: number): { readonly reach: number; readonly strength: number } | null {
  const share = (nowUs - healedUs) / GLOW_US
  if (healedUs < 0 || share < 0 || share >= 1) return null
  return { reach: Math.sqrt(share), strength: 1 - share }
}

const HOP_US = 420_000
const REST_US = 330_000

export interface CrownPose {
  /** The crown is on its way between these two of the leaders, or rests on the second when `share` is 1. */
  readonly from: number
  readonly to: number
  readonly share: number
}

/** Which of `leaders` the crown is between; null when it has come to rest where the leader is. */
export function crownAt(nowUs: number, electedUs: number, leaders: readonly number[]): CrownPose | null {
  const sinceUs = nowUs - electedUs
  const hops = leaders.length - 1
  if (electedUs < 0 || sinceUs < 0 || hops < 1 || leaders.some((id) => id < 0)) return null
  const hop = Math.floor(sinceUs / (HOP_US + REST_US))
  if (hop >= hops) return null
  const share = Math.min(1, (sinceUs - hop * (HOP_US + REST_US)) / HOP_US)
  // On the last one it stays.
  if (hop === hops - 1 && share === 1) return null
  return { from: leaders[hop], to: leaders[hop + 1], share }
}

/** A heartbeat is seen on its way for so long of the wall, as every light, but never longer than until the next one. */
const PULSE_WALL_US = 900_000
const PULSE_MOST_US = 1_600_000

/** How far a heartbeat is that was heard then, 0 to 1; -1 when it is not to be seen. It is seen later than it was heard. */
export function pulseAt(nowUs: number, heardUs: number, speed: number): number {
  const sinceUs = nowUs - heardUs
  const takesUs = Math.min(PULSE_MOST_US, PULSE_WALL_US * Math.max(0.001, speed))
  return heardUs < 0 || sinceUs < 0 || sinceUs > takesUs ? -1 : sinceUs / takesUs
}

/** What is left of the candle, 1 to 0, of a session that began when somebody was last heard. */
export function candleAt(nowUs: number, heardUs: number, sessionUs: number): number {
  return Math.max(0, Math.min(1, 1 - (nowUs - heardUs) / Math.max(1, sessionUs)))
}

const ROUND = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000]
const MOST_BOXES = 45

/** One box is so many orders, the same for all shops of a picture. */
export function ordersPerBox(backlogs: readonly number[]): number {
  const most = Math.max(0, ...backlogs)
  return ROUND.find((k) => most / k < MOST_BOXES + 1) ?? 1_000_000
}
