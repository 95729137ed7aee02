/**
 * A wall that never stopped anybody may be a painting of a wall. Each group plants its violations, and code that
 * is clean, in one scratch folder with the project's own configuration files, runs the tool once, and demands
 * that the wall names each violation at its place and nothing else, since a wall that stops everybody proves
 * nothing either.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

let scratch: string
/** Each group has a folder of its own, made before its tool runs. */
function makeScratch(): void {
  scratch = mkdtempSync(join(tmpdir(), 'streamscape-walls-'))
  scratches.push(scratch)
}
const scratches: string[] = []
afterAll(() => {
  for (const folder of scratches) rmSync(folder, { recursive: true, force: true })
})

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true })
    writeFileSync(join(scratch, path), text)
  }
}

function borrow(...paths: string[]): void {
  for (const path of paths) cpSync(join(ROOT, path), join(scratch, path), { recursive: true })
}

function run(tool: string, args: string[]): { status: number | null; output: string; stdout: string } {
  const { VITEST: _, VITEST_MODE: __, VITEST_POOL_ID: ___, ...env } = process.env
  const done = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status: done.status, output: done.stdout + done.stderr, stdout: done.stdout }
}

/** What the compiler said of one file. */
const linesOf = (output: string, file: string): string =>
  output
    .split('\n')
    .filter((line) => line.includes(`/${file}`))
    .join('\n')

describe('first wall: the compiler', () => {
  const FORBIDDEN = {
    document: 'export const a = document.title',
    window: 'export const a = window',
    setTimeout: 'setTimeout(() => {}, 1); export {}',
    performance: 'export const a = performance.now()',
    process: 'export const a = process.argv',
  }
  let said: string
  beforeAll(() => {
    makeScratch()
    borrow('tsconfig.base.json', 'src/core/tsconfig.json')
    plant({ 'src/core/engine/clean.ts': 'export const a: number = Math.max(...new Float64Array(3).toSorted())' })
    for (const [name, source] of Object.entries(FORBIDDEN)) plant({ [`src/core/engine/with-${name}.ts`]: source })
    said = run('typescript/bin/tsc', ['-b', 'src/core']).output
  })

  it('lets the language through', () => {
    expect(linesOf(said, 'clean.ts')).toBe('')
  })

  it.each(Object.keys(FORBIDDEN))('stops %s in the core', (name) => {
    expect(linesOf(said, `with-${name}.ts`)).toContain(`'${name}'`)
  })
})

describe('first wall: numbers that name the same thing', () => {
  const HEAD = "import type { BrokerId, BrokerIndex, PartitionIndex, PartitionNumber } from '../shape/ids'\n"
  const OTHERS = 'export type Others = [BrokerId, BrokerIndex, PartitionIndex, PartitionNumber]\n'
  const MIXED = [
    ['BrokerIndex', 'BrokerId'],
    ['BrokerId', 'BrokerIndex'],
    ['PartitionIndex', 'PartitionNumber'],
  ] as const
  let said: string
  beforeAll(() => {
    makeScratch()
    borrow('tsconfig.base.json', 'src/core/tsconfig.json', 'src/core/shape/ids.ts')
    plant({
      'src/core/engine/clean.ts': `${HEAD}export const a = (id: BrokerId, n: number): [BrokerId, BrokerIndex, PartitionIndex, PartitionNumber] => [id, n, n, n]`,
    })
    for (const [given, meant] of MIXED)
      plant({
        [`src/core/engine/${given}-as-${meant}.ts`]: `${HEAD}${OTHERS}export const a = (n: ${given}): ${meant} => n`,
      })
    said = run('typescript/bin/tsc', ['-b', 'src/core']).output
  })

  it('lets an id be an id, and a plain number anything', () => {
    expect(linesOf(said, 'clean.ts')).toBe('')
  })

  it.each(MIXED)('stops a %s where a %s is meant', (given, meant) => {
    expect(linesOf(said, `${given}-as-${meant}.ts`)).toContain(`is not assignable to type '${meant}'`)
  })
})

