/** Everything that was done to a draft, back to the beginning. A step is one thing that a hand did, with its name. */
import type { Draft, Thing } from './draft'

export type StepKind = 'start' | 'add' | 'move' | 'set' | 'remove' | 'copy' | 'remedy' | 'template' | 'paste'

export interface Step {
  readonly kind: StepKind
  /** What it was done to; null for the whole. */
  readonly thing: Thing | null
  readonly draft: Draft
}

export interface DraftHistory {
  /** The first is the beginning; never empty. */
  readonly steps: readonly Step[]
  readonly at: number
}

/** More are forgotten, the oldest first. */
const STEPS_MOST = 500

export function beginHistory(draft: Draft): DraftHistory {
  return { steps: [{ kind: 'start', thing: null, draft }], at: 0 }
}

/** What was undone before is forgotten. The same thing moved or set again is one step. */
export function doStep(history: DraftHistory, step: Step): DraftHistory {
  const { steps, at } = history
  const last = steps[at]
  const isGoingOn =
    (step.kind === 'move' || step.kind === 'set') &&
    last.kind === step.kind &&
    last.thing?.kind === step.thing?.kind &&
    last.thing?.id === step.thing?.id
  const kept = steps.slice(0, isGoingOn ? at : at + 1)
  const next = [...kept, step].slice(-STEPS_MOST)
  return { steps: next, at: next.length - 1 }
}

export function goTo(history: DraftHistory, at: number): DraftHistory {
  return { ...history, at: Math.min(history.steps.length - 1, Math.max(0, at)) }
}

export function currentDraft({ steps, at }: DraftHistory): Draft {
  return steps[at].draft
}
