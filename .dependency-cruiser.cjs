/**
 * Who may import whom. The table is the wall: the rules below are made from it and are not edited for one
 * import. A row says which folders of src and which packages a folder may use; `types` are folders of which
 * only types may be used (they vanish when compiled). Tests may import anything, but no cycles.
 *
 * The one thing to know: under TypeScript 7 this tool sees no modules and still exits with 0, so TypeScript is
 * pinned and tests/walls asserts that modules were seen.
 */
const { readFileSync } = require('node:fs')

const TABLE = {
  core: { folders: [], types: [], packages: [] },
  economics: { folders: [], types: [], packages: [] },
  content: { folders: [], types: [], packages: [] },
  // Parsing a file needs the core's limits and its placement grammar, which are values.
  protocol: { folders: ['core'], types: [], packages: ['fflate'] },
  scenarios: { folders: ['core', 'protocol'], types: [], packages: [] },
  // Levels as data, each a world with what is wanted of it.
  incidents: { folders: ['scenarios'], types: ['core'], packages: [] },
  // The comic's script and its runs, as data.
  story: { folders: [], types: ['core'], packages: [] },
  // Trials of the page of economics run in workers, too.
  worker: { folders: ['core', 'protocol', 'scenarios', 'economics'], types: [], packages: [] },
  // PostgreSQL in the page; what it captures are changes as the core has them, and which of them the log identifies is
  // the core's rule.
  database: { folders: ['core'], types: ['protocol'], packages: ['@electric-sql/pglite'] },
  // Answers for the network; small, as every visitor fetches it.
  offline: { folders: [], types: ['protocol'], packages: [] },
  state: { folders: ['protocol'], types: ['core'], packages: ['zustand'] },
  view: {
    folders: ['state', 'protocol', 'content', 'economics', 'story', 'incidents'],
    types: ['core'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'd3-[a-z]+',
      'framer-motion',
      'papaparse',
      'gifenc',
      'uqr',
      '@fontsource/[a-z-]+',
    ],
  },
  // The workers are reached by URL, never by import: that keeps the core out of the page.
  app: {
    folders: ['state', 'view', 'protocol', 'content', 'economics', 'scenarios'],
    types: ['core'],
    packages: ['react', 'react-dom', 'zustand', 'framer-motion', '@fontsource/[a-z-]+'],
  },
  cli: { folders: ['core', 'protocol', 'scenarios'], types: [], packages: [], node: true },
}

/**
 * Folders whose index is the only way in. The core has two more doors, for the company of the two worlds and for change
 * data capture, so that who needs the cluster alone loads neither; the protocol has two for real clusters: a world as files
 * for one, and what the bridge tells of one.
 */
const DOORS = ['core', 'protocol']
const INNER_DOORS = ['company', 'cdc', 'cluster-files', 'live']

