/** What the page keeps of what the bridge tells. */
import { expect, it } from 'vitest'
import type { LivePicture } from '../../protocol/live'
import { findPicture } from '../../protocol/live/testing/picture'
import { hear, isOld, NOTHING_YET, readRates } from './watch'

const later = (seconds: number, more: number): LivePicture => {
  const picture = findPicture()
  const topics = picture.topics.map((topic) => ({
    ...topic,
    partitions: topic.partitions.map((partition) => ({ ...partition, end: partition.end + more })),
  }))
  return { ...picture, topics, takenAtMs: picture.takenAtMs + seconds * 1000 }
}
const told = (...pictures: readonly LivePicture[]) =>
  pictures.reduce((watch, picture) => hear(watch, { kind: 'picture', picture }, picture.takenAtMs), NOTHING_YET)

it('keeps the last picture when the cluster is gone, and marks it as old, as old as it is', () => {
  const watch = hear(
    told(later(0, 0)),
    { kind: 'fault', fault: { code: 'gone', address: 'a:1', reason: '' } },
    9_000_000,
  )
  expect(watch.picture).not.toBeNull()
  expect(isOld(watch)).toBe(true)
  expect(watch.seenMs).toBe(later(0, 0).takenAtMs)
  expect(isOld(hear(watch, { kind: 'picture', picture: later(5, 0) }, 9_000_000))).toBe(false)
})

it('measures how fast the logs of a topic grow, and nothing of internal topics or of one that was made anew', () => {
  expect([...readRates(told(later(0, 0), later(4, 20)))]).toEqual([['orders', 10]])
  expect([...readRates(told(later(0, 0)))]).toEqual([])
  expect([...readRates(told(later(0, 50), later(2, 0), later(4, 10)))]).toEqual([['orders', 10]])
})

it('remembers changes, the newest first, and no more than a page can show', () => {
  const picture = later(0, 0)
  const without = { ...picture, brokers: picture.brokers.map((broker) => ({ ...broker, isUp: broker.id !== 1 })) }
  const watch = told(...Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? picture : without)))
  expect(watch.changes.length).toBe(40)
  expect(watch.changes[0].change.code).toBe('broker-gone')
})
