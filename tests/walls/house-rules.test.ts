/** Promises of CONTRIBUTING that no tool holds by itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

it('each folder of src says what it is, in a few lines', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(folders.length).toBeGreaterThan(10)
  for (const { name } of folders) {
    const file = join(ROOT, 'src', name, 'README.md')
    expect(existsSync(file), `src/${name}/README.md`).toBe(true)
    expect(readFileSync(file, 'utf8').split('\n').length, name).toBeLessThan(20)
  }
})

it('the exceptions to the length of a function only get fewer', () => {
  const { overrides } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')) as {
    overrides: { includes: string[]; linter?: { rules?: { complexity?: Record<string, unknown> } } }[]
  }
  const files = overrides
    .filter(({ linter }) => linter?.rules?.complexity?.['noExcessiveLinesPerFunction'] === 'off')
    .flatMap(({ includes }) => includes)
    .filter((path) => path.startsWith('src/'))
  expect(files.length).toBeLessThanOrEqual(13)
  for (const path of files) expect(existsSync(join(ROOT, path)), path).toBe(true)
})

it('a test that replaces a module has modules of its own', () => {
  const config = readFileSync(join(ROOT, 'vitest.config.ts'), 'utf8')
  const tests = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `src/${path}`)
  const replacing = tests.filter((path) => /vi\.(do)?[mM]ock\(/.test(readFileSync(join(ROOT, path), 'utf8')))
  expect(replacing.length).toBeGreaterThan(50)
  const sharing = replacing.filter(
    (path) => !path.startsWith('src/core/checks/planted/') && !config.includes(`'${path}'`),
  )
  expect(sharing).toEqual([])
})
