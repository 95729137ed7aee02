/** A fault of which nothing is known yet is no 0, and one that is not over says since when it is open. */
import { describe, expect, it } from 'vitest'
import { scoreWords as words } from '../../content/worlds-score'
import type { BlastScore, FaultScore } from '../../core/company'
import { sayHit, titleBlast } from './metrics'

const NOBODY = { hit: [], open: [], isOver: false } as unknown as BlastScore
const over = { ...NOBODY, isOver: true }
const hit = { ...NOBODY, hit: [{ system: 'erp', us: 1 }] }
const at = (fault: object): FaultScore =>
  ({ timeUs: 60_000_000, countedUs: 90_000_000, isCounting: false, batch: over, stream: over, ...fault }) as FaultScore

describe('the tile of the last fault', () => {
  it('shows no figure before it was looked for, and the figure of those that were found meanwhile', () => {
    expect(sayHit(NOBODY, at({ isCounting: true }))).toBe(words.uncounted)
    expect(sayHit(NOBODY, at({ countedUs: 60_000_000 }))).toBe(words.uncounted)
    expect(sayHit(hit, at({ isCounting: true }))).toBe('1')
    expect(sayHit(NOBODY, at({}))).toBe('0')
  })

  it('says that it is open and since when, until it is over in both worlds', () => {
    expect(titleBlast(null)).toBe(words.blast)
    expect(titleBlast(at({ stream: NOBODY }))).toBe(words.blastOpen('Mon 00:01'))
    expect(titleBlast(at({ isCounting: true }))).toBe(words.blastOpen('Mon 00:01'))
    expect(titleBlast(at({}))).toBe(words.blast)
  })
})
