/**
 * The score of both worlds, read from the world as it stands: no counter of its own, nothing is changed. The one
 * thing a reader would get wrong: delays are over the whole run so far; ages are of this instant.
 */
import type { World } from '../../world'
import { accountOf, ageOfSystem } from '../books/ages'
import { BATCHLAND, type BusinessState, LOSSES, type Side, STREAMSCAPE } from '../books/business-state'
import { OUTCOME } from '../books/business-store'
import { businessOf, businessStore, isUp } from '../books/company'
import { delayPercentile, meanDelay, meanWithWaiting } from '../books/delays'
import { nextInLane } from '../books/lanes'
import { countTouched } from '../trade/changes'
import { type BatchSpec, type BusinessSpec, FEEDS, type SystemSpec } from '../vocabulary/business-spec'
import { chainLatencyUs } from '../worlds/calls'
import { describeTransform } from '../worlds/links'
import { countWaiting, runTimeUs } from '../worlds/runs'
import type {
  AddingScore,
  FaultScore,
  KnowledgeScore,
  LinkScore,
  LossScore,
  SystemScore,
  WorldScore,
  WorldsScore,
} from './score'
import { isConnected, isStuck } from './why-wrong'

const P95 = 95

/** The whole score; costs some tens of microseconds for ten systems. Who has a twin of the run brings the fault. */
export function measureWorlds(world: World, fault: FaultScore | null = null): WorldsScore {
  const business = businessOf(world)
  const systems = business.systems.flatMap((system, i) => (system.removed ? [] : [scoreSystem(world, business, i)]))
  const { batch } = business
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
      expectedRunUs: good > 0 ? batch.runUs / good : expectRunUs(spec, business),
      spec,
    },
    calls: {
      systems: batch.chain.flatMap((i) => (business.systems[i].removed ? [] : [business.systems[i].spec.id])),
      latencyMs: chainLatencyUs(world, business) / 1000,
      calls: batch.calls,
      failed: batch.callsFailed,
    },
    fault,
  }
}

/** Before the first run: what an average link would take if it ran now. */
function expectRunUs(spec: BatchSpec, business: BusinessState): number {
  const links = business.batch.links.filter(({ phase }) => phase === 'idle' || phase === 'running')
  const rows = links.reduce((sum, link) => sum + countWaiting(business, link), 0)
  return runTimeUs(spec, rows / Math.max(1, links.length))
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
  const { due, delivered, waiting, missing, waitingNews, waitingMs } = accountOf(world, business, number, side)
  return {
    ageUs: ageOfSystem(world, business, businessStore(world), number, side),
    meanDelayUs: meanDelay([meter]),
    p95DelayUs: delayPercentile([meter], P95),
    lastDelayUs: meter.count === 0 ? null : meter.lastUs,
    meanWithWaitingUs: meanWithWaiting([meter], waitingNews, waitingMs),
    due,
    delivered,
    waiting,
    missing,
    waitingNews,
    waitingMs,
    standsStill: !isBatch && isStuck(world, business, number),
    dirty: isBatch
      ? business.batch.spoiled.some(({ target, repaired }) => target === number && !repaired)
      : system.passedBy.some(isLacking),
    connected: isConnected(world, business, number, side),
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
  const { built, building } = countConnections(business, systems, isBatch)
  const live = needy.filter((system) => system.up && of(system).connected)
  const add = (read: (knowledge: KnowledgeScore) => number): number =>
    needy.reduce((sum, system) => sum + read(of(system)), 0)
  return {
    connections: built,
    connectionsBuilding: building,
    connectionsPossible: isBatch ? n * (n - 1) : 2 * n,
    orders: orders.reduce((sum, count) => sum + count, 0),
    accepted: orders[OUTCOME.done] + orders[OUTCOME.oversold],
    oversold: counts.oversoldTotal,
    oversoldPairs: counts.oversold.map((pair) => ({ ...pair, place: business.places[pair.place].name })),
    wronglyRefused: orders[OUTCOME['wrongly-refused']],
    refusedOrders: orders[OUTCOME.refused] + orders[OUTCOME['wrongly-refused']] + orders[OUTCOME['sold-out']],
    lostOrders: orders[OUTCOME['call-failed']] + orders[OUTCOME['shop-down']],
    rightlyRefused: orders[OUTCOME.refused] + others[OUTCOME['sold-out']],
    losses: scoreLosses(business, side),
    meanAgeUs: live.length === 0 ? null : live.reduce((sum, system) => sum + of(system).ageUs, 0) / live.length,
    down: systems.filter(({ up }) => !up).length,
    joining: systems.filter((system) => system.up && !of(system).connected).length,
    standing: systems.filter((system) => system.up && of(system).standsStill).length,
    meanDelayUs: meanDelay(meters),
    meanWithWaitingUs: meanWithWaiting(
      meters,
      add(({ waitingNews }) => waitingNews),
      add(({ waitingMs }) => waitingMs),
    ),
    p95DelayUs: delayPercentile(meters, P95),
    due: add(({ due }) => due),
    delivered: add(({ delivered }) => delivered),
    waiting: add(({ waiting }) => waiting),
    missing: add(({ missing }) => missing),
    dirtySystems: systems.filter((system) => of(system).dirty).length,
    personMinutes: counts.personMinutes,
  }
}

/** In Streamscape a system has one to write and one to read; both are built when it is connected. */
function countConnections(
  { batch }: BusinessState,
  systems: readonly SystemScore[],
  isBatch: boolean,
): { readonly built: number; readonly building: number } {
  if (isBatch) {
    const links = batch.links.filter(({ phase }) => phase !== 'removed')
    const building = links.filter(({ phase }) => phase === 'planned').length
    return { built: links.length - building, building }
  }
  const count = (list: readonly SystemScore[]): number =>
    list.reduce((sum, { emits, needs }) => sum + Number(emits.length > 0) + Number(needs.length > 0), 0)
  const building = count(systems.filter(({ stream }) => !stream.connected))
  return { built: count(systems) - building, building }
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
