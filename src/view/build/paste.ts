/**
 * What somebody pastes of a real cluster, as a start: what `kafka-topics --describe` prints, or Confluent's placement
 * constraints. The one thing a reader would get wrong: neither says where brokers stand. Brokers of a description stand in one
 * datacenter, as nothing else is known; racks of a placement become a datacenter each.
 */

import type { SaidFault } from '../../content/input-faults'
import type { TopicSpec } from '../../core'
import { CONFIG_DEFINITIONS, readConfigValue, readPlacementText } from '../../protocol'
import { addBroker, addController, addSite, addTopic, change, type Draft, EMPTY_DRAFT } from './draft'

export interface PasteError {
  /** From 1; 0 for the whole text. */
  readonly line: number
  readonly code:
    | 'nothing'
    | 'not-line'
    | 'no-head'
    | 'no-replicas'
    | 'bad-replicas'
    | 'twice'
    | 'partition-gap'
    | 'setting'
    | 'placement'
    | 'too-many'
  /** What stands there, or what is said of it. */
  readonly text: string
  /** What is wrong with placement constraints; `text` is the place in them. */
  readonly fault?: SaidFault
}

export type Pasted =
  | { readonly ok: true; readonly draft: Draft; readonly kind: 'describe' | 'placement' }
  | { readonly ok: false; readonly errors: readonly PasteError[] }

const TEXT_MOST = 200_000
const BROKERS_MOST = 30
const CONTROLLERS = 3
/** So many are named; the next are seen when these are mended. */
const FAULTS_MOST = 10

export function readPasted(text: string): Pasted {
  if (text.trim() === '') return refuse(0, 'nothing', '')
  if (text.length > TEXT_MOST) return refuse(0, 'too-many', String(TEXT_MOST))
  return text.trimStart().startsWith('{') ? readPlacement(text) : readDescription(text)
}

function refuse(line: number, code: PasteError['code'], text: string): Pasted {
  return { ok: false, errors: [{ line, code, text: text.slice(0, 80) }] }
}

function readPlacement(text: string): Pasted {
  const parsed = readPlacementText(text)
  if (!parsed.ok)
    return {
      ok: false,
      errors: parsed.errors.map((error) => ({
        line: typeof error.values.line === 'number' ? error.values.line : lineOf(text, error.value),
        code: 'placement',
        text: error.path,
        fault: { ...error, cure: '' },
      })),
    }
  const placement = parsed.value
  let draft = EMPTY_DRAFT
  const racks = [...new Set([...placement.replicas, ...placement.observers].map(({ rack }) => rack))]
  for (const rack of racks) {
    const added = addSite(draft, 'datacenter', undefined, rack)
    draft = added.draft
    const count = [...placement.replicas, ...placement.observers]
      .filter((one) => one.rack === rack)
      .reduce((sum, one) => sum + one.count, 0)
    for (let i = 0; i < count; i++) {
      const broker = addBroker(draft, added.thing.id)
      const brokers = broker.draft.scenario.brokers.map((one) =>
        String(one.id) === broker.thing.id ? { ...one, rack } : one,
      )
      draft = change(broker.draft, { brokers })
    }
  }
  if (draft.scenario.brokers.length > BROKERS_MOST) return refuse(0, 'too-many', String(BROKERS_MOST))
  const { sites } = draft.scenario
  for (let i = 0; i < CONTROLLERS; i++) draft = addController(draft, sites[i % sites.length].id).draft
  draft = addTopic(draft).draft
  const cluster = { ...draft.scenario.cluster, eligibleLeaderReplicasVersion: 0 } as const
  const topics = draft.scenario.topics.map((topic) => ({ ...topic, placement, replicationFactor: -1 }))
  return { ok: true, kind: 'placement', draft: change(draft, { topics, cluster }) }
}

/** Where a value stands in the text; 0 when it cannot be said. */
function lineOf(text: string, value: string): number {
  const at = value === '' ? -1 : text.indexOf(value)
  return at < 0 ? 0 : text.slice(0, at).split('\n').length
}

interface Told {
  /** Where its head stands. */
  readonly line: number
  readonly name: string
  readonly configs: Record<string, string | number | boolean>
  readonly lists: (readonly number[])[]
}

