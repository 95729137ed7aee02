/**
 * A picture of a real cluster as a scenario, so that it may be hurt in the simulation. The one thing a reader would get wrong:
 * what a cluster does not tell is assumed, and every assumption is in `assumed` by code, to be said before somebody believes
 * the run.
 */
import {
  CONFIG_DEFINITIONS,
  type ConfigScope,
  type Configs,
  type ConfigValue,
  LIMITS,
  parsePlacementConstraints,
  readConfigValue,
  type Scenario,
  type TopicSpec,
} from '../../core'
import type { InputError } from '../input-reader'
import { validateScenario } from '../scenario-file'
import type { LivePicture, LiveTopic } from './picture'
import { NO_RACK, siteOfVoter } from './view'

export type LiveAssumption =
  | { readonly code: 'writers'; readonly rate: number }
  | { readonly code: 'links'; readonly latencyMs: number }
  | { readonly code: 'readers' }
  | { readonly code: 'controllers'; readonly voters: number }
  /** A combined node is two processes here. */
  | { readonly code: 'combined'; readonly nodes: number }
  | { readonly code: 'empty-logs' }
  | { readonly code: 'racks-merged'; readonly racks: number }
  | { readonly code: 'left-out'; readonly topics: number; readonly brokers: number; readonly groups: number }
  /** Keys of settings with values that the simulation does not take. */
  | { readonly code: 'settings'; readonly keys: readonly string[] }

export type LiveWorld =
  | { readonly ok: true; readonly scenario: Scenario; readonly assumed: readonly LiveAssumption[] }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** One way between two racks, milliseconds: nobody has measured it. */
const LATENCY_MS = 0.5
/** A topic of which nobody knows how much is written. */
const RATE = 10
/** All producers together; a run of more would be slow to look at. */
const RATE_MOST = 1_000
const RECORD_BYTES = 200
const KILL_AT_MS = 10_000
const UNTIL_MS = 90_000
const CLIENTS = 'clients'

/**
 * `rates`: records a second by topic, as far as the ends of logs were seen to grow. `killed`: a rack that loses its power at
 * 10 s; null for none.
 */
export function importLive(
  picture: LivePicture,
  killed: string | null,
  rates: ReadonlyMap<string, number> = new Map(),
  watched: { readonly topic: string; readonly partition: number } | null = null,
): LiveWorld {
  const brokers = picture.brokers.slice(0, LIMITS.brokers)
  const sites = nameSites(brokers.map(({ rack }) => rack ?? NO_RACK))
  const siteOf = (rack: string | null): string => sites.byRack.get(rack ?? NO_RACK) ?? 'site-1'
  const settings = new SettingsReader()
  const topics = chooseTopics(picture, new Set(brokers.map(({ id }) => id)), settings)
  const controllers = placeControllers(picture, siteOf, sites.ids)
  const groups = picture.groups.filter((group) =>
    group.topics.some((name) => topics.some((topic) => topic.name === name)),
  )
  const isThere = topics.some(({ name, partitions }) => name === watched?.topic && watched.partition < partitions)
  const written = topics.slice(0, LIMITS.producers)
  const whole = written.reduce((sum, { name }) => sum + (rates.get(name) ?? RATE), 0)
  const rateOf = (name: string): number =>
    Math.max(1, Math.round((rates.get(name) ?? RATE) * Math.min(1, RATE_MOST / Math.max(1, whole)) * 10) / 10)
  const places = [...sites.ids, CLIENTS]
  const document = {
    format: 'streamscape-scenario',
    version: 1,
    title: `What if: ${picture.address}`.slice(0, LIMITS.nameLength),
    seed: 1,
    cluster: {
      configs: settings.take(picture.configs, 'broker'),
      eligibleLeaderReplicasVersion: usesElr(picture) ? 1 : 0,
    },
    sites: [
      ...sites.ids.map((id) => ({ id, name: sites.names.get(id) ?? id, kind: 'datacenter', latencyMs: 0.1 })),
      { id: CLIENTS, name: CLIENTS, kind: 'clients', latencyMs: 0.1 },
    ],
    links: places.flatMap((from, i) => places.slice(i + 1).map((to) => ({ from, to, latencyMs: LATENCY_MS }))),
    brokers: brokers.map(({ id, rack }) => ({ id, site: siteOf(rack), ...(rack === null ? {} : { rack }) })),
    controllers: controllers.list,
    topics,
    producers: written.map(({ name }, i) => ({
      id: `writer-${i + 1}`,
      name,
      site: CLIENTS,
      topic: name,
      configs: {},
      workload: { recordsPerSecond: rateOf(name), recordBytes: RECORD_BYTES },
    })),
    consumers: groups.slice(0, LIMITS.consumers).map((group, i) => {
      const own = group.topics.filter((name) => topics.some((topic) => topic.name === name))
      return {
        id: `reader-${i + 1}`,
        name: group.id.slice(0, 60),
        site: CLIENTS,
        topic: own[0],
        topics: own.slice(1),
        configs: { 'group.id': group.id },
      }
    }),
    commands:
      killed === null
        ? []
        : [{ atMs: KILL_AT_MS, command: { kind: 'KillSite', site: siteOf(killed === NO_RACK ? null : killed) } }],
    watch: {
      topic: isThere ? watched?.topic : topics[0]?.name,
      partition: isThere ? watched?.partition : 0,
      untilMs: UNTIL_MS,
    },
  }
  const read = validateScenario(document)
  if (!read.ok) return read
  const left = {
    topics: picture.topics.filter(({ isInternal }) => !isInternal).length - topics.length,
    brokers: picture.brokers.length - brokers.length,
    groups: picture.groups.length - document.consumers.length,
  }
  const rate = document.producers.reduce((sum, { workload }) => sum + workload.recordsPerSecond, 0)
  return {
    ok: true,
    scenario: read.scenario,
    assumed: [
      { code: 'writers', rate: Math.round(rate) },
      ...(document.consumers.length > 0 ? [{ code: 'readers' as const }] : []),
      ...listAssumptions(controllers, sites.merged, left, settings),
    ],
  }
}

