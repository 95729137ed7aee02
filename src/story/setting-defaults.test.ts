import { expect, it } from 'vitest'
import { glossaryWords } from '../content/en/glossary'
import { DEFAULTS } from './setting-defaults'

it('a default belongs to a setting that a card names', () => {
  const named = new Set(Object.values(glossaryWords).map(({ name }) => name))
  expect(Object.keys(DEFAULTS).filter((name) => !named.has(name))).toEqual([])
  expect(Object.keys(DEFAULTS).length).toBeGreaterThan(8)
})

it('each setting with a number or a switch of its own says what it is when nobody sets it', () => {
  const settings = Object.values(glossaryWords)
    .map(({ name }) => name)
    .filter((name) => /\.(ms|partitions|replicas|enable|level|reset)$/.test(name))
  expect(settings.filter((name) => DEFAULTS[name] === undefined)).toEqual([])
})
