/**
 * The comic: its cover and its chapters, panel by panel, forward and back. Runs stand still or are over (reduced motion),
 * so that nothing here waits for a clock.
 */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { compileStory } from '../tools/story-files'
import { isWhole } from './pages/breadth'
import { expect, test } from './pages/watched-page'

const IN_GERMAN = [9]

const story = compileStory()
const chapters = [...story].filter(([name]) => name.startsWith('en/')).map(([, chapter]) => chapter)

async function openAs(page: Page, fragment: string, kept: object, language = 'en'): Promise<void> {
  await page.addInitScript(
    ([progress, chosen]) => {
      if (window.location.protocol !== 'http:') return
      window.localStorage.setItem('streamscape.guide', 'seen')
      if (window.localStorage.getItem('streamscape.story') === null)
        window.localStorage.setItem('streamscape.story', progress)
      window.localStorage.setItem('streamscape.language', chosen)
    },
    [JSON.stringify(kept), language] as const,
  )
  await page.goto('about:blank')
  await page.goto(`/${fragment}`)
}

test.describe('the cover', () => {
  test('has a window that lives and doors that lead somewhere, and is accessible', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1, name: 'Streamscape' })).toBeVisible()
    await expect(page.locator('.cover-window .scene')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
    for (const [door, place] of [
      ['Enter the playground', /#\/playground/],
      ['Run one day twice', /#\/worlds/],
      ['Raise the curtain', /#\/stage/],
      ['Glossary', /#\/glossary/],
    ] as const) {
      await page.goto('/')
      await page.getByRole('link', { name: door, exact: false }).last().click()
      await expect(page).toHaveURL(place)
    }
  })

  test('knows where the reader was', async ({ page }) => {
    await openAs(page, '', { panel: '8.4.1', read: ['8.1.1', '8.4.1'] })
    await page.getByRole('link', { name: 'Go on at panel 8.4.1' }).click()
    await expect(page.locator('[data-panel="8.4.1"]')).toHaveClass(/is-current/)
  })
})

test.describe('a chapter', () => {
  // A small window: software draws it, and nothing here is about size.
  test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 900, height: 640 } })

  for (const chapter of chapters) {
    const ids = chapter.pages.flatMap(({ panels }) => panels.map(({ id }) => id))

    test(`${chapter.number} is read forward and back: every run is the same again, and no word covers a face`, async ({
      page,
    }) => {
      await openAs(page, `#/story/${ids[0]}`, { mode: 'guided', isAtOnce: true })
      const digests = new Map<string, string | null>()
      for (const id of ids) {
        if (isAwaited(id)) digests.set(id, await visit(page, id))
        await expectWords(page, id, 'en')
        if (id !== ids.at(-1)) await goOn(page)
      }
      const back = (isWhole ? [...ids] : ids.slice(-3)).reverse()
      for (const id of back) {
        if (isAwaited(id)) expect(await visit(page, id), id).toBe(digests.get(id))
        if (id !== back.at(-1)) await goOn(page, 'ArrowLeft')
      }
    })

    if (!story.has(`de/${chapter.number}`) || !(isWhole || IN_GERMAN.includes(chapter.number))) continue

    test(`${chapter.number} in German: no word covers a face or is cut, on the page and on a phone`, async ({
      page,
    }) => {
      // Words are placed in units of the page, so one page after the other is enough; all of it has been read.
      await openAs(page, `#/story/${ids.at(-1)}`, { mode: 'page', isAtOnce: true }, 'de')
      for (const id of ids) {
        // By hand, as it were: who scrolls by hand is not led back to where the reader looks.
        await page.locator(`[data-panel="${id}"]`).evaluate((panel) => {
          panel.closest('.reader-room')?.dispatchEvent(new WheelEvent('wheel'))
          panel.scrollIntoView({ block: 'center' })
        })
        await expectWords(page, id, 'de')
      }
      await page.setViewportSize({ width: 360, height: 780 })
      await expect(page.locator('.panel.is-column')).toHaveCount(ids.length)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const cut = await page
        .locator('.column-words, .deed-line, .guess-choice, .summary')
        .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent))
      expect(cut).toEqual([])
    })
  }
})

