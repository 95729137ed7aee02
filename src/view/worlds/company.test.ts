import { describe, expect, it } from 'vitest'
import { companySystems } from '../../content/company'
import { NEWLIMITS } from '../../scenarios'
import {
  countRibbons,
  describeJoining,
  FEWEST,
  formatCompany,
  listTopics,
  listWires,
  MOST,
  parseCompany,
  pickSystems,
  readNames,
} from './company'

describe('the company', () => {
  it('has a name of its own for each of its forty systems', () => {
    expect(MOST).toBe(40)
    expect(new Set(companySystems.map(({ id }) => id)).size).toBe(40)
    expect(new Set(companySystems.map(({ name }) => name)).size).toBe(40)
    for (const { emits, needs } of companySystems) expect(emits.length + needs.length).toBeGreaterThan(0)
  })

  it('begins with the ten systems of the story as the simulation has them', () => {
    const own = NEWLIMITS.business?.systems.map(({ site: _, ...system }) => system)
    expect(companySystems.slice(0, 10)).toEqual(own)
  })

  it('is wired from each system to those that need what it emits, once a pair', () => {
    const systems = pickSystems(10, [])
    const wires = listWires(systems)
    const again = systems.flatMap((from) =>
      systems
        .filter((to) => to !== from && to.needs.some((feed) => from.emits.includes(feed)))
        .map((to) => `${from.id}>${to.id}`),
    )
    expect(wires.map(({ from, to }) => `${from}>${to}`).sort()).toEqual(again.sort())
    expect(countRibbons(systems)).toBe(9 + 10)
  })

  it('grows by the wires of who joins, and no more', () => {
    for (let count = FEWEST; count < MOST; count++) {
      const others = pickSystems(count, [])
      const next = companySystems[count]
      const joining = describeJoining(others, next)
      expect(listWires([...others, next]).length - listWires(others).length).toBe(joining.wires.length)
      expect(countRibbons([...others, next]) - countRibbons(others)).toBe(joining.ribbons)
      expect(joining.touched.length).toBeLessThanOrEqual(joining.wires.length)
    }
  })

  it('reads and writes the feeds of its systems as topics, each once', () => {
    expect(listTopics(pickSystems(10, []))).toEqual([
      'orders',
      'clicks',
      'payments',
      'customers',
      'prices',
      'stock',
      'shipments',
    ])
  })
})

describe('the address of a company', () => {
  it('gives back what was written', () => {
    const company = { count: 4, names: ['Kasse & Co', '', '<b>Lager</b>'], eventsPerDay: 5000, seed: 0 }
    expect(parseCompany(formatCompany(company), 10)).toEqual({ ok: true, company })
  })

  it('stands for the shop of today when it says nothing', () => {
    expect(parseCompany('#/worlds', 10)).toEqual({
      ok: true,
      company: { count: 10, names: [], eventsPerDay: null, seed: null },
    })
  })

  it.each([
    ['#/worlds?systems=1000000', 'systems'],
    ['#/worlds?systems=1', 'systems'],
    ['#/worlds?systems=NaN', 'systems'],
    ['#/worlds?events=1e9', 'events'],
    ['#/worlds?seed=-1', 'seed'],
    ['#/worlds?systems=2&name=a&name=b&name=c', 'name'],
    [`#/worlds?systems=2&name=${'x'.repeat(61)}`, 'name'],
  ])('refuses %s and names the place', (hash, place) => {
    expect(parseCompany(hash, 10)).toMatchObject({ ok: false, place })
  })
})

describe('pasted names', () => {
  it('may stand on lines or between commas', () => {
    expect(readNames('Shop, Orders\n\nERP;Billing')).toEqual({
      names: ['Shop', 'Orders', 'ERP', 'Billing'],
      error: null,
    })
  })

  it.each([
    ['Shop', 'few'],
    [Array.from({ length: 41 }, (_, i) => `s${i}`).join('\n'), 'many'],
    [`Shop\n${'x'.repeat(61)}`, 'long'],
  ])('are refused when they are too few, too many or too long', (text, error) => {
    expect(readNames(text).error).toBe(error)
  })
})

it('takes no name that cannot be seen, from a link or from a form, and says which part is wrong', () => {
  for (const name of ['%00', '%E2%80%AEabc', 'a%07'])
    expect(parseCompany(`#/worlds?systems=5&name=${name}`, 10)).toMatchObject({ ok: false, place: 'name' })
  expect(readNames('Web\u202eshop\nStores').error).toBe('hidden')
  // A filler alone is no name: the same rule as for links, or the company could not be opened again.
  expect(readNames('\u3164\nStores').error).toBe('hidden')
  // Marks of no width come with copied text and are taken away.
  expect(readNames('Web\u200bshop\n\ufeffStores')).toEqual({ names: ['Webshop', 'Stores'], error: null })
  expect(parseCompany(`#/worlds?${'name=a&'.repeat(5_000)}`, 10)).toEqual({
    ok: false,
    place: 'name',
    value: 'name × 5000',
  })
})
