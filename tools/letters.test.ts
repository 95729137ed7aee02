import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { outlineLetters } from './letters.ts'

it('the outlines in the file are those of the font', () => {
  expect(JSON.parse(readFileSync('src/view/cast/letters.json', 'utf8'))).toEqual(outlineLetters())
})
