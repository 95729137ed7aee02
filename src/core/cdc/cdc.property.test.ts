import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plans } from './testing/crashing-plans'
import { findDifference, runWithCrashes } from './testing/crashing-run'
import { isValidRecord, type RecordKind } from './testing/record-shape'

const KINDS: Readonly<Record<string, RecordKind>> = { r: 'read', c: 'insert', u: 'update', d: 'delete', t: 'truncate' }

it('replays into an empty table what the source holds, whenever the connector crashes', () => {
  fc.assert(
    fc.property(plans, ({ before, steps }) => {
      expect(findDifference(runWithCrashes(before, steps))).toBeNull()
    }),
    { numRuns: 1000, seed: 5 },
  )
})

it('makes only records of the shape that Debezium verifies', () => {
  fc.assert(
    fc.property(plans, ({ before, steps }) => {
      for (const record of runWithCrashes(before, steps).records) {
        if (!record.topic.startsWith('erp.shop.')) continue
        const kind = record.value === null ? 'tombstone' : KINDS[String(record.value.op)]
        expect(isValidRecord(kind, record)).toBe(true)
      }
    }),
    { numRuns: 200, seed: 6 },
  )
})
