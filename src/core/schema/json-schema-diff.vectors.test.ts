import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadVectors, type VectorCase } from '../testing/load-vectors'
import { diffJsonSchema } from './json-schema-diff'
import { readJsonSchema } from './json-schema-reader'

interface Input {
  readonly original: unknown
  readonly update: unknown
}
interface Expected {
  readonly changes?: readonly string[]
  readonly changeTypes?: readonly string[]
  readonly compatible?: boolean
  readonly compatibleLenient?: boolean
}

/** These sets derive from sources under the Confluent Community License and are not part of the project. */
const FOLDER = new URL('../../../../shared/vectors/', import.meta.url)
function loadOutside(set: string): readonly VectorCase<Input, Expected>[] | null {
  return existsSync(new URL(`${set}.json`, FOLDER)) ? loadVectors<Input, Expected>(set) : null
}

function read(document: unknown) {
  const result = readJsonSchema(document)
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`)
  return result.value
}

const SETS = [
  'registry-json-diff-draft07',
  'registry-json-diff-2020-12',
  'registry-json-diff-combined',
  'registry-json-policy',
]

describe.each(SETS)('diffJsonSchema judges as the registry does: %s', (set) => {
  const cases = loadOutside(set)
  if (cases === null) {
    it.skip('needs the set beside the project: its licence does not allow a copy', () => {})
    return
  }
  it.each(cases)('$id $name', ({ input, expected }) => {
    const result = diffJsonSchema(read(input.original), read(input.update))
    const found = result.changes.map(({ type, path }) => `${type} ${path}`).sort()
    if (expected.changes !== undefined) expect(found).toEqual([...expected.changes].sort())
    const types = result.changes.map(({ type }) => type)
    if (expected.changeTypes !== undefined) expect(types).toEqual(expected.changeTypes)
    const { compatible, compatibleLenient } = expected
    if (compatible !== undefined) expect(result.compatible).toBe(compatible)
    if (compatibleLenient !== undefined) expect(result.compatibleLenient).toBe(compatibleLenient)
  })
})
