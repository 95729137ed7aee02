/** Producers and consumers in the inspector. */
import { inspectorWords as words } from '../../content/en/inspector'
import type { ConsumerView, ProducerView } from '../../protocol'
import { formatCount } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { Action, Actions, Facts, NumberForm } from './facts'
import { Settings } from './settings'

const PRODUCER_FIRST = ['acks', 'linger.ms', 'enable.idempotence', 'request.timeout.ms', 'delivery.timeout.ms']
const CONSUMER_FIRST = ['auto.offset.reset', 'client.rack', 'fetch.max.wait.ms']

export function ProducerDetails({
  producer,
  nameOf,
}: {
  readonly producer: ProducerView
  readonly nameOf: (id: string) => string
}) {
  const { issue } = useSimActions()
  const measure = useSim((s) => s.measures?.clients.find((client) => client.id === producer.id))
  return (
    <>
      <Facts
        rows={[
          [words.topic, producer.topic],
          [words.site, nameOf(producer.site)],
          [words.sent, formatCount(measure?.done ?? 0)],
          [words.backlog, formatCount(measure?.backlog ?? 0)],
          [words.lastError, measure?.error ?? words.none],
        ]}
      />
      <NumberForm
        label={words.rate}
        value={producer.recordsPerSecond}
        min={0}
        max={1_000_000}
        step={0.1}
        onSet={(recordsPerSecond) => issue({ kind: 'SetProducerRate', producer: producer.id, recordsPerSecond })}
      />
      <Settings
        scope="producer"
        values={{ acks: producer.acks, ...producer.configs }}
        first={PRODUCER_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterProducerConfig', producer: producer.id, key, value })}
      />
    </>
  )
}

export function ConsumerDetails({
  consumer,
  nameOf,
}: {
  readonly consumer: ConsumerView
  readonly nameOf: (id: string) => string
}) {
  const { issue } = useSimActions()
  const measure = useSim((s) => s.measures?.clients.find((client) => client.id === consumer.id))
  const id = consumer.id
  return (
    <>
      <Facts
        rows={[
          [words.topic, consumer.topic],
          [words.site, nameOf(consumer.site)],
          [words.reads, consumer.partitions.join(', ') || words.allPartitions],
          [words.read, formatCount(measure?.done ?? 0)],
          [words.consumerLag, formatCount(measure?.backlog ?? 0)],
        ]}
      />
      <Actions>
        <Action
          label={consumer.paused ? words.resume : words.pause}
          onAct={() => issue({ kind: consumer.paused ? 'ResumeConsumer' : 'PauseConsumer', consumer: id })}
        />
      </Actions>
      <Settings scope="consumer" values={consumer.configs} first={CONSUMER_FIRST} />
    </>
  )
}
