/**
 * The worker that answers for the network: it keeps the built page on the device, and serves it from there.
 *
 * The one thing a reader would get wrong: a newer worker may come by itself when the last window closes, as browsers do it,
 * but the newer version may not. It is served when the visitor agrees (`take-over`), so nothing changes between a rehearsal
 * and a talk.
 */
import type { FromOffline, KeepingFault, KeptPart, ToOffline } from '../protocol'
import { type FileList, INDEX, sumBytes } from './file-list'
import * as shelves from './shelf'

declare const self: ServiceWorkerGlobalScope & { readonly STREAMSCAPE_FILES: FileList }

const shelf: shelves.Shelf = {
  scope: self.registration.scope,
  list: self.STREAMSCAPE_FILES,
  caches: self.caches,
  fetch: (url, init) => self.fetch(url, init),
}
const ports: Readonly<Record<KeptPart, Set<MessagePort>>> = { page: new Set(), database: new Set() }
const keeping: Partial<Record<KeptPart, Promise<void>>> = {}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && request.url.startsWith(shelf.scope)) event.respondWith(answer(request))
})
self.addEventListener('message', (event) => {
  const port = event.ports[0]
  if (port !== undefined) event.waitUntil(hear(event.data as ToOffline, port))
})

/** Whoever has a whole version gets a whole newer one, or none; whoever has none is not kept waiting. */
async function install(): Promise<void> {
  if (await shelves.isChosenWhole(shelf)) {
    await shelves.keepPage(shelf, () => {})
    await shelves.keepDatabaseAgain(shelf)
    return
  }
  await shelves.keepShell(shelf)
  await self.skipWaiting()
}

async function activate(): Promise<void> {
  if (!(await shelves.isChosenWhole(shelf))) await shelves.choose(shelf)
  await self.clients.claim()
}

async function answer(request: Request): Promise<Response> {
  const kept = await shelves.findKept(shelf, request.url)
  if (kept === undefined) return self.fetch(request)
  // As long as parts are missing they are the host's, and so the page should be of the version that the host has.
  if (request.mode === 'navigate' && isIndex(request.url) && !(await shelves.isChosenWhole(shelf))) {
    try {
      return await self.fetch(request)
    } catch {
      return kept
    }
  }
  return kept
}

function isIndex(address: string): boolean {
  const { origin, pathname } = new URL(address)
  return [shelf.scope, shelf.scope + INDEX].includes(origin + pathname)
}

async function hear(message: ToOffline, port: MessagePort): Promise<void> {
  if (message.type === 'keep') await keep('page', port)
  else if (message.type === 'keep-database') await keep('database', port)
  else if (message.type === 'take-over') {
    await shelves.choose(shelf)
    await self.skipWaiting()
  }
  port.postMessage({ type: 'report', report: await shelves.report(shelf) } satisfies FromOffline)
  // Who takes over runs the old version until it has loaded the new one.
  if (message.type !== 'take-over') await tidy()
}

/** Windows that ask at the same time share the work, and each hears how far it is. */
async function keep(what: KeptPart, port: MessagePort): Promise<void> {
  ports[what].add(port)
  keeping[what] ??= (what === 'page' ? keepPage() : keepDatabase()).finally(() => {
    delete keeping[what]
  })
  try {
    await keeping[what]
  } catch (fault) {
    port.postMessage({ type: 'stopped', what, why: nameFault(fault) } satisfies FromOffline)
  } finally {
    ports[what].delete(port)
  }
}

async function keepPage(): Promise<void> {
  const { isWhole } = await shelves.report(shelf)
  if (isWhole) return
  const bytes = sumBytes([...shelf.list.shell, ...shelf.list.rest])
  await shelves.keepPage(shelf, (bytesKept) => tell({ type: 'progress', what: 'page', bytesKept, bytes }))
}

async function keepDatabase(): Promise<void> {
  const { databaseBytes: bytes } = await shelves.report(shelf)
  await shelves.keepDatabase(shelf, (bytesKept) => tell({ type: 'progress', what: 'database', bytesKept, bytes }))
}

function tell(message: FromOffline & { readonly what: KeptPart }): void {
  for (const port of ports[message.what]) port.postMessage(message)
}

function nameFault(fault: unknown): KeepingFault {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'room' : 'network'
}

/** A single window runs what is served, as it has just asked, and no other worker is at work on a version of its own. */
async function tidy(): Promise<void> {
  const { installing, waiting } = self.registration
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const ours = windows.filter(({ url }) => url.startsWith(shelf.scope))
  if (installing === null && waiting === null && ours.length === 1) await shelves.forgetOthers(shelf)
}
