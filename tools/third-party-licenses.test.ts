/** Every package that the page may bundle has a text that can travel with it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf, writeLicenses } from './third-party-licenses.ts'

const root = join(import.meta.dirname, '..')
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>
}
/** What the page may bundle, types apart. All packages are for building: what is packed needs none. */
const imported = new Set(
  (readdirSync(join(root, 'src'), { recursive: true }) as string[])
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
    .flatMap((path) => [
      ...readFileSync(join(root, 'src', path), 'utf8').matchAll(/(?:from|import\(?) ?'([^.'][^']*)'/g),
    ])
    .map(([, name]) => packageOf(`/node_modules/${name}`)),
)
const bundled = Object.keys(devDependencies).filter((name) => imported.has(name))

test('the page bundles packages, each of which is named in package.json', () => {
  expect(bundled).toEqual(expect.arrayContaining(['react', 'react-dom', 'zustand', 'd3-shape', 'framer-motion']))
})

test.each(bundled)('%s has its licence in the file', (name) => {
  const text = writeLicenses(root, [name])
  const section = text.split(/\n-{100}\n/).find((part) => part.trim().startsWith(`${name} ${devDependencies[name]} (`))
  expect(section).toMatch(/copyright|Apache License|SIL OPEN FONT LICENSE/i)
  expect(section?.length).toBeGreaterThan(600)
})

test('a package without a text stops the build', () => {
  expect(() => writeLicenses(root, ['.package-without-licence'])).toThrow()
})

test.each([
  ['/a/node_modules/react/index.js', 'react'],
  ['/a/node_modules/@fontsource/bangers/latin-400.css', '@fontsource/bangers'],
  ['/a/node_modules/x/node_modules/y/z.js', 'y'],
  ['/a/src/core/index.ts', null],
])('%s belongs to %s', (id, name) => {
  expect(packageOf(id)).toBe(name)
})
