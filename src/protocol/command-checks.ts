/**
 * Names in the commands of a scenario or a session: each leads to something that the scenario has, or that a command before
 * has brought. The one thing a reader would get wrong: the order of the commands is that of time, not of the list.
 */
import {
  type Command,
  type ConsumerSpec,
  FEEDS,
  findConsumerConflicts,
  keepsShelves,
  ONE_PLACE,
  type Scenario,
} from '../core'
import { type InputError, refuse } from './input-reader'
import { checkSite } from './place-checks'
import type { NamedThing } from './scenario-faults'
import { refuseConflicts } from './setting-checks'
import { joins } from './site-file'

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
  refuseConflicts(errors, `${place}.configs`, configs, findConsumerConflicts(configs))
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

/** All commands of a scenario. */
export function checkCommands(errors: InputError[], place: string, scenario: Scenario): void {
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
