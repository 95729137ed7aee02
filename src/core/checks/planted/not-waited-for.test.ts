import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: with group.protocol=consumer a coordinator gives what another member has not let go yet. */
vi.mock('../../clients/groups/consumer-protocol/reconcile', async (original) => {
  const real = await original<typeof import('../../clients/groups/consumer-protocol/reconcile')>()
  const reconcile: typeof real.reconcile = (group, member, step) =>
    real.reconcile({ ...group, members: [member] }, member, step)
  return { ...real, reconcile }
})

it('catches a coordinator that gives what another member still holds', () => {
  expect(findPlanted('a partition has one member in a generation')).not.toBeNull()
})
