/**
 * Looks at a cluster in rounds, each of which becomes a picture. The one thing a reader would get wrong: what is not answered
 * in a round (a broker that is away, a log-in without the right) is said in the picture, and ends nothing; only when nobody
 * answers at all is there none.
 */
import {
  apiVersionsV3,
  describeClusterV1,
  describeConfigsV4,
  describeGroupsV5,
  describeQuorumV2,
  describeTopicPartitionsV0,
  listGroupsV5,
  listOffsetsV8,
  offsetFetchV9,
} from '@platformatic/kafka'
import { CONFIG_DEFINITIONS } from '../../src/protocol/index.ts'
import type {
  LiveBroker,
  LiveGroup,
  LivePartition,
  LivePicture,
  LiveQuorum,
  LiveTopic,
  LiveUnseen,
} from '../../src/protocol/live/index.ts'
import { type Answered, BrokerLine } from './ask.ts'
import { Fault, toFault } from './fault.ts'
import { MAY_SEND } from './may-send.ts'
import { MOST_PER_SECOND, Pace } from './pace.ts'
import type { Security } from './properties.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

/** As many as a scenario has; a cluster with more is looked at in part, by name. */
export const BOUNDS = { topics: 100, partitions: 1_000, groups: 50 } as const

/** Groups and settings change slowly: they are asked in every so many rounds. */
const GROUPS_EVERY = 3
const CONFIGS_EVERY = 30
const AUTHORIZATION = [29, 30, 31]
/** What the bridge asks in, and the least version of it; Kafka has all of them since 4.0. */
const NEEDED = [
  describeClusterV1,
  describeTopicPartitionsV0,
  describeQuorumV2,
  describeConfigsV4,
  listOffsetsV8,
  listGroupsV5,
  describeGroupsV5,
  offsetFetchV9,
].map(({ api }) => ({ key: api.key, version: api.version }))

const PLACEMENT = 'confluent.placement.constraints'
const TOPIC_KEYS = [...CONFIG_DEFINITIONS.filter(({ scope }) => scope === 'topic').map(({ key }) => key), PLACEMENT]
const BROKER_KEYS = CONFIG_DEFINITIONS.filter(({ scope }) => scope === 'broker').map(({ key }) => key)
const TOPIC = 2
const BROKER = 4
const DEFAULT_SOURCE = 5
const LATEST = -1n

type DescribedTopic = Awaited<ReturnType<typeof describeTopicPartitionsV0.api.async>>['topics'][number]

interface TopicSettings {
  readonly minIsr: number
  readonly configs: Readonly<Record<string, string>>
}

export class ClusterWatch {
  readonly pace = new Pace()
  readonly #bootstrap: readonly Address[]
  readonly #security: Security
  readonly #only: readonly string[]
  readonly #lines = new Map<string, BrokerLine>()
  /** Also those that are gone, with their racks. */
  readonly #known = new Map<number, Omit<LiveBroker, 'isUp' | 'isReachable'>>()
  #settings = new Map<string, TopicSettings>()
  #brokerConfigs: Readonly<Record<string, string>> = {}
  #groups: readonly LiveGroup[] = []
  #slowUnseen: readonly LiveUnseen[] = []
  #configUnseen: readonly LiveUnseen[] = []
  #round = 0

  /** `only`: names of topics to look at; all when there are none. */
  constructor(bootstrap: readonly Address[], security: Security, only: readonly string[] = []) {
    this.#bootstrap = bootstrap
    this.#security = security
    this.#only = only
  }

  get address(): string {
    return this.#bootstrap.map(({ host, port }) => `${host}:${port}`).join(',')
  }

