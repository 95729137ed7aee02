/** One value over a range and many seeds: stopped halfway, asked, and a run of it opened. */
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

test('a sweep is stopped, says what it counted so far, and opens one of its runs', async ({ page }) => {
  const playground = new Playground(page)
  await playground.open('#/playground/one-copy-left')
  await page.goto('/#/playground/one-copy-left?skies=sweep')
  await page.getByLabel('Runs of each value').fill('200')
  await page.getByRole('button', { name: 'Run them all' }).click()
  await expect(page.getByText(/about \d+ s to go/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText(/Stopped: \d+ of 800 runs are counted\./)).toBeVisible()

  await page.getByLabel('Question').selectOption('How long is somebody held up?')
  await expect(page.getByText(/^P90 [\d.]+ s$/)).toBeVisible()
  await page.getByRole('button', { name: 'Show the runs with 1' }).click()
  await page.getByRole('link', { name: /seed/ }).first().click()
  await expect(playground.instruments).toBeVisible()
})
