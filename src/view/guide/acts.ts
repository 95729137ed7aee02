/**
 * The four acts of the guide, as a function of what the run has told and of what somebody pressed: die without observers,
 * go back and add them, die again and be held, heal and step back.
 *
 * The one thing a reader would get wrong: no step looks at a state that may be over in the next frame. What moves it on
 * are events that stay told and things that stay so until somebody undoes them, so the steps are the same however often
 * one looks at the run, and nothing waits for the guide.
 */
import type { DomainEvent } from '../../core'

export type StepName =
  | 'bet'
  | 'kill'
  | 'wait'
  | 'told'
  | 'add'
  | 'bet-again'
  | 'kill-again'
  | 'wait-again'
  | 'told-again'
  | 'heal'
  | 'done'

/** What somebody thinks the shop will do when a datacenter dies. */
export type Bet = 'goes-on' | 'stops'

export interface GuideState {
  readonly step: StepName
  /** Of the first death and of the second; null for who did not bet. */
  readonly bets: readonly [Bet | null, Bet | null]
  /** What the first death came to: so many in sync, and so many promised. */
  readonly refused: { readonly inSync: number; readonly minIsr: number } | null
  /** What the second came to. */
  readonly held: { readonly broker: number; readonly stoppedUs: number; readonly lost: number } | null
}

export interface GuideFacts {
  /** A datacenter is dark. */
  readonly isDark: boolean
  /** The world has observers. */
  readonly hasObservers: boolean
  /** What was told up to now, oldest first. */
  readonly events: readonly DomainEvent[]
}

export const FIRST: GuideState = { step: 'bet', bets: [null, null], refused: null, held: null }

const ACT_OF: Readonly<Record<StepName, number>> = {
  bet: 1,
  kill: 1,
  wait: 1,
  told: 1,
  add: 2,
  'bet-again': 3,
  'kill-again': 3,
  'wait-again': 3,
  'told-again': 3,
  heal: 4,
  done: 4,
}
export const ACTS = 4

export function actOf(step: StepName): number {
  return ACT_OF[step]
}

/** What is true of the guide now; each step that was passed on the way is handed to `pass`. */
export function advance(state: GuideState, facts: GuideFacts, pass: (step: StepName) => void = () => {}): GuideState {
  let at = state
  for (;;) {
    const next = nextOf(at, facts)
    if (next === null) return at
    at = next
    pass(at.step)
  }
}

export function placeBet(state: GuideState, bet: Bet): GuideState {
  if (state.step === 'bet') return { ...state, step: 'kill', bets: [bet, state.bets[1]] }
  if (state.step === 'bet-again') return { ...state, step: 'kill-again', bets: [state.bets[0], bet] }
  return state
}

/** What the second death came to was read. */
export function turnPage(state: GuideState): GuideState {
  return state.step === 'told-again' ? { ...state, step: 'heal' } : state
}

function nextOf(state: GuideState, { isDark, hasObservers, events }: GuideFacts): GuideState | null {
  const to = (step: StepName): GuideState => ({ ...state, step })
  switch (state.step) {
    case 'bet':
    case 'kill':
      // Who comes by a link to a world with observers begins there.
      if (hasObservers) return to('bet-again')
      return isDark ? to('wait') : null
    case 'wait': {
      if (!isDark) return to('kill')
      const refused = sinceDeath(events).find((e) => e.kind === 'WritesStopped' && e.reason === 'below-min-isr')
      if (refused?.kind !== 'WritesStopped') return null
      return { ...to('told'), refused: { inSync: refused.isr.length, minIsr: refused.minIsr } }
    }
    case 'told':
      return isDark ? null : to('add')
    case 'add':
      if (hasObservers) return to('bet-again')
      return isDark ? to('wait') : null
    case 'bet-again':
    case 'kill-again':
      if (!hasObservers) return to('add')
      return isDark ? to('wait-again') : null
    case 'wait-again':
      return isDark ? readRescue(state, events) : to('kill-again')
    case 'told-again':
    case 'heal':
      if (isDark) return null
      if (!events.some((e) => e.kind === 'SiteKilled')) return to('kill-again')
      if (state.step === 'told-again') return to('heal')
      return sinceHealing(events).some((e) => e.kind === 'ObserverDemoted') ? to('done') : null
    case 'done':
      return null
  }
}

function readRescue(state: GuideState, events: readonly DomainEvent[]): GuideState | null {
  const told = sinceDeath(events)
  const promoted = told.find((e) => e.kind === 'ObserverPromoted')
  const resumed = told.find((e) => e.kind === 'WritesResumed')
  if (promoted?.kind !== 'ObserverPromoted' || resumed?.kind !== 'WritesResumed') return null
  const lost = told.reduce((sum, e) => (e.kind === 'RecordsLost' ? sum + e.acknowledged : sum), 0)
  return { ...state, step: 'told-again', held: { broker: promoted.broker, stoppedUs: resumed.stoppedUs, lost } }
}

function sinceLast(events: readonly DomainEvent[], kind: DomainEvent['kind']): readonly DomainEvent[] {
  return events.slice(events.findLastIndex((event) => event.kind === kind) + 1)
}

function sinceDeath(events: readonly DomainEvent[]): readonly DomainEvent[] {
  return sinceLast(events, 'SiteKilled')
}

function sinceHealing(events: readonly DomainEvent[]): readonly DomainEvent[] {
  return sinceLast(events, 'SiteHealed')
}
