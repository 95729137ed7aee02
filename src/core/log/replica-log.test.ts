import { describe, expect, it } from 'vitest'
import { containsEntry, endOffsetForEpoch, findEntryIndex, noteEpoch, truncateEpochs } from './replica-log'
import { addEntry, createStores } from './stores'

const CACHE = [
  { epoch: 1, startOffset: 0 },
  { epoch: 3, startOffset: 10 },
  { epoch: 4, startOffset: 25 },
]

describe('the leader-epoch cache (KIP-101)', () => {
  it.each([
    [4, 4, 40],
    [9, 4, 40],
    [3, 3, 25],
    [2, 1, 10],
    [1, 1, 10],
    [0, -1, -1],
  ])('ends epoch %i as epoch %i at %i', (asked, epoch, endOffset) => {
    expect(endOffsetForEpoch(CACHE, asked, 40)).toEqual({ epoch, endOffset })
  })

  it('forgets what begins at or behind the cut', () => {
    expect(truncateEpochs(CACHE, 26)).toEqual(CACHE)
    expect(truncateEpochs(CACHE, 25)).toEqual(CACHE.slice(0, 2))
    expect(truncateEpochs(CACHE, 10)).toEqual(CACHE.slice(0, 1))
    expect(truncateEpochs(CACHE, 0)).toEqual([])
  })

  it('notes newer epochs only', () => {
    expect(noteEpoch(CACHE, 4, 30)).toBe(CACHE)
    expect(noteEpoch(CACHE, 2, 30)).toBe(CACHE)
    expect(noteEpoch(CACHE, 5, 30).at(-1)).toEqual({ epoch: 5, startOffset: 30 })
  })
})

describe('entries of a log', () => {
  const { entries } = createStores()
  const list = Int32Array.from([3, 2, 5].map((count, i) => addEntry(entries, i, [0, 3, 5][i], count, 1, 0)))
  const stranger = addEntry(entries, 9, 3, 2, 2, 0)

  it('are found by any of their offsets', () => {
    const found = [0, 2, 3, 4, 5, 9, 10].map((offset) => findEntryIndex(entries, list, 3, offset))
    expect(found).toEqual([0, 0, 1, 1, 2, 2, 3])
  })

  it('are the same append, not only the same offset', () => {
    expect(containsEntry(entries, list, 3, list[1])).toBe(true)
    expect(containsEntry(entries, list, 3, stranger)).toBe(false)
    expect(containsEntry(entries, list, 1, list[1])).toBe(false)
  })
})
