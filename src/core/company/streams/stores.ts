/**
 * State stores: a table by key, kept in memory, written through to a changelog topic and read back from there.
 *
 * The one thing a reader would get wrong: a store is split by partition like its topic. A task sees its own keys and
 * its own stream time only; here the parts lie in one object, as their keys never meet.
 */
import type { StoreState } from '../books/streams-state'
import type { DerivedRecord } from './derived-records'
import type { StreamNode, StreamRecord, Window } from './topology'

export type AggregateNode = Extract<StreamNode, { readonly kind: 'aggregate' }>

export function createStore(node: number): StoreState {
  return { node, entries: {}, streamTimeUs: {}, restored: 0, toRestore: 0, goals: {} }
}

/** Forget everything, as the process that held it is gone. */
export function clearStore(store: StoreState): void {
  store.entries = {}
  store.streamTimeUs = {}
  store.restored = 0
  store.toRestore = 0
  store.goals = {}
}

export function storeKey(key: number, windowUs: number): string {
  return windowUs < 0 ? String(key) : `${key}@${windowUs}`
}

/** Start of the tumbling window that a time belongs to (TimeWindows.ofSizeAndGrace); -1 without windows. */
export function windowStart(node: AggregateNode, timeUs: number): number {
  return node.window === null ? -1 : timeUs - (timeUs % node.window.sizeUs)
}

/**
 * Has its window closed? It does when the task has seen a time beyond its end and grace
 * (KStreamWindowAggregate: `windowEnd <= observedStreamTime - grace`).
 */
export function isTooLate(node: AggregateNode, store: StoreState, task: number, windowUs: number): boolean {
  if (node.window === null) return false
  const streamTimeUs = store.streamTimeUs[task] ?? 0
  return windowUs + node.window.sizeUs + node.window.graceUs <= streamTimeUs
}

/** A record moves its task's time on, never back; windows close by the time with this record in it. */
export function advanceStreamTime(store: StoreState, task: number, { timeUs }: StreamRecord): void {
  if (timeUs > (store.streamTimeUs[task] ?? -1)) store.streamTimeUs[task] = timeUs
}

export function put(store: StoreState, key: number, windowUs: number, values: readonly number[]): void {
  store.entries[storeKey(key, windowUs)] = Object.freeze([...values])
}

/** A record of the changelog, or of the topic behind a table. */
export function restoreRecord(store: StoreState, task: number, record: DerivedRecord): void {
  advanceStreamTime(store, task, record)
  put(store, record.key, record.windowUs, record.values)
}

/** The task's time has come into another window, so that others may be over. */
export function entersWindow({ sizeUs }: Window, beforeUs: number, nowUs: number): boolean {
  return Math.floor(beforeUs / sizeUs) !== Math.floor(nowUs / sizeUs)
}

/** Windows that are over for every task leave the store (a window store with a retention of size and grace). */
export function expireWindows(store: StoreState, { sizeUs, graceUs }: Window): void {
  const times = Object.values(store.streamTimeUs)
  if (times.length === 0) return
  const overUs = Math.min(...times) - sizeUs - graceUs
  for (const key of Object.keys(store.entries)) {
    const startUs = Number(key.slice(key.indexOf('@') + 1))
    if (startUs <= overUs) delete store.entries[key]
  }
}
