/**
 * Many consumer groups: 50 of 20 members over 1,000 partitions, one each, beside the same cluster without any. How many times
 * faster than real time it runs while all members read, commit and beat, and while all groups form at once.
 */
import { createWorld, measureGroups, runUntil, type World } from '../src/core'
import { type Bench, measureMs, type Row } from './measure'
import { defineManyGroups } from './worlds'

const GROUPS = 50
const MEMBERS = 20
const SECOND_US = 1_000_000

/** Seconds of the run in a second of the clock, the best of so many stretches of two seconds. */
function measureTimes(world: World, stretches: number): number {
  let best = 0
  for (let i = 0; i < stretches; i++) {
    const until = world.state.nowUs + 2 * SECOND_US
    best = Math.max(best, 2_000 / measureMs(() => runUntil(world, until)))
  }
  return best
}

export const bench: Bench = {
  title: `${GROUPS} groups of ${MEMBERS} members over ${GROUPS * MEMBERS} partitions, 3 brokers, 1,000 records a second`,
  run(): Row[] {
    const alone = createWorld({ ...defineManyGroups({ groups: GROUPS, members: MEMBERS }), consumers: [] })
    runUntil(alone, 20 * SECOND_US)
    const without = measureTimes(alone, 5)
    const world = createWorld(defineManyGroups({ groups: GROUPS, members: MEMBERS }))
    const forming = 20_000 / measureMs(() => runUntil(world, 20 * SECOND_US))
    const stable = measureGroups(world).filter(({ state, members }) => state === 'Stable' && members.length === MEMBERS)
    if (stable.length !== GROUPS) throw new Error(`${stable.length} of ${GROUPS} groups are stable after 20 s.`)
    return [
      { name: 'the same cluster without groups', value: without, unit: 'times real time' },
      { name: 'all groups form, and read what there is', value: forming, unit: 'times real time' },
      {
        name: 'all members read and commit',
        value: measureTimes(world, 5),
        unit: 'times real time',
        promise: { atLeast: 10 },
      },
    ]
  },
}
