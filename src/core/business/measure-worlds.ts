/**
 * The score of both worlds, read from the world as it stands: no counter of its own, nothing is changed. The one
 * thing a reader would get wrong: delays are over the whole run so far; ages are of this instant.
 */
import { chainLatencyUs } from '../batch/calls'
import { describeTransform } from '../batch/links'
import { countWaiting, runTimeUs } from '../batch/runs'
import type { World } from '../world'
import { accountOf, ageOfSystem } from './ages'
import { type BatchSpec, type BusinessSpec, FEEDS, type SystemSpec } from './business-spec'
import { BATCHLAND, type BusinessState, type FaultState, LOSSES, type Side, STREAMSCAPE } from './business-state'
import { OUTCOME } from './business-store'
import { countTouched } from './changes'
import { businessOf, businessStore, isUp } from './company'
import { delayPercentile, meanDelay } from './delays'
import { nextInLane } from './lanes'
import type {
  AddingScore,
  BlastScore,
  KnowledgeScore,
  LinkScore,
  LossScore,
  SystemScore,
  WorldScore,
  WorldsScore,
} from './score'

const P95 = 95

/** The whole score; costs some tens of microseconds for ten systems. */
export function measureWorlds(world: World): WorldsScore {
  const business = businessOf(world)
  const systems = business.systems.flatMap((system, i) => (system.removed ? [] : [scoreSystem(world, business, i)]))
  const { batch, fault } = business
  const spec = (world.scenario.business as BusinessSpec).batch
  const good = batch.runs - batch.runsFailed
  return {
    timeUs: world.state.nowUs,
    events: business.events,
    surgeFactor: business.arrivals.factor,
    systems,
    batch: scoreWorld(business, systems, BATCHLAND),
    stream: scoreWorld(business, systems, STREAMSCAPE),
    links: scoreLinks(business, spec),
    runs: {
      intervalUs: batch.intervalUs,
      runs: batch.runs,
      failed: batch.runsFailed,
      skipped: batch.runsSkipped,
      meanRunUs: good > 0 ? batch.runUs / good : null,
      spec,
    },
    calls: {
      systems: batch.chain.flatMap((i) => (business.systems[i].removed ? [] : [business.systems[i].spec.id])),
      latencyMs: chainLatencyUs(world, business) / 1000,
      calls: batch.calls,
      failed: batch.callsFailed,
    },
    fault:
      fault === null
        ? null
        : {
            event: fault.event,
            timeUs: fault.timeUs,
            batch: scoreBlast(business, fault, BATCHLAND),
            stream: scoreBlast(business, fault, STREAMSCAPE),
          },
  }
}

function scoreSystem(world: World, business: BusinessState, number: number): SystemScore {
  const system = business.systems[number]
  const { id, name, kind, site, emits, needs } = system.spec
  return {
    id,
    name,
    kind,
    site,
    emits,
    needs,
    up: isUp(world, system),
    slowMs: system.slowMs,
    outside: countOutside(world, business, number),
    batch: scoreKnowledge(world, business, number, BATCHLAND),
    stream: scoreKnowledge(world, business, number, STREAMSCAPE),
  }
}

function countOutside(world: World, business: BusinessState, number: number): number {
  const { lanes } = business
  const store = businessStore(world)
  let outside = 0
  for (let lane = 0; lane < lanes.length; lane++) {
    if (lanes.source[lane] !== number) continue
    let event = lanes.entered[lane]
    while (event !== lanes.last[lane]) {
      event = nextInLane(store, lanes, lane, event)
      outside++
    }
  }
  return outside
}

function scoreKnowledge(world: World, business: BusinessState, number: number, side: Side): KnowledgeScore {
  const system = business.systems[number]
  const meter = system.delays[side]
  const isBatch = side === BATCHLAND
  const isLacking = (event: number): boolean => business.stream.malformed.includes(event)
  return {
    ageUs: ageOfSystem(world, business, businessStore(world), number, side),
    meanDelayUs: meanDelay([meter]),
    p95DelayUs: delayPercentile([meter], P95),
    lastDelayUs: meter.count === 0 ? null : meter.lastUs,
    ...accountOf(business, number, side),
    dirty: isBatch
      ? business.batch.spoiled.some(({ target, repaired }) => target === number && !repaired)
      : system.passedBy.some(isLacking),
    connected: isBatch
      ? !business.batch.links.some(({ phase, target }) => target === number && phase === 'planned')
      : system.connectedUs <= world.state.nowUs,
  }
}

