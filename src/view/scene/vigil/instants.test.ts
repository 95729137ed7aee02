/** What moves for a moment, as functions of the instant. */
import { describe, expect, it } from 'vitest'
import { candleAt, crownAt, FALL_US, fallAt, glowAt, IN_THE_WATER, ordersPerBox, pulseAt, soundAt } from './instants'

const BROKEN_US = 12_000_000

describe('a part of the rod', () => {
  it('hangs when it lets go, falls faster and faster, and is in the water after that', () => {
    const down = [0, 0.25, 0.5, 0.75].map((share) => fallAt(BROKEN_US + share * FALL_US, BROKEN_US).down)
    expect(down).toEqual([0, 0.0625, 0.25, 0.5625])
    expect(fallAt(BROKEN_US + FALL_US, BROKEN_US).down).toBe(1)
    expect(fallAt(BROKEN_US + 60_000_000, BROKEN_US)).toEqual(IN_THE_WATER)
    expect(fallAt(BROKEN_US, -1)).toEqual(IN_THE_WATER)
  })

  it('splashes from the instant it hits the water, and its sound is heard then', () => {
    expect(fallAt(BROKEN_US + FALL_US - 1, BROKEN_US).splash).toBe(0)
    expect(fallAt(BROKEN_US + FALL_US + 350_000, BROKEN_US).splash).toBeCloseTo(1, 5)
    expect(soundAt(BROKEN_US + FALL_US - 1, BROKEN_US + FALL_US)).toBe(0)
    expect(soundAt(BROKEN_US + FALL_US, BROKEN_US + FALL_US)).toBe(2)
    expect(soundAt(BROKEN_US + FALL_US + 1_000_000, BROKEN_US + FALL_US)).toBe(1)
    expect(soundAt(BROKEN_US + 20_000_000, BROKEN_US + FALL_US)).toBe(0)
    expect(soundAt(BROKEN_US, -1)).toBe(0)
  })
})

describe('a place that is back', () => {
  it('has light go over it, from the instant it is healed', () => {
    expect(glowAt(BROKEN_US - 1, BROKEN_US)).toBeNull()
    expect(glowAt(BROKEN_US, BROKEN_US)).toEqual({ reach: 0, strength: 1 })
    expect(glowAt(BROKEN_US + 450_000, BROKEN_US)?.reach).toBe(0.5)
    expect(glowAt(BROKEN_US + 1_800_000, BROKEN_US)).toBeNull()
    expect(glowAt(BROKEN_US, -1)).toBeNull()
  })
})

describe('the crown', () => {
  const leaders = [11, 12, 21]

  it('goes to the dead leader first, rests there, and rolls on to the one who has it', () => {
    const seen = Array.from({ length: 13 }, (_, i) => crownAt(BROKEN_US + i * 100_000, BROKEN_US, leaders))
    const stations = seen.map((at) =>
      at === null ? 'over' : at.share === 1 ? `on ${at.to}` : `${at.from} to ${at.to}`,
    )
    expect([...new Set(stations)]).toEqual(['11 to 12', 'on 12', '12 to 21', 'over'])
  })

  it('is nowhere in the air without a leader before and after, or before it was elected', () => {
    expect(crownAt(BROKEN_US + 1, BROKEN_US, [-1, 11])).toBeNull()
    expect(crownAt(BROKEN_US + 1, BROKEN_US, [11, -1])).toBeNull()
    expect(crownAt(BROKEN_US - 1, BROKEN_US, leaders)).toBeNull()
    expect(crownAt(BROKEN_US, -1, [])).toBeNull()
  })
})

describe('the watch', () => {
  it('burns the candle down with the silence, from the last heartbeat on', () => {
    const heardUs = 10_053_000
    expect(candleAt(heardUs, heardUs, 9_000_000)).toBe(1)
    expect(candleAt(heardUs + 4_500_000, heardUs, 9_000_000)).toBe(0.5)
    expect(candleAt(heardUs + 9_200_000, heardUs, 9_000_000)).toBe(0)
  })

  it('shows a beat for most of a second of the wall, and never beyond the next one', () => {
    expect(pulseAt(450_000, 0, 1)).toBe(0.5)
    expect(pulseAt(45_000, 0, 0.1)).toBe(0.5)
    expect(pulseAt(800_000, 0, 60)).toBe(0.5)
    expect(pulseAt(1_700_000, 0, 60)).toBe(-1)
    expect(pulseAt(1, -1, 1)).toBe(-1)
  })
})

describe('a heap', () => {
  it('has at most 45 boxes, of a round number of orders, the same for each shop', () => {
    expect(ordersPerBox([0, 3])).toBe(5)
    expect(ordersPerBox([186, 180])).toBe(5)
    expect(ordersPerBox([229, 1])).toBe(5)
    expect(ordersPerBox([230, 1])).toBe(10)
    for (const backlog of [1, 229, 230, 12_345, 900_000]) {
      expect(Math.floor(backlog / ordersPerBox([backlog]))).toBeLessThanOrEqual(45)
    }
  })
})
