/**
 * The first steps, offered once: balloons that point at the next thing to do and move on when it is done. They can
 * be put away at any time and do not come back. The one thing a reader would get wrong: nothing waits for the guide;
 * each step is over when the run says so, however it came about.
 */
import { useEffect, useState } from 'react'
import { guideWords as words } from '../../content/help'
import './guide.css'

export interface GuideFacts {
  readonly siteName: string
  /** How long the controllers wait for a heartbeat. */
  readonly session: string
  readonly isDark: boolean
  readonly isStopped: boolean
  /** Somebody is gone and the controllers still wait for a heartbeat. */
  readonly isWaiting: boolean
  readonly isWhyOpen: boolean
  readonly isPromoted: boolean
  readonly hasObservers: boolean
  /** Everything is as before the button. */
  readonly isRewound: boolean
}

interface GuideProps {
  readonly facts: GuideFacts
  readonly onWhy: () => void
  readonly onRewind: () => void
  readonly onObservers: () => void
  readonly onEnd: () => void
}

type StepName = 'kill' | 'wait' | 'why' | 'rewind' | 'observers' | 'heal'
const TARGETS: Readonly<Record<StepName, string>> = {
  kill: '.hold-kill',
  wait: '.tile-writes',
  why: '.iris-badge, .iris-balloon .btn',
  rewind: '.thumb',
  observers: '.scenario-button',
  heal: '.hold-heal',
}

export function Guide({ facts, onWhy, onRewind, onObservers, onEnd }: GuideProps) {
  const [step, setStep] = useState<StepName>('kill')
  const next = nextStep(step, facts)
  useEffect(() => {
    if (next === 'end') onEnd()
    else if (next !== step) setStep(next)
  }, [next, step, onEnd])
  const place = usePlace(TARGETS[step])
  if (place === null) return null
  const text = step === 'kill' ? words.kill(facts.siteName) : step === 'wait' ? words.wait(facts.session) : words[step]
  const act = step === 'why' ? onWhy : step === 'rewind' ? onRewind : step === 'observers' ? onObservers : null
  return (
    <aside className={`guide guide-${place.side}`} style={{ left: place.x, top: place.y }} aria-label={words.label}>
      <div
        key={step}
        className="guide-balloon"
        style={{ left: place.shift, transformOrigin: place.side === 'above' ? '50% 100%' : '50% 0%' }}
      >
        <p>{text}</p>
        <p className="guide-tools">
          {act === null ? null : (
            <button type="button" className="btn btn-small btn-yes" onClick={act}>
              {words.next}
            </button>
          )}
          <button type="button" className="btn btn-small" onClick={onEnd}>
            {words.skip}
          </button>
        </p>
      </div>
    </aside>
  )
}

function nextStep(step: StepName, facts: GuideFacts): StepName | 'end' {
  if (step === 'kill' && facts.isDark) return 'wait'
  if (step === 'wait' && facts.isPromoted) return 'heal'
  if (step === 'wait' && facts.isStopped && !facts.isWaiting) return 'why'
  if (step === 'why' && facts.isWhyOpen) return 'rewind'
  if (step === 'rewind' && facts.isRewound) return facts.hasObservers ? 'end' : 'observers'
  if (step === 'observers' && facts.hasObservers) return 'kill'
  if (step === 'heal' && !facts.isDark) return 'end'
  return step
}

interface Place {
  readonly x: number
  readonly y: number
  /** How far the balloon is moved sideways so that all of it is on the page; its tail stays at the target. */
  readonly shift: number
  /** Where the balloon stands, seen from its target. */
  readonly side: 'above' | 'below'
}

const HALF_WIDTH = { wide: 150, narrow: 110 }
/** The bars at the top and at the foot of the page are not covered. */
const FOOT = 76

/** Targets move with the layout, so the place is looked up a few times a second rather than computed. */
function usePlace(selector: string): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useEffect(() => {
    const look = () => {
      const element = [...document.querySelectorAll(selector)].find(
        (candidate) => candidate.getClientRects().length > 0,
      )
      const box = element?.getBoundingClientRect()
      if (box === undefined) {
        setPlace(null)
        return
      }
      const { innerWidth, innerHeight } = window
      const isNarrow = innerWidth <= 720
      const half = (isNarrow ? HALF_WIDTH.narrow : HALF_WIDTH.wide) + 10
      // Below the deck, so that island, button and lanterns are seen.
      const isOnDeck = element?.closest('.scene') !== null
      const side = box.top > 220 && !isOnDeck ? 'above' : 'below'
      const x = Math.round(box.left + box.width / 2)
      // Beside an open panel, not over its tabs.
      const panel = document.getElementById('side-content')?.getBoundingClientRect().left ?? 0
      const right = side === 'below' && panel > x ? panel : innerWidth
      const shift = Math.round(Math.min(right - half, Math.max(half, x)) - x)
      const edge = side === 'above' ? box.top - 6 : box.bottom + (isNarrow ? 2 : isOnDeck ? 20 : 6)
      const y = Math.round(Math.min(edge, innerHeight - FOOT))
      setPlace((old) =>
        old?.x === x && old.y === y && old.side === side && old.shift === shift ? old : { x, y, side, shift },
      )
    }
    look()
    const timer = window.setInterval(look, 300)
    return () => window.clearInterval(timer)
  }, [selector])
  return place
}
