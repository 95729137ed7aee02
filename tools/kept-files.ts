/**
 * Which files of the built page a visitor's device keeps, and in which order. The list is what is in the folder, less what
 * is named here, so that nothing is left out without a word: a new kind of file is kept.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileList, KeptFile } from '../src/offline/file-list.ts'

export const OFFLINE_WORKER = 'offline-worker.js'
/** Serves the folder from a stick, with Node. */
export const OWN_SERVER = 'streamscape.mjs'
const MANIFEST = '.vite/manifest.json'

/** Never fetched by a page. Each with its reason. */
const NOT_KEPT: readonly RegExp[] = [
  // Read by the size check.
  /^\.vite\//,
  // The browser keeps it itself.
  new RegExp(`^${OFFLINE_WORKER}$`),
  // Runs before there is a page.
  new RegExp(`^${OWN_SERVER}$`),
  // Beside each stands its woff2, which every browser takes that the page supports.
  /\.woff$/,
]
/** What only PostgreSQL needs; its script is small and comes with the rest. */
const DATABASE = /^assets\/(pglite|initdb)-[^/]*\.(wasm|data)$/

export interface ManifestChunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}
type Manifest = Readonly<Record<string, ManifestChunk>>

/** What index.html and the first page need before they can be read, from the build's manifest: no pictures, no workers. */
export function listShell(manifest: Manifest): ReadonlySet<string> {
  const files = new Set(['index.html'])
  const seen = new Set<string>()
  const collect = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    const { file, imports = [], css = [], assets = [] } = manifest[key]
    for (const each of [file, ...css, ...assets.filter((path) => path.endsWith('.woff2'))]) files.add(each)
    imports.forEach(collect)
  }
  collect('index.html')
  collect('src/view/cover/index.ts')
  return files
}

/** `paths` are all files of the folder; `read` gives the bytes of one. */
export function makeFileList(
  paths: readonly string[],
  manifest: Manifest,
  read: (path: string) => Uint8Array,
): FileList {
  const shellPaths = listShell(manifest)
  const hash = createHash('sha256')
  const shell: KeptFile[] = []
  const rest: KeptFile[] = []
  const database: KeptFile[] = []
  for (const path of [...paths].sort()) {
    if (NOT_KEPT.some((pattern) => pattern.test(path))) continue
    const bytes = read(path)
    hash.update(`${path}\n`).update(bytes)
    const place = DATABASE.test(path) ? database : shellPaths.has(path) ? shell : rest
    place.push({ path, bytes: bytes.length })
  }
  return { version: hash.digest('hex').slice(0, 16), entry: manifest['index.html'].file, shell, rest, database }
}

export function readFileList(folder: string): FileList {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest
  return makeFileList(listFiles(folder), manifest, (path) => readFileSync(join(folder, path)))
}

export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split('\\')
        .join('/'),
    )
}
