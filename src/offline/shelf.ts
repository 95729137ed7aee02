/**
 * The versions of the page that this device keeps, one cache each, and which of them is served.
 *
 * The one thing a reader would get wrong: caches belong to a whole origin, which may hold this page in several folders, and
 * other things. Every name here begins with the folder, and nothing else is touched.
 */
import type { OfflineReport } from '../protocol'
import { type FileList, INDEX, isNamedByContent, type KeptFile, sumBytes } from './file-list'

export interface Shelf {
  /** Address of the page's folder, with the slash at its end. */
  readonly scope: string
  readonly list: FileList
  readonly caches: CacheStorage
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
}

/** Where the worker of the database looks for its files; one name for it and for us, held by a test. */
export const DATABASE_CACHE = 'streamscape-postgresql'
const FETCHES_AT_ONCE = 6

/** What is written into a cache that holds all of its version. */
interface WholeVersion {
  readonly bytes: number
  readonly database: readonly KeptFile[]
}

const nameOf = (shelf: Shelf, version: string): string => `${prefixOf(shelf)}${version}`
const prefixOf = ({ scope }: Shelf): string => `streamscape ${scope} `
const choiceOf = (shelf: Shelf): string => `${prefixOf(shelf)}choice`
const urlOf = ({ scope }: Shelf, path: string): string => new URL(path, scope).href
/** No file of the page can have this name. */
const markOf = (shelf: Shelf): string => urlOf(shelf, '.whole')

export async function readChosen(shelf: Shelf): Promise<string | null> {
  const kept = await (await shelf.caches.open(choiceOf(shelf))).match(shelf.scope)
  return kept === undefined ? null : kept.text()
}

export async function choose(shelf: Shelf): Promise<void> {
  await (await shelf.caches.open(choiceOf(shelf))).put(shelf.scope, new Response(shelf.list.version))
}

/** Null while anything of it is missing. */
async function readWhole(shelf: Shelf, version: string): Promise<WholeVersion | null> {
  const mark = await (await shelf.caches.open(nameOf(shelf, version))).match(markOf(shelf))
  return mark === undefined ? null : ((await mark.json()) as WholeVersion)
}

/** The visitor has chosen a version of which everything is here. */
export async function isChosenWhole(shelf: Shelf): Promise<boolean> {
  const chosen = await readChosen(shelf)
  return chosen !== null && (await readWhole(shelf, chosen)) !== null
}

export async function keepShell(shelf: Shelf): Promise<void> {
  const { list } = shelf
  await keepFiles(shelf, nameOf(shelf, list.version), list.shell, () => {})
}

/** `onKept` hears of the bytes that are here, as they grow. Rejects with the first fault; what came until then stays. */
export async function keepPage(shelf: Shelf, onKept: (bytes: number) => void): Promise<void> {
  const { shell, rest, database, version } = shelf.list
  const files = [...shell, ...rest]
  await keepFiles(shelf, nameOf(shelf, version), files, onKept)
  const whole: WholeVersion = { bytes: sumBytes(files), database }
  await (await shelf.caches.open(nameOf(shelf, version))).put(markOf(shelf), new Response(JSON.stringify(whole)))
}

/** The database's files of the version that is served. */
export async function keepDatabase(shelf: Shelf, onKept: (bytes: number) => void): Promise<void> {
  await keepFiles(shelf, DATABASE_CACHE, (await findServed(shelf)).database, onKept)
}

/** Was the database ever kept, of whichever version? Then a newer version keeps its own before it comes. */
export async function keepDatabaseAgain(shelf: Shelf): Promise<void> {
  const kept = await (await shelf.caches.open(DATABASE_CACHE)).keys()
  if (kept.some(({ url }) => url.startsWith(shelf.scope)))
    await keepFiles(shelf, DATABASE_CACHE, shelf.list.database, () => {})
}

