/**
 * One partition's leader driven step by step, without a network: the adapter between Kafka's recorded ISR cases and
 * the real functions of the core. The one thing a reader would get wrong: no engine event is ever processed here, so
 * an AlterPartition request stays in flight until a step answers it, and time moves only by `sleep`.
 */

import type { Scenario } from '..'
import { createSlot } from '../clients/produce-request'
import { handleProduce } from '../cluster/append'
import { appendAsFollower } from '../cluster/follower-log'
import { maybeShrinkIsr, noteFollowerFetch, onAlterPartitionResponse } from '../cluster/isr'
import { maximalIsr } from '../cluster/isr-rules'
import { brokersOf, findRow } from '../cluster/replicas'
import { applyPartition } from '../cluster/roles'
import { createWorld } from '../create'
import { addBatch, addEntry } from '../log/stores'
import { chainEntry } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import type { LeaderState } from '../shape/replica-state'
import type { World } from '../world'

export type PartitionStep =
  | { readonly op: 'append'; readonly count: number; readonly leaderEpoch?: number }
  | {
      readonly op: 'becomeLeader'
      readonly leader: number
      readonly isr: readonly number[]
      readonly replicas: readonly number[]
      readonly leaderEpoch?: number
    }
  | { readonly op: 'becomeFollower'; readonly leader: number; readonly leaderEpoch: number }
  | { readonly op: 'followerFetch'; readonly replica: number; readonly offset: number }
  | { readonly op: 'maybeShrinkIsr' }
  | { readonly op: 'sleep'; readonly ms: number }
  | { readonly op: 'setBrokerState'; readonly broker: number; readonly state: 'fenced' | 'shutdown' }
  | { readonly op: 'controllerAccepts'; readonly partitionEpoch: number }
  | { readonly op: 'controllerRejects'; readonly error: string }
  | { readonly op: 'controllerSetsIsr'; readonly isr: readonly number[]; readonly partitionEpoch: number }

/** What a case may ask about, with broker ids as the case writes them. */
export interface PartitionLook {
  readonly isr: readonly number[]
  readonly maximalIsr: readonly number[]
  readonly proposedIsr: readonly number[]
  readonly proposals: number
  readonly highWatermark: number
  readonly partitionEpoch: number
  readonly followerLogEnd: Readonly<Record<string, number>>
}

/** The steps speak of the replica on broker 1. */
const SELF = 0
const DEFAULT_EPOCH = 5

export interface PartitionBench {
  readonly world: World
  registration: PartitionState
}

export function createPartitionBench(replicas: readonly number[]): PartitionBench {
  const world = createWorld(describeWorld(replicas))
  const bench = { world, registration: world.state.controller.committed.partitions[0].state }
  // The cluster is formed with a leader; a case begins before there is one.
  register(bench, { leader: -1, leaderEpoch: 1 })
  return bench
}

function describeWorld(replicas: readonly number[]): Scenario {
  return {
    format: 'streamscape-scenario',
    version: 1,
    id: '',
    title: '',
    description: '',
    seed: 1,
    cluster: { configs: {}, eligibleLeaderReplicasVersion: 0 },
    sites: [{ id: 'site', name: 'site', kind: 'datacenter', latencyMs: 1 }],
    links: [],
    brokers: [1, 2, 3].map((id) => ({ id, site: 'site', rack: null, configs: {} })),
    controllers: [{ id: 100, site: 'site' }],
    topics: [{ name: 't', partitions: 1, replicationFactor: -1, placement: null, assignment: [replicas], configs: {} }],
    producers: [
      {
        id: 'p',
        name: 'p',
        site: 'site',
        topic: 't',
        configs: { acks: '1' },
        workload: {
          recordsPerSecond: 0,
          recordBytes: 100,
          keys: 0,
          arrival: 'steady',
          startMs: 0,
          stopMs: 0,
          maxRecords: 0,
        },
      },
    ],
    consumers: [],
    commands: [],
    business: null,
    watch: { topic: 't', partition: 0, untilMs: 1000 },
  }
}

/** Broker 1 learns of a new registration, as if the controller had committed it. */
function register(bench: PartitionBench, change: Partial<PartitionState>): void {
  const { world } = bench
  bench.registration = Object.freeze({
    ...bench.registration,
    partitionEpoch: bench.registration.partitionEpoch + 1,
    ...change,
  })
  const record = {
    type: 'Partition',
    partition: 0,
    topic: 0,
    number: 0,
    state: bench.registration,
    observers: [],
  } as const
  applyPartition(world, SELF, chainEntry(world.state.metadata.committedTail, 1, record, [], -1))
}

