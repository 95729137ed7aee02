/** The stage: two windows of one browser, a talk from its start to its end, and both the same at each moment. */
import type { Locator, Page } from '@playwright/test'
import { expect, test, watchPage } from './pages/watched-page'

const deskOf = (page: Page): Locator => page.locator('.show')
const wallOf = (page: Page): Locator => page.locator('main.audience')

/** Time stands still, and both say the same fingerprint of the same moment. */
async function findInStep(desk: Page, wall: Page): Promise<string> {
  const read = async (): Promise<string> => {
    const [own, other] = await Promise.all([
      deskOf(desk).getAttribute('data-digest'),
      wallOf(wall).getAttribute('data-digest'),
    ])
    return own === other ? (own ?? '') : ''
  }
  await expect.poll(read, { intervals: [100] }).not.toBe('')
  return read()
}

test('a talk of five minutes in two windows: the same at each moment, after reloads, and for who comes late', async ({
  page,
  context,
  baseURL,
}) => {
  // The window of the audience is there first.
  const wall = await context.newPage()
  const complaints = watchPage(wall, baseURL ?? '')
  await wall.goto('/#/stage/audience')
  await page.goto('/#/stage')
  await expect(deskOf(page)).toHaveAttribute('data-moment', '1')
  await expect(page.getByRole('button', { name: /^Broker / }).first()).toBeVisible()
  const stop = async (): Promise<void> => {
    if (await page.getByRole('button', { name: 'Pause', exact: true }).isVisible()) await page.keyboard.press('0')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  }
  await stop()
  let digest = await findInStep(page, wall)
  const go = async (key: string, moment: number): Promise<void> => {
    await page.keyboard.press(key)
    await expect(deskOf(page)).toHaveAttribute('data-moment', String(moment))
    await expect(wallOf(wall)).toHaveAttribute('data-moment', String(moment))
    await stop()
    digest = await findInStep(page, wall)
  }

  await go('PageDown', 2)
  await page.getByRole('spinbutton').first().fill('9')
  await expect(wall.getByRole('region', { name: 'Poll' })).toContainText('9 hands')

  await go('PageDown', 3)
  const before = (await deskOf(page).getAttribute('data-commands')) ?? ''
  await page.keyboard.press('k')
  await page.keyboard.press('k')
  // A fingerprint of before the kill, which was told while time was being stopped, is not the one.
  await expect(deskOf(page)).not.toHaveAttribute('data-commands', before)
  digest = await findInStep(page, wall)
  await expect(wall.locator('.wall-scene')).toContainText('dark since')

  // Nobody but the presenter sees what is tried, or reads the notes.
  await page.keyboard.press('p')
  await page.getByRole('button', { name: 'Drop it' }).waitFor()
  // Its run is computed beside the other; before it is there no key means anything in it.
  await expect(page.locator('.show-scene')).toContainText('dark since')
  await page.keyboard.press('h')
  await expect(page.locator('.show-scene')).not.toContainText('dark since')
  await expect(wall.locator('.wall-scene')).toContainText('dark since')
  await expect(wallOf(wall)).toHaveAttribute('data-digest', digest)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-notes]')).toContainText('session timeout')
  expect(await wall.content()).not.toContain('session timeout')

  await page.reload()
  await expect(deskOf(page)).toHaveAttribute('data-moment', '3')
  await expect(deskOf(page)).toHaveAttribute('data-digest', digest)
  await wall.reload()
  await expect(wallOf(wall)).toHaveAttribute('data-digest', digest)
  const late = await context.newPage()
  await late.goto('/#/stage/audience')
  await expect(wallOf(late)).toHaveAttribute('data-digest', digest)
  await late.close()

  await go('PageDown', 4)
  await go('PageDown', 5)
  await page.keyboard.press('b')
  await expect(wall.locator('[data-dark]')).toBeVisible()
  await page.keyboard.press('c')
  await expect(deskOf(page)).toHaveAttribute('data-moment', '1')
  await expect(wall.locator('[data-dark]')).toHaveCount(0)
  expect(complaints).toEqual([])
})
