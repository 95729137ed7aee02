import { expect, it } from 'vitest'
import { type Command, issueAt } from '../..'
import { measureGovernance } from '..'
import { defineSmallCompany, openAt, runFor } from './testing/small-company'

const poison = (records: number): Command => ({
  kind: 'StartAttack',
  feed: 'orders',
  records,
  recordsPerSecond: 1,
  payload: 'plain-text',
})

it('stands still at a bad record while its letter does not fit into buffer.memory, and counts none until it does', () => {
  const timeline = openAt(defineSmallCompany(true), 600)
  issueAt(timeline, { kind: 'SetDeadLetterQueue', on: true })
  runFor(timeline, 5)
  issueAt(timeline, poison(1))
  runFor(timeline, 20)
  const { world } = timeline
  const letters = () => measureGovernance(world).deadLetters.reduce((sum, { records }) => sum + records, 0)
  const stored = () => world.stores.contents.filter((text) => text.includes('__connect.errors.offset')).length
  expect([letters(), stored()]).toEqual([3, 3])

  const writers = world.state.producers.filter(({ id }) => id.includes('.dlq.'))
  expect(writers).toHaveLength(3)
  const [{ bufferBytes }] = writers
  for (const writer of writers) writer.bufferBytes = 0
  issueAt(timeline, poison(2))
  runFor(timeline, 20)
  expect([letters(), stored()]).toEqual([3, 3])
  expect(measureGovernance(world).stopped).toHaveLength(3)

  for (const writer of writers) writer.bufferBytes = bufferBytes
  runFor(timeline, 20)
  expect([letters(), stored()]).toEqual([9, 9])
  expect(measureGovernance(world).stopped).toEqual([])
})

it('counts what it has met once, though its group reads it again', () => {
  const timeline = openAt(defineSmallCompany(true), 600)
  issueAt(timeline, { kind: 'SetDeadLetterQueue', on: true })
  runFor(timeline, 5)
  issueAt(timeline, poison(1))
  runFor(timeline, 20)
  const { world } = timeline
  const met = () => measureGovernance(world).deadLetters.reduce((sum, { records }) => sum + records, 0)
  expect(met()).toBe(3)
  const read = world.state.consumers.map((consumer) => consumer.read)
  // As after a rebalance in which nothing had been committed.
  for (const { positions } of world.state.consumers) for (const position of positions) position.position = 0
  runFor(timeline, 20)
  expect(world.state.consumers.some((consumer, n) => consumer.read - read[n] > 100)).toBe(true)
  expect(met()).toBe(3)
})