/**
 * Is what lives in a panel waited for? Days of a company take most of a minute each: one is, in the chapter of the night;
 * the others are only read, unless everything is asked for, as is the whole way back and every chapter in German.
 */
function isAwaited(id: string): boolean {
  const HALF_A_DAY_S = 43_200
  const chapter = chapters.find(({ number }) => String(number) === id.split('.')[0])
  const panels = chapter?.pages.flatMap((page) => page.panels) ?? []
  const days = panels.flatMap(({ live }) => (live !== null && live.toS > HALF_A_DAY_S ? [live.run] : []))
  const run = panels.find((panel) => panel.id === id)?.live?.run
  return isWhole || run === undefined || !days.includes(run) || (chapter?.number === 2 && run === days[0])
}

/** No page takes so long to draw what a key has changed. */
const STILL_MS = 10_000

/** To the next panel, or to the one before, past the parts of one that is higher than the window. */
async function goOn(page: Page, key: 'ArrowRight' | 'ArrowLeft' = 'ArrowRight'): Promise<void> {
  await expect(page.locator('.panel.is-current')).toBeVisible()
  const was = page.url()
  for (let parts = 0; page.url() === was; parts++) {
    expect(parts, was).toBeLessThan(5)
    await page.keyboard.press(key)
    // Which part comes next is known once this one is drawn; a browser that has nothing to draw may give no frame at all.
    await page.evaluate(
      (patienceMs) =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve))
          setTimeout(resolve, patienceMs)
        }),
      STILL_MS,
    )
  }
}

/** Does what there is to do, and gives the digest of the run where the panel ends; null where nothing runs. */
async function visit(page: Page, id: string): Promise<string | null> {
  const panel = page.locator(`[data-panel="${id}"]`)
  await expect(panel).toHaveClass(/is-current/)
  await expect(panel).toHaveAttribute('data-phase', /still|held|done/)
  if ((await panel.getAttribute('data-phase')) === 'held') {
    // Who has not acted yet is told nothing of what comes of it.
    await expect(panel.locator('.is-early')).toHaveCount(countAwaited(id))
    await page.locator('.deed-past, .guess-past').click()
  }
  await expect(panel).toHaveAttribute('data-phase', /still|done/)
  await expect(panel.locator('.is-early')).toHaveCount(0)
  if ((await panel.getAttribute('data-phase')) === 'still') return null
  const live = panel.locator('.live')
  await expect(live).toHaveAttribute('data-digest', /./)
  return live.getAttribute('data-digest')
}

/** Lines that wait for what comes after the panel holds. */
function countAwaited(id: string): number {
  const panel = story
    .get(`en/${id.split('.')[0]}`)
    ?.pages.flatMap(({ panels }) => panels)
    .find((one) => one.id === id)
  const heldS = panel?.act?.holdS ?? panel?.live?.fromS ?? 0
  return panel?.lines.filter((line) => 'afterS' in line && (line.afterS ?? 0) > heldS).length ?? 0
}

async function expectWords(page: Page, id: string, language: 'en' | 'de'): Promise<void> {
  const panel = page.locator(`[data-panel="${id}"]`)
  const lines = story
    .get(`${language}/${id.split('.')[0]}`)
    ?.pages.flatMap(({ panels }) => panels)
    .find((one) => one.id === id)
    ?.lines.filter(({ kind }) => kind === 'caption' || kind === 'balloon')
  await expect(panel.locator('.words')).toHaveCount(lines?.length ?? -1)
  expect(await panel.evaluate(findCovered), `${id} in ${language}`).toEqual([])
}

