/** A case comes back from its address as it went in, and nothing else is taken for one. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countPointToPoint } from '../integrations'
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  type Case,
  CLAIM_IDS,
  caseOfLinks,
  countLinks,
  FINDINGS,
  formatCase,
  GROUPS,
  likelyValues,
  OPTIONS,
  PROPOSED_CASE,
  parseCase,
  SEED_MOST,
  SHAPES,
  TRIAL_COUNTS,
  withBelief,
  withFinding,
  YEARS_MOST,
} from '.'

const someCase = fc
  .record({
    isTuned: fc.boolean(),
    pair: fc.shuffledSubarray([...OPTIONS], { minLength: 2, maxLength: 2 }),
    seed: fc.integer({ min: 0, max: SEED_MOST }),
    shape: fc.constantFrom(...SHAPES),
    trials: fc.constantFrom(...TRIAL_COUNTS),
    years: fc.integer({ min: 1, max: YEARS_MOST }),
    rules: fc.record({
      readsBy: fc.constantFrom('reader' as const, 'owner' as const),
      byBytes: fc.integer({ min: 0, max: 100 }),
      hasPeople: fc.boolean(),
      hasPartitions: fc.boolean(),
    }),
    isShowback: fc.boolean(),
    joins: fc.constantFrom(null, 'clicks', 'orders-2'),
    findings: fc
      .array(fc.tuple(fc.constantFrom(...CLAIM_IDS), fc.constantFrom(...FINDINGS)))
      .map((pairs) => pairs.reduce((all, [id, finding]) => withFinding(all, id, finding), {})),
    parts: fc.array(
      fc.tuple(fc.nat(ASSUMPTION_IDS.length - 1), fc.array(fc.nat(1_000), { minLength: 3, maxLength: 3 })),
    ),
  })
  .map(({ parts, pair, ...rest }): Case => {
    let { believed } = PROPOSED_CASE
    for (const [which, thousandths] of parts) {
      const id = ASSUMPTION_IDS[which]
      const { least, most } = ASSUMPTIONS[id]
      const [low, likely, high] = [...thousandths]
        .sort((a, b) => a - b)
        .map((part) => Math.round((least + ((most - least) * part) / 1_000) * 1e6) / 1e6)
      believed = withBelief(believed, id, { low, likely, high })
    }
    return { ...rest, pair: [pair[0], pair[1]], believed }
  })

it('goes into an address and comes back', () => {
  fc.assert(
    fc.property(someCase, (some) => {
      expect(parseCase(formatCase(some))).toEqual(some)
      expect(formatCase(some)).toMatch(/^[\w.~-]*$/)
    }),
  )
  expect(formatCase(PROPOSED_CASE)).toBe('')
})

it('of the first version begins with what was proposed then, and counts a disk as this one does', () => {
  expect(parseCase('1_written~10-30-60')).toEqual(parseCase('2_pair~node-use_written~10-30-60'))
  expect(parseCase('1_pair~batch-self_brokerDisk~8000-16000-32000')).toMatchObject({
    pair: ['batch', 'self'],
    believed: { brokerDisk: { low: 7.275958, likely: 14.551915, high: 29.10383 } },
  })
  expect(parseCase('1_brokerDisk~1-1-1')).toMatchObject({ believed: { brokerDisk: { low: 0.001 } } })
})

it.each([
  ['3_written~1-2-3', { version: '3' }],
  ['written~1-2-3', { version: 'written~1-2-3' }],
  ['2_written~3-2-1', { part: 'written~3-2-1' }],
  ['2_written~1-2', { part: 'written~1-2' }],
  ['2_written~-1-2-3', { part: 'written~-1-2-3' }],
  ['2_written~1-2-99999', { part: 'written~1-2-99999' }],
  ['2_headroom~50-95-95', { part: 'headroom~50-95-95' }],
  ['2_witten~1-2-3', { part: 'witten~1-2-3' }],
  ['2_pair~node-node', { part: 'pair~node-node' }],
  ['2_pair~node', { part: 'pair~node' }],
  ['2_seed~4294967296', { part: 'seed~4294967296' }],
  ['2_trials~12', { part: 'trials~12' }],
  ['2_shape~round', { part: 'shape~round' }],
  ['2_years~0', { part: 'years~0' }],
  ['2_bytes~101', { part: 'bytes~101' }],
  ['2_reads~nobody', { part: 'reads~nobody' }],
  ['2_joins~Click s', { part: 'joins~Click s' }],
  ['2_found~sla.perhaps', { part: 'found~sla.perhaps' }],
  ['2_found~sla.holds-sla.fails', { part: 'found~sla.holds-sla.fails' }],
  ['2_tuned~1', { part: 'tuned~1' }],
  ['2_', { part: '' }],
])('refuses %s with what is wrong', (text, fault) => {
  expect(parseCase(text)).toEqual(fault)
})

it('is made of the wires of a company, and counts as many links as there are', () => {
  const wire = (from: string, to: string) => ({ from, to })
  const wires = [wire('shop', 'stock'), wire('shop', 'mail'), wire('stores', 'stock'), wire('stock', 'mail')]
  const counted = countLinks([...wires, wire('shop', 'mail')])
  expect(counted).toEqual({ sources: 3, sinks: 2, density: 66.666667 })
  const read = counted === null ? null : parseCase(caseOfLinks(counted))
  if (read === null || !('believed' in read)) throw new Error('It is no case.')
  const { sources, sinks, density } = likelyValues(read.believed)
  expect(countPointToPoint(sources, sinks, density / 100)).toBeCloseTo(4, 5)
  expect(countLinks([])).toBeNull()
})

it('has each assumption in one group', () => {
  for (const id of ASSUMPTION_IDS) expect(GROUPS).toContain(ASSUMPTIONS[id].group)
})
