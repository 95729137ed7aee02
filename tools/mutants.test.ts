/** The list of planted bugs follows the code: each text is there, once, and is changed. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MUTANTS } from './mutant-list'
import { applyMutant } from './mutants'

it('finds every text that it would change', () => {
  for (const mutant of MUTANTS) {
    const text = readFileSync(mutant.file, 'utf8')
    expect(applyMutant(mutant, text)).not.toBe(text)
  }
})

it('says which text is gone, or is there twice', () => {
  const mutant = { name: 'a bug', file: 'a.ts', from: 'x', to: 'y' }
  expect(() => applyMutant(mutant, 'abc')).toThrow('a bug: a.ts does not hold the text any more')
  expect(() => applyMutant(mutant, 'x x')).toThrow('more than once')
})
