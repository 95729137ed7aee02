/** Changes of a database enter a company's run: topics, records, readers, stock, and a replay without the database. */
import { describe, expect, it } from 'vitest'
import { NEWLIMITS } from '../../../scenarios'
import {
  type CaptureCommand,
  type CapturedChange,
  type Command,
  createTimeline,
  digestWorld,
  issueAt,
  runTimeline,
  type Scenario,
  seekTimeline,
  type Timeline,
} from '../..'
import { type Replica, replayRecord } from '../../cdc'
import { contentOf } from '../../log/stores'
import { businessExtension, locateArticle, measureCapture } from '..'
import { businessOf, businessStore, findBusiness } from '../books/company'

const QUIET: Scenario = {
  ...NEWLIMITS,
  business: NEWLIMITS.business === null ? null : { ...NEWLIMITS.business, eventsPerDay: 1, surge: null },
  commands: [],
}
const SECOND = 1_000_000
const HOUR = 3600 * SECOND

const stock = (op: CapturedChange['op'], before: number | null, after: number | null, txId = 700): CapturedChange => {
  const row = (pairs: number | null) => (pairs === null ? null : { article: 7, place: 'North', pairs })
  return {
    op,
    schema: 'public',
    table: 'inventory',
    keyColumns: ['article', 'place'],
    replicaIdentity: 'FULL',
    before: row(before),
    after: row(after),
    lsn: 24_000_000 + txId,
    txId,
  }
}
const command = (...changes: CapturedChange[]): CaptureCommand => ({ kind: 'CaptureChanges', way: 'wal', changes })

function play(commands: readonly { at: number; command: Command }[], until: number): Timeline {
  const timeline = createTimeline(QUIET, [], businessExtension)
  for (const { at, command: one } of commands) {
    runTimeline(timeline, at)
    issueAt(timeline, one)
  }
  runTimeline(timeline, until)
  return timeline
}

/** Pairs of article 7 on the shelves in Streamscape, by place. */
function shelves(timeline: Timeline): Record<string, number> {
  const { world } = timeline
  const { places } = businessOf(world)
  const { stream } = locateArticle(world, 7)
  return Object.fromEntries(places.map(({ name }, i) => [name, stream.truth[i]]))
}

