import { expect, it } from 'vitest'
import { findChapter } from './chapters'

it('one chapter leads to the next, and back, and the first and the last to none', () => {
  const numbers = Array.from({ length: 10 }, (_, i) => i + 1)
  expect(numbers.map((number) => findChapter(number, 1))).toEqual([...numbers.slice(1), null])
  expect(numbers.map((number) => findChapter(number, -1))).toEqual([null, ...numbers.slice(0, -1)])
})
