/**
 * The fingerprint of a world: all of its state, and how long its stores are. Two runs with the same digest go on the same.
 *
 * The one thing a reader would get wrong: columns are longer than what is in them. Of a typed array only the part that is
 * in use counts: as many as the `length` of its table says, or the `<name>Length` beside it.
 */
import { createDigest, type Digest, digestText, mixNumber, mixText } from './engine/digest'
import type { EventQueue } from './engine/event-queue'
import type { World } from './world'

/** Not of the run but of who watches it: the number of a request among the flights that are recorded to be drawn. */
const NOT_OF_THE_RUN: ReadonlySet<string> = new Set(['flight'])

export function digestWorld(world: World): string {
  const { state, stores } = world
  const digest = createDigest()
  const { queue, ...rest } = state
  mixQueue(digest, queue)
  mixState(digest, rest)
  // Which entries a log holds; what was in it once and was cut off is in the events.
  for (let row = 0; row < state.replicas.length; row++) {
    const held = state.replicas.logLength[row]
    mixNumber(digest, held > 0 ? world.logs[row][held - 1] : -1)
  }
  mixNumber(digest, stores.batches.length)
  mixNumber(digest, stores.entries.length)
  mixNumber(digest, stores.records.length)
  mixNumber(digest, stores.events.length)
  return digestText(digest)
}

function mixQueue(digest: Digest, queue: EventQueue): void {
  mixNumber(digest, queue.size)
  mixNumber(digest, queue.nextSequence)
  for (let i = 0; i < queue.size; i++) mixNumber(digest, queue.time[i])
  for (let i = 0; i < queue.size * 4; i++) mixNumber(digest, queue.payload[i])
}

function mixState(digest: Digest, value: unknown): void {
  if (typeof value === 'number') mixNumber(digest, value)
  else if (typeof value === 'string') mixText(digest, value)
  else if (typeof value === 'boolean') mixNumber(digest, value ? 1 : 2)
  else if (value === null || value === undefined) mixNumber(digest, 3)
  else if (Array.isArray(value)) {
    mixNumber(digest, value.length)
    for (const item of value) mixState(digest, item)
  } else if (ArrayBuffer.isView(value)) mixColumn(digest, value as Float64Array, (value as Float64Array).length)
  else if (value instanceof Map) mixState(digest, [...value])
  else if (value instanceof Set) mixState(digest, [...value])
  else mixFields(digest, value as Readonly<Record<string, unknown>>)
}

function mixFields(digest: Digest, fields: Readonly<Record<string, unknown>>): void {
  const { length } = fields
  for (const key of Object.keys(fields).sort()) {
    if (NOT_OF_THE_RUN.has(key)) continue
    const value = fields[key]
    mixText(digest, key)
    if (!ArrayBuffer.isView(value)) mixState(digest, value)
    else {
      const used = fields[`${key}Length`] ?? length
      const column = value as Float64Array
      mixColumn(digest, column, typeof used === 'number' ? Math.min(used, column.length) : column.length)
    }
  }
}

function mixColumn(digest: Digest, column: Float64Array, used: number): void {
  mixNumber(digest, used)
  for (let i = 0; i < used; i++) mixNumber(digest, column[i])
}
