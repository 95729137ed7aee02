/** Headers of a record that was sent by hand: they stay with it from the producer's batch into each log. */
import { expect, it } from 'vitest'
import {
  createTimeline,
  createWorld,
  digestWorld,
  issueCommand,
  readRecords,
  runTimeline,
  runUntil,
  seekTimeline,
  type World,
} from '..'
import { makeSmallCluster } from '../testing/small-cluster'

const HEADERS = [
  { key: 'trace-id', value: '4711' },
  { key: 'trace-id', value: '4712' },
]
const send = (value: string, headers?: typeof HEADERS) =>
  ({ kind: 'SendRecord', producer: 'p', key: null, value, ...(headers === undefined ? {} : { headers }) }) as const

/** What each record of the log says: value and headers. */
function listRecords(world: World) {
  const { logs, state, stores } = world
  return [...logs[0].subarray(0, state.replicas.logLength[0])].flatMap((entry) =>
    readRecords(world, stores.entries.batch[entry], entry, 0, 1000).map(({ value, headers }) => [value, headers]),
  )
}

function makeWorld(): World {
  const world = createWorld(makeSmallCluster({ producer: { 'linger.ms': 100 } }))
  runUntil(world, 5_000_000)
  return world
}

it('are those of their record and of none beside it in its batch', () => {
  const world = makeWorld()
  issueCommand(world, send('plain'))
  issueCommand(world, send('with', HEADERS))
  issueCommand(world, send('plain again'))
  runUntil(world, 7_000_000)
  issueCommand(world, send('later', [HEADERS[1]]))
  runUntil(world, 9_000_000)
  expect(listRecords(world)).toEqual([
    ['plain', undefined],
    ['with', HEADERS],
    ['plain again', undefined],
    ['later', [HEADERS[1]]],
  ])
})

it('leave a run without them as it was, and go with what a dying producer drops', () => {
  const world = makeWorld()
  issueCommand(world, send('plain'))
  expect(JSON.stringify(Object.keys(world.state))).not.toContain('recordHeaders')
  issueCommand(world, send('gone', HEADERS))
  issueCommand(world, { kind: 'KillSite', site: 'east' })
  runUntil(world, 8_000_000)
  issueCommand(world, { kind: 'HealSite', site: 'east' })
  runUntil(world, 20_000_000)
  issueCommand(world, send('new'))
  runUntil(world, 22_000_000)
  expect(listRecords(world)).toEqual([['new', undefined]])
})

it('are there again after going back and on', () => {
  const scenario = makeSmallCluster({
    recordsPerSecond: 50,
  })
  const timeline = createTimeline({ ...scenario, commands: [{ atMs: 6_000, command: send('with', HEADERS) }] })
  runTimeline(timeline, 30_000_000)
  const end = digestWorld(timeline.world)
  const said = listRecords(timeline.world).filter(([, headers]) => headers !== undefined)
  seekTimeline(timeline, 3_000_000)
  runTimeline(timeline, 30_000_000)
  expect(digestWorld(timeline.world)).toBe(end)
  expect(said).toEqual([['with', HEADERS]])
  expect(listRecords(timeline.world).filter(([, headers]) => headers !== undefined)).toEqual(said)
})