function scoreWorld(business: BusinessState, systems: readonly SystemScore[], side: Side): WorldScore {
  const isBatch = side === BATCHLAND
  const of = (system: SystemScore): KnowledgeScore => (isBatch ? system.batch : system.stream)
  const needy = systems.filter(({ needs }) => needs.length > 0)
  const meters = business.systems.filter(({ removed }) => !removed).map(({ delays }) => delays[side])
  const counts = business.counts[side]
  const { orders, others } = counts
  const n = systems.length
  const writers = systems.filter(({ emits }) => emits.length > 0).length
  const links = business.batch.links.filter(({ phase }) => phase === 'idle' || phase === 'running').length
  return {
    connections: isBatch ? links : writers + needy.length,
    connectionsPossible: isBatch ? n * (n - 1) : 2 * n,
    orders: orders.reduce((sum, count) => sum + count, 0),
    accepted: orders[OUTCOME.done] + orders[OUTCOME.oversold],
    oversold: counts.oversoldTotal,
    oversoldPairs: counts.oversold.map((pair) => ({ ...pair, place: business.places[pair.place].name })),
    wronglyRefused: orders[OUTCOME['wrongly-refused']],
    rightlyRefused: orders[OUTCOME.refused] + others[OUTCOME['sold-out']],
    losses: scoreLosses(business, side),
    meanAgeUs: needy.length === 0 ? 0 : needy.reduce((sum, system) => sum + of(system).ageUs, 0) / needy.length,
    meanDelayUs: meanDelay(meters),
    p95DelayUs: delayPercentile(meters, P95),
    waiting: needy.reduce((sum, system) => sum + of(system).waiting, 0),
    dirtySystems: systems.filter((system) => of(system).dirty).length,
    personMinutes: counts.personMinutes,
  }
}

/** Orders that were lost at once, and events that were lost on their way. */
function scoreLosses(business: BusinessState, side: Side): readonly LossScore[] {
  const { orders, lost, recovered } = business.counts[side]
  const atOnce = (['call-failed', 'shop-down'] as const).map((cause) => ({
    cause,
    count: orders[OUTCOME[cause]],
    recovered: 0,
  }))
  const onTheWay = LOSSES.map((cause, i) => ({ cause, count: lost[i], recovered: recovered[i] }))
  return [...atOnce, ...onTheWay].filter(({ count }) => count > 0)
}

function scoreLinks(business: BusinessState, spec: BatchSpec): readonly LinkScore[] {
  const { batch, systems } = business
  return batch.links.flatMap((link) => {
    if (link.phase === 'removed') return []
    const from = systems[link.source].spec
    const to = systems[link.target].spec
    return {
      from: from.id,
      to: to.id,
      feeds: link.feeds.map((feed) => FEEDS[feed]),
      phase: link.phase,
      failed: link.failure >= 0,
      dirty: batch.spoiled.some(
        ({ source, target, repaired }) => !repaired && source === link.source && target === link.target,
      ),
      ...describeTransform(from, to, link.slot),
      dueUs: link.phase === 'planned' ? link.liveUs : link.dueUs,
      startUs: link.startUs,
      endUs: link.phase === 'running' ? link.startUs + runTimeUs(spec, link.rows) : -1,
      asOfUs: link.asOfUs,
      waiting: countWaiting(business, link),
    }
  })
}

function scoreBlast(business: BusinessState, fault: FaultState, side: Side): BlastScore {
  const ids = (numbers: readonly number[]): readonly string[] => numbers.map((i) => business.systems[i].spec.id)
  const recoveredUs = fault.recoveredUs[side]
  return {
    hit: ids(fault.hit[side]),
    open: ids(fault.open[side]),
    recoveredAfterUs: recoveredUs < 0 ? null : recoveredUs - fault.timeUs,
  }
}

/** What adding this system would take in each world; nothing is changed. */
export function scoreAdding(world: World, spec: SystemSpec): AddingScore {
  const { links, touched } = countTouched(businessOf(world), spec)
  const { daysPerLink } = (world.scenario.business as BusinessSpec).batch
  const connections = Number(spec.emits.length > 0) + Number(spec.needs.length > 0)
  return {
    batch: { connections: links, touched, days: links * daysPerLink },
    stream: { connections, touched: [], days: daysPerLink },
  }
}
