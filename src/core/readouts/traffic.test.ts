/** The meter against what the logs hold, which it does not look at. */
import { describe, expect, it } from 'vitest'
import { defineSharedCluster } from '../../scenarios/shared-cluster'
import { createTrafficMeter, createWorld, digestWorld, readTrafficMeter, runUntil, type Traffic, type World } from '..'

const SECOND = 1_000_000

function run(isNear: boolean, seconds = 20): { world: World; rows: readonly Traffic[] } {
  const world = createWorld(defineSharedCluster(isNear))
  const meter = createTrafficMeter(world)
  for (let second = 1; second <= seconds; second++) {
    runUntil(world, second * SECOND)
    readTrafficMeter(world, meter)
  }
  return { world, rows: readTrafficMeter(world, meter) }
}

const sum = (rows: readonly Traffic[], of: (row: Traffic) => boolean = () => true): number =>
  rows.filter(of).reduce((bytes, row) => bytes + row.bytes, 0)

/** Of all batches that stand in the logs of leaders. */
function storedBytes({ state, stores, logs }: World): number {
  let bytes = 0
  for (const row of state.partitions.leaderRow) {
    if (row < 0) continue
    for (let i = 0; i < state.replicas.logLength[row]; i++) {
      const batch = stores.entries.batch[logs[row][i]]
      if (batch >= 0 && stores.batches.producer[batch] >= 0) bytes += stores.batches.bytes[batch]
    }
  }
  return bytes
}

describe('the meter of bytes', () => {
  const { world, rows } = run(false)
  const written = sum(rows, ({ kind }) => kind === 'written')

  it('counts what is written as what the leaders hold, but for what is on its way', () => {
    expect(written / storedBytes(world)).toBeGreaterThan(0.999)
    expect(written / storedBytes(world)).toBeLessThan(1.002)
  })

  it('counts two copies of it, and three readers', () => {
    expect(sum(rows, ({ kind }) => kind === 'copied') / written).toBeCloseTo(2, 2)
    expect(sum(rows, ({ kind }) => kind === 'read') / written).toBeCloseTo(3, 1)
  })

  it('finds two thirds of both crossing, and with client.rack a quarter of that', () => {
    const crossing = (of: readonly Traffic[], kind: Traffic['kind']): number =>
      sum(of, (row) => row.kind === kind && row.from !== row.to) / sum(of, (row) => row.kind === kind)
    expect(crossing(rows, 'written')).toBeCloseTo(2 / 3, 1)
    expect(crossing(rows, 'read')).toBeCloseTo(2 / 3, 1)
    expect(crossing(rows, 'copied')).toBe(1)
    expect(crossing(run(true).rows, 'read')).toBeCloseTo(2 / 12, 1)
  })

  it('tells by client and topic who moved it', () => {
    const etl = rows.filter(({ client }) => client.startsWith('etl-'))
    expect(new Set(etl.map(({ topic }) => topic))).toEqual(new Set(['audit']))
    expect(new Set(rows.filter(({ kind }) => kind === 'copied').map(({ client }) => client))).toEqual(new Set(['']))
  })

  it('changes nothing in the run', () => {
    const unwatched = createWorld(defineSharedCluster(false))
    runUntil(unwatched, 20 * SECOND)
    expect(digestWorld(world)).toBe(digestWorld(unwatched))
  })

  it('refuses to be read too late', () => {
    const late = createWorld(defineSharedCluster(false))
    const meter = createTrafficMeter(late)
    late.recorder!.count = late.recorder!.capacity + 1
    expect(() => readTrafficMeter(late, meter)).toThrow(/too late/)
  })
})
