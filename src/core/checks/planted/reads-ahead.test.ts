import { expect, it, vi } from 'vitest'
import { findPlanted } from '../../testing/find-planted'

/** The planted bug: a consumer that reads what is not committed. */
vi.mock('../../clients/consumer', async (original) => {
  const real = await original<typeof import('../../clients/consumer')>()
  type Take = typeof real.onConsumerFetchResponse
  const onConsumerFetchResponse: Take = (world, n, broker, generation) => {
    real.onConsumerFetchResponse(world, n, broker, generation)
    if (world.state.steps % 41 === 0) for (const position of world.state.consumers[n].positions) position.position += 50
  }
  return { ...real, onConsumerFetchResponse }
})

it('catches a consumer that reads what is not committed', () => {
  expect(findPlanted('consumers never see above the high watermark')).not.toBeNull()
})
