/** What the picture of a group says, held against the core in each state that it has a sentence for. */
import { describe, expect, it } from 'vitest'
import {
  createTimeline,
  createWorld,
  issueCommand,
  type ReaderName,
  readGroupScene,
  runTimeline,
  runUntil,
  type Scenario,
  startConsumer,
  type World,
} from '../../core'
import { makeGroupWorld, makeMember, readAtDesk } from '../../core/clients/groups/testing/group-world'
import {
  reader,
  transactionalProducer,
  transactionWorld,
} from '../../core/clients/transactions/testing/transaction-world'
import { GroupFollower } from '../../worker/group-follower'
import { listBoxes, offsetAt, placeOffset, scaleLanes } from './lane-scale'
import { type GroupPicture, lastReader, measureGaps, readPicture } from './picture'

const SECOND = 1_000_000
const SHOP: ReaderName = { kind: 'group', id: 'shop' }

function picture(world: World, who: ReaderName = SHOP): GroupPicture {
  const scene = readGroupScene(world, who)
  if (scene === null) throw new Error('nobody reads')
  return readPicture(scene)
}

/** One member, then a second that joins at 20 s. */
function join(configs: Record<string, string>) {
  const world = createWorld(makeGroupWorld({ members: 1, configs }))
  runUntil(world, 20 * SECOND)
  const before = picture(world)
  startConsumer(world, makeMember('reader-2', configs))
  const during: GroupPicture[] = []
  while (world.state.nowUs < 26 * SECOND) {
    runUntil(world, world.state.nowUs + 1000)
    during.push(picture(world))
  }
  return { before, during, after: picture(world) }
}

const statuses = ({ lanes }: GroupPicture): string => lanes.map(({ status }) => status).join(' ')

