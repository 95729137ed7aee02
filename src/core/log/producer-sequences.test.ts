import { describe, expect, it } from 'vitest'
import { createSequenceLog } from '../testing/sequence-log'
import { nextSequenceAfter, RETAINED_BATCHES } from './producer-sequences'

const LAST_SEQUENCE = 2 ** 31 - 1

function logOf(...batches: readonly (readonly [baseSequence: number, count: number])[]) {
  const log = createSequenceLog()
  for (const [baseSequence, count] of batches) log.append(baseSequence, count)
  return log
}

describe('what a replica remembers of an idempotent producer', () => {
  it('accepts any first sequence of a producer that it does not know', () => {
    expect(logOf().check(7, 3)).toBe('ACCEPTED')
  })

  it('accepts the sequence after the last one only', () => {
    const log = logOf([0, 3], [3, 2])
    expect([log.check(5, 1), log.check(6, 1), log.check(4, 1)]).toEqual([
      'ACCEPTED',
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
    ])
  })

  it('knows each of the last five batches again, and where it is', () => {
    const log = logOf([0, 2], [2, 2], [4, 2], [6, 2], [8, 2])
    for (const baseSequence of [0, 2, 4, 6, 8]) {
      expect(log.check(baseSequence, 2)).toBe('DUPLICATE')
      expect(log.duplicateOffset(baseSequence, 2)).toBe(baseSequence)
    }
  })

  it('has forgotten the sixth last batch', () => {
    const log = logOf([0, 1], [1, 1], [2, 1], [3, 1], [4, 1], [5, 1])
    expect(RETAINED_BATCHES).toBe(5)
    expect(log.check(0, 1)).toBe('OUT_OF_ORDER_SEQUENCE_NUMBER')
    expect(log.check(1, 1)).toBe('DUPLICATE')
  })

  it('does not take a batch that overlaps another in part for a duplicate', () => {
    const log = logOf([0, 4])
    expect([log.check(0, 3), log.check(0, 5), log.check(1, 3)]).toEqual(
      Array.from({ length: 3 }, () => 'OUT_OF_ORDER_SEQUENCE_NUMBER'),
    )
  })

  it('goes on with 0 after the last sequence', () => {
    expect(nextSequenceAfter(LAST_SEQUENCE, 1)).toBe(0)
    expect(logOf([LAST_SEQUENCE, 1]).check(0, 1)).toBe('ACCEPTED')
  })

  it('knows a batch again whose sequences wrap around', () => {
    const log = logOf([LAST_SEQUENCE - 1, 4])
    expect(log.check(LAST_SEQUENCE - 1, 4)).toBe('DUPLICATE')
    expect(log.check(2, 1)).toBe('ACCEPTED')
  })

  it('remembers the same after it has read the log again', () => {
    const log = logOf([0, 1], [1, 1], [2, 1], [3, 1], [4, 1], [5, 1])
    log.rebuild()
    expect([log.check(0, 1), log.check(1, 1), log.check(6, 1)]).toEqual([
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
      'DUPLICATE',
      'ACCEPTED',
    ])
  })

  it('knows only the last batch again after a restart, and what came since', () => {
    const log = logOf([0, 1], [1, 1], [2, 1])
    log.restart()
    expect([log.check(1, 1), log.check(2, 1), log.check(3, 1)]).toEqual([
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
      'DUPLICATE',
      'ACCEPTED',
    ])
    log.append(3, 1)
    log.rebuild()
    expect([log.check(1, 1), log.check(2, 1), log.check(3, 1)]).toEqual([
      'OUT_OF_ORDER_SEQUENCE_NUMBER',
      'DUPLICATE',
      'DUPLICATE',
    ])
  })
})
