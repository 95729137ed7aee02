/** Two worlds: a salesperson runs a customer's day with a failure, and a sceptic asks why each number is so. */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Download, Page } from '@playwright/test'
import { expect, test } from './pages/watched-page'

const HOUR_MINUTES = 60

/** From Monday 00:00, as no address but the bare one begins later. */
async function openWorlds(page: Page, query = '?systems=10'): Promise<void> {
  await page.goto(`./#/worlds${query}`)
  await expect(page.getByRole('button', { name: /^Where is that pair/ })).toBeVisible()
}

async function pauseAt(page: Page, hours: number): Promise<void> {
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('slider', { name: 'Time of the run' }).fill(String(hours * HOUR_MINUTES))
  await expectTime(page, `Mon ${String(hours).padStart(2, '0')}:00`)
}

/** Of the clock on the gutter, or on a phone of the line beside the button. */
async function expectTime(page: Page, moment: string): Promise<void> {
  const clock = page.getByLabel(new RegExp(`^${moment}`)).or(page.locator('.transport-time', { hasText: moment }))
  // Most of a day is computed until then, and the machine may be busy.
  await expect(clock.filter({ visible: true })).toHaveCount(1)
}

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8')
}

test('it opens at the moment of contrast, and follows one order to everybody who hears of it', async ({ page }) => {
  await page.goto('./#/worlds')
  const line = page.locator('.follow-says')
  await expect(line).toContainText(/ago Stores sold its last pair of Nimbus, size 36\. Who has heard\?/)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.locator('.batchland .headline-age')).toHaveText(/^17 h/)
  await expect(page.locator('.streamscape .follow-mark.saying-right')).toHaveCount(10)
  await expect(page.locator('.batchland .follow-mark.saying-wrong')).toHaveCount(9)
  await expect(page.locator('.batchland .follow-tag', { hasText: 'tomorrow 01:58' })).toBeVisible()
  const slider = page.getByRole('slider', { name: 'Time of the run' })
  // Before it happened nobody has heard; when the first files have landed, who got them has.
  await slider.fill(String(38 * HOUR_MINUTES + 1))
  await expect(line).toHaveText('It has not happened yet at this moment of the run.')
  await expect(page.locator('.follow-mark')).toHaveCount(0)
  await slider.fill(String(48 * HOUR_MINUTES))
  await expectTime(page, 'Wed 00:00')
  await slider.fill(String(50 * HOUR_MINUTES))
  await expect(page.locator('.batchland .saying-right')).toHaveText([/heard 01:58/, /sold 14:02/])
  const event = await page.locator('.follow-event').textContent()
  await page.getByRole('button', { name: 'Follow another' }).click()
  await expect(page.locator('.follow-event')).not.toHaveText(event ?? '')
  await expect(page.locator('.streamscape .follow-mark.saying-right')).not.toHaveCount(0)
})

test('a day of both worlds: ages part, pairs are oversold, and every number opens', async ({ page }) => {
  test.slow()
  await openWorlds(page)
  await expect(page.getByLabel(/^Batchland: 10 systems and 62 wires/)).toBeVisible()
  await expect(page.getByLabel(/^Streamscape: the same 10 systems with 19 ribbons/)).toBeVisible()
  await pauseAt(page, 18)
  const headline = page.locator('.batchland .headline-age')
  await expect(headline).toHaveText(/^1[78] h/)
  await expect(page.locator('.streamscape .headline-age')).toContainText('under a second')
  const oversold = page.getByRole('button', { name: /^Pairs oversold/ })
  await expect(oversold.locator('b.ink-stream')).toHaveText('0')
  expect(Number(await oversold.locator('b.ink-batch').textContent())).toBeGreaterThan(0)
  await oversold.click()
  const why = page.getByRole('dialog', { name: 'Pairs oversold' })
  await expect(why.getByText(/order [\d,]+, .+, size \d+/).first()).toBeVisible()
  await expect(why.getByText(/Seed 4217/)).toBeVisible()
  await why.getByRole('button', { name: 'What had it not heard of?' }).first().click()
  const pair = page.getByRole('dialog', { name: 'Where is that pair of shoes?' })
  await expect(pair.getByText(/It has not heard: .+ at Mon/).first()).toBeVisible()
  await expect(pair.getByText(/The next run that can bring it starts at Tue/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Age of data/ }).click()
  await expect(page.getByText(/closed form: 12 h/)).toBeVisible()
})

