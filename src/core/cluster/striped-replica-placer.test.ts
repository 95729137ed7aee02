import { describe, expect, it } from 'vitest'
import type { PlacementConstraints } from '../shape/placement-constraints'
import { placeByConstraints, placeReplicas } from './striped-replica-placer'

const first = () => 0
const last = (bound: number) => bound - 1

function listBrokers(racks: Readonly<Record<string, readonly number[]>>, fenced: readonly number[] = []) {
  return Object.entries(racks).flatMap(([rack, ids]) => ids.map((id) => ({ id, rack, fenced: fenced.includes(id) })))
}

function constrain(
  replicas: readonly (readonly [string, number])[],
  observers: readonly (readonly [string, number])[] = [],
): PlacementConstraints {
  const toList = (list: readonly (readonly [string, number])[]) => list.map(([rack, count]) => ({ rack, count }))
  return { version: 2, replicas: toList(replicas), observers: toList(observers), observerPromotionPolicy: null }
}

describe('placement under constraints', () => {
  it('prints the sample of the documentation: sync replicas turn, observers stay at the tail', () => {
    const brokers = listBrokers({ 'us-west': [1, 2, 3], 'us-east': [4, 5] })
    const placed = placeByConstraints(constrain([['us-west', 3]], [['us-east', 2]]), brokers, 3, first)
    expect(placed.ok && placed.assignment[0]).toEqual([1, 2, 3, 4, 5])
    expect(placed.ok && placed.assignment[2]).toEqual([3, 1, 2, 4, 5])
  })

  it('lets one rack give both sync replicas and observers, each broker once', () => {
    const brokers = listBrokers({ west: [11, 12, 13], east: [21, 22, 23] })
    const both = constrain(
      [
        ['west', 2],
        ['east', 2],
      ],
      [
        ['west', 1],
        ['east', 1],
      ],
    )
    const placed = placeByConstraints(both, brokers, 12, last)
    if (!placed.ok) throw new Error(placed.message)
    for (const replicas of placed.assignment) {
      expect(new Set(replicas).size).toBe(6)
      expect(replicas.slice(0, 4).filter((id) => id < 20)).toHaveLength(2)
      expect(replicas.slice(4).filter((id) => id < 20)).toHaveLength(1)
    }
  })

  it('spreads preferred leadership evenly over all brokers that may hold sync replicas', () => {
    const brokers = listBrokers({ west: [11, 12], east: [21, 22] })
    const placed = placeByConstraints(
      constrain([
        ['west', 2],
        ['east', 2],
      ]),
      brokers,
      8,
      first,
    )
    if (!placed.ok) throw new Error(placed.message)
    const leaders = placed.assignment.map((replicas) => replicas[0]).sort()
    expect(leaders).toEqual([11, 11, 12, 12, 21, 21, 22, 22])
  })

  it('refuses a rack with too few brokers, by name', () => {
    const brokers = listBrokers({ west: [1, 2], east: [3] })
    expect(placeByConstraints(constrain([['west', 1]], [['east', 2]]), brokers, 1, first)).toEqual({
      ok: false,
      error: 'INVALID_REPLICA_ASSIGNMENT',
      message: 'The placement constraints need 2 broker(s) with rack east, but only 1 are registered.',
    })
  })

  it('never starts with a fenced broker', () => {
    const brokers = listBrokers({ west: [1, 2], east: [3, 4] }, [1, 2, 3])
    const placed = placeByConstraints(
      constrain([
        ['west', 2],
        ['east', 2],
      ]),
      brokers,
      4,
      first,
    )
    if (!placed.ok) throw new Error(placed.message)
    for (const replicas of placed.assignment) expect(replicas[0]).toBe(4)
    const allFenced = placeByConstraints(constrain([['west', 2]]), brokers, 1, first)
    expect(allFenced.ok).toBe(false)
  })
})

describe('striped placement', () => {
  it('refuses what Kafka refuses, in its words', () => {
    const brokers = listBrokers({ a: [1, 2] })
    const message = (factor: number, fenced: readonly number[] = []) => {
      const placed = placeReplicas(listBrokers({ a: [1, 2] }, fenced), 1, factor, first)
      return placed.ok ? '' : placed.message
    }
    expect(brokers).toHaveLength(2)
    expect(message(0)).toBe('Invalid replication factor 0: the replication factor must be positive.')
    expect(message(3)).toBe(
      'The target replication factor of 3 cannot be reached because only 2 broker(s) are registered or some brokers have all their log directories cordoned.',
    )
    expect(message(1, [1, 2])).toBe('All brokers are currently fenced.')
  })

  it('puts leaders on unfenced brokers and uses fenced ones last', () => {
    const placed = placeReplicas(listBrokers({ a: [1, 2], b: [3, 4] }, [2, 3]), 6, 3, first)
    if (!placed.ok) throw new Error(placed.message)
    for (const replicas of placed.assignment) {
      expect([1, 4]).toContain(replicas[0])
      expect(replicas).toContain(1)
      expect(replicas).toContain(4)
    }
  })
})
