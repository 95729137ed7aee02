/** The moment that all runs stand at, on a track of theirs: dragged, or moved by keys. */
import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { skiesWords as words } from '../../../content/skies'
import type { Ensemble } from '../../../state/ensemble'
import { formatClock, formatTick } from '../../kit/format'
import { makeTrackScale } from '../../timeline/track-scale'
import { useEnsembleState } from './use-ensemble'

export interface SkyScale {
  readonly endUs: number
  readonly ticks: readonly number[]
  /** Pixels. */
  readonly width: number
  readonly toX: (timeUs: number) => number
}

const ENDS_S = [30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400]
const SECOND_US = 1_000_000

/** A good quarter longer than what has been seen, so that there is always something ahead; it grows in leaps. */
export function useSkyScale(ensemble: Ensemble, width: number): SkyScale {
  const seenUs = useEnsembleState(ensemble, (state) => Math.max(state.timeUs, state.frontierUs))
  const wanted = ENDS_S.find((seconds) => seconds * SECOND_US >= seenUs * 1.25) ?? 0
  const { endUs, ticks } = makeTrackScale(wanted * SECOND_US, seenUs, width)
  return { endUs, ticks, width, toX: (timeUs) => (timeUs / endUs) * width }
}

export function useWidth(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(600)
  useLayoutEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [element])
  return [setElement, width]
}

interface SkyTrackProps {
  readonly ensemble: Ensemble
  readonly scale: SkyScale
  readonly label: string
  readonly areaRef: (element: HTMLElement | null) => void
  readonly children: ReactNode
}

export function SkyTrack({ ensemble, scale, label, areaRef, children }: SkyTrackProps) {
  const timeUs = useEnsembleState(ensemble, (state) => state.timeUs)
  const wasPlaying = useRef(false)
  const { endUs, toX } = scale
  const seekTo = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    ensemble.seek(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * endUs)
  }
  const onUp = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.currentTarget.releasePointerCapture(event.pointerId)
    if (wasPlaying.current) ensemble.play()
  }
  return (
    <div
      ref={areaRef}
      className="sky-track-area"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        wasPlaying.current = ensemble.store.getState().playing
        if (wasPlaying.current) ensemble.pause()
        seekTo(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seekTo(event)}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    >
      {children}
      {scale.ticks.map((tick) => (
        <span
          key={tick}
          className={`sky-tick mono${tick === 0 ? ' is-first' : tick >= endUs * 0.97 ? ' is-last' : ''}`}
          style={{ left: toX(tick) }}
        >
          {formatTick(tick)}
        </span>
      ))}
      {/* Its keys are those of the page: arrows go by seconds. */}
      <div
        className="sky-thumb"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.round(endUs / 1_000)}
        aria-valuenow={Math.round(timeUs / 1_000)}
        aria-valuetext={words.trackAt(formatClock(timeUs), formatTick(endUs))}
        style={{ left: toX(timeUs) }}
      />
    </div>
  )
}
