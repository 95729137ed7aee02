/** A record that is no JSON, and who reads JSON (RecordDeserializationException). */
import { expect, it } from 'vitest'
import { type Command, createWorld, issueCommand, runUntil, type World } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { JSON_DESERIALIZER } from './deserialize'

const S = 1_000_000
const reader = (id: string, group = '') => ({
  id,
  name: id,
  site: 'east',
  topic: 't',
  partitions: null,
  configs: {
    'auto.offset.reset': 'earliest',
    'value.deserializer': JSON_DESERIALIZER,
    ...(group === '' ? {} : { 'group.id': group, 'partition.assignment.strategy': 'range' }),
  },
  maxRecordsPerSecond: 0,
})
const other = { ...reader('other'), configs: { 'auto.offset.reset': 'earliest' } }

function stand(consumers = [reader('json'), other], assignment = [[1, 2, 3]]): World {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 20, consumers, assignment }))
  runUntil(world, 10 * S)
  return world
}
const send = (value: string | null): Command => ({ kind: 'SendRecord', producer: 'p', key: 'k', value })
const told = (world: World) => world.stores.events.filter(({ kind }) => kind === 'ConsumerStuck')
const positions = (world: World, n: number) => world.state.consumers[n].positions.map(({ position }) => position)

it('stands still at it, for ever, and says so once; who takes any bytes reads on', () => {
  const world = stand()
  issueCommand(world, send('{"order": '))
  runUntil(world, 40 * S)
  const [event] = told(world)
  expect(told(world)).toHaveLength(1)
  expect(event).toMatchObject({ consumer: 'json', topic: 't', partition: 0, error: 'RecordDeserializationException' })
  expect(positions(world, 0)).toEqual([event.kind === 'ConsumerStuck' ? event.offset : -1])
  expect(positions(world, 1)[0]).toBeGreaterThan(positions(world, 0)[0] + 500)
})

it('reads what is JSON, what is null and what is empty', () => {
  const world = stand()
  for (const value of ['{"order": 1}', ' [1, 2]', '7', '', null]) issueCommand(world, send(value))
  runUntil(world, 20 * S)
  expect(told(world)).toEqual([])
  expect(positions(world, 0)).toEqual(positions(world, 1))
})

it('hands over nothing of other partitions either, and goes on when it has sought past the record', () => {
  const world = stand([reader('json'), other], [[1], [2]])
  issueCommand(world, send('<order/>'))
  runUntil(world, 20 * S)
  const before = positions(world, 0)
  runUntil(world, 30 * S)
  expect(positions(world, 0)).toEqual(before)
  const { stuck } = world.state.consumers[0]
  const partition = stuck?.partition as 0
  issueCommand(world, { kind: 'SeekConsumer', consumer: 'json', partition, offset: (stuck?.offset ?? 0) + 1 })
  runUntil(world, 40 * S)
  expect(positions(world, 0)).toEqual(positions(world, 1))
  expect(world.state.consumers[0].stuck).toBeNull()
})

it('goes on where it stood with another deserializer', () => {
  const world = stand()
  issueCommand(world, send('<order/>'))
  runUntil(world, 20 * S)
  issueCommand(world, { kind: 'AlterConsumerConfig', consumer: 'json', key: 'value.deserializer', value: '' })
  runUntil(world, 30 * S)
  expect(positions(world, 0)).toEqual(positions(world, 1))
})

it('stops the member that takes over the partition, and lets go of the one that had it', () => {
  const world = stand([reader('a', 'g'), reader('b', 'g')], [[1], [2]])
  issueCommand(world, send('<order/>'))
  runUntil(world, 20 * S)
  const stopped = world.state.consumers.findIndex(({ stuck }) => stuck !== null)
  issueCommand(world, { kind: 'StopConsumer', consumer: 'ab'[stopped] })
  runUntil(world, 40 * S)
  expect(world.state.consumers[1 - stopped].stuck).not.toBeNull()
  expect(world.state.consumers[1 - stopped].positions).toHaveLength(2)
  expect(told(world)).toHaveLength(2)
})