/** Words that lie over a face, over each other, or beyond their panel; runs in the page. */
function findCovered(panel: Element): string[] {
  const art = panel.querySelector('.panel-art')?.getBoundingClientRect()
  if (art === undefined) return ['no drawing']
  const words = [...panel.querySelectorAll('.words')].map((one) => ({
    box: one.getBoundingClientRect(),
    text: one.textContent ?? '',
  }))
  const faces = [...panel.querySelectorAll<HTMLElement>('[data-face]')].map((one) => {
    const [x, y, width, height] = (one.dataset.face ?? '').split(' ').map(Number)
    return { x: art.x + x + width / 2, y: art.y + y + height / 2, r: width / 2 }
  })
  const found: string[] = []
  words.forEach(({ box, text }, i) => {
    for (const { x, y, r } of faces) {
      const far = Math.hypot(
        x - Math.max(box.left, Math.min(x, box.right)),
        y - Math.max(box.top, Math.min(y, box.bottom)),
      )
      // Eyes and mouth lie within; hair and chin may be touched.
      if (far < r * 0.6) found.push(`face under: ${text}`)
    }
    for (const other of words.slice(i + 1)) {
      const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      if (wide > 6 && high > 6) found.push(`${text} and ${other.text}`)
    }
    if (box.left < art.left - 4 || box.right > art.right + 4 || box.top < art.top - 4 || box.bottom > art.bottom + 4)
      found.push(`beyond: ${text}`)
  })
  return found
}

