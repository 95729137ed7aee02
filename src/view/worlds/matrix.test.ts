/** The table of a company: pasted, edited, and in a link. */
import { describe, expect, it } from 'vitest'
import { formatCompany, listWires, parseCompany } from './company'
import { INDUSTRIES, industryOf, nameArticles } from './industry'
import { cellOf, idOf, nextCell, packSystem, readMatrix, unpackSystem, withCell } from './matrix'

const BANK = [
  ['system', 'applications', 'customers', 'rates', 'payments'],
  ['Branches', 'w', 'r', 'r', ''],
  ['Loan desk', 'r', 'r', '', 'WR'],
  ['Core banking', '', 'w', 'w', 'r'],
]
const tab = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\r\n')

describe('a pasted table', () => {
  it('is read by the names that an industry gives to the feeds as well as by their topics', () => {
    const { systems, faults } = readMatrix(tab(BANK)) ?? { systems: [], faults: [] }
    expect(faults).toEqual([])
    expect(systems.map(({ name, emits, needs }) => [name, emits, needs])).toEqual([
      ['Branches', ['orders'], ['prices', 'customers']],
      ['Loan desk', ['payments'], ['orders', 'payments', 'customers']],
      ['Core banking', ['prices', 'customers'], ['payments']],
    ])
    expect(systems.map(({ id }) => id)).toEqual(['branches', 'loan-desk', 'core-banking'])
    expect(listWires(systems)).toHaveLength(4)
  })

  it('names the cell that is no answer, and the column that is no feed', () => {
    const rows = [
      ['', 'orders', 'gossip', 'stock'],
      ['Shop', 'w', '', 'maybe'],
      ['Store', 'r', '', 'x'],
    ]
    expect(readMatrix(tab(rows))?.faults).toEqual([
      { at: 'feed', place: 'C', value: 'gossip' },
      { at: 'cell', place: 'D2', system: 'Shop', feed: 'stock', value: 'maybe' },
    ])
  })

  it('is told from a list of names, and takes kinds, commas and semicolons', () => {
    expect(readMatrix('Shop\nStore\nERP')).toBeNull()
    const text = 'name;kind;orders;stock\nTill;stores;r;w\nHub;warehouse;;wr'
    expect(readMatrix(text)?.systems.map(({ kind }) => kind)).toEqual(['stores', 'warehouse'])
    expect(readMatrix(text.replaceAll(';', ','))).toEqual(readMatrix(text))
  })
})

describe('a cell', () => {
  it('goes round all four answers and changes nothing else', () => {
    const system = { id: 'a', name: 'A', kind: 'other' as const, emits: ['prices' as const], needs: ['stock' as const] }
    let [cell, one] = [cellOf(system, 'orders'), system as Parameters<typeof withCell>[0]]
    const seen = [cell]
    for (let i = 0; i < 4; i++) {
      cell = nextCell(cell)
      one = withCell(one, 'orders', cell)
      seen.push(cellOf(one, 'orders'))
    }
    expect(seen).toEqual(['', 'r', 'w', 'wr', ''])
    expect(one).toEqual(system)
  })
})

describe('a company of one’s own in a link', () => {
  it('comes back as it was, with its name, its industry and its table', () => {
    const systems = readMatrix(tab(BANK))?.systems ?? []
    const own = { name: 'Harbour & Co', industry: 'bank' as const, systems }
    const company = { count: systems.length, names: [], eventsPerDay: null, seed: 7, own }
    expect(parseCompany(formatCompany(company), 10)).toEqual({ ok: true, company })
  })

  it.each(['industry=bakery', 's=A~99~0~1', 's=~0~0~1', 'company=%E2%80%AEevil'])('refuses %s', (query) => {
    expect(parseCompany(`#/worlds?${query}`, 10)).toMatchObject({ ok: false, place: 'name' })
  })

  it('has no two systems of one id', () => {
    const taken = ['till', 'till-2']
    expect([idOf('Till!', []), idOf('Till', taken), idOf('店', taken)]).toEqual(['till', 'till-3', 'system-3'])
    const packed = packSystem({ id: 'x', name: 'A~B', kind: 'erp', emits: ['prices'], needs: [] })
    expect(unpackSystem(packed, [])).toMatchObject({ name: 'A~B', kind: 'erp', emits: ['prices'], needs: [] })
  })
})

describe('an industry', () => {
  it('has names for its articles, each once, and is told by the scenario', () => {
    for (const industry of INDUSTRIES) {
      const articles = nameArticles(industry)
      expect(new Set(articles ?? []).size).toBe(industry === 'retail' ? 0 : 60)
      expect(industryOf(`company-${industry}`)).toBe(industry === 'retail' ? null : industry)
    }
    expect(industryOf('newlimits')).toBeNull()
  })
})
