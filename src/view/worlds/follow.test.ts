/** Why nobody can say when a system hears of an event: a wire that stands is not called missing. */
import { expect, it } from 'vitest'
import { followWords as words } from '../../content/worlds-follow'
import { type Companies, sayNever } from './follow'

const company = (down: readonly string[], phase: 'idle' | 'planned' | null): Companies =>
  ({
    systems: ['shop', 'north'].map((id) => ({ id, up: !down.includes(id) })),
    links: phase === null ? [] : [{ from: 'shop', to: 'north', phase }],
  }) as unknown as Companies

it.each([
  [['north'], 'idle', words.readerDown],
  [['shop', 'north'], 'idle', words.readerDown],
  [['shop'], 'idle', words.sourceDown],
  [[], 'idle', words.noRun],
  [[], 'planned', words.never],
  [[], null, words.never],
] as const)('down: %j, wire: %s', (down, phase, said) => {
  expect(sayNever(company(down, phase), 'shop', 'north')).toBe(said)
})
