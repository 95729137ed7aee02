/** The active controller's image, written into as if the records had been decided before; and the letters under way. */
import type { World } from '..'
import type { BrokerRegistrationImage } from '../shape/controller-state'
import type { Mail } from '../shape/mail'
import type { PartitionState } from '../shape/partition-state'

export function setBroker(world: World, b: number, change: Partial<BrokerRegistrationImage>): void {
  const { brokers } = world.state.controller.image
  brokers[b] = Object.freeze({ ...brokers[b], ...change })
}

export function setPartition(world: World, change: Partial<PartitionState>, p = 0): void {
  const { partitions } = world.state.controller.image
  const state = Object.freeze({ ...partitions[p].state, ...change })
  partitions[p] = Object.freeze({ ...partitions[p], state })
}

export function partitionIn(world: World, p = 0): PartitionState {
  return world.state.controller.image.partitions[p].state
}

/** Letters of one type that are under way, oldest slot first. */
export function lettersOf<Type extends Mail['type']>(world: World, type: Type): Extract<Mail, { type: Type }>[] {
  return world.state.mail.slots.filter((mail) => mail?.type === type) as Extract<Mail, { type: Type }>[]
}

/** When engine events of this kind are due, earliest first. */
export function dueTimes(world: World, kind: number): number[] {
  const { queue } = world.state
  const times: number[] = []
  for (let i = 0; i < queue.size; i++) if (queue.payload[i * 4] === kind) times.push(queue.time[i])
  return times.sort((x, y) => x - y)
}
