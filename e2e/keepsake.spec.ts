/**
 * The page to keep: what a reader guesses and does is on it, its figures are those of the same run in Node, it leaves as a
 * picture, and its link makes it again in a browser that knows nothing. And the album of the glossary.
 */
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { createTimeline, digestWorld, issueAt, measureTopics, seekTimeline } from '../src/core'
import { SCENARIOS } from '../src/scenarios'
import { makeScripted, RUNS } from '../src/story/runs'
import { expect, test } from './pages/watched-page'

async function openAs(page: Page, fragment: string, kept: object, language = 'en'): Promise<void> {
  await page.addInitScript(
    ([progress, chosen]) => {
      if (window.location.protocol !== 'http:') return
      window.localStorage.setItem('streamscape.guide', 'seen')
      if (window.localStorage.getItem('streamscape.story') === null)
        window.localStorage.setItem('streamscape.story', progress)
      window.localStorage.setItem('streamscape.language', chosen)
    },
    [JSON.stringify(kept), language] as const,
  )
  await page.goto('about:blank')
  await page.goto(`/${fragment}`)
}

const sheet = (page: Page) => page.locator('.keep-sheet[data-there="true"]')
const tile = async (page: Page, name: string): Promise<number> =>
  Number(((await page.locator(`[data-tile="${name}"] dd`).textContent()) ?? '').replace(/[^\d.]/g, ''))

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}

/** The same run without a browser. */
function runInNode(name: string, endS: number) {
  const run = RUNS[name]
  const timeline = createTimeline(
    makeScripted(run, SCENARIOS, ({ deed }) => deed === undefined),
    [],
  )
  for (const { atS, command, deed } of run.commands)
    if (deed !== undefined && atS <= endS) {
      seekTimeline(timeline, atS * 1_000_000)
      issueAt(timeline, command)
    }
  seekTimeline(timeline, endS * 1_000_000)
  return { digest: digestWorld(timeline.world), measures: measureTopics(timeline.world)[0] }
}

