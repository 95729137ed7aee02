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
  // The reader, the rig of the cast and the words of drawing; with them the runs of ten chapters. The handles in the
  // pictures, what goes with the hand, titles, where Tab goes and what stays at hand on a phone are the last of it.
  'the comic': ['src/view/story/index.ts', '88 KiB'],
  // Each term has a picture, and its pictures are here as paths: some 4 KiB, and more with each chapter's terms.
  glossary: ['src/view/story/glossary.tsx', '20 KiB'],
  // The rig of the cast, the scene and the words of drawing are most of it; a living picture is fetched after it.
  'page to keep': ['src/view/story/keepsake/index.ts', '85 KiB'],
  // With Why?, which comes with the first picture. Of which partition each sentence is, what of all that is gone has to do
  // with it, what an event takes from a cluster, and ends of logs that are told calmly, are the last of it.
  // Its drawings are files of their own since the canvas has them too, which packs them a little worse. What is so where
  // nobody asks for an answer, and while somebody has decided and nobody has heard it, is the last of it.
  playground: ['src/view/playground/index.ts', '72 KiB'],
  'two worlds': ['src/view/worlds/index.ts', '55 KiB'],
  // The scene, the sentences of Why? and of the commands are most of it, and the playground brings the same; the levels
  // with their words, of which there are thirteen, and the terminal are fourteen KiB.
  incidents: ['src/view/incidents/index.ts', '80 KiB'],
  // The sums, five charts, a drawn night and a river of money, with the words of some fifty assumptions and their sources.
  // Cases to begin from, who pays when one more team joins, and a vendor's claims are the last four.
  economics: ['src/view/economics/index.ts', '51 KiB'],
  // The scene, and the reader of scenario files with which a copy of a cluster is made and checked; recordings' words
  // are the last three.
  'your cluster': ['src/view/live/index.ts', '84 KiB'],
  // The drawings of the scene with its painted night, and the reader of scenarios, which judges each step; its hands and
  // words are a third. The night, what the tools and templates look like, and who stand by are the last seven; that keys are
  // looked at which stand twice is half of one.
  'build a world': ['src/view/build/index.ts', '63 KiB'],
  'what this simulates': ['src/view/fidelity/index.ts', '20 KiB'],
  // Which of its two windows it is; each is fetched alone.
  'the stage': ['src/view/stage/index.ts', '2 KiB'],
  'sheets of drawings': ['src/view/sheets/index.ts', '41 KiB'],
}

/** What the playground opens when somebody asks for it, alone: its script beyond what the page has anyway. */
const PARTS = {
  'all partitions': ['src/view/partitions/index.ts', '4 KiB'],
  // With the card of a record, which the inspector has as well.
  'a light, read': ['src/view/playground/light-reader.tsx', '6 KiB'],
  // The sentences of Why?, which are fetched with the first picture anyway, are most of it.
  events: ['src/view/events/index.ts', '14 KiB'],
  // Runs side by side. What the playground brings already (the scene, flags, Why?) is not in it.
  'two skies and four lanes': ['src/view/playground/skies/index.ts', '14 KiB'],
  // Its chart and its form are ten KiB; it judges each world by the reader of scenarios, whose links open its runs.
  sweep: ['src/view/sweep/index.ts', '44 KiB'],
  // A picture of its own, with the card that follows a record and reads the headers of one; the crew are files that come after it.
  'who reads what': ['src/view/groups/index.ts', '16 KiB'],
  // Nine kinds of things with their settings, of which the table of the protocol is more than half; the log is read in it.
  // Placement constraints are a file of their own since a world's files for a real cluster are written with them as well.
  inspector: ['src/view/inspector/index.ts', '48 KiB'],
}
const partOf = (key) => pageOf(key).filter((file) => !playground.has(file))

/** Every page that the shell fetches is known here; windows and panels are fetched by pages. */
for (const key of Object.values(manifest)
  .filter(({ file }) => shell.has(file))
  .flatMap((chunk) => chunk.dynamicImports ?? [])) {
  if (/^src\/view\/.*\/index\.ts$/.test(key) && !Object.values(PAGES).some(([page]) => page === key))
    throw new Error(`${key} is a page without a budget: add it to PAGES in .size-limit.cjs.`)
}

/**
 * German by part, each fetched with the first page that says something of it. A part with what it brings along; what two
 * of them share is counted in both, as it is fetched with whichever comes first.
 */
const GERMAN = {
  // Fetched with the shell and before anything is shown: the shell, the cover, the names of the parts.
  index: '6 KiB',
  // A sentence for each setting, and the titles and descriptions of all built-in worlds, also in English to compare: those
  // of groups, of logs that forget and of transactions are the last of it.
  'parts/playground': '20 KiB',
  // A caption for each situation and a sentence for each event and each refusal; the company's events are among them.
  'parts/why': '19 KiB',
  'parts/deeds': '5 KiB',
  'parts/scene': '4 KiB',
  // A sentence and a cure for each of some hundred faults of a file or a link; rows of events are told with them.
  'parts/files': '8 KiB',
  'parts/import': '9 KiB',
  // Each of the incidents has its pager, three hints and a lesson.
  incidents: '7 KiB',
  // Each term of the glossary has three lines.
  'parts/comic': '8 KiB',
  'parts/living-panels': '8 KiB',
  'parts/worlds': '7 KiB',
  'worlds-day': '6 KiB',
  // A name, a short name and a source for each of some fifty assumptions, cases to begin from, and claims.
  economics: '9 KiB',
}
const germanKey = (part) => `src/content/de/${part}.ts`
/** The other parts belong to one window, card or page alone. */
const germanParts = Object.keys(manifest)
  .filter((key) => key.startsWith('src/content/de/'))
  .map((key) => key.slice('src/content/de/'.length, -'.ts'.length))

