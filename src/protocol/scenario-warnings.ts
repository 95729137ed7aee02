/** What is legal in a scenario but probably not meant. English is here, as it is for faults. */
import { getTopicConfig, type Scenario, type TopicSpec, totalReplicas } from '../core'

type MinIsr = {
  readonly topic: string
  readonly minIsr: number
  readonly replicas: number
}

export const INPUT_WARNINGS = {
  'min-isr-most': ({ topic, minIsr, replicas }: MinIsr) =>
    `Topic ${topic}: min.insync.replicas ${minIsr} is more than its ${replicas} replicas; Kafka takes the smaller.`,
  'even-voters': ({ voters }: { readonly voters: number }) =>
    `${voters} controllers survive no more failures than ${voters - 1}: a majority is needed.`,
}

type WarningCode = keyof typeof INPUT_WARNINGS

export interface InputWarning {
  readonly code: WarningCode
  readonly values: Readonly<Record<string, string | number>>
  readonly message: string
}

export function collectWarnings(scenario: Scenario): readonly InputWarning[] {
  const warnings: InputWarning[] = []
  for (const topic of scenario.topics) {
    const replicas = countReplicas(topic)
    const minIsr = Number(getTopicConfig(topic.configs, scenario.cluster.configs, 'min.insync.replicas'))
    if (minIsr > replicas) warnings.push(warn('min-isr-most', { topic: topic.name, minIsr, replicas }))
  }
  const voters = scenario.controllers.length
  if (voters % 2 === 0) warnings.push(warn('even-voters', { voters }))
  return warnings
}

function warn<C extends WarningCode>(code: C, values: Parameters<(typeof INPUT_WARNINGS)[C]>[0]): InputWarning {
  const tell = INPUT_WARNINGS[code] as (values: object) => string
  return { code, values: { ...values }, message: tell(values) }
}

function countReplicas(topic: TopicSpec): number {
  if (topic.assignment !== null) return Math.min(...topic.assignment.map((replicas) => replicas.length))
  return topic.placement === null ? topic.replicationFactor : totalReplicas(topic.placement)
}
