/**
 * How smooth the page is: time from frame to frame, and how busy the main thread is, in headless Chromium that
 * draws in software, while a world with at least 5,000 records on their way runs (at most twelve lights a way stand for them). Needs a build (`npm run build`).
 * STREAMSCAPE_FRAME_PATH names another address of the page to play instead, for example "#/playground/observers".
 *
 * The one thing to know: a browser paces frames by its own 60 Hz clock, so an empty page also takes 16.7 ms a
 * frame. What tells more is the busy time, and how the p95 compares with the empty page of the same run.
 */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { encodeShareLink } from '../src/protocol'
import { SCENARIOS } from '../src/scenarios'
import { type Bench, computePercentile, type Row } from './measure'
import { defineManyLights } from './worlds'

const WARM_UP_MS = 2000
const SAMPLE_MS = 8000
/** A day is computed before its night can be seen, and the machine may be busy: a bound on hanging, not a measure. */
const PATIENCE_MS = 300_000
/** Until the page says that it computes. */
const SETTLE_MS = 1_000
const KILL_US = 20_000_000
/** So late that the sample has the night's dumps in it. */
const NIGHT_HOURS = 23

interface Sample {
  readonly framesMs: readonly number[]
  /** Share of the wall time that the main thread worked, percent. */
  readonly busyPercent: number
}

async function samplePage(page: Page): Promise<Sample> {
  await page.waitForTimeout(WARM_UP_MS)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const readTaskSeconds = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0
  }
  const before = await readTaskSeconds()
  const framesMs = await page.evaluate(
    (durationMs) =>
      new Promise<number[]>((resolve) => {
        const deltas: number[] = []
        const begin = performance.now()
        let last = begin
        const tick = (now: number): void => {
          if (deltas.length > 0 || now > last) deltas.push(now - last)
          last = now
          if (now - begin < durationMs) requestAnimationFrame(tick)
          else resolve(deltas.slice(1))
        }
        requestAnimationFrame(tick)
      }),
    SAMPLE_MS,
  )
  return { framesMs, busyPercent: (((await readTaskSeconds()) - before) / (SAMPLE_MS / 1000)) * 100 }
}

interface Lit {
  readonly lights: number[]
  readonly records: number[]
}

/** Runs in the page before its own scripts: notes how many lights each frame of the worker carries, and for how many records. */
function countLights(): void {
  const lights: number[] = []
  const records: number[] = []
  const Original = globalThis.Worker
  globalThis.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', ({ data }) => {
        if (data.type !== 'frame') return
        lights.push(data.frame.flightCount)
        records.push(data.frame.flightCount * data.frame.recordsPerLight)
        Object.assign(globalThis, { lights, records })
      })
    }
  }
}

function linkToManyLights(): string {
  return encodeShareLink({ scenario: defineManyLights(), commands: [], timeUs: 5_000_000 })
}

/** The company on a usual day, at the speed that a presenter uses, from so many hours of its Monday on. */
async function sampleWorlds(browser: Browser, fromHours: number): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto('http://127.0.0.1:4175/#/worlds?systems=10')
  await page.locator('label.pace', { hasText: '1 h' }).click()
  if (fromHours > 0) {
    await page.getByRole('slider', { name: 'Time of the run' }).fill(String(fromHours * 60))
    await page.waitForTimeout(SETTLE_MS)
    await page.locator('.computing').waitFor({ state: 'hidden' })
  }
  const pause = page.getByRole('button', { name: 'Pause' })
  if ((await pause.count()) === 0) await page.getByRole('button', { name: 'Play' }).click()
  const sample = await samplePage(page)
  await page.close()
  return sample
}

/** A datacenter has just died: heartbeats, candle, boxes, the rod in two, until the observer holds it and after. */
async function sampleNineSeconds(browser: Browser): Promise<Sample> {
  const scenario = SCENARIOS.find(({ id }) => id === 'observers')
  if (scenario === undefined) throw new Error('The world "observers" is not built in.')
  const kill = { timeUs: KILL_US, command: { kind: 'KillSite', site: 'dc-west' } } as const
  const link = encodeShareLink({ scenario, commands: [kill], timeUs: KILL_US })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await page.addInitScript(() => window.localStorage.setItem('streamscape.guide', 'seen'))
  await page.goto(`http://127.0.0.1:4175/${link}`)
  await page.getByRole('button', { name: 'Play' }).waitFor()
  await page.keyboard.press('Space')
  const sample = await samplePage(page)
  await page.close()
  return sample
}

/** Four promises side by side in the playground: from the calm through the kill to the promotion, on one clock. */
async function sampleLanes(browser: Browser): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await page.addInitScript(() => window.localStorage.setItem('streamscape.guide', 'seen'))
  await page.goto('http://127.0.0.1:4175/#/playground/observers-under-min-isr?t=18&skies=lanes')
  await page.locator('.lane').nth(3).waitFor()
  await page.keyboard.press('Space')
  const sample = await samplePage(page)
  await page.close()
  return sample
}

