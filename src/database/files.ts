/**
 * PostgreSQL's files: fetched from the page's own origin with progress, kept in the browser's cache, handed to PGlite.
 *
 * The one thing a reader would get wrong: a progress in bytes of the network would not fit the sizes below, because a
 * server may pack the files. What is counted is what comes out of the packing.
 */

import initdbUrl from '@electric-sql/pglite/initdb.wasm?url'
import dataUrl from '@electric-sql/pglite/pglite.data?url'
import wasmUrl from '@electric-sql/pglite/pglite.wasm?url'

/** Unpacked, bytes; a test holds them to the package. Packed they are 5.3 MB, and the script 0.1. */
export const FILE_BYTES = { 'pglite.wasm': 9_086_480, 'pglite.data': 6_242_272, 'initdb.wasm': 298_788 } as const
type FileName = keyof typeof FILE_BYTES

const URLS: Readonly<Record<FileName, string>> = {
  'pglite.wasm': wasmUrl,
  'pglite.data': dataUrl,
  'initdb.wasm': initdbUrl,
}
export const ALL_BYTES = Object.values(FILE_BYTES).reduce((sum, bytes) => sum + bytes, 0)

const CACHE = 'streamscape-postgresql'

export interface DatabaseFiles {
  readonly pgliteWasmModule: WebAssembly.Module
  readonly initdbWasmModule: WebAssembly.Module
  readonly fsBundle: Blob
  readonly cached: boolean
}

export async function fetchFiles(onProgress: (bytes: number) => void): Promise<DatabaseFiles> {
  const cache = await openCache()
  let bytes = 0
  const count = (more: number): void => {
    bytes += more
    onProgress(bytes)
  }
  const [wasm, data, initdb] = await Promise.all([
    fetchFile('pglite.wasm', cache, count),
    fetchFile('pglite.data', cache, count),
    fetchFile('initdb.wasm', cache, count),
  ])
  const [pgliteWasmModule, initdbWasmModule] = await Promise.all([
    WebAssembly.compile(wasm.bytes),
    WebAssembly.compile(initdb.bytes),
  ])
  const cached = wasm.cached && data.cached && initdb.cached
  return { pgliteWasmModule, initdbWasmModule, fsBundle: new Blob([data.bytes]), cached }
}

/** null where there is none: an insecure origin, or a browser that keeps nothing. */
export async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(CACHE)
  } catch {
    return null
  }
}

export function ownUrl(name: FileName): string {
  return new URL(URLS[name], self.location.href).href
}

interface FetchedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly cached: boolean
}

async function fetchFile(name: FileName, cache: Cache | null, count: (bytes: number) => void): Promise<FetchedFile> {
  // The name of a built file changes with its content, so what is in the cache is right as long as it is whole.
  const url = ownUrl(name)
  const kept = await cache?.match(url)
  if (kept !== undefined) {
    const bytes = new Uint8Array(await kept.arrayBuffer())
    if (bytes.length === FILE_BYTES[name]) {
      count(bytes.length)
      return { bytes, cached: true }
    }
  }
  const response = await fetch(url)
  if (!response.ok || response.body === null) throw new Error(`${name} could not be fetched (${response.status}).`)
  const bytes = await readBody(response.body, FILE_BYTES[name], count)
  if (bytes === null) throw new Error(`${name} is not as long as it should be.`)
  await keep(cache, url, bytes)
  return { bytes, cached: false }
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  length: number,
  count: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(length)
  const reader = body.getReader()
  let at = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return at === length ? bytes : null
    if (at + value.length > length) return null
    bytes.set(value, at)
    at += value.length
    count(value.length)
  }
}

/** A full cache is no reason not to start. Files of older builds are thrown away. */
async function keep(cache: Cache | null, url: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if (cache === null) return
  try {
    const stem = url.slice(0, url.lastIndexOf('/') + 1)
    const current = Object.keys(URLS).map((name) => ownUrl(name as FileName))
    for (const { url: old } of await cache.keys())
      if (old.startsWith(stem) && !current.some((one) => old.startsWith(one))) await cache.delete(old)
    await cache.put(url, new Response(bytes))
  } catch {
    await cache.delete(url).catch(() => false)
  }
}