describe('what the picture of a group says', () => {
  it('before and after a rebalance: each partition has one reader', () => {
    const { before, after } = join({ 'partition.assignment.strategy': 'cooperative-sticky' })
    for (const { news, reading, lanes } of [before, after]) {
      expect([news, reading]).toEqual(['steady', 4])
      expect(lanes.every(({ status }) => status === 'read')).toBe(true)
    }
    expect(before.lanes.map(({ owner }) => owner?.letter)).toEqual(['1', '1', '1', '1'])
    expect(new Set(after.lanes.map(({ owner }) => owner?.letter))).toEqual(new Set(['1', '2']))
  })

  it('in a cooperative one: some change hands, and never all', () => {
    const { during } = join({ 'partition.assignment.strategy': 'cooperative-sticky' })
    const moving = during.filter(({ news }) => news === 'moving')
    expect(moving.length).toBeGreaterThan(0)
    expect(Math.min(...during.map(({ reading }) => reading))).toBe(2)
    expect(during.some(({ news }) => news === 'eager')).toBe(false)
    expect(moving.some((one) => statuses(one).includes('free'))).toBe(true)
  })

  it('in an eager one: nobody reads', () => {
    const { during } = join({ 'partition.assignment.strategy': 'range' })
    expect(Math.min(...during.map(({ reading }) => reading))).toBe(0)
    expect(during.filter(({ reading }) => reading === 0).map(({ news }) => news)).toContain('eager')
  })

  it('with the consumer protocol: who reads it yet shall let it go, then it waits for its new reader', () => {
    const { during } = join({ 'group.protocol': 'consumer' })
    const seen = during.map(statuses).join('|')
    expect(seen).toMatch(/leaving/)
    expect(seen).toMatch(/given/)
    expect(seen).not.toMatch(/free/)
    const leaving = during.find((one) => statuses(one).includes('leaving'))
    expect(leaving?.lanes.find(({ status }) => status === 'leaving')).toMatchObject({
      owner: { seat: { consumer: 'reader-1' } },
      next: { seat: { consumer: 'reader-2' } },
    })
  })

  it('of a dead member: its partitions are on the list of somebody who is gone, until it is struck off', () => {
    const configs = { 'session.timeout.ms': 6000, 'heartbeat.interval.ms': 1000 }
    const world = createWorld(readAtDesk(makeGroupWorld({ configs })))
    runUntil(world, 20 * SECOND)
    issueCommand(world, { kind: 'KillSite', site: 'desk' })
    runUntil(world, 22 * SECOND)
    const dead = picture(world)
    expect([dead.news, dead.missing?.seat.consumer, dead.reading]).toEqual(['dead', 'reader-1', 2])
    expect(dead.lanes.filter(({ status }) => status === 'orphaned')).toHaveLength(2)
    runUntil(world, 40 * SECOND)
    expect([picture(world).news, picture(world).reading]).toEqual(['steady', 4])
  })

  it('with a transaction open: readers of committed records are held at the last stable offset, others are not', () => {
    const transactions = { commitIntervalMs: 30_000, abortEvery: 0, source: null }
    const consumers = [
      reader('careful', { 'group.id': 'careful', 'isolation.level': 'read_committed' }),
      reader('quick', { 'group.id': 'quick' }),
    ]
    const world = createWorld(transactionWorld({ producers: [transactionalProducer({ transactions })], consumers }))
    runUntil(world, 20 * SECOND)
    const careful = picture(world, { kind: 'group', id: 'careful' })
    const [lane] = careful.lanes
    expect([careful.news, careful.oldest?.lane.held]).toEqual(['open', lane.held])
    expect(lane.held).toBe(lane.lane.highWatermark - lane.lane.lastStable)
    expect(lane.held).toBeGreaterThan(100)
    const quick = picture(world, { kind: 'group', id: 'quick' })
    expect([quick.news, quick.lanes[0].held]).toEqual(['steady', 0])
    const scale = scaleLanes(careful.lanes, 0, 1000)
    const boxes = listBoxes(scale, lane, true)
    expect(boxes.filter(({ kind }) => kind === 'open').length * scale.perBox).toBeGreaterThan(100)
  })

  it('of aborted records: they are drawn as such, whether they were passed or not', () => {
    const transactions = { commitIntervalMs: 400, abortEvery: 2, source: null }
    const consumers = [reader('r', { 'group.id': 'g', 'isolation.level': 'read_committed' })]
    const world = createWorld(transactionWorld({ producers: [transactionalProducer({ transactions })], consumers }))
    runUntil(world, 10 * SECOND)
    const { lanes } = picture(world, { kind: 'group', id: 'g' })
    const [{ lane }] = lanes
    const wide = { left: 0, right: 100_000, span: lane.logEnd, perRecord: 100_000 / lane.logEnd, perBox: 1 }
    const drawn = listBoxes(wide, lanes[0], true).filter(({ kind }) => kind === 'aborted').length
    const aborted = lane.stretches.filter(({ kind }) => kind === 'aborted')
    expect(drawn).toBe(aborted.reduce((sum, { from, until }) => sum + until - from, 0))
    expect(drawn).toBeGreaterThan(10)
  })

  it('of a log that has forgotten what nobody had committed: how many, and where it begins', () => {
    const base = makeGroupWorld({ members: 1, partitions: 1, recordsPerSecond: 100 })
    const configs = {
      ...base.cluster.configs,
      'log.retention.check.interval.ms': 500,
      'log.initial.task.delay.ms': 500,
    }
    const scenario: Scenario = {
      ...base,
      cluster: { ...base.cluster, configs },
      topics: [{ ...base.topics[0], configs: { 'retention.ms': 2000, 'segment.ms': 500 } }],
    }
    const world = createWorld(scenario)
    runUntil(world, 12 * SECOND)
    issueCommand(world, { kind: 'PauseConsumer', consumer: 'reader-1' })
    runUntil(world, 30 * SECOND)
    const { news, lanes } = picture(world)
    const [{ forgotten, lane, lag }] = lanes
    expect([news, forgotten]).toEqual(['forgotten', lane.logStart - lane.committed])
    expect(forgotten).toBeGreaterThan(500)
    expect(lag).toBe(lane.highWatermark - lane.committed)
    const scale = scaleLanes(lanes, 100, 900)
    expect(placeOffset(scale, lane.logEnd, lane.committed)).toBeLessThan(placeOffset(scale, lane.logEnd, lane.logStart))
    expect(offsetAt(scale, lane, placeOffset(scale, lane.logEnd, lane.committed) + 1)).toBeNull()
  })

  it('of a member whose application pauses it: it holds its partitions, and lag grows', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    issueCommand(world, { kind: 'PauseConsumer', consumer: 'reader-1' })
    runUntil(world, 24 * SECOND)
    const { lag } = picture(world)
    runUntil(world, 30 * SECOND)
    const later = picture(world)
    expect(later.lag).toBeGreaterThan(lag + 100)
    expect(later.mates[0].seat.condition).toBe('paused')
  })
})

