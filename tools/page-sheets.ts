/**
 * `npm run page-sheets -- playground --width 1280`: pictures of the playground and of the two worlds in six states each, to be
 * looked at beside the mock-ups. Needs a build. Without a name both, without a width five sizes; they go to
 * `test-results/page-sheets`.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { encodeChanges } from '../src/protocol/index.ts'
import { SCENARIOS } from '../src/scenarios/index.ts'

const OUT = 'test-results/page-sheets'
const SIZES = [
  [1440, 900],
  [1920, 1080],
  [1280, 720],
  [390, 844],
  [360, 640],
] as const

interface Sheet {
  readonly name: string
  readonly hash: string
  readonly act?: (page: Page) => Promise<void>
}

/** The world at a moment, after its first datacenter was killed at 0:10. */
function afterKill(id: string, seconds: number): string {
  const scenario = SCENARIOS.find((one) => one.id === id)
  if (scenario === undefined) throw new RangeError(`No world ${id}.`)
  const command = { kind: 'KillSite', site: scenario.sites[0].id } as const
  const session = { scenario, commands: [{ timeUs: 10_000_000, command }], timeUs: seconds * 1_000_000 }
  return `#/playground/${id}?did=${encodeChanges(session, SCENARIOS)}`
}

const press = (key: string) => (page: Page) => page.keyboard.press(key)
const click = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const toHour = (hour: number) => (page: Page) =>
  page.getByRole('slider', { name: 'Time of the run' }).fill(String(hour * 60))

const SHEETS: Readonly<Record<string, readonly Sheet[]>> = {
  playground: [
    { name: 'rest', hash: '#/playground/observers?t=8' },
    { name: 'nine-seconds', hash: afterKill('observers', 14) },
    { name: 'promoted', hash: afterKill('observers', 24) },
    { name: 'dead', hash: afterKill('no-observers', 40) },
    { name: 'gallery', hash: '#/playground/observers?t=8', act: press('g') },
    { name: 'inspector', hash: '#/playground/observers?t=8', act: press('i') },
  ],
  worlds: [
    { name: 'opening', hash: '#/worlds' },
    { name: 'night', hash: '#/worlds', act: toHour(50) },
    { name: 'new-system', hash: '#/worlds', act: click('Add one') },
    { name: 'fault', hash: '#/worlds', act: click('Break something') },
    { name: 'company', hash: '#/worlds', act: click('Enter your company') },
    {
      name: 'money',
      hash: '#/worlds',
      act: (page) => page.locator('.money-of').evaluate((one) => one.scrollIntoView()),
    },
  ],
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { width: { type: 'string' } } })
const unknown = positionals.filter((name) => !(name in SHEETS))
if (unknown.length > 0)
  throw new RangeError(`No page ${unknown.join(', ')}. There are: ${Object.keys(SHEETS).join(', ')}.`)
const sizes = SIZES.filter(([width]) => values.width === undefined || values.width === String(width))
if (sizes.length === 0) throw new RangeError(`--width is one of ${SIZES.map(([width]) => width).join(', ')}.`)

const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: findBrowser({ install: false }), args: listLaunchArguments() })
mkdirSync(OUT, { recursive: true })
try {
  for (const [of, sheets] of Object.entries(SHEETS)) {
    if (positionals.length > 0 && !positionals.includes(of)) continue
    for (const [width, height] of sizes) {
      for (const { name, hash, act } of sheets) {
        const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' })
        await page.addInitScript(() => window.localStorage.setItem('streamscape.guide', 'seen'))
        await page.goto(`${server.resolvedUrls?.local[0]}${hash}`)
        const first = of === 'playground' ? '.stage[aria-busy="false"] .scene-tower' : '.batchland .headline-age'
        await page.locator(first).first().waitFor({ timeout: 120_000 })
        await act?.(page)
        await page.waitForTimeout(1_500)
        await page.screenshot({ path: `${OUT}/${of}-${name}-${width}.png` })
        console.log(`${OUT}/${of}-${name}-${width}.png`)
        await page.close()
      }
    }
  }
} finally {
  await browser.close()
  await server.close()
}
