/**
 * The meters, counted again from the trace and from the logs: what was acknowledged and lost, and for how long
 * no writes were accepted. The recount shares no code with the meters.
 */
import type { World } from '../world'
import type { Violation } from './checker'

export interface MeterMemory {
  eventsSeen: number
  /** Partitions with an unclean election so far, by `topic/number`. */
  readonly unclean: Set<string>
  /** Open outages by topic: partitions that are stopped, since when. */
  readonly stopped: Map<string, { readonly partitions: Set<number>; sinceUs: number; totalUs: number }>
  /** Where `acked` of each partition stood when a producer, by id, was first told to use another `acks` than all. */
  readonly loosened: Map<string, readonly number[]>
  steps: number
}

export function createMeterMemory(): MeterMemory {
  return { eventsSeen: 0, unclean: new Set(), stopped: new Map(), loosened: new Map(), steps: 0 }
}

/** Recounting every acknowledged record is dear; it is done at every loss and at every so many steps. */
const STEPS_BETWEEN_RECOUNTS = 400
/** What is accepted changes with what is told, or soon after. */
const STEPS_BETWEEN_LOOKS = 10

export function checkMeters(world: World, memory: MeterMemory): Violation | null {
  const told = memory.eventsSeen < world.stores.events.length
  const mustRecount = readTrace(world, memory) || memory.steps % STEPS_BETWEEN_RECOUNTS === 0
  const mustLook = told || memory.steps % STEPS_BETWEEN_LOOKS === 0
  memory.steps++
  return (
    (mustLook ? checkAcceptance(world) : null) ??
    checkOutages(world, memory) ??
    (mustRecount ? recountLosses(world, memory) : null)
  )
}

/** True when an election or a loss was told. */
function readTrace(world: World, memory: MeterMemory): boolean {
  const { events } = world.stores
  let isNews = false
  for (; memory.eventsSeen < events.length; memory.eventsSeen++) {
    const event = events[memory.eventsSeen]
    if (event.kind === 'LeaderElected' || event.kind === 'RecordsLost' || event.kind === 'RecordsRecovered')
      isNews = true
    if (event.kind === 'LeaderElected' && event.election === 'UNCLEAN')
      memory.unclean.add(`${event.topic}/${event.partition}`)
    if (event.kind === 'ProducerConfigChanged' && event.key === 'acks' && !['all', '-1'].includes(event.value)) {
      const { ackedLength, length } = world.state.partitions
      if (!memory.loosened.has(event.producer)) memory.loosened.set(event.producer, ackedLength.slice(0, length))
    }
    if (event.kind !== 'WritesStopped' && event.kind !== 'WritesResumed') continue
    const outage = memory.stopped.get(event.topic) ?? { partitions: new Set<number>(), sinceUs: 0, totalUs: 0 }
    memory.stopped.set(event.topic, outage)
    if (event.kind === 'WritesStopped') {
      if (outage.partitions.size === 0) outage.sinceUs = event.timeUs
      outage.partitions.add(event.partition)
    } else {
      outage.partitions.delete(event.partition)
      if (outage.partitions.size === 0) outage.totalUs += event.timeUs - outage.sinceUs
    }
  }
  return isNews
}

/** Is what was told about writes what the state of the world says at this instant? */
function checkAcceptance(world: World): Violation | null {
  const { partitions, controller, topics, producers, nowUs } = world.state
  for (let p = 0; p < partitions.length; p++) {
    if (controller.committed.partitions[p] === undefined || topics[partitions.topic[p]].name.startsWith('__')) continue
    // At the very instant in which a sender ends, the last word of it may be still to come.
    if (producers.some(({ topic, stopUs }) => topic === partitions.topic[p] && stopUs === nowUs)) continue
    const isTold = partitions.stopReason[p] !== null
    const message = isTold ? checkStopped(world, p) : checkGoingOn(world, p)
    if (message !== null) return { invariant: 'the RTO meter equals a recount', message: `partition ${p} ${message}` }
  }
  return null
}

/** Told as going on: everybody who writes to it reaches a leader that can answer. */
function checkGoingOn(world: World, p: number): string | null {
  const { partitions } = world.state
  // Until a new topic has its first leader nothing has stopped.
  if (partitions.hasOpened[p] === 0) return null
  // Where nobody sends nobody is held up, whatever the cluster would answer.
  const isStuck = writersOf(world, p).some((n) => !reachesLeader(world, n, p))
  return isStuck ? 'holds somebody up, the meter says that writes go on' : null
}

/** Told as stopped: somebody is held up, or has records and no answer since a request failed. */
function checkStopped(world: World, p: number): string | null {
  const senders = writersOf(world, p)
  const isStuck = senders.length === 0 ? !takesWrites(world, p, true) : senders.some((n) => !reachesLeader(world, n, p))
  const isUnanswered = (n: number): boolean =>
    waitsFor(world, n, p) || world.state.producers[n].queues[positionOf(world, p)].heldUp
  if (isStuck || senders.some(isUnanswered)) return null
  return `holds nobody up, the meter says ${world.state.partitions.stopReason[p]}`
}

function positionOf(world: World, p: number): number {
  const { topics, partitions } = world.state
  return topics[partitions.topic[p]].partitions.indexOf(p)
}

function waitsFor(world: World, n: number, p: number): boolean {
  const { count, ready, readyHead, inFlight } = world.state.producers[n].queues[positionOf(world, p)]
  return count + ready.length - readyHead + inFlight > 0
}

