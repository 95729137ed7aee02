/** A batch gets its sequence when it is sent; going back before that and ahead again must find it given. */
import { expect, it } from 'vitest'
import { checkTimeline } from '../testing/check-timeline'
import { makeSmallCluster } from '../testing/small-cluster'

const SECOND_US = 1_000_000

it('is the same world when a batch was made before the place one went back to and sent behind it', () => {
  const scenario = makeSmallCluster({ recordsPerSecond: 300, producer: { 'batch.size': 400 } })
  const commands = [
    { timeUs: 8 * SECOND_US, command: { kind: 'CutLink', from: 'east', to: 'west', both: true } as const },
    { timeUs: 25 * SECOND_US, command: { kind: 'HealLink', from: 'east', to: 'west', both: true } as const },
  ]
  const seeks = [40, 20, 15].map((second) => second * SECOND_US)
  expect(checkTimeline({ scenario, commands, untilUs: 60 * SECOND_US }, seeks)).toBeNull()
})
