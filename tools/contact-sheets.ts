/**
 * `npm run contact-sheets -- 8 --width 1440 --language de`: a picture of each page of a chapter, to be looked at. Needs a build.
 * Without a number all chapters; the pictures go to `test-results/contact-sheets`.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { compileStory } from './story-files.ts'

const OUT = 'test-results/contact-sheets'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: 'string', default: '1440' }, language: { type: 'string', default: 'en' } },
})
const width = Number(values.width)
if (!Number.isInteger(width) || width < 320 || width > 3840)
  throw new RangeError('--width is a number from 320 to 3840.')
if (values.language !== 'en' && values.language !== 'de') throw new RangeError('--language is en or de.')

const chapters = [...compileStory()].flatMap(([name, chapter]) => (name.startsWith('en/') ? [chapter] : []))
const wanted = chapters.filter(({ number }) => positionals.length === 0 || positionals.includes(String(number)))
const server = await preview({ preview: { port: 0 }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: findBrowser({ install: false }), args: listLaunchArguments() })
mkdirSync(OUT, { recursive: true })
try {
  for (const chapter of wanted) {
    const page = await browser.newPage({
      viewport: { width, height: width < 720 ? 900 : 2000 },
      reducedMotion: 'reduce',
    })
    await page.addInitScript(
      ([language]) => {
        window.localStorage.setItem('streamscape.story', JSON.stringify({ isAtOnce: true, mode: 'page' }))
        window.localStorage.setItem('streamscape.language', language)
      },
      [values.language ?? 'en'],
    )
    for (const { id, panels } of chapter.pages) {
      const sheet = page.locator(`[data-page-id="${id}"]`)
      // By address: the reader goes back to the panel that it was opened at when a page above it grows.
      await page.goto(`${server.resolvedUrls?.local[0]}#/story/${panels.at(-1)?.id}`)
      for (const panel of panels)
        await page.locator(`[data-panel="${panel.id}"]:not([data-phase="waiting"])`).waitFor({ timeout: 300_000 })
      await page.waitForTimeout(800)
      // What came to life above has grown: the sheet stands elsewhere now.
      await sheet.evaluate((element) => element.scrollIntoView())
      await sheet.screenshot({ path: `${OUT}/${id}-${width}-${values.language}.png` })
      console.log(`${OUT}/${id}-${width}-${values.language}.png`)
    }
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
