/** Random companies whose registry is changed while they are attacked and defended: the books hold, and a replay is the same. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '../..'
import { COMPATIBILITY_LEVELS } from '../../schema/compatibility'
import { howOften } from '../../testing/how-often'
import { attackRun, runAttack } from '../../testing/random-attack'
import { FEEDS } from '../vocabulary/business-spec'
import { schemaText } from './feed-schemas'

const RUNS = howOften(8)

const subject = fc.constantFrom(...FEEDS.slice(0, 3)).map((feed) => `${feed}-value`)
const change: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(subject, fc.constantFrom('', '?permanent=true')).map(
    ([name, query]): Command => ({
      kind: 'RequestRegistry',
      method: 'DELETE',
      path: `/subjects/${name}${query}`,
      body: {},
    }),
  ),
  fc.tuple(subject, fc.constantFrom(...FEEDS)).map(
    ([name, feed]): Command => ({
      kind: 'RequestRegistry',
      method: 'POST',
      path: `/subjects/${name}/versions`,
      body: { schema: schemaText(feed) },
    }),
  ),
  fc.tuple(subject, fc.constantFrom(...COMPATIBILITY_LEVELS)).map(
    ([name, compatibility]): Command => ({
      kind: 'RequestRegistry',
      method: 'PUT',
      path: `/config/${name}`,
      body: { compatibility },
    }),
  ),
  fc.boolean().map((on): Command => ({ kind: 'SetSchemaValidation', feed: 'all', on })),
)

it('keeps its books whatever is done to the registry, and runs again the same', () => {
  const changes = fc.array(fc.record({ minute: fc.integer({ min: 1, max: 30 }), command: change }), {
    minLength: 6,
    maxLength: 14,
  })
  fc.assert(
    fc.property(attackRun, changes, (run, more) => {
      const commands = [...run.commands, ...more].sort((a, b) => a.minute - b.minute)
      const changed = { ...run, commands }
      const first = runAttack(changed)
      expect(first).toEqual(expect.any(String))
      expect(runAttack(changed)).toBe(first)
    }),
    { numRuns: RUNS, seed: 3 },
  )
})
