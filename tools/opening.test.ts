/** The run with which the page of the two worlds opens: what it shows there, and that it is the run from Monday on. */
import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { digestWorld, runTimeline } from '../src/core'
import { businessExtension, measureWorlds } from '../src/core/company'
import { NEWLIMITS_TUESDAY, OPENING_US } from '../src/scenarios/newlimits-tuesday'
import { openPrepared } from '../src/worker/prepared'
import { makeOpening } from './opening'

const HOUR_US = 3_600_000_000
/** What a visitor fetches before the first picture; it grows with the events of its two days. */
const BYTES_MOST = 265_000

it('stands at a moment at which the two worlds are far apart, and goes on as the run that was computed', () => {
  const { timeline: computed, bytes } = makeOpening()
  expect(bytes.length).toBeLessThan(BYTES_MOST)
  const inflated = Uint8Array.from(inflateRawSync(bytes)).buffer
  const session = { scenario: NEWLIMITS_TUESDAY, commands: [], timeUs: OPENING_US }
  const opened = openPrepared(session, businessExtension, inflated)
  if (opened === null) throw new Error('It is of this very run.')
  const { batch, stream, systems } = measureWorlds(opened.timeline.world)
  expect(systems).toHaveLength(10)
  expect(batch.meanAgeUs).toBeGreaterThan(15 * HOUR_US)
  expect(stream.meanAgeUs).toBeLessThan(1_000_000)
  expect(batch.oversold).toBeGreaterThan(0)
  expect(stream.oversold).toBe(0)
  for (const timeUs of [OPENING_US, OPENING_US + HOUR_US]) {
    runTimeline(computed, timeUs)
    runTimeline(opened.timeline, timeUs)
    expect(digestWorld(opened.timeline.world)).toBe(digestWorld(computed.world))
  }
})
