/**
 * Computes the run with which the page of the two worlds opens, nearly as far as the moment at which it opens, and keeps
 * what its worker would know there. Some 250 kB, of which nearly all are the columns of what was produced and appended.
 *
 * The one thing a reader would get wrong: it is made by the very code that goes on with it, in every build, so that it can
 * never be of another core. A test holds it against the run that is computed from Monday on.
 */
import { deflateRawSync } from 'node:zlib'
import { createTimeline, keepWorld, runTimeline, type Timeline } from '../src/core'
import { businessExtension, measureWorlds } from '../src/core/company'
import type { AgeSample } from '../src/protocol'
import { NEWLIMITS_TUESDAY, OPENING_US } from '../src/scenarios/newlimits-tuesday'
import { writePrepared } from '../src/worker/prepared'

/** The worker computes the rest in a tenth of a second, so that it stands close to the event that the page follows. */
const REST_US = 20 * 60_000_000
/** Between two samples of the chart of ages. */
const SAMPLE_US = 10 * 60_000_000

export interface Opening {
  readonly timeline: Timeline
  /** Deflated, without a header. */
  readonly bytes: Uint8Array
}

export function makeOpening(): Opening {
  const timeline = createTimeline(NEWLIMITS_TUESDAY, [], businessExtension)
  const ages: AgeSample[] = []
  for (let timeUs = SAMPLE_US; timeUs <= OPENING_US - REST_US; timeUs += SAMPLE_US) {
    runTimeline(timeline, timeUs)
    const { batch, stream } = measureWorlds(timeline.world)
    ages.push({ timeUs, batchUs: batch.meanAgeUs ?? 0, streamUs: stream.meanAgeUs ?? 0 })
  }
  return { timeline, bytes: deflateRawSync(writePrepared(timeline, keepWorld(timeline), ages), { level: 9 }) }
}

/** What the page must know of it before it is fetched. */
export const OPENING = { scenario: NEWLIMITS_TUESDAY.id, timeUs: OPENING_US } as const