/** A feature of the view imports itself and these; pages put features together. */
const VIEW_SHARED = ['kit', 'cast', 'art']
/** The folders of the pages, as the table of pages has them. */
const VIEW_COMPOSERS = [
  ...new Set(
    [...readFileSync('src/app/pages.tsx', 'utf8').matchAll(/import\('\.\.\/view\/([\w-]+)/g)].map(([, name]) => name),
  ),
]
/** Benches of the two worlds: features of that page alone, which it puts together. */
const WORLDS_BENCHES = ['attack', 'database', 'import', 'registry', 'streams']

/**
 * Floors of the core, the lowest first: a floor may import itself and those below it, types too, so no two folders can
 * need each other. A name with a slash is a folder, one without is a file at the core's root.
 *
 * The one thing a reader would get wrong: `shape` is one floor of several places. What a scenario, a command and an event
 * may be is said in a union each, and part of each union is the company's vocabulary; nothing there does anything.
 */
const CORE_FLOORS = {
  engine: ['engine/'],
  schema: ['schema/'],
  cdc: ['cdc/'],
  shape: [
    ...['shape/', 'company/vocabulary/', 'world', 'scenario', 'command', 'event', 'extension', 'command-facts'],
    ...['event-facts', 'error-codes', 'refusal', 'configs', 'config-conflicts', 'settings', 'plain-text'],
  ],
  log: ['log/'],
  network: ['network/'],
  cluster: ['cluster/'],
  measures: ['measures/'],
  clients: ['clients/'],
  reactions: ['react'],
  commands: ['commands/'],
  company: ['company/'],
  readouts: ['readouts/', 'digest-world'],
  step: ['create', 'step'],
  timeline: ['timeline/'],
  checks: ['checks/'],
  door: ['index'],
}

/** Rooms of `core/company`, and which of its rooms each may import; files beside the rooms may import all of them. */
const COMPANY_ROOMS = {
  vocabulary: [],
  books: ['vocabulary'],
  governance: ['books', 'vocabulary'],
  streams: ['books', 'vocabulary'],
  worlds: ['governance', 'books', 'vocabulary'],
  trade: ['worlds', 'governance', 'books', 'vocabulary'],
  connect: ['trade', 'streams', 'books', 'vocabulary'],
  readouts: ['connect', 'trade', 'worlds', 'streams', 'governance', 'books', 'vocabulary'],
}

const TESTS = '\\.test\\.tsx?$|/testing/'
const anyOf = (names) => `(?:${names.join('|')})`

/** What is on a floor of the core, as expressions; the vocabulary is not on the company's floor. */
const onFloor = (name) =>
  CORE_FLOORS[name].map((place) => {
    if (place === 'company/') return '^src/core/company/(?!vocabulary/)'
    return place.endsWith('/') ? `^src/core/${place}` : `^src/core/${place}\\.ts$`
  })

const floorRules = Object.keys(CORE_FLOORS).map((name, i, floors) => ({
  name: `core-${name}-floor`,
  comment: `In the core, ${name} may import only what is on its floor and below it: ${floors.slice(0, i).join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: onFloor(name), pathNot: TESTS },
  to: { path: '^src/core/', pathNot: floors.slice(0, i + 1).flatMap(onFloor) },
}))

const folderRules = Object.entries(TABLE).flatMap(([folder, row]) => {
  const from = { path: `^src/${folder}/`, pathNot: TESTS }
  const packages =
    row.packages.length === 0
      ? []
      : [`node_modules/${anyOf(row.packages)}/`, `node_modules/@types/${anyOf(row.packages)}/`]
  return [
    {
      name: `${folder}-imports`,
      comment: `src/${folder} may import: ${['itself', ...row.folders, ...row.types.map((t) => `${t} (types)`)].join(', ')}.`,
      severity: 'error',
      from,
      to: { path: '^src/', pathNot: [`^src/${anyOf([folder, ...row.folders, ...row.types])}/`] },
    },
    ...row.types.map((other) => ({
      name: `${folder}-uses-${other}-as-types`,
      comment: `src/${folder} may use only types of src/${other}: write "import type".`,
      severity: 'error',
      from,
      to: { path: `^src/${other}/`, dependencyTypesNot: ['type-only'] },
    })),
    {
      name: `${folder}-packages`,
      comment: `src/${folder} may use these packages: ${row.packages.join(', ') || 'none'}.`,
      severity: 'error',
      from,
      to: { path: 'node_modules/', pathNot: packages },
    },
    ...(row.node
      ? []
      : [
          {
            name: `${folder}-runs-anywhere`,
            comment: `src/${folder} runs in the browser: no modules of Node.`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ]
})

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'folder-in-table',
      comment: 'A new folder of src needs a row in the table of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(Object.keys(TABLE))}/` },
      to: {},
    },
    ...DOORS.map((folder) => ({
      name: `${folder}-by-its-door`,
      comment: `From outside import src/${folder} itself (its index), not a file in it.`,
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/${folder}/`, TESTS] },
      to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(?:${anyOf(INNER_DOORS)}/)?index\\.ts$` },
    })),
    {
      name: 'view-features-apart',
      comment: `A feature of the view imports itself and ${VIEW_SHARED.join(', ')}; only ${VIEW_COMPOSERS.join(', ')} puts features together.`,
      severity: 'error',
      from: { path: '^src/view/([^/]+)/', pathNot: [`^src/view/${anyOf(VIEW_COMPOSERS)}/`, TESTS] },
      to: { path: '^src/view/[^/]+/', pathNot: ['^src/view/$1/', `^src/view/${anyOf(VIEW_SHARED)}/`] },
    },
    {
      name: 'worlds-benches-apart',
      comment: `A bench of the two worlds imports itself and ${VIEW_SHARED.join(', ')}; the page puts them together.`,
      severity: 'error',
      from: { path: `^src/view/worlds/(${WORLDS_BENCHES.join('|')})/`, pathNot: TESTS },
      to: { path: '^src/view/', pathNot: ['^src/view/worlds/$1/', `^src/view/${anyOf(VIEW_SHARED)}/`] },
    },
    ...floorRules,
    {
      name: 'core-floor-in-table',
      comment:
        'A new folder of the core, or file at its root, needs a floor in CORE_FLOORS of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: [TESTS, ...Object.keys(CORE_FLOORS).flatMap(onFloor)] },
      to: {},
    },
    ...Object.entries(COMPANY_ROOMS).map(([room, others]) => ({
      name: `company-${room}-imports`,
      comment: `Of the company's rooms, ${room} may import: ${['itself', ...others].join(', ')}; types too.`,
      severity: 'error',
      from: { path: `^src/core/company/${room}/`, pathNot: TESTS },
      to: { path: '^src/core/company/', pathNot: `^src/core/company/${anyOf([room, ...others])}/` },
    })),
    {
      name: 'company-room-in-table',
      comment: 'A new room of the company needs a row in COMPANY_ROOMS of .dependency-cruiser.cjs.',
      severity: 'error',
      from: { path: '^src/core/company/[^/]+/', pathNot: `^src/core/company/${anyOf(Object.keys(COMPANY_ROOMS))}/` },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or hide a third. (Types may refer to each other.)',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'names-of-the-domain',
      comment: 'Name a module for its concept: utils, helpers, types, common and misc say nothing.',
      severity: 'error',
      from: {},
      to: {
        path: ['utils', 'helpers', 'types', 'common', 'misc'].flatMap((n) => [`^src/.*/${n}/`, `^src/.*/${n}[.]tsx?$`]),
      },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      // Of a file that the build copies (`?url`) this tool knows nothing; the build would fail.
      to: { couldNotResolve: true, pathNot: '^virtual:|[?]url$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
  },
}
