/**
 * Which brokers hold a new topic's replicas. `placeReplicas` follows KRaft's `StripedReplicaPlacer`, draw for
 * draw; `placeByConstraints` serves Confluent placement constraints.
 *
 *   Goals        leaders and replicas spread evenly over brokers, each partition over as many racks as it can
 *   Constraints  the first replica (preferred leader) on an unfenced broker; no broker twice; fenced ones last
 *   Algorithm    walk the racks in order, one replica a rack; inside a rack walk its brokers; each partition
 *                starts one rack and one broker further; after as many partitions as unfenced brokers, shuffle
 *   Example      racks A, B, C: partition 0 on A0 B0 C0, partition 1 on B1 C1 A1, partition 2 on C2 A2 B2
 *
 * The one thing a reader would get wrong: the random starts are drawn anew for every create call, so two topics
 * made one after the other need not follow on from each other.
 */
import type { PlacementConstraints, RackConstraint } from '../shape/placement-constraints'

export interface PlaceableBroker {
  readonly id: number
  /** `broker.rack`; null when the broker has none. Brokers without a rack form one group. */
  readonly rack: string | null
  readonly fenced: boolean
}

export type Placement =
  | { readonly ok: true; readonly assignment: readonly (readonly number[])[] }
  | {
      readonly ok: false
      readonly error: 'INVALID_REPLICATION_FACTOR' | 'INVALID_REPLICA_ASSIGNMENT'
      readonly message: string
    }

/** A whole number from 0 to `bound` - 1. */
type RandomBelow = (bound: number) => number

interface BrokerRing {
  brokers: number[]
  index: number
  offset: number
  epoch: number
}

interface Rack {
  readonly name: string | null
  readonly fenced: BrokerRing
  readonly unfenced: BrokerRing
}

/** `StripedReplicaPlacer.RackList`: what one create call remembers from partition to partition. */
export interface RackList {
  /** In the order of the walk; shuffled now and then. */
  rackOrder: Rack[]
  /** In order of name, for draws that Kafka makes rack by rack. */
  readonly racks: readonly Rack[]
  readonly totalBrokers: number
  readonly unfencedBrokers: number
  epoch: number
  offset: number
}

/** Replica lists for `numPartitions` new partitions, or the message of Kafka's InvalidReplicationFactorException. */
export function placeReplicas(
  brokers: readonly PlaceableBroker[],
  numPartitions: number,
  replicationFactor: number,
  random: RandomBelow,
): Placement {
  const racks = createRackList(brokers, random)
  const refusal = checkReplicationFactor(racks, replicationFactor)
  if (refusal !== null) return { ok: false, error: 'INVALID_REPLICATION_FACTOR', message: refusal }
  const assignment: number[][] = []
  for (let partition = 0; partition < numPartitions; partition += 1) {
    assignment.push(placeNextPartition(racks, replicationFactor, random))
  }
  return { ok: true, assignment }
}

/**
 * Draws one random start for the fenced and one for the unfenced brokers of each rack, then one for the racks.
 * Simplification: racks are visited in order of name here; Kafka visits them in the order of a Java hash map.
 */
export function createRackList(brokers: readonly PlaceableBroker[], random: RandomBelow): RackList {
  const names = [...new Set(brokers.map((broker) => broker.rack))].sort(compareRackNames)
  const racks = names.map((name): Rack => {
    const members = brokers.filter((broker) => broker.rack === name)
    const fenced = createRing(
      members.filter((broker) => broker.fenced),
      random,
    )
    const unfenced = createRing(
      members.filter((broker) => !broker.fenced),
      random,
    )
    return { name, fenced, unfenced }
  })
  return {
    rackOrder: [...racks],
    racks,
    totalBrokers: brokers.length,
    unfencedBrokers: brokers.filter((broker) => !broker.fenced).length,
    epoch: 0,
    offset: racks.length === 0 ? 0 : random(racks.length),
  }
}

/** Null when the factor can be served, else Kafka's message. */
export function checkReplicationFactor(racks: RackList, replicationFactor: number): string | null {
  if (replicationFactor <= 0) {
    return `Invalid replication factor ${replicationFactor}: the replication factor must be positive.`
  }
  if (replicationFactor > racks.totalBrokers) {
    return `The target replication factor of ${replicationFactor} cannot be reached because only ${racks.totalBrokers} broker(s) are registered or some brokers have all their log directories cordoned.`
  }
  return racks.unfencedBrokers === 0 ? 'All brokers are currently fenced.' : null
}

/** The next partition's replicas, preferred leader first. The factor must have passed `checkReplicationFactor`. */
export function placeNextPartition(racks: RackList, replicationFactor: number, random: RandomBelow): number[] {
  if (racks.epoch === racks.unfencedBrokers && racks.unfencedBrokers > 1) {
    shuffleRacks(racks, random)
    racks.epoch = 0
  }
  const order = racks.rackOrder
  if (racks.offset === order.length) racks.offset = 0
  let leaderRack = racks.offset
  let broker = nextInRing(order[leaderRack].unfenced, racks.epoch)
  while (broker < 0) {
    leaderRack = (leaderRack + 1) % order.length
    broker = nextInRing(order[leaderRack].unfenced, racks.epoch)
  }
  const replicas = [broker]
  let at = racks.offset
  while (replicas.length < replicationFactor) {
    if (at === leaderRack) {
      // The leader's rack is passed over on the first lap only.
      leaderRack = -1
    } else {
      const unfenced = nextInRing(order[at].unfenced, racks.epoch)
      const chosen = unfenced >= 0 ? unfenced : nextInRing(order[at].fenced, racks.epoch)
      if (chosen >= 0) replicas.push(chosen)
    }
    at = (at + 1) % order.length
  }
  racks.epoch += 1
  racks.offset += 1
  return replicas
}

