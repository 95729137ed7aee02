import { describe, expect, it } from 'vitest'
import { createTimeline, createTwin, NOTHING_SPARED, nextTime, runTimeline, stepTimeline } from '..'
import { makeGroupWorld, makeMember } from '../clients/groups/testing/group-world'
import { beginGroupWatch, noteReaders, readGroupWatch, type WatchedLane } from './group-watch'

const SECOND = 1_000_000

/** Spans of the seconds 18 to 40; a second member joins at 20 s. */
function watch(strategy: string): readonly WatchedLane[] {
  const configs = { 'partition.assignment.strategy': strategy }
  const scenario = makeGroupWorld({ members: 1, configs })
  const join = { kind: 'AddConsumer', consumer: makeMember('reader-2', configs) } as const
  const timeline = createTimeline(scenario, [{ timeUs: 20 * SECOND, command: join }])
  runTimeline(timeline, 40 * SECOND)
  const twin = createTwin(timeline, 18 * SECOND, NOTHING_SPARED)
  runTimeline(twin, 18 * SECOND)
  const watched = beginGroupWatch(twin.world, { kind: 'group', id: 'shop' })
  while (nextTime(twin) <= 40 * SECOND) {
    stepTimeline(twin)
    noteReaders(twin.world, watched)
  }
  return readGroupWatch(twin.world, watched)
}

const story = ({ spans }: WatchedLane): string => spans.map(({ consumer }) => consumer ?? '-').join(' ')

describe('who read which partition', () => {
  it('with cooperative-sticky: two are free for a while, the others are read all the while', () => {
    expect(watch('cooperative-sticky').map(story).sort()).toEqual([
      'reader-1',
      'reader-1',
      'reader-1 - reader-2',
      'reader-1 - reader-2',
    ])
  })

  it('with an eager assignor: all are free at once, and most come back to whom they had', () => {
    const lanes = watch('range')
    expect(lanes.map(({ spans }) => spans[1].consumer)).toEqual([null, null, null, null])
    const [freedAt] = lanes.map(({ spans }) => spans[1].fromUs)
    for (const { spans } of lanes) {
      expect(spans[1].fromUs).toBe(freedAt)
      expect(spans[2].fromUs).toBeGreaterThan(freedAt)
    }
    expect(lanes.map(({ spans }) => spans[2].consumer).sort()).toEqual(['reader-1', 'reader-1', 'reader-2', 'reader-2'])
  })
})
