/** The last fault as the page shows it: who was hit, for how long, what was lost, and whether it is over. */
import type { World } from '../../world'
import { BATCHLAND, type BusinessState, type Side, STREAMSCAPE } from '../books/business-state'
import { businessOf } from '../books/company'
import type { Fault } from '../books/faults'
import { lastLookUs } from '../books/lack-log'
import { type Blast, type Comparison, isOver, readBlast } from './blast'
import type { BlastScore, FaultScore } from './score'

const NOTHING: Blast = {
  hit: new Map(),
  open: [],
  rightUs: -1,
  isBroken: false,
  isLooked: true,
  lostOrders: 0,
  lostEvents: 0,
}

/** `isDone`: nothing came of it after the comparison ended, so that no more is counted. */
export function scoreFault(world: World, fault: Fault, comparison: Comparison, isDone: boolean): FaultScore {
  const business = businessOf(world)
  const [batch, stream] = readBlast(comparison)
  const { event, timeUs, isBatchOnly } = fault
  return {
    event,
    timeUs,
    countedUs: isDone ? world.state.nowUs : comparison.untilUs,
    isCounting: !isDone && comparison.untilUs < lastLookUs(BATCHLAND, world.state.nowUs),
    batch: scoreBlast(business, fault, batch, BATCHLAND),
    stream: scoreBlast(business, fault, isBatchOnly ? NOTHING : stream, STREAMSCAPE),
  }
}

/** Both worlds are over with it: the twin need not go on. */
export function isFaultOver(fault: Fault, comparison: Comparison): boolean {
  const [batch, stream] = readBlast(comparison)
  // It takes one look at each world to show.
  if (comparison.untilUs < lastLookUs(BATCHLAND, fault.timeUs) + 2 * 60_000_000) return false
  return isOver(batch) && (fault.isBatchOnly || isOver(stream))
}

function scoreBlast({ systems, batch }: BusinessState, { timeUs }: Fault, blast: Blast, side: Side): BlastScore {
  const { hit, open, rightUs, lostOrders, lostEvents } = blast
  const idOf = (number: number): string => systems[number].spec.id
  const waits = batch.links.filter(({ phase, spoilRows }) => phase !== 'removed' && spoilRows > 0)
  return {
    hit: [...hit].map(([number, us]) => ({ system: idOf(number), us })).sort((a, b) => b.us - a.us),
    open: open.map(idOf),
    isLooked: blast.isLooked,
    isOver: isOver(blast),
    rightAfterUs: isOver(blast) && rightUs >= 0 ? rightUs - timeUs : null,
    goesOutUs: side === BATCHLAND && waits.length > 0 ? Math.min(...waits.map(({ dueUs }) => dueUs)) : null,
    lostOrders,
    lostEvents,
  }
}