describe('lanes', () => {
  it('have one scale: the distance from committed to the end is lag in each of them', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const { lanes } = picture(world)
    const scale = scaleLanes(lanes, 236, 1000)
    for (const { lane, from } of lanes) {
      const distance = scale.right - placeOffset(scale, lane.logEnd, from)
      expect(distance / scale.perRecord).toBeCloseTo(lane.logEnd - from)
    }
  })

  it('have a box for each record that is there, told apart by what it is to the group', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const { lanes } = picture(world)
    const scale = scaleLanes(lanes, 0, 10_000)
    expect(scale.perBox).toBe(1)
    for (const one of lanes) {
      const boxes = listBoxes(scale, one, false)
      const count = (kind: string) => boxes.filter((box) => box.kind === kind).length
      expect(count('wait')).toBe(one.lane.logEnd - Math.max(one.from, one.lane.position))
      expect(count('hand')).toBe(one.inHand)
      expect(boxes.length).toBeLessThanOrEqual(scale.span)
    }
  })

  it('give back the offset that was drawn at a place', () => {
    const world = createWorld(makeGroupWorld())
    runUntil(world, 20 * SECOND)
    const { lanes } = picture(world)
    const scale = scaleLanes(lanes, 100, 900)
    const [{ lane }] = lanes
    for (const offset of [lane.logEnd - 1, lane.logEnd - 7])
      expect(offsetAt(scale, lane, placeOffset(scale, lane.logEnd, offset) + scale.perRecord / 2)).toBe(offset)
    expect(offsetAt(scale, lane, 901)).toBeNull()
    expect(offsetAt(scale, lane, 99)).toBeNull()
  })
})

describe('the strip of the last seconds', () => {
  const strip = (strategy: string) => {
    const configs = { 'partition.assignment.strategy': strategy }
    const command = { kind: 'AddConsumer', consumer: makeMember('reader-2', configs) } as const
    const timeline = createTimeline(makeGroupWorld({ members: 1, configs }), [{ timeUs: 20 * SECOND, command }])
    runTimeline(timeline, 30 * SECOND)
    return { watch: new GroupFollower(() => 0).watch(timeline, SHOP), timeline }
  }

  it('counts two partitions that nobody read with cooperative-sticky, and all four with an eager assignor', () => {
    const cooperative = measureGaps(strip('cooperative-sticky').watch)
    const eager = measureGaps(strip('range').watch)
    expect([cooperative.lanes, eager.lanes]).toEqual([2, 4])
    expect(cooperative.longestUs).toBeGreaterThan(0)
    expect(eager.longestUs).toBeGreaterThan(0)
  })

  it('knows who read a partition last', () => {
    const { watch, timeline } = strip('range')
    const { lanes } = picture(timeline.world)
    for (const { lane, owner } of lanes) expect(lastReader(watch, lane)).toBe(owner?.seat.consumer)
  })
})