async function keepFiles(
  shelf: Shelf,
  cacheName: string,
  files: readonly KeptFile[],
  onKept: (bytes: number) => void,
): Promise<void> {
  const cache = await shelf.caches.open(cacheName)
  const names = (await shelf.caches.keys()).filter((name) => name.startsWith(prefixOf(shelf)))
  const others = await Promise.all(names.filter((name) => name !== cacheName).map((name) => shelf.caches.open(name)))
  const waiting = [...files]
  let bytes = 0
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      try {
        await keepFile(shelf, cache, others, file.path)
      } catch (fault) {
        // The others need not try.
        waiting.length = 0
        throw fault
      }
      bytes += file.bytes
      onKept(bytes)
    }
  }
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, work))
}

async function keepFile(shelf: Shelf, cache: Cache, others: readonly Cache[], path: string): Promise<void> {
  const url = urlOf(shelf, path)
  if ((await cache.match(url)) !== undefined) return
  if (isNamedByContent(path)) {
    for (const other of others) {
      const same = await other.match(url)
      if (same !== undefined) return cache.put(url, same)
    }
  }
  await cache.put(url, await fetchFile(shelf, path))
}

/**
 * Rejects when what comes is not the file: hosts answer with the page itself for what they have not, a network in a hotel
 * with a page of its own, and a host in the middle of a new version with a page of another one.
 */
async function fetchFile(shelf: Shelf, path: string): Promise<Response> {
  // Some hosts redirect from `index.html` to the folder, and no navigation takes a redirected answer.
  const url = urlOf(shelf, path === INDEX ? '' : path)
  const response = await shelf.fetch(url, { cache: isNamedByContent(path) ? 'default' : 'no-cache' })
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  if (!response.ok || isPage !== path.endsWith('.html'))
    throw new TypeError(`${path} did not come (${response.status}).`)
  const body = await response.arrayBuffer()
  if (path === INDEX && !new TextDecoder().decode(body).includes(shelf.list.entry))
    throw new TypeError(`${path} is of another version.`)
  const headers = new Headers(response.headers)
  // They are about the way here, and `Vary` would keep it from being found again.
  for (const name of ['vary', 'content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name)
  return new Response(body, { status: 200, headers })
}

/**
 * What is kept of this address: of the version that is served, or else of another one, for windows that still run that. The
 * query does not matter, as no file depends on it.
 */
export async function findKept(shelf: Shelf, address: string): Promise<Response | undefined> {
  const { origin, pathname } = new URL(address)
  const url = origin + pathname === shelf.scope ? urlOf(shelf, INDEX) : origin + pathname
  const chosen = await readChosen(shelf)
  const first = nameOf(shelf, chosen ?? shelf.list.version)
  const here = await (await shelf.caches.open(first)).match(url)
  if (here !== undefined) return here
  for (const name of await shelf.caches.keys()) {
    if (!name.startsWith(prefixOf(shelf)) || name === first || name === choiceOf(shelf)) continue
    const there = await (await shelf.caches.open(name)).match(url)
    if (there !== undefined) return there
  }
  return undefined
}

async function findServed(shelf: Shelf): Promise<WholeVersion> {
  const { list } = shelf
  const chosen = await readChosen(shelf)
  const whole = chosen === null ? null : await readWhole(shelf, chosen)
  return whole ?? { bytes: sumBytes([...list.shell, ...list.rest]), database: list.database }
}

export async function report(shelf: Shelf): Promise<OfflineReport> {
  const chosen = await readChosen(shelf)
  const { bytes, database } = await findServed(shelf)
  const cache = await shelf.caches.open(DATABASE_CACHE)
  const kept = await Promise.all(database.map(({ path }) => cache.match(urlOf(shelf, path))))
  return {
    isWhole: await isChosenWhole(shelf),
    pageBytes: bytes,
    databaseBytes: sumBytes(database),
    hasDatabase: kept.every((file) => file !== undefined),
    isNewer: chosen !== null && chosen !== shelf.list.version && (await readWhole(shelf, shelf.list.version)) !== null,
  }
}

/** Throws away every version but the one that is served and our own; for when no window runs another. */
export async function forgetOthers(shelf: Shelf): Promise<void> {
  const chosen = await readChosen(shelf)
  const needed = [choiceOf(shelf), nameOf(shelf, shelf.list.version), nameOf(shelf, chosen ?? '')]
  for (const name of await shelf.caches.keys())
    if (name.startsWith(prefixOf(shelf)) && !needed.includes(name)) await shelf.caches.delete(name)
}
