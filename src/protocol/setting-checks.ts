/** Settings that Kafka refuses together, and the placement that a cluster gives to topics without one. */
import {
  type Configs,
  findBrokerConflicts,
  findConsumerConflicts,
  findProducerConflicts,
  parsePlacementConstraints,
  type Scenario,
} from '../core'
import { nameFound } from './input-faults'
import { addError, type InputError, showValue } from './input-reader'

export function checkConfigs(errors: InputError[], place: string, scenario: Scenario): void {
  const cluster = scenario.cluster.configs
  refuseConflicts(errors, `${place}.cluster.configs`, cluster, findBrokerConflicts(cluster))
  scenario.brokers.forEach(({ configs }, index) => {
    if (Object.keys(configs).length === 0) return
    refuseConflicts(
      errors,
      `${place}.brokers[${index}].configs`,
      configs,
      findBrokerConflicts({ ...cluster, ...configs }),
    )
  })
  scenario.producers.forEach(({ configs }, index) => {
    refuseConflicts(errors, `${place}.producers[${index}].configs`, configs, findProducerConflicts(configs))
  })
  scenario.consumers.forEach(({ configs }, index) => {
    refuseConflicts(errors, `${place}.consumers[${index}].configs`, configs, findConsumerConflicts(configs))
  })
  const key = 'confluent.log.placement.constraints'
  const placement = cluster[key]
  if (typeof placement !== 'string' || placement === '') return
  const parsed = parsePlacementConstraints(placement)
  if (parsed.ok) return
  for (const error of parsed.errors) {
    const at = error.path.replace('$', `${place}.cluster.configs.${key}`)
    addError(errors, { place: at, value: error.value, ...nameFound(error) })
  }
}

export function refuseConflicts(
  errors: InputError[],
  place: string,
  configs: Configs,
  conflicts: ReturnType<typeof findProducerConflicts>,
): void {
  for (const conflict of conflicts) {
    const value = showValue(configs[conflict.key])
    addError(errors, { place: `${place}.${conflict.key}`, value, ...nameFound(conflict) })
  }
}
