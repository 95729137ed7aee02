/**
 * How smooth the page is: time from frame to frame, and how busy the main thread is, in headless Chromium that
 * draws in software. Needs a build (`npm run build`). STREAMSCAPE_FRAME_PATH names another page to measure than
 * the first one, for example "#/playground".
 *
 * The one thing to know: a browser paces frames by its own 60 Hz clock, so an empty page also takes 16.7 ms a
 * frame. What tells more is the busy time, and how the p95 compares with the empty page of the same run.
 */
import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { type Bench, computePercentile, type Row } from './measure'

const WARM_UP_MS = 2000
const SAMPLE_MS = 8000

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
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      // The runner wraps named functions in a helper that a page does not have.
      await page.addInitScript('globalThis.__name = (value) => value')
      await page.goto('about:blank')
      const empty = await samplePage(page)
      await page.goto(`http://127.0.0.1:4175/${process.env['STREAMSCAPE_FRAME_PATH'] ?? ''}`)
      const played = await samplePage(page)
      const toRows = (name: string, sample: Sample): Row[] => [
        { name: `${name}: p95 frame`, value: computePercentile(sample.framesMs, 95), unit: 'ms' },
        { name: `${name}: worst frame`, value: Math.max(...sample.framesMs), unit: 'ms' },
        { name: `${name}: main thread busy`, value: sample.busyPercent, unit: '%' },
      ]
      const [p95, ...others] = toRows('page', played)
      return [...toRows('empty', empty), { ...p95, promise: { atMost: 20 } }, ...others]
    } finally {
      await browser.close()
      await server.close()
    }
  },
}
