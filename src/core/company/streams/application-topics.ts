/**
 * Topics that a job needs beyond those it reads: repartition topics, changelogs, and what it writes to.
 *
 * The one thing a reader would get wrong: they are made when the job first starts, not with the cluster, and they
 * stay when it ends, as a restart needs them.
 *
 * Simplification: `cleanup.policy=compact` is set and nothing is ever deleted, so a restore reads all changes of a key
 * and not the last one only.
 */
import { administer } from '../../commands/administration'
import type { Refusal } from '../../refusal'
import type { World } from '../../world'
import { applicationId, changelogTopic, repartitionTopic, type Topology, versionedTopic } from './topology'

export const PARTITIONS = 3

export interface Output {
  readonly topic: string
  readonly compact: boolean
  readonly partitions: number
}

/** What node `i` writes to: a changelog, a repartition topic or an output; null for nothing. */
export function outputOf(topology: Topology, i: number): Output | null {
  const node = topology.nodes[i]
  const id = applicationId(topology)
  if (node.kind === 'sink') {
    const topic = versionedTopic(node.topic, topology.version)
    return { topic, compact: node.compact, partitions: PARTITIONS }
  }
  if (node.kind === 'selectKey')
    return { topic: repartitionTopic(id, node.name), compact: false, partitions: node.partitions }
  if (node.kind !== 'aggregate') return null
  // One task, one part of the store, one partition of its changelog.
  const before = topology.nodes.find(({ name }) => name === node.from)
  const partitions = before?.kind === 'selectKey' ? before.partitions : (node.partitions ?? PARTITIONS)
  return { topic: changelogTopic(id, node.store), compact: true, partitions }
}

/** What the member of its group subscribes to. */
export function inputTopics(topology: Topology): readonly string[] {
  const names = topology.nodes.flatMap((node, i) => {
    if (node.kind === 'source') return [...node.feeds]
    if (node.kind === 'stream' || node.kind === 'table') return [node.topic]
    return node.kind === 'selectKey' ? [outputOf(topology, i)?.topic ?? ''] : []
  })
  return [...new Set(names)]
}

/** The topic from which the store of node `i` is restored; null when it has none. A table is its own changelog. */
export function changelogOf(topology: Topology, i: number): string | null {
  const node = topology.nodes[i]
  if (node.kind === 'table') return node.topic
  return node.kind === 'aggregate' ? changelogTopic(applicationId(topology), node.store) : null
}

/** Ask the controller for a topic unless it is there. */
export function ensureTopic(world: World, { topic: name, compact, partitions }: Output, event: number): Refusal | null {
  if (world.state.topics.some((topic) => topic.name === name)) return null
  const replicas = Math.min(3, world.state.brokers.length)
  const topic = {
    name,
    partitions,
    replicationFactor: replicas,
    placement: null,
    assignment: null,
    configs: {
      'min.insync.replicas': Math.min(2, replicas),
      ...(compact ? { 'cleanup.policy': 'compact' } : {}),
    },
  }
  return administer(world, { kind: 'CreateTopic', topic }, event)
}

/** Number of the topic when the quorum has committed all of it; -1 before. */
export function standingTopic(world: World, name: string): number {
  const { topics, controller } = world.state
  const number = topics.findIndex((topic) => topic.name === name)
  if (number < 0) return -1
  return topics[number].partitions.every((p) => controller.committed.partitions[p] !== undefined) ? number : -1
}
