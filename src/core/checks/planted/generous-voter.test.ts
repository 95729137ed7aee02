import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a voter that says yes to everybody. */
vi.mock('../../network/post', async (original) => {
  const real = await original<typeof import('../../network/post')>()
  const sendMail: typeof real.sendMail = (world, from, to, body) =>
    real.sendMail(world, from, to, body.type === 'VoteResponse' ? { ...body, granted: true } : body)
  return { ...real, sendMail }
})

it('catches a vote that should not have been given', () => {
  expect(findPlanted('votes go to candidates of this epoch with a log that is up to date', { from: 7 })).not.toBeNull()
})
