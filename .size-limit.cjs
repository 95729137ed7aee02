/**
 * How much script a visitor downloads: the shell, which every page needs, and what each page needs beyond it, read
 * from the build's manifest: a chunk that moves from lazy to eager is counted at once.
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

const shell = collectStaticFiles('index.html')
/** What a page needs beyond the shell before it can be seen. */
const pageOf = (key) => [...collectStaticFiles(key)].filter((file) => !shell.has(file)).map((file) => `dist/${file}`)
/** What the playground has fetched by the time that its first picture stands. */
const playground = new Set(['index.ts', 'why-drawer.tsx'].flatMap((name) => pageOf(`src/view/playground/${name}`)))
const workers = readdirSync(join(DIST, 'assets'))
  .filter((file) => /(^|[-.])worker[-.].*\.js$/.test(file))
  .map((file) => `dist/assets/${file}`)
/** PostgreSQL in the page, with the chunks of its package; all of it is loaded only when somebody starts it. */
const isDatabase = (path) => /\/(postgresql|nodefs|opfs-ahp|memfs2opfs)\.worker-/.test(path)
const databaseFiles = readdirSync(join(DIST, 'assets'))
  .filter((file) => /^(pglite|initdb)-.*\.(wasm|data)$/.test(file))
  .map((file) => `dist/assets/${file}`)

/** By page: its module, and what it may weigh beyond the shell. What a page opens later (windows, panels) is not in it. */
const PAGES = {
  cover: ['src/view/cover/index.ts', '10 KiB'],
  // The reader, the rig of the cast and the words of drawing; with them the runs of ten chapters.
  'the comic': ['src/view/story/index.ts', '80 KiB'],
  // Each term has a picture, and its pictures are here as paths: some 4 KiB, and more with each chapter's terms.
  glossary: ['src/view/story/glossary.tsx', '20 KiB'],
  // The rig of the cast, the scene and the words of drawing are most of it; a living picture is fetched after it.
  'page to keep': ['src/view/story/keepsake/index.ts', '85 KiB'],
  playground: ['src/view/playground/index.ts', '65 KiB'],
  'two worlds': ['src/view/worlds/index.ts', '55 KiB'],
  'what this simulates': ['src/view/fidelity/index.ts', '20 KiB'],
  'sheets of drawings': ['src/view/sheets/index.ts', '40 KiB'],
}

/** What the playground opens when somebody asks for it, alone: its script beyond what the page has anyway. */
const PARTS = {
  'all partitions': ['src/view/partitions/index.ts', '4 KiB'],
  // With the card of a record, which the inspector has as well.
  'a light, read': ['src/view/playground/light-reader.tsx', '6 KiB'],
  // The sentences of Why?, which are fetched with the first picture anyway, are most of it.
  events: ['src/view/events/index.ts', '14 KiB'],
