/** A world with another state has another digest, wherever the difference is; and the same run has the same. */
import { expect, it } from 'vitest'
import { SCENARIOS } from '../scenarios'
import { NEWLIMITS } from '../scenarios/newlimits'
import { createTimeline, digestWorld, runTimeline, seekTimeline } from '.'
import { businessExtension } from './company'

type Fields = Record<string, unknown>

/** Places of numbers in the state, as far as they are in use. */
function listNumbers(value: unknown, found: { in: Fields; key: string }[] = []): { in: Fields; key: string }[] {
  if (typeof value !== 'object' || value === null) return found
  const fields = value as Fields
  for (const key of Object.keys(fields)) {
    // The queue is a heap with its own columns, and has tests of its own.
    // And which flight a request is drawn as is the watcher's.
    if (key === 'queue' || key === 'flight') continue
    if (ArrayBuffer.isView(fields[key])) {
      const column = fields[key] as unknown as Fields & { length: number }
      const used = Number(fields[`${key}Length`] ?? fields['length'] ?? column.length)
      if (used > 0 && column.length > 0) found.push({ in: column, key: String(Math.min(used, column.length) - 1) })
    } else if (typeof fields[key] === 'number') found.push({ in: fields, key })
    else if (!Object.isFrozen(fields[key])) listNumbers(fields[key], found)
  }
  return found
}

it('sees a change of any number of the state', () => {
  const timeline = createTimeline(SCENARIOS[0])
  runTimeline(timeline, 30_000_000)
  const { world } = timeline
  const before = digestWorld(world)
  const numbers = listNumbers(world.state)
  expect(numbers.length).toBeGreaterThan(300)
  const step = Math.ceil(numbers.length / 400)
  for (let i = 0; i < numbers.length; i += step) {
    const { in: fields, key } = numbers[i]
    const value = fields[key] as number
    fields[key] = value === 7 ? 8 : 7
    // A column of small integers may hold only what fits; what did not change is no difference.
    if (fields[key] !== value) expect(digestWorld(world), `${i}: ${key}`).not.toBe(before)
    fields[key] = value
  }
  expect(digestWorld(world)).toBe(before)
})

it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'is the same after going back and forth: %s',
  (_, scenario) => {
    const straight = createTimeline(scenario)
    runTimeline(straight, 70_000_000)
    const wound = createTimeline(scenario)
    runTimeline(wound, 100_000_000)
    seekTimeline(wound, 20_000_000)
    seekTimeline(wound, 70_000_000)
    expect(digestWorld(wound.world)).toBe(digestWorld(straight.world))
  },
)

it('holds for a company too', () => {
  const HOUR_US = 3_600_000_000
  const straight = createTimeline(NEWLIMITS, [], businessExtension)
  runTimeline(straight, 2 * HOUR_US)
  const wound = createTimeline(NEWLIMITS, [], businessExtension)
  runTimeline(wound, 3 * HOUR_US)
  seekTimeline(wound, HOUR_US)
  seekTimeline(wound, 2 * HOUR_US)
  expect(digestWorld(wound.world)).toBe(digestWorld(straight.world))
})