test.describe('the page to keep', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1120, height: 800 } })

  test('shows what was guessed and done, as the run gives it; leaves as a picture; its link makes it again', async ({
    page,
    browser,
  }) => {
    await openAs(page, '#/story/9.2.2', { mode: 'guided', isAtOnce: true })
    await page.locator('.guess-choice').first().click()
    await expect(page.locator('[data-panel="9.2.2"]')).toHaveAttribute('data-phase', 'held')
    await page.locator('.deed-past').click()
    await expect(page.locator('[data-panel="9.2.2"]')).toHaveAttribute('data-phase', 'done')

    await page.goto('/#/keepsake/2')
    await expect(sheet(page)).toBeVisible()
    const { digest, measures } = runInNode('held', 60)
    await expect(sheet(page)).toHaveAttribute('data-digest', digest)
    expect(await tile(page, 'acknowledged')).toBe(measures.acknowledged)
    expect(await tile(page, 'lost')).toBe(measures.lost)
    expect(await tile(page, 'no-yes')).toBe(Math.floor(measures.withoutWritesUs / 100_000) / 10)
    await expect(page.getByRole('heading', { name: 'You guessed 0 of 1' })).toBeVisible()
    await expect(page.locator('[data-guess="9.2.2"]')).toContainText('not at all')
    await expect(page.locator('[data-guess="9.2.2"]')).toContainText('the run: about ten seconds')
    await expect(page.locator('.keep-flag.is-own')).toContainText('Kill DC West')
    await expectClean(page)

    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as PNG' }).click()
    const file = await readFile(await (await saving).path())
    expect(file.subarray(1, 4).toString()).toBe('PNG')
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([2000, 2800])
    // A page with nothing on it would be a few kilobytes.
    expect(file.length).toBeGreaterThan(200_000)

    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)

    const link = (await page.locator('.keep-url').textContent()) ?? ''
    const figures = await page.locator('.keep-tiles').textContent()
    const elsewhere = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1120, height: 800 } })
    const other = await elsewhere.newPage()
    await other.goto(link)
    await expect(sheet(other)).toHaveAttribute('data-digest', digest)
    expect(await other.locator('.keep-tiles').textContent()).toBe(figures)
    expect(await other.locator('.keep-url').textContent()).toBe(link)
    await expect(other.getByText('made again from a link')).toBeVisible()
    expect(await other.evaluate(() => window.localStorage.getItem('streamscape.story'))).toBeNull()
    await elsewhere.close()
  })

  test('a link that is not whole, of another version or of another edition says so and changes nothing', async ({
    page,
  }) => {
    const kept = { guesses: { '8.4.1': 1 }, deeds: { '8.4.1': 'tug' } }
    await openAs(page, '#/keepsake/2', kept)
    const link = new URL((await page.locator('.keep-url', { hasText: 'http' }).textContent()) ?? '').hash
    const before = await page.evaluate(() => window.localStorage.getItem('streamscape.story'))
    for (const [fragment, said] of [
      [link.slice(0, -3), 'not whole'],
      [link.replace('.841.', '.842.'), 'not whole'],
      [link.replace('/1.2.', '/3.2.'), 'another version'],
      ['#/keepsake/%E0%A4%A', 'not whole'],
      ['#/keepsake/nothing', 'not whole'],
    ] as const) {
      await page.goto(`/${fragment}`)
      await expect(page.getByRole('alert'), fragment).toContainText(said)
      await expect(page.locator('.keep-sheet')).toHaveCount(0)
    }
    expect(await page.evaluate(() => window.localStorage.getItem('streamscape.story'))).toBe(before)
    await expectClean(page)
  })

  test('who has done nothing yet is told where to begin', async ({ page }) => {
    await openAs(page, '#/keepsake/2', {})
    await page.getByRole('link', { name: 'Begin with chapter 8' }).click()
    await expect(page).toHaveURL(/#\/story\/8/)
    await page.goto('/#/keepsake/1')
    await expect(page.getByRole('link', { name: 'Begin with chapter 1' })).toBeVisible()
    await expectClean(page)
  })

  test('the last panel of an issue and the map lead to it', async ({ page }) => {
    await openAs(page, '#/story/10.8.2', { deeds: { '8.4.1': 'tug' } })
    await page.getByRole('link', { name: 'Your page of issue 2' }).click()
    await expect(page).toHaveURL(/#\/keepsake\/2$/)
    await page.goto('/#/story')
    await expect(page.getByRole('link', { name: 'Your page of issue 1' })).toBeVisible()
  })

  for (const language of ['en', 'de'])
    test(`on a phone it is a column that fits, in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      await openAs(page, '#/keepsake/2', { guesses: { '8.3.1': 1, '9.5.2': 0 }, deeds: { '9.2.2': 'tug' } }, language)
      await expect(sheet(page)).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const cut = await page
        .locator('.keep-words p, .keep-words li, .keep-tile, .keepsake .btn')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent))
      expect(cut).toEqual([])
      await expectClean(page)
    })
})

test.describe('the album of the glossary', () => {
  test('has a picture for each term, turns its pages, and finds what waits', async ({ page }) => {
    await openAs(page, '#/glossary', { read: ['1.1.1', '8.1.2'] })
    await expect(page.locator('.sticker').first()).toHaveClass(/is-open/)
    await expect(page.locator('.sticker .term-picture')).toHaveCount(15)
    await expectClean(page)
    await page.getByRole('button', { name: 'The page after' }).click()
    await expect(page.locator('.album-pager')).toContainText('page 2')
    await page.getByRole('button', { name: /^met/ }).click()
    await expect(page.locator('.sticker.is-ahead')).toHaveCount(0)
    await page.getByRole('button', { name: /^all/ }).click()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('observer')
    const waiting = page.locator('#term-observer')
    await expect(waiting).toContainText('waits in chapter 9')
    await waiting.getByRole('link').press('Enter')
    await expect(page.locator('.album-card')).toContainText('nobody waits for it')
    await page.getByRole('link', { name: 'Open it at its panel' }).click()
    await expect(page).toHaveURL(/#\/story\/9\./)
  })

  test('the card in place has the picture too', async ({ page }) => {
    await openAs(page, '#/story/8.1.2', { mode: 'guided', isAtOnce: true })
    await page.locator('[data-panel="8.1.2"] .words .term').first().click()
    await expect(page.locator('.term-card svg.term-picture')).toBeVisible()
  })

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 })
    await openAs(page, '#/glossary/observer', {}, 'de')
    await expect(page.locator('#term-observer')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expectClean(page)
  })
})
