import { expect, test } from 'vitest'
import { cutHistory, extendHistory, UNSEEN } from './write-history'

test('windows are put together, and what was jumped over is unseen', () => {
  const first = extendHistory([], [1, 2, 3], 1_100_000)
  expect(first).toEqual([1, 2, 3])
  expect(extendHistory(first, [9, 9], 3_000_000)).toEqual([1, 2, 3, UNSEEN, UNSEEN, 9, 9])
})

test('the bin that is still filling makes no new array', () => {
  const known = extendHistory([], [1, 2, 3], 1_100_000)
  expect(extendHistory(known, [1, 2, 4], 1_200_000)).toBe(known)
  expect(extendHistory(known, [2, 4, 1], 1_600_000)).toEqual([1, 2, 4, 1])
})

test('a change of history forgets what came later', () => {
  expect(cutHistory([1, 2, 3, 4], 1_000_000)).toEqual([1, 2])
})
