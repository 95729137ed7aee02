import { expect, it } from 'vitest'
import { glossaryWords } from '../../../content/en/glossary'
import { TERMS } from '../../../story/glossary-terms'
import { findPicture } from './index'

it('every term of the glossary, and every one that the story marks, has a picture', () => {
  const terms = new Set([...Object.keys(glossaryWords), ...Object.keys(TERMS)])
  expect([...terms].filter((term) => findPicture(term) === null)).toEqual([])
})

it('no two terms of the glossary share a picture', () => {
  const seen = new Map<string, string>()
  for (const term of Object.keys(glossaryWords)) {
    const drawn = JSON.stringify(findPicture(term))
    expect(seen.get(drawn), term).toBeUndefined()
    seen.set(drawn, term)
  }
})

/** Of chapters 6 and 7, whose cards come with them. */
it.each([
  ...['poison-record', 'deserialize', 'magic-byte', 'schema', 'schema-id', 'schema-registry', 'broker-validation'],
  ...['dead-letter', 'audit-log', 'principal', 'rbac', 'role-binding', 'least-privilege', 'join', 'enrich'],
  ...['sink-connector', 'oversold', 'wrongly-refused', 'consumer-scaling', 'showback', 'chargeback', 'fan-out'],
  'unallocated',
])('%s has a picture', (term) => {
  expect(findPicture(term)).not.toBeNull()
})

it('what is drawn stays in its window', () => {
  for (const term of Object.keys(glossaryWords))
    for (const [look, path] of findPicture(term) ?? []) {
      const [, x, y] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(path) ?? []
      expect(Number(x), `${term} ${look} ${path}`).toBeGreaterThanOrEqual(0)
      expect(Number(x), `${term} ${look} ${path}`).toBeLessThanOrEqual(160)
      expect(Number(y), `${term} ${look} ${path}`).toBeGreaterThanOrEqual(-4)
      expect(Number(y), `${term} ${look} ${path}`).toBeLessThanOrEqual(94)
    }
})
