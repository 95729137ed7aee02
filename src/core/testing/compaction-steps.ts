/**
 * One replica's log, appended to and cleaned step by step: the adapter between Kafka's recorded cases of its cleaner and
 * the real functions of the core. The one thing a reader would get wrong: segments roll when a case says so, not by size,
 * and everything is committed.
 */
import { appendAsFollower } from '../cluster/follower-log'
import { findRow } from '../cluster/replicas'
import { logOf } from '../cluster/retention'
import { compactionOf, countHoles } from '../log/holes'
import { cleanLog, type PassResult } from '../log/log-cleaner'
import { keyOf } from '../log/offset-map'
import { addBatch, addEntry, addRecords, NO_VALUE, TOMBSTONE } from '../log/stores'
import { addMarker, markerOf } from '../log/transactions'
import { createTransactionsState } from '../shape/transaction-state'
import { createPartitionBench } from './partition-steps'

export type CompactionStep =
  | {
      readonly op: 'append'
      readonly keys: readonly number[]
      readonly producerId?: number
      readonly transactional?: boolean
      readonly firstSeq?: number
    }
  | { readonly op: 'tombstone'; readonly key: number }
  | { readonly op: 'endTxn'; readonly producerId: number; readonly control: 'COMMIT' | 'ABORT' }
  | { readonly op: 'roll' }
  | {
      readonly op: 'clean'
      readonly from: number | 'dirtyOffset'
      readonly now: 'T0' | 'T0+deleteRetention+1' | 'max'
      readonly maxOffsetMapKeys?: number
    }

const FOLLOWER = 1
const RETENTION_US = 86_400_000_000
const T0_US = 1_000_000_000
const NOW = { T0: T0_US, 'T0+deleteRetention+1': T0_US + RETENTION_US + 1000, max: Number.MAX_SAFE_INTEGER }

export function createCompactionLog() {
  const { world } = createPartitionBench([1, 2, 3])
  const { stores, state } = world
  state.transactions = createTransactionsState()
  state.forgetting = { logs: [], isCleaning: true }
  const row = findRow(world, 0, FOLLOWER)
  const log = logOf(world, row)
  const sequences = new Map<number, number>()
  let active = 0
  let last: PassResult | null = null

  const identityOf = (producerId: number, isTransactional: boolean): number => {
    while (state.identities.length <= producerId) {
      const identity = state.identities.push(0) - 1
      stores.identities.producerId[identity] = identity
      stores.identities.epoch[identity] = 0
      stores.identities.isTransactional[identity] = 0
    }
    if (isTransactional) stores.identities.isTransactional[producerId] = 1
    return producerId
  }

  const append = (batch: number, count: number): void => {
    const entry = addEntry(stores.entries, batch, state.replicas.logEndOffset[row], count, 1, state.nowUs)
    appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
    state.replicas.highWatermark[row] = state.replicas.logEndOffset[row]
  }

  const write = (
    keys: readonly number[],
    value: number,
    step: Extract<CompactionStep, { op: 'append' }> | null,
  ): void => {
    const { producerId = -1, transactional = false, firstSeq } = step ?? {}
    const identity = producerId < 0 ? -1 : identityOf(producerId, transactional)
    const sequence = producerId < 0 ? -1 : (firstSeq ?? sequences.get(producerId) ?? 0)
    if (producerId >= 0) sequences.set(producerId, sequence + keys.length)
    const values = new Int32Array(keys.length).fill(value)
    const start = addRecords(stores.records, Int32Array.from(keys), values, keys.length)
    append(addBatch(stores.batches, identity, 0, sequence, keys.length, 100, state.nowUs, start), keys.length)
  }

  const clean = ({ from, now, maxOffsetMapKeys }: Extract<CompactionStep, { op: 'clean' }>): void => {
    last = cleanLog(world, row, {
      firstDirty: from === 'dirtyOffset' ? (log.compaction?.firstDirty ?? 0) : from,
      firstUncleanable: active,
      logStart: 0,
      nowUs: NOW[now],
      deleteRetentionUs: RETENTION_US,
      maxKeys: maxOffsetMapKeys ?? Number.POSITIVE_INFINITY,
    })
    log.compaction = last.compaction
  }

  return {
    take(step: CompactionStep): void {
      if (step.op === 'append') write(step.keys, NO_VALUE, step)
      else if (step.op === 'tombstone') write([step.key], TOMBSTONE, null)
      else if (step.op === 'endTxn')
        append(addMarker(world, 0, identityOf(step.producerId, true), step.control === 'COMMIT', 0), 1)
      else if (step.op === 'roll') active = state.replicas.logEndOffset[row]
      else clean(step)
    },
    look() {
      const compaction = compactionOf(world, row)
      const { entries, batches, records } = stores
      const keys: (number | string | null)[] = []
      const offsets: number[] = []
      const lastOffsetPerBatch: number[] = []
      for (const entry of world.logs[row].subarray(0, state.replicas.logLength[row])) {
        const base = entries.baseOffset[entry]
        const end = base + entries.count[entry]
        let kept = 0
        for (let offset = base; offset < end; offset++) {
          if (countHoles(compaction?.holes ?? [], offset, offset + 1) > 0) continue
          kept++
          offsets.push(offset)
          const record = batches.recordStart[entries.batch[entry]] + offset - base
          const isData = markerOf(world, entries.batch[entry]) === null && records.value[record] !== TOMBSTONE
          if (isData) keys.push(keyOf(world, record))
        }
        if (kept > 0 || compaction?.empty.includes(entry)) lastOffsetPerBatch.push(end - 1)
      }
      const next = state.replicas.nextSequence[row] ?? new Int32Array(0)
      const lastSequences = Object.fromEntries([...next].flatMap((n, i) => (n > 0 ? [[String(i), n - 1]] : [])))
      const read = { messagesRead: last?.recordsRead, messagesWritten: last?.recordsKept }
      const pass = { endOffset: last?.endOffset, invalidMessagesRead: last?.invalid, ...read }
      return { keys, offsets, lastOffsetPerBatch, lastSequences, ...pass }
    },
  }
}
