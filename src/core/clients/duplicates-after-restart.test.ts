/**
 * What a real cluster did (Kafka 4.4, min ISR 1, three replicas, an idempotent producer with acks=all): the followers
 * are killed, then the leader, which comes back alone as the last known leader: 2,482 acknowledged, 2,485 in its log. Its
 * snapshot knows one batch of the producer, so that the first retry is out of order, and as retries go out one at a time
 * all of them are written again under a new epoch.
 */
import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const SECOND_US = 1_000_000

/** Followers die, a second later their leader; it alone returns. What it had not answered, and how often it is there. */
function loseAll(maxInFlight: number) {
  const scenario = makeSmallCluster({
    recordsPerSecond: 50,
    topic: { 'min.insync.replicas': 1 },
    producer: { 'max.in.flight.requests.per.connection': maxInFlight },
  })
  const world = createWorld({ ...scenario, cluster: { ...scenario.cluster, eligibleLeaderReplicasVersion: 1 } })
  const { brokers, producers } = world.state
  const [producer] = producers
  runUntil(world, 10 * SECOND_US)
  const row = world.state.partitions.leaderRow[0]
  const leader = brokers[world.state.replicas.broker[row]].id
  for (const { id } of brokers) if (id !== leader) issueCommand(world, { kind: 'CrashBroker', broker: id })
  runUntil(world, 11 * SECOND_US)
  issueCommand(world, { kind: 'CrashBroker', broker: leader })
  const unanswered = world.state.replicas.logEndOffset[row] - producer.acknowledged
  runUntil(world, 40 * SECOND_US)
  issueCommand(world, { kind: 'StartBroker', broker: leader })
  runUntil(world, 90 * SECOND_US)
  issueCommand(world, { kind: 'SetProducerRate', producer: producer.id, recordsPerSecond: 0 })
  runUntil(world, 95 * SECOND_US)
  expect(world.state.partitions.leaderRow[0]).toBe(row)
  expect(producer.acknowledged).toBe(producer.created)
  const refusals = world.stores.events.flatMap((event) => (event.kind === 'RequestRefused' ? [event.error] : []))
  return { unanswered, duplicates: world.state.replicas.logEndOffset[row] - producer.acknowledged, refusals }
}

it('writes again what a leader had not answered when it was killed', () => {
  const { unanswered, duplicates, refusals } = loseAll(5)
  expect(unanswered).toBe(5)
  expect(duplicates).toBe(5)
  expect(refusals).toContain('OUT_OF_ORDER_SEQUENCE_NUMBER')
})

it('writes nothing again when it was one batch, which is known', () => {
  const { unanswered, duplicates } = loseAll(1)
  expect(unanswered).toBeGreaterThan(0)
  expect(duplicates).toBe(0)
})
