/**
 * How much script a visitor downloads. The first load is what index.html and the static imports of its entry
 * need, read from the build's manifest: a chunk that moves from lazy to eager is counted at once.
 */
const { existsSync, readFileSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

const DIST = join(__dirname, 'dist')
const MANIFEST = join(DIST, '.vite/manifest.json')
if (!existsSync(MANIFEST)) throw new Error('dist/.vite/manifest.json is missing: run "npm run build" first.')
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))

function collectStaticFiles(key, files = new Set()) {
  const chunk = manifest[key]
  if (files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const other of chunk.imports ?? []) collectStaticFiles(other, files)
  return files
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const firstLoad = [...collectStaticFiles(entry)].map((file) => `dist/${file}`)
const workers = readdirSync(join(DIST, 'assets'))
  .filter((file) => /(^|[-.])worker[-.].*\.js$/.test(file))
  .map((file) => `dist/assets/${file}`)
/** PostgreSQL in the page, with the chunks of its package; all of it is loaded only when somebody starts it. */
const isDatabase = (path) => /\/(postgresql|nodefs|opfs-ahp|memfs2opfs)\.worker-/.test(path)
const databaseFiles = readdirSync(join(DIST, 'assets'))
  .filter((file) => /^(pglite|initdb)-.*\.(wasm|data)$/.test(file))
  .map((file) => `dist/assets/${file}`)

module.exports = [
  { name: 'First load: script of the page', path: firstLoad, limit: '150 KiB', gzip: true },
  ...workers
    .filter((path) => !isDatabase(path))
    .map((path) => ({
      name: `Worker: ${path.replace(/^dist\/assets\//, '')}`,
      path,
      // The two worlds bring the company, its jobs, the registry and Avro; nobody else loads them.
      limit: /\/worlds\./.test(path) ? '130 KiB' : '60 KiB',
      gzip: true,
    })),
  { name: 'PostgreSQL: script of its worker', path: workers.filter(isDatabase), limit: '180 KiB', gzip: true },
  { name: 'PostgreSQL: program and files', path: databaseFiles, limit: '5.5 MiB', gzip: true },
]
