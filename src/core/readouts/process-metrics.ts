/**
 * The metrics that people alert on, under their JMX names: what a broker's ReplicaManager says of the partitions that
 * it leads, and what each controller says of the cluster. The one thing a reader would get wrong: each broker
 * counts what it believes to lead, so a paused or cut off leader may count a partition that another leads by now.
 */

import { applyToImage, createImage } from '../cluster/image'
import { effectiveMinIsr } from '../cluster/isr-rules'
import { isPaused } from '../cluster/paused'
import { countBits, isBrokerUp } from '../cluster/replicas'
import { entriesAfter } from '../shape/metadata-log'
import type { World } from '../world'

/** A bean with its attributes; nothing when its process does not run or answers nobody. */
export interface BeanMetrics {
  /** e.g. `kafka.server:type=ReplicaManager,name=` */
  readonly bean: string
  readonly values: Readonly<Record<string, number>>
}

/** `kafka.server:type=ReplicaManager` of a broker, by index (ReplicaManager.scala). */
export function readBrokerMetrics(world: World, b: number): readonly BeanMetrics[] {
  const { replicas, leaders, brokers } = world.state
  if (!isBrokerUp(world, b) || isPaused(world, b)) return []
  let leads = 0
  let holds = 0
  let under = 0
  let underMin = 0
  let atMin = 0
  for (let row = 0; row < replicas.length; row++) {
    if (replicas.broker[row] !== b || replicas.active[row] === 0) continue
    holds++
    const leader = leaders[row]
    if (leader === null) continue
    leads++
    const p = replicas.partition[row]
    const inSync = countBits(leader.isr)
    if (inSync < countSync(world, p)) under++
    const minIsr = effectiveMinIsr(world, p)
    if (inSync < minIsr) underMin++
    if (inSync === minIsr) atMin++
  }
  const { isrShrinks, isrExpands } = brokers[b]
  return [
    {
      bean: 'kafka.server:type=ReplicaManager,name=',
      values: {
        LeaderCount: leads,
        PartitionCount: holds,
        UnderReplicatedPartitions: under,
        UnderMinIsrPartitionCount: underMin,
        AtMinIsrPartitionCount: atMin,
        // Replicas in a log directory that failed; no disk fails here.
        OfflineReplicaCount: 0,
        'IsrShrinksPerSec (Count)': isrShrinks,
        'IsrExpandsPerSec (Count)': isrExpands,
      },
    },
  ]
}

/** Replicas that count towards being whole: observers do not (Confluent Server). */
function countSync(world: World, p: number): number {
  const { partitions, replicas } = world.state
  return partitions.rows[p].filter((row) => replicas.active[row] === 1 && replicas.isObserver[row] === 0).length
}

/**
 * `kafka.controller:type=KafkaController` of a controller, by node number. Each controller publishes them of what it has
 * replayed itself (ControllerServer.scala installs a ControllerMetadataMetricsPublisher whoever is active), so one that
 * is cut off goes on saying what it last knew. Only ActiveControllerCount is of the active one alone.
 */
export function readControllerMetrics(world: World, node: number): readonly BeanMetrics[] {
  const { raft, controller, brokers } = world.state
  const { up, paused, tail, highWatermark } = raft[node]
  if (!up || paused) return []
  const image = createImage(brokers.length, world.scenario.cluster.configs)
  for (const entry of entriesAfter(tail, -1)) if (entry.offset <= highWatermark) applyToImage(image, entry)
  const registered = image.brokers.filter((registration) => registration.registered)
  const { partitions } = image
  return [
    {
      bean: 'kafka.controller:type=KafkaController,name=',
      values: {
        ActiveControllerCount: controller.active === node ? 1 : 0,
        ActiveBrokerCount: registered.filter(({ fenced }) => !fenced).length,
        FencedBrokerCount: registered.filter(({ fenced }) => fenced).length,
        OfflinePartitionsCount: partitions.filter(({ state }) => state.leader < 0).length,
        PreferredReplicaImbalanceCount: partitions.filter(({ state }) => state.leader !== state.replicas[0]).length,
        GlobalTopicCount: image.topics.filter((topic) => topic !== undefined).length,
        GlobalPartitionCount: partitions.filter((partition) => partition !== undefined).length,
      },
    },
  ]
}
