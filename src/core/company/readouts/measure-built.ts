/**
 * Reading jobs that were built in this run; nothing here changes anything. The one thing a reader would get wrong: rows in
 * are what the job has taken in, not what lies in the topic, so that a job that is behind shows old records.
 */
import { contentOf } from '../../log/stores'
import { LIMITS } from '../../scenario'
import type { World } from '../../world'
import { BUSINESS_EVENT_KINDS } from '../books/business-store'
import { businessOf } from '../books/company'
import type { ApplicationState, BuiltApplication } from '../books/streams-state'
import { TOPOLOGIES } from '../streams/applications'
import { findApplication, isNearEnough } from '../streams/build-streams'
import { namesOf } from '../streams/check-stream'
import { filterOf, rowOf, valueOfField } from '../streams/compile-stream'
import { committedEnd, decodeDerived, readRecords } from '../streams/derived-records'
import { createApplication } from '../streams/obey-streams'
import { readEvent } from '../streams/process'
import { compileBuilt, findTopology, listBuilt } from '../streams/topologies'
import { versionedTopic } from '../streams/topology'
import { type BusinessSpec, FEEDS, type Feed } from '../vocabulary/business-spec'
import {
  comparisonsOf,
  fieldsOf,
  isKeyField,
  ownKeyOf,
  STREAM_LIMITS,
  type StreamField,
  type StreamSpec,
} from '../vocabulary/stream-spec'
import type { BuiltScore, ReaderScore, RowIn, RowOut, StreamGround } from './built-score'
import { scoreApplication } from './score-application'

const ROWS = 7
const READER_ROWS = 4
/** Where a row that was passed on has its quantity. */
const ROW_QUANTITY = 4

export function measureGround(world: World): StreamGround {
  const built = listBuilt(world)
  const names = [...TOPOLOGIES, ...built].map(({ application }) => application)
  return {
    feeds: FEEDS.map((feed) => ({
      feed,
      partitions: partitionsOf(world, feed).length,
      ownKey: ownKeyOf(feed),
      fields: fieldsOf(feed).map((field) => ({
        field,
        names: namesOf(world, feed, field),
        comparisons: comparisonsOf(field),
        isKey: isKeyField(field),
      })),
    })),
    articles: (world.scenario.business as BusinessSpec).articles,
    room: Math.min(STREAM_LIMITS.built - built.length, LIMITS.topics - world.state.topics.length),
    taken: [...new Set([...names, ...world.state.topics.map(({ name }) => name)])],
  }
}

export function measureBuilt(world: World): readonly BuiltScore[] {
  const built = listBuilt(world)
  return built.flatMap((one) => {
    const { stream } = one
    if (stream === null) return []
    const topic = versionedTopic(one.application, one.version)
    const readers = built.filter(({ reads, version }) => reads === one.application && version === one.version)
    return {
      job: scoreOf(world, one),
      stream,
      mayServe: mayServe(world, one),
      rowsIn: listRowsIn(world, stateOf(world, one), stream),
      rowsOut: listRowsOut(world, topic, stream),
      written: partitionsOf(world, topic).reduce((sum, p) => sum + committedEnd(world, p), 0),
      readers: readers.map((reader) => scoreReader(world, reader, topic, stream)),
    }
  })
}

function stateOf(world: World, { application, version }: BuiltApplication): ApplicationState {
  return (
    findApplication(world, application, version) ?? createApplication(world, findTopology(world, application, version))
  )
}

function mayServe(world: World, { application, version }: BuiltApplication): boolean {
  const app = findApplication(world, application, version)
  const now = businessOf(world).processing.serving[application] ?? 1
  return (
    app?.phase === 'RUNNING' && now !== version && isNearEnough(world, app, findApplication(world, application, now))
  )
}

function scoreOf(world: World, built: BuiltApplication) {
  return scoreApplication(world, compileBuilt(world, built), stateOf(world, built))
}

function partitionsOf(world: World, name: string): readonly number[] {
  return world.state.topics.find((topic) => topic.name === name)?.partitions ?? []
}

/** The number of a field as a person reads it: places, systems and kinds by name. */
function showField(world: World, field: StreamField, value: number): string | number {
  const { places, systems } = businessOf(world)
  if (field === 'place') return places[value]?.name ?? value
  if (field === 'system') return systems[value]?.spec.id ?? value
  return field === 'kind' ? (BUSINESS_EVENT_KINDS[value] ?? value) : value
}

function listRowsIn(world: World, app: ApplicationState, stream: StreamSpec): readonly RowIn[] {
  const keeps = filterOf(world, stream)
  const fields = fieldsOf(stream.source)
  const rows: RowIn[] = []
  for (const p of partitionsOf(world, stream.source)) {
    const until = app.taken[p] ?? 0
    const partition = world.state.partitions.number[p]
    readRecords(world, p, Math.max(0, until - ROWS), until, (value, offset) => {
      if (value < 0) {
        rows.push({ partition, offset, timeUs: null, verdict: 'unreadable', values: [] })
        return
      }
      const event = readEvent(world, value)
      const row = rowOf(event)
      const values = fields.map((field) => showField(world, field, valueOfField(row, field)))
      rows.push({ partition, offset, timeUs: event.timeUs, verdict: keeps(event) ? 'kept' : 'dropped', values })
    })
  }
  // What cannot be read has no time: it stands where it was read.
  return rows.sort((a, b) => (b.timeUs ?? 0) - (a.timeUs ?? 0) || b.offset - a.offset).slice(0, ROWS)
}

function listRowsOut(world: World, topic: string, stream: StreamSpec): readonly RowOut[] {
  const rows: RowOut[] = []
  for (const p of partitionsOf(world, topic)) {
    const end = committedEnd(world, p)
    const partition = world.state.partitions.number[p]
    readRecords(world, p, Math.max(0, end - ROWS), end, (value, offset) => {
      const record = decodeDerived(contentOf(world.stores, value))
      if (record === null) return
      rows.push({
        partition,
        offset,
        timeUs: record.timeUs,
        windowUs: record.windowUs < 0 ? null : record.windowUs,
        key: showKey(world, stream, record.key),
        result: stream.aggregate === null ? null : record.values[0],
      })
    })
  }
  return rows.sort((a, b) => b.timeUs - a.timeUs || b.offset - a.offset).slice(0, ROWS)
}

function showKey(world: World, { keyBy, source }: StreamSpec, key: number): string | number {
  return showField(world, keyBy ?? ownKeyOf(source as Feed), key)
}

function scoreReader(world: World, reader: BuiltApplication, topic: string, stream: StreamSpec): ReaderScore {
  const app = stateOf(world, reader)
  const entries = Object.entries(app.stores[0]?.entries ?? {}).map(([at, values]) => {
    const split = at.indexOf('@')
    const windowUs = split < 0 ? null : Number(at.slice(split + 1))
    const value = stream.aggregate === null ? values[ROW_QUANTITY] : values[0]
    return { key: Number(split < 0 ? at : at.slice(0, split)), windowUs, value }
  })
  const newest = entries.reduce((latest, { windowUs }) => Math.max(latest, windowUs ?? -1), -1)
  const rows = entries
    .filter(({ windowUs }) => windowUs === null || windowUs === newest)
    .sort((a, b) => b.value - a.value || a.key - b.key)
    .slice(0, READER_ROWS)
    .map(({ key, windowUs, value }) => ({ key: showKey(world, stream, key), windowUs, value }))
  const read = partitionsOf(world, topic).reduce((sum, p) => sum + (app.taken[p] ?? 0), 0)
  return { job: scoreOf(world, reader), topic, read, rows }
}
