/**
 * A wall that never stopped anybody may be a painting of a wall. Each test plants a violation in a scratch
 * folder, with the project's own configuration files, and demands that the wall names it; and that clean code
 * passes, since a wall that stops everybody proves nothing either.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

let scratch: string
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'streamscape-walls-'))
})
afterEach(() => rmSync(scratch, { recursive: true, force: true }))

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

describe('first wall: the compiler', () => {
  const compileCore = (source: string) => {
    borrow('tsconfig.base.json', 'src/core/tsconfig.json')
    plant({ 'src/core/engine/planted.ts': source })
    return run('typescript/bin/tsc', ['-b', 'src/core'])
  }

  it('lets the language through', () => {
    expect(compileCore('export const a: number = Math.max(...new Float64Array(3).toSorted())')).toMatchObject({
      status: 0,
    })
  })

  it.each([
    ['document', 'export const a = document.title'],
    ['window', 'export const a = window'],
    ['setTimeout', 'setTimeout(() => {}, 1); export {}'],
    ['performance', 'export const a = performance.now()'],
    ['process', 'export const a = process.argv'],
  ])('stops %s in the core', (name, source) => {
    const { status, output } = compileCore(source)
    expect(status).not.toBe(0)
    expect(output).toContain('planted.ts')
    expect(output).toContain(`'${name}'`)
  })
})

describe('first wall: numbers that name the same thing', () => {
  const HEAD = "import type { BrokerId, BrokerIndex, PartitionIndex, PartitionNumber } from '../shape/ids'\n"
  const compile = (source: string) => {
    borrow('tsconfig.base.json', 'src/core/tsconfig.json', 'src/core/shape/ids.ts')
    plant({ 'src/core/engine/planted.ts': HEAD + source })
    return run('typescript/bin/tsc', ['-b', 'src/core'])
  }

  it('lets an id be an id, and a plain number anything', () => {
    const source =
      'export const a = (id: BrokerId, n: number): [BrokerId, BrokerIndex, PartitionIndex, PartitionNumber] => [id, n, n, n]'
    expect(compile(source)).toMatchObject({ status: 0 })
  })

  it.each([
    ['BrokerIndex', 'BrokerId'],
    ['BrokerId', 'BrokerIndex'],
    ['PartitionIndex', 'PartitionNumber'],
  ])('stops a %s where a %s is meant', (given, meant) => {
    const others = 'export type Others = [BrokerId, BrokerIndex, PartitionIndex, PartitionNumber]\n'
    const { status, output } = compile(`${others}export const a = (n: ${given}): ${meant} => n`)
    expect(status).not.toBe(0)
    expect(output).toContain(`is not assignable to type '${meant}'`)
  })
})

describe('second wall: imports', () => {
  interface Report {
    summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] }
  }

  const cruise = (files: Record<string, string>) => {
    borrow('tsconfig.base.json', '.dependency-cruiser.cjs')
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'))
    plant(files)
    const { stdout, output } = run('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'],
    ])
    expect(stdout, output).toMatch(/^\{/)
    const { summary } = JSON.parse(stdout) as Report
    return {
      cruised: summary.totalCruised,
      rules: [...new Set(summary.violations.map((violation) => violation.rule.name))].sort(),
    }
  }

  it('sees modules and lets the table through', () => {
    const { cruised, rules } = cruise({
      'src/core/index.ts': 'export type A = number\nexport const a = 1\n',
      'src/worker/main.ts': "import { a } from '../core'\nexport const b = a\n",
      'src/state/store.ts':
        "import type { A } from '../core'\nimport { createStore } from 'zustand/vanilla'\nexport const s = createStore<A>(() => 1)\n",
      'src/view/kit/button.tsx': "import { createElement } from 'react'\nexport const b = createElement('b')\n",
      'src/view/scene/scene.tsx': "import { b } from '../kit/button'\nexport const s = b\n",
      'src/view/playground/playground.tsx': "import { s } from '../scene/scene'\nexport const p = s\n",
      'src/cli/main.ts':
        "import { readFileSync } from 'node:fs'\nimport { a } from '../core'\nexport const c = [a, readFileSync]\n",
    })
    expect(rules).toEqual([])
    expect(cruised).toBeGreaterThan(6)
  })

  it.each<[string, string, Record<string, string>]>([
    [
      'the core imports the view',
      'core-imports',
      { 'src/core/engine/a.ts': "import '../../view/kit/b'", 'src/view/kit/b.ts': '' },
    ],
    ['the core uses a package', 'core-packages', { 'src/core/engine/a.ts': "import 'zustand'" }],
    ['the core uses Node', 'core-runs-anywhere', { 'src/core/engine/a.ts': "import 'node:fs'" }],
    [
      'the page takes the core in',
      'state-uses-core-as-types',
      {
        'src/state/a.ts': "import { a } from '../core'\nexport const b = a",
        'src/core/index.ts': 'export const a = 1',
      },
    ],
    [
      'the core is entered by a window',
      'core-by-its-door',
      { 'src/worker/a.ts': "import '../core/engine/b'", 'src/core/engine/b.ts': '' },
    ],
    [
      'one feature imports another',
      'view-features-apart',
      { 'src/view/scene/a.ts': "import '../story/b'", 'src/view/story/b.ts': '' },
    ],
    [
      'a bench of the two worlds imports another',
      'worlds-benches-apart',
      { 'src/view/worlds/attack/a.ts': "import '../registry/b'", 'src/view/worlds/registry/b.ts': '' },
    ],
    [
      'the cluster knows a type of the company',
      'core-log-floor',
      {
        'src/core/log/a.ts': "import type { B } from '../company/books/b'\nexport type A = B",
        'src/core/company/books/b.ts': 'export type B = 1',
      },
    ],
    [
      'the cluster calls a client',
      'core-cluster-floor',
      {
        'src/core/cluster/a.ts': "import { b } from '../clients/b'\nexport const a = b",
        'src/core/clients/b.ts': 'export const b = 1',
      },
    ],
    [
      'the shape of a world knows a type of a room',
      'core-shape-floor',
      {
        'src/core/world.ts': "import type { B } from './network/b'\nexport type World = B",
        'src/core/network/b.ts': 'export type B = 1',
      },
    ],
    [
      'a folder of the core has no floor',
      'core-floor-in-table',
      { 'src/core/attic/a.ts': "import './b'", 'src/core/attic/b.ts': '' },
    ],
    [
      'the books know a type of what is read from them',
      'company-books-imports',
      {
        'src/core/company/books/a.ts': "import type { B } from '../readouts/b'\nexport type A = B",
        'src/core/company/readouts/b.ts': 'export type B = 1',
      },
    ],
    [
      'a room of the company has no row in its table',
      'company-room-in-table',
      { 'src/core/company/attic/a.ts': "import './b'", 'src/core/company/attic/b.ts': '' },
    ],
    [
      'the company knows the time line',
      'core-company-floor',
      { 'src/core/company/a.ts': "import '../timeline/b'", 'src/core/timeline/b.ts': '' },
    ],
    [
      'two modules need each other',
      'no-cycles',
      {
        'src/core/engine/a.ts': "import { b } from './b'\nexport const a = () => b",
        'src/core/engine/b.ts': "import { a } from './a'\nexport const b = () => a",
      },
    ],
    ['a folder has no row in the table', 'folder-in-table', { 'src/extra/a.ts': "import './b'", 'src/extra/b.ts': '' }],
    [
      'a name says nothing',
      'names-of-the-domain',
      { 'src/core/engine/a.ts': "import './utils'", 'src/core/engine/utils.ts': '' },
    ],
    ['an import leads nowhere', 'resolvable', { 'src/core/engine/a.ts': "import './gone'" }],
  ])('stops it when %s', (_, rule, files) => {
    const { cruised, rules } = cruise(files)
    expect(cruised).toBeGreaterThan(0)
    expect(rules).toEqual([rule])
  })
})

describe('third wall: determinism', () => {
  const testCore = (body: string) => {
    borrow('tests/determinism-setup.ts')
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'))
    plant({
      'src/core/engine/planted.ts': `export function planted(): unknown { return ${body} }\n`,
      'src/core/engine/planted.test.ts':
        "import fc from 'fast-check'\nimport { expect, it } from 'vitest'\nimport { planted } from './planted'\n" +
        "it('runs', () => {\n  expect(Date.now()).toBeGreaterThan(Math.random())\n  fc.assert(fc.property(fc.nat(), () => { planted() }), { numRuns: 3 })\n})\n",
      'vitest.config.mjs':
        "export default { test: { include: ['src/**/*.test.ts'], setupFiles: ['tests/determinism-setup.ts'] } }\n",
    })
    return run('vitest/vitest.mjs', ['run', '--root', scratch, '--config', join(scratch, 'vitest.config.mjs')])
  }

  it('lets seeded code, the test runner and fast-check through', () => {
    const { status, output } = testCore('Math.imul(7, 9) + new Date(0).getTime()')
    expect(output).toContain('1 passed')
    expect(status).toBe(0)
  })

  it.each([
    ['Math.random', 'Math.random()'],
    ['Math.random', '[1].map(Math.random)'],
    ['Date.now', 'Date.now()'],
    ['new Date', 'new Date()'],
    ['performance.now', 'performance.now()'],
  ])('stops %s in %s', (name, body) => {
    const { status, output } = testCore(body)
    expect(status).not.toBe(0)
    expect(output).toContain(`The core called ${name}`)
  })
})

describe('the same walls while typing: Biome', () => {
  it.each([
    ['Math.random()', 'seeded streams'],
    ['Math.exp(1)', 'differs between browsers'],
    ["'a'.localeCompare('b')", "machine's language"],
    ['Date.now()', 'virtual time'],
    ['setTimeout', 'Schedule an engine event'],
  ])('names the cure for %s', (source, cure) => {
    borrow('biome.json', 'tools/determinism.grit')
    plant({ 'src/core/planted.ts': `export const a = ${source}\n` })
    const { status, output } = run('@biomejs/biome/bin/biome', ['lint', '--vcs-enabled=false', 'src/core/planted.ts'])
    expect(status).not.toBe(0)
    expect(output.replace(/\s+/g, ' ')).toContain(cure)
  })
})
