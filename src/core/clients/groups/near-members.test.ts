import { expect, it } from 'vitest'
import { createWorld, runUntil, type Scenario } from '../..'
import { makeGroupWorld, makeMember } from './testing/group-world'

/** Partitions 0 and 1 stand in rack a, 2 and 3 in rack b; without racks range gives 0 and 1 to the first member. */
function held(racks: readonly string[]): readonly string[] {
  const base = makeGroupWorld({ cluster: { 'min.insync.replicas': 1 } })
  const scenario: Scenario = {
    ...base,
    brokers: [1, 2, 3].map((id) => ({ id, site: 'west', rack: id === 1 ? 'a' : 'b', configs: {} })),
    topics: [{ ...base.topics[0], replicationFactor: -1, assignment: [[1], [1], [2], [3]] }],
    consumers: racks.map((rack, i) => makeMember(`reader-${i + 1}`, { 'client.rack': rack })),
  }
  const world = createWorld(scenario)
  runUntil(world, 20_000_000)
  return world.state.consumers.map(({ positions }) => positions.map(({ partition }) => partition).join())
}

it('members of a group are given partitions that have a replica in their rack', () => {
  expect(held(['a', 'b'])).toEqual(['0,1', '2,3'])
  expect(held(['b', 'a'])).toEqual(['2,3', '0,1'])
  expect(held(['', ''])).toEqual(['0,1', '2,3'])
})
