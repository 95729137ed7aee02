/**
 * What the quorum has committed about partitions, read record by record with a table of registrations and configs of
 * its own: who may lead, when an election may be unclean, how epochs rise, when observers may leave.
 *
 * The one thing a reader would get wrong: the configs of a decision are those before it in the log, not those of the
 * moment in which a majority had it.
 */
import { entriesAfter, type MetadataEntry, type MetadataRecord } from '../shape/metadata-log'
import type { PartitionState } from '../shape/partition-state'
import type { World } from '../world'
import type { Violation } from './checker'

interface Registration {
  readonly registered: boolean
  readonly fenced: boolean
  readonly inControlledShutdown: boolean
}

export interface DecisionMemory {
  offset: number
  readonly brokers: Map<number, Registration>
  readonly partitions: Map<number, PartitionState>
  readonly uncleanOf: Map<number, boolean>
  clusterUnclean: boolean
  /** Offset of the last change of a setting: a decision may have been made before it was committed. */
  settingsOffset: number
}

export function createDecisionMemory(): DecisionMemory {
  return {
    offset: -1,
    brokers: new Map(),
    partitions: new Map(),
    uncleanOf: new Map(),
    clusterUnclean: false,
    settingsOffset: -1,
  }
}

const UNCLEAN = 'unclean.leader.election.enable'
/** Records that may lie between a changed setting and a decision that did not know it yet. */
const SLACK = 200

export function checkDecisions(world: World, memory: DecisionMemory): Violation | null {
  const { committedTail } = world.state.metadata
  if (committedTail.offset === memory.offset) return null
  const entries = entriesAfter(committedTail, memory.offset)
  if (memory.offset < 0) memory.clusterUnclean = isTrue(world.scenario.cluster.configs[UNCLEAN])
  memory.offset = committedTail.offset
  for (const entry of entries) {
    const violation =
      entry.record.type === 'Partition' ? checkPartition(world, memory, entry, entry.record) : note(memory, entry)
    if (violation !== null) return violation
  }
  return null
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}

function note(memory: DecisionMemory, { record, offset }: MetadataEntry): null {
  if (record.type === 'RegisterBroker')
    memory.brokers.set(record.broker, { registered: true, fenced: true, inControlledShutdown: false })
  else if (record.type === 'BrokerRegistrationChange')
    memory.brokers.set(record.broker, { registered: true, ...record })
  else if (record.type === 'Topic' && record.configs[UNCLEAN] !== undefined)
    memory.uncleanOf.set(record.topic, isTrue(record.configs[UNCLEAN]))
  else if (record.type === 'TopicConfig' && record.key === UNCLEAN) {
    memory.uncleanOf.set(record.topic, isTrue(record.value))
    memory.settingsOffset = offset
  } else if (record.type === 'ClusterConfig' && record.key === UNCLEAN) {
    memory.clusterUnclean = isTrue(record.value)
    memory.settingsOffset = offset
  }
  return null
}

type PartitionRecord = Extract<MetadataRecord, { type: 'Partition' }>

function checkPartition(
  world: World,
  memory: DecisionMemory,
  entry: MetadataEntry,
  record: PartitionRecord,
): Violation | null {
  const before = memory.partitions.get(record.partition)
  const after = record.state
  memory.partitions.set(record.partition, after)
  const at = `partition ${record.partition}, offset ${entry.offset}`
  return (
    checkLeader(memory, after, at) ??
    (before === undefined
      ? null
      : (checkEpochs(before, after, at) ??
        checkElection(world, memory, entry, record, before) ??
        checkTold(entry, before, after, at)))
  )
}

function checkLeader(memory: DecisionMemory, { leader, isr, replicas }: PartitionState, at: string): Violation | null {
  const invariant = 'a leader is active, assigned and in sync'
  if (isr.some((b) => !replicas.includes(b))) return { invariant, message: `${at}: ISR ${isr} of ${replicas}` }
  if (leader < 0) return null
  const registration = memory.brokers.get(leader)
  const isActive = registration?.registered && !registration.fenced && !registration.inControlledShutdown
  if (isActive && isr.includes(leader)) return null
  return { invariant, message: `${at}: broker ${leader} (by index) leads with ISR ${isr}` }
}

