/** Pages do not change each other's looks, in whatever order they are visited and their parts are fetched. */
import type { Page } from '@playwright/test'
import { expect, test } from './pages/watched-page'

const PAGES = {
  playground: '#/playground/observers?t=5',
  worlds: '#/worlds?systems=4&events=2000',
  about: '#/about',
} as const
type Name = keyof typeof PAGES

/** Lazy parts of a page, each by what opens it. */
const CARDS: Readonly<Record<Name, readonly string[]>> = {
  playground: ['Inspector', 'Legend', 'Why?'],
  worlds: ['Change a schema', 'The Batch Gang', 'Change a row', 'Streams others can use', 'Your own events'],
  about: [],
}

const PROPERTIES = [
  'display',
  'position',
  'flexDirection',
  'fontSize',
  'fontFamily',
  'fontWeight',
  'color',
  'backgroundColor',
  'borderTopWidth',
  'borderTopColor',
  'borderTopLeftRadius',
  'paddingTop',
  'paddingLeft',
  'marginTop',
  'marginLeft',
  'zIndex',
  'order',
  'boxShadow',
  'textAlign',
  'gridTemplateColumns',
] as const

/** How the elements with a class look, told by the path of classes to them; what depends on the run is left out. */
async function readLooks(page: Page): Promise<Record<string, string>> {
  return page.evaluate((properties) => {
    const looks: Record<string, string> = {}
    const root = document.getElementById('root')
    for (const element of root?.querySelectorAll('[class]') ?? []) {
      if (element.closest('svg, canvas, dialog') !== null) continue
      const path: string[] = []
      for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
        path.unshift(typeof at.className === 'string' ? at.className.replace(/\s+/g, '.') : at.tagName)
      const style = getComputedStyle(element)
      const key = path.join(' > ')
      looks[key] ??= properties.map((name) => `${name}: ${style[name as keyof CSSStyleDeclaration]}`).join('; ')
    }
    return looks
  }, PROPERTIES)
}

async function visit(page: Page, name: Name): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, PAGES[name])
  await settle(page, name)
}

async function settle(page: Page, name: Name): Promise<void> {
  const there = {
    playground: page.getByRole('button', { name: 'Play', exact: true }).or(page.getByRole('button', { name: 'Pause' })),
    worlds: page.locator('.score-band'),
    about: page.getByRole('heading', { level: 1 }),
  }[name]
  await expect(there.first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** Opens every card that the page has, so that its sheet is here. */
async function openCards(page: Page, name: Name): Promise<void> {
  for (const card of CARDS[name]) {
    await page.getByRole('tab', { name: card }).first().click()
  }
}

/** What differs, of what both have. */
function differences(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.entries(before).flatMap(([path, look]) => {
    const now = after[path]
    if (now === undefined || now === look) return []
    const [was, is] = [look.split('; '), now.split('; ')]
    return is.flatMap((entry, i) => (entry === was[i] ? [] : [`${path}: ${was[i]} became ${entry}`]))
  })
}

for (const first of Object.keys(PAGES) as Name[]) {
  for (const second of Object.keys(PAGES) as Name[]) {
    if (first === second) continue
    test(`${first} looks the same after ${second} with all its cards`, async ({ page }) => {
      await page.addInitScript(() => localStorage.setItem('streamscape.guide', 'seen'))
      await page.goto(`/${PAGES[first]}`)
      await settle(page, first)
      const fresh = await readLooks(page)
      expect(Object.keys(fresh).length).toBeGreaterThan(10)
      await visit(page, second)
      await openCards(page, second)
      await visit(page, first)
      expect(differences(fresh, await readLooks(page))).toEqual([])
    })
  }
}

/** Pages without cards: they are looked at once before, and once after all of the others. */
const QUIET = {
  cover: '#/',
  story: '#/story',
  glossary: '#/glossary',
  keepsake: '#/keepsake/1',
  incidents: '#/incidents',
  economics: '#/economics',
  build: '#/build',
  sheets: '#/sheets',
} as const

test('every other page looks the same after all pages with all their cards', async ({ page }) => {
  await page.addInitScript(() => {
    if (window.location.protocol === 'http:') localStorage.setItem('streamscape.guide', 'seen')
  })
  const readQuiet = async (id: string, hash: string): Promise<Record<string, string>> => {
    await page.evaluate((there) => {
      window.location.hash = there
    }, hash)
    await expect(page.locator(`[data-page="${id}"] main:not(.page-wait)`)).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
    return readLooks(page)
  }
  const fresh: Record<string, Record<string, string>> = {}
  for (const [id, hash] of Object.entries(QUIET)) {
    await page.goto('about:blank')
    await page.goto(`/${hash}`)
    fresh[id] = await readQuiet(id, hash)
    expect(Object.keys(fresh[id]).length).toBeGreaterThan(4)
  }
  for (const name of Object.keys(PAGES) as Name[]) {
    await visit(page, name)
    await openCards(page, name)
  }
  for (const [id, hash] of Object.entries(QUIET)) {
    expect([id, ...differences(fresh[id], await readQuiet(id, hash))]).toEqual([id])
  }
})