describe('second wall: imports', () => {
  interface Report {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
  }

  /** Files of one group lie beside those of all others: each has a name that no other has, but `core/index.ts`. */
  const CLEAN: Record<string, string> = {
    'src/core/index.ts': 'export type A = number\nexport const a = 1\n',
    'src/worker/main.ts': "import { a } from '../core'\nexport const b = a\n",
    'src/state/store.ts':
      "import type { A } from '../core'\nimport { createStore } from 'zustand/vanilla'\nexport const s = createStore<A>(() => 1)\n",
    'src/view/kit/button.tsx': "import { createElement } from 'react'\nexport const b = createElement('b')\n",
    'src/view/scene/scene.tsx': "import { b } from '../kit/button'\nexport const s = b\n",
    'src/view/playground/index.tsx': "import { s } from '../scene/scene'\nexport const p = s\n",
    // What is a page here may put features together.
    'src/app/pages.tsx': "export const load = () => import('../view/playground')\n",
    'src/cli/main.ts':
      "import { readFileSync } from 'node:fs'\nimport { a } from '../core'\nexport const c = [a, readFileSync]\n",
  }
  const VIOLATIONS: readonly [why: string, rule: string, files: Record<string, string>][] = [
    [
      'the core imports the view',
      'core-imports',
      { 'src/core/engine/a1.ts': "import '../../view/kit/b1'", 'src/view/kit/b1.ts': '' },
    ],
    ['the core uses a package', 'core-packages', { 'src/core/engine/a2.ts': "import 'zustand'" }],
    ['the core uses Node', 'core-runs-anywhere', { 'src/core/engine/a3.ts': "import 'node:fs'" }],
    [
      'the page takes the core in',
      'state-uses-core-as-types',
      {
        'src/state/a4.ts': "import { a } from '../core'\nexport const b = a",
        'src/core/index.ts': 'export const a = 1',
      },
    ],
    [
      'the core is entered by a window',
      'core-by-its-door',
      { 'src/worker/a5.ts': "import '../core/engine/b5'", 'src/core/engine/b5.ts': '' },
    ],
    [
      'one feature imports another',
      'view-features-apart',
      { 'src/view/scene/a6.ts': "import '../story/b6'", 'src/view/story/b6.ts': '' },
    ],
    [
      'a bench of the two worlds imports another',
      'worlds-benches-apart',
      { 'src/view/worlds/attack/a7.ts': "import '../registry/b7'", 'src/view/worlds/registry/b7.ts': '' },
    ],
    [
      'the cluster knows a type of the company',
      'core-log-floor',
      {
        'src/core/log/a8.ts': "import type { B } from '../company/books/b8'\nexport type A = B",
        'src/core/company/books/b8.ts': 'export type B = 1',
      },
    ],
    [
      'the cluster calls a client',
      'core-cluster-floor',
      {
        'src/core/cluster/a9.ts': "import { b } from '../clients/b9'\nexport const a = b",
        'src/core/clients/b9.ts': 'export const b = 1',
      },
    ],
    [
      'the shape of a world knows a type of a room',
      'core-shape-floor',
      {
        'src/core/world.ts': "import type { B } from './network/b10'\nexport type World = B",
        'src/core/network/b10.ts': 'export type B = 1',
      },
    ],
    [
      'a folder of the core has no floor',
      'core-floor-in-table',
      { 'src/core/attic/a11.ts': "import './b11'", 'src/core/attic/b11.ts': '' },
    ],
    [
      'the books know a type of what is read from them',
      'company-books-imports',
      {
        'src/core/company/books/a12.ts': "import type { B } from '../readouts/b12'\nexport type A = B",
        'src/core/company/readouts/b12.ts': 'export type B = 1',
      },
    ],
    [
      'a room of the company has no row in its table',
      'company-room-in-table',
      { 'src/core/company/attic/a13.ts': "import './b13'", 'src/core/company/attic/b13.ts': '' },
    ],
    [
      'the company knows the time line',
      'core-company-floor',
      { 'src/core/company/a14.ts': "import '../timeline/b14'", 'src/core/timeline/b14.ts': '' },
    ],
    [
      'two modules need each other',
      'no-cycles',
      {
        'src/core/engine/a15.ts': "import { b } from './b15'\nexport const a = () => b",
        'src/core/engine/b15.ts': "import { a } from './a15'\nexport const b = () => a",
      },
    ],
    [
      'a folder has no row in the table',
      'folder-in-table',
      { 'src/extra/a16.ts': "import './b16'", 'src/extra/b16.ts': '' },
    ],
    [
      'a name says nothing',
      'names-of-the-domain',
      { 'src/core/engine/a17.ts': "import './utils'", 'src/core/engine/utils.ts': '' },
    ],
    ['an import leads nowhere', 'resolvable', { 'src/core/engine/a18.ts': "import './gone'" }],
  ]

  const cruise = (): Report['summary'] => {
    const { stdout, output } = run('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    ])
    expect(stdout, output).toMatch(/^\{/)
    return (JSON.parse(stdout) as Report).summary
  }
  let clean: Report['summary']
  let planted: Report['summary']
  beforeAll(() => {
    makeScratch()
    borrow('tsconfig.base.json', '.dependency-cruiser.cjs')
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'))
    plant(CLEAN)
    clean = cruise()
    for (const [, , files] of VIOLATIONS) plant(files)
    planted = cruise()
  })

  it('sees modules and lets the table through', () => {
    expect(clean.violations).toEqual([])
    expect(clean.totalCruised).toBeGreaterThan(6)
  })

  it.each(VIOLATIONS)('stops it when %s', (_, rule, files) => {
    const found = planted.violations.filter(({ from }) => from in files).map((violation) => violation.rule.name)
    expect([...new Set(found)]).toEqual([rule])
  })

  it('stops nothing else', () => {
    const planters = new Set(VIOLATIONS.flatMap(([, , files]) => Object.keys(files)))
    expect(planted.violations.filter(({ from }) => !planters.has(from))).toEqual([])
  })
})

describe('third wall: determinism', () => {
  const CLEAN = 'Math.imul(7, 9) + new Date(0).getTime()'
  const FORBIDDEN: readonly [name: string, body: string][] = [
    ['Math.random', 'Math.random()'],
    ['Math.random', '[1].map(Math.random)'],
    ['Date.now', 'Date.now()'],
    ['new Date', 'new Date()'],
    ['performance.now', 'performance.now()'],
  ]
  interface Report {
    testResults: { name: string; assertionResults: { status: string; failureMessages: string[] }[] }[]
  }
  let report: Report
  const resultOf = (file: string) =>
    report.testResults
      .filter(({ name }) => name.endsWith(`/${file}.test.ts`))
      .flatMap((found) => found.assertionResults)

  beforeAll(() => {
    makeScratch()
    borrow('tests/determinism-setup.ts')
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'))
    const plantCall = (name: string, body: string): void =>
      plant({
        [`src/core/engine/${name}.ts`]: `export function planted(): unknown { return ${body} }\n`,
        [`src/core/engine/${name}.test.ts`]:
          `import fc from 'fast-check'\nimport { expect, it } from 'vitest'\nimport { planted } from './${name}'\n` +
          "it('runs', () => {\n  expect(Date.now()).toBeGreaterThan(Math.random())\n  planted()\n  fc.assert(fc.property(fc.nat(), () => { planted() }), { numRuns: 3 })\n})\n",
      })
    plantCall('clean', CLEAN)
    for (const [index, [, body]] of FORBIDDEN.entries()) plantCall(`call-${index}`, body)
    plant({
      // Files share their modules, as those of the core do: the guard has to hold in the last as in the first.
      'vitest.config.mjs':
        "export default { test: { include: ['src/**/*.test.ts'], isolate: false, maxWorkers: 1, setupFiles: ['tests/determinism-setup.ts'] } }\n",
    })
    const { output } = run('vitest/vitest.mjs', [
      ...['run', '--root', scratch, '--config', join(scratch, 'vitest.config.mjs')],
      ...['--reporter=json', '--outputFile', join(scratch, 'report.json')],
    ])
    expect(existsSync(join(scratch, 'report.json')), output).toBe(true)
    report = JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')) as Report
  })

  it('lets seeded code, the test runner and fast-check through', () => {
    expect(resultOf('clean').map(({ status }) => status)).toEqual(['passed'])
  })

  it.each(FORBIDDEN.map(([name, body], index) => [name, body, index] as const))('stops %s in %s', (name, _, index) => {
    const [result] = resultOf(`call-${index}`)
    expect(result?.status).toBe('failed')
    expect(result?.failureMessages.join()).toContain(`The core called ${name}`)
  })
})

describe('the same walls while typing: Biome', () => {
  const CURES: readonly [source: string, cure: string][] = [
    ['Math.random()', 'seeded streams'],
    ['Math.exp(1)', 'differs between browsers'],
    ["'a'.localeCompare('b')", "machine's language"],
    ['Date.now()', 'virtual time'],
    ['setTimeout', 'Schedule an engine event'],
  ]
  let said: string
  beforeAll(() => {
    makeScratch()
    borrow('biome.json', 'tools/determinism.grit')
    for (const [index, [source]] of CURES.entries())
      plant({ [`src/core/planted-${index}.ts`]: `export const a = ${source}\n` })
    const { status, output } = run('@biomejs/biome/bin/biome', ['lint', '--vcs-enabled=false', 'src/core'])
    expect(status).not.toBe(0)
    said = output
  })

  it.each(CURES.map(([source, cure], index) => [source, cure, index] as const))(
    'names the cure for %s',
    (_, cure, index) => {
      const [, after = ''] = said.split(`src/core/planted-${index}.ts`)
      expect(after.split('src/core/planted-')[0]?.replace(/\s+/g, ' ')).toContain(cure)
    },
  )
})

describe('tests that share their modules', () => {
  it('replace no module and no global function: only planted bugs do, and have modules of their own', () => {
    const ROOMS = ['core', 'economics', 'protocol', 'scenarios', 'incidents', 'story', 'worker', 'offline', 'cli']
    const offenders = ROOMS.flatMap((room) =>
      (readdirSync(join(ROOT, 'src', room), { recursive: true }) as string[])
        .filter((path) => path.endsWith('.test.ts') && !path.startsWith('checks/planted/'))
        .map((path) => join('src', room, path))
        .filter((path) => /\bvi\.(?!fn\b)\w/.test(readFileSync(join(ROOT, path), 'utf8'))),
    )
    expect(offenders).toEqual([])
  })
})
