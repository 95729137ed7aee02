/**
 * Regular expressions without backtracking: a pattern becomes a small machine whose states are all followed at once
 * (Thompson's construction), so that a text of n characters takes n steps of at most as many states as the pattern has.
 *
 * The one thing a reader would get wrong: the language's own engine tries one way after the other, and `(a|a)*b` on
 * twenty-seven letters takes seconds. Here it is used for one character at a time only, where there is nothing to try.
 *
 * Simplification: look-ahead, look-behind and back references are refused, as they are no regular expressions in this
 * sense; RE2 refuses them too.
 */
import { PatternReader } from './pattern-reader'
import type { PatternState } from './pattern-states'

export interface LinearPattern {
  /** Does the pattern stand anywhere in the text? As `RegExp.test`. */
  readonly test: (text: string) => boolean
}

/** Throws a SyntaxError for what is no such expression; its message says why. */
export function compileLinear(pattern: string): LinearPattern {
  const { states, start } = new PatternReader(pattern).read()
  return { test: (text) => run(states, start, text) }
}

function run(states: readonly PatternState[], start: number, text: string): boolean {
  const characters = Array.from(text)
  let current: number[] = []
  // A mark for each state says at which place it was entered last, so that none is followed twice.
  const entered = new Int32Array(states.length).fill(-1)
  for (let at = 0; at <= characters.length; at++) {
    const active: number[] = []
    for (const state of [...current, start]) if (enter(states, state, characters, at, entered, active)) return true
    if (at === characters.length) return false
    current = active.flatMap((state) => {
      const one = states[state]
      return one.kind === 'character' && one.matches(characters[at]) ? [one.next] : []
    })
  }
  return false
}

/** Follow what needs no character; true when the end is reached. */
function enter(
  states: readonly PatternState[],
  from: number,
  characters: readonly string[],
  at: number,
  entered: Int32Array,
  active: number[],
): boolean {
  const waiting = [from]
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (entered[state] === at) continue
    entered[state] = at
    const one = states[state]
    if (one.kind === 'end') return true
    if (one.kind === 'split') waiting.push(...one.next)
    else if (one.kind === 'place') {
      if (holds(one.place, characters, at)) waiting.push(one.next)
    } else active.push(state)
  }
  return false
}

function holds(place: 'start' | 'end' | 'edge' | 'no-edge', characters: readonly string[], at: number): boolean {
  if (place === 'start') return at === 0
  if (place === 'end') return at === characters.length
  const isWord = (i: number): boolean => i >= 0 && i < characters.length && /^\w$/.test(characters[i])
  return (isWord(at - 1) !== isWord(at)) === (place === 'edge')
}
