import { expect, it, vi } from 'vitest'
import { observers } from '../../../scenarios/observers'
import { checkRun } from '../../testing/check-run'
import type { RandomRun } from '../../testing/random-world'

const PROMISE = 'the controller takes an ISR if and only if it is current and eligible'

/** The planted bug: a controller that does not look at the partition epoch. */
vi.mock('../../cluster/alter-partition', async (original) => {
  const real = await original<typeof import('../../cluster/alter-partition')>()
  const handleAlterPartition: typeof real.handleAlterPartition = (world, mail) => {
    const { partitions } = world.state.controller.image
    const items = mail.items.map((item) => {
      const { leader, leaderEpoch, partitionEpoch } = partitions[item.partition].state
      return leader === mail.broker ? { ...item, leaderEpoch, partitionEpoch } : item
    })
    real.handleAlterPartition(world, { ...mail, items })
  }
  return { ...real, handleAlterPartition }
})

/** Somebody moves the replicas at the very time at which the leader asks to let an observer in. */
const run: RandomRun = {
  scenario: observers,
  untilUs: 11_000_000,
  commands: [
    { timeUs: 2_000_000, command: { kind: 'CrashBroker', broker: 12 } },
    { timeUs: 2_000_000, command: { kind: 'CrashBroker', broker: 22 } },
    { timeUs: 10_220_000, command: { kind: 'AlterPlacement', topic: 'orders', placement: null } },
  ],
}

it('catches an ISR of an old epoch that is taken', () => {
  expect(checkRun(run, PROMISE)?.invariant).toBe(PROMISE)
})
