/**
 * Whether memory stays flat while a page runs at full speed: heaps after a forced collection, elements and listeners, at
 * the first minute and at the last. Needs a build (`npm run build`). `npm run bench -- memory --minutes 10` sets how long
 * each page runs; 3 is the least that says anything.
 *
 * The one thing a reader would get wrong: one thing is not flat and must not be. The worker keeps what was produced in
 * columns of numbers, because a run can be gone back in, and stops with a reason when they are full
 * (core/readouts/held.ts). They are buffers, not objects, so they are told apart, and promised by the record.
 */
import { existsSync } from 'node:fs'
import { type CDPSession, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { estimateGrowth, type Scenario } from '../src/core'
import { SCENARIOS, WORLDS } from '../src/scenarios'
import type { Bench, Row } from './measure'
import { type HeapUse, measurePageHeap, watchWorkers } from './worker-memory'

const PORT = 4177
const MINUTES = Number(process.env['STREAMSCAPE_BENCH_MINUTES'] ?? 3)
const MIB = 1024 * 1024
const DAY_SECONDS = 86_400
/**
 * Of what is held at the end to what was held after the first minute. The time line keeps the rates of a whole day of
 * virtual time, a number each half second (state/write-history.ts): 0.7 MiB when it is full.
 */
const GROWTH_MOST = 1.3
/** A worker's objects are for the most part those of its checkpoints, of which a long run has 256 to 512. */
const WORKER_GROWTH_MOST = 2
/** Of what a record takes to what `estimateGrowth` says: columns grow by doubling, and checkpoints lie beside them. */
const OVER_ESTIMATE_MOST = 4
/** An outage or a rush draws more than calm does; what is never taken away grows beyond that. */
const NODES_GROWTH_MOST = 1.5

interface Sample {
  readonly page: HeapUse
  readonly worker: HeapUse
  readonly nodes: number
  readonly listeners: number
}

async function sample(cdp: CDPSession, measureWorkers: () => Promise<HeapUse>): Promise<Sample> {
  const page = await measurePageHeap(cdp)
  const worker = await measureWorkers()
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { page, worker, nodes: read('Nodes'), listeners: read('JSEventListeners') }
}

/** Seconds of `1:23:45` or `0:36.0`. */
function readTimer(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Seconds of `Tuesday 8:30, day 3 of the run`. */
function readPlate(text: string): number {
  const [, hour, minute, day] = /(\d+):(\d+), day (\d+)/.exec(text) ?? []
  return (Number(day) - 1) * DAY_SECONDS + Number(hour) * 3600 + Number(minute) * 60
}

/** Starts the page at its highest speed. */
interface Target {
  readonly name: string
  readonly path: string
  readonly scenario: Scenario
  readonly run: (page: Page) => Promise<void>
  /** The virtual time that the page shows, in seconds. */
  readonly readSeconds: (page: Page) => Promise<number>
}

const PAGES: readonly Target[] = [
  {
    name: 'playground',
    path: '#/playground/observers',
    scenario: findScenario('observers'),
    run: async (page) => {
      const speed = page.getByRole('combobox', { name: 'Speed' })
      await speed.waitFor({ timeout: 120_000 })
      await speed.selectOption(String(Math.max(...(await speed.locator('option').evaluateAll(readValues)))))
    },
    readSeconds: async (page) => readTimer((await page.getByRole('timer').first().textContent()) ?? ''),
  },
  {
    name: 'two worlds',
    path: '#/worlds',
    scenario: WORLDS[0],
    run: async (page) => {
      // By its key: the label lies over the button.
      await page.locator('.pace input').last().waitFor({ state: 'attached', timeout: 120_000 })
      await page.locator('.pace input').last().check({ force: true })
    },
    readSeconds: async (page) => readPlate((await page.locator('.clock-plate').getAttribute('aria-label')) ?? ''),
  },
]

function findScenario(id: string): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}.`)
  return scenario
}

function readValues(options: readonly (HTMLElement | SVGElement)[]): number[] {
  return options.map((option) => Number(option.getAttribute('value')))
}

/** After the first minute, at the end, and what that is of the other. */
function compare(what: string, unit: string, first: number, last: number, atMost: number): Row[] {
  return [
    { name: `${what} after the first minute`, value: first, unit },
    { name: `${what} at the end`, value: last, unit },
    { name: `${what}: growth`, value: last / first, unit: 'times', promise: { atMost } },
  ]
}

async function measurePage(page: Page, { name, path, scenario, run, readSeconds }: Target): Promise<Row[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const measureWorkers = await watchWorkers(cdp)
  await page.goto(`http://127.0.0.1:${PORT}/${path}`)
  await run(page)
  await page.waitForTimeout(60_000)
  const first = await sample(cdp, measureWorkers)
  for (let minute = 2; minute < MINUTES; minute++) await page.waitForTimeout(60_000)
  await page.waitForTimeout(60_000)
  const last = await sample(cdp, measureWorkers)
  const seconds = await readSeconds(page)
  console.log(`${name}: ${MINUTES} minutes, ${(seconds / 3600).toFixed(1)} hours of the run`)
  const { recordsPerSecond, bytesPerSecond } = estimateGrowth(scenario)
  const records = seconds * recordsPerSecond
  const bytesEach = (last.worker.buffersMib * MIB) / records
  return [
    ...compare(`${name}: objects of the page`, 'MiB', first.page.objectsMib, last.page.objectsMib, GROWTH_MOST),
    ...compare(`${name}: buffers of the page`, 'MiB', first.page.buffersMib, last.page.buffersMib, GROWTH_MOST),
    ...compare(
      `${name}: objects of the worker`,
      'MiB',
      first.worker.objectsMib,
      last.worker.objectsMib,
      WORKER_GROWTH_MOST,
    ),
    { name: `${name}: columns of the run after the first minute`, value: first.worker.buffersMib, unit: 'MiB' },
    { name: `${name}: columns of the run at the end`, value: last.worker.buffersMib, unit: 'MiB' },
    { name: `${name}: records of the run, by its clock`, value: records / 1e6, unit: 'M' },
    {
      name: `${name}: a record in the columns`,
      value: bytesEach,
      unit: 'bytes',
      promise: { atMost: Math.round((OVER_ESTIMATE_MOST * bytesPerSecond) / recordsPerSecond) },
    },
    ...compare(`${name}: elements`, 'nodes', first.nodes, last.nodes, NODES_GROWTH_MOST),
    ...compare(`${name}: listeners`, 'listeners', first.listeners, last.listeners, NODES_GROWTH_MOST),
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
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
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
