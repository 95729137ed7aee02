/** Runs side by side: two skies under one clock, and four promises as lanes. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

async function listViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test('a run stands beside the same without its fault, on one clock, and Escape leads back', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers-under-min-isr', 34)
  const history = playground.timeline.getByRole('button', { name: 'Runs, history and seed' })
  await history.click()
  await playground.button('Two skies: this run, and the same without Kill DC West').click()

  const killed = page.getByRole('region', { name: 'this run' })
  const spared = page.getByRole('region', { name: 'without: Kill DC West' })
  await expect(page.getByRole('main')).toContainText('Only this differs: 0:20.0 Kill DC West')
  await expect(killed).toContainText('0:20.0 kill DC West')
  await expect(spared).toContainText('Here nothing happens at that moment.')
  const row = page.getByRole('row', { name: /^Held up/ })
  await expect(row.getByRole('cell')).toHaveText(['10.2\u00a0s', '0.0\u00a0s'])
  expect(await listViolations(page)).toEqual([])

  // Keys move both: before the fault nothing that is measured differs.
  await page.keyboard.press('Home')
  await expect(playground.clock).toHaveText('0:00.0')
  await expect(page.getByText('Nothing that is measured differs at 0:00.0.')).toBeVisible()
  await playground.button('Go to the first difference').click()
  await expect(playground.clock).toHaveText('0:20.0')
  await expect(killed).toContainText('Orders go through NO')
  await expect(spared).toContainText('Orders go through YES')

  await page.keyboard.press('Escape')
  await expect(playground.instruments).toBeVisible()
  await expect(playground.clock).toHaveText('0:34.0')
  await expect(history).toBeFocused()
})

test('four promises play on one clock under the same blow, and each says what came of it', async ({ page }) => {
  const playground = new Playground(page)
  await page.addInitScript(() => window.localStorage.setItem('streamscape.guide', 'seen'))
  await page.goto('/#/playground/observers?t=11&skies=lanes')
  const lanes = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) })
  await expect(lanes).toHaveCount(4)
  await expect(page.getByRole('main')).toContainText('So far all four are the same')
  await page.keyboard.press('Space')
  await expect(playground.clock).not.toHaveText('0:11.0')
  await page.keyboard.press('Space')
  await playground.hold('Kill DC West in all four', playground.button('Heal DC West in all four'))
  await page.getByRole('slider', { name: 'Moment of all four runs' }).focus()
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight')
  await expect(lanes.nth(0)).toContainText('there was nobody to promote; writes have been stopped for 20.0\u00a0s')
  await expect(lanes.nth(1)).toContainText('nobody was promoted, though an observer watched')
  for (const i of [2, 3])
    await expect(lanes.nth(i)).toContainText(/23 was promoted .* after “kill DC West”; writes went on/)
  await expect(page.getByRole('main')).toContainText('Lanes 3 and 4 did the same so far.')
  expect(await listViolations(page)).toEqual([])
})
