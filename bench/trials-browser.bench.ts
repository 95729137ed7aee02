/**
 * A million trials as a visitor has them: asked for on the page of economics, drawn by its workers, read, and on screen; beside
 * a plain loop over typed arrays in the same browser, on one thread. Needs a build (`npm run build`).
 *
 * The one thing a reader would get wrong: the page has as many workers as the machine has cores to spare, and the loop has one
 * thread; the ratio is what a visitor waits for compared with the least that must be computed, on this machine.
 */
import { existsSync } from 'node:fs'
import { chromium, type Page } from 'playwright'
import { preview } from 'vite'
import { findBrowser, listLaunchArguments } from '../e2e/browser.ts'
import { ASSUMPTION_IDS, believe, OPTIONS } from '../src/economics'
import type { Bench, Row } from './measure'

const PORT = 4181
const TRIALS = 1_000_000
const BLOCK = 10_000
/** Products that a trial of one way adds up, about. */
const SUMS = 12
const RUNS = 3

/** Runs in the browser: as many draws and sums as the trials need, and nothing else. Milliseconds. */
function runPlain(p: { trials: number; block: number; inputs: number; options: number; sums: number }): number {
  const columns = Array.from({ length: p.inputs }, () => new Float64Array(p.block))
  const totals = new Float64Array(p.block)
  const begin = performance.now()
  let state = 1
  let all = 0
  for (let done = 0; done < p.trials; done += p.block) {
    for (const column of columns)
      for (let t = 0; t < p.block; t++) {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
        const u = (state >>> 0) / 4_294_967_296
        // A triangle from 0 over 1 to 3.
        column[t] = u < 1 / 3 ? Math.sqrt(u * 3) : 3 - Math.sqrt((1 - u) * 6)
      }
    for (let o = 0; o < p.options; o++) {
      totals.fill(0)
      for (let s = 0; s < p.sums; s++) {
        const [one, other] = [columns[(o + s) % p.inputs], columns[(o + 3 * s) % p.inputs]]
        for (let t = 0; t < p.block; t++) totals[t] += one[t] * other[t]
      }
      all += totals[p.block - 1]
    }
  }
  if (Number.isNaN(all)) throw new Error('The sums are no numbers.')
  return performance.now() - begin
}

/** From the choice to the figures on screen, milliseconds; with the rest for which the page waits until nobody types. */
async function askPage(page: Page): Promise<number> {
  const choose = page.locator('.dice-choices select').first()
  await choose.selectOption('10000')
  await page.getByRole('heading', { name: '10,000 dice' }).waitFor({ timeout: 60_000 })
  const begin = await page.evaluate(() => performance.now())
  await choose.selectOption(String(TRIALS))
  await page.waitForFunction(
    () =>
      document.querySelector('#dice-title')?.textContent === '1,000,000 dice' &&
      document.querySelector('.dice-progress progress') === null,
    undefined,
    { timeout: 120_000 },
  )
  return (await page.evaluate(() => performance.now())) - begin
}

async function measure(page: Page): Promise<Row[]> {
  await page.goto(`http://127.0.0.1:${PORT}/#/economics/sceptic`)
  await page.getByRole('heading', { name: '10,000 dice' }).waitFor({ timeout: 120_000 })
  const drawn = ASSUMPTION_IDS.map((id) => believe({}, id)).filter(({ low, high }) => low < high)
  const plan = { trials: TRIALS, block: BLOCK, inputs: drawn.length, options: OPTIONS.length, sums: SUMS }
  const [plain, asked] = [[] as number[], [] as number[]]
  for (let run = 0; run < RUNS; run++) {
    plain.push(await page.evaluate(runPlain, plan))
    asked.push(await askPage(page))
  }
  const [plainMs, askedMs] = [Math.min(...plain), Math.min(...asked)]
  return [
    { name: 'plain typed loop, one thread: as many draws and sums', value: plainMs, unit: 'ms' },
    { name: 'a million trials on the page, from the choice to the figures', value: askedMs, unit: 'ms' },
    { name: 'the page, in plain loops', value: askedMs / plainMs, unit: '×' },
  ]
}

export const bench: Bench = {
  title: 'a million trials in the browser',
  async run() {
    if (!existsSync('dist/index.html')) throw new Error('There is no build. Run npm run build first.')
    const server = await preview({ preview: { port: PORT, strictPort: true, host: '127.0.0.1' }, logLevel: 'error' })
    const browser = await chromium.launch({
      executablePath: findBrowser({ install: true }),
      args: listLaunchArguments(),
    })
    try {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      return await measure(await context.newPage())
    } finally {
      await browser.close()
      await server.close()
    }
  },
}
