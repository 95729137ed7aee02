import { expect, it } from 'vitest'
import { drawCode } from './qr-card'

it('a code has at most 39 modules a side, and a longer address has none', () => {
  const address = (letters: number): string => 'https://streamscape.example/'.padEnd(letters, 'a')
  expect(drawCode(address(100))?.size).toBeLessThanOrEqual(39)
  expect(drawCode(address(106))?.path).toMatch(/^M1 1h1v1h-1z/)
  expect(drawCode(address(140))).toBeNull()
})
