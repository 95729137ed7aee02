/** The same story with no mouse at all: Tab, Space and Enter held, arrows, and the keys that the help lists. */
import type { Locator, Page } from '@playwright/test'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

const TABS_MAX = 80

/** Tab until it has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < TABS_MAX; i += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, `${TABS_MAX} times ${key} do not reach it`).toBeFocused()
}

/** Held until what follows is seen, with the repeats that a real keyboard sends. */
async function holdKey(page: Page, key: string, until: Locator): Promise<void> {
  await page.keyboard.down(key)
  await expect(until).toBeVisible()
  await page.keyboard.down(key)
  await page.keyboard.down(key)
  await page.keyboard.up(key)
}

test('the whole story by keyboard alone', async ({ page }) => {
  const playground = new Playground(page)
  const { writes, panel, dialog } = playground
  const press = (key: string) => page.keyboard.press(key)

  await test.step('a world without observers is chosen', async () => {
    await page.goto('/#/playground')
    await playground.waitUntilAlive()
    await tabTo(page, page.getByRole('button', { name: 'Skip' }))
    await press('Enter')
    await press('g')
    await tabTo(page, dialog.getByRole('button', { name: 'Same death, nobody watches.' }))
    await press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Open', exact: true }))
    await press('Enter')
    await expect(dialog).toBeHidden()
    await expect(playground.tower(13, 'no replica')).toBeVisible()
  })

  await test.step('to the tenth second, standing still', async () => {
    await tabTo(page, playground.button('Pause'))
    await press('Enter')
    await expect(playground.button('Play')).toBeFocused()
    await tabTo(page, playground.thumb)
    await press('Home')
    await press('PageUp')
    await expect(playground.clock).toHaveText('0:10.0')
  })

  await test.step('Space held kills DC West, once, and the focus stays', async () => {
    await tabTo(page, playground.button('Kill DC West'), 'Shift+Tab')
    await holdKey(page, ' ', playground.button('Heal DC West'))
    await expect(playground.button('Heal DC West')).toBeFocused()
    await expect(page.getByText('Kill DC West: done.')).toBeAttached()
    await expect(playground.button('Play'), 'a repeating Space must not play').toBeVisible()
  })

  await test.step('writes stop, and the page says why, to a screen reader as well', async () => {
    const heard = await listen(page)
    await press('n')
    await expect(playground.clock).not.toHaveText('0:10.0')
    for (let i = 0; i < 4; i += 1) await press('Shift+ArrowRight')
    await expect(playground.clock).toHaveText(/^0:5/)
    await expect(writes).toContainText('NOT_ENOUGH_REPLICAS')
    await expect.poll(heard).toContain('Writes do not go through.')
    await expect(panel.getByRole('heading', { name: 'Why are writes refused?' })).toBeVisible()
    await expect(panel.getByRole('listitem').last()).toContainText('NOT_ENOUGH_REPLICAS')
  })

  await test.step('rewound by the cause that the page names', async () => {
    await tabTo(page, panel.getByRole('button', { name: '0:10.0' }).first())
    await press('Enter')
    await expect(playground.clock).toHaveText('0:10.0')
    await press('ArrowLeft')
    await expect(playground.clock).toHaveText('0:09.0')
    await expect(playground.button('Kill DC West')).toBeVisible()
    await expect(writes).toContainText('YES')
  })

  await test.step('observers are added in the inspector', async () => {
    await press('i')
    const pick = panel.getByLabel('Look at')
    await tabTo(page, pick)
    // Typing the name of an entry chooses it, as in every list of choices.
    await page.keyboard.type('orders')
    await expect(panel.getByRole('heading', { name: /orders/ }).first()).toBeVisible()
    const editor = panel.getByLabel('confluent.placement.constraints')
    await tabTo(page, editor)
    await press('Control+a')
    await page.keyboard.insertText(
      '{"version":2,"replicas":[{"count":2,"constraints":{"rack":"west"}},{"count":2,"constraints":{"rack":"east"}}],' +
        '"observers":[{"count":1,"constraints":{"rack":"west"}},{"count":1,"constraints":{"rack":"east"}}],' +
        '"observerPromotionPolicy":"under-min-isr"}',
    )
    await tabTo(page, panel.getByRole('button', { name: 'Apply' }))
    await press('Enter')
    await tabTo(page, playground.thumb)
    for (let i = 0; i < 3; i += 1) await press('ArrowRight')
    await expect(playground.tower(23, 'observer')).toBeVisible()
  })

  await test.step('Enter held kills again; an observer is promoted and writes go on', async () => {
    await tabTo(page, playground.button('Kill DC West'), 'Shift+Tab')
    await holdKey(page, 'Enter', playground.button('Heal DC West'))
    for (let i = 0; i < 3; i += 1) await press('Shift+ArrowRight')
    await expect(playground.tower(23, 'promoted')).toBeVisible()
    await expect(writes).toContainText('YES')
  })

  await test.step('who cannot hold presses twice; healed, the observer steps back', async () => {
    await expect(playground.button('Heal DC West')).toBeFocused()
    await press('Enter')
    await expect(page.getByText('Heal DC West: press again to confirm.')).toBeAttached()
    await press('Enter')
    await expect(playground.button('Kill DC West')).toBeFocused()
    for (let i = 0; i < 5; i += 1) await press('Shift+ArrowRight')
    await expect(playground.tower(23, 'observer')).toBeVisible()
    await expect(playground.tower(11, 'in sync')).toBeVisible()
    await expect(writes).toContainText('YES')
  })
})

/** All that the page says to a screen reader from now on: what is told once may be gone when it is looked for. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status], [role=log]')) heard.push(status.textContent ?? '')
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join(' '))
}
