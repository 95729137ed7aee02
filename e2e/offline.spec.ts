/**
 * The aeroplane: after one visit the page is all that there is, and all of it goes on. It is served from a folder of a host
 * by the program that is packed with it, and that program is ended.
 *
 * The one thing a reader would get wrong: browsers take a page off a network only so far, so the host itself is stopped;
 * whatever still asks for it fails.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { Playground } from './pages/playground'
import { expect, watchPage } from './pages/watched-page'

const ROOT = join(import.meta.dirname, '..')

interface Host {
  readonly address: string
  stop(): Promise<void>
}

/** `scratch` is an empty folder; what `serve` starts ends with the journey. */
const test = base.extend<{ scratch: string; serve: (program: string, ...args: string[]) => Promise<Host> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here what a fixture needs.
  scratch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'streamscape-offline-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  serve: async ({}, use) => {
    const started: ChildProcess[] = []
    await use(async (program, ...args) => {
      const child = spawn(process.execPath, [program, '--no-open', '--port', '0', ...args])
      started.push(child)
      const [said] = await once(child.stdout, 'data')
      const stop = async (): Promise<void> => {
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      }
      return { address: /http:\S+/.exec(String(said))?.[0] ?? '', stop }
    })
    for (const child of started) child.kill('SIGKILL')
  },
})

test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } })

/** Chapter 1 by its first panel, and by the first in which something lives and waits for the reader. */
async function readChapterOne(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/story/1.1.1`)
  await expect(page.locator('[data-panel="1.1.1"]')).toHaveAttribute('data-phase', 'still')
  await page.goto(`${address}#/story/1.2.1`)
  const living = page.locator('[data-panel="1.2.1"]')
  await expect(living).toHaveAttribute('data-phase', 'held')
  await page.locator('.deed-past, .guess-past').click()
  await expect(living).toHaveAttribute('data-phase', 'done')
}

test('after one visit everything runs without a network, in a folder of a host that is gone', async ({
  page,
  context,
  scratch,
  serve,
}) => {
  mkdirSync(join(scratch, 'some'))
  symlinkSync(join(ROOT, 'dist'), join(scratch, 'some/folder'))
  const host = await serve(join(ROOT, 'bin/streamscape.mjs'), '--folder', scratch)
  const address = `${host.address}some/folder/`
  const complaints = watchPage(page, address)
  await page.addInitScript(() => {
    window.localStorage.setItem('streamscape.guide', 'seen')
    window.localStorage.setItem('streamscape.story', JSON.stringify({ mode: 'guided', isAtOnce: true }))
  })
  await page.goto(`${address}#/about`)
  const said = page.getByRole('region', { name: 'Without a network' }).getByRole('status')
  await expect(said).toHaveText(/^Ready offline \(\d+\.\d MB\)$/)
  await page.getByRole('button', { name: /^Add the SQL database \(15\.\d MB\)$/ }).click()
  await expect(said).toHaveText(/^Ready offline, with the SQL database \(2\d\.\d MB\)$/)

  await host.stop()
  await context.setOffline(true)
  const left: string[] = []
  page.on('response', (response) => {
    if (!response.fromServiceWorker() && /^http/.test(response.url())) left.push(response.url())
  })
  await page.reload()
  await expect(said).toHaveText(/^Ready offline, with the SQL database/)
  await readChapterOne(page, address)
  const playground = new Playground(page)
  await page.goto(`${address}#/playground/observers?t=10`)
  await playground.waitUntilAlive()
  await expect(playground.button('Play')).toBeVisible()
  await playground.hold('Kill DC West', playground.button('Heal DC West'))
  await playground.jump(40)
  await expect(playground.tower(23, 'promoted')).toBeVisible()
  await page.goto(`${address}#/worlds?systems=10`)
  await page.getByRole('tab', { name: 'Change a row' }).click()
  await page.getByRole('button', { name: /^Start PostgreSQL/ }).click()
  await expect(page.getByText(/^PostgreSQL 18\.\d+, started in/)).toBeVisible()
  await page.getByRole('textbox', { name: 'SQL' }).fill('select 4711 as one')
  await page.getByRole('button', { name: 'Run it' }).click()
  await expect(page.getByRole('cell', { name: '4711', exact: true })).toBeVisible()
  expect(left).toEqual([])
  expect(complaints).toEqual([])
})

test('what is packed installs into an empty folder by itself, and serves the page', async ({
  page,
  scratch,
  serve,
}) => {
  const npm = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: scratch, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    return stdout
  }
  npm('pack', '--ignore-scripts', '--silent', ROOT)
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }')
  const [tarball] = readdirSync(scratch).filter((file) => file.endsWith('.tgz'))
  // Nothing else may be needed.
  npm('install', '--offline', '--no-audit', '--no-fund', `./${tarball}`)
  expect(readdirSync(join(scratch, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['streamscape'])
  const { address } = await serve(join(scratch, 'node_modules/.bin/streamscape'))
  const complaints = watchPage(page, address)
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1, name: 'Streamscape' })).toBeVisible()
  await expect(page.locator('.cover-window .scene')).toBeVisible()
  expect(complaints).toEqual([])
})