test('an address of a panel that is not there opens the nearest, and says so', async ({ page }) => {
  await openAs(page, '#/story/8.4.9', {})
  await expect(page.getByRole('status').filter({ hasText: '8.4.9' })).toBeVisible()
  await expect(page.locator('.panel.is-current')).toHaveAttribute('data-panel', /^8\.4\./)
  await page.goto('/#/story/99.1.1')
  await expect(page.getByRole('heading', { name: 'The story' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true })

  test('a link shows its panel, also when what stands above it grows, and two windows keep what both did', async ({
    page,
    context,
  }) => {
    await openAs(page, '#/story/8.6.1', {})
    const panel = page.locator('[data-panel="8.6.1"]')
    await expect(panel).toHaveAttribute('data-phase', /playing|done/)
    const topOf = () =>
      panel.evaluate((one) => {
        const room = one.closest('.reader-room')?.getBoundingClientRect().top ?? Number.NaN
        return Math.abs(one.getBoundingClientRect().top - room)
      })
    await expect.poll(topOf).toBeLessThan(4)

    const other = await context.newPage()
    await other.goto('/#/story/8.3.1')
    await page.goto('/#/story/9.2.2')
    for (const [window, id] of [
      [other, '8.3.1'],
      [page, '9.2.2'],
    ] as const)
      await window.locator(`[data-panel="${id}"] .guess-choice`).first().click()
    // What one window wrote, the other hears of a moment later.
    const readGuesses = () =>
      other.evaluate(() => JSON.parse(window.localStorage.getItem('streamscape.story') ?? '{}').guesses)
    await expect.poll(readGuesses).toEqual({ '8.3.1': 0, '9.2.2': 0 })
    await other.close()
  })
})

test('in a low window, as of a phone that lies or of letters made twice as large, most of it is the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await openAs(page, '#/story/8.3.1', { mode: 'guided' })
  await expect(page.locator('.reader')).toHaveClass(/is-column/)
  const room = await page.locator('.reader-room').evaluate((one) => one.clientHeight)
  expect(room).toBeGreaterThan(390 * 0.66)
  expect(await page.locator('.reader-bar').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  const choice = page.locator('[data-panel="8.3.1"] .guess-choice').first()
  await choice.click()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
})

test('a guess is made before the run answers it, by its digit too', async ({ page }) => {
  await openAs(page, '#/story/9.5.2', { mode: 'guided', isAtOnce: true })
  const panel = page.locator('[data-panel="9.5.2"]')
  await expect(panel).toHaveAttribute('data-phase', 'held')
  await page.keyboard.press('2')
  await expect(page.locator('.guess-choice').nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(panel).toHaveAttribute('data-phase', /playing|done/)
  // Where the panel is higher than the window, what lives in it is before the reader.
  const live = panel.locator('.panel-live')
  await expect.poll(() => live.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(0)

  // Nor do the lanes of a panel, each a run of its own.
  await page.goto('/#/story/9.6.1')
  const lanes = page.locator('[data-panel="9.6.1"]')
  await expect(lanes).toHaveAttribute('data-phase', 'held')
  await expect(lanes.locator('.lane-result')).toHaveText([/402 ack/, /402 ack/, /402 ack/])
  await expect(lanes.locator('.lane-span')).toHaveCount(0)
  await page.locator('.guess-past').click()
  await expect(lanes.locator('.lane-span.is-promoted').first()).toBeVisible()
})

test('a term opens its card in place, and the glossary finds it', async ({ page }) => {
  await openAs(page, '#/story/8.1.2', { mode: 'guided', isAtOnce: true })
  await page.locator('[data-panel="8.1.2"] .words .term').first().click()
  await expect(page.locator('.term-card')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.term-card')).toHaveCount(0)
  await page.goto('/#/glossary')
  await page.getByRole('searchbox').fill('min.insync')
  await expect(page.locator('.sticker')).toHaveCount(2)
  await page.locator('#term-min-isr a').click()
  await expect(page.getByRole('heading', { name: 'min.insync.replicas' })).toBeVisible()
})

test('after the last panel of a chapter comes the next that is drawn, and the map after the last', async ({ page }) => {
  const numbers = chapters.map(({ number }) => number).sort((a, b) => a - b)
  for (const [i, number] of numbers.entries()) {
    // Opening a chapter at its end computes its days; all of them on request.
    if (!isWhole && number !== 8 && i < numbers.length - 1) continue
    const last = chapters
      .find((chapter) => chapter.number === number)
      ?.pages.at(-1)
      ?.panels.at(-1)?.id
    await openAs(page, `#/story/${last}`, {})
    await goOn(page)
    const next = numbers[i + 1]
    await expect(page).toHaveURL(next === undefined ? /#\/story$/ : new RegExp(`#/story/${next}$`))
  }
})

test.describe('a bench', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('runs what is chosen, also what the panel came with, and shows no figure of another run', async ({ page }) => {
    await openAs(page, '#/story/8.3.1', { mode: 'guided', isAtOnce: true })
    const panel = page.locator('[data-panel="8.3.1"]')
    await expect(panel).toHaveAttribute('data-phase', 'held')
    const told = await panel.evaluateHandle((element) => {
      const seen = new Set<string>()
      new MutationObserver(() => {
        for (const row of element.querySelectorAll('.choices-tried li')) seen.add(row.textContent ?? '')
      }).observe(element, { subtree: true, childList: true, characterData: true })
      return seen
    })
    for (const rule of ['2', '3', '3']) {
      await panel.getByRole('button', { name: rule, exact: true }).click()
      await expect(panel).toHaveAttribute('data-phase', 'done')
    }
    await expect(panel.locator('.choices-tried li')).toHaveCount(2)
    expect((await told.evaluate((seen) => [...seen])).sort()).toEqual(
      (await panel.locator('.choices-tried li').allTextContents()).sort(),
    )
    // And it is the chosen run that is taken over.
    await page.getByRole('button', { name: 'Take over' }).click()
    await expect(page.getByRole('region', { name: 'Instruments' })).toContainText(/In sync[\s\S]*min 3/)
  })
})

test('a living panel is taken over in the playground at its very second, and back leads to the panel', async ({
  page,
}) => {
  await openAs(page, '#/story/8.5.1', { mode: 'guided', isAtOnce: true })
  const panel = page.locator('[data-panel="8.5.1"]')
  await expect(panel).toHaveAttribute('data-phase', 'playing')
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page).toHaveURL(/#s=|#\/playground/)
  // It had not come to its end: there stands what is below.
  await expect(page.getByRole('region', { name: 'Instruments' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Instruments' })).not.toContainText('1,029')
  await page.goBack()
  await expect(panel).toHaveClass(/is-current/)
  await expect(panel).toHaveAttribute('data-phase', 'done')
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByRole('region', { name: 'Instruments' })).toContainText('1,029')
})
