/** Who reads what: the picture of a group, by key and for everybody. */
import AxeBuilder from '@axe-core/playwright'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

test('a key shows who reads what, a record is followed to its next step, and Escape leads back', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('group-rebalance', 12)
  await page.keyboard.press('c')
  const main = page.getByRole('main')
  await expect(main).toContainText('Each partition has one reader.')
  await expect(page.getByRole('row')).toHaveCount(13)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])

  await page.getByRole('button', { name: 'Send and follow' }).click()
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('time') })
  await expect(steps.first()).toContainText('Web shop sends it')
  await page.getByRole('button', { name: 'Next step' }).click()
  await expect(steps.filter({ hasText: 'appended at' })).toHaveAttribute('aria-current', 'step')

  await page.keyboard.press('Escape')
  await expect(playground.instruments).toBeVisible()
  await expect(page.getByRole('button', { name: 'Who reads' })).toBeFocused()
})
