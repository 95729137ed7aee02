import { expect, it, vi } from 'vitest'
import { SCENARIOS } from '../../../scenarios'
import { checkRun } from '../../testing/check-run'

/** The planted bug: an observer that is never demoted. */
vi.mock('../../cluster/observers', async (original) => {
  const real = await original<typeof import('../../cluster/observers')>()
  type Target = typeof real.observerTarget
  const observerTarget: Target = (world, leader) => ({ ...real.observerTarget(world, leader), syncInIsr: 0 })
  return { ...real, observerTarget }
})

it('catches an observer that is never demoted', () => {
  const scenario = SCENARIOS[0]
  const site = scenario.sites[0].id
  const commands = [
    { timeUs: 5_000_000, command: { kind: 'KillSite' as const, site } },
    { timeUs: 30_000_000, command: { kind: 'HealSite' as const, site } },
  ]
  const finding = checkRun({ scenario, commands, untilUs: 60_000_000 })
  expect(finding?.invariant).toBe('observers are in the ISR only as the policy allows')
})
