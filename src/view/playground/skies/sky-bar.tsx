/** The bar below two skies: one clock for all of them. Its keys are those of the playground. */
import { type ReactNode, useEffect, useRef } from 'react'
import { timelineWords } from '../../../content/timeline'
import type { Ensemble } from '../../../state/ensemble'
import { formatClock } from '../../kit/format'
import { PauseIcon, PlayIcon } from '../../kit/icons'
import { nextSpeed, SPEEDS } from '../../timeline/speeds'
import { useEnsembleState } from './use-ensemble'

interface SkyBarProps {
  readonly ensemble: Ensemble
  readonly children: ReactNode
}

export function SkyBar({ ensemble, children }: SkyBarProps) {
  const playing = useEnsembleState(ensemble, (state) => state.playing)
  const timeUs = useEnsembleState(ensemble, (state) => state.timeUs)
  const speed = useEnsembleState(ensemble, (state) => state.speed)
  const label = playing ? timelineWords.pause : timelineWords.play
  const options = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b)
  return (
    <section className="timeline paper-dots sky-bar" aria-label={timelineWords.region}>
      <div className="transport">
        <button
          type="button"
          className="play"
          aria-label={label}
          title={label}
          onClick={() => (playing ? ensemble.pause() : ensemble.play())}
        >
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
      </div>
      <span className="clock mono" role="timer" aria-label={timelineWords.clock}>
        {formatClock(timeUs)}
      </span>
      <span className="speed">
        <select
          aria-label={timelineWords.speed}
          title={timelineWords.speed}
          value={speed}
          onChange={(event) => ensemble.setSpeed(Number(event.target.value))}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {timelineWords.speedOf(option)}
            </option>
          ))}
        </select>
      </span>
      {children}
    </section>
  )
}

const SECOND_US = 1_000_000

/** Space, arrows, brackets, Home and End; Escape leaves. What a control understands itself is left to it. */
export function useSkyKeys(ensemble: Ensemble | null, onLeave: () => void): void {
  const latest = useRef({ ensemble, onLeave })
  latest.current = { ensemble, onLeave }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      const { target } = event
      if (target instanceof Element && target.closest('dialog, input, select, textarea') !== null) return
      if (event.key === 'Escape') {
        event.preventDefault()
        latest.current.onLeave()
        return
      }
      const runs = latest.current.ensemble
      const isPress = event.key === ' ' && target instanceof Element && target.closest('button, a, summary') !== null
      const press = isPress ? undefined : KEYS.get(event.key)
      if (press === undefined || runs === null) return
      event.preventDefault()
      press(runs, event.shiftKey ? 10 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

type Press = (runs: Ensemble, seconds: number) => void

const skip =
  (direction: 1 | -1): Press =>
  (runs, seconds) =>
    runs.seek(runs.store.getState().timeUs + direction * seconds * SECOND_US)

const turnSpeed =
  (step: 1 | -1): Press =>
  (runs) =>
    runs.setSpeed(nextSpeed(runs.store.getState().speed, step))

const KEYS: ReadonlyMap<string, Press> = new Map<string, Press>([
  [' ', (runs) => (runs.store.getState().playing ? runs.pause() : runs.play())],
  ['ArrowLeft', skip(-1)],
  ['ArrowRight', skip(1)],
  ['Home', (runs) => runs.seek(0)],
  ['End', (runs) => runs.seek(runs.store.getState().frontierUs)],
  ['[', turnSpeed(-1)],
  [']', turnSpeed(1)],
])
