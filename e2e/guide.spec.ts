/** The four acts, as the guide leads through them: the same steps on the same script, whatever the speed. */
import { expect, type Page } from '@playwright/test'
import { Playground } from './pages/playground'
import { test } from './pages/watched-page'

async function playActs(page: Page, speed: string): Promise<readonly string[]> {
  const steps: string[] = []
  await page.exposeFunction('noteStep', (step: string) => void steps.push(step))
  await page.addInitScript(() => {
    const noted = window as unknown as { noteStep: (step: string) => void }
    let last = ''
    new MutationObserver(() => {
      const step = document.querySelector('.guide')?.getAttribute('data-step') ?? last
      if (step !== last) noted.noteStep(step)
      last = step
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-step'] })
  })
  await page.goto('/#/playground')
  const playground = new Playground(page)
  await playground.waitUntilAlive()
  const guide = page.getByRole('complementary', { name: 'The four acts' })
  const press = (name: string) => guide.getByRole('button', { name, exact: true }).click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed)
  await press('It goes on')
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await expect(guide).toContainText('It stops: 3 copies were promised, and 2 are left. You bet “It goes on”. Wrong.')
  await press('Rewind')
  await press('Add observers')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed)
  await press('It goes on')
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await expect(guide).toContainText('0 acknowledged orders lost. You bet “It goes on”. Right.')
  await press('Next')
  await playground.hold('Heal DC West', playground.button('Kill DC West'))
  await expect(guide).toContainText('23 watches again.')
  await press('Done')
  await expect(guide).toBeHidden()
  return steps
}

const STEPS = [
  'bet',
  'kill',
  'wait',
  'told',
  'add',
  'bet-again',
  'kill-again',
  'wait-again',
  'told-again',
  'heal',
  'done',
]

for (const speed of ['5', '30'])
  test(`the guide tells the four acts at ${speed} times the speed`, async ({ page }) => {
    expect(await playActs(page, speed)).toEqual(STEPS)
  })

test('on a phone the guide stays in sight when a sheet is opened', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/#/playground')
  const playground = new Playground(page)
  await playground.waitUntilAlive()
  const guide = page.getByRole('complementary', { name: 'The four acts' })
  await expect(guide).toBeVisible()
  await page.keyboard.press('w')
  await expect(playground.panel.getByRole('tabpanel')).toBeVisible()
  const skip = guide.getByRole('button', { name: 'Skip' })
  await skip.click({ trial: true })
  await skip.click()
  await expect(guide).toBeHidden()
})