function listAssumptions(
  controllers: { readonly combined: number; readonly guessed: number },
  merged: number,
  left: { readonly topics: number; readonly brokers: number; readonly groups: number },
  { refused }: SettingsReader,
): LiveAssumption[] {
  return [
    { code: 'empty-logs' },
    { code: 'links', latencyMs: LATENCY_MS },
    ...(controllers.combined > 0 ? [{ code: 'combined' as const, nodes: controllers.combined }] : []),
    ...(controllers.guessed > 0 ? [{ code: 'controllers' as const, voters: controllers.guessed }] : []),
    ...(merged > 0 ? [{ code: 'racks-merged' as const, racks: merged }] : []),
    ...(left.topics + left.brokers + left.groups > 0 ? [{ code: 'left-out' as const, ...left }] : []),
    ...(refused.size > 0 ? [{ code: 'settings' as const, keys: [...refused].sort() }] : []),
  ]
}

/** A scenario's sites are few, and their ids plain; racks may be many and called anything. The last site takes the rest. */
function nameSites(racks: readonly string[]) {
  const all = [...new Set(racks)].sort()
  const most = LIMITS.sites - 1
  const ids = all.slice(0, most).map((_, i) => `site-${i + 1}`)
  const byRack = new Map(all.map((rack, i) => [rack, ids[Math.min(i, ids.length - 1)]]))
  const names = new Map(ids.map((id, i) => [id, all[i] === NO_RACK ? 'no broker.rack' : all[i]]))
  return { ids, byRack, names, merged: Math.max(0, all.length - most) }
}

function usesElr(picture: LivePicture): boolean {
  // Confluent's placement constraints and observers are of clusters without ELR here.
  return !picture.topics.some(({ configs }) => configs['confluent.placement.constraints'] !== undefined)
}

/** Topics of people, by name, as long as they fit and their replicas are on brokers that are there. */
function chooseTopics(picture: LivePicture, brokers: ReadonlySet<number>, settings: SettingsReader): TopicFile[] {
  const chosen: TopicFile[] = []
  let partitions = 0
  for (const topic of picture.topics) {
    const isWhole = topic.partitions.every(
      ({ partition, replicas }, i) => partition === i && replicas.every((id) => brokers.has(id)),
    )
    if (topic.isInternal || !isWhole || topic.partitions.length === 0) continue
    if (chosen.length >= LIMITS.topics || partitions + topic.partitions.length > LIMITS.partitions) continue
    partitions += topic.partitions.length
    chosen.push(toTopicFile(topic, settings))
  }
  return chosen
}

type TopicFile = Pick<TopicSpec, 'name' | 'partitions' | 'configs'> & {
  readonly assignment: readonly (readonly number[])[]
  readonly placement?: string
}

function toTopicFile({ name, minIsr, configs, partitions }: LiveTopic, settings: SettingsReader): TopicFile {
  const { 'confluent.placement.constraints': placement, ...own } = configs
  const isPlaced = placement !== undefined && parsePlacementConstraints(placement).ok
  return {
    name,
    partitions: partitions.length,
    assignment: partitions.map(({ replicas }) => replicas),
    configs: { ...settings.take(own, 'topic'), 'min.insync.replicas': minIsr },
    ...(isPlaced ? { placement } : {}),
  }
}

function placeControllers(picture: LivePicture, siteOf: (rack: string | null) => string, sites: readonly string[]) {
  const voters = (picture.quorum?.voters ?? []).slice(0, LIMITS.controllers)
  const ids = new Set(picture.brokers.map(({ id }) => id))
  let next = Math.max(0, ...ids, ...voters.map(({ id }) => id)) + 1
  const combined = voters.filter(({ id }) => ids.has(id))
  const list = voters.map(({ id }, i) => {
    if (!ids.has(id)) return { id, site: sites[i % sites.length] }
    const site = siteOfVoter(picture, id)
    next += 1
    return { id: next - 1, site: siteOf(site === NO_RACK ? null : site) }
  })
  // Nobody may say who votes: one at each of the first three places.
  const known = list.length > 0 ? list : sites.slice(0, 3).map((site, i) => ({ id: next + i, site }))
  return { list: known, combined: combined.length, guessed: known.length - combined.length }
}

/** Values as the simulation takes them; keys of those that it does not take are remembered. */
class SettingsReader {
  readonly refused = new Set<string>()

  take(configs: Readonly<Record<string, string>>, scope: ConfigScope): Configs {
    const taken: Record<string, ConfigValue> = {}
    for (const [key, text] of Object.entries(configs)) {
      const definition = CONFIG_DEFINITIONS.find((one) => one.scope === scope && one.key === key)
      const read = definition === undefined ? null : readConfigValue(definition, text)
      if (read === null || read.ok === false) this.refused.add(key)
      else taken[key] = read.value
    }
    return taken
  }
}
