import { describe, expect, it } from 'vitest'
import { createTimeline, digestWorld, issueAt, runTimeline, seekTimeline } from '../core'
import { makeGroupWorld, makeMember } from '../core/clients/groups/testing/group-world'
import { GroupFollower } from './group-follower'

const SECOND = 1_000_000
const SHOP = { kind: 'group', id: 'shop' } as const
const RECORD = { by: 'offset', topic: 'orders', partition: 1, offset: 200 } as const

/** A clock by which each slice is over at once, or none is. */
const still = () => 0
const hasty = () => {
  let ms = 0
  return () => {
    ms += 1000
    return ms
  }
}

describe('what the scene of a group asks beside the run', () => {
  it('looks ahead to the commit of a record and changes nothing of the run', () => {
    const timeline = createTimeline(makeGroupWorld())
    runTimeline(timeline, 20 * SECOND)
    const digest = digestWorld(timeline.world)
    const { steps, place, record, isOver, isMissing } = new GroupFollower(still).follow(timeline, SHOP, RECORD)
    expect([isOver, isMissing]).toEqual([true, false])
    expect(place).toEqual({ topic: 'orders', partition: 1, offset: 200 })
    expect(record?.key).toMatch(/^key-/)
    expect(steps.at(-1)?.kind).toBe('committed')
    expect(digestWorld(timeline.world)).toBe(digest)
  })

  it('says the same in many slices as in one, and after going back', () => {
    const timeline = createTimeline(makeGroupWorld())
    runTimeline(timeline, 20 * SECOND)
    const whole = new GroupFollower(still).follow(timeline, SHOP, RECORD)
    const sliced = new GroupFollower(hasty())
    let view = sliced.follow(timeline, SHOP, RECORD)
    expect(view.isLooking).toBe(true)
    for (let i = 0; i < 5000 && view.isLooking; i++) view = sliced.follow(timeline, SHOP, RECORD)
    expect(view).toEqual(whole)
    seekTimeline(timeline, 5 * SECOND)
    expect(sliced.follow(timeline, SHOP, RECORD)).toEqual(whole)
  })

  it('finds out anew when something else is done', () => {
    const timeline = createTimeline(makeGroupWorld())
    runTimeline(timeline, 20 * SECOND)
    const follower = new GroupFollower(still)
    const wanted = { by: 'hand', producer: 'shop', key: null, value: 'hello', sentUs: 20 * SECOND } as const
    expect(follower.follow(timeline, SHOP, wanted).steps).toEqual([])
    issueAt(timeline, { kind: 'SendRecord', producer: 'shop', key: null, value: 'hello' })
    const { steps } = follower.follow(timeline, SHOP, wanted)
    expect(steps[0]).toMatchObject({ kind: 'sent', atUs: 20 * SECOND })
    expect(steps[1]).toMatchObject({ kind: 'partitioned', hash: null })
  })

  it('says who read what in the last seconds, also when asked for the first time after a rebalance', () => {
    const configs = { 'partition.assignment.strategy': 'cooperative-sticky' }
    const join = { kind: 'AddConsumer', consumer: makeMember('reader-2', configs) } as const
    const timeline = createTimeline(makeGroupWorld({ members: 1, configs }), [{ timeUs: 20 * SECOND, command: join }])
    runTimeline(timeline, 30 * SECOND)
    const { lanes, isLooking, untilUs } = new GroupFollower(still).watch(timeline, SHOP)
    expect([isLooking, untilUs]).toEqual([false, 30 * SECOND])
    expect(lanes.filter(({ spans }) => spans.some(({ consumer }) => consumer === null))).toHaveLength(2)
  })

  it('says that a record is missing that no log holds', () => {
    const timeline = createTimeline(makeGroupWorld())
    runTimeline(timeline, 5 * SECOND)
    const wanted = { ...RECORD, offset: 99_999 }
    expect(new GroupFollower(still).follow(timeline, SHOP, wanted)).toMatchObject({ isMissing: true, steps: [] })
  })
})
