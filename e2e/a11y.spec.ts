/** Everybody can use it: axe finds nothing in any state or window, the focus is seen, and nothing needs motion or colour. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

interface Scope {
  /** Only this part of the page, when the rest has been judged in the same state. */
  readonly within?: string
  readonly except?: readonly string[]
}

async function expectNoViolation(page: Page, where: string, { within, except }: Scope = {}): Promise<void> {
  // What fades in is judged when it is there.
  await page.evaluate(async () => {
    const finite = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(finite.map((animation) => animation.finished))
  })
  const axe = new AxeBuilder({ page }).withTags(LEVELS).disableRules([...(except ?? [])])
  if (within !== undefined) axe.include(within)
  const { violations } = await axe.analyze()
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  )
  expect.soft(told, where).toEqual([])
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height } })

    test('axe finds nothing at rest, in failure and after a promotion', async ({ page }) => {
      const playground = new Playground(page)
      await page.goto('/#/playground')
      await playground.waitUntilAlive()
      await expect(page.getByText('Will the shop go on selling?')).toBeVisible()
      await playground.pause()
      await expectNoViolation(page, 'at rest, with the first steps')
      await playground.reopenPaused('observers-under-min-isr', 25)
      await expectNoViolation(page, 'dark and not noticed yet')
      await playground.jump(45)
      await expect(playground.tower(23, 'promoted')).toBeVisible()
      await expectNoViolation(page, 'promoted')
      await playground.reopenPaused('no-observers', 10)
      await playground.hold('Kill DC West', playground.button('Heal DC West'))
      await playground.jump(30)
      await expect(playground.writes).toContainText('NO')
      await expectNoViolation(page, 'refused')
    })

    test('axe finds nothing in any panel or window', async ({ page }) => {
      const playground = new Playground(page)
      await playground.openPaused('observers-under-min-isr', 45)
      for (const [key, name] of [
        ['g', 'What if …'],
        ['s', 'Share this session'],
        ['?', 'Keys and legend'],
      ]) {
        await page.keyboard.press(key)
        await expect(playground.dialog.getByRole('heading', { name })).toBeVisible()
        if (key === 's') await expect(playground.dialog.getByText('State at this moment')).toBeVisible()
        await expectNoViolation(page, name, { within: 'dialog' })
        await page.keyboard.press('Escape')
        await expect(playground.dialog).toBeHidden()
      }
      await playground.openTool('Scenario file')
      await expect(playground.dialog.getByRole('status')).toContainText('is fine')
      await expectNoViolation(page, 'Scenario file', { within: 'dialog' })
      await playground.dialog.getByLabel('Scenario as JSON').fill('{}')
      await expect(playground.dialog.getByRole('alert')).toBeVisible()
      await expectNoViolation(page, 'Scenario file with errors', { within: 'dialog' })
      await page.keyboard.press('Escape')
      await playground.timeline.getByRole('button', { name: 'Runs, history and seed' }).click()
      await expect(page.getByRole('heading', { name: 'Done so far' })).toBeVisible()
      await expectNoViolation(page, 'history', { within: '.timeline' })
      await page.keyboard.press('Escape')
      for (const [key, tab] of [
        ['w', 'Why?'],
        ['l', 'Legend'],
        ['i', 'Inspector'],
      ]) {
        await page.keyboard.press(key)
        await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')
        await expectNoViolation(page, tab, { within: '.side' })
      }
      const pick = playground.panel.getByLabel('Look at')
      const groups = await pick.locator('optgroup option:first-child').allTextContents()
      // The same parts on a narrow page: three kinds are enough there.
      for (const label of groups.slice(0, width > 720 ? groups.length : 3)) {
        await pick.selectOption({ label: label.trim() })
        await expectNoViolation(page, `inspector of ${label}`, { within: '.side' })
      }
      await page.goto('/#/about')
      await expect(page.getByRole('heading', { name: 'What this simulates, and what it simplifies' })).toBeVisible()
      await expectNoViolation(page, 'about')
      await page.goto('/#s=1.garbage')
      await expect(playground.dialog.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible()
      await expectNoViolation(page, 'bad link', { within: 'dialog' })
    })
  })
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the story is told in steps, and nothing runs by itself', async ({ page }) => {
    const playground = new Playground(page)
    await playground.openPaused('observers', 10)
    await expect(page.locator('.scene')).toHaveClass(/is-still/)
    await playground.hold('Kill DC West', playground.button('Heal DC West'))
    await playground.jump(40)
    await expect(playground.tower(11, 'offline')).toBeVisible()
    await expect(playground.tower(23, 'promoted')).toBeVisible()
    await expect(page.getByText('Observer 23 grabs the rod')).toBeVisible()
    await playground.button('Play').click()
    await expect(playground.clock).not.toHaveText('0:40.0')
    // Fading is not motion; moving, turning and growing are.
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((animation) => animation.playState === 'running' && animation.effect instanceof KeyframeEffect)
        .flatMap((animation) => (animation.effect as KeyframeEffect).getKeyframes())
        .flatMap((frame) => Object.keys(frame))
        .filter((name) => /^(transform|translate|rotate|scale|left|top|offsetDistance|strokeDash)/.test(name)),
    )
    expect(running).toEqual([])
    // The lights go on, by steps: what is drawn changes a few times in two seconds, not sixty times a second.
    const drawn = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas.scene-records')
          if (canvas === null) throw new Error('There is no canvas')
          const until = performance.now() + 2_000
          let before = canvas.toDataURL()
          let changes = 0
          const look = () => {
            const now = canvas.toDataURL()
            if (now !== before) changes += 1
            before = now
            if (performance.now() < until) requestAnimationFrame(look)
            else resolve(changes)
          }
          requestAnimationFrame(look)
        }),
    )
    expect(drawn).toBeLessThanOrEqual(5)
    expect(drawn).toBeGreaterThan(0)
  })
})

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('it opens, and every state has its word', async ({ page }) => {
    const playground = new Playground(page)
    await playground.openPaused('observers-under-min-isr', 45)
    await expect(page.locator('.scene')).toHaveClass(/is-plain/)
    await expect(playground.tower(11, 'offline')).toContainText('offline')
    await expect(playground.tower(21, 'leader')).toContainText('leader')
    await expect(playground.tower(23, 'promoted')).toContainText('promoted')
    await expect(playground.writes).toContainText('YES')
    // The browser chooses the colours, and axe does not know them.
    await expectNoViolation(page, 'forced colours', { except: ['color-contrast'] })
  })
})

test('whatever has the focus is seen to have it', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers', 10)
  const unseen: string[] = []
  let focused = 0
  for (let i = 0; i < 70; i += 1) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const style = getComputedStyle(element)
      const isSeen =
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
      return { isSeen, name: element.getAttribute('aria-label') ?? element.textContent ?? '' }
    })
    if (told === null) break
    focused += 1
    if (!told.isSeen) unseen.push(told.name)
  }
  expect(focused).toBeGreaterThan(25)
  expect(unseen).toEqual([])
})
