/** Answers to the page's questions. */
import {
  type BeanMetrics,
  causeChain,
  contentOf,
  type DomainEvent,
  describeTopicText,
  digestWorld,
  EVENT_FACTS,
  latestOffset,
  logStart,
  measureGroups,
  readBrokerMetrics,
  readCompaction,
  readControllerMetrics,
  readStable,
  traceLine,
  transactionsText,
  type World,
} from '../core'
import type {
  Answer,
  IncidentQuestion,
  LogBatch,
  LogView,
  Question,
  ReadersView,
  ReadingQuestion,
  SessionState,
  WorldsQuestion,
} from '../protocol'
import { findPartition } from './focus-view'

const HOLES_TOLD = 1000
const LOG_BATCHES = 64
const EVENTS_AT_ONCE = 1_000

export function answerQuestion(
  world: World,
  known: readonly DomainEvent[],
  session: () => SessionState,
  question: Question,
): Answer {
  switch (question.type) {
    case 'why':
      return explain(world, known, question.eventId)
    case 'log':
      return {
        type: 'log',
        log: readLog(world, findPartition(world, question.topic, question.partition), question.around),
      }
    case 'describe':
      return {
        type: 'describe',
        text: describeTopicText(world, question.topic),
        transactions: transactionsText(world, question.topic),
      }
    case 'readers':
      return { type: 'readers', view: readReaders(world, question.topic) }
    case 'metrics':
      return { type: 'metrics', beans: readMetrics(world, question.of, question.id) }
    case 'session':
      return { type: 'session', session: session(), digest: digestWorld(world) }
    case 'trace': {
      const lines = known.filter((event) => event.timeUs >= question.fromUs && event.timeUs <= question.untilUs)
      return { type: 'trace', text: lines.map(traceLine).join('\n') }
    }
    case 'events':
      return { type: 'events', events: world.stores.events.slice(question.fromId, question.fromId + EVENTS_AT_ONCE) }
    default:
      throw refuse(question)
  }
}

/** All that is left is asked of somebody else: a question that nobody answers does not compile. */
function refuse({ type }: ReadingQuestion | WorldsQuestion | IncidentQuestion): Error {
  return new Error(`This worker shows no company and no incident, and cannot answer "${type}".`)
}

function readReaders(world: World, name: string): ReadersView {
  const { topics, consumers } = world.state
  const topic = topics.findIndex((candidate) => candidate.name === name)
  const own = topic < 0 ? [] : topics[topic].partitions
  return {
    ends: own.map((partition) => latestOffset(world, partition)),
    readers: consumers
      .filter((consumer) => consumer.topics.includes(topic) && !consumer.stopped)
      .map(({ id, name: shown, read, maxRecordsPerSecond, positions }) => ({
        consumer: id,
        name: shown,
        read,
        recordsPerSecond: maxRecordsPerSecond,
        places: positions
          .filter(({ partition }) => own.includes(partition))
          .map(({ partition, position }) => ({ partition: own.indexOf(partition), position })),
      })),
    groups: measureGroups(world).map(({ group, state, generation }) => ({ group, state, generation })),
  }
}

function readMetrics(world: World, of: 'broker' | 'controller', id: number): readonly BeanMetrics[] {
  if (of === 'broker') {
    const b = world.state.brokers.findIndex((broker) => broker.id === id)
    return b < 0 ? [] : readBrokerMetrics(world, b)
  }
  const node = world.scenario.controllers.findIndex((controller) => controller.id === id)
  return node < 0 ? [] : readControllerMetrics(world, node)
}

/**
 * The chain of causes back to its beginning, and beside it what else came of the same beginning for this
 * partition: two brokers fenced by one fault are two links of one story.
 */
