import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWorld, issueCommand, measureGroups, startConsumer, step, stopConsumer, type World } from '../..'
import { checkWorld, createChecker } from '../../checks/checker'
import { nextEventTime } from '../../engine/event-queue'
import { howOften } from '../../testing/how-often'
import { makeGroupWorld, makeMember } from './testing/group-world'

const SECOND = 1_000_000
const ACTIONS = ['crash', 'close', 'start', 'crash-broker', 'start-broker', 'none'] as const

interface Plan {
  readonly strategy: string
  readonly actions: readonly { readonly at: number; readonly what: (typeof ACTIONS)[number]; readonly who: number }[]
}

const plans: fc.Arbitrary<Plan> = fc.record({
  strategy: fc.constantFrom('range', 'roundrobin', 'sticky', 'cooperative-sticky'),
  actions: fc.array(
    fc.record({ at: fc.integer({ min: 1, max: 60 }), what: fc.constantFrom(...ACTIONS), who: fc.nat({ max: 2 }) }),
    { maxLength: 12 },
  ),
})

/** Run to a time with all checks after every step; returns the first thing that is wrong. */
function watch(world: World, checker: ReturnType<typeof createChecker>, untilUs: number): string | null {
  while (nextEventTime(world.state.queue) <= untilUs) {
    step(world)
    const problem = checkWorld(checker)
    if (problem !== null) return `${problem.invariant}: ${problem.message}`
  }
  world.state.nowUs = untilUs
  return null
}

function act(
  world: World,
  what: (typeof ACTIONS)[number],
  who: number,
  configs: Readonly<Record<string, string>>,
): void {
  const n = who
  const broker = who + 1
  const { stopped } = world.state.consumers[n]
  if (what === 'crash') stopConsumer(world, n, { crash: true })
  else if (what === 'close') stopConsumer(world, n)
  else if (what === 'start' && stopped) startConsumer(world, makeMember(`reader-${n + 1}`, configs))
  else if (what === 'crash-broker') issueCommand(world, { kind: 'CrashBroker', broker })
  else if (what === 'start-broker') issueCommand(world, { kind: 'StartBroker', broker })
}

it('reads every record at least once, whoever crashes when', () => {
  fc.assert(
    fc.property(plans, ({ strategy, actions }) => {
      const configs = { 'partition.assignment.strategy': strategy, 'session.timeout.ms': '6000' }
      const scenario = makeGroupWorld({ members: 3, configs, recordsPerSecond: 20 })
      const [producer] = scenario.producers
      const workload = { ...producer.workload, stopMs: 70_000 }
      const world = createWorld({ ...scenario, producers: [{ ...producer, workload }] })
      const checker = createChecker(world)
      for (const { at, what, who } of [...actions].sort((a, b) => a.at - b.at)) {
        expect(watch(world, checker, at * SECOND)).toBeNull()
        act(world, what, who, configs)
      }
      expect(watch(world, checker, 70 * SECOND)).toBeNull()
      // Everything comes back: in the end all is read and committed.
      for (let i = 0; i < 3; i++) {
        act(world, 'start-broker', i, configs)
        act(world, 'start', i, configs)
      }
      expect(watch(world, checker, 130 * SECOND)).toBeNull()
      const [group] = measureGroups(world)
      expect(group).toMatchObject({ state: 'Stable' })
      expect(group.members).toHaveLength(3)
      expect(group.partitions.filter((row) => row.lag !== 0)).toEqual([])
    }),
    { numRuns: howOften(5), seed: 11 },
  )
})
