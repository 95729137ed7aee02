/**
 * What the run says of money: connections, and what went wrong so far as a year of it. The one thing a reader would get
 * wrong: nothing is assumed here. A count is divided by how long the run has lasted, of which the first day counts whole,
 * and what the last fault did stands apart, because how often there is one is the visitor's to say.
 */
import type { BlastScore, WorldScore, WorldsScore } from '../../../core/company'
import type { Harm, MoneyFacts } from '../../../economics'
import { findNext } from '../metrics'

const HOUR_US = 3_600_000_000
const DAY_HOURS = 24
const YEAR_HOURS = 365 * DAY_HOURS
/** Figures of a year need no newer clock than this. */
const STEP_US = HOUR_US / 6

/** Hours of the run, in whole sixths; before a day has passed, a day. */
export function lastedHours({ timeUs }: WorldsScore): number {
  return Math.max(DAY_HOURS, (Math.floor(timeUs / STEP_US) * STEP_US) / HOUR_US)
}

/** `founders` are the systems that were there when the run began: who came later was connected, which is no repair. */
export function readFacts(score: WorldsScore, founders: readonly string[]): MoneyFacts {
  const { batch, stream, runs, systems, links, fault } = score
  const { daysPerLink, workFromHour, workUntilHour } = runs.spec
  const dayHours = daysPerLink * (workUntilHour - workFromHour)
  const isNew = (id: string): boolean => !founders.includes(id)
  const built = links.filter(({ from, to, phase }) => phase !== 'planned' && (isNew(from) || isNew(to))).length
  const connected = systems.filter(({ id, stream: { connected } }) => isNew(id) && connected).length
  const next = findNext(score)
  const n = systems.length
  // Each of n systems has a part in 2 / n of the wires, when there is no next one to be counted.
  return {
    systems: n,
    wires: batch.connections,
    ribbons: stream.connections,
    newWires: next?.wires.length ?? Math.round((2 * batch.connections) / n),
    newRibbons: next?.ribbons ?? Math.round(stream.connections / n),
    intervalHours: runs.intervalUs / HOUR_US,
    runHours: runs.expectedRunUs / HOUR_US,
    nightly: readHarm(score, batch, fault?.batch ?? null, built * dayHours),
    log: readHarm(score, stream, fault?.stream ?? null, connected * dayHours),
  }
}

function readHarm(score: WorldsScore, world: WorldScore, blast: BlastScore | null, connectedHours: number): Harm {
  const aYear = YEAR_HOURS / lastedHours(score)
  const lostByFault = blast?.lostOrders ?? 0
  return {
    lostOrders: Math.max(0, world.lostOrders + world.wronglyRefused - lostByFault) * aYear,
    lostPerFault: Math.max(0, lostByFault),
    oversold: world.oversold * aYear,
    repairHours: Math.max(0, world.personMinutes / 60 - connectedHours) * aYear,
    hitPerFault: (blast?.hit ?? []).reduce((sum, { us }) => sum + us, 0) / HOUR_US,
  }
}