function explain(world: World, known: readonly DomainEvent[], eventId: number): Answer {
  const events = known.length > world.stores.events.length ? known : world.stores.events
  const chain = causeChain({ ...world, stores: { ...world.stores, events: [...events] } }, eventId)
  const last = chain[chain.length - 1]
  if (last === undefined) return { type: 'why', chain: [], minIsr: 0 }
  const ids = new Set(chain.map((event) => event.id))
  const roots = new Map<number, number>()
  const rootOf = (id: number): number => {
    const found = roots.get(id)
    if (found !== undefined) return found
    const { cause } = events[id]
    const root = cause < 0 ? id : rootOf(cause)
    roots.set(id, root)
    return root
  }
  const root = chain[0].id
  for (let id = root; id < last.id; id++) {
    const event = events[id]
    if (!EVENT_FACTS[event.kind].isDecision || rootOf(id) !== root) continue
    if (
      'partition' in event &&
      'partition' in last &&
      (event.topic !== last.topic || event.partition !== last.partition)
    )
      continue
    ids.add(id)
  }
  for (const id of listBeginnings(events, chain)) ids.add(id)
  for (const id of listLosses(events, last)) ids.add(id)
  for (const id of listSince(world, events, last)) ids.add(id)
  for (const id of listBefore(world, events, last)) ids.add(id)
  for (const id of listNewCounts(events, ids)) ids.add(id)
  const told = [...ids].sort((x, y) => x - y).map((id) => events[id])
  const minIsr = 'minIsr' in last ? last.minIsr : 0
  return { type: 'why', chain: told, minIsr }
}

/**
 * What a click alone does not explain: an unclean election has its cause in the losses that left the partition without
 * a leader, so the chain goes back over each change that shrank its in-sync set since it was whole.
 */
function listBeginnings(events: readonly DomainEvent[], chain: readonly DomainEvent[]): readonly number[] {
  const unclean = chain.find((event) => event.kind === 'LeaderElected' && event.election === 'UNCLEAN')
  if (unclean?.kind !== 'LeaderElected') return []
  const ids = new Set<number>()
  for (let id = unclean.id - 1; id >= 0; id--) {
    const event = events[id]
    const isOfPartition = 'partition' in event && event.topic === unclean.topic && event.partition === unclean.partition
    if (!isOfPartition) continue
    if (event.kind === 'IsrChanged' && event.joined.length > 0 && event.left.length === 0) break
    if (event.kind !== 'IsrChanged' && event.kind !== 'LeaderElected') continue
    ids.add(id)
  }
  return [...withCauses(events, ids)]
}

/** With its causes, back to the click. */
function withCauses(events: readonly DomainEvent[], ids: Iterable<number>): Set<number> {
  const all = new Set<number>()
  for (const id of ids) for (let at = id; at >= 0 && !all.has(at); at = events[at].cause) all.add(at)
  return all
}

/** Where two faults met, either is half of the story: each member that had left and was not back yet, with what took it. */
function listLosses(events: readonly DomainEvent[], last: DomainEvent): ReadonlySet<number> {
  if (!('partition' in last)) return new Set()
  const left = new Map<number, number>()
  for (let id = 0; id < last.id; id++) {
    const event = events[id]
    if (event.kind !== 'IsrChanged' || event.topic !== last.topic || event.partition !== last.partition) continue
    if (event.reason !== 'demotion') for (const broker of event.left) left.set(broker, id)
    for (const broker of event.joined) left.delete(broker)
  }
  return withCauses(events, left.values())
}

/**
 * While the stop that is asked about lasts, its story goes on: what else took members of the in-sync set before anybody
 * noticed, and what became of the set and its leader.
 */
function listSince(world: World, events: readonly DomainEvent[], last: DomainEvent): ReadonlySet<number> {
  const none = new Set<number>()
  if (last.kind !== 'WritesStopped') return none
  const isOfPartition = (event: DomainEvent): boolean =>
    'partition' in event && event.topic === last.topic && event.partition === last.partition
  const until = world.stores.events.length
  const since = events.slice(last.id + 1, until)
  if (since.some((event) => event.kind === 'WritesResumed' && isOfPartition(event))) return none
  const news = since.filter(
    (event) =>
      isOfPartition(event) && ['IsrChanged', 'LeaderElected', 'ObserverPromoted', 'WritesStopped'].includes(event.kind),
  )
  return withCauses(events, [...listFaultsThatLast(world, events, last.isr), ...news.map(({ id }) => id)])
}

