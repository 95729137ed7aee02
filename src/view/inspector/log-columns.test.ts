import { describe, expect, it } from 'vitest'
import { chooseColumns } from './log-columns'

describe('the offsets that are drawn', () => {
  it('are all of a short log', () => {
    expect(chooseColumns([4, 1], 5, 10)).toEqual([0, 1, 2, 3, 4])
  })

  it('are those around the places, with what is left out between them, and never more than there is room for', () => {
    const columns = chooseColumns([99, 50], 100, 9)
    expect(columns.length).toBeLessThanOrEqual(9)
    expect(columns).toEqual([{ from: 0, to: 48 }, 48, 49, 50, 51, { from: 52, to: 97 }, 97, 98, 99])
  })

  it('hold the most important place however little room there is', () => {
    expect(chooseColumns([99, 50, 10], 100, 2)).toEqual([{ from: 0, to: 99 }, 99])
  })
})
