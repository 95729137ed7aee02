import { expect, it } from 'vitest'
import type { DomainEvent } from '../../core'
import type { WorldsScore } from '../../core/company'
import { findJoining } from './joining'

const HOUR_US = 3_600_000_000
const ADDED = { id: 3, cause: -1, timeUs: 10 * HOUR_US, kind: 'SystemAdded', system: 'x', links: 2, touched: 1 }
const SCORE = {
  systems: [{ id: 'x', name: 'X', emits: [], needs: ['orders'] }],
  links: [
    { from: 'shop', to: 'x' },
    { from: 'erp', to: 'shop' },
  ],
} as unknown as WorldsScore

it.each([
  [9.9, null],
  [10, 'x'],
  [15.9, 'x'],
  [16.1, null],
])('at hour %s the newcomer of hour 10 is told as %s', (hour, system) => {
  const joined = findJoining([ADDED as unknown as DomainEvent], SCORE, hour * HOUR_US)
  expect(joined?.system ?? null).toBe(system)
  if (joined !== null) expect(joined).toMatchObject({ links: 2, touched: ['shop'], ribbons: 1 })
})
