/** What the story's figures read of readers: places in a log, what is unread, who holds what. */
import { measureGroups, measureTopics, type World } from '../src/core/index.ts'

const endOf = ({ state: { partitions, replicas } }: World, p: number): number =>
  partitions.leaderRow[p] < 0 ? 0 : replicas.highWatermark[partitions.leaderRow[p]]

const consumer = (world: World, id: string) => {
  const found = world.state.consumers.find((candidate) => candidate.id === id)
  if (found === undefined) throw new RangeError(`Nobody called "${id}" reads here.`)
  return found
}
const placeOf = (id: string) => (world: World) => consumer(world, id).positions[0]?.position ?? 0

/** Unread of the story's group, by position, partition after partition. */
function ropes(world: World): readonly number[] {
  const group = measureGroups(world).find((candidate) => candidate.group === 'stockroom')
  return (group?.partitions ?? []).map(({ logEndOffset, position }) => logEndOffset - Math.max(0, position))
}

const refusals = (world: World, error: string): number =>
  measureTopics(world).reduce((total, { refusedByError }) => total + (refusedByError[error] ?? 0), 0)

export const READER_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  end: (world) => endOf(world, 0),
  greeterAt: placeOf('greeter'),
  greeterRead: (world) => consumer(world, 'greeter').read,
  cateringAt: placeOf('catering'),
  cateringBehind: (world) => endOf(world, 0) - placeOf('catering')(world),
  archiveAt: placeOf('archive'),
  unread: (world) => ropes(world).reduce((sum, lag) => sum + lag, 0),
  rope0: (world) => ropes(world)[0],
  rope1: (world) => ropes(world)[1],
  rope2: (world) => ropes(world)[2],
  notEnough: (world) => refusals(world, 'NOT_ENOUGH_REPLICAS'),
  heldByD: (world) => consumer(world, 'boat-d').positions.length,
  letters0: (world) => endOf(world, 0),
  letters1: (world) => endOf(world, 1),
  letters2: (world) => endOf(world, 2),
}
