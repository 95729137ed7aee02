/**
 * The guide: a card in which Iris says what to do next, and a ring around the thing to do it with. It can be put away at
 * any time and does not come back. What it says follows the run (`acts.ts`); nothing waits for it.
 */
import { type RefObject, useEffect, useState } from 'react'
import { guideWords as words } from '../../content/guide'
import { formatCount, splitSpan } from '../kit/format'
import {
  ACTS,
  actOf,
  advance,
  type Bet,
  FIRST,
  type GuideFacts,
  type GuideState,
  placeBet,
  type StepName,
  turnPage,
} from './acts'
import { Ring } from './ring'
import './guide.css'

interface GuideProps {
  readonly facts: GuideFacts
  /** Where it stood, for when it comes back after a window was open. */
  readonly memory: RefObject<GuideState | null>
  readonly siteName: string
  /** How long the controllers wait for a heartbeat. */
  readonly session: string
  readonly onRewind: () => void
  readonly onObservers: () => void
  readonly onEnd: () => void
}

const RINGED: Readonly<Partial<Record<StepName, string>>> = {
  kill: '.hold-kill',
  wait: '.sc-candle',
  'kill-again': '.hold-kill',
  'wait-again': '.sc-candle',
  heal: '.hold-heal',
}

export function Guide(props: GuideProps) {
  const { facts, memory, onEnd } = props
  const [kept, keep] = useState(() => memory.current ?? FIRST)
  const state = advance(kept, facts)
  const { step } = state
  // What was passed stays passed, though what it was about is not told any more.
  useEffect(() => {
    memory.current = state
    if (state.step !== kept.step) keep(state)
  })
  const ring = RINGED[step]
  // Still open, until the run has answered it.
  const bet =
    step === 'kill' || step === 'wait'
      ? state.bets[0]
      : step.endsWith('-again') && step !== 'told-again'
        ? state.bets[1]
        : null
  const isBetting = step === 'bet' || step === 'bet-again'
  return (
    <aside className="guide" data-step={step} aria-label={words.label}>
      <p className="guide-act">
        <b>{words.act(actOf(step), ACTS)}</b>
        {bet === null ? null : <span>{words.yourBet(words.bets[bet])}</span>}
      </p>
      <p className="guide-text" role="status">
        {tellStep(state, props)}
      </p>
      <p className="guide-tools">
        {isBetting
          ? (['goes-on', 'stops'] as const).map((bet) => (
              <button
                key={bet}
                type="button"
                className="btn btn-small btn-yes"
                onClick={() => keep(placeBet(state, bet))}
              >
                {words.bets[bet]}
              </button>
            ))
          : null}
        <Act state={state} props={props} onTurn={() => keep(turnPage(state))} />
        <button type="button" className="btn btn-small" onClick={onEnd}>
          {step === 'done' ? words.done : words.skip}
        </button>
      </p>
      {ring === undefined ? null : <Ring key={ring} target={ring} />}
    </aside>
  )
}

/** The one thing that the card itself can do at this step. */
function Act({
  state,
  props,
  onTurn,
}: {
  readonly state: GuideState
  readonly props: GuideProps
  readonly onTurn: () => void
}) {
  const act = { told: props.onRewind, add: props.onObservers, 'told-again': onTurn }[state.step as string]
  if (act === undefined) return null
  const label = { told: words.rewind, add: words.add, 'told-again': words.next }[state.step as string]
  return (
    <button type="button" className="btn btn-small btn-yes" onClick={act}>
      {label}
    </button>
  )
}

function tellStep({ step, bets, refused, held }: GuideState, { siteName, session }: GuideProps): string {
  switch (step) {
    case 'bet':
      return words.bet(siteName)
    case 'bet-again':
      return words.betAgain(siteName)
    case 'kill':
    case 'kill-again':
      return words.kill(siteName)
    case 'wait':
    case 'wait-again':
      return words.wait(session)
    case 'told':
      return `${words.refused(refused?.inSync ?? 0, refused?.minIsr ?? 0)}${tellBet(bets[0], 'stops')}`
    case 'add':
      return words.rewound
    case 'told-again':
      return `${words.held(held?.broker ?? 0, splitSpan(held?.stoppedUs ?? 0).join('\u00a0'), formatCount(held?.lost ?? 0), held?.lost ?? 0)}${tellBet(bets[1], 'goes-on')}`
    case 'heal':
      return words.heal(siteName, held?.broker ?? 0)
    case 'done':
      return words.stepsBack(held?.broker ?? 0)
  }
}

function tellBet(bet: Bet | null, outcome: Bet): string {
  return bet === null ? '' : ` ${words.youBet(words.bets[bet], bet === outcome)}`
}