  /** One round. Rejects with a Fault when nobody answers; the next one tries again. */
  async look(): Promise<LivePicture> {
    const unseen: LiveUnseen[] = []
    try {
      const main = await this.#open()
      const cluster = await main.ask(describeClusterV1.api, false, 1)
      for (const { brokerId: id, host, port, rack } of cluster.answer.brokers)
        this.#known.set(id, { id, host, port, rack: rack ?? null })
      const alive = new Set(cluster.answer.brokers.map(({ brokerId }) => brokerId))
      const described = await this.#describeTopics(main, unseen)
      const quorum = await this.#describeQuorum(main, unseen)
      await this.#describeConfigs(main, described, [...alive][0] ?? -1)
      const reachable = new Set<number>()
      const ends = await this.#listEnds(described, alive, reachable, unseen)
      if (this.#round % GROUPS_EVERY === 0) await this.#describeGroups(alive, ends)
      this.#round += 1
      const topics = described.map((topic) => this.#toTopic(topic, ends))
      const isConfluent = topics.some(({ configs }) => configs[PLACEMENT] !== undefined)
      return {
        version: 1,
        takenAtMs: Date.now(),
        address: this.address,
        clusterId: cluster.answer.clusterId,
        brokers: this.#listBrokers(topics, alive, reachable),
        quorum,
        topics,
        groups: this.#groups,
        configs: this.#brokerConfigs,
        unseen: [
          ...unseen,
          ...this.#configUnseen,
          ...this.#slowUnseen,
          ...(['producers', 'copies', 'links', 'controllers', 'records'] as const).map((code) => ({ code })),
          ...(isConfluent ? [] : [{ code: 'observers' as const }]),
        ],
        traffic: {
          mostPerSecond: MOST_PER_SECOND,
          history: this.pace.history(),
          maySend: [...MAY_SEND.values()],
        },
      }
    } catch (error) {
      const wasThere = this.#round > 0
      await this.close()
      const fault = toFault(error, this.address, wasThere)
      const isLost = ['unreachable', 'not-kafka'].includes(fault.fault.code)
      throw wasThere && isLost ? new Fault('gone', this.address, fault.fault.reason) : fault
    }
  }

  async close(): Promise<void> {
    const lines = [...this.#lines.values()]
    this.#lines.clear()
    await Promise.all(lines.map((line) => line.close().catch(() => {})))
  }

  /** A line to anybody: one that is open, else the first address of all known that answers. */
  async #open(): Promise<BrokerLine> {
    for (const line of this.#lines.values()) if (line.isOpen) return line
    let first: Fault | null = null
    for (const { host, port } of [...this.#bootstrap, ...this.#known.values()]) {
      const address = `${host}:${port}`
      try {
        const line = await this.#line(host, port)
        return line
      } catch (error) {
        first ??= toFault(error, address, this.#round > 0)
      }
    }
    throw first ?? new Fault('unreachable', this.address)
  }

  async #line(host: string, port: number): Promise<BrokerLine> {
    const address = `${host}:${port}`
    const known = this.#lines.get(address)
    if (known?.isOpen === true) return known
    this.#lines.delete(address)
    let line: BrokerLine
    try {
      line = await BrokerLine.open(host, port, this.#security, this.pace)
    } catch (error) {
      const fault = toFault(error, address, this.#round > 0)
      // A host that says nothing is not reached; one that says something else is no Kafka.
      throw fault.fault.code === 'not-kafka' && fault.fault.reason === '' ? new Fault('unreachable', address) : fault
    }
    if (this.#lines.size === 0) await checkVersions(line, address)
    this.#lines.set(address, line)
    return line
  }

  /** null for one that does not answer from here. */
  async #lineTo(id: number, unseen: LiveUnseen[]): Promise<BrokerLine | null> {
    const broker = this.#known.get(id)
    if (broker === undefined) return null
    try {
      return await this.#line(broker.host, broker.port)
    } catch {
      unseen.push({ code: 'unreachable', broker: id, address: `${broker.host}:${broker.port}` })
      return null
    }
  }

  async #describeTopics(main: BrokerLine, unseen: LiveUnseen[]): Promise<readonly DescribedTopic[]> {
    const names = this.#only.map((name) => ({ name }))
    const { answer, errors } = await main.ask(describeTopicPartitionsV0.api, names, BOUNDS.partitions, undefined)
    if (errors.some((code) => AUTHORIZATION.includes(code))) unseen.push({ code: 'no-right', what: 'topics' })
    const found = answer.topics.filter(({ errorCode, name }) => errorCode === 0 && name !== null)
    // Kafka leaves out without a word what the log-in may not describe.
    if (found.length === 0) unseen.push({ code: 'no-topics' })
    const absent = this.#only.filter((wanted) => !found.some(({ name }) => name === wanted))
    if (absent.length > 0) unseen.push({ code: 'no-topic', names: absent })
    // What people made comes before what Kafka keeps for itself.
    const ordered = [...found.filter(({ isInternal }) => !isInternal), ...found.filter(({ isInternal }) => isInternal)]
    const shown = ordered.slice(0, BOUNDS.topics)
    if (answer.nextCursor !== undefined || shown.length < ordered.length)
      unseen.push({ code: 'topics-cut', shown: shown.length })
    return shown
  }

  async #describeQuorum(main: BrokerLine, unseen: LiveUnseen[]): Promise<LiveQuorum | null> {
    const asked = [{ topicName: '__cluster_metadata', partitions: [{ partitionIndex: 0 }] }]
    const { answer, errors } = await main.ask(describeQuorumV2.api, asked)
    if (errors.some((code) => AUTHORIZATION.includes(code))) unseen.push({ code: 'no-right', what: 'quorum' })
    const [partition] = answer.topics.flatMap(({ partitions }) => partitions)
    if (partition === undefined || partition.errorCode !== 0) return null
    const { leaderId, leaderEpoch, currentVoters } = partition
    const end = currentVoters.find(({ replicaId }) => replicaId === leaderId)?.logEndOffset ?? partition.highWatermark
    return {
      leader: leaderId,
      epoch: leaderEpoch,
      voters: currentVoters.map(({ replicaId: id, logEndOffset, lastFetchTimestamp }) => ({
        id,
        behind: id === leaderId ? 0 : Math.max(0, Number(end - logEndOffset)),
        silentMs:
          id === leaderId ? 0 : lastFetchTimestamp < 0n ? -1 : Math.max(0, Date.now() - Number(lastFetchTimestamp)),
      })),
    }
  }

  async #describeConfigs(main: BrokerLine, topics: readonly DescribedTopic[], broker: number): Promise<void> {
    const isNew = topics.some(({ name }) => !this.#settings.has(String(name)))
    if (!isNew && this.#round % CONFIGS_EVERY !== 0) return
    const unseen: LiveUnseen[] = []
    const resources = topics.map(({ name }) => ({
      resourceType: TOPIC,
      resourceName: String(name),
      configurationKeys: TOPIC_KEYS,
    })) as Parameters<typeof describeConfigsV4.api.async>[1]
    if (resources.length > 0) {
      const { answer, errors } = await main.ask(describeConfigsV4.api, resources, false, false)
      if (errors.some((code) => AUTHORIZATION.includes(code))) unseen.push({ code: 'no-right', what: 'configs' })
      this.#settings = new Map(answer.results.map(({ resourceName, configs }) => [resourceName, readSettings(configs)]))
    }
    const line = await this.#lineTo(broker, [])
    if (line !== null) {
      const own = [{ resourceType: BROKER, resourceName: String(broker), configurationKeys: BROKER_KEYS }]
      const { answer, errors } = await line.ask(describeConfigsV4.api, own as typeof resources, false, false)
      if (errors.some((code) => AUTHORIZATION.includes(code)) && unseen.length === 0)
        unseen.push({ code: 'no-right', what: 'configs' })
      this.#brokerConfigs = answer.results[0] === undefined ? {} : readSettings(answer.results[0].configs).configs
    }
    this.#configUnseen = unseen
  }

  /** Log end offsets by `topic-partition`, asked of each leader. */
  async #listEnds(
    topics: readonly DescribedTopic[],
    alive: ReadonlySet<number>,
    reachable: Set<number>,
    unseen: LiveUnseen[],
  ): Promise<ReadonlyMap<string, number>> {
    const ends = new Map<string, number>()
    for (const broker of alive) {
      const line = await this.#lineTo(broker, unseen)
      if (line === null) continue
      reachable.add(broker)
      const led = topics
        .filter(({ isInternal }) => !isInternal)
        .map(({ name, partitions }) => ({
          name: String(name),
          partitions: partitions
            .filter(({ leaderId }) => leaderId === broker)
            .map(({ partitionIndex }) => ({ partitionIndex, currentLeaderEpoch: -1, timestamp: LATEST })),
        }))
        .filter(({ partitions }) => partitions.length > 0)
      if (led.length === 0) continue
      const asked = await this.#tryAsk(line.ask(listOffsetsV8.api, -1, 0, led))
      if (asked?.errors.some((code) => AUTHORIZATION.includes(code)) === true)
        if (!unseen.some((one) => one.code === 'no-right' && one.what === 'offsets'))
          unseen.push({ code: 'no-right', what: 'offsets' })
      for (const { name, partitions } of asked?.answer.topics ?? [])
        for (const { partitionIndex, errorCode, offset } of partitions)
          if (errorCode === 0) ends.set(`${name}-${partitionIndex}`, Number(offset))
    }
    return ends
  }

  async #describeGroups(alive: ReadonlySet<number>, ends: ReadonlyMap<string, number>): Promise<void> {
    const unseen: LiveUnseen[] = []
    const groups: LiveGroup[] = []
    let found = 0
    for (const broker of alive) {
      const line = await this.#lineTo(broker, [])
      if (line === null) continue
      const listed = await this.#tryAsk(line.ask(listGroupsV5.api, [], []))
      if (listed === null) continue
      if (listed.errors.some((code) => AUTHORIZATION.includes(code))) unseen.push({ code: 'no-right', what: 'groups' })
      found += listed.answer.groups.length
      const room = Math.max(0, BOUNDS.groups - groups.length)
      const own = listed.answer.groups.slice(0, room)
      if (own.length > 0) groups.push(...(await this.#describeGroupsOf(line, own, ends)))
    }
    if (found > groups.length) unseen.push({ code: 'groups-cut', shown: groups.length })
    const unasked = groups.filter(({ members }) => members === null).length
    if (unasked > 0) unseen.push({ code: 'members', groups: unasked })
    this.#groups = groups.sort((a, b) => (a.id < b.id ? -1 : 1))
    this.#slowUnseen = unseen.filter((one, i) => unseen.findIndex((other) => sameUnseen(one, other)) === i)
  }

  /** Groups of one coordinator. */
  async #describeGroupsOf(
    line: BrokerLine,
    listed: readonly { readonly groupId: string; readonly groupState: string; readonly groupType: string }[],
    ends: ReadonlyMap<string, number>,
  ): Promise<LiveGroup[]> {
    const classic = listed
      .filter(({ groupType }) => groupType.toLowerCase() === 'classic')
      .map(({ groupId }) => groupId)
    const members = new Map<string, number>()
    if (classic.length > 0) {
      const asked = await this.#tryAsk(line.ask(describeGroupsV5.api, classic, false))
      for (const group of asked?.answer.groups ?? [])
        if (group.errorCode === 0) members.set(group.groupId, group.members.length)
    }
    const all = listed.map(({ groupId }) => ({ groupId, memberId: null, memberEpoch: -1, topics: null }))
    const fetched = await this.#tryAsk(line.ask(offsetFetchV9.api, all, false))
    const offsets = new Map((fetched?.answer.groups ?? []).map((group) => [group.groupId, group]))
    return listed.map(({ groupId: id, groupState: state, groupType }) => {
      const committed = offsets.get(id)
      const topics = committed?.errorCode === 0 ? committed.topics : null
      return {
        id,
        state,
        type: groupType.toLowerCase(),
        members: members.get(id) ?? null,
        topics: (topics ?? []).map(({ name }) => name).sort(),
        lag: topics === null ? null : sumLag(topics, ends),
      }
    })
  }

  async #tryAsk<T>(asked: Promise<Answered<T>>): Promise<Answered<T> | null> {
    try {
      return await asked
    } catch {
      return null
    }
  }

  #toTopic({ name, isInternal, partitions }: DescribedTopic, ends: ReadonlyMap<string, number>): LiveTopic {
    const settings = this.#settings.get(String(name)) ?? { minIsr: 1, configs: {} }
    const rows = partitions.map(
      (partition): LivePartition => ({
        partition: partition.partitionIndex,
        leader: partition.leaderId,
        epoch: partition.leaderEpoch,
        replicas: partition.replicaNodes,
        isr: partition.isrNodes,
        elr: partition.eligibleLeaderReplicas ?? [],
        lastKnownElr: partition.lastKnownElr ?? [],
        offline: partition.offlineReplicas,
        end: ends.get(`${name}-${partition.partitionIndex}`) ?? -1,
      }),
    )
    return { name: String(name), isInternal, ...settings, partitions: rows.sort((a, b) => a.partition - b.partition) }
  }

  /** Those that live, those that lived, and those of which only replica lists know. */
  #listBrokers(topics: readonly LiveTopic[], alive: ReadonlySet<number>, reachable: ReadonlySet<number>): LiveBroker[] {
    const ids = new Set(this.#known.keys())
    for (const { partitions } of topics) for (const { replicas } of partitions) for (const id of replicas) ids.add(id)
    return [...ids]
      .sort((a, b) => a - b)
      .map((id) => ({
        ...(this.#known.get(id) ?? { id, host: '', port: 0, rack: null }),
        isUp: alive.has(id),
        isReachable: reachable.has(id),
      }))
  }
}

/** Rejects with a Fault for a broker that is too old for what is asked, or no broker. */
async function checkVersions(line: BrokerLine, address: string): Promise<void> {
  let asked: Awaited<
    ReturnType<typeof line.ask<[string, string], { apiKeys: { apiKey: number; maxVersion: number }[] }>>
  >
  try {
    asked = await line.ask(apiVersionsV3.api, 'streamscape', '1')
  } catch (error) {
    const { fault } = toFault(error, address, false)
    throw fault.code === 'too-old' ? new Fault('too-old', address) : new Fault('not-kafka', address, fault.reason)
  }
  const most = new Map(asked.answer.apiKeys.map(({ apiKey, maxVersion }) => [apiKey, maxVersion]))
  const missing = NEEDED.find(({ key, version }) => (most.get(key) ?? -1) < version)
  if (missing !== undefined) throw new Fault('too-old', address, MAY_SEND.get(missing.key) ?? '')
}

function readSettings(
  configs: readonly {
    readonly name: string
    readonly value?: string | null
    readonly configSource: number
    readonly isSensitive: boolean
  }[],
): TopicSettings {
  const found = configs.flatMap(({ name, value, configSource, isSensitive }) =>
    isSensitive || typeof value !== 'string' || configSource === DEFAULT_SOURCE ? [] : [[name, value] as const],
  )
  const minIsr = Number(configs.find(({ name }) => name === 'min.insync.replicas')?.value ?? 1)
  return { minIsr: Number.isInteger(minIsr) && minIsr > 0 ? minIsr : 1, configs: Object.fromEntries(found) }
}

function sumLag(
  topics: readonly {
    readonly name: string
    readonly partitions: readonly {
      readonly partitionIndex: number
      readonly committedOffset: bigint
      readonly errorCode: number
    }[]
  }[],
  ends: ReadonlyMap<string, number>,
): number | null {
  let lag: number | null = null
  for (const { name, partitions } of topics)
    for (const { partitionIndex, committedOffset, errorCode } of partitions) {
      const end = ends.get(`${name}-${partitionIndex}`)
      if (end === undefined || errorCode !== 0 || committedOffset < 0n) continue
      lag = (lag ?? 0) + Math.max(0, end - Number(committedOffset))
    }
  return lag
}

const sameUnseen = (a: LiveUnseen, b: LiveUnseen): boolean => JSON.stringify(a) === JSON.stringify(b)
