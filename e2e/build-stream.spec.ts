/** A visitor builds a stream by one line, sees its rows, and lets somebody read it. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './pages/watched-page'

test('a stream built by one line serves a second application', async ({ page }) => {
  await page.goto('./#/worlds?systems=10')
  await page.getByRole('tab', { name: 'Streams others can use' }).click()
  const bench = page.locator('.builder')
  const line = bench.getByRole('textbox', { name: 'The job as one line' })
  await line.fill("from stock where kind = 'sale' key by plaice count every 5 min to my-sales")
  await expect(bench.locator('.builder-fault')).toContainText('plaice is no key of stock')
  await line.fill("from stock where kind = 'sale' key by place count every 5 min to my-sales")
  await line.press('Enter')
  await expect(bench.locator('.rows.is-out tbody tr')).toHaveCount(7)
  await expect(bench.locator('.job-at')).toContainText('my-sales-by-place-repartition')
  await bench.getByRole('article', { name: 'Wall board' }).getByRole('button', { name: 'Plug in' }).click()
  await expect(bench.getByRole('article', { name: 'Wall board' }).locator('.reader-rows li')).not.toHaveCount(0)
  const found = await new AxeBuilder({ page }).include('.builder').analyze()
  expect(found.violations).toEqual([])
})
