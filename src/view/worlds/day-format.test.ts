import { describe, expect, it } from 'vitest'
import { formatAge, formatLiveAge, formatShortAge } from './day-format'

describe('an age', () => {
  it('below a second is none that digits say, and never nothing: what has just happened is on its way', () => {
    for (const us of [0, 1, 102_000, 999_999]) {
      expect(formatShortAge(us)).toBe('under 1 s')
      expect(formatLiveAge(us)).toBe('under a second')
    }
  })

  it('of a second and more is the same wherever it stands', () => {
    for (const us of [1_000_000, 9_600_000, 34 * 60_000_000, 51 * 3_600_000_000])
      expect(formatShortAge(us)).toBe(formatAge(us))
    expect(formatShortAge(null)).toBe('–')
  })
})
