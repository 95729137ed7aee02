/**
 * What `kafka-topics --describe` prints: Kafka 4.x (TopicCommand), and Confluent Server where there are placement
 * constraints. The one thing a reader would get wrong: the tool prints the cluster's metadata. A broker that has just
 * died still leads and is still in sync there, until the controllers have fenced it.
 *
 * Simplification: beside the picture this text stands while there is no active controller too. The tool asks that one for
 * reassignments as well, so that in the terminal it waits in vain then, as Kafka's does.
 */
import { hashJavaText, OFFSETS_TOPIC } from '../clients/groups/find-coordinator'
import { TRANSACTION_TOPIC } from '../clients/transactions/find-transaction-coordinator'
import { isBrokerUp } from '../cluster/replicas'
import { findConfig, getConfig } from '../configs'
import { createDigest, mixNumber, mixText } from '../engine/digest'
import type { Configs } from '../scenario'
import { formatPlacementConstraints } from '../shape/placement-constraints'
import type { TopicState, World } from '../world'
import { describePartitions, type PartitionStatus } from './status'
import { isReplicasKey, listThrottled } from './tools/throttles'

/** Printed by the tool when no broker of its bootstrap list answers (KafkaAdminClient). */
export const NO_NODE = 'Error while executing topic command : Timed out waiting for a node assignment. Call: listTopics'

/** The text of the tool for one topic; empty when there is none of that name. */
export function describeTopicText(world: World, topicName: string): string {
  const { state } = world
  const topic = state.topics.find((candidate) => candidate.name === topicName)
  if (topic === undefined) return ''
  if (state.brokers.every((_, b) => !isBrokerUp(world, b))) return NO_NODE
  const rows = describePartitions(world).filter((row) => row.topic === topicName)
  const isConfluent = topic.placement !== null
  return [headLine(world, topic, rows), ...rows.map((row) => partitionLine(world, row, isConfluent))].join('\n')
}

/**
 * With what brokers create their own topics (GroupCoordinator.groupMetadataTopicConfigs,
 * TransactionStateManager.transactionTopicConfigs).
 *
 * Simplification: it is printed, and their logs are not cleaned: what a coordinator knows is taken from the whole of them.
 */
const OF_BROKERS_OWN: Readonly<Record<string, Configs>> = {
  [OFFSETS_TOPIC]: { 'cleanup.policy': 'compact', 'compression.type': 'producer', 'segment.bytes': 104_857_600 },
  [TRANSACTION_TOPIC]: {
    'cleanup.policy': 'compact',
    'compression.type': 'uncompressed',
    'segment.bytes': 104_857_600,
    'unclean.leader.election.enable': false,
  },
}

function headLine(world: World, topic: TopicState, rows: readonly PartitionStatus[]): string {
  const set: Readonly<Record<string, unknown>> = {
    ...clusterDefaults(world),
    ...OF_BROKERS_OWN[topic.name],
    ...topic.configs,
    ...listThrottled(world, topic.name),
  }
  const keys = Object.keys(set).filter((key) => !isReplicasKey(key) || set[key] !== '')
  const configs = sortAsHashMap(keys).map((key) => `${key}=${set[key]}`)
  if (topic.placement !== null)
    configs.push(`confluent.placement.constraints=${formatPlacementConstraints(topic.placement)}`)
  return [
    `Topic: ${topic.name}`,
    `TopicId: ${makeUuid(world.scenario.seed, topic.name)}`,
    `PartitionCount: ${rows.length}`,
    // TopicCommand.getReplicationFactor: what is only on its way does not count.
    `ReplicationFactor: ${(rows[0]?.replicas.length ?? 0) - (rows[0] === undefined ? 0 : movingOf(world, rows[0]).adding.length)}`,
    `Configs: ${configs.join(',')}`,
  ].join('\t')
}

/**
 * What a topic has from the cluster and what is none of Kafka's own defaults is printed with what it has itself. With
 * eligible leader replicas the cluster has always a `min.insync.replicas` (ConfigurationControlManager).
 */
function clusterDefaults({ state, scenario }: World): Configs {
  const { clusterConfigs } = state.controller.committed
  const known = Object.entries(clusterConfigs).filter(([key]) => findConfig('topic', key) !== undefined)
  const least = getConfig(clusterConfigs, 'broker', 'min.insync.replicas')
  const elr: Configs = scenario.cluster.eligibleLeaderReplicasVersion === 1 ? { 'min.insync.replicas': least } : {}
  return { ...Object.fromEntries(known), ...elr }
}

/**
 * A java.util.HashMap of 64 places, which the settings of a topic are to the tool (admin.Config). In one place stands what
 * came first; as far as there are two here, that is the one with the later name.
 */
function sortAsHashMap(keys: readonly string[]): string[] {
  const place = (key: string): number => {
    const hash = hashJavaText(key)
    return (hash ^ (hash >>> 16)) & 63
  }
  return [...keys].sort((a, b) => place(a) - place(b) || (a < b ? 1 : -1))
}

/**
 * TopicCommand.PartitionDescription of Kafka 4.x: `Elr` and `LastKnownElr` always, `Offline` never. Confluent Server
 * has `Offline` and `Observers` instead (its multi-region tutorial).
 */
export function partitionLine(world: World, row: PartitionStatus, isConfluent: boolean): string {
  const list = (name: string, ids: readonly number[]): string => `${name}: ${ids.join(',')}`
  const cells = [
    `\tTopic: ${row.topic}`,
    `Partition: ${row.partition}`,
    `Leader: ${row.leader ?? 'none'}`,
    list('Replicas', row.replicas),
    list('Isr', row.isr),
  ]
  const { adding, removing } = movingOf(world, row)
  if (adding.length + removing.length > 0)
    cells.push(list('Adding Replicas', adding), list('Removing Replicas', removing))
  if (isConfluent) cells.push(list('Offline', row.offline), list('Observers', row.observers))
  else cells.push(list('Elr', row.elr), list('LastKnownElr', row.lastKnownElr))
  return cells.join('\t')
}

/** What a reassignment that is under way brings and takes away (listPartitionReassignments). */
export function movingOf(
  { state }: World,
  { topic, partition }: { readonly topic: string; readonly partition: number },
) {
  const p = state.topics.find(({ name }) => name === topic)?.partitions[partition] ?? -1
  const image = state.controller.committed.partitions[p]
  const ids = (list: readonly number[] | undefined): number[] => (list ?? []).map((b) => state.brokers[b].id)
  return { adding: ids(image?.state.addingReplicas), removing: ids(image?.state.removingReplicas) }
}

const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * An id of a topic or a directory as org.apache.kafka.common.Uuid prints it: 16 bytes of a version 4 UUID, base64url without padding, 22
 * characters, never a dash first. The same in each replay: it is made of the seed and the name.
 */
export function makeUuid(seed: number, name: string): string {
  for (let round = 0; ; round++) {
    const bytes = [0, 1].flatMap((half) => {
      const digest = createDigest()
      mixNumber(digest, seed + half * 0x1_0000_0000 + round)
      mixText(digest, name)
      return [digest.a, digest.b].flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255])
    })
    bytes[6] = (bytes[6] & 0x0f) | 0x40
    bytes[8] = (bytes[8] & 0x3f) | 0x80
    const id = toBase64Url(bytes)
    if (!id.startsWith('-')) return id
  }
}

function toBase64Url(bytes: readonly number[]): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < Math.min(4, bytes.length - i + 1); k++) text += BASE64_URL[(word >>> (18 - 6 * k)) & 63]
  }
  return text
}
