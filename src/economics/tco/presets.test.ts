/** Presets are cases that can be believed, are told from each other, and say what they are for. */
import { describe, expect, it } from 'vitest'
import {
  ASSUMPTIONS,
  type AssumptionId,
  costsOf,
  crossZones,
  formatCase,
  formulaShares,
  GB_DAY,
  likelyValues,
  OPTIONS,
  PRESET_IDS,
  PRESETS,
  PROPOSED_CASE,
  parseCase,
  presetOf,
  presetWith,
  totalOf,
  withBelief,
} from '.'

const PLAN = { shares: formulaShares(0.75), isTuned: true, years: 3 }

describe('presets', () => {
  it.each(PRESET_IDS)('%s: within bounds, dated, and the same after a link', (name) => {
    const { believed, date } = PRESETS[name]
    expect(date).toMatch(/^2026-\d\d-\d\d$/)
    for (const [id, { low, likely, high }] of Object.entries(believed)) {
      const { least, most } = ASSUMPTIONS[id as AssumptionId]
      expect([least <= low, low <= likely, likely <= high, high <= most], id).toEqual([true, true, true, true])
    }
    const read = parseCase(formatCase({ ...PROPOSED_CASE, believed }))
    expect('believed' in read ? presetOf(read.believed) : read).toBe(name)
  })

  it('are left by one edit, and what was theirs stays theirs', () => {
    const { believed } = PRESETS.corner
    const edited = withBelief(believed, 'sinks', { low: 5, likely: 6, high: 7 })
    expect(presetOf(edited)).toBeNull()
    expect(presetWith(edited, 'sources')).toBe(PRESETS.corner)
    expect(presetWith(edited, 'sinks')).toBeNull()
    // One figure that happens to be a preset's is the visitor's own.
    expect(presetWith(withBelief({}, 'sources', { low: 2, likely: 2, high: 2 }), 'sources')).toBeNull()
  })

  it('of a corner shop say: stay with batch', () => {
    const costs = costsOf(likelyValues(PRESETS.corner.believed), PLAN)
    const [batch, ...others] = OPTIONS.map((option) => totalOf(costs[option], PLAN.years))
    for (const other of others) expect(batch).toBeLessThan(other)
  })

  it('of a chain of stores say: not batch', () => {
    const costs = costsOf(likelyValues(PRESETS.chain.believed), PLAN)
    expect(totalOf(costs.node, PLAN.years)).toBeLessThan(totalOf(costs.batch, PLAN.years))
  })

  it('of published examples give what is published', () => {
    const { written, fanOut, crossPrice } = likelyValues(PRESETS['example-100'].believed)
    expect(crossZones(written, fanOut, formulaShares(0), false).all * GB_DAY * 30 * crossPrice).toBeCloseTo(24_192, 6)
    const other = likelyValues(PRESETS['example-300'].believed)
    expect(crossZones(other.written, other.fanOut, formulaShares(0), false).all / 1.048576).toBeCloseTo(1_200, 6)
  })
})
