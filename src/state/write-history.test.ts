import { expect, test } from 'vitest'
import { cutHistory, extendHistory, NO_HISTORY, readRate, UNSEEN, type WriteHistory } from './write-history'

function list(history: WriteHistory): number[] {
  return Array.from({ length: history.length }, (_, bin) => readRate(history, bin))
}

test('windows are put together, and what was jumped over is unseen', () => {
  const first = extendHistory(NO_HISTORY, [1, 2, 3], 1_100_000)
  expect(list(first)).toEqual([1, 2, 3])
  expect(list(extendHistory(first, [9, 9], 3_000_000))).toEqual([1, 2, 3, UNSEEN, UNSEEN, 9, 9])
})

test('the bin that is still filling makes no new history', () => {
  const known = extendHistory(NO_HISTORY, [1, 2, 3], 1_100_000)
  expect(extendHistory(known, [1, 2, 4], 1_200_000)).toBe(known)
  expect(list(extendHistory(known, [2, 4, 1], 1_600_000))).toEqual([1, 2, 4, 1])
})

test('a change of history forgets what came later', () => {
  const cut = cutHistory(extendHistory(NO_HISTORY, [1, 2, 3, 4], 1_600_000), 1_000_000)
  expect(list(cut)).toEqual([1, 2])
  expect(list(extendHistory(cut, [7], 2_000_000))).toEqual([1, 2, UNSEEN, UNSEEN, 7])
})

test('a cut beyond the end changes nothing', () => {
  expect(list(cutHistory(extendHistory(NO_HISTORY, [1, 2], 600_000), 90_000_000))).toEqual([1, 2])
})

test('a long history is the same as one long list, and shares what did not change with the one before', () => {
  const rates: number[] = []
  let history = NO_HISTORY
  for (let bin = 0; bin < 4000; bin += 7) {
    while (rates.length < bin) rates.push(rates.length < bin - 2 ? UNSEEN : 5)
    rates.push(bin)
    history = extendHistory(history, bin < 2 ? [bin] : [5, 5, bin], bin * 500_000)
  }
  expect(list(history)).toEqual(rates)
  const next = extendHistory(history, [1], 4100 * 500_000)
  const shared = next.parts.filter((part) => history.parts.includes(part))
  expect(shared.length).toBe(history.parts.length - 1)
  expect(list(history)).toEqual(rates)
})

test('after a day of virtual time there are no more rates', () => {
  const day = extendHistory(NO_HISTORY, [3], 86_399_000_000)
  expect(extendHistory(day, [3], 86_400_000_000)).toBe(day)
})
