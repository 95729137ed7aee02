import { describe, expect, it } from 'vitest'
import { loadVectors } from '../testing/load-vectors'
import { type AvroCompatibility, checkReaderWriter, parseAvroSchema } from '.'

function parse(document: unknown) {
  const result = parseAvroSchema(document, { allowAnonymous: true, allowBadDefaults: true })
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`)
  return result.value
}

describe('checkReaderWriter judges as SchemaCompatibility of Avro for Java', () => {
  const cases = loadVectors<{ reader: unknown; writer: unknown }, Partial<AvroCompatibility>>('avro-reader-writer')
  it.each(cases)('$id $name', ({ input, expected }) => {
    const result = checkReaderWriter(parse(input.reader), parse(input.writer))
    expect(result.compatibility).toBe(expected.compatibility)
    const sorted = [...(expected.incompatibilities ?? [])].sort((x, y) => (x.location < y.location ? -1 : 1))
    expect([...result.incompatibilities].sort((x, y) => (x.location < y.location ? -1 : 1))).toEqual(sorted)
  })
})