const RUNS = 8
/** All runs together are as large as the one, and carry as many records. */
const SHEETS = {
  one: `#/sheets?runs=1&load=${RUNS}&at=5&width=1400&height=760&play`,
  many: `#/sheets?runs=${RUNS}&load=1&at=5&width=334&height=370&play`,
} as const

async function sampleSheets(browser: Browser, address: string): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await page.goto(`http://127.0.0.1:4175/${address}`)
  await page.waitForFunction(() => {
    const sheets = [...document.querySelectorAll('.sheet')]
    return sheets.length > 0 && sheets.every((sheet) => sheet.getAttribute('data-ready') === 'true')
  })
  const sample = await samplePage(page)
  await page.close()
  return sample
}

/** The three lanes of chapter 9: as many living runs as a page of the comic has. */
async function sampleStory(browser: Browser): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  await page.addInitScript(() => {
    window.localStorage.setItem('streamscape.story', JSON.stringify({ mode: 'page', isAtOnce: true }))
  })
  await page.goto('http://127.0.0.1:4175/#/story/9.6.1')
  // It waits for the reader's guess.
  await page.locator('.guess-past').click()
  await page.locator('[data-panel="9.6.1"][data-phase="playing"]').waitFor()
  const sample = await samplePage(page)
  await page.close()
  return sample
}

export const bench: Bench = {
  title: 'frames of the page, software rendering, 1440 x 900',
  async run() {
    if (!existsSync('dist/index.html')) throw new Error('There is no build to measure: run "npm run build" first.')
    const server = await preview({ preview: { port: 4175, strictPort: true }, logLevel: 'error' })
    const browser = await chromium.launch({
      executablePath: findBrowser({ install: true }),
      args: listLaunchArguments(),
    })
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
      await page.goto('about:blank')
      const empty = await samplePage(page)
      await page.addInitScript(countLights)
      await page.goto(`http://127.0.0.1:4175/${process.env['STREAMSCAPE_FRAME_PATH'] ?? linkToManyLights()}`)
      await page.waitForFunction(() => 'lights' in globalThis)
      // Space plays and pauses, wherever the focus is that does not want it itself.
      await page.keyboard.press('Space')
      await page.waitForFunction(() => (globalThis as unknown as Lit).lights.length > 60)
      await page.evaluate(() => {
        const lit = globalThis as unknown as Lit
        lit.lights.splice(0)
        lit.records.splice(0)
      })
      const played = await samplePage(page)
      const { lights, records } = await page.evaluate(() => {
        const lit = globalThis as unknown as Lit
        return { lights: lit.lights, records: lit.records }
      })
      await page.keyboard.press('Space')
      const paused = await samplePage(page)
      const toRows = (name: string, sample: Sample): Row[] => [
        { name: `${name}: p95 frame`, value: computePercentile(sample.framesMs, 95), unit: 'ms' },
        { name: `${name}: worst frame`, value: Math.max(...sample.framesMs), unit: 'ms' },
        { name: `${name}: main thread busy`, value: sample.busyPercent, unit: '%' },
      ]
      const [worldsP95, ...worldsOthers] = toRows('two worlds at 1 h a second', await sampleWorlds(browser, 0))
      const [nightP95, ...nightOthers] = toRows('the night at 1 h a second', await sampleWorlds(browser, NIGHT_HOURS))
      const [nineP95, ...nineOthers] = toRows('nine seconds', await sampleNineSeconds(browser))
      const [lanesP95, ...lanesOthers] = toRows('four lanes', await sampleLanes(browser))
      const [storyP95, ...storyOthers] = toRows('a page of the comic with three lanes', await sampleStory(browser))
      const one = await sampleSheets(browser, SHEETS.one)
      const many = await sampleSheets(browser, SHEETS.many)
      const [p95, ...others] = toRows('playing', played)
      return [
        ...toRows('empty', empty),
        { ...p95, promise: { atMost: 20 } },
        ...others,
        { ...worldsP95, promise: { atMost: 20 } },
        ...worldsOthers,
        { ...nightP95, promise: { atMost: 20 } },
        ...nightOthers,
        { ...nineP95, promise: { atMost: 20 } },
        ...nineOthers,
        { ...lanesP95, promise: { atMost: 20 } },
        ...lanesOthers,
        { ...storyP95, promise: { atMost: 20 } },
        ...storyOthers,
        ...toRows('one run on a page', one),
        ...toRows(`${RUNS} runs on a page`, many),
        {
          name: `${RUNS} runs: p95 frame by that of one`,
          value: computePercentile(many.framesMs, 95) / computePercentile(one.framesMs, 95),
          unit: 'times',
          promise: { atMost: 1.5 },
        },
        { name: 'paused: main thread busy', value: paused.busyPercent, unit: '%' },
        {
          name: 'playing: records on their way, median frame',
          value: computePercentile(records, 50),
          unit: 'records',
          promise: { atLeast: 5000 },
        },
        { name: 'playing: lights that stand for them', value: computePercentile(lights, 50), unit: 'lights' },
        {
          name: 'playing: frames of the worker',
          value: (lights.length / (SAMPLE_MS + WARM_UP_MS)) * 1000,
          unit: 'a second',
        },
      ]
    } finally {
      await browser.close()
      await server.close()
    }
  },
}