function writersOf(world: World, p: number): number[] {
  const { producers, partitions, nowUs } = world.state
  return producers.flatMap((producer, n) => {
    if (producer.topic !== partitions.topic[p] || !producer.up) return []
    // Who has not heard of a partition does not write to it.
    if (producer.queues[positionOf(world, p)] === undefined) return []
    const isApplication = n >= world.scenario.producers.length
    const hasEnded =
      (producer.stopUs > 0 && nowUs >= producer.stopUs) ||
      (producer.maxRecords > 0 && producer.created >= producer.maxRecords)
    const willWrite = isApplication || (producer.recordsPerSecond > 0 && !hasEnded)
    return willWrite || waitsFor(world, n, p) ? [n] : []
  })
}

function leaderOf(world: World, p: number): number {
  const { partitions, leaders } = world.state
  let best = -1
  for (const row of partitions.rows[p])
    if (leaders[row] !== null && (best < 0 || (leaders[row]?.epoch ?? 0) > (leaders[best]?.epoch ?? 0))) best = row
  return best
}

function reachesLeader(world: World, n: number, p: number): boolean {
  const { producers, replicas, brokers, network } = world.state
  const { acks, site } = producers[n]
  if (!takesWrites(world, p, acks === -1)) return false
  const home = brokers[replicas.broker[leaderOf(world, p)]].site
  const isOpen = (from: number, to: number): boolean =>
    network.joined[from * network.sites + to] === 1 && network.cut[from * network.sites + to] === 0
  if (!isOpen(site, home)) return false
  if (acks !== 0) return isOpen(home, site)
  const asked = producers[n].queues[positionOf(world, p)].leader
  return asked < 0 || asked === replicas.broker[leaderOf(world, p)]
}

/** A leader runs; for acks=all it has enough members, all alive and in reach. */
function takesWrites(world: World, partition: number, needsAll: boolean): boolean {
  const { partitions, replicas, leaders, brokers, network, topics } = world.state
  const rows = partitions.rows[partition]
  const leaderRow = leaderOf(world, partition)
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  if (leader === null || world.state.raft[brokers[replicas.broker[leaderRow]].node].paused) return false
  if (!needsAll) return true
  const members = rows.filter((row) => (leader.isr >> replicas.slot[row]) & 1)
  const assigned = rows.filter((row) => replicas.active[row] === 1).length
  if (members.length < Math.min(topics[partitions.topic[partition]].minIsr, Math.max(1, assigned))) return false
  const newcomers = leader.pending === 1 ? rows.filter((row) => (leader.proposed >> replicas.slot[row]) & 1) : []
  const home = brokers[replicas.broker[leaderRow]].site
  return [...members, ...newcomers].every((row) => {
    if (row === leaderRow) return true
    const broker = brokers[replicas.broker[row]]
    const isUp =
      (broker.phase === 'running' || broker.phase === 'shutting-down') && !world.state.raft[broker.node].paused
    const isCut = network.cut[broker.site * network.sites + home] + network.cut[home * network.sites + broker.site] > 0
    return isUp && !isCut
  })
}

function checkOutages(world: World, memory: MeterMemory): Violation | null {
  const { topics, measures, nowUs } = world.state
  for (let t = 0; t < topics.length; t++) {
    const outage = memory.stopped.get(topics[t].name)
    const isOpen = outage !== undefined && outage.partitions.size > 0
    const expected = (outage?.totalUs ?? 0) + (isOpen ? nowUs - outage.sinceUs : 0)
    const measured =
      measures[t].withoutWritesUs + (measures[t].stoppedPartitions > 0 ? nowUs - measures[t].stoppedSinceUs : 0)
    if (expected !== measured) {
      return {
        invariant: 'the RTO meter equals a recount',
        message: `topic ${topics[t].name}: ${measured} us by the meter, ${expected} us by the trace`,
      }
    }
  }
  return null
}

function recountLosses(world: World, memory: MeterMemory): Violation | null {
  const { partitions, replicas, leaders, topics } = world.state
  const { entries, batches } = world.stores
  for (let p = 0; p < partitions.length; p++) {
    // The truth is the log of the newest leader there ever was; while it does not run the last count stands.
    const newest = world.state.controller.committed.partitions[p]?.state.leaderEpoch
    let leaderRow = -1
    for (const row of partitions.rows[p]) {
      if (leaders[row] !== null && (leaderRow < 0 || (leaders[row]?.epoch ?? 0) > (leaders[leaderRow]?.epoch ?? 0)))
        leaderRow = row
    }
    if (leaderRow < 0 || leaders[leaderRow]?.epoch !== newest) continue
    const held = new Set(world.logs[leaderRow].subarray(0, replicas.logLength[leaderRow]))
    let lost = 0
    let lostUnderAll = 0
    for (let i = 0; i < partitions.ackedLength[p]; i++) {
      const entry = world.acked[p][i]
      if (held.has(entry)) continue
      lost += entries.count[entry]
      const batch = entries.batch[entry]
      // A batch that got its sequence under acks=all may be sent again under another.
      const strictly = memory.loosened.get(world.state.producers[batches.producer[batch]]?.id ?? '')?.[p]
      if (batches.baseSequence[batch] >= 0 && i < (strictly ?? Number.POSITIVE_INFINITY))
        lostUnderAll += entries.count[entry]
    }
    const name = `${topics[partitions.topic[p]].name}/${partitions.number[p]}`
    if (lostUnderAll > 0 && !memory.unclean.has(name)) {
      return {
        invariant: 'acknowledged records are not lost',
        message: `${name}: ${lostUnderAll} records acknowledged under acks=all are gone without an unclean election`,
      }
    }
    if (lost !== partitions.lostRecords[p]) {
      return {
        invariant: 'the RPO meter equals a recount',
        message: `${name}: ${partitions.lostRecords[p]} by the meter, ${lost} in the log of the leader`,
      }
    }
  }
  return null
}
