/**
 * Bytes that records take between places, by who sent or read them: what a bill is made of. Read from the flights that a
 * watched world notes (`network/flight-recorder.ts`), so that nothing of it is part of the run.
 *
 * The one thing a reader would get wrong: what is sent again is counted again, as a network counts it. A batch that is read
 * from its middle is counted whole, as brokers send whole batches.
 *
 * Simplification: only bytes of record batches are counted; headers of requests, empty fetches, the metadata log and
 * heartbeats are not.
 */

import { findEntryIndex } from '../log/replica-log'
import { createFlightRecorder, FlightKind } from '../network/flight-recorder'
import type { World } from '../world'

export type TrafficKind = 'written' | 'copied' | 'read'

export interface Traffic {
  readonly kind: TrafficKind
  readonly topic: string
  /** Id of the producer or the consumer; '' for what brokers copy. */
  readonly client: string
  /** Ids of the sites that it left and went to. */
  readonly from: string
  readonly to: string
  readonly bytes: number
}

/** Flights that may be noted between two looks at the meter. */
const FLIGHTS_MOST = 65_536

const KINDS: Readonly<Record<number, TrafficKind>> = {
  [FlightKind.produce]: 'written',
  [FlightKind.replicate]: 'copied',
  [FlightKind.observe]: 'copied',
  [FlightKind.consume]: 'read',
}

/** Counts from now on, as long as it is read before more than `FLIGHTS_MOST` flights have passed. */
export interface TrafficMeter {
  /** Flights that were read. */
  seen: number
  readonly counted: Map<string, Traffic>
}

/** Begins to watch the world. Whoever watched it before is no longer told. */
export function createTrafficMeter(world: World): TrafficMeter {
  world.recorder = createFlightRecorder(FLIGHTS_MOST)
  return { seen: 0, counted: new Map() }
}

/** Takes in what has passed since the last look. Throws when flights were missed, as its figures would be too low. */
export function readTrafficMeter(world: World, meter: TrafficMeter): readonly Traffic[] {
  const { recorder } = world
  if (recorder === null) throw new Error('This world is not watched: its meter belongs to another one.')
  if (recorder.count - meter.seen > recorder.capacity)
    throw new Error(
      `The meter was read too late: ${recorder.count - meter.seen} flights, ${recorder.capacity} are kept.`,
    )
  for (; meter.seen < recorder.count; meter.seen++) count(world, meter, meter.seen % recorder.capacity)
  return [...meter.counted.values()]
}

function count(world: World, meter: TrafficMeter, at: number): void {
  const { recorder, state, scenario } = world
  if (recorder === null) return
  const kind = KINDS[recorder.kind[at]]
  if (kind === undefined) return
  const [from, to, partition] = [recorder.from[at], recorder.to[at], recorder.partition[at]]
  const client = Math.max(from, to) - state.brokers.length
  const topic = state.topics[state.partitions.topic[partition]].name
  const row: Omit<Traffic, 'bytes'> = {
    kind,
    topic,
    client: kind === 'copied' ? '' : nameClient(world, client),
    from: scenario.sites[siteOf(world, from)].id,
    to: scenario.sites[siteOf(world, to)].id,
  }
  const key = `${kind} ${topic} ${row.client} ${row.from} ${row.to}`
  const bytes =
    kind === 'written'
      ? world.stores.batches.bytes[recorder.batch[at]]
      : bytesOf(world, from, partition, recorder.base[at], recorder.records[at])
  meter.counted.set(key, { ...row, bytes: (meter.counted.get(key)?.bytes ?? 0) + bytes })
}

/** Nodes of flights are brokers, then producers, then consumers. */
function siteOf({ state }: World, node: number): number {
  const { brokers, producers, consumers } = state
  if (node < brokers.length) return brokers[node].site
  return (producers[node - brokers.length] ?? consumers[node - brokers.length - producers.length]).site
}

function nameClient({ state }: World, number: number): string {
  const { producers, consumers } = state
  return (producers[number] ?? consumers[number - producers.length]).id
}

/** Of the batches in which these records of a log lie. */
function bytesOf(world: World, broker: number, partition: number, base: number, records: number): number {
  const { replicas, partitions } = world.state
  const { entries, batches } = world.stores
  const row = partitions.rows[partition].find((candidate) => replicas.broker[candidate] === broker) ?? -1
  if (row < 0) return 0
  const list = world.logs[row]
  const length = replicas.logLength[row]
  let bytes = 0
  for (let i = findEntryIndex(entries, list, length, base); i < length; i++) {
    const entry = list[i]
    if (entries.baseOffset[entry] >= base + records) break
    bytes += batches.bytes[entries.batch[entry]]
  }
  return bytes
}