/** What a page fetches after itself and is large enough to be looked at, with all that comes along. */
const FETCHED_LATER = {
  // Below the picture of the two worlds: growing, calls of an order, and their charts.
  'two worlds: systems': ['src/view/worlds/systems-section.tsx', '10 KiB'],
  // One screen of money: its sums are most of it, with a table of fifteen assumptions and three charts; fields and
  // distributions are files that it shares with the page of economics.
  'two worlds: money': ['src/view/worlds/money/index.ts', '14 KiB'],
  // The desk around the playground's world, which it fetches; the codec of links is most of it.
  'the stage: presenter': ['src/view/stage/presenter/index.ts', '60 KiB'],
  // Beside the desk, which has the reader of talks and the words of commands already.
  'the stage: editor of a talk': ['src/view/stage/presenter/editor/index.ts', '52 KiB'],
  // The same scene without hands, and the codec of links.
  'the stage: audience': ['src/view/stage/audience/index.ts', '85 KiB'],
  // The bench of a stream: its drawings, its words and the grammar of its line; with it comes the table of settings.
  'two worlds: build a stream': ['src/view/worlds/streams/build/index.ts', '17 KiB'],
}
/** What the page that fetches it has already is not fetched again. */
const beyondWorlds = (key) => {
  const page = collectStaticFiles(PAGES['two worlds'][0])
  return pageOf(key).filter((path) => !page.has(path.slice('dist/'.length)))
}

module.exports = [
  // The promise to whoever comes for the first time, of 150 KiB: in English it is shell and cover, which is less.
  {
    name: 'First load in German: shell, cover and their words',
    path: [
      ...new Set([
        ...shell,
        ...collectStaticFiles('src/view/cover/index.ts'),
        ...collectStaticFiles(germanKey('index')),
      ]),
    ].map((file) => `dist/${file}`),
    limit: '106 KiB',
    gzip: true,
  },
  ...germanParts.map((part) => ({
    name: `German: ${part}`,
    path: pageOf(germanKey(part)),
    limit: GERMAN[part] ?? '5 KiB',
    gzip: true,
  })),
  { name: 'Shell: what every page loads', path: [...shell].map((file) => `dist/${file}`), limit: '90 KiB', gzip: true },
  ...Object.entries(PAGES).map(([name, [key, limit]]) => ({
    name: `Page: ${name}`,
    path: pageOf(key),
    limit,
    gzip: true,
  })),
  ...Object.entries(PARTS).map(([name, [key, limit]]) => ({
    name: `Part of the playground: ${name}`,
    path: partOf(key),
    limit,
    gzip: true,
  })),
  ...Object.entries(FETCHED_LATER).map(([name, [key, limit]]) => ({
    name: `Later: ${name}`,
    path: beyondWorlds(key),
    limit,
    gzip: true,
  })),
  ...workers
    .filter((path) => !isDatabase(path))
    .map((path) => ({
      name: `Worker: ${path.replace(/^dist\/assets\//, '')}`,
      path,
      // The cluster, its clients and groups; the two worlds bring the company that they begin with, its jobs, the
      // registry and Avro on top, and nobody else loads them. Opening a run that was computed by the build, and following
      // one event of it, are three KiB; jobs that a visitor builds, with what is read of them, are five. The last eighteen of
      // both are the group protocol of KIP-848 with its assignors, racks, logs that forget, and transactions of both sides: parts of the cluster.
      // The last two of the playground's are what its picture of a group asks: who read what, and the way of one record.
      // Compaction, adding partitions, seeking to a time and commits by hand are six of both. The incidents' has Kafka's
      // tools with all that they print, which nobody else loads.
      // Slow disks, readers of JSON, and producers that stop and start are one of all; who asks for no answer and asks the
      // wrong one, and what an outage is named after, are a quarter.
      // Replication quotas with their average, and headers of records, are one of all; the incidents' prints what a throttle says,
      // and finds topics by their expressions. Streams that are sent again and who lacks its coordinator are one of all.
      // Trials are sums alone. The meter, and one run of many, are a cluster without a session.
      limit: /\/trials\./.test(path)
        ? '5 KiB'
        : /\/(?:meter|outcomes)\./.test(path)
          ? '88 KiB'
          : /\/worlds\./.test(path)
            ? '178 KiB'
            : /\/incidents\./.test(path)
              ? '126 KiB'
              : '112 KiB',
      gzip: true,
    })),
  // Its program is 3 KiB; the rest is the name and size of each file of the page.
  { name: 'Offline: the service worker', path: 'dist/offline-worker.js', limit: '12 KiB', gzip: true },
  { name: 'PostgreSQL: script of its worker', path: workers.filter(isDatabase), limit: '180 KiB', gzip: true },
  { name: 'PostgreSQL: program and files', path: databaseFiles, limit: '5.5 MiB', gzip: true },
]
