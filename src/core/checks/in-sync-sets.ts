/** Who may be in the ISR: live and eligible replicas, and observers as the policy allows. */
import type { World } from '../world'
import type { Violation } from './checker'

/** So long may an observer stay in the ISR although it should have left, while everything works. */
const DEMOTION_PATIENCE_US = 10_000_000

const STEPS_BETWEEN = 40

export interface InSyncMemory {
  eventsSeen: number
  /** Since when a partition has an observer too many: partition to time. */
  readonly overstay: Map<number, number>
  /** Last entry of the metadata log that was looked at, and steps since. */
  committed: unknown
  steps: number
  /** Time of the last change of the rules (config, placement), which may overtake a proposal. */
  rulesChangedUs: number
}

export function createInSyncMemory(): InSyncMemory {
  return { eventsSeen: 0, overstay: new Map(), committed: null, steps: 0, rulesChangedUs: Number.NEGATIVE_INFINITY }
}

export function checkInSyncSets(world: World, memory: InSyncMemory): Violation | null {
  const problem = checkEvents(world, memory)
  // Members change with the metadata log alone; patience runs out by time, so now and then is enough.
  const { committedTail } = world.state.metadata
  if (problem !== null || (committedTail === memory.committed && memory.steps++ % STEPS_BETWEEN !== 0)) return problem
  memory.committed = committedTail
  return checkMembers(world) ?? checkOverstay(world, memory)
}

function checkMembers(world: World): Violation | null {
  const { committed } = world.state.controller
  for (let p = 0; p < committed.partitions.length; p++) {
    if (committed.partitions[p] === undefined) continue
    const { state } = committed.partitions[p]
    for (const b of state.isr) {
      const { registered, fenced, inControlledShutdown } = committed.brokers[b]
      const isActive = registered && !fenced && !inControlledShutdown
      // Without a leader the last member is kept on paper.
      if (!isActive && state.leader >= 0) {
        return {
          invariant: 'the ISR holds only live, eligible replicas',
          message: `partition ${p} has broker ${b} (by index) in its ISR, which is not active`,
        }
      }
    }
  }
  return null
}

interface Target {
  readonly size: number
  readonly syncInIsr: number
}

function targetOf(world: World, partition: number, isr: readonly number[]): Target {
  const { topics, partitions, controller } = world.state
  const topic = topics[partitions.topic[partition]]
  const { state, observers } = controller.committed.partitions[partition]
  const sync = state.replicas.filter((b) => !observers.includes(b))
  const policy = topic.placement?.version === 2 ? (topic.placement.observerPromotionPolicy ?? 'under-min-isr') : 'none'
  const minIsr = Math.min(topic.minIsr, state.replicas.length)
  const size = policy === 'under-min-isr' ? minIsr : policy === 'under-replicated' ? sync.length : 0
  return { size, syncInIsr: isr.filter((b) => sync.includes(b)).length }
}

/**
 * At the moment of a promotion the sync members were too few, and no more joined than were needed; at the moment of a
 * demotion they are enough again.
 */
function checkEvents(world: World, memory: InSyncMemory): Violation | null {
  const { events } = world.stores
  const { topics, brokers, controller } = world.state
  for (; memory.eventsSeen < events.length; memory.eventsSeen++) {
    const event = events[memory.eventsSeen]
    if (event.kind === 'TopicConfigChanged' || event.kind === 'ClusterConfigChanged')
      memory.rulesChangedUs = event.timeUs
    if (event.kind !== 'ObserverPromoted' && event.kind !== 'ObserverDemoted') continue
    if (event.timeUs - memory.rulesChangedUs < 5_000_000) continue
    const topic = topics.find((candidate) => candidate.name === event.topic)
    const p = topic?.partitions[event.partition] ?? -1
    if (p < 0) continue
    if (controller.committed.partitions[p] === undefined) continue
    const { state, observers } = controller.committed.partitions[p]
    if (observers.includes(state.leader)) continue
    const isr = event.isr.map((id) => brokers.findIndex((broker) => broker.id === id))
    const target = targetOf(world, p, isr)
    if (event.kind === 'ObserverDemoted') {
      if (target.syncInIsr >= target.size) continue
      return {
        invariant: 'observers are in the ISR only as the policy allows',
        message: `broker ${event.broker} was demoted with ${target.syncInIsr} sync members of ${target.size}`,
      }
    }
    if (target.syncInIsr < target.size && isr.length <= target.size) continue
    return {
      invariant: 'observers are in the ISR only as the policy allows',
      message: `broker ${event.broker} was promoted with ${target.syncInIsr} sync members of ${target.size} and an ISR of ${isr.length}`,
    }
  }
  return null
}

/** Observers leave when the sync members are enough again, if a controller and the leader can see to it. */
function checkOverstay(world: World, memory: InSyncMemory): Violation | null {
  const { controller, nowUs, quorumAvailable, network } = world.state
  const isCalm = quorumAvailable && controller.active >= 0 && !network.cut.includes(1)
  for (let p = 0; p < controller.committed.partitions.length; p++) {
    const { state, observers } = controller.committed.partitions[p]
    const inIsr = state.isr.some((b) => observers.includes(b))
    const target = inIsr ? targetOf(world, p, state.isr) : null
    const tooMany = target !== null && target.syncInIsr >= target.size && !observers.includes(state.leader)
    const leaderUp = state.leader >= 0 && world.state.brokers[state.leader].phase === 'running'
    if (!tooMany || !isCalm || !leaderUp || nowUs - memory.rulesChangedUs < DEMOTION_PATIENCE_US) {
      memory.overstay.delete(p)
      continue
    }
    const since = memory.overstay.get(p) ?? nowUs
    memory.overstay.set(p, since)
    if (nowUs - since > DEMOTION_PATIENCE_US) {
      return {
        invariant: 'observers are in the ISR only as the policy allows',
        message: `partition ${p} keeps an observer in its ISR since ${since} although ${target.syncInIsr} of ${target.size} sync members are there`,
      }
    }
  }
  return null
}
