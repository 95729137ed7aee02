import { expect, it } from 'vitest'
import { safeFileName } from './save-file'

it.each([
  ['two-worlds.json', 'two-worlds.json'],
  ['größer 1.json', 'größer-1.json'],
  ['../../etc/passwd.json', 'etc-passwd.json'],
  ['a\u202egnp.exe.json', 'a-gnp.exe.json'],
  ['...json', 'streamscape.json'],
  ['\u200b.svg', 'streamscape.svg'],
])('a file is saved under a name that is safe: %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected)
})

it('and that is not long', () => {
  expect(safeFileName(`${'x'.repeat(249)}.json`)).toBe(`${'x'.repeat(100)}.json`)
})
