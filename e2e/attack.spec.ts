/** The Batch Gang: bad records stop readers; schemas block them, the audit log finds who it was, roles lock them out. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './pages/watched-page'

test('blocked, found and locked out, in the order of the story', async ({ page }) => {
  await page.goto('./#/worlds?systems=10')
  await page.getByRole('tab', { name: 'The Batch Gang' }).click()
  const card = page.getByRole('region', { name: 'The Batch Gang' })
  const standing = card.getByRole('region', { name: 'Who stands still' })
  await expect(standing).toContainText('Nothing has gone wrong yet')

  await card.getByRole('button', { name: 'Let them in' }).click()
  await expect(standing).toContainText('SerializationException: Unknown magic byte!')
  await expect(standing).toContainText(/orders-\d@\d+/)
  await expect(standing.getByRole('button', { name: /^Skip the record at which ERP stands/ })).toBeVisible()

  await card.getByRole('switch', { name: 'Schema' }).click()
  await card.getByRole('switch', { name: 'Dead-letter topics' }).click()
  await expect(standing).toContainText('Every system reads on')
  await expect(standing).toContainText('in dlq.orders')
  await expect(card).toContainText('is rejected by the record interceptor')

  await card.getByRole('switch', { name: 'Audit log' }).click()
  await expect(card.locator('.audit-principal')).toHaveText('User:batch-script')
  await expect(card.locator('.audit-second')).toHaveText(/^\d\d:\d\d:\d\d$/)
  await card.getByRole('button', { name: 'Find the first bad record' }).click()
  const row = card.getByRole('row', { name: /batch-script orders INVALID_RECORD/ }).first()
  await expect(row).toContainText((await card.locator('.audit-second').textContent()) ?? '')
  await card.getByRole('searchbox', { name: 'Search the log' }).fill('nobody of this name')
  await expect(card).toContainText('No entry fits.')

  const entries = card.locator('.audit-entries')
  const { height } = (await entries.boundingBox()) ?? { height: 0 }
  await card.getByRole('searchbox', { name: 'Search the log' }).fill('batch-script')
  await expect(card.getByRole('row', { name: /batch-script orders/ }).first()).toBeVisible()
  expect((await entries.boundingBox())?.height).toBe(height)

  await card.getByRole('switch', { name: 'Roles' }).click()
  await expect(card.getByRole('switch', { name: 'Roles' })).toBeChecked()
  await expect(card).toContainText('Principal = User:batch-script is Denied operation = WRITE')
  await card.getByRole('button', { name: 'Stop the attack' }).click()
  const { violations } = await new AxeBuilder({ page }).include('.attack-card').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  await card.getByRole('button', { name: 'Undo my last step' }).click()
  await expect(card.getByRole('button', { name: 'Stop the attack' })).toBeVisible()
})

test('what only looks right passes the door, and a reader’s rule is what it needs', async ({ page }) => {
  await page.goto('./#/worlds?systems=10')
  await page.getByRole('tab', { name: 'The Batch Gang' }).click()
  const card = page.getByRole('region', { name: 'The Batch Gang' })
  await card.getByRole('switch', { name: 'Schema' }).click()
  await card.getByLabel('What they carry').selectOption('the right schema, and nonsense')
  await card.getByRole('button', { name: 'Let them in' }).click()
  await expect(card).toContainText('believes nonsense')
  await expect(card).toContainText('Nobody. Every system reads on.')
})
