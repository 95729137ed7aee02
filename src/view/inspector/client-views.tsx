/** Producers and consumers in the inspector. */
import { inspectorWords as words } from '../../content/inspector'
import type { ConsumerView, ProducerView } from '../../protocol'
import { formatCount } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { Action, Actions, Facts, Figures, NumberForm, Ways } from './facts'
import { useScope } from './scope'
import { Settings } from './settings'

const PRODUCER_FIRST = ['acks', 'linger.ms', 'enable.idempotence', 'request.timeout.ms', 'delivery.timeout.ms']
const CONSUMER_FIRST = [
  'auto.offset.reset',
  'enable.auto.commit',
  'streamscape.commit',
  'client.rack',
  'fetch.max.wait.ms',
]

export function ProducerDetails({ producer }: { readonly producer: ProducerView }) {
  const { issue } = useSimActions()
  const { nameOf } = useScope()
  const measure = useSim((s) => s.measures?.clients.find((client) => client.id === producer.id))
  const { id, topic, site } = producer
  return (
    <>
      <Figures
        figures={[
          { label: words.sent, value: formatCount(measure?.done ?? 0) },
          { label: words.backlog, value: formatCount(measure?.backlog ?? 0), bad: (measure?.error ?? null) !== null },
          { label: 'acks', value: producer.acks },
        ]}
      />
      <Facts
        rows={[
          [words.topic, <Ways key="t" ways={[{ label: topic, target: { kind: 'topic', name: topic } }]} />],
          [words.site, <Ways key="s" ways={[{ label: nameOf(site), target: { kind: 'site', id: site } }]} />],
          ...(producer.up ? [] : [[words.state, words.clientDown] as const]),
          [words.lastError, measure?.error ?? words.none],
        ]}
      />
      <Actions
        forms={
          <NumberForm
            label={words.rate}
            value={producer.recordsPerSecond}
            min={0}
            max={1_000_000}
            step={0.1}
            onSet={(recordsPerSecond) => issue({ kind: 'SetProducerRate', producer: id, recordsPerSecond })}
          />
        }
      />
      <Settings
        scope="producer"
        values={{ acks: producer.acks, ...producer.configs }}
        first={PRODUCER_FIRST}
        inForce={
          producer.idempotent || String(producer.configs['enable.idempotence']) === 'false'
            ? {}
            : { 'enable.idempotence': { value: false, why: words.idempotenceOff } }
        }
        onSet={(key, value) => issue({ kind: 'AlterProducerConfig', producer: id, key, value })}
      />
    </>
  )
}

export function ConsumerDetails({ consumer }: { readonly consumer: ConsumerView }) {
  const { issue } = useSimActions()
  const { nameOf } = useScope()
  const measure = useSim((s) => s.measures?.clients.find((client) => client.id === consumer.id))
  const { id, topic, site } = consumer
  const timeUs = useSim((s) => s.timeUs)
  const seek = (offset: 'beginning' | 'end' | 'time', timeMs?: number): void =>
    issue({ kind: 'SeekConsumer', consumer: id, offset, ...(timeMs === undefined ? {} : { timeMs }) })
  return (
    <>
      <Figures
        figures={[
          { label: words.read, value: formatCount(measure?.done ?? 0) },
          { label: words.consumerLag, value: measure?.backlog == null ? words.unknown : formatCount(measure.backlog) },
        ]}
      />
      <Facts
        rows={[
          [words.topic, <Ways key="t" ways={[{ label: topic, target: { kind: 'topic', name: topic } }]} />],
          [words.reads, consumer.partitions.join(', ') || words.allPartitions],
          [words.site, <Ways key="s" ways={[{ label: nameOf(site), target: { kind: 'site', id: site } }]} />],
        ]}
      />
      <Actions
        forms={
          <NumberForm
            label={words.seekTime}
            value={Math.floor(timeUs / 1_000_000)}
            min={0}
            max={1_000_000}
            step={0.1}
            onSet={(seconds) => seek('time', Math.round(seconds * 1000))}
          />
        }
      >
        <Action label={words.seekBeginning} onAct={() => seek('beginning')} />
        <Action label={words.seekEnd} onAct={() => seek('end')} />
        <Action
          label={consumer.paused ? words.resume : words.pause}
          onAct={() => issue({ kind: consumer.paused ? 'ResumeConsumer' : 'PauseConsumer', consumer: id })}
        />
      </Actions>
      <Settings
        scope="consumer"
        values={consumer.configs}
        first={CONSUMER_FIRST}
        onSet={(key, value) => issue({ kind: 'AlterConsumerConfig', consumer: id, key, value })}
      />
    </>
  )
}
