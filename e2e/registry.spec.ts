/** Change a schema: the verdict with its place and reason, the registry's refusal, and broken texts that lose nothing. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './pages/watched-page'

async function openCard(page: Page) {
  await page.goto('./#/worlds?systems=10')
  await page.getByRole('tab', { name: 'Change a schema' }).click()
  const card = page.getByRole('region', { name: 'Change a schema' })
  const verdict = card.getByRole('region', { name: 'What the registry says' })
  await expect(verdict).toContainText('Unchanged: this is version 1.')
  return {
    card,
    verdict,
    editor: card.getByRole('textbox'),
    register: card.getByRole('button', { name: 'Register it' }),
  }
}

test('refused with the place and the reason, until nobody checks', async ({ page }) => {
  const { card, verdict, editor, register } = await openCard(page)
  await card.getByRole('button', { name: '+ a field without default' }).click()
  await expect(verdict).toContainText('409 · 40901')
  await expect(verdict).toContainText('/fields/5')
  await expect(verdict).toContainText('“gift_note” is not in the data, and there is no default')
  await expect(verdict).toContainText(/could not read the [\d,]+ records? that (are|is) in orders already/)
  await expect(verdict.getByRole('button', { name: 'FORWARD: would take it', exact: true })).toBeVisible()
  await expect(verdict.getByRole('button', { name: 'BACKWARD: would refuse it, in force' })).toBeVisible()
  await verdict.getByRole('button', { name: 'Show the place' }).click()
  const selected = await editor.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(JSON.parse(selected)).toEqual({ name: 'gift_note', type: 'string' })

  await register.click()
  await expect(card).toContainText('Refused: 409 · 40901')
  await expect(card.getByRole('button', { name: /^orders-value/ })).toContainText('v1 · id 1')

  await card.getByLabel('Compatibility level').selectOption('NONE')
  await expect(verdict).toContainText('Accepted')
  await register.click()
  await expect(card).toContainText('Accepted: orders-value has version 2 now, with id 8.')
  await expect(card.getByRole('button', { name: /^orders-value/ })).toContainText('v2 · id 8')
  await expect(verdict).toContainText('Unchanged: this is version 2.')

  const { violations } = await new AxeBuilder({ page }).include('.registry-card').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  await card.getByRole('button', { name: 'Take it back' }).click()
  await expect(card.getByRole('button', { name: /^orders-value/ })).toContainText('v1 · id 1')
})

test('a broken text has a clear error and changes nothing', async ({ page }) => {
  const { card, verdict, editor, register } = await openCard(page)
  for (const text of ['{ "type": "record",', '<img src=x onerror=document.title=1><b>bold</b>']) {
    await editor.fill(text)
    await expect(verdict).toContainText('This is not a schema yet.')
    await expect(verdict).toContainText('This is not JSON')
    await register.click()
    await expect(card).toContainText('Refused: 422 · 42201')
  }
  await expect(card.locator('img:not(.cast-figure)')).toHaveCount(0)
  await editor.fill('{ "type": "record", "name": "R", "fields": [{ "name": "a", "type": "strin" }] }')
  await expect(verdict).toContainText('$.fields[0].type')
  await card.getByRole('button', { name: 'Back to version 1' }).click()
  await expect(verdict).toContainText('Unchanged: this is version 1.')
  await expect(card.getByRole('button', { name: /^orders-value/ })).toContainText('v1 · id 1')
})

test('a text of megabytes is kept out at once and said why, and the text of before stays', async ({ page }) => {
  const { card, editor, verdict } = await openCard(page)
  const before = await editor.inputValue()
  const isTaken = await editor.evaluate((area) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'x'.repeat(3_000_000))
    return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  expect(isTaken).toBe(false)
  await expect(card).toContainText('The text has 3,000,000 characters; at most 65,536 are taken.')
  await editor.fill('y'.repeat(70_000))
  await expect(card).toContainText('The text has 70,000 characters; at most 65,536 are taken.')
  expect(await editor.inputValue()).toBe(before)
  await editor.fill('{}')
  await expect(card).not.toContainText('are taken')
  await expect(verdict).toContainText('This is not a schema yet.')
})

test('JSON Schema is judged by its own rules, in a subject of one’s own', async ({ page }) => {
  const { card, verdict, register } = await openCard(page)
  await card.getByRole('button', { name: /^clicks-json-value/ }).click()
  await expect(verdict).toContainText('It would be version 1.')
  await register.click()
  await expect(card).toContainText('Accepted: clicks-json-value has version 1 now')
  await card.getByRole('button', { name: '+ a required property' }).click()
  await expect(verdict).toContainText('REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL')
  await expect(verdict).toContainText('#/properties/gift_note')
  await card.getByRole('button', { name: 'Back to version 1' }).click()
  await card.getByRole('button', { name: '+ an optional property' }).click()
  await expect(verdict).toContainText('It would be version 2.')
})
