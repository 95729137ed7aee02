import { expect, it, vi } from 'vitest'
import { findPlantedLiveness } from '../../testing/find-planted-liveness'

/** The planted bug: a broker that came back asks for a registration again and again and takes no answer. */
vi.mock('../../cluster/broker', async (original) => {
  const real = await original<typeof import('../../cluster/broker')>()
  const onBrokerMail: typeof real.onBrokerMail = (world, mail) =>
    mail.type === 'BrokerRegistrationResponse' || real.onBrokerMail(world, mail)
  return { ...real, onBrokerMail }
})

it('catches a broker that never registers', () => {
  expect(findPlantedLiveness('every broker is registered and unfenced', { from: 3 })).not.toBeNull()
})
