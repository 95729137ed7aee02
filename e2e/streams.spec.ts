/** Jobs on the log: a visitor starts one, reuses its stream, crashes it, and replays the log with a new version. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/watched-page'

async function openStreams(page: Page) {
  await page.goto('./#/worlds?systems=10')
  await page.getByRole('tab', { name: 'Streams others can use' }).click()
  return {
    inventory: page.getByRole('article', { name: 'Real-time inventory, version 1' }),
    second: page.getByRole('article', { name: 'Real-time inventory, version 2' }),
    alerts: page.getByRole('article', { name: 'Low-stock alerts, version 1' }),
    shelves: page.getByTestId('shelves-right'),
  }
}

test('an inventory in real time, reused by a second job', async ({ page }) => {
  const { inventory, alerts, shelves } = await openStreams(page)
  await expect(alerts.getByRole('button', { name: 'Start' })).toBeDisabled()
  await inventory.getByRole('button', { name: 'Start' }).click()
  await expect(inventory).toContainText('running')
  await expect(shelves).toContainText('of 480 shelves right')
  await expect(page.locator('.streams-groups')).toContainText('real-time-inventory')
  await alerts.getByRole('button', { name: 'Start' }).click()
  await expect(alerts).toContainText('running')
  await expect(alerts).toContainText(/Table inventory-table: [1-9]\d* rows/)
  await expect(alerts.getByText('REUSED!')).toBeVisible()
  const found = await new AxeBuilder({ page }).include('.streams-card').analyze()
  expect(found.violations).toEqual([])
})

test('a crash loses the state, and the changelog brings it back', async ({ page }) => {
  const { inventory, shelves } = await openStreams(page)
  await inventory.getByRole('button', { name: 'Start' }).click()
  await expect(inventory).toContainText(/Store stock-on-hand: [1-9]\d* rows/)
  await inventory.getByRole('button', { name: 'Crash it' }).click()
  await expect(inventory).toContainText('crashed')
  await expect(inventory).toContainText('Store stock-on-hand: 0 rows')
  await expect(inventory).toContainText(/[1-9][\d,]* behind/)
  await inventory.getByRole('button', { name: 'Start again' }).click()
  await expect(inventory).toContainText(/read back from [\d,]+ changes/)
  await expect(inventory).toContainText(/Store stock-on-hand: [1-9]\d* rows/)
  await expect(shelves).toContainText(/4[78]\d/)
})

test('version 2 reads the log from its beginning and takes over', async ({ page }) => {
  const { inventory, second } = await openStreams(page)
  await inventory.getByRole('button', { name: 'Start' }).click()
  await expect(inventory).toContainText('running')
  await inventory.getByRole('button', { name: 'Replay with version 2' }).click()
  await expect(second).toContainText('this one answers now')
  await expect(page.getByRole('columnheader', { name: 'All' })).toBeVisible()
})

test('a connector fails, and goes on from its last stored offset', async ({ page }) => {
  await openStreams(page)
  const source = page.getByRole('article', { name: 'reviews-source' })
  await source.getByRole('button', { name: 'Start' }).click()
  await expect(source).toContainText(/[1-9][\d,]* carried/)
  await source.getByRole('button', { name: 'Let it fail' }).click()
  await expect(source).toContainText('failed, and nobody restarts it by itself')
  await source.getByRole('button', { name: 'Restart' }).click()
  await expect(source).toContainText('running')
})