function checkEpochs(before: PartitionState, after: PartitionState, at: string): Violation | null {
  const removed = before.replicas.some((b) => !after.replicas.includes(b))
  const rises = after.leader !== before.leader || removed ? 1 : 0
  if (after.partitionEpoch === before.partitionEpoch + 1 && after.leaderEpoch === before.leaderEpoch + rises)
    return null
  return {
    invariant: 'epochs rise by one, the leader epoch with each new leader',
    message: `${at}: leader ${before.leader} to ${after.leader}, epochs ${before.leaderEpoch}/${before.partitionEpoch} to ${after.leaderEpoch}/${after.partitionEpoch}`,
  }
}

/**
 * A reassignment that ends may hand over to one who joins the ISR with the very same record: the leader that goes has
 * seen it caught up. Whoever else leads without having been in sync begins by recovering.
 */
function isUncleanLeader(before: PartitionState, after: PartitionState): boolean {
  if (before.isr.includes(after.leader) || before.elr.includes(after.leader)) return false
  const hasEnded = after.addingReplicas.length + after.removingReplicas.length === 0
  const isHandedOver = hasEnded && before.leader >= 0 && before.removingReplicas.includes(before.leader)
  return !(isHandedOver && after.leaderRecoveryState === 'RECOVERED')
}

/** Who leads without having been in sync must have been allowed to, by a setting or by hand. */
function checkElection(
  world: World,
  memory: DecisionMemory,
  entry: MetadataEntry,
  { topic, partition, state }: PartitionRecord,
  before: PartitionState,
): Violation | null {
  const { leader } = state
  if (leader < 0 || leader === before.leader || !isUncleanLeader(before, state)) return null
  if (memory.uncleanOf.get(topic) ?? memory.clusterUnclean) return null
  if (memory.settingsOffset >= 0 && entry.offset - memory.settingsOffset < SLACK) return null
  if (world.scenario.cluster.eligibleLeaderReplicasVersion === 1 && before.lastKnownElr.includes(leader)) return null
  const cause = world.stores.events[entry.cause]
  const command = cause?.kind === 'CommandIssued' ? cause.command : null
  if (command?.kind === 'ElectLeader' && command.election === 'UNCLEAN') return null
  return {
    invariant: 'no unclean election where it is off',
    message: `partition ${partition}, offset ${entry.offset}: broker ${leader} leads, ISR was ${before.isr}, ELR ${before.elr}`,
  }
}

/** The history says what was done: the leader, how it came to lead, and who joined and left. */
function checkTold(entry: MetadataEntry, before: PartitionState, after: PartitionState, at: string): Violation | null {
  const invariant = 'the history tells what was decided'
  const elected = entry.events.find((event) => event.kind === 'LeaderElected')
  const isUnclean = isUncleanLeader(before, after)
  if ((after.leader !== before.leader) !== (elected !== undefined))
    return { invariant, message: `${at}: leader ${before.leader} to ${after.leader}` }
  if (elected !== undefined) {
    const isRight = after.leader < 0 ? elected.election === 'NONE' : (elected.election === 'UNCLEAN') === isUnclean
    if (!isRight || elected.leaderEpoch !== after.leaderEpoch)
      return { invariant, message: `${at}: ${elected.election} in epoch ${elected.leaderEpoch}` }
  }
  const changed = entry.events.find((event) => event.kind === 'IsrChanged')
  const joined = after.isr.filter((b) => !before.isr.includes(b)).length
  const left = before.isr.filter((b) => !after.isr.includes(b)).length
  if (joined === (changed?.joined.length ?? 0) && left === (changed?.left.length ?? 0)) return null
  return { invariant, message: `${at}: ISR ${before.isr} to ${after.isr}` }
}
