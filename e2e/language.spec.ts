/**
 * Every word comes through one door. A language for tests marks each text, so that what does not come through is seen;
 * German is whole for the shell and the playground; and neither runs over its button.
 */
import type { Page } from '@playwright/test'
import { SCENARIOS } from '../src/scenarios'
import { isWhole } from './pages/breadth'
import { clockText } from './pages/playground'
import { expect, test } from './pages/watched-page'
import { findUnmarked, listClipped, listTexts, type Said } from './pages/words-on-page'

type Language = 'en' | 'de' | 'pseudo'

/** Opens the page as somebody who was here before and chose this language. */
async function openIn(page: Page, language: Language, fragment: string): Promise<void> {
  await page.addInitScript((chosen) => {
    if (window.location.protocol !== 'http:') return
    window.localStorage.setItem('streamscape.guide', 'seen')
    if (chosen !== 'pseudo' && window.localStorage.getItem('streamscape.language') === null)
      window.localStorage.setItem('streamscape.language', chosen)
  }, language)
  await page.goto('about:blank')
  await page.goto(`/${language === 'pseudo' ? '?lang=pseudo' : ''}${fragment}`)
  if (fragment.startsWith('#/playground')) await expect(page.locator('.scene-tower').first()).toBeVisible()
}

/** The power button of the first datacenter, whatever it is called, held until it is dark: a busy page takes its time. */
async function killFirstSite(page: Page): Promise<void> {
  await page.locator('.hold-kill').first().focus()
  await page.keyboard.down('Enter')
  await expect(page.locator('.hold-heal').first()).toBeVisible()
  await page.keyboard.up('Enter')
}

/** Half a minute on, with a datacenter gone and nobody to stand in; on a wide page that explains itself. */
async function goOnIntoTrouble(page: Page): Promise<void> {
  await page.locator('.thumb').focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')
  // The clock shows at once where one goes; the stage shows where one is.
  await expect(page.locator('.stage[aria-busy="false"]')).toBeVisible()
  await expect(page.locator('.stage.is-refused')).toBeVisible()
  const isWide = (page.viewportSize()?.width ?? 0) > 1080
  if (isWide) await expect(page.locator('#tab-why')).toHaveAttribute('aria-selected', 'true')
}

/** By its key, whether it has opened by itself or does so at this very moment. */
async function openPanel(page: Page, name: 'why' | 'legend' | 'inspector'): Promise<void> {
  const tab = page.locator(`#tab-${name}`)
  if ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press(name.charAt(0))
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await expect(page.locator('.side-content')).toBeVisible()
}

/** Each panel, each thing in the inspector and each window, one after the other. */
async function walk(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const name of ['why', 'legend', 'inspector'] as const) {
    await openPanel(page, name)
    await look(`panel ${name}`)
  }
  const targets = page.locator('.side-content select').first()
  const firstOfEach = await targets
    .locator('optgroup')
    .evaluateAll((groups) => groups.map((group) => group.querySelector('option')?.value ?? ''))
  for (const value of firstOfEach) {
    await targets.selectOption(value)
    await page.locator('.side-content details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true
    })
    await look(`inspector ${value}`)
  }
  await page.locator('.side-fold:not(.side-widen)').click()
  for (const key of ['g', 's', '?']) {
    await page.keyboard.press(key)
    await expect(page.locator('.window[open]')).toBeVisible()
    // Packing the link takes a moment.
    if (key === 's') await expect(page.locator('.window[open] textarea').first()).toBeVisible()
    await look(`window ${key}`)
    await page.keyboard.press('Escape')
    await expect(page.locator('.window[open]')).toHaveCount(0)
  }
}

/** Collects what is not marked, and where it was first seen. */
function listenForUnmarked(page: Page, skip = '') {
  const seen = new Map<string, string>()
  const look = async (where: string): Promise<void> => {
    for (const text of findUnmarked(await listTexts(page, skip))) if (!seen.has(text)) seen.set(text, where)
  }
  return { look, found: () => [...seen].map(([text, where]) => `${where}: ${text}`) }
}

