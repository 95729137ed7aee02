/**
 * The simulation goes on: a virtual second takes a bounded number of engine events, and what waits does not pile up. A
 * client that wakes in each microsecond, or a timer that is set twice each time it fires, is found by its cost.
 */
import type { World } from '../world'
import type { Violation } from './checker'

/** Engine events of a second in which nothing is wrong: random worlds need at most a few thousand. */
const STEPS_A_SECOND = 20_000
/** A record costs its producer's tick, its request, its copies and its readers: about this many at most. */
const STEPS_A_RECORD = 60
/** Events that wait: timers and messages of each process and client; random worlds hold a few hundred. */
const WAITING = 5_000
/** A fetch session leaves one timer behind for each of its requests until that would have been given up. */
const WAITING_A_PAIR = 400

export interface PaceMemory {
  second: number
  stepsAtSecond: number
}

export function createPaceMemory(): PaceMemory {
  return { second: 0, stepsAtSecond: 0 }
}

export function checkPace(world: World, memory: PaceMemory): Violation | null {
  const { nowUs, steps, queue, producers, network } = world.state
  const second = Math.floor(nowUs / 1_000_000)
  if (second !== memory.second) {
    memory.second = second
    memory.stepsAtSecond = steps
    return null
  }
  const spent = steps - memory.stepsAtSecond
  if (spent < STEPS_A_SECOND && queue.size < WAITING) return null
  const records = producers.reduce((sum, producer) => sum + producer.recordsPerSecond, 0)
  const invariant = 'a virtual second takes a bounded number of steps'
  if (spent >= STEPS_A_SECOND + records * STEPS_A_RECORD)
    return { invariant, message: `${spent} engine events in second ${second}, the next of kind ${queue.payload[0]}` }
  const pairs = world.state.brokers.length ** 2
  if (queue.size >= WAITING + records * STEPS_A_RECORD + pairs * WAITING_A_PAIR)
    return { invariant, message: `${queue.size} engine events wait, ${network.held.length} messages are held` }
  return null
}
