/** What controllers report under their JMX names: each of what it has replayed, whoever is active. */
import { expect, it } from 'vitest'
import { SCENARIOS } from '../../scenarios'
import type { Command } from '../command'
import { createTimeline, seekTimeline } from '../timeline/timeline'
import { readControllerMetrics } from './process-metrics'

function lookAt(plan: readonly (readonly [seconds: number, command: Command])[], seconds: number) {
  const scenario = SCENARIOS.find(({ id }) => id === 'observers')
  if (scenario === undefined) throw new Error('There is no such world')
  const timeline = createTimeline(
    scenario,
    plan.map(([at, command]) => ({ timeUs: at * 1_000_000, command })),
  )
  seekTimeline(timeline, seconds * 1_000_000)
  const { world } = timeline
  return { world, values: scenario.controllers.map((_, node) => readControllerMetrics(world, node)[0]?.values ?? null) }
}

it('every controller knows the cluster, and one says that it is active', () => {
  const { world, values } = lookAt([], 5)
  expect(values.map((each) => each?.['ActiveControllerCount'])).toEqual(
    values.map((_, node) => Number(node === world.state.controller.active)),
  )
  for (const each of values)
    expect(each).toMatchObject({
      ActiveBrokerCount: 6,
      FencedBrokerCount: 0,
      GlobalTopicCount: world.state.topics.length,
      GlobalPartitionCount: world.state.partitions.length,
    })
})

it('one that is cut off goes on saying what it last knew, and one that does not run says nothing', () => {
  const { world, values } = lookAt(
    [
      [10, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }],
      [10, { kind: 'CutLink', from: 'dc-west', to: 'tie-breaker', both: true }],
      [30, { kind: 'CrashController', controller: 5 }],
    ],
    32,
  )
  const at = (site: string) => values.filter((_, node) => world.scenario.controllers[node].site === site)
  for (const each of at('dc-west')) expect(each).toMatchObject({ ActiveBrokerCount: 6, FencedBrokerCount: 0 })
  const others = [...at('dc-east'), ...at('tie-breaker')]
  expect(others.filter((each) => each === null)).toHaveLength(1)
  for (const each of others) if (each !== null) expect(each['FencedBrokerCount']).toBe(3)
})
