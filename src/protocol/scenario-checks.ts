/**
 * Checks across the parts of a scenario: names that must be unique, references that must lead somewhere, racks
 * that must have enough brokers, sites that must be joined. Each finding names the place, the value and a cure.
 *
 * The one thing a reader would get wrong: a scenario may be refused here that a real cluster would start (a site
 * without a link, say), because the simulation could not answer what happens.
 */
import { LIMITS, type Scenario, type TopicSpec } from '../core'
import { checkCommands } from './command-checks'
import { type InputError, refuse } from './input-reader'
import { checkBusiness, checkLinks, checkPlaces } from './place-checks'
import { collectWarnings, type InputWarning } from './scenario-warnings'
import { checkConfigs } from './setting-checks'
import { checkTopic } from './topic-checks'

/** Adds to `errors`; returns what is legal but probably not meant. */
export function checkScenario(errors: InputError[], place: string, scenario: Scenario): readonly InputWarning[] {
  checkUnique(
    errors,
    `${place}.sites`,
    'id',
    scenario.sites.map(({ id }) => id),
  )
  checkUnique(
    errors,
    `${place}.topics`,
    'name',
    scenario.topics.map(({ name }) => name),
  )
  checkUnique(
    errors,
    `${place}.producers`,
    'id',
    scenario.producers.map(({ id }) => id),
  )
  checkUnique(
    errors,
    `${place}.consumers`,
    'id',
    scenario.consumers.map(({ id }) => id),
  )
  checkNodeIds(errors, place, scenario)
  checkPlaces(errors, place, scenario)
  checkLinks(errors, place, scenario)
  checkTotals(errors, place, scenario)
  scenario.topics.forEach((topic, index) => {
    checkTopic(errors, `${place}.topics[${index}]`, topic, scenario)
  })
  checkClients(errors, place, scenario)
  checkConfigs(errors, place, scenario)
  checkBusiness(errors, place, scenario)
  checkCommands(errors, place, scenario)
  checkWatch(errors, place, scenario)
  return errors.length > 0 ? [] : collectWarnings(scenario)
}

function checkUnique(errors: InputError[], place: string, key: string, ids: readonly (string | number)[]): void {
  const seen = new Set<string | number>()
  ids.forEach((id, index) => {
    if (seen.has(id)) refuse(errors, `${place}[${index}].${key}`, id, 'taken', {})
    seen.add(id)
  })
}

/** KRaft's `node.id` is one space for brokers and controllers. */
function checkNodeIds(errors: InputError[], place: string, scenario: Scenario): void {
  const { brokers, controllers } = scenario
  checkUnique(
    errors,
    `${place}.brokers`,
    'id',
    brokers.map(({ id }) => id),
  )
  checkUnique(
    errors,
    `${place}.controllers`,
    'id',
    controllers.map(({ id }) => id),
  )
  controllers.forEach(({ id }, index) => {
    if (!brokers.some((broker) => broker.id === id)) return
    refuse(errors, `${place}.controllers[${index}].id`, id, 'node-id-taken', {})
  })
}

function checkTotals(errors: InputError[], place: string, scenario: Scenario): void {
  const partitions = scenario.topics.reduce((sum, topic) => sum + topic.partitions, 0)
  if (partitions <= LIMITS.partitions) return
  refuse(errors, `${place}.topics`, partitions, 'partitions-most', { most: LIMITS.partitions })
}

function checkClients(errors: InputError[], place: string, scenario: Scenario): void {
  const topics = new Map(knownTopics(scenario).map((topic) => [topic.name, topic]))
  for (const part of ['producers', 'consumers'] as const) {
    scenario[part].forEach((client, index) => {
      if (topics.has(client.topic)) return
      const at = `${place}.${part}[${index}].topic`
      refuse(errors, at, client.topic, 'no-topic', {})
    })
  }
  scenario.producers.forEach(({ configs, transactions }, index) => {
    if (transactions === undefined) return
    const at = `${place}.producers[${index}].transactions`
    if (!configs['transactional.id']) refuse(errors, at, null, 'no-transactional-id', {})
    const { source } = transactions
    if (source === null) return
    const reader = scenario.consumers.find(({ id }) => id === source)
    if (reader === undefined) refuse(errors, `${at}.source`, source, 'no-source', {})
    else if (!reader.configs['group.id'] || reader.configs['enable.auto.commit'] !== false)
      refuse(errors, `${at}.source`, source, 'source-commits', {})
  })
  scenario.consumers.forEach((consumer, index) => {
    consumer.topics?.forEach((topic, i) => {
      if (topics.has(topic)) return
      const at = `${place}.consumers[${index}].topics[${i}]`
      refuse(errors, at, topic, 'no-topic', {})
    })
    const count = topics.get(consumer.topic)?.partitions ?? LIMITS.partitions
    const at = `${place}.consumers[${index}].partitions`
    for (const partition of consumer.partitions ?? []) {
      if (partition < count) continue
      refuse(errors, at, partition, 'no-partition', { count })
    }
  })
}

function knownTopics(scenario: Scenario): readonly TopicSpec[] {
  const created = scenario.commands.flatMap(({ command }) => (command.kind === 'CreateTopic' ? [command.topic] : []))
  return [...scenario.topics, ...created]
}

function checkWatch(errors: InputError[], place: string, scenario: Scenario): void {
  const topic = knownTopics(scenario).find(({ name }) => name === scenario.watch.topic)
  if (topic === undefined) {
    refuse(errors, `${place}.watch.topic`, scenario.watch.topic, 'no-watched-topic', {})
  } else if (scenario.watch.partition >= topic.partitions) {
    refuse(errors, `${place}.watch.partition`, scenario.watch.partition, 'no-partition', { count: topic.partitions })
  }
}
