/** Small worlds that only the story has; a test holds them to the parser of scenario files. */
import type { ConsumerSpec, Scenario } from '../../core'
import { makeSmallWorld, reader, writer } from './small-world'

/** Chapter 3: who came through the door. Each reader is a group of its own. */
const visits = makeSmallWorld({
  id: 'story-visits',
  title: 'Who came through the door',
  topic: 'visits',
  partitions: 1,
  sites: ['zone-a', 'zone-b', 'zone-c'],
  producers: [writer('door', 'The door', 'visits', 'zone-a', 0.5, 12)],
  consumers: [
    reader('greeter', 'Greeter', 'visits', 'zone-b', { 'group.id': 'greeter' }),
    reader('catering', 'Catering', 'visits', 'zone-c', { 'group.id': 'catering' }),
  ],
  untilS: 90,
})

export const archive: ConsumerSpec = reader('archive', 'Archive', 'visits', 'zone-c', { 'group.id': 'archive' })

/** Chapter 4: Ada speaks, and somebody hears it later. */
const echo = (partitions: number): Scenario =>
  makeSmallWorld({
    id: `story-echo-${partitions}`,
    title: 'The echo',
    topic: 'echo',
    partitions,
    producers: [writer('ada', 'Ada', 'echo', 'west', 0, 0)],
    consumers: [reader('ear', 'Ear', 'echo', 'west', {})],
    untilS: 30,
  })

/** Who hears it later: one record after the other. */
export const later: ConsumerSpec = reader('echo', 'Echo', 'echo', 'west', { 'max.poll.records': 1 }, 2)

/** Works off 20 orders a second. */
export const boat = (letter: string): ConsumerSpec =>
  reader(
    `boat-${letter}`,
    `Boat ${letter.toUpperCase()}`,
    'orders',
    'west',
    { 'group.id': 'stockroom', 'max.partition.fetch.bytes': 2048, 'max.poll.records': 10 },
    20,
  )

const boats = makeSmallWorld({
  id: 'story-boats',
  title: 'Three ropes',
  topic: 'orders',
  partitions: 3,
  producers: [writer('shop', 'Shop', 'orders', 'west', 45, 500)],
  consumers: [boat('a')],
  untilS: 210,
})

const hotKey = makeSmallWorld({
  id: 'story-hotkey',
  title: 'One shoe',
  topic: 'orders',
  partitions: 3,
  producers: [writer('shop', 'Shop', 'orders', 'west', 15, 500), writer('zephyr', 'Zephyr', 'orders', 'west', 30, 1)],
  consumers: [boat('a'), boat('b'), boat('c')],
  untilS: 120,
})

const upgrade = makeSmallWorld({
  id: 'story-upgrade',
  title: 'Upgrade night',
  topic: 'orders',
  partitions: 3,
  producers: [writer('shop', 'Shop', 'orders', 'west', 45, 500)],
  consumers: [reader('stockroom', 'Stockroom', 'orders', 'west', { 'group.id': 'stockroom' })],
  untilS: 100,
})

/** Works off 30 orders a second. */
export const packer = (number: number): ConsumerSpec =>
  reader(
    `packer-${number}`,
    `Packer ${number}`,
    'orders',
    'west',
    { 'group.id': 'packing', 'max.partition.fetch.bytes': 2048, 'max.poll.records': 10 },
    30,
  )

const rush = makeSmallWorld({
  id: 'story-rush',
  title: 'The packing hall',
  topic: 'orders',
  partitions: 12,
  producers: [writer('shop', 'Shop', 'orders', 'west', 45, 500)],
  consumers: [1, 2, 3].map(packer),
  untilS: 320,
})

export const STORY_WORLDS: readonly Scenario[] = [visits, echo(1), echo(3), echo(6), boats, hotKey, upgrade, rush]
