/** At most one broker leads a partition in any one leader epoch. */
import type { World } from '../world'
import type { Violation } from './checker'

export interface ElectionMemory {
  /** `partition/epoch` to the broker that led in it. */
  readonly leaders: Map<string, number>
  /** The epoch that each row was last seen to lead in, so that only a new one is looked up. */
  readonly epochs: number[]
}

export function createElectionMemory(): ElectionMemory {
  return { leaders: new Map(), epochs: [] }
}

export function checkElections(world: World, memory: ElectionMemory): Violation | null {
  const { leaders, replicas } = world.state
  for (const leader of leaders) {
    if (leader === null || memory.epochs[leader.row] === leader.epoch) continue
    memory.epochs[leader.row] = leader.epoch
    const key = `${replicas.partition[leader.row]}/${leader.epoch}`
    const broker = replicas.broker[leader.row]
    const known = memory.leaders.get(key)
    if (known === undefined) memory.leaders.set(key, broker)
    else if (known !== broker) {
      return {
        invariant: 'at most one leader an epoch',
        message: `partition ${key}: brokers ${known} and ${broker} (by index) both led`,
      }
    }
  }
  return null
}
