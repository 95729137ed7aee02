/** A salesperson's way: from ten systems to the printed sheet, past a sceptic who sees the winner flip. */
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './pages/watched-page'

test('from ten systems to the printed sheet', async ({ page }) => {
  await page.goto('/#/economics')
  const total = page.locator('.bill-total .is-on')
  await expect(total).toHaveText('$335,880')
  // Ten systems instead of thirteen; what cannot be is refused at its field.
  for (const [name, count] of [
    ['Systems that write', '4'],
    ['Systems that read', '6'],
  ]) {
    await page.getByLabel(`${name}: low`).fill(count)
    await page.getByLabel(`${name}: likely`).fill(count)
    await page.getByLabel(`${name}: high`).fill(count)
  }
  await page.getByLabel('An engineer, a year: likely').fill('-40')
  await expect(page.getByRole('alert')).toContainText('below zero')
  await page.getByRole('button', { name: 'Back to the proposal: An engineer, a year' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Connectors 10 \+ 1/ })).toBeVisible()
  await expect(total).not.toHaveText('$335,880')
  // A line explains itself, and its arrow is lit.
  await page.getByRole('button', { name: /Storage/ }).click()
  await expect(page.locator('.bill-formula')).toContainText('GiB on disks')
  await expect(page.locator('.bill-arrow.is-picked')).toHaveClass(/is-storage/)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  // The sceptic has the same case.
  await page.getByRole('link', { name: 'Be the sceptic' }).click()
  await expect(page.locator('.sceptic-true')).toContainText('less than status quo')
  await page.getByLabel('The one way').selectOption('node')
  await page.getByLabel('The other way').selectOption('use')
  await expect(page.locator('.sceptic-true')).toContainText('hosted by node costs')
  await expect(page.locator('.dice-figures')).toContainText('P50')
  await page.locator('.sceptic-beliefs').getByLabel('People, hosted by node: likely').fill('1')
  await expect(page.locator('.sceptic-true')).toContainText('priced by use costs')
  // As a picture it is as large as what is seen, at twice its size, with a line below.
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PNG' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('economics-sceptic.png')
  const png = readFileSync(await saved.path())
  const { width = 0, height = 0 } = (await page.locator('.economics-picture').boundingBox()) ?? {}
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, (Math.round(height) + 44) * 2])
  // On paper it is one sheet that says its address.
  const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.economics-print')).toContainText('sources~4-4-4')
  await expect(page.locator('.sceptic-view')).toBeHidden()
})
