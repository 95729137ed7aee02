/**
 * The machine of a pattern: states in a list, each naming the next by its place there.
 *
 * The one thing a reader would get wrong: a part is built from its end, since a state has to know what comes after it.
 */
export type PatternState =
  | { readonly kind: 'end' }
  | { readonly kind: 'character'; readonly matches: (character: string) => boolean; readonly next: number }
  /** Goes on at several states without a character. A loop is closed after it was made, so the list is open. */
  | { readonly kind: 'split'; readonly next: number[] }
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'edge' | 'no-edge'; readonly next: number }

/** What a pattern says, before it is a machine. */
export type PatternPart =
  | { readonly kind: 'character'; readonly matches: (character: string) => boolean }
  | { readonly kind: 'place'; readonly place: 'start' | 'end' | 'edge' | 'no-edge' }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternPart[] }
  /** `most` is null when there is no limit. */
  | { readonly kind: 'repeat'; readonly part: PatternPart; readonly least: number; readonly most: number | null }

/** A counted repetition is written out, so that a short pattern may be a large machine. */
const STATES_MAX = 20_000

export function buildStates(part: PatternPart): { readonly states: readonly PatternState[]; readonly start: number } {
  const states: PatternState[] = [{ kind: 'end' }]
  const start = build(states, part, 0)
  return { states, start }
}

/** Returns the first state of the part; its last leads to `next`. */
function build(states: PatternState[], part: PatternPart, next: number): number {
  switch (part.kind) {
    case 'character':
      return add(states, { kind: 'character', matches: part.matches, next })
    case 'place':
      return add(states, { kind: 'place', place: part.place, next })
    case 'sequence':
      return part.parts.reduceRight((after, one) => build(states, one, after), next)
    case 'choice':
      return add(states, { kind: 'split', next: part.parts.map((one) => build(states, one, next)) })
    case 'repeat':
      return buildRepeat(states, part.part, part.least, part.most, next)
  }
}

function buildRepeat(
  states: PatternState[],
  part: PatternPart,
  least: number,
  most: number | null,
  next: number,
): number {
  let after = next
  if (most === null) {
    const loop: number[] = [next]
    after = add(states, { kind: 'split', next: loop })
    loop.push(build(states, part, after))
  } else
    for (let i = least; i < most; i++) after = add(states, { kind: 'split', next: [build(states, part, after), next] })
  for (let i = 0; i < least; i++) after = build(states, part, after)
  return after
}

function add(states: PatternState[], state: PatternState): number {
  if (states.length >= STATES_MAX)
    throw new SyntaxError(`it stands for more than ${STATES_MAX} states; repeat less often`)
  return states.push(state) - 1
}