describe('captured changes', () => {
  it('of a row that moved to another place move its pairs there', () => {
    const before = shelves(play([], HOUR + 20 * SECOND))
    const moved = { ...stock('u', 5, 5), after: { article: 7, place: 'South', pairs: 5 } }
    const after = shelves(play([{ at: HOUR, command: command(moved) }], HOUR + 20 * SECOND))
    expect([after['North'] - before['North'], after['South'] - before['South']]).toEqual([-5, 5])
  })

  it('of a place whose system was removed are told by another that tells of stock, and move the shelf alike', () => {
    const remove = { at: HOUR / 2, command: { kind: 'RemoveSystem', system: 'north' } } as const
    const removed = play([remove], HOUR + 20 * SECOND)
    const before = shelves(removed)
    const timeline = play([remove, { at: HOUR, command: command(stock('u', 8, 13)) }], HOUR + 20 * SECOND)
    expect(shelves(timeline)['North'] - before['North']).toBe(5)
    const { world } = timeline
    const store = businessStore(world)
    const business = findBusiness(world)
    if (business === null) throw new Error('a company')
    const teller = business.systems[store.source[business.events - 1]]
    expect([teller.removed, teller.spec.emits.includes('stock')]).toEqual([false, true])
  })

  it('become Debezium records in a topic of their table, in order, and are read', () => {
    const { world } = play([{ at: HOUR, command: command(stock('u', 8, 9), stock('d', 9, null)) }], HOUR + 20 * SECOND)
    const score = measureCapture(world)
    expect(score).toMatchObject({ way: 'wal', connector: 'running', commits: 1, changes: 2, records: 3, waiting: 0 })
    expect(score?.topics).toEqual([{ topic: 'newlimits.public.inventory', ready: true, written: 3, read: 3, rows: 0 }])
    expect(score?.reader).toBe('Data warehouse')
    const [update, remove, tombstone] = score?.recent ?? []
    expect(update.key).toEqual({ article: 7, place: 'North' })
    expect(update.value).toMatchObject({ op: 'u', before: { pairs: 8 }, after: { pairs: 9 }, ts_ms: 3_600_000 })
    expect(update.value?.source).toMatchObject({ lsn: 24_000_700, txId: 700, db: 'newlimits' })
    expect(remove.value).toMatchObject({ op: 'd', before: { pairs: 9 }, after: null })
    expect(tombstone.value).toBeNull()
    expect([update, remove, tombstone].map(({ offset }) => offset)).toEqual([0, 1, 2])
    expect(new Set([update, remove, tombstone].map(({ partition }) => partition)).size).toBe(1)
    expect(update.delayUs).toBeGreaterThan(0)
  })

  it('lie in the log as JSON texts', () => {
    const { world } = play([{ at: HOUR, command: command(stock('c', null, 3)) }], HOUR + 20 * SECOND)
    const texts = world.stores.contents.filter((text) => text.includes('"op"'))
    expect(texts.map((text) => JSON.parse(text).after)).toEqual([{ article: 7, place: 'North', pairs: 3 }])
    expect(contentOf(world.stores, -1)).toBeNull()
  })

  it('move the stock by the difference in both worlds, Streamscape hears at once and Batchland at night', () => {
    const timeline = play([{ at: HOUR, command: command(stock('u', 8, 13)) }], HOUR)
    const business = findBusiness(timeline.world)
    const cell = 7 * (business?.places.length ?? 0) + (business?.places.findIndex(({ name }) => name === 'North') ?? 0)
    const before = business?.plan[cell] ?? 0
    const shop = () => {
      const system = findBusiness(timeline.world)?.systems.find(({ spec }) => spec.id === 'web-shop')
      return [system?.copies[0][cell], system?.copies[1][cell]]
    }
    runTimeline(timeline, HOUR + 20 * SECOND)
    expect(shop()).toEqual([before - 5, before])
    runTimeline(timeline, HOUR * 10)
    expect(shop()[0]).toBe(findBusiness(timeline.world)?.shelves[0][cell])
  })

  it('replay to the same digest, by seeking and from the commands alone', () => {
    const commands = [
      { at: HOUR, command: command(stock('u', 8, 9)) },
      { at: HOUR + SECOND, command: command(stock('u', 9, 4, 701), stock('d', 4, null, 702)) },
    ]
    const first = play(commands, HOUR + 30 * SECOND)
    const digest = digestWorld(first.world)
    seekTimeline(first, HOUR / 2)
    expect(measureCapture(first.world)).toBeNull()
    seekTimeline(first, HOUR + 30 * SECOND)
    expect(digestWorld(first.world)).toBe(digest)
    expect(digestWorld(play(JSON.parse(JSON.stringify(commands)), HOUR + 30 * SECOND).world)).toBe(digest)
  })

  it('wait while the cluster has no quorum, and none is lost', () => {
    const kill = QUIET.sites
      .slice(0, 2)
      .map(({ id }) => ({ at: HOUR, command: { kind: 'KillSite', site: id } as const }))
    const heal = QUIET.sites
      .slice(0, 2)
      .map(({ id }) => ({ at: HOUR + 60 * SECOND, command: { kind: 'HealSite', site: id } as const }))
    const down = [...kill, { at: HOUR + 20 * SECOND, command: command(stock('u', 8, 9), stock('u', 9, 10, 701)) }]
    expect(measureCapture(play(down, HOUR + 50 * SECOND).world)).toMatchObject({ connector: 'waiting', waiting: 2 })
    const { world } = play([...down, ...heal], HOUR + 240 * SECOND)
    expect(measureCapture(world)).toMatchObject({ connector: 'running', waiting: 0 })
    expect(measureCapture(world)?.topics).toMatchObject([{ written: 2, read: 2 }])
  })

  it('of too many tables are refused and nothing enters', () => {
    const changes = Array.from({ length: 17 }, (_, i) => ({ ...stock('c', null, 1), table: `t${i}` }))
    const { world } = play([{ at: HOUR, command: command(...changes) }], HOUR + SECOND)
    expect(measureCapture(world)).toBeNull()
    expect(world.stores.events.at(-1)).toMatchObject({ kind: 'CommandRefused' })
  })

  it('that come in several commands are one transaction', () => {
    const first: CaptureCommand = command(stock('u', 8, 9), stock('u', 9, 10))
    const second: CaptureCommand = { ...command(stock('u', 10, 11), stock('u', 11, 12, 701)), continues: true }
    const { world } = play(
      [first, second].map((one) => ({ at: HOUR, command: one })),
      HOUR + SECOND,
    )
    expect(measureCapture(world)).toMatchObject({ commits: 2, changes: 4 })
    const apart = [first, { ...second, continues: undefined }]
    const other = play(
      apart.map((one) => ({ at: HOUR, command: one as CaptureCommand })),
      HOUR + SECOND,
    )
    expect(measureCapture(other.world)).toMatchObject({ commits: 3, changes: 4 })
  })

  it('that go on with another transaction are another commit', () => {
    const first = command(stock('u', 8, 9))
    const second: CaptureCommand = { ...command(stock('u', 9, 10, 701)), continues: true }
    const { world } = play(
      [first, second].map((one) => ({ at: HOUR, command: one })),
      HOUR + SECOND,
    )
    expect(measureCapture(world)).toMatchObject({ commits: 2, changes: 2 })
  })

  it('that are thousands are all written and read, and the rows that were told are those that a reader has', () => {
    const rows = Array.from({ length: 2000 }, (_, id) => row('c', id))
    const gone = rows.slice(0, 700).map(({ after }) => ({ ...row('d', Number(after?.id)), before: after, after: null }))
    const commands = [...pieces(rows), ...pieces(gone)].map((one) => ({ at: HOUR, command: one }))
    const { world } = play(commands, HOUR + 60 * SECOND)
    const [topic] = measureCapture(world)?.topics ?? []
    expect(topic).toMatchObject({ written: 3400, read: 3400, rows: 1300 })
    expect(readTable(world)).toBe(1300)
  })
})