/**
 * What the last fault alone does not explain. An outage is one story from its first stop on, whatever stood in the way
 * since. A majority is lost by all that took votes and was still so, and not by what took the last. And who refuses for
 * want of replicas was told how many to ask for.
 */
function listBefore({ scenario }: World, events: readonly DomainEvent[], last: DomainEvent): ReadonlySet<number> {
  if (last.kind === 'QuorumLost') {
    const voting = new Set(scenario.controllers.map(({ site }) => site))
    return withCauses(events, listStanding(events, last.id, voting))
  }
  if (last.kind !== 'WritesStopped') return new Set()
  const before = events.slice(0, last.id)
  const isOfPartition = (event: DomainEvent): boolean =>
    'partition' in event && event.topic === last.topic && event.partition === last.partition
  const from = before.findLastIndex((event) => event.kind === 'WritesResumed' && isOfPartition(event))
  const stops = before.slice(from + 1).filter((event) => event.kind === 'WritesStopped' && isOfPartition(event))
  const promise = before.findLast(
    (event) =>
      last.reason === 'below-min-isr' &&
      event.kind === 'TopicConfigChanged' &&
      event.topic === last.topic &&
      event.key === 'min.insync.replicas',
  )
  return withCauses(
    events,
    [...stops, ...(promise === undefined ? [] : [promise])].map(({ id }) => id),
  )
}

/** Faults before this event that took votes of these sites, or the way between two of them, and were not undone by then. */
function listStanding(events: readonly DomainEvent[], until: number, sites: ReadonlySet<string>): number[] {
  const standing = new Map<string, number>()
  for (let id = 0; id < until; id++) {
    const event = events[id]
    switch (event.kind) {
      case 'SiteKilled':
        if (sites.has(event.site)) standing.set(event.site, id)
        break
      case 'SiteHealed':
        standing.delete(event.site)
        break
      case 'ControllerCrashed':
      case 'ControllerPaused':
        // Those of a site that went dark are told by the site.
        if (!isOfSite(events, id)) standing.set(`${event.controller}`, id)
        break
      case 'ControllerStarted':
      case 'ControllerResumed':
        standing.delete(`${event.controller}`)
        break
      case 'LinkCut':
        if (sites.has(event.from) && sites.has(event.to)) standing.set(linkKey(event), id)
        break
      case 'LinkHealed':
        standing.delete(linkKey(event))
        break
    }
  }
  return [...standing.values()]
}

function isOfSite(events: readonly DomainEvent[], id: number): boolean {
  const { cause } = events[id]
  return cause >= 0 && events[cause].kind === 'SiteKilled'
}

function linkKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return [from, to].sort().join(' ')
}

/** What took those of these brokers that are gone now. */
function listFaultsThatLast(
  { state, scenario, stores }: World,
  events: readonly DomainEvent[],
  members: readonly number[],
): number[] {
  const isGone = (id: number): boolean => {
    const b = state.brokers.findIndex((broker) => broker.id === id)
    return b >= 0 && (state.brokers[b].phase !== 'running' || state.raft[state.brokers[b].node].paused)
  }
  return members.filter(isGone).flatMap((id) => {
    const site = state.brokers.find((broker) => broker.id === id)?.site ?? -1
    const took = events
      .slice(0, stores.events.length)
      .findLast(
        (event) =>
          ((event.kind === 'BrokerCrashed' ||
            event.kind === 'BrokerPaused' ||
            event.kind === 'BrokerShutdownStarted') &&
            event.broker === id) ||
          (event.kind === 'SiteKilled' && event.site === scenario.sites[site]?.id),
      )
    return took === undefined ? [] : [took.id]
  })
}

