/**
 * What is read in the playground alone: a light, a record, what was cut from logs, a group, everything that has happened. The one
 * thing a reader would get wrong: these are not with the other answers, because the worker of the two worlds has no room
 * for what nobody asks it.
 */
import {
  findEntryIndex,
  isRecordThere,
  listGroupReaders,
  type RecordReading,
  readGroupScene,
  readLogHistory,
  readRecords,
  type World,
} from '../core'
import {
  type Answer,
  type CommonQuestion,
  type IncidentQuestion,
  type LightView,
  MOST_READ_RECORDS,
  MOST_TOLD_EVENTS,
  type Question,
  type WorldsQuestion,
} from '../protocol'
import { listFlightsOfLight } from './flights-view'
import { findPartition } from './focus-view'
import { GroupFollower } from './group-follower'
import type { Session } from './session'

/** A batch is looked for among so many of the latest entries of a log. */
const ENTRIES_LOOKED_AT = 4096

/** Null for a question that everybody asks. */
export function readMore(session: Session, question: Question): Answer | null {
  const { world } = session.timeline
  switch (question.type) {
    case 'log-history': {
      const partition = findPartition(world, question.topic, question.partition)
      const history = partition < 0 ? { cuts: [], leaders: [] } : readLogHistory(world, partition)
      return { type: 'log-history', history }
    }
    case 'record':
      return { type: 'record', record: readRecordAt(world, question) }
    case 'known-events': {
      const { known } = session.markers
      return { type: 'known-events', events: known.slice(-MOST_TOLD_EVENTS), total: known.length }
    }
    case 'light':
      return { type: 'light', light: readLight(session, question.id) }
    case 'group': {
      const readers = listGroupReaders(world)
      const reader = question.reader ?? readers[0]
      const scene = reader === undefined ? null : readGroupScene(world, reader)
      return { type: 'group', readers, scene, timeUs: world.state.nowUs }
    }
    case 'group-watch':
      return { type: 'group-watch', watch: followerOf(session).watch(session.timeline, question.reader) }
    case 'journey': {
      const journey = followerOf(session).follow(session.timeline, question.reader, question.wanted)
      return { type: 'journey', journey }
    }
    default:
      return leave(question)
  }
}

/** A question of `ReadingQuestion` that is not answered above does not compile. */
const leave = (_: CommonQuestion | WorldsQuestion | IncidentQuestion): null => null

const followers = new WeakMap<Session, GroupFollower>()

function followerOf(session: Session): GroupFollower {
  const follower = followers.get(session) ?? new GroupFollower(session.clock)
  followers.set(session, follower)
  return follower
}

function readRecordAt(world: World, at: Extract<Question, { type: 'record' }>): RecordReading | null {
  const row = rowOf(world, findPartition(world, at.topic, at.partition), at.broker)
  const found = readFrom(world, row, at.offset, 1)[0] ?? null
  return found?.offset === at.offset ? found : null
}

/** -1 when no replica is there; `broker` is its id. */
function rowOf({ state }: World, partition: number, broker: number): number {
  const { partitions, replicas, brokers } = state
  return partitions.rows[partition]?.find((row) => brokers[replicas.broker[row]].id === broker) ?? -1
}

/** As many records as asked for, or as there are, from an offset of a replica's log on; what was forgotten is not there. */
function readFrom(world: World, row: number, offset: number, most: number): RecordReading[] {
  if (row < 0) return []
  const { entries } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  const found: RecordReading[] = []
  for (let i = findEntryIndex(entries, list, length, offset); i < length && found.length < most; i++) {
    const skipped = Math.max(0, offset - entries.baseOffset[list[i]])
    const read = readRecords(world, entries.batch[list[i]], list[i], skipped, entries.count[list[i]])
    found.push(...read.filter((record) => isRecordThere(world, row, record.offset)))
  }
  return found.slice(0, most)
}

function readLight(session: Session, id: number): LightView | null {
  const { recorder, focus, speed } = session
  const { world } = session.timeline
  const partition = findPartition(world, focus.topic, focus.partition)
  const places = listFlightsOfLight(world, recorder, partition, speed, id)
  if (places.length === 0) return null
  const [first] = places
  const from = recorder.from[first]
  const to = recorder.to[first]
  // Flights name brokers by their index; one end of each way is a broker.
  const broker = world.state.brokers[Math.min(from, to)].id
  const parts = places.flatMap((at): readonly Part[] => {
    const { batch, base, records } = recorder
    if (batch[at] < 0) return spread(world, rowOf(world, partition, broker), base[at], records[at])
    const entry = findEntry(world, rowOf(world, partition, broker), batch[at])
    const offset = entry < 0 ? -1 : world.stores.entries.baseOffset[entry]
    return [{ batch: batch[at], entry, base: offset, records: records[at] }]
  })
  return {
    kind: recorder.kind[first],
    from,
    to,
    topic: focus.topic,
    partition: focus.partition,
    records: parts.reduce((sum, { records }) => sum + records, 0),
    sentUs: recorder.sentUs[first],
    arriveUs: recorder.arriveUs[first],
    offsets: parts.every(({ base }) => base >= 0) ? joinRanges(parts) : [],
    read: readParts(world, parts, rowOf(world, partition, world.state.brokers[from]?.id ?? -1)),
  }
}

/** What one flight carries: a batch, or records of a log. */
interface Part {
  readonly batch: number
  readonly entry: number
  readonly base: number
  readonly records: number
}

/** Records of a log from an offset on, in one part for each stretch between what was compacted away. */
function spread(world: World, row: number, base: number, records: number): readonly Part[] {
  if (base < 0 || row < 0) return [{ batch: -1, entry: -1, base, records }]
  const parts: { batch: number; entry: number; base: number; records: number }[] = []
  let left = records
  for (let offset = base; left > 0 && offset < world.state.replicas.logEndOffset[row]; offset++) {
    if (!isRecordThere(world, row, offset)) continue
    const last = parts.at(-1)
    if (last !== undefined && last.base + last.records === offset) last.records++
    else parts.push({ batch: -1, entry: -1, base: offset, records: 1 })
    left--
  }
  return parts.length > 0 ? parts : [{ batch: -1, entry: -1, base, records }]
}

/** Neighbours are one range; the same records that were sent again are told once. */
function joinRanges(parts: readonly Part[]): LightView['offsets'] {
  const ranges: { first: number; last: number }[] = []
  for (const { base, records } of [...parts].sort((one, other) => one.base - other.base)) {
    const before = ranges.at(-1)
    if (before !== undefined && base <= before.last + 1) before.last = Math.max(before.last, base + records - 1)
    else ranges.push({ first: base, last: base + records - 1 })
  }
  return ranges
}

function readParts(world: World, parts: readonly Part[], senderRow: number): RecordReading[] {
  const read: RecordReading[] = []
  for (const { batch, entry, base, records } of parts) {
    const room = MOST_READ_RECORDS - read.length
    if (room <= 0) break
    const some = Math.min(room, records)
    if (batch >= 0) read.push(...readRecords(world, batch, entry, 0, some))
    else read.push(...readFrom(world, senderRow, base, some))
  }
  return read
}

/** Where a batch stands in a replica's log; -1 for nowhere. */
function findEntry(world: World, row: number, batch: number): number {
  if (row < 0) return -1
  const { entries } = world.stores
  const list = world.logs[row]
  const length = world.state.replicas.logLength[row]
  for (let i = length - 1; i >= Math.max(0, length - ENTRIES_LOOKED_AT); i--)
    if (entries.batch[list[i]] === batch) return list[i]
  return -1
}