/** Runs in the page: notes that it said how far it has computed, and that nothing half done could be printed meanwhile. */
function noteComputing(): void {
  const watch = new MutationObserver(() => {
    const isTold = /computing Mon \d\d:\d\d of Mon 12:00/.test(document.body?.textContent ?? '')
    const print = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Print one page'))
    if (!isTold || print?.disabled !== true) return
    document.documentElement.dataset.told = 'yes'
    watch.disconnect()
  })
  watch.observe(document, { childList: true, subtree: true, characterData: true })
}

test('a customer’s ten systems, one failure, one screen; and the link shows the same', async ({ page, context }) => {
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openWorlds(page)
  await page.getByRole('button', { name: 'Enter your company' }).click()
  const names = ['Till', 'Orders', 'Bank', 'Care', 'SAP', 'Shops', 'Hub 1', 'Hub 2', 'Hub 3', 'Lake']
  await page.getByLabel(/^One name a line/).fill(names.join('\n'))
  await page.getByRole('button', { name: 'Wire them' }).click()
  await expect(page.getByRole('button', { name: 'Lake', exact: true }).first()).toBeVisible()
  await pauseAt(page, 9)
  await page.getByRole('button', { name: 'Break something' }).click()
  await page.getByRole('button', { name: 'Take down: Bank' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.batchland .saying-down')).toHaveText('down')
  await expect(page.locator('.streamscape .saying-down')).toHaveText('down')
  await page.getByRole('slider', { name: 'Time of the run' }).fill(String(12 * HOUR_MINUTES))
  await expectTime(page, 'Mon 12:00')
  const lost = page.getByRole('button', { name: /^Records lost/ })
  expect(Number((await lost.locator('b.ink-batch').textContent())?.replace(',', ''))).toBeGreaterThan(0)
  await expect(lost.locator('b.ink-stream')).toHaveText('0')
  await expect(page.locator('.batchland .headline-note')).toHaveText(
    '1 system down: not in this age, nor what waits with them',
  )
  const blast = page.getByRole('button', { name: /^Blast radius/ })
  await expect(blast).not.toContainText('counted until', { timeout: 60_000 })
  // The shop of Batchland loses orders; in Streamscape those who need payments hear of none.
  await expect(blast).toContainText(/for 3 h 0 min so far; [\d,]+ orders lost/)
  await expect(page.locator('.streamscape .headline-age')).toContainText('under a second')
  const score = await page.locator('.score-tiles').textContent()
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#\/worlds\?run=1\./)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('about:blank')
  await page.addInitScript(noteComputing)
  await page.goto(link)
  await expectTime(page, 'Mon 12:00')
  // It is gone as soon as the run is there, so the page itself is asked whether it was.
  expect(await page.evaluate(() => document.documentElement.dataset.told)).toBe('yes')
  await expect(page.getByRole('button', { name: 'Print one page' })).toBeEnabled()
  await expect.poll(() => page.locator('.score-tiles').textContent(), { timeout: 60_000 }).toBe(score)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.saying-down')).toHaveCount(0)
})

test('one more system joins while the company runs, and Black Friday comes', async ({ page }) => {
  await openWorlds(page)
  await page.getByRole('button', { name: 'Add one', exact: true }).click()
  await expect(page.getByText('System 11 joins: Fraud check')).toBeVisible()
  await expect(
    page.getByText(/Batchland: \d wires, \d systems changed. Streamscape: 1 ribbon, 0 changed./),
  ).toBeVisible()
  await page.getByRole('button', { name: 'BLACK FRIDAY!' }).click()
  await expect(page.getByRole('button', { name: '×8 orders!' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'BLACK FRIDAY!' })).toBeVisible()
})

test('a lost datacenter hits both worlds', async ({ page }) => {
  await openWorlds(page)
  await page.getByRole('button', { name: 'Break something' }).click()
  await page.getByRole('button', { name: 'Lose Zone B' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.batchland .saying-down')).toHaveCount(4)
  await expect(page.locator('.streamscape .saying-down')).toHaveCount(4)
})

test('pictures and the score can be taken away', async ({ page }) => {
  await openWorlds(page)
  await pauseAt(page, 6)
  let download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Batchland (SVG)' }).click()
  const svg = await textOf(download)
  expect(svg).toContain('Data warehouse')
  expect(svg).toContain('seed 4217')
  download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Streamscape (PNG)' }).click()
  const png = await readFile(await (await download).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Score (CSV)' }).click()
  const csv = await textOf(download)
  expect(csv).toMatch(/metric,unit,Batchland,Streamscape\r\nbusiness events,events,(\d+),\1\r\n/)
  const figures = (name: string): readonly number[] =>
    (new RegExp(`^${name},\\w+,(.*),(.*)$`, 'm').exec(csv) ?? []).slice(1).map(Number)
  // On paper there is one sheet: both worlds and the score.
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  for (const side of [0, 1]) {
    const [due, ...rest] = [
      'events due to readers',
      'of them delivered',
      'of them waiting',
      'of them lost or set aside',
    ].map((name) => figures(name)[side])
    expect(rest.reduce((sum, count) => sum + count, 0)).toBe(due)
    expect(due).toBeGreaterThan(0)
  }
})

test('events of one’s own: bad lines are named and change nothing, good ones run', async ({ page }) => {
  await openWorlds(page)
  await page.getByRole('tab', { name: 'Your own events' }).click()
  const rows = page.getByLabel('or paste the rows here')
  await rows.fill(
    'time,feed,system,article,pairs\n08:00,stock,Stores,A,5\n25:00,stock,Stores,A,5\n09:00,gossip,<b>x</b>,A,1',
  )
  await page.getByRole('button', { name: 'Read the rows' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Nothing was loaded: 2 rows are wrong.')
  await expect(alert.getByRole('row').nth(1)).toContainText(/3\s*time/)
  await expect(alert.getByRole('row').nth(3)).toContainText('<b>x</b>')
  await expect(page.getByText(/This run plays/)).toHaveCount(0)
  await page.locator('.import-card input[type=file]').setInputFiles({
    name: 'events.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(
      '{"time":"08:00","feed":"stock","system":"Stores","article":"A","pairs":5}\n{"time":"00:01","feed":"orders","system":"web-shop","article":"B","pairs":-1}\n',
    ),
  })
  await expect(page.getByText('2 events of 2 articles run now.')).toBeVisible()
  await expect(page.getByText('This run plays 2 events from a file.')).toBeVisible()
})

test('events of one’s own keep their names and their day, also when the columns are called something else', async ({
  page,
}) => {
  await openWorlds(page)
  await page.getByRole('tab', { name: 'Your own events' }).click()
  await page
    .getByLabel('or paste the rows here')
    .fill('When,Feed,Shop,Qty,What,Note\n1795767300,stock,Stores,3,Ladder 3m,x\n1795767360,stock,Stores,-1,Hammer,y')
  await page.getByRole('button', { name: 'Read the rows' }).click()
  const use = page.getByRole('button', { name: 'Read it so' })
  await expect(use).toBeDisabled()
  for (const [name, column] of [
    ['time', 'When'],
    ['system', 'Shop'],
    ['article', 'What'],
    ['quantity', 'Qty'],
  ])
    await page.getByLabel(name, { exact: true }).selectOption(column)
  await use.click()
  const told = page.getByRole('status').filter({ hasText: 'run now' })
  await expect(told).toContainText('2 events of 2 articles run now. The first day is Friday, 2026-11-27.')
  await expect(told).toContainText('Whole numbers were read as seconds since 1970.')
  await expect(told).toContainText('The shelves were empty before the first event.')
  await expect(told).toContainText('Not read: Note.')
  await expect(page.getByText(/Fri \d\d:\d\d/i).first()).toBeVisible()
  await expect(page.getByText(/Ladder 3m|Hammer/).first()).toBeVisible()
  await expect(page.getByText(/Zephyr/)).toHaveCount(0)
})

test('the slider runs from two systems to forty, by keyboard', async ({ page }) => {
  test.slow()
  await openWorlds(page)
  const slider = page.getByRole('slider', { name: 'Systems' })
  await slider.press('End')
  await expect(page.getByLabel(/^Batchland: 40 systems/)).toBeVisible()
  await expect(page.getByText('All forty are here')).toBeVisible()
  await slider.press('Home')
  await expect(page.getByLabel(/^Batchland: 2 systems/)).toBeVisible()
})

test('a company of one’s own, with markup in a name, stays in its link', async ({ page }) => {
  await openWorlds(page)
  await page.getByRole('button', { name: 'Enter your company' }).click()
  const names = page.getByLabel(/^One name a line/)
  await names.fill('Kasse')
  await page.getByRole('button', { name: 'Wire them' }).click()
  await expect(page.getByRole('alert')).toContainText('at least two')
  await expect(page.getByLabel(/^Batchland: 10 systems/)).toBeVisible()
  await names.fill('Kasse & Co\n<b>Lager</b>\nOrders\nBilling')
  await page.getByRole('button', { name: 'Wire them' }).click()
  await expect(page.getByLabel(/^Batchland: 4 systems/)).toBeVisible()
  await expect(page.getByText('<b>Lager</b>').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText('<b>Lager</b>').first()).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel(/^Batchland: 10 systems/)).toBeVisible()
})

test('three industries from a pasted table: a cell that is no answer is named, and nothing of the shop is left', async ({
  page,
}) => {
  test.slow()
  await openWorlds(page)
  for (const [industry, feed, question] of [
    ['Bank', 'applications', 'Where is that loan?'],
    ['Insurer', 'contracts', 'Where is that policy?'],
    ['Factory', 'parts', 'Where is that pallet?'],
  ] as const) {
    await page.getByRole('button', { name: 'Enter your company' }).click()
    await page.getByRole('radio', { name: industry }).check({ force: true })
    await page.getByLabel('Company', { exact: true }).fill(`Own ${industry}`)
    const table = (cell: string) => `system\t${feed}\tstock\nDesk\tw\tr\nPlaces\tr\tw\nCore\t${cell}\tr`
    await page.getByLabel(/^One name a line/).fill(table('maybe'))
    await page.getByRole('button', { name: 'Wire them' }).click()
    await expect(page.getByRole('alert')).toContainText('Cell B4 (Core,')
    await page.getByLabel(/^One name a line/).fill(table('r'))
    await page.getByRole('button', { name: 'Wire them' }).click()
    await expect(page.getByLabel(/^Batchland: 3 systems/)).toBeVisible()
    await expect(page.locator('.pair-banner')).toContainText(question)
    await expect(page.locator('.export-row .stamp')).toContainText(`Own ${industry}`)
    const scene = (await page.locator('.world-panels').textContent()) ?? ''
    expect(scene).not.toMatch(/NewLimits|shoe|\bpairs?\b|Web shop/)
    await expect(page.locator('.money-of')).toContainText(`Own ${industry}: 3 systems`)
  }
  for (const bench of [
    'Change a schema',
    'The Batch Gang',
    'Change a row',
    'Streams others can use',
    'Your own events',
  ]) {
    const tab = page.getByRole('tab', { name: bench })
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel', { name: bench }).getByRole('heading').first()).toBeVisible()
  }
  expect(await page.locator('main').textContent()).not.toMatch(/newlimits|shoe|\bpairs?\b|web.shop/i)
})

test('the verdict can be: stay with batch', async ({ page }) => {
  await openWorlds(page, '?systems=3')
  const answer = page.locator('.verdict-answer')
  await page.getByRole('radio', { name: 'two days' }).check()
  await expect(answer).toContainText('Stay with batch.')
  await page.getByRole('radio', { name: 'an hour' }).check()
  await expect(answer).toContainText('Run the batch more often.')
  await page.getByRole('radio', { name: 'a second' }).check()
  await expect(answer).toContainText('Let them call each other.')
  await page.getByRole('slider', { name: 'Systems' }).press('End')
  await expect(answer).toContainText('A log is worth it.')
})

for (const [query, said] of [
  ['?systems=1000000', '1000000'],
  ['?run=1.AAAA', 'link'],
  ['?run=9.x', 'link'],
] as const) {
  test(`a bad link (${query}) is refused and the shop opens as usual`, async ({ page }) => {
    await openWorlds(page, query)
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(page.getByLabel(/^Batchland: 10 systems/)).toBeVisible()
  })
}

test('no violations of accessibility and nothing beside the page, on a phone and on a desk, with the company open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openWorlds(page, '?systems=11')
  await pauseAt(page, 8)
  await page.getByRole('button', { name: 'Enter your company' }).click()
  await expect(page.getByRole('region', { name: 'Who writes, who needs' })).toBeVisible()
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze()
    expect(violations, `${width} px`).toEqual([])
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beside, `${width} px`).toBeLessThanOrEqual(0)
  }
})
