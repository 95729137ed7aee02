import { describe, expect, it } from 'vitest'
import {
  effectivePromotionPolicy,
  formatPlacementConstraints,
  parsePlacementConstraints,
  totalReplicas,
  validatePlacementConstraints,
} from './placement-constraints'

const west = { count: 2, constraints: { rack: 'west' } }
const east = { count: 1, constraints: { rack: 'east' } }

function faultsOf(document: unknown): readonly string[] {
  const result = validatePlacementConstraints(document)
  return result.ok ? [] : result.errors.map(({ path }) => path)
}

describe('placement constraints', () => {
  it('reads a full document of version 2', () => {
    const text = JSON.stringify({
      version: 2,
      replicas: [west, east],
      observers: [east],
      observerPromotionPolicy: 'under-replicated',
    })
    const result = parsePlacementConstraints(text)
    if (!result.ok) throw new Error(JSON.stringify(result.errors))
    expect(totalReplicas(result.value)).toBe(4)
    expect(effectivePromotionPolicy(result.value)).toBe('under-replicated')
    expect(formatPlacementConstraints(result.value, { pretty: false })).toBe(text)
    expect(parsePlacementConstraints(formatPlacementConstraints(result.value, { pretty: true }))).toEqual(result)
  })

  it('takes missing and empty observers alike', () => {
    const without = validatePlacementConstraints({ version: 1, replicas: [west] })
    expect(without).toEqual(validatePlacementConstraints({ version: 1, replicas: [west], observers: [] }))
    expect(without.ok && without.value.observers).toEqual([])
  })

  it('never promotes by itself in version 1, promotes under min ISR in version 2 without a policy', () => {
    const one = validatePlacementConstraints({ version: 1, replicas: [west], observers: [east] })
    const two = validatePlacementConstraints({ version: 2, replicas: [west], observers: [east] })
    expect(one.ok && effectivePromotionPolicy(one.value)).toBe('leader-is-observer')
    expect(two.ok && effectivePromotionPolicy(two.value)).toBe('under-min-isr')
    expect(effectivePromotionPolicy(null)).toBeNull()
  })

  it.each([
    ['a version other than 1 or 2', { version: 3, replicas: [west] }, ['$.version']],
    ['a version as text', { version: '1', replicas: [west] }, ['$.version']],
    ['an unknown key', { version: 1, replicas: [west], replica: [] }, ['$.replica']],
    ['a polluting key', JSON.parse('{"version":1,"replicas":[],"__proto__":{}}'), ['$.__proto__', '$.replicas']],
    ['no sync replica', { version: 1, replicas: [] }, ['$.replicas']],
    ['no list of sync replicas', { version: 1 }, ['$.replicas']],
    ['observers that are null', { version: 1, replicas: [west], observers: null }, ['$.observers']],
    ['a rack twice in one list', { version: 1, replicas: [west, west] }, ['$.replicas[1].constraints.rack']],
    ['a count of 0', { version: 1, replicas: [{ ...west, count: 0 }] }, ['$.replicas[0].count']],
    ['half a replica', { version: 1, replicas: [{ ...west, count: 1.5 }] }, ['$.replicas[0].count']],
    ['a missing rack', { version: 1, replicas: [{ count: 1, constraints: {} }] }, ['$.replicas[0].constraints.rack']],
    [
      'an unknown constraint',
      { version: 1, replicas: [{ count: 1, constraints: { rack: 'a', zone: 'b' } }] },
      ['$.replicas[0].constraints.zone'],
    ],
    [
      'a policy in version 1',
      { version: 1, replicas: [west], observerPromotionPolicy: 'under-min-isr' },
      ['$.observerPromotionPolicy'],
    ],
    [
      'an unknown policy',
      { version: 2, replicas: [west], observerPromotionPolicy: 'always' },
      ['$.observerPromotionPolicy'],
    ],
    ['a list', [], ['$']],
    ['null', null, ['$']],
  ])('refuses %s and names the place', (_, document, places) => {
    expect(faultsOf(document)).toEqual(places)
  })

  it('refuses text that is not JSON, is too long or nests too deep, without breaking', () => {
    expect(parsePlacementConstraints('{"version":').ok).toBe(false)
    expect(parsePlacementConstraints(' '.repeat(70_000)).ok).toBe(false)
    expect(parsePlacementConstraints('['.repeat(30_000) + ']'.repeat(30_000)).ok).toBe(false)
  })
})
