/**
 * A real failure as its metadata log tells it: moments in which something was decided, each with what changed and why as far as
 * the log knows, and the picture after each. The one thing a reader would get wrong: it is a recording. Nothing in it can be
 * hurt or run on, and between two moments nobody knows what was so.
 */
import { compareLive, type LiveChange } from '../changes'
import type { LivePicture, LiveTopic } from '../picture'
import { type DumpFault, type MetadataRecord, readDump } from './metadata-dump'
import { applyRecord, createMetadataState, type MetadataState } from './metadata-state'

/** What the log itself knows of the cause; the page says it in the visitor's language. */
export type RecordedWhy =
  /** Heartbeats stayed away for a session. */
  | { readonly code: 'fenced'; readonly brokers: readonly number[] }
  /** It had asked to stop. */
  | { readonly code: 'stopped'; readonly brokers: readonly number[] }
  | { readonly code: 'stopping'; readonly brokers: readonly number[] }
  | { readonly code: 'unfenced'; readonly brokers: readonly number[] }
  | { readonly code: 'registered'; readonly brokers: readonly number[]; readonly hasLeftElr: boolean }
  /** A leader asked for it. */
  | { readonly code: 'fell-behind' | 'caught-up' }
  | { readonly code: 'elected' | 'made' | 'quorum' }

export interface Moment {
  readonly atMs: number
  readonly offset: number
  /** Of the records of the whole recording, up to here. */
  readonly until: number
  readonly changes: readonly LiveChange[]
  /** null where the log does not say. */
  readonly why: RecordedWhy | null
}

export interface Recording {
  /** Of the file. */
  readonly name: string
  readonly records: readonly MetadataRecord[]
  /** In which something changed that the picture shows; by time. */
  readonly moments: readonly Moment[]
  /** Records of things that this log never introduces: it begins later than the cluster. */
  readonly orphans: number
}

export type RecordingFault = DumpFault | { readonly code: 'nothing-changes' }

export type ReadRecording =
  | { readonly ok: true; readonly recording: Recording }
  | { readonly ok: false; readonly fault: RecordingFault }

/** `text` as `kafka-dump-log --cluster-metadata-decoder` prints it. */
export function readRecording(name: string, text: string): ReadRecording {
  const read = readDump(text)
  if (!read.ok) return read
  const { records } = read
  const state = createMetadataState()
  const moments: Moment[] = []
  for (let from = 0; from < records.length; ) {
    let until = from + 1
    while (until < records.length && records[until].atMs === records[from].atMs) until++
    const part = records.slice(from, until)
    const touched = touchedBy(state, part)
    const before = lookAt(state, name, part[0].atMs, touched)
    for (const record of part) applyRecord(state, record)
    const after = lookAt(state, name, part[0].atMs, touchedBy(state, part, touched))
    const changes = [...compareLive(before, after), ...tellQuorum(part)]
    const why = explain(part, changes, before, state)
    if (changes.length > 0 || why !== null)
      moments.push({ atMs: part[0].atMs, offset: part[0].offset, until, changes, why })
    from = until
  }
  if (moments.length === 0) return { ok: false, fault: { code: 'nothing-changes' } }
  return { ok: true, recording: { name, records, moments, orphans: state.orphans } }
}

/** The cluster after a moment, as the scene draws one. */
export function pictureAt({ name, records, moments, orphans }: Recording, moment: number): LivePicture {
  const { until, atMs } = moments[Math.min(moments.length - 1, Math.max(0, moment))]
  const state = createMetadataState()
  for (let i = 0; i < until; i++) applyRecord(state, records[i])
  const picture = lookAt(state, name, atMs, null)
  return orphans === 0
    ? picture
    : { ...picture, unseen: [...picture.unseen, { code: 'begins-late', records: orphans }] }
}

/** The last moment that is not after `atMs`; the first where all are. */
export function momentAt({ moments }: Recording, atMs: number): number {
  let [low, high] = [0, moments.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (moments[middle].atMs <= atMs) low = middle
    else high = middle - 1
  }
  return low
}

/** Ids of topics; null for all. */
type Touched = ReadonlySet<string> | null

