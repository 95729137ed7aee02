/**
 * Reading logs for the checks of transactions: which batches were committed and aborted, what is open, in which epochs. Each
 * log is read once and then on from there, without what the simulation keeps about it.
 */
import type { World } from '../world'

/** Base sequences of control batches, written out again. */
const COMMIT = -3
const ABORT = -4

export interface LogReading {
  list: Int32Array
  length: number
  last: number
  /** Entries of open transactions, by producer id. */
  readonly open: Map<number, number[]>
  /** How the transaction of an entry ended, and the offset of its marker. */
  readonly fate: Map<number, { readonly isCommit: boolean; readonly marker: number }>
  /** First offset and marker of ended transactions, those that may be above the high watermark. */
  ended: (readonly [first: number, marker: number])[]
  readonly epochs: Map<number, number>
  /** What is wrong with the log itself; null for nothing. */
  problem: string | null
}

export type LogReadings = Map<number, LogReading>

/** What a replica's log says now. */
export function readLog(world: World, readings: LogReadings, row: number): LogReading {
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  const known = readings.get(row)
  const isSame =
    known !== undefined && known.length <= length && (known.length === 0 || list[known.length - 1] === known.last)
  const reading = isSame ? known : createReading(list)
  for (let i = reading.length; i < length; i++) readEntry(world, reading, list[i])
  reading.length = length
  reading.last = length > 0 ? list[length - 1] : -1
  readings.set(row, reading)
  return reading
}

function createReading(list: Int32Array): LogReading {
  return {
    list,
    length: 0,
    last: -1,
    open: new Map(),
    fate: new Map(),
    ended: [],
    epochs: new Map(),
    problem: null,
  }
}

export function isControl({ stores }: World, entry: number): boolean {
  const sequence = stores.batches.baseSequence[stores.entries.batch[entry]]
  return sequence === COMMIT || sequence === ABORT
}

function readEntry(world: World, reading: LogReading, entry: number): void {
  const { entries, batches, identities } = world.stores
  const batch = entries.batch[entry]
  const identity = batches.producer[batch]
  if (identity < 0 || identities.isTransactional[identity] === 0) return
  const id = identities.producerId[identity]
  const epoch = identities.epoch[identity]
  const before = reading.epochs.get(id) ?? -1
  if (epoch < before) reading.problem = `entry ${entry} of producer id ${id} has epoch ${epoch}, after ${before}`
  reading.epochs.set(id, epoch)
  const open = reading.open.get(id)
  if (!isControl(world, entry)) {
    reading.open.set(id, [...(open ?? []), entry])
    return
  }
  reading.open.delete(id)
  if (open === undefined) return
  const marker = entries.baseOffset[entry]
  const isCommit = batches.baseSequence[batch] === COMMIT
  for (const one of open) reading.fate.set(one, { isCommit, marker })
  reading.ended.push([entries.baseOffset[open[0]], marker])
}

/** The last stable offset, counted. */
export function countStable(world: World, reading: LogReading, row: number): number {
  const { baseOffset } = world.stores.entries
  const mark = world.state.replicas.highWatermark[row]
  reading.ended = reading.ended.filter(([, marker]) => marker >= mark)
  let stable = mark
  for (const [entry] of reading.open.values()) stable = Math.min(stable, baseOffset[entry])
  for (const [first] of reading.ended) stable = Math.min(stable, first)
  return stable
}

/** May a reader with read_committed have this entry: outside of transactions, or committed below the high watermark? */
export function isVisible(world: World, reading: LogReading, row: number, entry: number): boolean {
  const identity = world.stores.batches.producer[world.stores.entries.batch[entry]]
  if (isControl(world, entry)) return false
  if (identity < 0 || world.stores.identities.isTransactional[identity] === 0) return true
  const fate = reading.fate.get(entry)
  return fate?.isCommit === true && fate.marker < world.state.replicas.highWatermark[row]
}
