/**
 * Whether memory stays flat while a page runs at full speed: heap after a forced collection, elements and listeners, at
 * the first minute and at the last. Needs a build (`npm run build`). `npm run bench -- memory --minutes 10` sets how long
 * each page runs; 3 is the least that says anything.
 *
 * The one thing a reader would get wrong: the heap is the page's own, not the worker's. What the worker holds grows with
 * the run, because a run can be gone back in, and has an end with a reason (core/measures/held.ts).
 */
import { existsSync } from 'node:fs'
import { type CDPSession, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import type { Bench, Row } from './measure'

const PORT = 4177
const MINUTES = Number(process.env['STREAMSCAPE_BENCH_MINUTES'] ?? 3)
const MIB = 1024 * 1024
/**
 * Of the heap at the end to the heap after the first minute. The time line keeps the rates of a whole day of virtual time,
 * a number each half second (state/write-history.ts): at full speed that is full after five minutes, at some 4 MiB.
 */
const GROWTH_MOST = 1.3
/** An outage or a rush draws more than calm does; what is never taken away grows beyond that. */
const NODES_GROWTH_MOST = 1.5

interface Sample {
  readonly heapMib: number
  readonly nodes: number
  readonly listeners: number
}

async function sample(cdp: CDPSession): Promise<Sample> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapMib: read('JSHeapUsedSize') / MIB, nodes: read('Nodes'), listeners: read('JSEventListeners') }
}

/** Starts the page at its highest speed. */
const PAGES: readonly { readonly name: string; readonly path: string; readonly run: (page: Page) => Promise<void> }[] =
  [
    {
      name: 'playground',
      path: '#/playground/observers',
      run: async (page) => {
        const speed = page.getByRole('combobox', { name: 'Speed' })
        await speed.waitFor({ timeout: 120_000 })
        await speed.selectOption(String(Math.max(...(await speed.locator('option').evaluateAll(readValues)))))
      },
    },
    {
      name: 'two worlds',
      path: '#/worlds',
      run: async (page) => {
        // By its key: the label lies over the button.
        await page.locator('.pace input').last().waitFor({ state: 'attached', timeout: 120_000 })
        await page.locator('.pace input').last().check({ force: true })
      },
    },
  ]

function readValues(options: readonly (HTMLElement | SVGElement)[]): number[] {
  return options.map((option) => Number(option.getAttribute('value')))
}

async function measurePage(page: Page, { name, path, run }: (typeof PAGES)[number]): Promise<Row[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.goto(`http://127.0.0.1:${PORT}/${path}`)
  await run(page)
  await page.waitForTimeout(60_000)
  const first = await sample(cdp)
  for (let minute = 2; minute < MINUTES; minute++) await page.waitForTimeout(60_000)
  await page.waitForTimeout(60_000)
  const last = await sample(cdp)
  const moment =
    (await page
      .getByRole('timer')
      .first()
      .textContent()
      .catch(() => '')) ?? ''
  console.log(`${name}: ${MINUTES} minutes, ${moment === '' ? 'still running' : `at ${moment}`}`)
  return [
    { name: `${name}: heap after the first minute`, value: first.heapMib, unit: 'MiB' },
    { name: `${name}: heap at the end`, value: last.heapMib, unit: 'MiB' },
    {
      name: `${name}: growth of the heap`,
      value: last.heapMib / first.heapMib,
      unit: 'times',
      promise: { atMost: GROWTH_MOST },
    },
    { name: `${name}: elements after the first minute`, value: first.nodes, unit: 'nodes' },
    {
      name: `${name}: growth of elements`,
      value: last.nodes / first.nodes,
      unit: 'times',
      promise: { atMost: NODES_GROWTH_MOST },
    },
    { name: `${name}: listeners after the first minute`, value: first.listeners, unit: 'listeners' },
    {
      name: `${name}: growth of listeners`,
      value: last.listeners / first.listeners,
      unit: 'times',
      promise: { atMost: NODES_GROWTH_MOST },
    },
  ]
}

export const bench: Bench = {
  title: `memory of the page at full speed, ${MINUTES} minutes a page`,
  async run() {
    if (!existsSync('dist/index.html')) throw new Error('There is no build to measure: run "npm run build" first.')
    const server = await preview({ preview: { port: PORT, strictPort: true }, logLevel: 'error' })
    const browser = await chromium.launch({
      executablePath: findBrowser({ install: true }),
      args: listLaunchArguments(),
    })
    try {
      const rows: Row[] = []
      for (const target of PAGES) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        rows.push(...(await measurePage(page, target)))
        await page.close()
      }
      return rows
    } finally {
      await browser.close()
      await server.close()
    }
  },
}
