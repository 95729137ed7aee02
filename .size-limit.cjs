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

module.exports = [
  { name: 'First load: script of the page', path: firstLoad, limit: '150 KiB', gzip: true },
  ...workers.map((path) => ({
    name: `Worker: ${path.replace(/^dist\/assets\//, '')}`,
    path,
    limit: '60 KiB',
    gzip: true,
  })),
]
