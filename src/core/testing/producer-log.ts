/** One replica's log and producers in any epoch, with and without transactions, for Kafka's recorded cases. */
import { appendAsFollower } from '../cluster/follower-log'
import { findRow } from '../cluster/replicas'
import { checkMarker, checkSequence, findDuplicate } from '../log/producer-sequences'
import { addBatch, addEntry } from '../log/stores'
import { addMarker, findTransactional, firstUnstableOffset, lastStableOffset } from '../log/transactions'
import { createTransactionsState } from '../shape/transaction-state'
import { createPartitionBench } from './partition-steps'

const FOLLOWER = 1

export interface ProducerStep {
  readonly op: 'append' | 'endTxn'
  readonly producerId: number
  readonly epoch: number
  readonly firstSeq?: number
  readonly lastSeq?: number
  readonly firstOffset?: number
  readonly offset?: number
  readonly transactional?: boolean
  readonly origin?: 'client' | 'replication' | 'coordinator'
  readonly control?: 'COMMIT' | 'ABORT'
  readonly coordinatorEpoch?: number
}

const SEQUENCES = 2 ** 31

export function createProducerLog() {
  const { world } = createPartitionBench([1, 2, 3])
  const { stores, state } = world
  state.transactions = createTransactionsState()
  const row = findRow(world, 0, FOLLOWER)
  const ids: string[] = []
  const transactional = new Set<number>()

  /** Epochs of one id must come in order, so a whole row of them is there from the first. */
  const identityOf = (producerId: number, epoch: number, isTransactional: boolean): number => {
    if (isTransactional) transactional.add(producerId)
    const key = `${producerId} ${epoch}`
    if (!ids.includes(key)) for (let e = 0; e < 20; e++) ids.push(`${producerId} ${e}`)
    const identity = ids.indexOf(key)
    while (state.identities.length <= identity) state.identities.push(0)
    stores.identities.producerId[identity] = producerId
    stores.identities.epoch[identity] = epoch
    stores.identities.isTransactional[identity] = transactional.has(producerId) ? 1 : 0
    return identity
  }
  for (const name of ['producerId', 'epoch'] as const) stores.identities[name] = new Int32Array(1000).fill(-1)
  stores.identities.isTransactional = new Uint8Array(1000)

  const append = (batch: number, count: number, at: number | undefined): number => {
    const offset = at ?? state.replicas.logEndOffset[row]
    state.replicas.logEndOffset[row] = offset
    const entry = addEntry(stores.entries, batch, offset, count, 1, state.nowUs)
    appendAsFollower(world, row, Int32Array.of(entry), 0, 1)
    return offset
  }

  const end = (step: ProducerStep) => {
    const identity = identityOf(step.producerId, step.epoch, true)
    const coordinatorEpoch = step.coordinatorEpoch ?? 0
    const verdict = checkMarker(world, row, identity, coordinatorEpoch)
    if (verdict !== 'ACCEPTED') return { result: verdict }
    const firstOffset = findTransactional(world, row, identity)?.firstOffset ?? -1
    const batch = addMarker(world, 0, identity, step.control === 'COMMIT', coordinatorEpoch)
    const lastOffset = append(batch, 1, step.offset)
    const aborted = step.control === 'ABORT'
    return { result: verdict, completedTxn: firstOffset < 0 ? null : { firstOffset, lastOffset, aborted } }
  }

  return {
    take(step: ProducerStep): { readonly result: string; readonly completedTxn?: unknown } {
      if (step.op === 'endTxn') return end(step)
      const identity = identityOf(step.producerId, step.epoch, step.transactional === true)
      const { firstSeq = 0, lastSeq = 0 } = step
      const count = ((lastSeq - firstSeq + SEQUENCES) % SEQUENCES) + 1
      const batch = addBatch(stores.batches, identity, 0, firstSeq, count, 100, state.nowUs, 0)
      const verdict = step.origin === 'client' ? checkSequence(world, row, batch) : 'ACCEPTED'
      if (verdict === 'ACCEPTED') append(batch, count, step.firstOffset)
      if (verdict !== 'DUPLICATE') return { result: verdict }
      const entry = findDuplicate(world, row, batch)
      const firstOffset = stores.entries.baseOffset[entry]
      return { result: verdict, ...{ firstOffset, lastOffset: firstOffset + count - 1 } }
    },
    /** With sequences that follow. */
    takeNext(step: {
      op: 'append' | 'endTxn'
      producerId?: number
      transactional?: boolean
      count?: number
      control?: 'COMMIT' | 'ABORT'
    }) {
      if (step.op === 'endTxn') {
        end({ op: 'endTxn', producerId: step.producerId ?? 0, epoch: 0, control: step.control })
        return
      }
      const { count = 1, producerId = -1 } = step
      const identity = producerId < 0 ? -1 : identityOf(producerId, 0, step.transactional === true)
      append(addBatch(stores.batches, identity, 0, -1, count, 100, state.nowUs, 0), count, undefined)
    },
    setHighWatermark(offset: number) {
      state.replicas.highWatermark[row] = offset
    },
    look() {
      const { logEndOffset, highWatermark } = state.replicas
      const unstable = firstUnstableOffset(world, row)
      const latest = {
        none: logEndOffset[row],
        read_uncommitted: highWatermark[row],
        read_committed: lastStableOffset(world, row),
      }
      const earliest = { none: 0, read_uncommitted: 0, read_committed: 0 }
      return { firstUnstableOffset: unstable < 0 ? null : unstable, logEndOffset: logEndOffset[row], latest, earliest }
    },
    describe(producerId: number) {
      const { nextSequence, recentEntries } = state.replicas
      const known = nextSequence[row] ?? new Int32Array(0)
      const entry = findTransactional(world, row, identityOf(producerId, 0, transactional.has(producerId)))
      let identity = entry?.identity ?? -1
      for (let i = 0; identity < 0 && i < known.length; i++)
        if (known[i] >= 0 && stores.identities.producerId[i] === producerId) identity = i
      const next = known[identity] ?? -1
      const last = recentEntries[row]?.[identity * 5 + 4] ?? -1
      return {
        epoch: stores.identities.epoch[identity],
        lastSeq: next < 0 ? -1 : (next + SEQUENCES - 1) % SEQUENCES,
        lastDataOffset: last < 0 ? -1 : stores.entries.baseOffset[last] + stores.entries.count[last] - 1,
        coordinatorEpoch: entry?.coordinatorEpoch ?? -1,
        txnFirstOffset: entry === null || entry.firstOffset < 0 ? null : entry.firstOffset,
      }
    },
  }
}
