/** When the worker dies the page says so, starts another, and the run goes on where it was. */
import type { Page, Worker } from '@playwright/test'
import { decodeShareLink, encodeShareLink } from '../src/protocol'
import { digestInNode, Playground } from './pages/playground'
import { expect, test } from './pages/watched-page'

/** The simulation's worker as the browser knows it. */
function workerOf(page: Page): Worker {
  const workers = page.workers()
  const worker = workers[workers.length - 1]
  if (worker === undefined) throw new Error('There is no worker')
  return worker
}

/** A bug, planted from outside: the worker throws when it is asked for the next thing. */
async function breakWorker(page: Page): Promise<void> {
  await workerOf(page).evaluate(() => {
    const performance = globalThis.performance
    performance.now = () => {
      throw new Error('planted bug')
    }
  })
}

test('a worker that dies is replaced and the run restored', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.seek(30)
  await expect(playground.writes).toContainText('NO')
  const before = await playground.readMoment()
  const figures = await playground.readFigures()

  await breakWorker(page)
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('10')
  const notice = page.getByRole('alert').filter({ hasText: 'was started again' })
  await expect(notice).toContainText('Your run goes on at 0:30.0')
  await expect(playground.clock).toHaveText('0:30.0')
  await playground.button('Dismiss').click()
  await expect(notice).toBeHidden()
  expect(await playground.readFigures()).toEqual(figures)
  const after = await playground.readMoment()
  expect(after.digest).toBe(before.digest)
  expect(after.session).toEqual(before.session)

  await playground.hold('Heal DC West', playground.button('Kill DC West'))
  await playground.seek(50)
  await expect(playground.writes).toContainText('YES')
})

/** The same bug in each worker that is started: the clock of the run fails once a step was asked for. */
async function breakEachWorker(page: Page): Promise<void> {
  await page.route(/main\.worker-.*\.js$/, async (route) => {
    const response = await route.fetch()
    const trap = `addEventListener('message', ({ data }) => {
      if (data.type !== 'controls' || !data.controls.some((control) => control.type === 'step')) return
      performance.now = () => { throw new Error('planted bug') }
    });`
    await route.fulfill({ response, body: trap + (await response.text()) })
  })
}

test('a worker that dies again at the same place is given up, with a link that replays it', async ({ page }) => {
  await breakEachWorker(page)
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await playground.button('One step: the next event of the engine').click()
  await expect(page.getByRole('heading', { name: 'The simulation stops here each time' })).toBeVisible()
  await expect(page.getByText('planted bug').first()).toBeVisible()
  const link = page.getByRole('link', { name: 'Link that replays it' })
  await expect(link).toHaveAttribute('href', /#s=1\./)
  const told = decodeShareLink(new URL((await link.getAttribute('href')) ?? '').hash)
  await link.click()
  await playground.waitUntilAlive()
  const { session, digest } = await playground.readMoment()
  expect({ ok: true, session, warnings: [] }).toEqual(told)
  expect(digest).toBe(digestInNode(session))
})

test('a worker that dies on its way to a far moment gets there all the same', async ({ page }) => {
  const playground = new Playground(page)
  await playground.openPaused('no-observers', 10)
  await breakWorker(page)
  await playground.jump(50)
  await expect(page.getByRole('alert').filter({ hasText: 'was started again' })).toBeVisible()
  const { session, digest } = await playground.readMoment()
  expect(session.timeUs).toBe(50_000_000)
  expect(digest).toBe(digestInNode(session))
})

test('a long way is told as such and can be given up; without workers the page says so', async ({ page, browser }) => {
  const playground = new Playground(page)
  await playground.openPaused('observers', 10)
  const { session } = await playground.readMoment()
  const far = encodeShareLink({ ...session, timeUs: 20 * 86_400_000_000 })
  await page.goto(`/${far}`)
  const bar = page.getByRole('status', { name: 'Computing' })
  await expect(bar).toContainText(/computing \d+:\d\d.* of 480:00:00/)
  await bar.getByRole('button', { name: 'Cancel' }).click()
  await expect(bar).toBeHidden()
  const stopped = await playground.readMoment()
  expect(stopped.session.timeUs).toBeLessThan(20 * 86_400_000_000)
  expect(stopped.digest).toBe(digestInNode(stopped.session))

  const bare = await browser.newPage()
  await bare.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  await bare.goto('/#/playground')
  await expect(bare.getByRole('heading', { name: 'This browser cannot run the simulation' })).toBeVisible()
  await expect(bare.getByRole('navigation', { name: 'Pages' }).first()).toBeVisible()
  await bare.close()
})

test('a program of the simulation that cannot be fetched is no bug, and can be tried again', async ({ browser }) => {
  const page = await browser.newPage()
  let isOffline = true
  await page.route(/main\.worker-.*\.js$/, (route) =>
    isOffline ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  )
  await page.goto('/#/playground')
  await expect(page.getByRole('heading', { name: 'No network, it seems' })).toBeVisible()
  isOffline = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await new Playground(page).waitUntilAlive()
  await page.close()
})
