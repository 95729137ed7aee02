/** A fault of which nothing is known yet is no 0, and one that is not over says since when it is open. */
import { describe, expect, it } from 'vitest'
import { scoreWords as words } from '../../content/worlds-score'
import type { BlastScore, FaultScore } from '../../core/company'
import { sayBlast, sayHit, titleBlast } from './metrics'

const NOBODY = {
  hit: [],
  open: [],
  isLooked: true,
  isOver: false,
  lostOrders: 0,
  rightAfterUs: null,
  goesOutUs: null,
} as unknown as BlastScore
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

  it('says nothing of who felt it before it was looked at, and who is down is hit before that', () => {
    const unseen = { ...NOBODY, isLooked: false }
    expect([sayHit(unseen, at({})), sayBlast(unseen, at({}))]).toEqual([words.uncounted, words.notLooked])
    const down = { ...unseen, hit: [{ system: 'shop', us: 1 }], open: ['shop'] }
    expect([sayHit(down, at({})), sayBlast(down, at({}))]).toEqual(['1', words.stillOpen('30.0 s')])
    expect(sayBlast(over, at({}))).toBe(words.nobodyHit)
  })

  it('says that it is open and since when, until it is over in both worlds', () => {
    expect(titleBlast(null)).toBe(words.blast)
    expect(titleBlast(at({ stream: NOBODY }))).toBe(words.blastOpen('Mon 00:01'))
    expect(titleBlast(at({ isCounting: true }))).toBe(words.blastOpen('Mon 00:01'))
    expect(titleBlast(at({}))).toBe(words.blast)
  })
})