function leaderOf({ world }: PartitionBench): LeaderState {
  const leader = world.state.leaders[findRow(world, 0, SELF)]
  if (leader === null) throw new Error('Broker 1 does not lead.')
  return leader
}

const indexes = (brokers: readonly number[]): number[] => brokers.map((id) => id - 1)

export function applyPartitionStep(bench: PartitionBench, step: PartitionStep): void {
  const { world } = bench
  switch (step.op) {
    case 'append':
      append(bench, step.count, step.leaderEpoch)
      break
    case 'becomeLeader':
      register(bench, {
        leader: step.leader - 1,
        isr: indexes(step.isr),
        leaderEpoch: step.leaderEpoch ?? DEFAULT_EPOCH,
        partitionEpoch: 1,
      })
      break
    case 'becomeFollower':
      register(bench, { leader: step.leader - 1, leaderEpoch: step.leaderEpoch })
      break
    case 'followerFetch':
      noteFollowerFetch(world, leaderOf(bench), findRow(world, 0, step.replica - 1), step.offset)
      break
    case 'maybeShrinkIsr':
      maybeShrinkIsr(world, leaderOf(bench))
      break
    case 'sleep':
      world.state.nowUs += step.ms * 1000
      break
    case 'setBrokerState':
      setBrokerState(world, step.broker - 1, step.state)
      break
    case 'controllerAccepts':
      accept(bench, step.partitionEpoch)
      break
    case 'controllerRejects':
      answer(bench, step.error, null)
      break
    case 'controllerSetsIsr':
      register(bench, { isr: indexes(step.isr), partitionEpoch: step.partitionEpoch })
      break
  }
}

function append(bench: PartitionBench, count: number, leaderEpoch: number | undefined): void {
  const { world } = bench
  const { state, stores } = world
  const batch = addBatch(stores.batches, 0, 0, -1, count, count * 100, state.nowUs, 0)
  const row = findRow(world, 0, SELF)
  if (state.leaders[row] === null) {
    const offset = state.replicas.logEndOffset[row]
    const entry = addEntry(stores.entries, batch, offset, count, leaderEpoch ?? 0, state.nowUs)
    appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
    return
  }
  const [producer] = state.producers
  const slot = { ...createSlot(), phase: 'at-broker' as const, broker: SELF, batches: Int32Array.of(batch) }
  // A write with acks=all would be turned away below min ISR, and the cases speak of what is in the log.
  slot.acks = producer.acks
  slot.batchCount = 1
  handleProduce(world, 0, producer.slots.push(slot) - 1)
}

function setBrokerState(world: World, broker: number, state: 'fenced' | 'shutdown'): void {
  const { committed, image } = world.state.controller
  const change = state === 'fenced' ? { fenced: true } : { inControlledShutdown: true }
  for (const { brokers } of [committed, image]) brokers[broker] = Object.freeze({ ...brokers[broker], ...change })
}

function accept(bench: PartitionBench, partitionEpoch: number): void {
  const isr = brokersOf(bench.world, 0, leaderOf(bench).proposed)
  bench.registration = Object.freeze({ ...bench.registration, isr, partitionEpoch })
  answer(bench, null, bench.registration)
}

function answer({ world }: PartitionBench, error: string | null, state: PartitionState | null): void {
  onAlterPartitionResponse(world, SELF, {
    type: 'AlterPartitionResponse',
    from: 0,
    to: world.state.brokers[SELF].node,
    items: [{ partition: 0, error, state }],
    request: world.state.brokers[SELF].alterRequest,
  })
}

export function lookAtPartition(bench: PartitionBench): PartitionLook {
  const { world } = bench
  const { replicas, brokers, partitions } = world.state
  const leader = leaderOf(bench)
  const ids = (mask: number): number[] => brokersOf(world, 0, mask).map((b) => b + 1)
  const broker = brokers[SELF]
  return {
    isr: ids(leader.isr),
    maximalIsr: ids(maximalIsr(leader)),
    proposedIsr: ids(leader.proposed),
    proposals: broker.alterRequest > 0 ? broker.alterQueue.length : 0,
    highWatermark: replicas.highWatermark[leader.row],
    partitionEpoch: leader.partitionEpoch,
    followerLogEnd: Object.fromEntries(
      partitions.rows[0]
        .filter((row) => row !== leader.row)
        .map((row) => [replicas.broker[row] + 1, leader.leo[replicas.slot[row]]]),
    ),
  }
}
