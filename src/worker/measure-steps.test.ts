/** What the steps to a first use take: the same each time, and no longer than what Kafka waits for says. */
import { expect, it } from 'vitest'
import { measureSteps } from './measure-steps'

it('takes milliseconds for a topic and a reader, and as long as a silent broker is waited for when one is lost', () => {
  const steps = measureSteps()
  expect(measureSteps()).toEqual(steps)
  expect(steps.topicMs).toBeLessThan(1_000)
  expect(steps.firstReadMs).toBeGreaterThan(1)
  // group.initial.rebalance.delay.ms is 3 s, a session at most 45 s.
  expect(steps.firstReadMs).toBeLessThan(10_000)
  expect(steps.secondReaderMs).toBeGreaterThan(1)
  expect(steps.secondReaderMs).toBeLessThan(10_000)
  // broker.session.timeout.ms is 9 s: before that nobody knows.
  expect(steps.brokerLostMs).toBeGreaterThan(7_000)
  expect(steps.brokerLostMs).toBeLessThan(20_000)
})
