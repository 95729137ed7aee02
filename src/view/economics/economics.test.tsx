/** The views as they are shown: no figure of money without a label, and what somebody types is taken or refused at its field. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { german } from '../../content/de'
import { speak, speakWhenFetched } from '../../content/language'
import { type Case, likelyValues, type Plan, PROPOSED_CASE, readOutcome, runBlock } from '../../economics'
import { measureSharedCluster } from '../../worker/measure-traffic'
import { Beliefs } from './beliefs'
import { BillView } from './bill-view'
import { ChargeView } from './charge-view'
import { writeCsv } from './csv'
import type { ViewProps } from './economics-page'
import { readRun } from './measured'
import { Printed } from './printed'
import { ScepticView } from './sceptic-view'
import { SHOWN } from './seal'
import { addressOf, readAddress } from './use-case'
import { Progress } from './use-trials'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const MEASURED = readRun(measureSharedCluster(() => {}))
const STEPS = { topicMs: 29, firstReadMs: 3_100, secondReaderMs: 2_900, brokerLostMs: 10_017 }
let box: HTMLDivElement
let root: Root
let kept: Case

function propsOf(of: Case, onCase: (next: Case) => void = () => {}): ViewProps {
  const plan: Plan = { shares: MEASURED.shares, isTuned: of.isTuned, years: of.years }
  const { believed, shape, seed } = of
  const outcome = readOutcome([runBlock({ believed, plan, shape, seed, block: 0 })], of.pair[0], of.pair[1])
  const trials = {
    progress: new Progress(),
    asked: 10_000,
    outcome,
    isDrawing: false,
    hasFailed: false,
    cancel: () => {},
  }
  return { of, plan, measured: MEASURED, steps: STEPS, trials, onCase }
}

const VIEWS = {
  bill: (props: ViewProps) => <BillView {...props} />,
  sceptic: (props: ViewProps) => <ScepticView {...props} />,
  chargeback: (props: ViewProps) => <ChargeView {...props} />,
  beliefs: (props: ViewProps) => <Beliefs {...props} />,
  paper: (props: ViewProps) => <Printed {...props} />,
} as const

async function show(view: keyof typeof VIEWS, of: Case = PROPOSED_CASE): Promise<void> {
  kept = of
  const render = (next: Case): void => {
    kept = next
    root.render(VIEWS[view](propsOf(next, render)))
  }
  await act(async () => render(of))
}

beforeEach(() => {
  speak('en')
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box)
})

afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
})

/** Texts that say money, and the element in which each stands. */
function listMoney(): { text: string; element: Element }[] {
  const found: { text: string; element: Element }[] = []
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    if (/\$\s?\d|\d\s?\$/.test(text) && node.parentElement !== null) found.push({ text, element: node.parentElement })
  }
  return found
}

describe('every figure on screen carries its label', () => {
  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('in %s', async (view) => {
    await show(view)
    const money = listMoney()
    if (view !== 'beliefs') expect(money.length).toBeGreaterThan(10)
    for (const { text, element } of money) {
      const labelled = element.closest('[data-label]')
      expect(labelled, text).not.toBeNull()
      expect(SHOWN as readonly string[]).toContain(labelled?.getAttribute('data-label'))
      // On paper labels are words, and so is that of a line.
      if (view !== 'paper') expect(labelled?.querySelector('.seal'), text).not.toBeNull()
    }
    for (const input of box.querySelectorAll('.range-fields input'))
      expect(input.closest('[data-label], .bill-discount'), input.getAttribute('aria-label') ?? '').not.toBeNull()
  })
})

