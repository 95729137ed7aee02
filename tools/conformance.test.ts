import { expect, it } from 'vitest'
import { reasonOf, setOf } from './conformance'

it('knows the set of a case by its id, and the reason of one that is skipped', () => {
  const name = 'a replica checks sequences kafka-sequence-check-005 first batch (not modelled: transaction markers)'
  expect(setOf('/src/core/log/producer-sequences.vectors.test.ts', name)).toBe('kafka-sequence-check')
  expect(reasonOf(name)).toBe('transaction markers')
  expect(setOf('/src/core/schema/x.vectors.test.ts', 'diff registry-json-diff-2020-12-017 an array')).toBe(
    'registry-json-diff-2020-12',
  )
  expect(setOf('/tests/mrc/mrc-outcomes.test.ts', 'anything')).toBe('mrc-outcomes')
  expect(setOf('/src/core/cdc/cdc.vectors.test.ts', 'a rule of our own')).toBeNull()
})