/** On the page of the two worlds: subjects and levels of the registry, nodes of jobs, connectors, states, money. */
const COMPANY_NAMES =
  '.registry-subject, .registry-lamp, .registry-shelf code, .flow-name, .connector, .group-state, .ink-batch, .ink-stream'
/** And of the builder: its line, which is written and read as it is, what a lane is called, and who says a word loudly. */
const BUILT = '.builder-colours, .bench-lane > i, figcaption:has(em)'

test.describe('in the language for tests nothing is said that is not marked', () => {
  test.slow()

  test('in the playground, at rest and in trouble', async ({ page }) => {
    const { look, found } = listenForUnmarked(page)
    await openIn(page, 'pseudo', '#/playground/no-observers?t=10')
    await look('at rest')
    await walk(page, look)
    await killFirstSite(page)
    await look('killed')
    await goOnIntoTrouble(page)
    await look('in trouble')
    await walk(page, look)
    await page.locator('.drawer > button').click()
    await look('history')
    expect(found()).toEqual([])
  })

  test('in each world of the gallery, after its faults', async ({ page }) => {
    const { look, found } = listenForUnmarked(page)
    await openIn(page, 'pseudo', '#/playground')
    for (const { id, commands } of SCENARIOS) {
      const moments = new Set(commands.map(({ atMs }) => Math.round(atMs / 1000) + 14))
      for (const seconds of isWhole ? [...moments].slice(0, 3) : [...moments].slice(-1)) {
        // The same page goes on to the next world, which has a stage of its own.
        await page.evaluate((hash) => {
          document.querySelector('.stage')?.setAttribute('data-left', '')
          window.location.hash = hash
        }, `#/playground/${id}?t=${seconds}`)
        await expect(page.locator('.stage:not([data-left])[aria-busy="false"]')).toBeVisible()
        await expect(page.getByRole('timer')).toHaveText(clockText(seconds))
        await openPanel(page, 'why')
        await look(`${id} at ${seconds}`)
      }
    }
    expect(found()).toEqual([])
  })

  test('on the page about the simulation', async ({ page }) => {
    const { look, found } = listenForUnmarked(page, '.about-statements')
    await openIn(page, 'pseudo', '#/about')
    await expect(page.locator('.about-sheet h1')).toBeVisible()
    await look('about')
    expect(found()).toEqual([])
  })

  test('on the page of the two worlds', async ({ page }) => {
    const { look, found } = listenForUnmarked(page, `${COMPANY_NAMES}, ${BUILT}`)
    await openIn(page, 'pseudo', '#/worlds')
    await expect(page.locator('.batchland .headline-age')).toBeVisible()
    await look('worlds')
    for (const tab of await page.locator('.workbench-tabs [role="tab"]').all()) {
      await tab.click()
      await page.waitForLoadState('networkidle')
      // What comes last of its bench.
      if ((await tab.getAttribute('id')) === 'bench-tab-streams')
        await expect(page.locator('.builder-colours')).toBeVisible()
      await look(`workbench ${await tab.getAttribute('id')}`)
    }
    // A file of somebody's own: a row whose time, feed, article and pairs are wrong, each in its own words.
    const card = page.locator('#bench-files')
    await card.locator('textarea').fill('time,feed,system,article,pairs\nMay,gossip,Stores,\u202e,many')
    await card.locator('textarea').locator('xpath=following::button[1]').click()
    await expect(card.getByRole('alert').locator('tbody tr')).toHaveCount(4)
    await look('a file with a wrong row')
    expect(found()).toEqual([])
  })
})

/** Spelled alike in both languages. */
const ALIKE =
  /^(?:min \d|Streamscape|Fork|Broker|Brokers?|Controllers?|Leader|Replicas?|Partition|Topics?|Producer|Consumer|Observer|Iris|Seed|Pause|Link|Legende|in sync|out of sync|offline|fenced|unclean|min|lag|ISR|ISR \/ min|LEO|HW|Tie-breaker|Cluster|Apache Kafka|Confluent Server|Confluent|Index|JSON|Zoom|Ada|Jax|Text|acks|all)$/i