describe('the bill', () => {
  it('says in its paper what its picture draws, and lights up one of both', async () => {
    await show('bill')
    const lines = [...box.querySelectorAll<HTMLButtonElement>('.bill-lines button')]
    expect(box.querySelector('.bill-arrow.is-picked')?.classList.contains('is-copies')).toBe(true)
    await act(async () => lines[3].click())
    expect(box.querySelector('.bill-arrow.is-picked')?.classList.contains('is-storage')).toBe(true)
    expect(box.querySelector('.bill-formula')?.textContent).toContain('GiB on disks')
    await act(async () =>
      box.querySelector('.bill-arrow.is-people')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
    )
    expect(lines[5].getAttribute('aria-pressed')).toBe('true')
  })

  it('begins tuned, and adds up to its total', async () => {
    await show('bill')
    const money = [...box.querySelectorAll('.bill-lines .bill-line-money.is-on')].map((cell) =>
      Number(cell.textContent?.replace(/\D/g, '')),
    )
    const total = Number(box.querySelector('.bill-total .is-on')?.textContent?.replace(/\D/g, ''))
    expect(money.reduce((sum, one) => sum + one, 0)).toBe(total)
    expect(kept.isTuned).toBe(true)
    await act(async () => box.querySelectorAll<HTMLButtonElement>('.bill-setups button')[1].click())
    expect(kept.isTuned).toBe(false)
  })

  it('holds the published example against formula and run', async () => {
    await show('bill')
    const said = box.querySelector('.bill-golden')?.textContent ?? ''
    expect(said).toContain('140 MB/s')
    expect(said).toContain('$7,499.52')
    expect(said).toMatch(/own shares say 1(39|40)/)
  })

  it('takes a discount off infrastructure alone', async () => {
    const before = propsOf(PROPOSED_CASE)
    await show('bill')
    await type('.bill-discount input', '50')
    expect(kept.believed.discount).toEqual({ low: 50, likely: 50, high: 50 })
    const people = box.querySelectorAll('.bill-lines .bill-line-money.is-on')[5].textContent
    expect(people).toBe('$185,000')
    expect(likelyValues(before.of.believed).discount).toBe(0)
  })
})

