/** The money card with a company of the test's own: what it says, what it takes, and what it refuses. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moneyWords as words } from '../../../content/money'
import type { WorldsScore } from '../../../core/company'
import { type Assumed, adviseOnMoney, type MoneyFacts, PROPOSED, parseAssumed } from '../../../economics'
import type { FoldedWorlds } from '../../../state'
import { moneyOf, withMoney, withoutMoney } from '../money-address'
import { isOpening } from '../opening'
import { MoneyCard } from './money-card'
import { readFacts } from './money-facts'
import { listMoneyRows } from './money-rows'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const DAY_US = 86_400_000_000
const HARM = { lostOrders: 0, lostPerFault: 0, oversold: 0, repairHours: 0, hitPerFault: 0 }
const SMALL: MoneyFacts = {
  ...{ systems: 3, wires: 3, ribbons: 5, newWires: 2, newRibbons: 1, intervalHours: 24, runHours: 1 / 3 },
  ...{ nightly: HARM, log: HARM },
}
const LINKS = [
  { from: 'branch', to: 'core', phase: 'idle' },
  { from: 'core', to: 'risk', phase: 'running' },
  { from: 'risk', to: 'core', phase: 'planned' },
]
const WORLDS = {
  company: 'Harbour Bank',
  seed: 4217,
  score: { timeUs: 2 * DAY_US, fault: null, links: LINKS },
} as unknown as FoldedWorlds

let root: Root
let box: HTMLElement
let assumed: Assumed

async function show(facts: MoneyFacts, next: Assumed = PROPOSED, bad = ''): Promise<void> {
  assumed = next
  const draw = (): void =>
    root.render(
      <MoneyCard
        worlds={WORLDS}
        facts={facts}
        assumed={assumed}
        advice={adviseOnMoney(facts, assumed)}
        bad={bad}
        onAssume={(given) => {
          assumed = given
          draw()
        }}
      />,
    )
  await act(async () => draw())
}

function field(name: string): HTMLInputElement {
  const found = box.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`)
  if (found === null) throw new Error(`There is no field ${name}`)
  return found
}

async function type(name: string, text: string): Promise<void> {
  const input = field(name)
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const verdict = (): string => box.querySelector('.verdict-answer')?.textContent ?? ''

beforeEach(() => {
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
})

test('has a door to the bill of the same wires, without those that are only planned', async () => {
  await show(SMALL)
  const door = box.querySelector<HTMLAnchorElement>('.money-bill a')
  expect(door?.getAttribute('href')).toBe('#/economics?case=2_sources~2-2-2_sinks~2-2-2_density~50-50-50')
  expect(box.querySelector('.money-bill')?.textContent).toContain('50%')
})

describe('the money of a company', () => {
  test('has the verdict as its headline, and each figure has its label', async () => {
    await show(SMALL, { ...PROPOSED, tolerated: 4 })
    expect(verdict()).toContain('Stay with batch.')
    expect(box.querySelector('.money-of')?.textContent).toBe('The verdict for Harbour Bank: 3 systems, 3 years')
    expect(box.querySelectorAll('.money-tag .stamp, .money-input-name .stamp')).toHaveLength(15)
    for (const stamp of box.querySelectorAll('.money-input-name .stamp'))
      expect(stamp.textContent).toMatch(/^(VENDOR|DERIVED|ILLUSTRATIVE) 2026-11$/)
    expect(box.querySelector('.print-verdict')?.textContent).toMatch(
      /Stay with batch.*P10.*Lost or wrongly refused orders, each 18 · 45 · 90/,
    )
  })

  test.each([
    ['-5', 'It is below zero.'],
    ['', 'It is empty.'],
    ['lots', 'That is not a number.'],
    ['1.500,5', 'Its separators do not fit.'],
    ['99999999999', 'More than 1,000,000 is taken for a slip.'],
  ])('refuses %j at its field and goes on with the figures before', async (text, said) => {
    await show(SMALL)
    const before = verdict()
    await type('Lost or wrongly refused orders, each: likely', text)
    const input = field('Lost or wrongly refused orders, each: likely')
    expect(input.value).toBe(text)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const word = document.getElementById(input.getAttribute('aria-describedby') ?? '')
    expect(word?.textContent).toContain(said)
    expect(assumed).toBe(PROPOSED)
    expect(verdict()).toBe(before)
  })

  test('refuses a low that is above what is likely', async () => {
    await show(SMALL)
    await type('Platform work: low', '900')
    expect(field('Platform work: low').getAttribute('aria-invalid')).toBe('true')
    expect(box.textContent).toContain('Low, likely and high must not fall')
    expect(assumed).toBe(PROPOSED)
  })

  test('takes along the end that a likely figure passes, and none that half a figure passed', async () => {
    await show(SMALL)
    for (const text of ['3', '30', '300', '3000']) await type('Platform work: likely', text)
    expect(assumed.ranges.platformWork).toEqual({ low: 425, likely: 3_000, high: 3_000 })
  })

  test('takes a figure, calls it the visitor’s, and gives the proposal back', async () => {
    await show(SMALL)
    await type('Platform work: high', '2,000.5')
    expect(assumed.ranges.platformWork).toEqual({ low: 425, likely: 850, high: 2_000.5 })
    expect(box.textContent).toContain(words.yours)
    await act(async () => box.querySelector<HTMLButtonElement>('.range-back')?.click())
    expect(assumed.ranges).toEqual({})
    expect(box.textContent).not.toContain(words.yours)
  })

  test('changes its verdict with what is put in', async () => {
    await show(SMALL, { ...PROPOSED, tolerated: 2 })
    expect(verdict()).toContain('Run the batch more often.')
    for (const name of ['Platform work', 'Learning a log', 'A ribbon, built'])
      for (const point of ['low', 'likely', 'high']) await type(`${name}: ${point}`, '0')
    expect(verdict()).toContain('A log is worth it.')
  })

  test('says that a link’s money cannot be read', async () => {
    await show(SMALL, PROPOSED, 'lostOrder~x')
    expect(box.querySelector('[role="alert"]')?.textContent).toContain('lostOrder~x')
  })
})

describe('what the run says of money', () => {
  const world = {
    ...{ connections: 62, lostOrders: 30, wronglyRefused: 10, oversold: 24, personMinutes: 60 * 20 },
  }
  const blast = { hit: [{ system: 'erp', us: DAY_US / 2 }], lostOrders: 20 }
  const score = {
    timeUs: 2 * DAY_US,
    systems: [
      { id: 'shop', emits: ['orders'], needs: [], stream: { connected: true } },
      { id: 'late', emits: [], needs: ['orders'], stream: { connected: true } },
    ],
    links: [{ from: 'shop', to: 'late', phase: 'idle' }],
    runs: {
      ...{ intervalUs: DAY_US, expectedRunUs: DAY_US / 72 },
      spec: { daysPerLink: 1, workFromHour: 9, workUntilHour: 17 },
    },
    batch: world,
    stream: { ...world, connections: 19, oversold: 0 },
    fault: { batch: blast, stream: { hit: [], lostOrders: 0 } },
  } as unknown as WorldsScore

  test('is a year of what was counted, without the last fault and without connecting newcomers', () => {
    const { nightly, log, ...facts } = readFacts(score, ['shop'])
    expect(nightly.lostOrders).toBeCloseTo((40 - 20) * 182.5)
    expect(nightly).toMatchObject({ lostPerFault: 20, hitPerFault: 12, repairHours: 12 * 182.5 })
    expect(nightly.oversold).toBeCloseTo(24 * 182.5)
    expect(log).toMatchObject({ oversold: 0, hitPerFault: 0 })
    expect(facts).toMatchObject({ systems: 2, wires: 62, ribbons: 19, intervalHours: 24 })
  })

  test('counts a first hour as a day, so that a single slip is not thousands a year', () => {
    expect(readFacts({ ...score, timeUs: DAY_US / 24 }, ['shop']).nightly.oversold).toBe(24 * 365)
  })

  test('goes into the table with every assumption and its label', () => {
    const text = 'every~15_lostOrder~1-2-3'
    const rows = listMoneyRows({ ...WORLDS, score } as FoldedWorlds, ['shop'], text)
    expect(rows).toContainEqual(['lostOrder', 'money', 1, 2, 3, 'YOURS', ''])
    expect(rows).toContainEqual(['oversold', 'money', 12, 30, 70, 'ILLUSTRATIVE', '2026-11'])
    expect(rows.find(([name]) => name === 'more frequent batch')).toHaveLength(11)
    expect(parseAssumed(text)?.everyMinutes).toBe(15)
  })
})

test('money stands in the address and makes no other run', () => {
  expect(withMoney('#/worlds', 'every~15')).toBe('#/worlds?money=every~15')
  expect(withMoney('#/worlds?systems=3&money=x&seed=1', 'every~15')).toBe('#/worlds?systems=3&seed=1&money=every~15')
  expect(withMoney('#/worlds?money=every~15', '')).toBe('#/worlds')
  expect(moneyOf('#/worlds?run=1.abc&money=every~15')).toBe('every~15')
  expect(withoutMoney('#/worlds?money=x&run=1.abc')).toBe('#/worlds?run=1.abc')
  expect(isOpening('#/worlds?money=every~15')).toBe(true)
  expect(isOpening('#/worlds?systems=3&money=every~15')).toBe(false)
})
