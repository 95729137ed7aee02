/** The sky over a company that is being computed. */
import { expect, it } from 'vitest'
import { dayOf } from './coming-place'

it('is dark in the night of the batch, bright at noon, and between at sunrise', () => {
  expect(dayOf(0)).toBe(0)
  expect(dayOf(3)).toBe(0)
  expect(dayOf(12)).toBe(1)
  expect(dayOf(6)).toBeGreaterThan(0)
  expect(dayOf(6)).toBeLessThan(1)
  expect(dayOf(23)).toBe(0)
})
