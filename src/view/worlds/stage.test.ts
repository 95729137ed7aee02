/** What is seen of events, at any pace and after any seek. */
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../../core'
import { listEffects } from './stage'

const MINUTE_US = 60_000_000
const HOUR_US = 60 * MINUTE_US
let id = 0
const event = (timeUs: number, rest: object): DomainEvent => ({ id: id++, cause: -1, timeUs, ...rest }) as DomainEvent
const dump = (minutes: number, system: string) =>
  event(minutes * MINUTE_US, { kind: 'DumpLoaded', system, rows: 1200, links: 3 })

describe('effects', () => {
  const night = [dump(120, 'erp'), dump(126, 'orders'), dump(130, 'payments'), dump(132, 'east')]

  it('belong to an event and end with its time on screen', () => {
    expect(listEffects(night, 120 * MINUTE_US - 1, 60)).toEqual([])
    expect(listEffects(night, 120 * MINUTE_US, 60)).toMatchObject([
      { kind: 'dump', system: 'erp', count: 1200, share: 0 },
    ])
    expect(listEffects(night, 122 * MINUTE_US, 60)).toEqual([])
  })

  it('are seen at an hour a second, too, the newest of them', () => {
    const seen = listEffects(night, 140 * MINUTE_US, 3600)
    expect(seen.map(({ system }) => system)).toEqual(['east', 'payments'])
    expect(seen.every(({ share }) => share > 0 && share < 1)).toBe(true)
  })

  it('are the same each time at the same moment', () => {
    expect(listEffects(night, 131 * MINUTE_US, 60)).toEqual(listEffects([...night], 131 * MINUTE_US, 60))
  })

  it('tell what spilled, what failed, who came and what was sold twice in Batchland', () => {
    const all = [
      event(0, { kind: 'SystemAdded', system: 'fraud', links: 5, touched: 5 }),
      event(1, { kind: 'JobFailed', from: 'a', to: 'b', reason: '' }),
      event(2, { kind: 'DirtyLoad', from: 'a', to: 'c', fault: 'doubled', rows: 9 }),
      event(3, { kind: 'DirtySpread', from: 'c', to: 'd', rows: 4 }),
      event(4, { kind: 'PairOversold', world: 'Streamscape', order: 1, article: 1, place: 'x', copyAgeMs: 1 }),
      event(5, { kind: 'PairOversold', world: 'Batchland', order: 1, article: 1, place: 'x', copyAgeMs: 1 }),
    ]
    expect(listEffects(all, 10, 0).map(({ kind, system, from, count }) => [kind, system, from, count])).toEqual([
      ['oversold', '', null, 1],
      ['spread', 'd', 'c', 4],
      ['dirty', 'c', 'a', 9],
      ['failed', 'b', 'a', 0],
      ['yank', 'fraud', null, 5],
    ])
    expect(listEffects(all, HOUR_US, 60)).toEqual([])
  })
})