async function type(selector: string, text: string): Promise<void> {
  const input = box.querySelector<HTMLInputElement>(selector)
  if (input === null) throw new Error(`no ${selector}`)
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const YEAR = '[aria-label="An engineer, a year: likely"]'

describe('what somebody believes', () => {
  it.each([
    ['-40', /below zero/],
    ['', /empty/],
    ['many', /not a number/],
    ['99999999999', /slip/],
    ['1.234,5', /separators/],
  ])('"%s" is refused at its field, and changes nothing', async (text, word) => {
    await show('beliefs')
    await type(YEAR, text)
    expect(box.querySelector('[role=alert]')?.textContent).toMatch(word)
    expect(kept.believed).toEqual({})
  })

  it('is refused below what makes sense', async () => {
    await show('beliefs')
    await type('[aria-label="Compression: low"]', '0.5')
    expect(box.querySelector('[role=alert]')?.textContent).toMatch(/Less than 1/)
  })

  it('pasted with separators is taken as the language writes them, and is then the visitor’s', async () => {
    await show('beliefs')
    await type(YEAR, '199,999.5')
    expect(kept.believed.engineerYear?.likely).toBe(199_999.5)
    expect(box.querySelector(YEAR)?.closest('[data-label]')?.getAttribute('data-label')).toBe('OWN')
  })

  it('pasted with separators is taken in German, too', async () => {
    await show('beliefs')
    await act(async () => speakWhenFetched('de', german, () => true))
    await show('beliefs', { ...PROPOSED_CASE, seed: 1 })
    await type('[aria-label="Eine Entwicklerin, ein Jahr: wahrscheinlich"]', '199.999,5')
    expect(kept.believed.engineerYear?.likely).toBe(199_999.5)
    speak('en')
  })
})

describe('the sceptic', () => {
  it('changes what decides and sees the winner flip', async () => {
    await show('sceptic', { ...PROPOSED_CASE, pair: ['node', 'use'] })
    const before = box.querySelector('.sceptic-true p')?.textContent ?? ''
    expect(before).toMatch(/hosted by node costs .* less than priced by use/)
    await type('[aria-label="People, hosted by node: likely"]', '0.9')
    expect(box.querySelector('.sceptic-true p')?.textContent).toMatch(/priced by use costs .* less than hosted by node/)
  })

  it('asks first whether anything is to change at all', async () => {
    await show('sceptic')
    const { pair } = PROPOSED_CASE
    expect(pair[0]).toBe('batch')
    expect(box.querySelector('.sceptic-true p')?.textContent).toMatch(/self-managed costs .* less than status quo/)
  })

  it('keeps what the reader finds of a claim in the case, and a note on the device', async () => {
    await show('sceptic')
    expect(box.querySelectorAll('.claim')).toHaveLength(9)
    const select = box.querySelectorAll<HTMLSelectElement>('.claim select')[2]
    await act(async () => {
      select.value = 'fails'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(kept.findings).toEqual({ versions: 'fails' })
    expect(box.querySelector('.claims .economics-fine')?.textContent).toContain('Looked at 1 of 9; 1 does not hold')
    await type(`[aria-label="Your note on: There is little choice of versions, and no rolling upgrade."]`, 'asked')
    expect(window.localStorage.getItem('streamscape.claim.versions')).toBe('asked')
    expect(box.querySelectorAll<HTMLInputElement>('.claim input')[2].value).toBe('asked')
  })

  it('crosses out the claim that no formula gives, and no other', async () => {
    await show('sceptic')
    expect([...box.querySelectorAll('.paper-check s')].map((cell) => cell.textContent)).toEqual(['3.7×'])
    expect(box.querySelector('.paper-check .is-ours')?.textContent).toContain('5.81×1.85×')
  })
})

describe('who pays', () => {
  const cents = (text: string | null | undefined): number => Number(text?.replace(/\D/g, ''))

  it('adds up: slips, matrix and river to the bill of the month', async () => {
    await show('chargeback')
    const slips = [...box.querySelectorAll('.charge-slip-total dd')].map((cell) => cents(cell.textContent))
    expect(slips).toHaveLength(5)
    const total = cents(box.querySelector('.charge-sum b')?.textContent)
    expect(slips.reduce((sum, one) => sum + one, 0)).toBe(total)
    expect(cents(box.querySelector('.charge-matrix .is-total td:last-child')?.textContent)).toBe(total)
    const lines = [...box.querySelectorAll('.charge-line .is-sum')].map((cell) => cents(cell.textContent))
    expect(lines.reduce((sum, one) => sum + one, 0)).toBe(total)
  })

  it('says what one more team would change, by the same rules', async () => {
    await show('chargeback')
    expect(box.querySelector('.charge-what-if table')).toBeNull()
    const select = box.querySelector<HTMLSelectElement>('.charge-what-if select')
    await act(async () => {
      if (select === null) throw new Error('There is nothing to choose.')
      select.value = 'clicks'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(kept.joins).toBe('clicks')
    const sums = [...box.querySelectorAll('.charge-what-if .is-total td')].map((cell) => cents(cell.textContent))
    expect(sums[0]).toBe(cents(box.querySelector('.charge-sum b')?.textContent))
    expect(sums[1]).toBe(sums[0] + sums[2])
    expect(box.querySelector('.charge-what-if')?.textContent).toContain('less together')
  })

  it('changes with its rules, and what nobody owns stays a line of its own', async () => {
    await show('chargeback')
    const etl = () => cents(box.querySelector('.charge-slip.of-etl .charge-slip-total dd')?.textContent)
    expect(etl()).toBeGreaterThan(0)
    const buttons = [...box.querySelectorAll<HTMLButtonElement>('.charge-rule button')]
    await act(async () => buttons[1].click())
    expect(kept.rules.readsBy).toBe('owner')
    await act(async () => box.querySelectorAll<HTMLButtonElement>('.charge-rule button')[3].click())
    expect(kept.rules.hasPeople).toBe(true)
    expect(box.querySelector('.charge-matrix')?.textContent).toContain('Platform team')
    expect(etl()).toBeGreaterThan(0)
  })
})

describe('an address', () => {
  it('holds view and case, and a bad one says which part', () => {
    const of: Case = { ...PROPOSED_CASE, seed: 7, believed: { written: { low: 1, likely: 2, high: 3 } } }
    expect(readAddress(addressOf('sceptic', of))).toEqual({ view: 'sceptic', of, fault: null })
    expect(readAddress('#/economics')).toEqual({ view: 'bill', of: PROPOSED_CASE, fault: null })
    expect(readAddress('#/economics?case=2_written~9-2-3')).toMatchObject({ fault: { part: 'written~9-2-3' } })
    expect(readAddress('#/economics?case=9_seed~1')).toMatchObject({ fault: { version: '9' } })
  })
})

describe('the table', () => {
  it('has eight columns in each row, a label for each figure, and nothing that a spreadsheet would run', () => {
    const rows = writeCsv(propsOf(PROPOSED_CASE)).split('\r\n')
    expect(rows.length).toBeGreaterThan(80)
    for (const row of rows.slice(1)) {
      const cells = row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? []
      expect(cells.slice(0, 8)).toHaveLength(8)
      expect(cells[6], row).not.toBe('')
      for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@]/)
    }
  })
})

describe('time to value', () => {
  it('stands on the sceptic’s view: claims with their label, and each measured step in seconds of the run', async () => {
    await show('sceptic')
    const card = box.querySelector('.sooner')
    expect(
      [...(card?.querySelectorAll('.sooner-waits dt') ?? [])].every((row) => row.querySelector('.seal') !== null),
    ).toBe(true)
    expect([...(card?.querySelectorAll('.sooner-steps dd') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '0.029 s',
      '3.1 s',
      '2.9 s',
      '10 s',
    ])
  })
})
