/** AbstractStickyAssignor.allSubscriptionsEqual, and its quirk; seen in a run of the class of Kafka 4.4. */
import { expect, it } from 'vitest'
import type { Subscription } from './assignment'
import { assignSticky } from './sticky'

const member = (memberId: string, topics: readonly string[]): Subscription => ({
  memberId,
  instanceId: null,
  topics,
  owned: [],
  generation: -1,
})

it('gives partitions to a member that subscribes to nothing, when it comes first', () => {
  // 'a' lies before 'b' in a HashMap.
  const given = assignSticky(new Map([['t', 4]]), [member('a', []), member('b', ['t'])])
  expect([...given].map(([id, list]) => [id, list.length])).toEqual([
    ['a', 2],
    ['b', 2],
  ])
})

it('gives none to one that comes later', () => {
  const given = assignSticky(new Map([['t', 4]]), [member('a', ['t']), member('b', [])])
  expect(given.get('a')).toHaveLength(4)
  expect(given.get('b')).toHaveLength(0)
})
