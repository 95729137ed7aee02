/** The bar at the bottom: transport, clock, speed, track, and the drawer with history, runs and seed. */

import { useEffect, useRef, useState } from 'react'
import { shellWords } from '../../content/shell'
import { timelineWords as words } from '../../content/timeline'
import { formatClock } from '../kit/format'
import { FlagIcon, HistoryIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon, StepIcon } from '../kit/icons'
import { later } from '../kit/later'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import type { FlagNames } from './flags'
import { isToldAgain } from './outage-news'
import { SPEEDS } from './speeds'
import { Track } from './track'
import './timeline.css'

const HistoryPanel = later(
  () => import('./history-panel'),
  (m) => m.HistoryPanel,
)

/** There is nothing to compare before somebody forks. */
const CompareButton = later(
  () => import('./compare-button'),
  (m) => m.CompareButton,
)

interface TimelineProps {
  readonly names: FlagNames
  readonly onExplain: (eventId: number) => void
  /** Is there a place for runs side by side? */
  readonly hasSkies?: boolean
}

export function Timeline({ names, onExplain, hasSkies = true }: TimelineProps) {
  const { isLive, canCommand } = useSimClient()
  const [isOpen, setOpen] = useState(false)
  const drawer = useRef<HTMLDivElement>(null)
  const runs = useSim((s) => s.branches.length)
  const name = useSim((s) => s.branches.find(({ index }) => index === s.currentBranch)?.name ?? '')
  const done = useSim((s) => s.commands.length)

  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      const isKey = event instanceof KeyboardEvent
      if (isKey ? event.key === 'Escape' : !drawer.current?.contains(event.target as Node)) setOpen(false)
    }
    window.addEventListener('pointerdown', close)
    window.addEventListener('keydown', close)
    return () => {
      window.removeEventListener('pointerdown', close)
      window.removeEventListener('keydown', close)
    }
  }, [isOpen])

  return (
    <section className="timeline paper-dots" aria-label={words.region}>
      <Transport />
      <Clock />
      {isLive ? null : <SpeedSelect />}
      <Track names={names} onExplain={onExplain} />
      {hasSkies && canCommand && runs > 1 ? <CompareButton /> : null}
      <div ref={drawer} className="drawer">
        <button
          type="button"
          id="history"
          className="btn btn-flat"
          aria-expanded={isOpen}
          title={words.more}
          onClick={() => setOpen(!isOpen)}
        >
          <HistoryIcon />
          <span className="runs-text">{words.runs(name, runs)}</span>
          {done > 0 ? <span className="badge">{done}</span> : null}
          <span className="visually-hidden">{words.more}</span>
        </button>
        {isOpen ? <HistoryPanel names={names} /> : null}
      </div>
    </section>
  )
}

function Transport() {
  const { play, pause } = useSimActions()
  const client = useSimClient()
  const playing = useSim((s) => s.playing)
  const label = playing ? words.pause : words.play
  return (
    <div className="transport">
      {client.isLive ? null : (
        <button type="button" className="play" aria-label={label} title={label} onClick={playing ? pause : play}>
          {playing ? <PauseIcon /> : <PlayIcon />}
        </button>
      )}
      {client.canSeek ? <Skips /> : null}
    </div>
  )
}

/** To another moment: flag by flag, step by step. */
function Skips() {
  const { seek, step, nextEvent } = useSimActions()
  const client = useSimClient()
  const toFlag = (direction: 1 | -1) => {
    const { markers, timeUs } = client.store.getState()
    const events = markers.map(({ event }) => event)
    const times = markers.filter(({ event }) => !isToldAgain(event, events)).map((m) => m.timeUs)
    // A flag that is just behind is left out, so that pressing twice goes back twice.
    const target =
      direction > 0
        ? times.filter((t) => t > timeUs).sort((a, b) => a - b)[0]
        : Math.max(0, ...times.filter((t) => t < timeUs - 300_000))
    if (target === undefined) nextEvent()
    else seek(target)
  }
  return (
    <>
      <button
        type="button"
        className="bare"
        aria-label={words.previous}
        title={words.previous}
        onClick={() => toFlag(-1)}
      >
        <PreviousIcon />
      </button>
      <button type="button" className="bare" aria-label={words.next} title={words.next} onClick={() => toFlag(1)}>
        <NextIcon />
      </button>
      <button type="button" className="bare is-extra" aria-label={words.step} title={words.step} onClick={step}>
        <StepIcon />
      </button>
      <button type="button" className="bare" aria-label={words.nextEvent} title={words.nextEvent} onClick={nextEvent}>
        <FlagIcon />
      </button>
    </>
  )
}

function Clock() {
  const text = useSim((s) => formatClock(s.timeUs))
  return (
    <span className="clock mono" role="timer" aria-label={words.clock}>
      {text}
    </span>
  )
}

function SpeedSelect() {
  const { setSpeed } = useSimActions()
  const speed = useSim((s) => s.speed)
  // What the machine reaches is told only when it is clearly less than what was asked for.
  const reached = useSim((s) =>
    s.playing && s.achievedSpeed > 0 && s.achievedSpeed < s.speed * 0.7 ? roundSpeed(s.achievedSpeed) : 0,
  )
  const options = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].sort((a, b) => a - b)
  return (
    <span className="speed">
      <select
        aria-label={words.speed}
        title={reached > 0 ? shellWords.slower(words.speedOf(reached)) : words.speed}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words.speedOf(option)}
          </option>
        ))}
      </select>
      {reached > 0 && speed > 30 ? <small>{words.speedOf(reached)}</small> : null}
    </span>
  )
}

function roundSpeed(speed: number): number {
  const digit = 10 ** Math.floor(Math.log10(speed))
  return Math.round(speed / digit) * digit
}
