/** Two worlds: a visitor wires a company twice, under names of their own, and asks whether it is worth it. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './pages/watched-page'

test('one more system: many wires or one ribbon, and back', async ({ page }) => {
  await page.goto('./#/worlds')
  const next = page.getByRole('button', { name: 'Add it' })
  await expect(page.getByLabel(/^Batchland: 10 systems and 36 wires/)).toBeVisible()
  await expect(page.getByLabel(/^Streamscape: the same 10 systems with 18 ribbons/)).toBeVisible()
  await next.click()
  await expect(page.getByText('System 11 joins: Fraud check')).toBeVisible()
  await expect(page.getByLabel(/^Batchland: 11 systems and 39 wires/)).toBeVisible()
  await expect(page.getByLabel(/^Streamscape: the same 11 systems with 19 ribbons/)).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel(/^Batchland: 10 systems/)).toBeVisible()
  await expect(page.getByText('System 11 joins')).toHaveCount(0)
})

test('the slider runs from two systems to forty, by keyboard', async ({ page }) => {
  await page.goto('./#/worlds')
  const slider = page.getByRole('slider', { name: 'Systems' })
  await slider.press('End')
  await expect(page.getByLabel(/^Batchland: 40 systems/)).toBeVisible()
  await expect(page.getByText('All forty are here')).toBeVisible()
  await slider.press('Home')
  await expect(page.getByLabel(/^Batchland: 2 systems/)).toBeVisible()
})

test('a company of one’s own, with markup in a name, stays in its link', async ({ page }) => {
  await page.goto('./#/worlds')
  await page.getByRole('button', { name: 'Name your systems' }).click()
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
})

test('the verdict can be: stay with batch', async ({ page }) => {
  await page.goto('./#/worlds?systems=3')
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

test('a link with a million systems is refused and changes nothing', async ({ page }) => {
  await page.goto('./#/worlds?systems=1000000')
  await expect(page.getByRole('alert')).toContainText('1000000')
  await expect(page.getByLabel(/^Batchland: 10 systems/)).toBeVisible()
})

for (const width of [360, 1440]) {
  test(`no violations of accessibility and nothing beside the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('./#/worlds?systems=11')
    await expect(page.getByText('System 11 joins')).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      .analyze()
    expect(violations).toEqual([])
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beside).toBeLessThanOrEqual(0)
  })
}
