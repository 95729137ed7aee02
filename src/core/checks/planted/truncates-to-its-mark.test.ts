import { expect, it, vi } from 'vitest'
import { checkRun } from '../../testing/check-run'
import { makeSmallCluster } from '../../testing/small-cluster'

const PROMISE = 'a truncation takes away only what the leader lacks'

/** The planted bug: a follower that truncates to its own high watermark, as before KIP-101. */
vi.mock('../../cluster/follower-log', async (original) => {
  const real = await original<typeof import('../../cluster/follower-log')>()
  const truncateReplica: typeof real.truncateReplica = (world, row, offset) =>
    real.truncateReplica(world, row, Math.min(offset, world.state.replicas.highWatermark[row]))
  return { ...real, truncateReplica }
})

it('catches a truncation that takes away too much', () => {
  // While 3 stands still the high watermark does too, and then 2 as well. The leader dies with more than 2 has, which has more
  // than the mark says, and comes back behind it.
  const scenario = makeSmallCluster({ recordsPerSecond: 40, producer: { acks: '1', 'enable.idempotence': false } })
  const finding = checkRun(
    {
      scenario,
      commands: [
        { timeUs: 4_000_000, command: { kind: 'PauseBroker', broker: 3 } },
        { timeUs: 5_000_000, command: { kind: 'PauseBroker', broker: 2 } },
        { timeUs: 6_000_000, command: { kind: 'CrashBroker', broker: 1 } },
        { timeUs: 6_000_000, command: { kind: 'ResumeBroker', broker: 2 } },
        { timeUs: 6_000_000, command: { kind: 'ResumeBroker', broker: 3 } },
        { timeUs: 30_000_000, command: { kind: 'StartBroker', broker: 1 } },
      ],
      untilUs: 60_000_000,
    },
    PROMISE,
  )
  expect(finding?.invariant).toBe(PROMISE)
})
