/**
 * What a visitor downloads, from the build (`npm run build`): the shell, what each page needs beyond it, and each
 * worker by itself; the same promises are held by size-limit at every test run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bench, Row } from './measure'

const DIST = 'dist'
const MANIFEST = join(DIST, '.vite/manifest.json')
const KIB = 1024

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

function measureKib(files: Iterable<string>, pack: (bytes: Buffer) => Buffer): number {
  let bytes = 0
  for (const file of files) bytes += pack(readFileSync(join(DIST, file))).byteLength
  return bytes / KIB
}

const gzip = (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 })

export const bench: Bench = {
  title: 'what a visitor downloads',
  run(): Row[] {
    if (!existsSync(MANIFEST)) throw new Error('There is no build to measure: run "npm run build" first.')
    const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>
    const scripts = new Set<string>()
    const styles = new Set<string>()
    const collect = (key: string): void => {
      const { file, imports = [], css = [] } = manifest[key]
      if (scripts.has(file)) return
      scripts.add(file)
      for (const style of css) styles.add(style)
      for (const other of imports) collect(other)
    }
    for (const key of Object.keys(manifest)) if (manifest[key].isEntry) collect(key)
    const shell = [...scripts]
    const pageOf = (key: string): string[] => {
      const seen = new Set<string>()
      const visit = (name: string): void => {
        const { file, imports = [] } = manifest[name]
        if (seen.has(file) || scripts.has(file)) return
        seen.add(file)
        imports.forEach(visit)
      }
      visit(key)
      return [...seen]
    }
    const playground = pageOf('src/view/playground/index.ts')
    const worlds = pageOf('src/view/worlds/index.ts')
    const assets = readdirSync(join(DIST, 'assets')).map((file) => `assets/${file}`)
    const workers = assets.filter((file) => /(^|[-./])[^/]*worker[-.].*\.js$/.test(file))
    const workerOf = (name: string): string[] => workers.filter((file) => file.startsWith(`assets/${name}.worker-`))
    const known = new Set([...shell, ...playground, ...worlds, ...workers])
    const lazy = assets.filter((file) => file.endsWith('.js') && !known.has(file))
    const row = (name: string, files: Iterable<string>, atMost?: number): Row => ({
      name,
      value: measureKib(files, gzip),
      unit: 'KiB gzip',
      ...(atMost === undefined ? {} : { promise: { atMost } }),
    })
    return [
      { name: 'script of the shell, unpacked', value: measureKib(shell, (bytes) => bytes), unit: 'KiB' },
      row('script of the shell', shell, 90),
      row('script of the playground, beyond the shell', playground, 75),
      row('script of the first visit: shell and playground', [...shell, ...playground], 150),
      row('script of the two worlds, beyond the shell', worlds, 70),
      row('worker of the playground', workerOf('main'), 80),
      row('worker of the two worlds', workerOf('worlds'), 140),
      row('worker of PostgreSQL', workerOf('postgresql'), 180),
      row('styles of the first load', styles),
      row('script that is loaded later', lazy),
    ]
  },
}
