/** Runs that were computed beforehand: the same run, or none at all. */
import { describe, expect, it } from 'vitest'
import { createTimeline, digestWorld, keepWorld, runTimeline, seekTimeline } from '../core'
import { businessExtension } from '../core/company'
import { defineCompany, defineSystem } from '../scenarios'
import { unwrapParcel, wrapParcel } from './parcel'
import { openPrepared, writePrepared } from './prepared'
import { openSession } from './session'
import { buildFrame } from './session-frames'
import { createWorldsCompanion } from './worlds-companion'

const HOUR_US = 3_600_000_000
const shop = defineCompany({
  id: 'small',
  title: 'Lädchen',
  description: '',
  company: 'Lädchen',
  seed: 7,
  systems: [defineSystem('shop', 'Shop', 'web-shop'), defineSystem('north', 'North', 'warehouse')],
  business: { eventsPerDay: 20_000 },
})
const ages = [{ timeUs: HOUR_US, batchUs: 5, streamUs: 1 }]

function computeTo(hours: number) {
  const timeline = createTimeline(shop, [], businessExtension)
  runTimeline(timeline, hours * HOUR_US)
  return timeline
}

function prepare(hours: number): ArrayBuffer {
  const timeline = computeTo(hours)
  return writePrepared(timeline, keepWorld(timeline), ages).buffer
}

describe('a run that was computed beforehand', () => {
  it('stands where it was computed to, goes on as if it had come there itself, and goes back', () => {
    const stop = { timeUs: 3 * HOUR_US, command: { kind: 'StopSystem', system: 'north' } } as const
    const session = { scenario: shop, commands: [stop], timeUs: 2 * HOUR_US }
    const found = openPrepared(session, businessExtension, prepare(2))
    if (found === null) throw new Error('It is of this very run.')
    expect(digestWorld(found.timeline.world)).toBe(digestWorld(computeTo(2).world))
    expect(found.ages).toEqual(ages)
    const computed = createTimeline(shop, [stop], businessExtension)
    // Forwards, back to before it, and forwards again.
    for (const hours of [4, 1, 5]) {
      seekTimeline(found.timeline, hours * HOUR_US)
      seekTimeline(computed, hours * HOUR_US)
      expect(digestWorld(found.timeline.world)).toBe(digestWorld(computed.world))
    }
  })

  it.each([
    ['another scenario', { scenario: { ...shop, seed: 8 }, commands: [], timeUs: 2 * HOUR_US }],
    ['an earlier moment', { scenario: shop, commands: [], timeUs: HOUR_US }],
    [
      'a command before it',
      {
        scenario: shop,
        commands: [{ timeUs: HOUR_US, command: { kind: 'StopSystem', system: 'north' } as const }],
        timeUs: 2 * HOUR_US,
      },
    ],
  ])('is left alone for %s', (_, session) => {
    expect(openPrepared(session, businessExtension, prepare(2))).toBeNull()
  })

  it('opens a session at once, with the ages that were passed', () => {
    const session = openSession(
      { scenario: shop, commands: [], timeUs: 2 * HOUR_US },
      () => 0,
      createWorldsCompanion(),
      1,
      undefined,
      prepare(2),
    )
    expect(session.goal).toBeNull()
    const { timeUs, worlds } = buildFrame(session, -1, null)
    expect(timeUs).toBe(2 * HOUR_US)
    expect(worlds?.ages).toEqual(ages)
  })
})

describe('a parcel', () => {
  it('brings numbers, texts and objects back as they were', () => {
    const shared = Object.freeze({ name: 'Größe ✓', deep: Object.freeze([1, 2]) })
    const value = {
      list: [1.5, -0, Number.POSITIVE_INFINITY, null, true, 'text'],
      whole: Float64Array.of(1e15, -3, 0, 7, 0, 0),
      broken: Float64Array.of(0.1, Number.NaN, 2),
      ints: Int32Array.of(-5, 2_147_483_647, -2_147_483_648, 0),
      bytes: Uint8Array.of(255, 0, 1),
      a: shared,
      b: [shared],
    }
    const back = unwrapParcel(wrapParcel(value)) as typeof value
    expect(back).toEqual(value)
    expect(back.a).toBe(back.b[0])
    expect(Object.isFrozen(back.a) && Object.isFrozen(back.a.deep)).toBe(true)
    expect(Object.isFrozen(back)).toBe(false)
  })

  it('says so when it has no word for something', () => {
    expect(() => wrapParcel({ $array: 1 })).toThrow('no word for the key $array')
  })
})