/** A controller counts the silence of a broker from its own election when that came later: the elections that began a wait. */
function listNewCounts(events: readonly DomainEvent[], ids: ReadonlySet<number>): readonly number[] {
  const begins = [...ids].flatMap((id) => {
    const event = events[id]
    return event.kind === 'BrokerFenced' ? [event.timeUs - event.silentMs * 1_000] : []
  })
  return events
    .filter((event) => event.kind === 'ControllerElected' && begins.some((us) => Math.abs(us - event.timeUs) < 1_500))
    .map(({ id }) => id)
}

function readLog(world: World, partition: number, around: number): LogView {
  if (partition < 0) return { replicas: [] }
  const { state } = world
  const { partitions, replicas } = state
  return {
    replicas: partitions.rows[partition]
      .filter((row) => replicas.active[row] === 1)
      .map((row) => ({
        broker: state.brokers[replicas.broker[row]].id,
        logStartOffset: logStart(world, row),
        ...compactionView(world, row),
        logEndOffset: replicas.logEndOffset[row],
        highWatermark: replicas.highWatermark[row],
        ...stableOf(world, row),
        epochs: state.epochs[row].map(({ epoch, startOffset }) => ({ epoch, startOffset })),
        batches: readBatches(world, row, around),
      })),
  }
}

function compactionView(world: World, row: number): Pick<LogView['replicas'][number], 'compaction'> {
  const compaction = readCompaction(world, row, HOLES_TOLD)
  return compaction === null ? {} : { compaction }
}

function stableOf(world: World, row: number): Pick<LogView['replicas'][number], 'stable'> {
  const stable = readStable(world, row)
  return stable === undefined ? {} : { stable }
}

function readBatches(world: World, row: number, around: number): LogBatch[] {
  const { entries, batches } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  let last = length
  while (last > 0 && around >= 0 && entries.baseOffset[list[last - 1]] > around + LOG_BATCHES / 2) last--
  const acked = acknowledgedEntries(world, world.state.replicas.partition[row])
  const result: LogBatch[] = []
  for (let i = Math.max(0, last - LOG_BATCHES); i < last; i++) {
    const entry = list[i]
    const batch = entries.batch[entry]
    const producer: number | undefined = world.state.identities[batches.producer[batch]]
    result.push({
      baseOffset: entries.baseOffset[entry],
      count: entries.count[entry],
      leaderEpoch: entries.leaderEpoch[entry],
      producer: producer === undefined ? coordinatorName(world, row) : world.state.producers[producer].name,
      bytes: batches.bytes[batch],
      appendTimeUs: entries.appendUs[entry],
      acknowledged: acked.has(entry),
      texts: readTexts(world, batch),
    })
  }
  return result
}

/** Records of __consumer_offsets and __transaction_state are written by their coordinators themselves. */
function coordinatorName({ state }: World, row: number): string {
  const topic = state.partitions.topic[state.replicas.partition[row]]
  return topic === state.transactions?.topic ? 'transaction coordinator' : 'group coordinator'
}

function readTexts({ stores }: World, batch: number): LogBatch['texts'] {
  const { records, batches } = stores
  const start = batches.recordStart[batch]
  if (start < 0) return []
  const all = Array.from({ length: batches.count[batch] }, (_, i) => ({
    key: contentOf(stores, records.key[start + i]),
    value: contentOf(stores, records.value[start + i]),
  }))
  return all.some(({ key, value }) => key !== null || value !== null) ? all : []
}

/** The latest acknowledged entries of a partition; older ones are not asked for. */
function acknowledgedEntries(world: World, partition: number): Set<number> {
  const length = world.state.partitions.ackedLength[partition]
  const list = world.acked[partition]
  const result = new Set<number>()
  for (let i = Math.max(0, length - 4096); i < length; i++) result.add(list[i])
  return result
}