function findAlike(english: readonly Said[], german: readonly Said[]): readonly string[] {
  const known = new Set(english.map(({ text }) => text.trim()))
  const alike = german.filter(({ text }) => known.has(text.trim()))
  return findUnmarked(alike, [ALIKE])
}

test.describe('German', () => {
  test('is chosen in the middle of a run, and the run goes on', async ({ page }) => {
    await openIn(page, 'en', '#/playground/no-observers?t=10')
    await killFirstSite(page)
    await goOnIntoTrouble(page)
    const clock = page.getByRole('timer')
    await expect(clock).toHaveText('0:40.0')
    const english = await listTexts(page)
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('heading', { name: 'Writes gehen durch' })).toBeVisible()
    await expect(clock).toHaveText('0:40.0')
    expect(findAlike(english, await listTexts(page))).toEqual([])
    // Numbers and spans too, while the run goes on, and back.
    await expect(page.locator('.tile', { hasText: 'Aufgehalten' }).first()).toContainText(/\d,\d/)
    await page.getByRole('button', { name: 'Abspielen' }).click()
    await expect(clock).not.toHaveText('0:40.0')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    const stopped = await clock.textContent()
    expect(stopped?.startsWith('0:4')).toBe(true)
  })

  test('is remembered on this device, and fetched by nobody who reads English', async ({ page }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    await openIn(page, 'en', '#/playground')
    await page.waitForLoadState('networkidle')
    const isGerman = (path: string) => path.includes('/assets/de/')
    expect(fetched.filter(isGerman)).toEqual([])
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    expect(fetched.filter(isGerman)).not.toEqual([])
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.getByRole('region', { name: 'Zeitleiste' })).toBeVisible()
  })

  test('that cannot be fetched leaves the page in English and says so', async ({ page }) => {
    // To the page it is the same as no network, and the browser has nothing to complain of.
    await page.route('**/assets/de/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("gone")' }),
    )
    await openIn(page, 'en', '#/playground')
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'could not be fetched' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test.describe('asked for by the browser', () => {
    test.use({ locale: 'de-AT' })
    test('is there at the first visit, and each page brings what it says', async ({ page }) => {
      // Nothing is fetched before somebody goes there.
      await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
      await page.goto('/')
      await expect(page.getByRole('link', { name: 'Losgelesen' })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', 'de')
      const isComic = (path: string) => path.includes('/assets/de/comic-')
      expect(fetched.filter(isComic)).toEqual([])
      // A page whose words cannot be fetched is shown in no other language.
      await page.route('**/assets/de/comic-*', (route) => route.fulfill({ contentType: 'text/javascript', body: '!' }))
      await page.goto('/#/glossary')
      // Other parts that come meanwhile wait for the same words, and say the same in their own places.
      await expect(page.locator('.missing-part').first()).toContainText('ließ sich nicht holen')
      await expect(page.locator('[data-page="glossary"] h1')).toHaveCount(0)
      await page.unroute('**/assets/de/comic-*')
      await page.reload()
      await expect(page.locator('[data-page="glossary"] h1')).toHaveText('Stickeralbum')
      expect(fetched.filter(isComic)).not.toEqual([])
    })
  })
})

const WIDTHS = [[1440, 900], [360, 740], ...(isWhole ? [[768, 1024] as const] : [])] as const

for (const language of ['de', 'pseudo'] as const) {
  for (const [width, height] of WIDTHS) {
    test.describe(`${language} at ${width}`, () => {
      test.use({ viewport: { width, height } })
      test('no button, tab, caption or tile is too small for its text', async ({ page }) => {
        test.slow()
        const seen = new Map<string, string>()
        const look = async (where: string): Promise<void> => {
          for (const text of await listClipped(page)) if (!seen.has(text)) seen.set(text, where)
        }
        await openIn(page, language, '#/playground/no-observers?t=10')
        await look('at rest')
        await killFirstSite(page)
        await goOnIntoTrouble(page)
        await look('in trouble')
        await walk(page, look)
        await page.locator('.drawer > button').click()
        await look('history')
        expect([...seen].map(([text, where]) => `${where}: ${text}`)).toEqual([])
      })
    })
  }
}
