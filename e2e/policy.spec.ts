/** The content policy is strict, and a whole journey keeps it: nothing inline, nothing from anywhere else. */
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

test('the policy is in the page and names nobody but the page itself', async ({ page }) => {
  await page.goto('/')
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  const rules = new Map(
    (policy ?? '').split(';').map((rule) => [rule.trim().split(' ')[0], rule.trim().split(' ').slice(1)]),
  )
  expect(rules.get('default-src')).toEqual(["'none'"])
  expect(rules.get('script-src')).toEqual(["'self'"])
  expect(rules.get('style-src')).toEqual(["'self'"])
  expect(rules.get('connect-src')).toEqual(["'self'"])
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('a journey through everything breaks it nowhere', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { violations: seen })
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  const requests: string[] = []
  page.context().on('request', (request) => requests.push(request.url()))
  const playground = new Playground(page)
  await playground.openPaused('observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.jump(40)
  await expect(playground.tower(23, 'promoted')).toBeVisible()
  await playground.readMoment()
  await playground.inspect('orders')
  await expect(playground.panel.getByText('kafka-topics --describe --topic orders')).toBeVisible()
  await playground.choose('An unclean election')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('10')
  await expect(playground.tile('Lost').locator('.tile-number')).not.toHaveText('0')
  await playground.pause()
  await playground.openTool('Keys and legend')
  await expect(playground.dialog.getByRole('heading', { name: 'What the symbols mean' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(playground.dialog).toBeHidden()
  await playground.openTool('Scenario file')
  await expect(playground.dialog.getByRole('status')).toContainText('is fine')
  await page.keyboard.press('Escape')
  await expect(playground.dialog).toBeHidden()
  await page.getByRole('link', { name: 'What this simulates' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'What this simulates' })).toBeVisible()

  expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
  const foreign = requests.filter(
    (url) => !url.startsWith('blob:') && new URL(url).origin !== new URL(baseURL ?? '').origin,
  )
  expect(foreign).toEqual([])
  expect(requests.length).toBeGreaterThan(10)
})
