/**
 * What a stretch of a log is to somebody who reads committed transactions: open, aborted, committed, or a marker that ends
 * one. What belongs to no transaction is not told.
 *
 * The one thing a reader would get wrong: whether records were aborted is not written on them. Only the marker behind them
 * says so, and each replica knows it from its own log.
 */
import { findEntryIndex } from '../log/replica-log'
import { isTransactional, markerOf } from '../log/transactions'
import type { World } from '../world'

export type StretchKind = 'open' | 'aborted' | 'committed' | 'COMMIT' | 'ABORT'

/** Offsets `from` to below `until`. */
export interface LogStretch {
  readonly from: number
  readonly until: number
  readonly kind: StretchKind
}

/** Of one replica's log, from an offset on, in order; nothing in a world without transactions. */
export function readStretches(world: World, row: number, from: number): readonly LogStretch[] {
  if (world.state.transactions === undefined || row < 0) return []
  const { entries } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  const found: LogStretch[] = []
  for (let i = findEntryIndex(entries, list, length, from); i < length; i++) {
    const kind = kindOf(world, row, list[i])
    if (kind === null) continue
    const start = entries.baseOffset[list[i]]
    const last = found.at(-1)
    const isNext =
      last !== undefined && last.kind === kind && last.until === start && kind !== 'COMMIT' && kind !== 'ABORT'
    const until = start + entries.count[list[i]]
    if (isNext) found[found.length - 1] = { ...last, until }
    else found.push({ from: start, until, kind })
  }
  return found
}

/** Is a record of this entry one of a transaction that was aborted, as far as this replica's log says? */
export function isAborted(world: World, row: number, entry: number): boolean {
  return kindOf(world, row, entry) === 'aborted'
}

function kindOf(world: World, row: number, entry: number): StretchKind | null {
  const { entries, batches, identities } = world.stores
  const batch = entries.batch[entry]
  if (!isTransactional(world, batch)) return null
  const marker = markerOf(world, batch)
  if (marker !== null) return marker
  const known = world.state.replicas.transactions?.[row]
  const producerId = identities.producerId[batches.producer[batch]]
  const offset = entries.baseOffset[entry]
  const open = known?.producers.find((producer) => producer.producerId === producerId)?.firstOffset ?? -1
  if (open >= 0 && offset >= open) return 'open'
  const aborted = known?.aborted ?? []
  for (let i = 0; i < aborted.length; i += 3)
    if (aborted[i] === producerId && aborted[i + 1] <= offset && offset < aborted[i + 2]) return 'aborted'
  return 'committed'
}
