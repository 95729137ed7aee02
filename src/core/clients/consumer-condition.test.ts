import { expect, it } from 'vitest'
import { type Command, createWorld, issueCommand, runUntil } from '..'
import { makeSmallCluster } from '../testing/small-cluster'
import { type ConsumerCondition, readConsumerCondition } from './consumer-condition'

const SECOND_US = 1_000_000
const READER = { id: 'c', name: 'c', site: 'west', topic: 't', partitions: null, configs: {}, maxRecordsPerSecond: 0 }

/** What a reader is said to do half a second after something was done to the leader of the one partition. */
function conditionAfter(command: Command): ConsumerCondition {
  const world = createWorld(makeSmallCluster({ recordsPerSecond: 5, consumers: [READER] }))
  runUntil(world, 10 * SECOND_US)
  expect(readConsumerCondition(world, 0)).toBe('reading')
  issueCommand(world, command)
  runUntil(world, 10.5 * SECOND_US)
  return readConsumerCondition(world, 0)
}

it('asks for a leader when its own is dead, and waits for one that runs and says nothing', () => {
  expect(conditionAfter({ kind: 'CrashBroker', broker: 1 })).toBe('no-leader')
  expect(conditionAfter({ kind: 'PauseBroker', broker: 1 })).toBe('no-answer')
})
