/**
 * Whether memory stays flat while somebody reads: the comic from its first panel to its last, again and again, and what
 * page and workers hold on the map behind the last. Needs a build (`npm run build`). `npm run bench -- reading
 * --minutes 30` reads for so long; less than one whole reading says nothing, so there are two at least.
 *
 * The one thing a reader would get wrong: a chapter's runs are there while it is read, and are large. What must not grow
 * is what is left of them when the map is open, where nothing runs.
 */
import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import type { Bench, Row } from './measure'
import { type HeapUse, measurePageHeap, watchWorkers } from './worker-memory'

const PORT = 4178
const MINUTES = Number(process.env['STREAMSCAPE_BENCH_MINUTES'] ?? 10)
/** A quick reader's time for a panel. */
const PANEL_MS = 1_500
/** Until the runs of the last chapter are gone. */
const SETTLE_MS = 5_000
/** Of what is held at the end to what was held after the first reading. */
const GROWTH_MOST = 1.3
/** A worker without a run: its code and what it is made of. The days of one company take a hundred times this. */
const LEFT_MOST_MIB = 8
/** More panels than there are; who turns more pages than that is lost. */
const TURNS_MOST = 400

interface Sample {
  readonly page: HeapUse
  readonly worker: HeapUse
  readonly nodes: number
  readonly listeners: number
}

/** From the first panel to the map behind the last; returns how many panels were read. */
async function readOnce(page: Page): Promise<number> {
  await page.goto(`http://127.0.0.1:${PORT}/#/story/1.1.1`)
  await page.locator('[data-panel="1.1.1"]').waitFor({ timeout: 120_000 })
  for (let turns = 1; turns <= TURNS_MOST; turns++) {
    await page.waitForTimeout(PANEL_MS)
    await page.keyboard.press('ArrowRight')
    if ((await page.evaluate(() => window.location.hash)) === '#/story') return turns
  }
  throw new Error('The comic has no end.')
}

async function measureReading(page: Page): Promise<Row[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const measureWorkers = await watchWorkers(cdp)
  const sample = async (): Promise<Sample> => {
    await page.waitForTimeout(SETTLE_MS)
    const heap = await measurePageHeap(cdp)
    const worker = await measureWorkers()
    const { metrics } = await cdp.send('Performance.getMetrics')
    const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return { page: heap, worker, nodes: read('Nodes'), listeners: read('JSEventListeners') }
  }

  const end = Date.now() + MINUTES * 60_000
  let panels = await readOnce(page)
  const first = await sample()
  let readings = 1
  let last = first
  while (readings < 2 || Date.now() < end) {
    panels += await readOnce(page)
    readings++
    last = await sample()
  }
  const rows = (what: string, unit: string, pick: (one: Sample) => number): Row[] => [
    { name: `${what} after the first reading`, value: pick(first), unit },
    { name: `${what} at the end`, value: pick(last), unit },
    { name: `${what}: growth`, value: pick(last) / pick(first), unit: 'times', promise: { atMost: GROWTH_MOST } },
  ]
  const left = (what: string, pick: (one: Sample) => number): Row => ({
    name: `${what} on the map`,
    value: Math.max(pick(first), pick(last)),
    unit: 'MiB',
    promise: { atMost: LEFT_MOST_MIB },
  })
  return [
    { name: 'readings of the whole comic', value: readings, unit: 'readings' },
    { name: 'panels read', value: panels, unit: 'panels' },
    ...rows('objects of the page', 'MiB', (one) => one.page.objectsMib),
    ...rows('buffers of the page', 'MiB', (one) => one.page.buffersMib),
    left('objects of the workers', (one) => one.worker.objectsMib),
    left('buffers of the workers', (one) => one.worker.buffersMib),
    ...rows('elements', 'nodes', (one) => one.nodes),
    ...rows('listeners', 'listeners', (one) => one.listeners),
  ]
}

export const bench: Bench = {
  title: `memory of a reader, ${MINUTES} minutes`,
  async run() {
    if (!existsSync('dist/index.html')) throw new Error('There is no build to measure: run "npm run build" first.')
    const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' })
    const browser = await chromium.launch({
      executablePath: findBrowser({ install: true }),
      args: listLaunchArguments(),
    })
    try {
      return await measureReading(
        await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' }),
      )
    } finally {
      await browser.close()
      await server.close()
    }
  },
}
