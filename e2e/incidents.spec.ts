/** An incident by touch of a thumb: looked at, mended, solved, and its debrief read. */
import { expect, test } from './pages/watched-page'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

test('the first incident is solved by tapping, on a narrow phone', async ({ page }) => {
  await page.goto('/#/incidents')
  await page.getByRole('link', { name: /Orders stopped/ }).tap()
  const log = page.getByRole('log')
  const tap = async (line: string) => page.getByRole('button', { name: line, exact: true }).tap()
  await tap('kafka-topics --describe --topic orders')
  await expect(log).toContainText('Isr: 1')
  await tap('kafka-configs --describe --entity-type brokers --entity-name 2')
  await expect(log).toContainText('follower.replication.throttled.rate=1000')
  // A change is put into the prompt first.
  await page.getByRole('button', { name: /delete-config follower/ }).tap()
  await page.getByRole('button', { name: 'Run' }).tap()
  await expect(log).toContainText('Completed updating config for broker 2.')
  await page.getByLabel('Speed').selectOption('10')
  await expect(page.getByText(/^Solved at 02:/)).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Throttle orders-0 on 2 to 1000 B/s')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})