const row = (op: CapturedChange['op'], id: number): CapturedChange => ({
  ...stock(op, null, null),
  table: 'many',
  keyColumns: ['id'],
  after: { id, text: `row ${id}` },
})
const pieces = (changes: readonly CapturedChange[]): readonly CaptureCommand[] =>
  Array.from({ length: Math.ceil(changes.length / 500) }, (_, i) => ({
    ...command(...changes.slice(i * 500, (i + 1) * 500)),
    ...(i > 0 ? { continues: true as const } : {}),
  }))

/** Rows of the table as somebody gets them who applies what lies in the topic's log. */
function readTable(world: Timeline['world']): number {
  const replica: Replica = new Map()
  const { records } = world.stores
  for (let i = 0; i < records.length; i++) {
    const key = contentOf(world.stores, records.key[i])
    const value = contentOf(world.stores, records.value[i])
    if (key === null || !key.startsWith('{"id"')) continue
    const record = { topic: 'many', key: JSON.parse(key), value: value === null ? null : JSON.parse(value) }
    replayRecord(replica, { ...record, headers: {}, columns: null })
  }
  return replica.get('many')?.size ?? 0
}

describe('a snapshot that begins anew', () => {
  const known = [row('c', 1), row('c', 2), row('c', 3)]
  const read = (id: number): CapturedChange => ({ ...row('r', id), snapshot: 'true' })
  const snapshot: CaptureCommand = { ...command(read(2), read(9)), snapshotOf: ['public.many'] }

  it('tells each row as a read and ends the keys that the table no longer has', () => {
    const { world } = play(
      [
        { at: HOUR, command: command(...known) },
        { at: HOUR + SECOND, command: snapshot },
      ],
      HOUR + 60 * SECOND,
    )
    const score = measureCapture(world)
    expect(score?.topics).toMatchObject([{ rows: 2, written: 7, read: 7 }])
    expect(readTable(world)).toBe(2)
    const last = score?.recent.slice(-4).map(({ key, value }) => [key?.id, value?.op ?? null])
    expect(last).toEqual([
      [2, 'r'],
      [9, 'r'],
      [1, null],
      [3, null],
    ])
    expect(score?.recent.at(-4)?.value?.source).toMatchObject({ snapshot: 'true' })
  })

  it('of a table without rows ends all of its keys, and of others none', () => {
    const empty: CaptureCommand = { ...command(), snapshotOf: ['public.other', 'public.many'] }
    const other: CaptureCommand = { ...command(), snapshotOf: ['public.other'] }
    const start = { at: HOUR, command: command(...known) }
    const topicsOf = (end: CaptureCommand) =>
      measureCapture(play([start, { at: HOUR + SECOND, command: end }], HOUR + 60 * SECOND).world)?.topics
    expect(topicsOf(empty)).toMatchObject([{ rows: 0 }])
    expect(topicsOf(other)).toMatchObject([{ rows: 3 }])
  })

  it('of the shelves corrects no stock', () => {
    const seen = { ...stock('r', null, 3), snapshot: 'last' as const }
    const { world } = play(
      [{ at: HOUR, command: { ...command(seen), snapshotOf: ['public.inventory'] } }],
      HOUR + SECOND,
    )
    expect(world.stores.events.filter(({ kind }) => kind === 'ChangesCaptured')).toHaveLength(1)
    const still = findBusiness(play([], HOUR + SECOND).world)
    expect(findBusiness(world)?.shelves).toEqual(still?.shelves)
  })
})
