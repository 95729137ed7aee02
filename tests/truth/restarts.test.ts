/** Brokers that start again: what the cluster does not take back yet does not count, whatever runs. */
import { expect, it } from 'vitest'
import type { Command } from '../../src/core'
import { buildFocus, buildMeasures } from '../../src/worker/focus-view'
import { lookAt, type Plan } from './look-at'

const each = (kind: 'KillSite' | 'HealSite'): Command[] => ['dc-west', 'tie-breaker'].map((site) => ({ kind, site }))
const plan: Plan = [
  ...each('KillSite').map((command) => [10, command] as const),
  ...each('HealSite').map((command) => [45, command] as const),
]

it('a broker whose registration is refused is starting, and neither in sync nor silent for no reason', () => {
  const [{ world, caption }] = lookAt('observers', plan, [52])
  const refused = world.state.brokers.filter(({ phase, registered }) => phase === 'running' && !registered)
  expect(refused.map(({ id }) => id)).toEqual([11, 12, 13])
  const towers = buildFocus(world, 0).replicas.filter(({ broker }) => broker < 20)
  expect(towers.map(({ state }) => state)).toEqual(['offline', 'offline', 'offline'])
  expect(buildMeasures(world, 0).inSync).toBe(2)
  expect(caption).toMatch(
    /^Brokers 11, 12 and 13 are starting\. In \d\.\d s the controllers give up who is still silent/,
  )
})

it('and when it was taken back it counts again', () => {
  const [{ world }] = lookAt('observers', plan, [110])
  expect(buildMeasures(world, 0).inSync).toBe(4)
})
