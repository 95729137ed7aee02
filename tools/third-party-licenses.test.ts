/** Every package that the page may bundle has a text that can travel with it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf, writeLicenses } from './third-party-licenses.ts'

const root = join(import.meta.dirname, '..')
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>
}

test.each(Object.keys(dependencies))('%s has its licence in the file', (name) => {
  const text = writeLicenses(root, [name])
  const section = text.split(/\n-{100}\n/).find((part) => part.trim().startsWith(`${name} ${dependencies[name]} (`))
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
