/**
 * How long each log was when its broker last started: what a producer had written before, but for its last batch, is
 * forgotten there. Followed from the history, not asked of who forgets.
 */
import type { World } from '../world'

export interface RestartMemory {
  eventsSeen: number
  /** Entries at the last start, by row; a log that was cut below has read everything again. */
  readonly lengths: Map<number, number>
}

export function createRestartMemory(): RestartMemory {
  return { eventsSeen: 0, lengths: new Map() }
}

/** Call after every step. */
export function noteRestarts(world: World, memory: RestartMemory): void {
  const { events } = world.stores
  const { replicas, brokers } = world.state
  for (const [row, length] of memory.lengths) if (replicas.logLength[row] < length) memory.lengths.delete(row)
  for (; memory.eventsSeen < events.length; memory.eventsSeen++) {
    const event = events[memory.eventsSeen]
    if (event.kind !== 'BrokerStarted') continue
    for (let row = 0; row < replicas.length; row++)
      if (brokers[replicas.broker[row]].id === event.broker) memory.lengths.set(row, replicas.logLength[row])
  }
}
