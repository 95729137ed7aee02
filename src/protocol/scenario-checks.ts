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
  keepsShelves,
  LIMITS,
  ONE_PLACE,
  parsePlacementConstraints,
  type Scenario,
  type TopicSpec,
} from '../core'
import { nameFound } from './input-faults'
import { addError, type InputError, refuse, showValue } from './input-reader'
import type { NamedThing } from './scenario-faults'
import { collectWarnings, type InputWarning } from './scenario-warnings'
import { joins } from './site-file'
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
  const isSite = (value: string | number): boolean => scenario.sites.some(({ id }) => id === value)
  const known: Readonly<Record<string, readonly [NamedThing, (value: string | number) => boolean]>> = {
    site: ['site', isSite],
    from: ['site', isSite],
    to: ['site', isSite],
    broker: ['broker', (value) => scenario.brokers.some(({ id }) => id === value)],
    controller: ['controller', (value) => scenario.controllers.some(({ id }) => id === value)],
    topic: ['topic', (value) => scenario.topics.some(({ name }) => name === value) || has(made.topics, value)],
    producer: ['producer', (value) => scenario.producers.some(({ id }) => id === value)],
    consumer: ['consumer', (value) => scenario.consumers.some(({ id }) => id === value) || has(made.consumers, value)],
    system: ['system', (value) => listSystems(scenario).includes(value) || has(made.systems, value)],
  }
  for (const [key, value] of Object.entries(command)) {
    if (!Object.hasOwn(known, key) || (typeof value !== 'string' && typeof value !== 'number')) continue
    const [what, isKnown] = known[key]
    if (!isKnown(value)) refuse(errors, `${place}.${key}`, value, 'no-such-name', { what })
  }
  if (command.kind === 'PlaceOrder' || command.kind === 'RecordSale') checkShelf(errors, place, command, scenario)
  if (command.kind === 'AddConsumer') checkNewConsumer(errors, `${place}.consumer`, command.consumer, scenario, made)
  if (command.kind === 'AddSystem') checkSite(errors, `${place}.system.site`, command.system.site, scenario)
  if ('from' in command && !scenario.links.some((link) => joins(link, command.from, command.to))) {
    const pair = `${command.from} – ${command.to}`
    refuse(errors, `${place}.to`, pair, 'not-joined', {})
  }
}

function has(names: ReadonlySet<string>, value: string | number): boolean {
  return names.has(String(value))
}

function listSystems({ business }: Scenario): readonly (string | number)[] {
  return business?.systems.map(({ id }) => id) ?? []
}

function checkNewConsumer(
  errors: InputError[],
  place: string,
  { id, site, topic, topics = [], configs }: ConsumerSpec,
  scenario: Scenario,
  made: MadeNames,
): void {
  const isKnown = scenario.consumers.some((other) => other.id === id) || made.consumers.has(id)
  if (isKnown && !made.closed.has(id)) refuse(errors, `${place}.id`, id, 'taken', {})
  checkSite(errors, `${place}.site`, site, scenario)
  const isTopic = (name: string): boolean =>
    made.topics.has(name) || scenario.topics.some((known) => known.name === name) || isFeed(scenario, name)
  if (!isTopic(topic)) refuse(errors, `${place}.topic`, topic, 'no-topic', {})
  topics.forEach((name, i) => {
    if (!isTopic(name)) refuse(errors, `${place}.topics[${i}]`, name, 'no-topic', {})
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
    refuse(errors, `${place}.article`, command.article, 'no-article', { count: business.articles })
  const shelves = business.systems.filter(({ kind }) => keepsShelves(kind)).map(({ id }) => id)
  const known = shelves.length > 0 ? shelves : [ONE_PLACE]
  if (known.includes(command.place)) return
  refuse(errors, `${place}.place`, command.place, 'no-shelves', { known: known.join(', ') })
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

function checkPlaces(errors: InputError[], place: string, scenario: Scenario): void {
  const needsOne = (key: 'sites' | 'brokers' | 'controllers' | 'topics') => {
    if (scenario[key].length === 0) refuse(errors, `${place}.${key}`, [], 'needs-one', {})
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
  refuse(errors, place, site, 'no-site', { known })
}

function checkLinks(errors: InputError[], place: string, scenario: Scenario): void {
  const { links } = scenario
  links.forEach((link, index) => {
    const at = `${place}.links[${index}]`
    checkSite(errors, `${at}.from`, link.from, scenario)
    checkSite(errors, `${at}.to`, link.to, scenario)
    const pair = `${link.from} – ${link.to}`
    if (link.from === link.to) refuse(errors, at, pair, 'same-ends', {})
    if (links.slice(0, index).some((other) => joins(other, link.from, link.to))) {
      refuse(errors, at, pair, 'joined-already', {})
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
      refuse(errors, `${place}.links`, `${one} – ${other}`, 'sites-apart', {})
    }
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
  for (const error of parsed.errors) {
    const at = error.path.replace('$', `${place}.cluster.configs.${key}`)
    addError(errors, { place: at, value: error.value, ...nameFound(error) })
  }
}

function report(
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

/** Systems stand at sites that exist, and can reach every broker; imported events name systems and articles. */
function checkBusiness(errors: InputError[], place: string, scenario: Scenario): void {
  const { business } = scenario
  if (business === null) return
  const at = `${place}.business`
  business.systems.forEach(({ site }, index) => {
    checkSite(errors, `${at}.systems[${index}].site`, site, scenario)
    for (const broker of scenario.brokers) {
      if (broker.site === site || scenario.links.some((link) => joins(link, site, broker.site))) continue
      refuse(errors, `${at}.systems[${index}].site`, `${site} – ${broker.site}`, 'system-apart', {})
    }
  })
  const known = new Set(business.systems.map(({ id }) => id))
  business.imported?.forEach(({ system, article }, index) => {
    const entry = `${at}.imported[${index}]`
    if (!known.has(system)) refuse(errors, `${entry}.system`, system, 'no-system', {})
    if (article >= business.articles)
      refuse(errors, `${entry}.article`, article, 'no-article', { count: business.articles })
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
      refuse(errors, `${at}.topic.name`, command.topic.name, 'topic-exists', {})
    }
  }
}

function checkWatch(errors: InputError[], place: string, scenario: Scenario): void {
  const topic = knownTopics(scenario).find(({ name }) => name === scenario.watch.topic)
  if (topic === undefined) {
    refuse(errors, `${place}.watch.topic`, scenario.watch.topic, 'no-watched-topic', {})
  } else if (scenario.watch.partition >= topic.partitions) {
    refuse(errors, `${place}.watch.partition`, scenario.watch.partition, 'no-partition', { count: topic.partitions })
  }
}
