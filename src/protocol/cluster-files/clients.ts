/** The clients of a world: a file of settings each, and a script that writes as much as they do. */
import type { ConsumerSpec, ProducerSpec, Scenario } from '../../core'
import { FIND_TOOL } from './compose'
import { bootstrapOf, needsConfluent, realConfigs } from './nodes'
import { oneLine, propertyLine, shellWord } from './quoting'

const SERIAL = 'org.apache.kafka.common.serialization'

/** By number: what a client is called may be anything. */
const producerFile = (number: number): string => `clients/producer-${number + 1}.properties`
const consumerFile = (number: number): string => `clients/consumer-${number + 1}.properties`

export function writeClients(scenario: Scenario): [name: string, text: string][] {
  const { producers, consumers } = scenario
  return [
    ...producers.map((producer, i): [string, string] => [producerFile(i), writeProducer(scenario, producer)]),
    ...consumers.map((consumer, i): [string, string] => [consumerFile(i), writeConsumer(scenario, consumer)]),
    ['load.sh', writeLoad(scenario)],
  ]
}

function writeProducer(scenario: Scenario, { name, topic, configs }: ProducerSpec): string {
  return writeFile(scenario, `Producer ${name} of the topic ${topic}`, configs, [
    ['key.serializer', `${SERIAL}.StringSerializer`],
    ['value.serializer', `${SERIAL}.StringSerializer`],
  ])
}

const ASSIGNORS: Readonly<Record<string, string>> = {
  range: 'RangeAssignor',
  roundrobin: 'RoundRobinAssignor',
  sticky: 'StickyAssignor',
  'cooperative-sticky': 'CooperativeStickyAssignor',
}

/** The client loads assignors by class (ConsumerPartitionAssignor.getAssignorInstances); a world may name them in short. */
function withAssignorClasses(configs: ConsumerSpec['configs']): ConsumerSpec['configs'] {
  const key = 'partition.assignment.strategy'
  const { [key]: names } = configs
  if (names === undefined) return configs
  const classes = String(names)
    .split(',')
    .map((name) => name.trim())
    .map((name) => (ASSIGNORS[name] === undefined ? name : `org.apache.kafka.clients.consumer.${ASSIGNORS[name]}`))
  return { ...configs, [key]: classes.join(',') }
}

function writeConsumer(scenario: Scenario, { name, topic, topics, configs }: ConsumerSpec): string {
  return writeFile(
    scenario,
    `Consumer ${name} of ${[topic, ...(topics ?? [])].join(', ')}`,
    withAssignorClasses(configs),
    [
      ['key.deserializer', `${SERIAL}.StringDeserializer`],
      ...(configs['value.deserializer'] ? [] : [['value.deserializer', `${SERIAL}.StringDeserializer`] as const]),
    ],
  )
}

function writeFile(
  scenario: Scenario,
  title: string,
  configs: ProducerSpec['configs'],
  serial: readonly (readonly [string, string])[],
): string {
  const lines = [
    ['bootstrap.servers', bootstrapOf(scenario, 'outside')] as const,
    ...serial,
    ...realConfigs(configs, needsConfluent(scenario)),
  ]
  return [`# ${oneLine(title)}.`, ...lines.map(([key, value]) => propertyLine(key, value)), ''].join('\n')
}

/** What kafka-producer-perf-test can do of a workload: its rate and size; keys and bursts it has none of. */
function writeLoad(scenario: Scenario): string {
  const lines = scenario.producers.flatMap((producer, i) => writeLoadOf(producer, i, scenario.watch.untilMs))
  return `#!/bin/sh
# Writes at the rates of the world's producers, all at once, until they are through.
# With containers: docker compose run --rm tools load.sh
set -eu
cd "$(dirname "$0")"
BOOTSTRAP="\${BOOTSTRAP:-${bootstrapOf(scenario, 'inside')}}"
${FIND_TOOL}
PERF="$(tool kafka-producer-perf-test)"
${lines.join('\n')}
wait
`
}

function writeLoadOf({ topic, name, workload, configs }: ProducerSpec, number: number, untilMs: number): string[] {
  const { recordsPerSecond: rate, startMs, stopMs, maxRecords, recordBytes } = workload
  const seconds = Math.max(0, (stopMs > 0 ? Math.min(stopMs, untilMs) : untilMs) - startMs) / 1000
  const through = Math.round(rate * seconds)
  const records = maxRecords > 0 ? Math.min(maxRecords, through) : through
  if (records <= 0) return []
  const file = producerFile(number)
  // With a transactional.id the tool writes transactions, and two of one id would fence each other.
  const isTransactional = Object.hasOwn(configs, 'transactional.id')
  const plain = isTransactional ? file.replace('.properties', '.load.properties') : file
  const words = [
    `--topic ${shellWord(topic)}`,
    `--num-records ${records}`,
    `--throughput ${Number(rate)}`,
    `--record-size ${Number(recordBytes)}`,
    `--producer.config ${plain}`,
    '--producer-props "bootstrap.servers=$BOOTSTRAP"',
  ]
  return [
    `# ${oneLine(name)}`,
    ...(isTransactional ? [`grep -v '^transactional.id=' ${file} > ${plain}`] : []),
    `(sleep ${Number(startMs) / 1000}; "$PERF" ${words.join(' ')}) &`,
  ]
}
