/** Time is exact: the same moment always shows the same figures and has the same digest, in every run that is kept. */
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

test('scrubbing back and forth comes to the same figures and the same digest', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('unclean-election', 30)
  const figures = await playground.readFigures()
  const { digest } = await playground.readMoment()

  await playground.seek(55)
  expect((await playground.readMoment()).digest).not.toBe(digest)
  await playground.seek(3)
  expect(await playground.readFigures()).not.toEqual(figures)
  await playground.seek(30)
  expect(await playground.readFigures()).toEqual(figures)
  expect((await playground.readMoment()).digest).toBe(digest)

  // The same by hand: dragged along the track and back, then to the exact moment.
  const track = await page.locator('.track-area').boundingBox()
  if (track === null) throw new Error('The track cannot be seen')
  const y = track.y + track.height / 2
  await page.mouse.move(track.x + track.width * 0.2, y)
  await page.mouse.down()
  for (const part of [0.7, 0.1, 0.5]) await page.mouse.move(track.x + track.width * part, y, { steps: 4 })
  await page.mouse.up()
  await expect(playground.clock).not.toHaveText('0:30.0')
  await playground.seek(30)
  expect((await playground.readMoment()).digest).toBe(digest)
})

test('a run that was watched and a run that was jumped to are the same', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers', 2)
  await playground.playFast()
  await expect(playground.clock).toHaveText(/^0:1[2-9]/)
  await playground.pause()
  await playground.seek(12)
  const { digest } = await playground.readMoment()
  await playground.reopenPaused('observers', 12)
  expect((await playground.readMoment()).digest).toBe(digest)
})

test('a fork keeps the run that was, and both can be gone back to', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.button('Fork').click()
  await playground.timeline.getByRole('button', { name: 'Runs, history and seed' }).click()
  const first = playground.button('1, from 0:00.0')
  const second = playground.button('2, from 0:10.0')
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')

  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.seek(30)
  await expect(playground.writes).toContainText('NO')
  const dead = (await playground.readMoment()).digest

  await playground.timeline.getByRole('button', { name: 'Runs, history and seed' }).click()
  await first.click()
  await expect(first).toHaveAttribute('aria-pressed', 'true')
  await expect(playground.writes).toContainText('YES')
  await expect(playground.button('Kill DC West')).toBeVisible()
  await expect(playground.clock).toHaveText('0:30.0')
  await second.click()
  await expect(playground.writes).toContainText('NO')
  await page.keyboard.press('Escape')
  await playground.seek(30)
  expect((await playground.readMoment()).digest).toBe(dead)
})

test('a command given in the past keeps the run that it leaves', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.seek(5)
  await playground.hold('Kill DC East', playground.button('Heal DC East'))
  await expect(playground.button('Kill DC West')).toBeVisible()
  await playground.seek(12)
  await expect(playground.button('Kill DC West')).toBeVisible()
  await playground.timeline.getByRole('button', { name: 'Runs, history and seed' }).click()
  await playground.button('1, from 0:00.0').click()
  await expect(playground.button('Heal DC West')).toBeVisible()
  await expect(playground.button('Kill DC East')).toBeVisible()
})

for (const by of ['Ctrl+Z', 'its button', 'the button on the scene'] as const) {
  test(`a killed datacenter is given back by ${by}`, async ({ page }) => {
    const playground = new Playground(page)
    await playground.openPaused('no-observers', 10)
    const untouched = await playground.readMoment()
    await playground.hold('Kill DC West', playground.button('Heal DC West'))
    await expect.poll(async () => (await playground.readMoment()).digest).not.toBe(untouched.digest)
    if (by === 'Ctrl+Z') await page.keyboard.press('Control+z')
    else if (by === 'the button on the scene') {
      await playground.button('Undo').click()
      await expect(page.getByText('Taken back: Kill DC West.')).toBeVisible()
    } else {
      await playground.timeline.getByRole('button', { name: 'Runs, history and seed' }).click()
      await playground.button('Undo: Kill DC West').click()
      await expect(page.getByText('Nothing yet.')).toBeVisible()
      await page.keyboard.press('Escape')
    }
    await expect(playground.button('Kill DC West')).toBeVisible()
    const after = await playground.readMoment()
    expect(after.digest).toBe(untouched.digest)
    expect(after.session.commands).toEqual([])
  })
}