/**
 * Replica lists under placement constraints: sync replicas first, observers at the tail. Partition p starts with
 * the (p mod racks)-th rack and each rack is turned by one broker a partition, so that preferred leadership goes
 * round all brokers that hold sync replicas; one random draw a rack gives the start. Confluent's own order is not
 * published; this one agrees with its printed samples.
 */
export function placeByConstraints(
  constraints: PlacementConstraints,
  brokers: readonly PlaceableBroker[],
  numPartitions: number,
  random: RandomBelow,
): Placement {
  const refusal = checkRackSizes(constraints, brokers)
  if (refusal !== null) return { ok: false, error: 'INVALID_REPLICA_ASSIGNMENT', message: refusal }
  const pools = collectPools(constraints, brokers, random)
  const assignment: number[][] = []
  for (let partition = 0; partition < numPartitions; partition += 1) {
    assignment.push(placeConstrainedPartition(constraints, pools, partition))
  }
  return { ok: true, assignment }
}

interface RackPool {
  readonly rack: string
  readonly unfenced: readonly number[]
  readonly fenced: readonly number[]
  readonly start: number
}

function checkRackSizes(constraints: PlacementConstraints, brokers: readonly PlaceableBroker[]): string | null {
  for (const rack of listRacks(constraints)) {
    const wanted = countFor(constraints.replicas, rack) + countFor(constraints.observers, rack)
    const registered = brokers.filter((broker) => broker.rack === rack).length
    if (registered < wanted) {
      return `The placement constraints need ${wanted} broker(s) with rack ${rack}, but only ${registered} are registered.`
    }
  }
  const canLead = constraints.replicas.some(({ rack }) =>
    brokers.some((broker) => broker.rack === rack && !broker.fenced),
  )
  return canLead ? null : 'All brokers that may hold a sync replica are currently fenced.'
}

function collectPools(
  constraints: PlacementConstraints,
  brokers: readonly PlaceableBroker[],
  random: RandomBelow,
): readonly RackPool[] {
  return listRacks(constraints).map((rack) => {
    const members = brokers.filter((broker) => broker.rack === rack)
    const unfenced = sortIds(members.filter((broker) => !broker.fenced))
    const fenced = sortIds(members.filter((broker) => broker.fenced))
    return { rack, unfenced, fenced, start: unfenced.length > 1 ? random(unfenced.length) : 0 }
  })
}

function placeConstrainedPartition(
  constraints: PlacementConstraints,
  pools: readonly RackPool[],
  partition: number,
): number[] {
  const rackCount = constraints.replicas.length
  const turn = Math.floor(partition / rackCount) + (partition % rackCount)
  const rings = new Map<string, number[]>()
  for (const pool of pools) rings.set(pool.rack, [...rotate(pool.unfenced, pool.start + turn), ...pool.fenced])
  // A rack whose brokers are all fenced cannot give the leader: start with the next one.
  const ordered = rotate(constraints.replicas, partition)
  const lead = ordered.findIndex(({ rack }) => pools.some((pool) => pool.rack === rack && pool.unfenced.length > 0))
  const replicas: number[] = []
  for (const { rack, count } of rotate(ordered, Math.max(lead, 0))) {
    replicas.push(...(rings.get(rack)?.splice(0, count) ?? []))
  }
  for (const { rack, count } of constraints.observers) {
    replicas.push(...(rings.get(rack)?.splice(0, count) ?? []))
  }
  return replicas
}

function listRacks(constraints: PlacementConstraints): readonly string[] {
  return [...new Set([...constraints.replicas, ...constraints.observers].map(({ rack }) => rack))]
}

function countFor(list: readonly RackConstraint[], rack: string): number {
  return list.find((entry) => entry.rack === rack)?.count ?? 0
}

function rotate<T>(list: readonly T[], by: number): readonly T[] {
  const start = list.length === 0 ? 0 : by % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

function createRing(members: readonly PlaceableBroker[], random: RandomBelow): BrokerRing {
  return { brokers: sortIds(members), index: 0, offset: members.length === 0 ? 0 : random(members.length), epoch: 0 }
}

function sortIds(members: readonly PlaceableBroker[]): number[] {
  return members.map((broker) => broker.id).sort((left, right) => left - right)
}

/** The next broker of this epoch, -1 when all were given; a new epoch starts one broker further. */
function nextInRing(ring: BrokerRing, epoch: number): number {
  if (ring.brokers.length === 0) return -1
  if (ring.epoch !== epoch) {
    ring.epoch = epoch
    ring.index = 0
    ring.offset = (ring.offset + 1) % ring.brokers.length
  }
  if (ring.index >= ring.brokers.length) return -1
  const broker = ring.brokers[(ring.index + ring.offset) % ring.brokers.length]
  ring.index += 1
  return broker
}

function shuffleRacks(racks: RackList, random: RandomBelow): void {
  shuffleLikeJava(racks.rackOrder, random)
  for (const rack of racks.racks) {
    shuffleLikeJava(rack.fenced.brokers, random)
    shuffleLikeJava(rack.unfenced.brokers, random)
  }
}

/** `java.util.Collections.shuffle`: from the end, swap with a random place at or before. */
function shuffleLikeJava<T>(list: T[], random: RandomBelow): void {
  for (let size = list.length; size > 1; size -= 1) {
    const other = random(size)
    const last = list[size - 1]
    list[size - 1] = list[other]
    list[other] = last
  }
}

/** No rack first, then by UTF-16 code units, as Java's String.compareTo. */
function compareRackNames(left: string | null, right: string | null): number {
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}
