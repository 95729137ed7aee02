import { describe, expect, it } from 'vitest'
import { loadVectors } from '../../testing/load-vectors'
import { assignPartitions } from './assign'
import type { Assignment, Subscription } from './assignment'
import { assignServerSide, type ServerAssignor } from './server-side'

type Places = Record<string, number[]>
interface Input {
  readonly strategy: string
  readonly partitionsPerTopic: Record<string, number>
  readonly partitionRacks?: Record<string, string[][]>
  readonly members: Record<
    string,
    { topics: string[]; instanceId?: string; owned?: Places; generation?: number; rack?: string | null }
  >
}
interface Expected {
  readonly assignment?: Record<string, Places>
  readonly properties?: readonly string[]
  readonly error?: string
  readonly retainedByKafka?: number
}

function flatten(places: Places): string[] {
  return Object.entries(places)
    .flatMap(([topic, list]) => list.map((partition) => `${topic}-${partition}`))
    .sort()
}

function readMembers(input: Input): Subscription[] {
  return Object.entries(input.members).map(
    ([memberId, member]): Subscription => ({
      memberId,
      instanceId: member.instanceId ?? null,
      topics: member.topics,
      owned: Object.entries(member.owned ?? {}).flatMap(([topic, list]) =>
        list.map((partition) => ({ topic, partition })),
      ),
      generation: member.generation ?? -1,
      rack: member.rack ?? null,
    }),
  )
}

function run(input: Input): Map<string, string[]> {
  const members = readMembers(input)
  const racks = new Map(Object.entries(input.partitionRacks ?? {}))
  const result = assignPartitions(input.strategy, new Map(Object.entries(input.partitionsPerTopic)), members, racks)
  return nameAll(result)
}

function nameAll(result: Assignment): Map<string, string[]> {
  return new Map(
    [...result].map(([memberId, list]) => [
      memberId,
      list.map(({ topic, partition }) => `${topic}-${partition}`).sort(),
    ]),
  )
}

const topicOf = (place: string): string => place.slice(0, place.lastIndexOf('-'))

function expectProperties(input: Input, expected: Expected, result: ReadonlyMap<string, readonly string[]>): void {
  const all = [...result.values()].flat()
  const sizes = [...result.values()].map((list) => list.length)
  for (const property of expected.properties ?? []) {
    if (property === 'valid') {
      expect(new Set(all).size).toBe(all.length)
      for (const [memberId, list] of result)
        for (const place of list) expect(input.members[memberId].topics).toContain(topicOf(place))
    } else if (property === 'complete') {
      const subscribed = new Set(Object.values(input.members).flatMap(({ topics }) => topics))
      const wanted = Object.entries(input.partitionsPerTopic).filter(([topic]) => subscribed.has(topic))
      expect(all.length).toBe(wanted.reduce((sum, [, count]) => sum + count, 0))
    } else if (property === 'maxMinusMinAtMost1') expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    else if (property === 'noMoveImprovesBalance') expectNoGain(result)
    else throw new Error(`The property ${property} is not known.`)
  }
}

/** Members whose counts differ by two or more share no assigned topic. */
function expectNoGain(result: ReadonlyMap<string, readonly string[]>): void {
  for (const more of result.values()) {
    for (const less of result.values()) {
      if (more.length <= less.length + 1) continue
      const topics = new Set(less.map(topicOf))
      expect(more.filter((place) => topics.has(topicOf(place)))).toEqual([])
    }
  }
}

function countRetained(input: Input, result: ReadonlyMap<string, readonly string[]>): number {
  let kept = 0
  for (const [memberId, member] of Object.entries(input.members)) {
    const owned = flatten(member.owned ?? {})
    kept += (result.get(memberId) ?? []).filter((place) => owned.includes(place)).length
  }
  return kept
}

for (const strategy of ['range', 'roundrobin', 'sticky', 'cooperative-sticky']) {
  describe(`the ${strategy} assignor gives what Kafka gives`, () => {
    for (const { id, name, input, expected } of loadVectors<Input, Expected>(`kafka-assign-${strategy}`)) {
      it(`${id} ${name}`, () => {
        const result = run(input)
        expectProperties(input, expected, result)
        if (expected.assignment !== undefined) {
          const wanted = Object.entries(expected.assignment).map(([memberId, places]) => [memberId, flatten(places)])
          expect(Object.fromEntries(result)).toEqual(Object.fromEntries(wanted))
        }
        if (expected.retainedByKafka !== undefined)
          expect(countRetained(input, result)).toBeGreaterThanOrEqual(expected.retainedByKafka)
      })
    }
  })
}

describe('the assignors of brokers give what Kafka’s give', () => {
  for (const { id, name, input, expected } of loadVectors<Input, Expected>('kafka-assign-server-side')) {
    if (input.strategy === 'share-simple') {
      it.skip(`${id} ${name} (not modelled: share groups)`, () => {})
      continue
    }
    it(`${id} ${name}`, () => {
      const counts = new Map(Object.entries(input.partitionsPerTopic))
      const given = assignServerSide(input.strategy as ServerAssignor, counts, readMembers(input))
      expect(given === null).toBe(expected.error !== undefined)
      if (given === null) return
      const result = nameAll(given)
      expectProperties(input, expected, result)
      for (const [memberId, places] of Object.entries(expected.assignment ?? {}))
        expect(result.get(memberId) ?? []).toEqual(flatten(places))
      if (expected.retainedByKafka !== undefined)
        expect(countRetained(input, result)).toBeGreaterThanOrEqual(expected.retainedByKafka)
    })
  }
})
