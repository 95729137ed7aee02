/** A host, a device and versions of the page, without a browser. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { FileList } from './file-list'
import * as shelves from './shelf'
import { createFakeCaches } from './testing/fake-caches'

const SCOPE = 'https://host/comic/'
const list = (version: string): FileList => ({
  version,
  entry: `assets/index-${version}.js`,
  shell: [
    { path: 'index.html', bytes: 40 },
    { path: `assets/index-${version}.js`, bytes: 10 },
    { path: 'assets/same-1.woff2', bytes: 4 },
  ],
  rest: [
    { path: `assets/page-${version}.js`, bytes: 20 },
    { path: 'icon.svg', bytes: 6 },
  ],
  database: [{ path: `assets/pglite-${version}.wasm`, bytes: 100 }],
})

/** What the host has now; `asked` grows with each request. */
function host(version: string, lacks: readonly string[] = []) {
  const asked: string[] = []
  const fetch = async (url: string): Promise<Response> => {
    const path = url.slice(SCOPE.length)
    asked.push(path)
    const { shell, rest, database } = list(version)
    if (lacks.includes(path)) throw new TypeError('Failed to fetch')
    const isKnown = [...shell, ...rest, ...database].some((file) => file.path === path)
    // A host of a page answers with the page for what it has not.
    return isKnown
      ? new Response(`${path} of ${version}`, { headers: { 'content-type': 'text/plain', vary: '*' } })
      : new Response(`<script src="assets/index-${version}.js">`, { headers: { 'content-type': 'text/html' } })
  }
  return { fetch, asked }
}

const shelf = (version: string, caches: CacheStorage, from = host(version)): shelves.Shelf => ({
  scope: SCOPE,
  list: list(version),
  caches,
  fetch: from.fetch,
})

async function visit(version: string, caches: CacheStorage): Promise<shelves.Shelf> {
  const here = shelf(version, caches)
  await shelves.keepShell(here)
  await shelves.choose(here)
  await shelves.keepPage(here, () => {})
  return here
}

const read = async (here: shelves.Shelf, path: string) => (await shelves.findKept(here, SCOPE + path))?.text()

it('after one visit every file is served without a host, the page itself under each of its addresses', async () => {
  const here = await visit('a', createFakeCaches())
  for (const path of ['', 'index.html', '?lang=pseudo', 'index.html?x=1'])
    expect(await read(here, path)).toContain('assets/index-a.js')
  expect(await read(here, 'assets/page-a.js')).toBe('assets/page-a.js of a')
  expect(await read(here, 'icon.svg')).toBe('icon.svg of a')
  expect(await read(here, 'assets/pglite-a.wasm')).toBeUndefined()
  expect(await read(here, 'unknown')).toBeUndefined()
})

it('says how much is here, and the database only when it is', async () => {
  const here = await visit('a', createFakeCaches())
  const before = await shelves.report(here)
  expect(before).toEqual({ isWhole: true, pageBytes: 80, databaseBytes: 100, hasDatabase: false, isNewer: false })
  const told: number[] = []
  await shelves.keepDatabase(here, (bytes) => told.push(bytes))
  expect(told).toEqual([100])
  expect((await shelves.report(here)).hasDatabase).toBe(true)
})

it('is not whole before the last file came, and goes on where it was stopped', async () => {
  const caches = createFakeCaches()
  const broken = shelf('a', caches, host('a', ['icon.svg']))
  await shelves.keepShell(broken)
  await shelves.choose(broken)
  await expect(shelves.keepPage(broken, () => {})).rejects.toThrow('Failed to fetch')
  expect((await shelves.report(broken)).isWhole).toBe(false)
  const again = host('a')
  await shelves.keepPage(shelf('a', caches, again), () => {})
  expect(again.asked).not.toContain('assets/index-a.js')
  expect((await shelves.report(broken)).isWhole).toBe(true)
})

it('takes nothing for a file that is not it', async () => {
  // The host is already at `b`: a page for scripts that it has thrown away, and an index of another version.
  await expect(shelves.keepShell(shelf('a', createFakeCaches(), host('b')))).rejects.toThrow(TypeError)
  const onlyIndex = { ...list('a'), shell: [list('a').shell[0]] }
  const here = { ...shelf('a', createFakeCaches(), host('b')), list: onlyIndex }
  await expect(shelves.keepShell(here)).rejects.toThrow('index.html is of another version')
})

it('tells a full device from a lost network', async () => {
  const full = shelf('a', createFakeCaches({ bytes: 60 }))
  await expect(shelves.keepPage(full, () => {})).rejects.toMatchObject({ name: 'QuotaExceededError' })
})

it('a newer version waits until it is chosen, and takes what is the same from the older one', async () => {
  const caches = createFakeCaches()
  await visit('a', caches)
  const from = host('b')
  const newer = shelf('b', caches, from)
  await shelves.keepPage(newer, () => {})
  expect(from.asked).not.toContain('assets/same-1.woff2')
  // A name that does not change with its content is asked for again.
  expect(from.asked).toContain('icon.svg')
  expect(await shelves.report(newer)).toMatchObject({ isWhole: true, isNewer: true })
  expect(await read(newer, '')).toContain('assets/index-a.js')
  expect(await read(newer, 'icon.svg')).toBe('icon.svg of a')
  await shelves.choose(newer)
  expect(await read(newer, '')).toContain('assets/index-b.js')
  expect(await read(newer, 'icon.svg')).toBe('icon.svg of b')
  // Windows that still run the older one get its parts, until nobody does.
  expect(await read(newer, 'assets/page-a.js')).toBe('assets/page-a.js of a')
  await shelves.forgetOthers(newer)
  expect(await read(newer, 'assets/page-a.js')).toBeUndefined()
  expect((await shelves.report(newer)).isNewer).toBe(false)
})

it('who had the database has it in the newer version as well', async () => {
  const caches = createFakeCaches()
  const older = await visit('a', caches)
  const without = host('b')
  await shelves.keepDatabaseAgain(shelf('b', caches, without))
  expect(without.asked).toEqual([])
  await shelves.keepDatabase(older, () => {})
  const from = host('b')
  await shelves.keepDatabaseAgain(shelf('b', caches, from))
  expect(from.asked).toEqual(['assets/pglite-b.wasm'])
})

it('touches nothing of another folder on the same host', async () => {
  const caches = createFakeCaches()
  await (await caches.open('streamscape https://host/other/ a')).put('https://host/other/x', new Response('theirs'))
  const here = await visit('a', caches)
  await shelves.forgetOthers(here)
  expect(await caches.keys()).toContain('streamscape https://host/other/ a')
})

it('looks for the database where its worker keeps it', () => {
  const files = readFileSync(new URL('../database/files.ts', import.meta.url), 'utf8')
  expect(files).toContain(`const CACHE = '${shelves.DATABASE_CACHE}'`)
})
