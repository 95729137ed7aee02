/** The levels as Confluent documents them ('Schema Evolution and Compatibility': changes allowed, check against which schemas). */
import { describe, expect, it } from 'vitest'
import { COMPATIBILITY_LEVELS, type CompatibilityLevel, checkCompatibility, parseSchema } from '.'

interface Field {
  readonly name: string
  readonly type: string
  readonly default?: string | number
}

function order(...fields: readonly Field[]) {
  const result = parseSchema('AVRO', {
    type: 'record',
    name: 'Order',
    fields: [{ name: 'id', type: 'int' }, ...fields],
  })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** The levels that allow `next` after the previous versions, oldest first. */
function allowing(previous: readonly ReturnType<typeof order>[], next: ReturnType<typeof order>): CompatibilityLevel[] {
  return COMPATIBILITY_LEVELS.filter((level) => checkCompatibility(level, previous, next).compatible)
}

const required: Field = { name: 'shop', type: 'string' }
const optional: Field = { name: 'shop', type: 'string', default: '' }

describe('the changes that a level allows', () => {
  it('BACKWARD: delete fields', () => {
    expect(allowing([order(required)], order())).toEqual(['NONE', 'BACKWARD', 'BACKWARD_TRANSITIVE'])
  })

  it('FORWARD: add fields', () => {
    expect(allowing([order()], order(required))).toEqual(['NONE', 'FORWARD', 'FORWARD_TRANSITIVE'])
  })

  it('all of them: add and delete optional fields', () => {
    expect(allowing([order()], order(optional))).toEqual(COMPATIBILITY_LEVELS)
    expect(allowing([order(optional)], order())).toEqual(COMPATIBILITY_LEVELS)
  })

  it('NONE: everything', () => {
    expect(allowing([order(required)], order({ name: 'shop', type: 'int' }))).toEqual(['NONE'])
  })
})

describe('the versions that a level looks at', () => {
  it('are the last one, and all of them when it is transitive', () => {
    // A field goes in one step and comes back in another one as something else.
    const versions = [order(required), order()]
    const next = order({ name: 'shop', type: 'int', default: 0 })
    expect(allowing(versions, next)).toEqual(['NONE', 'BACKWARD', 'FORWARD', 'FULL'])
    const { problems } = checkCompatibility('FULL_TRANSITIVE', versions, next)
    expect(new Set(problems.map(({ previousIndex }) => previousIndex))).toEqual(new Set([0]))
    expect(new Set(problems.map(({ direction }) => direction))).toEqual(new Set(['BACKWARD', 'FORWARD']))
  })

  it('are none for the first one', () => {
    expect(allowing([], order(required))).toEqual(COMPATIBILITY_LEVELS)
  })
})