function touchedBy(state: MetadataState, part: readonly MetadataRecord[], also: Touched = new Set()): Touched {
  const touched = new Set(also)
  for (const { data, type } of part) {
    if (typeof data['topicId'] === 'string') touched.add(data['topicId'])
    if (type === 'CLEAR_ELR_RECORD')
      for (const [id, { name }] of state.topics)
        if (data['topicName'] === '' || data['topicName'] === name) touched.add(id)
  }
  return touched
}

function lookAt(state: MetadataState, name: string, atMs: number, touched: Touched): LivePicture {
  const isUp = (id: number): boolean => state.brokers.get(id)?.isFenced === false
  const common = state.configs.get('')
  const topics = [...state.topics]
    .filter(([id]) => touched === null || touched.has(id))
    .map(([, { name: topic, partitions }]): LiveTopic => {
      const configs = state.configs.get(topic)
      const minIsr = configs?.get('min.insync.replicas') ?? common?.get('min.insync.replicas') ?? '1'
      return {
        name: topic,
        isInternal: topic.startsWith('__'),
        minIsr: Number(minIsr),
        configs: Object.fromEntries(configs ?? []),
        partitions: [...partitions.values()]
          .sort((a, b) => a.partition - b.partition)
          .map((one) => ({ ...one, offline: one.replicas.filter((id) => !isUp(id)), end: -1 })),
      }
    })
  return {
    version: 1,
    takenAtMs: atMs,
    address: name,
    clusterId: '',
    brokers: [...state.brokers.values()]
      .sort((a, b) => a.id - b.id)
      .map(({ id, host, port, rack }) => ({ id, host, port, rack, isUp: isUp(id), isReachable: isUp(id) })),
    // Who leads is in the log; whether the others were heard is not.
    quorum: null,
    topics,
    groups: [],
    configs: {},
    unseen: UNSEEN.map((code) => ({ code })),
    traffic: { mostPerSecond: 0, history: [], maySend: [] },
  }
}

const UNSEEN = ['producers', 'recorded-ends', 'recorded-groups', 'recorded-quorum', 'recorded-causes', 'links'] as const

function tellQuorum(part: readonly MetadataRecord[]): LiveChange[] {
  return part
    .filter(({ type }) => type === 'LEADER_CHANGE')
    .map(({ data, epoch }) => ({ code: 'quorum', leader: Number(data['leaderId']), epoch }))
}

/** What stands first is what the rest of the batch follows from. */
function explain(
  part: readonly MetadataRecord[],
  changes: readonly LiveChange[],
  before: LivePicture,
  after: MetadataState,
): RecordedWhy | null {
  const brokersOf = (type: string, wanted: (data: MetadataRecord['data']) => boolean): number[] =>
    part.filter((record) => record.type === type && wanted(record.data)).map(({ data }) => Number(data['brokerId']))
  const change = 'BROKER_REGISTRATION_CHANGE_RECORD'
  const fenced = brokersOf(change, ({ fenced }) => fenced === 1)
  if (fenced.length > 0)
    return { code: fenced.every((id) => after.brokers.get(id)?.isStopping) ? 'stopped' : 'fenced', brokers: fenced }
  const stopping = brokersOf(change, ({ inControlledShutdown }) => inControlledShutdown === 1)
  if (stopping.length > 0) return { code: 'stopping', brokers: stopping }
  const registered = brokersOf('REGISTER_BROKER_RECORD', () => true)
  if (registered.length > 0) {
    const hasLeftElr = before.topics.some(({ partitions }) =>
      partitions.some(({ elr }) => elr.some((id) => registered.includes(id))),
    )
    return { code: 'registered', brokers: registered, hasLeftElr }
  }
  const unfenced = brokersOf(change, ({ fenced }) => fenced === -1)
  if (unfenced.length > 0) return { code: 'unfenced', brokers: unfenced }
  const has = (...codes: readonly LiveChange['code'][]): boolean => changes.some(({ code }) => codes.includes(code))
  if (has('topics')) return { code: 'made' }
  if (has('shrunk')) return { code: 'fell-behind' }
  if (has('grown')) return { code: 'caught-up' }
  if (has('leaders', 'leaderless')) return { code: 'elected' }
  return has('quorum') ? { code: 'quorum' } : null
}
