/** The house itself: the page opens, is accessible, keeps its content policy, and asks nobody else for anything. */
import AxeBuilder from '@axe-core/playwright'
import { test as unwatched } from '@playwright/test'
import { expect, test } from './pages/watched-page'

test('the page opens with its name and nothing to complain about', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Streamscape/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('axe finds no violation on the first screen', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
})

test('an address that names no page says so and shows the way to those that there are', async ({ page }) => {
  await page.goto('/#/abuot')
  await expect(page.getByRole('alert')).toContainText('“abuot”')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'What this simulates' }).click()
  await expect(page).toHaveTitle(/What this simulates/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page loads its own part and starts its own worker, and no other', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('/#/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.workers()).toHaveLength(0)
  expect(fetched.filter((url) => /\.worker-/.test(url))).toEqual([])
})

// Not watched, because the refusal is logged as an error.
unwatched('the content policy refuses an inline script', async ({ page }) => {
  await page.goto('/')
  const directive = await page.evaluate(async () => {
    const refused = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    })
    const script = document.createElement('script')
    script.textContent = 'document.title = "broken in"'
    document.head.append(script)
    return refused
  })
  expect(directive).toMatch(/^script-src/)
  await expect(page).toHaveTitle(/Streamscape/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it needs', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('noscript')).toBeVisible()
  })
})
