import { expect, it } from 'vitest'
import { findCrowd } from './gang'

it('readers are counted where most of them stand, not where one was helped on to', () => {
  const at = (...offsets: readonly number[]) => offsets.map((offset) => ({ offset }))
  expect(findCrowd(at(1_258, 1_255, 1_255, 1_255))).toBe(1_255)
  expect(findCrowd(at(1_258, 1_255))).toBe(1_255)
  expect(findCrowd([])).toBeUndefined()
})
