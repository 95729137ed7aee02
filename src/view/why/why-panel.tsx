/** Iris explains: a face, one line in a balloon, and the chain of causes back to the click that began it. */

import { type ReactNode, useEffect, useState } from 'react'
import type { SituationText } from '../../content/situations'
import { whyWords as words } from '../../content/situations'
import type { DomainEvent } from '../../core'
import type { SimStore } from '../../state'
import { CastFigure, type Face } from '../kit/cast-figure'
import { PAINTS } from '../kit/paints'
import { ScrollBox } from '../kit/scroll-box'
import { Sentence } from '../kit/sentence'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { addSlowWays } from './slow-ways'
import { type StoryNames, tellStory } from './story'
import './why.css'

export interface WhyPanelProps {
  readonly situation: SituationText
  readonly face: Face
  /** The event to explain; null when nothing has happened yet. */
  readonly eventId: number | null
  readonly names: StoryNames
  readonly children?: ReactNode
}

interface Told {
  /** Of which run, and of which event in it. */
  readonly run: string
  readonly key: string
  readonly chain: readonly DomainEvent[]
  readonly error: string | null
}

export function WhyPanel({ situation, face, eventId, names, children }: WhyPanelProps) {
  const told = useChain(eventId)
  return (
    <div className={`why why-${face}`}>
      <div className="why-stage">
        <div className="why-iris">
          <CastFigure who="iris" face={face} label="" />
        </div>
        <p className="why-title" aria-hidden="true">
          {words.heading}
        </p>
        <Balloon>
          <Sentence text={situation.balloon} />
        </Balloon>
      </div>
      <ScrollBox className="why-body">
        <h3>{situation.title}</h3>
        {eventId === null ? (
          <>
            <p className="why-empty">{words.empty}</p>
            <p className="why-empty">{words.tryThis}</p>
          </>
        ) : (
          <Chain told={told} names={names} />
        )}
      </ScrollBox>
      {children}
    </div>
  )
}

/** The chain of causes of one event, alone. */
export function CauseList({ eventId, names }: { readonly eventId: number; readonly names: StoryNames }) {
  return <Chain told={useChain(eventId)} names={names} />
}

function Chain({ told, names }: { readonly told: Told | null; readonly names: StoryNames }) {
  if (told === null) return <p className="why-empty">{words.loading}</p>
  if (told.error !== null) return <p className="why-empty">{words.noAnswer(told.error)}</p>
  return <Thread chain={told.chain} names={names} />
}

function useChain(eventId: number | null): Told | null {
  const { ask } = useSimActions()
  const { store } = useSimClient()
  const run = useSim((s) => `${s.structure?.scenarioId ?? ''} ${s.currentBranch}`)
  // Numbers are given anew where another history was gone into: what stands under one may be another event.
  const key = useSim((s) => {
    const event = findEvent(s, eventId)
    return `${run} ${s.commands.length} ${eventId} ${event?.kind ?? ''} ${event?.timeUs ?? ''}`
  })
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    if (eventId === null) return
    let isCurrent = true
    ask({ type: 'why', eventId })
      .then((answer) => {
        const { events, structure } = store.getState()
        const chain = structure === null ? answer.chain : addSlowWays(answer.chain, events, structure)
        if (isCurrent) setTold({ run, key, chain, error: null })
      })
      .catch((error: Error) => isCurrent && setTold({ run, key, chain: [], error: error.message }))
    return () => {
      isCurrent = false
    }
  }, [ask, store, eventId, run, key])
  // Until the answer is there the one before stands, but not that of another run.
  return told?.run === run ? told : null
}

function findEvent({ events, markers }: SimStore, id: number | null): DomainEvent | undefined {
  return events.find((event) => event.id === id) ?? markers.find(({ event }) => event.id === id)?.event
}

function Thread({ chain, names }: { readonly chain: readonly DomainEvent[]; readonly names: StoryNames }) {
  const { seek } = useSimActions()
  const { canSeek } = useSimClient()
  const steps = tellStory(chain, names)
  return (
    <ol className="thread">
      {steps.map((step) => (
        <li key={step.key} className={`thread-${step.tone}`}>
          {step.config === undefined ? null : (
            <>
              <code>{step.config}</code>
              <br />
            </>
          )}
          {step.timeUs < 0 ? null : (
            <>
              {canSeek ? (
                <button
                  type="button"
                  className="thread-time mono"
                  title={words.seek(names.clock(step.timeUs))}
                  onClick={() => seek(step.timeUs)}
                >
                  {names.clock(step.timeUs)}
                </button>
              ) : (
                <span className="mono">{names.clock(step.timeUs)}</span>
              )}{' '}
            </>
          )}
          <Sentence text={step.text} />
        </li>
      ))}
    </ol>
  )
}

function Balloon({ children }: { readonly children: ReactNode }) {
  return (
    <div className="balloon">
      <svg className="balloon-tail" width="34" height="30" viewBox="0 0 34 30" aria-hidden="true" focusable="false">
        <path d="M28 4L0 8L28 24Z" fill="#fff" stroke={PAINTS.ink} strokeWidth="3" strokeLinejoin="round" />
        <path d="M26 7L34 3V25L26 20Z" fill="#fff" />
      </svg>
      <p>{children}</p>
    </div>
  )
}
