/**
 * Checks across the parts of a scenario: names that must be unique, references that must lead somewhere, racks
 * that must have enough brokers, sites that must be joined. Each finding names the place, the value and a cure.
 *
 * The one thing a reader would get wrong: a scenario may be refused here that a real cluster would start (a site
 * without a link, say), because the simulation could not answer what happens.
 */
import {
  type Command,
  type Configs,
  type ConsumerSpec,
  FEEDS,
  findBrokerConflicts,
  findConsumerConflicts,
  findProducerConflicts,
  getTopicConfig,
  keepsShelves,
  LIMITS,
  ONE_PLACE,
  parsePlacementConstraints,
  type Scenario,
  type TopicSpec,
  toText,
  totalReplicas,
} from '../core'
import { addError, type InputError, refuse, refuseAs } from './input-reader'
import { joins } from './site-file'
import { checkTopic } from './topic-checks'

/** Adds to `errors`; returns sentences about what is legal but probably not meant. */
export function checkScenario(errors: InputError[], place: string, scenario: Scenario): readonly string[] {
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

/** Names that commands have brought: topics, systems and consumers that did not exist at the beginning. */
export interface MadeNames {
  readonly topics: Set<string>
  readonly systems: Set<string>
  readonly consumers: Set<string>
  /** Consumers that were stopped, whose names are free. */
  readonly closed: Set<string>
}

export function createMadeNames(): MadeNames {
  return { topics: new Set(), systems: new Set(), consumers: new Set(), closed: new Set() }
}

export function noteMadeNames(made: MadeNames, command: Command): void {
  if (command.kind === 'CreateTopic') made.topics.add(command.topic.name)
  if (command.kind === 'AddSystem') made.systems.add(command.system.id)
  if (command.kind === 'StopConsumer') made.closed.add(command.consumer)
  if (command.kind !== 'AddConsumer') return
  made.consumers.add(command.consumer.id)
  made.closed.delete(command.consumer.id)
}

/** Names in a command that neither the scenario nor a command before it has. */
export function checkCommandNames(
  errors: InputError[],
  place: string,
  command: Command,
  scenario: Scenario,
  made: MadeNames = createMadeNames(),
): void {
  const known: Readonly<Record<string, (value: string | number) => boolean>> = {
    site: (value) => scenario.sites.some(({ id }) => id === value),
    from: (value) => scenario.sites.some(({ id }) => id === value),
    to: (value) => scenario.sites.some(({ id }) => id === value),
    broker: (value) => scenario.brokers.some(({ id }) => id === value),
    controller: (value) => scenario.controllers.some(({ id }) => id === value),
    topic: (value) => scenario.topics.some(({ name }) => name === value) || made.topics.has(toText(value) ?? ''),
    producer: (value) => scenario.producers.some(({ id }) => id === value),
    consumer: (value) => scenario.consumers.some(({ id }) => id === value) || made.consumers.has(toText(value) ?? ''),
    system: (value) =>
      (scenario.business?.systems ?? []).some(({ id }) => id === value) || made.systems.has(toText(value) ?? ''),
  }
  for (const [key, value] of Object.entries(command)) {
    if (!Object.hasOwn(known, key) || (typeof value !== 'string' && typeof value !== 'number')) continue
    if (known[key](value)) continue
    refuse(errors, `${place}.${key}`, value, `The scenario has no such ${nounFor(key)}.`, 'Check the name.')
  }
  if (command.kind === 'PlaceOrder' || command.kind === 'RecordSale') checkShelf(errors, place, command, scenario)
  if (command.kind === 'AddConsumer') checkNewConsumer(errors, `${place}.consumer`, command.consumer, scenario, made)
  if (command.kind === 'AddSystem') checkSite(errors, `${place}.system.site`, command.system.site, scenario)
  if ('from' in command && !scenario.links.some((link) => joins(link, command.from, command.to))) {
    const pair = `${command.from} – ${command.to}`
    refuseAs(errors, `${place}.to`, pair, 'not-joined', {})
  }
}

function checkNewConsumer(
  errors: InputError[],
  place: string,
  { id, site, topic, topics = [], configs }: ConsumerSpec,
  scenario: Scenario,
  made: MadeNames,
): void {
  const isKnown = scenario.consumers.some((other) => other.id === id) || made.consumers.has(id)
  if (isKnown && !made.closed.has(id)) refuseAs(errors, `${place}.id`, id, 'taken', {})
  checkSite(errors, `${place}.site`, site, scenario)
  const isTopic = (name: string): boolean =>
    made.topics.has(name) || scenario.topics.some((known) => known.name === name) || isFeed(scenario, name)
  if (!isTopic(topic)) refuseAs(errors, `${place}.topic`, topic, 'no-topic', {})
  topics.forEach((name, i) => {
    if (!isTopic(name)) refuseAs(errors, `${place}.topics[${i}]`, name, 'no-topic', {})
  })
  report(errors, `${place}.configs`, configs, findConsumerConflicts(configs))
}

/** A company brings a topic for each of its feeds. */
function isFeed({ business }: Scenario, name: string): boolean {
  return business !== null && FEEDS.some((feed) => feed === name)
}

/** Articles and places are those of the beginning; systems that join later bring none. */
function checkShelf(
  errors: InputError[],
  place: string,
  command: { readonly article: number; readonly place: string },
  { business }: Scenario,
): void {
  if (business === null) return
  if (command.article >= business.articles)
    refuse(errors, `${place}.article`, command.article, `There are ${business.articles} articles.`, 'Count from 0.')
  const shelves = business.systems.filter(({ kind }) => keepsShelves(kind)).map(({ id }) => id)
  const known = shelves.length > 0 ? shelves : [ONE_PLACE]
  if (known.includes(command.place)) return
  const message = 'The company has no shelves at this place.'
  refuse(errors, `${place}.place`, command.place, message, `Use one of ${known.join(', ')}.`)
}

function nounFor(key: string): string {
  return key === 'from' || key === 'to' ? 'site' : key
}

function checkUnique(errors: InputError[], place: string, key: string, ids: readonly (string | number)[]): void {
  const seen = new Set<string | number>()
  ids.forEach((id, index) => {
    if (seen.has(id)) refuseAs(errors, `${place}[${index}].${key}`, id, 'taken', {})
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
    const message = 'A broker has this id; in KRaft each process needs its own node.id.'
    refuse(errors, `${place}.controllers[${index}].id`, id, message, 'Choose another.')
  })
}

function checkPlaces(errors: InputError[], place: string, scenario: Scenario): void {
  const needsOne = (key: 'sites' | 'brokers' | 'controllers' | 'topics') => {
    if (scenario[key].length === 0) refuseAs(errors, `${place}.${key}`, [], 'needs-one', {})
  }
  needsOne('sites')
  needsOne('brokers')
  needsOne('controllers')
  needsOne('topics')
  for (const part of ['brokers', 'controllers', 'producers', 'consumers'] as const) {
    scenario[part].forEach(({ site }, index) => {
      checkSite(errors, `${place}.${part}[${index}].site`, site, scenario)
    })
  }
}

function checkSite(errors: InputError[], place: string, site: string, scenario: Scenario): void {
  if (scenario.sites.some(({ id }) => id === site)) return
  const known = scenario.sites.map(({ id }) => id).join(', ')
  refuseAs(errors, place, site, 'no-site', { known })
}

function checkLinks(errors: InputError[], place: string, scenario: Scenario): void {
  const { links } = scenario
  links.forEach((link, index) => {
    const at = `${place}.links[${index}]`
    checkSite(errors, `${at}.from`, link.from, scenario)
    checkSite(errors, `${at}.to`, link.to, scenario)
    const pair = `${link.from} – ${link.to}`
    if (link.from === link.to) refuseAs(errors, at, pair, 'same-ends', {})
    if (links.slice(0, index).some((other) => joins(other, link.from, link.to))) {
      refuseAs(errors, at, pair, 'joined-already', {})
    }
  })
  const nodeSites = new Set([...scenario.brokers, ...scenario.controllers].map(({ site }) => site))
  const brokerSites = new Set(scenario.brokers.map(({ site }) => site))
  const clientSites = [...scenario.producers, ...scenario.consumers].map(({ site }) => site)
  const usedSites = [...new Set([...nodeSites, ...clientSites])].filter((site) =>
    scenario.sites.some(({ id }) => id === site),
  )
  usedSites.forEach((one, index) => {
    for (const other of usedSites.slice(index + 1)) {
      // Clients never talk to each other, nor to controllers.
      if (!nodeSites.has(one) && !nodeSites.has(other)) continue
      const isOutside = (site: string): boolean => !nodeSites.has(site)
      if ((isOutside(one) && !brokerSites.has(other)) || (isOutside(other) && !brokerSites.has(one))) continue
      if (links.some((link) => joins(link, one, other))) continue
      const cure = 'Add a link between them, or a defaultLink.'
      refuse(errors, `${place}.links`, `${one} – ${other}`, 'No link joins these two sites.', cure)
    }
  })
}

function checkTotals(errors: InputError[], place: string, scenario: Scenario): void {
  const partitions = scenario.topics.reduce((sum, topic) => sum + topic.partitions, 0)
  if (partitions <= LIMITS.partitions) return
  const message = `All topics together have more than ${LIMITS.partitions} partitions.`
  refuse(errors, `${place}.topics`, partitions, message, 'Lower the numbers of partitions.')
}

function checkClients(errors: InputError[], place: string, scenario: Scenario): void {
  const topics = new Map(knownTopics(scenario).map((topic) => [topic.name, topic]))
  for (const part of ['producers', 'consumers'] as const) {
    scenario[part].forEach((client, index) => {
      if (topics.has(client.topic)) return
      const at = `${place}.${part}[${index}].topic`
      refuseAs(errors, at, client.topic, 'no-topic', {})
    })
  }
  scenario.consumers.forEach((consumer, index) => {
    consumer.topics?.forEach((topic, i) => {
      if (topics.has(topic)) return
      const at = `${place}.consumers[${index}].topics[${i}]`
      refuseAs(errors, at, topic, 'no-topic', {})
    })
    const count = topics.get(consumer.topic)?.partitions ?? LIMITS.partitions
    const at = `${place}.consumers[${index}].partitions`
    for (const partition of consumer.partitions ?? []) {
      if (partition < count) continue
      refuse(errors, at, partition, `The topic has ${count} partition(s), numbered from 0.`, 'Lower the number.')
    }
  })
}

function knownTopics(scenario: Scenario): readonly TopicSpec[] {
  const created = scenario.commands.flatMap(({ command }) => (command.kind === 'CreateTopic' ? [command.topic] : []))
  return [...scenario.topics, ...created]
}

function checkConfigs(errors: InputError[], place: string, scenario: Scenario): void {
  const cluster = scenario.cluster.configs
  report(errors, `${place}.cluster.configs`, cluster, findBrokerConflicts(cluster))
  scenario.brokers.forEach(({ configs }, index) => {
    if (Object.keys(configs).length === 0) return
    report(errors, `${place}.brokers[${index}].configs`, configs, findBrokerConflicts({ ...cluster, ...configs }))
  })
  scenario.producers.forEach(({ configs }, index) => {
    report(errors, `${place}.producers[${index}].configs`, configs, findProducerConflicts(configs))
  })
  scenario.consumers.forEach(({ configs }, index) => {
    report(errors, `${place}.consumers[${index}].configs`, configs, findConsumerConflicts(configs))
  })
  const key = 'confluent.log.placement.constraints'
  const placement = cluster[key]
  if (typeof placement !== 'string' || placement === '') return
  const parsed = parsePlacementConstraints(placement)
  if (parsed.ok) return
  for (const { value, message, path } of parsed.errors) {
    const cure = 'See Confluent’s documentation of replica placement.'
    addError(errors, { place: path.replace('$', `${place}.cluster.configs.${key}`), value, message, cure })
  }
}

function report(
  errors: InputError[],
  place: string,
  configs: Configs,
  conflicts: ReturnType<typeof findProducerConflicts>,
): void {
  for (const { key, message, cure } of conflicts) refuse(errors, `${place}.${key}`, configs[key], message, cure)
}

/** Systems stand at sites that exist, and can reach every broker; imported events name systems and articles. */
function checkBusiness(errors: InputError[], place: string, scenario: Scenario): void {
  const { business } = scenario
  if (business === null) return
  const at = `${place}.business`
  business.systems.forEach(({ site }, index) => {
    checkSite(errors, `${at}.systems[${index}].site`, site, scenario)
    for (const broker of scenario.brokers) {
      if (broker.site === site || scenario.links.some((link) => joins(link, site, broker.site))) continue
      const cure = 'Add a link between them, or a defaultLink.'
      const pair = `${site} – ${broker.site}`
      refuse(errors, `${at}.systems[${index}].site`, pair, 'No link joins this system to a broker.', cure)
    }
  })
  const known = new Set(business.systems.map(({ id }) => id))
  business.imported?.forEach(({ system, article }, index) => {
    const entry = `${at}.imported[${index}]`
    if (!known.has(system))
      refuse(errors, `${entry}.system`, system, 'The company has no such system.', 'Check the name.')
    if (article >= business.articles)
      refuse(errors, `${entry}.article`, article, `There are ${business.articles} articles.`, 'Count from 0.')
  })
}

function checkCommands(errors: InputError[], place: string, scenario: Scenario): void {
  const made = createMadeNames()
  const inOrder = scenario.commands
    .map((timed, index) => ({ ...timed, index }))
    .sort((a, b) => a.atMs - b.atMs || a.index - b.index)
  for (const { command, index } of inOrder) {
    const at = `${place}.commands[${index}].command`
    checkCommandNames(errors, at, command, scenario, made)
    const isTwin = command.kind === 'CreateTopic' && made.topics.has(command.topic.name)
    noteMadeNames(made, command)
    if (command.kind !== 'CreateTopic') continue
    if (isTwin || scenario.topics.some(({ name }) => name === command.topic.name)) {
      refuseAs(errors, `${at}.topic.name`, command.topic.name, 'topic-exists', {})
    }
  }
}

function checkWatch(errors: InputError[], place: string, scenario: Scenario): void {
  const topic = knownTopics(scenario).find(({ name }) => name === scenario.watch.topic)
  if (topic === undefined) {
    const cure = 'Name a topic of this scenario.'
    refuse(errors, `${place}.watch.topic`, scenario.watch.topic, 'There is no topic of this name.', cure)
  } else if (scenario.watch.partition >= topic.partitions) {
    refuseAs(errors, `${place}.watch.partition`, scenario.watch.partition, 'no-partition', { count: topic.partitions })
  }
}

function collectWarnings(scenario: Scenario): readonly string[] {
  const warnings: string[] = []
  for (const topic of scenario.topics) {
    const replicas = countReplicas(topic)
    const minIsr = Number(getTopicConfig(topic.configs, scenario.cluster.configs, 'min.insync.replicas'))
    if (minIsr > replicas) {
      warnings.push(
        `Topic ${topic.name}: min.insync.replicas ${minIsr} is more than its ${replicas} replicas; Kafka takes the smaller.`,
      )
    }
  }
  const voters = scenario.controllers.length
  if (voters % 2 === 0) {
    warnings.push(`${voters} controllers survive no more failures than ${voters - 1}: a majority is needed.`)
  }
  return warnings
}

function countReplicas(topic: TopicSpec): number {
  if (topic.assignment !== null) return Math.min(...topic.assignment.map((replicas) => replicas.length))
  return topic.placement === null ? topic.replicationFactor : totalReplicas(topic.placement)
}