function readDescription(text: string): Pasted {
  const errors: PasteError[] = []
  const topics: Told[] = []
  const lines = text.split(/\r?\n/)
  // Whoever has so many faults has pasted something else.
  for (let i = 0; i < lines.length && errors.length < FAULTS_MOST; i++)
    if (lines[i].trim() !== '') readLine(errors, topics, lines[i], i + 1)
  if (topics.length === 0 && errors.length === 0) errors.push({ line: 0, code: 'nothing', text: '' })
  for (const { name, lists, line } of topics)
    if (lists.length === 0) errors.push({ line, code: 'no-replicas', text: name })
  const brokers = [...new Set(topics.flatMap(({ lists }) => lists.flat()))].sort((a, b) => a - b)
  if (brokers.length > BROKERS_MOST) errors.push({ line: 0, code: 'too-many', text: String(BROKERS_MOST) })
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, kind: 'describe', draft: place(topics, brokers) }
}

/** The tool separates by tabs; whoever pastes from a page has spaces. */
function readLine(errors: PasteError[], topics: Told[], line: string, number: number): void {
  const name = /^\s*Topic:\s*(\S+)/.exec(line)?.[1]
  const partition = /\sPartition:\s*(\d+)/.exec(line)?.[1]
  if (name === undefined) {
    errors.push({ line: number, code: 'not-line', text: line.trim().slice(0, 80) })
    return
  }
  if (partition === undefined) {
    const configs: Told['configs'] = {}
    const told = /\sConfigs:\s*(\S+)/.exec(line)?.[1] ?? ''
    if (topics.some((one) => one.name === name)) errors.push({ line: number, code: 'twice', text: name })
    // A list is a value, too: cleanup.policy=compact,delete.
    for (const part of told.split(/,(?=[^,=]+=)/)) if (part.includes('=')) readSetting(errors, configs, part, number)
    topics.push({ name, line: number, configs, lists: [] })
    return
  }
  const topic = topics.find((one) => one.name === name)
  const replicas = /\sReplicas:\s*([\d,]+)/.exec(line)?.[1]
  if (topic === undefined) errors.push({ line: number, code: 'no-head', text: name })
  else if (replicas === undefined) errors.push({ line: number, code: 'no-replicas', text: `${name}-${partition}` })
  else if (Number(partition) !== topic.lists.length)
    errors.push({ line: number, code: 'partition-gap', text: `${name}-${topic.lists.length}` })
  else if (!isReplicaList(replicas)) errors.push({ line: number, code: 'bad-replicas', text: replicas })
  else topic.lists.push(replicas.split(',').map(Number))
}

/** Ids of brokers, each once. */
function isReplicaList(text: string): boolean {
  const ids = text.split(',')
  return ids.every((id) => /^\d{1,9}$/.test(id)) && new Set(ids.map(Number)).size === ids.length
}

/** Settings that the simulation does not know change nothing in it, and are left out; a bad value is said. */
function readSetting(errors: PasteError[], configs: Told['configs'], part: string, line: number): void {
  const [key, ...rest] = part.split('=')
  const definition = CONFIG_DEFINITIONS.find((one) => one.scope === 'topic' && one.key === key)
  if (definition === undefined) return
  const reading = readConfigValue(definition, rest.join('='))
  if (reading.ok) configs[key] = reading.value
  else errors.push({ line, code: 'setting', text: part.slice(0, 80) })
}

function place(told: readonly Told[], brokers: readonly number[]): Draft {
  const site = addSite(EMPTY_DRAFT, 'datacenter', { x: 500, y: 340 })
  let draft = change(site.draft, {
    brokers: brokers.map((id) => ({ id, site: site.thing.id, rack: site.thing.id, configs: {} })),
  })
  for (let i = 0; i < CONTROLLERS; i++) draft = addController(draft, site.thing.id).draft
  for (const { name, configs, lists } of told) {
    draft = addTopic(draft, undefined, name).draft
    const topics = draft.scenario.topics.map(
      (topic): TopicSpec =>
        topic.name === name
          ? { ...topic, partitions: Math.max(1, lists.length), replicationFactor: -1, assignment: lists, configs }
          : topic,
    )
    draft = change(draft, { topics })
  }
  return draft
}
