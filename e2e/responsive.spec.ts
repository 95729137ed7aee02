/** From a small phone to a projector: nothing runs over, and what is to be pressed can be pressed. */
import { Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const

for (const [width, height] of SIZES) {
  test.describe(`at ${width}x${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 800 })

    test('everything fits and can be reached', async ({ page }) => {
      const playground = new Playground(page)
      await playground.openPaused('observers', 10)
      await expectNoOverflow('at rest')
      expect(await listSmallButtons(), 'too small to be hit').toEqual([])
      const flags = width > 720 ? ['To the flag before', 'To the next flag'] : []
      const buttons = ['Kill DC West', 'Kill DC East', 'Play', ...flags]
      const tools = width > 1080 ? ['Scenario file', 'Fork', 'Share', 'Keys and legend'] : ['Menu']
      for (const name of [...buttons, ...tools]) expect(await findCover(name), name).toBe('')
      for (const broker of [11, 12, 13, 21, 22, 23]) {
        expect(await findCover(new RegExp(`^Broker ${broker},`)), `broker ${broker}`).toBe('')
      }

      await playground.hold('Kill DC West', playground.button('Heal DC West'))
      await playground.jump(40)
      await expect(playground.tower(23, 'promoted')).toBeVisible()
      await expectNoOverflow('promoted')
      for (const name of ['Heal DC West', 'Kill DC East', 'Play']) expect(await findCover(name), name).toBe('')

      for (const [key, title] of [
        ['g', 'What if …'],
        ['s', 'Share this session'],
        ['?', 'Keys and legend'],
      ]) {
        await page.keyboard.press(key)
        await expect(playground.dialog.getByRole('heading', { name: title })).toBeVisible()
        const box = await playground.dialog.boundingBox()
        expect(box?.x, title).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0), title).toBeLessThanOrEqual(width)
        expect((box?.y ?? 0) + (box?.height ?? 0), title).toBeLessThanOrEqual(height)
        await expectNoOverflow(title)
        expect(await findCover('Close'), `Close of ${title}`).toBe('')
        await page.keyboard.press('Escape')
      }
      await page.goto('/#/about')
      await expect(page.getByRole('heading', { level: 1, name: 'What this simulates' })).toBeVisible()
      await expectNoOverflow('about')

      async function expectNoOverflow(where: string): Promise<void> {
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, where).toBeLessThanOrEqual(0)
      }

      /**
       * The buttons of less than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). The flags of the track are
       * left out: each stands at its own moment, and the history lists them all again.
       */
      function listSmallButtons(): Promise<string[]> {
        return page.getByRole('button').evaluateAll((buttons) =>
          buttons
            .filter((button) => button.checkVisibility() && !button.classList.contains('flag'))
            .filter((button) => {
              const { width, height } = button.getBoundingClientRect()
              return width < 24 || height < 24
            })
            .map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
        )
      }

      /** What lies over the middle of a button; nothing when it can be pressed. */
      async function findCover(name: string | RegExp): Promise<string> {
        const button = page.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
        await button.scrollIntoViewIfNeeded()
        return button.evaluate((element) => {
          const box = element.getBoundingClientRect()
          const x = box.left + box.width / 2
          const y = box.top + box.height / 2
          if (x < 0 || y < 0 || x > window.innerWidth || y > window.innerHeight) return 'out of the viewport'
          const top = document.elementFromPoint(x, y)
          return top !== null && (element.contains(top) || top.contains(element))
            ? ''
            : (top?.outerHTML ?? '').slice(0, 120)
        })
      }
    })
  })
}

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a datacenter is killed by two taps, and the page says why', async ({ page }) => {
    const playground = new Playground(page)
    await playground.openPaused('no-observers', 10)
    await playground.button('Kill DC West').tap()
    await playground.button('Kill DC West').tap()
    await expect(playground.button('Heal DC West')).toBeVisible()
    await playground.jump(30)
    await expect(playground.writes).toContainText('NOT_ENOUGH_REPLICAS')
    await page.getByRole('button', { name: 'Why?' }).tap()
    await expect(playground.panel.getByRole('listitem').last()).toContainText('NOT_ENOUGH_REPLICAS')
  })
})
