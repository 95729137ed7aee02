/** A reload in the middle goes on with the run; a link wins over what is kept; on request nothing is kept. */
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

test('the playground goes on after a reload, and forgets on request', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.seek(30)
  const before = await playground.readMoment()
  await page.reload()
  await playground.waitUntilAlive()
  await expect(page.getByRole('alert').filter({ hasText: 'was kept on this device' })).toContainText('0:30.0')
  const after = await playground.readMoment()
  expect(after.session).toEqual(before.session)
  expect(after.digest).toBe(before.digest)

  // A link in the address wins.
  await playground.reopenPaused('observers', 12)
  expect((await playground.readMoment()).session.commands).toEqual([])

  await page.getByRole('button', { name: 'Start over' }).click()
  await playground.waitUntilAlive()
  await expect(page).toHaveURL(/#\/playground$|#\/playground\/observers/)
  await expect(page.getByRole('alert').filter({ hasText: 'was kept on this device' })).toHaveCount(0)
  await playground.pause()
  expect((await playground.readMoment()).session.timeUs).toBeLessThan(12_000_000)
})

test('the two worlds go on after a reload with their clock and what was done to them', async ({ page }) => {
  await page.goto('/#/worlds')
  const clock = page.locator('.transport-time')
  await page
    .getByRole('button', { name: 'Play', exact: true })
    .or(page.getByRole('button', { name: 'Pause' }))
    .waitFor()
  await page.getByRole('button', { name: 'Black Friday' }).click()
  await expect(clock).not.toHaveText(/00:00/)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  // A frame that was on its way when the run was paused is still shown.
  let before = ''
  await expect
    .poll(
      async () => {
        const was = before
        before = (await clock.textContent()) ?? ''
        return before === was
      },
      { intervals: [500] },
    )
    .toBe(true)
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'was kept on this device' })).toBeVisible()
  await expect(clock).toHaveText(before)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeEnabled()
})
