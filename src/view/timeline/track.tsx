/**
 * The track: rates, outages, flags and the thumb. Drag anywhere on it; arrow keys on the thumb. While it is
 * dragged the run pauses, and goes on afterwards if it was playing.
 */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react'
import { timelineWords as words } from '../../content/timeline'
import { BIN_US } from '../../state'
import { formatClock, formatTick } from '../kit/format'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { type FlagNames, placeFlags } from './flags'
import { RateBars } from './rate-bars'
import { makeTrackScale } from './track-scale'

interface TrackProps {
  readonly names: FlagNames
  readonly onExplain: (eventId: number) => void
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
}

/** The width is a variable, because on a phone flags are points without words. */
function cssOf(left: number, width: number): CSSProperties {
  return { left, '--flag-width': `${width}px` } as CSSProperties
}

export function Track({ names, onExplain }: TrackProps) {
  const actions = useSimActions()
  const { canSeek } = useSimClient()
  const track = useRef<HTMLDivElement>(null)
  const wasPlaying = useRef(false)
  const [width, setWidth] = useState(600)
  const timeUs = useSim((s) => s.timeUs)
  const frontierUs = useSim((s) => s.frontierUs)
  const untilMs = useSim((s) => s.structure?.untilMs ?? 60_000)
  const markers = useSim((s) => s.markers)
  const bins = useSim((s) => s.acknowledgedBins)
  const playing = useSim((s) => s.playing)
  const topic = useSim((s) => s.focus?.topic ?? '')
  const partition = useSim((s) => s.focus?.partition ?? 0)

  useLayoutEffect(() => {
    const element = track.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])

  const seenUs = Math.max(timeUs, frontierUs)
  const { endUs, ticks } = makeTrackScale(untilMs * 1_000, seenUs, width)
  const toX = (us: number) => (us / endUs) * width
  const flags = placeFlags(markers, names, { topic, partition }, toX, width)
  const outages = markers.filter((marker) => marker.kind === 'outage')
  const outage = outages.find((o) => timeUs >= o.timeUs && (o.endUs < 0 || timeUs < o.endUs))

  const seekTo = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect()
    if (box === undefined) return
    actions.seek(Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * endUs)
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !canSeek) return
    event.currentTarget.setPointerCapture(event.pointerId)
    wasPlaying.current = playing
    if (playing) actions.pause()
    seekTo(event)
  }
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    event.currentTarget.releasePointerCapture(event.pointerId)
    if (wasPlaying.current) actions.play()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!canSeek) return
    const step = KEY_STEPS[event.key]
    if (step !== undefined) actions.seek(timeUs + step * (event.shiftKey ? 10 : 1) * 1_000_000)
    else if (event.key === 'Home') actions.seek(0)
    else if (event.key === 'End') actions.seek(frontierUs)
    else return
    event.preventDefault()
  }

  const thumbX = toX(timeUs)
  return (
    <div className="track">
      <div
        ref={track}
        className="track-area"
        onPointerDown={onPointerDown}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && seekTo(event)}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <RateBars bins={bins} binUs={BIN_US} endUs={endUs} width={width} height={17} />
        {outages.map((o) => (
          <span
            key={o.eventId}
            className="outage"
            style={{ left: toX(o.timeUs), width: Math.max(3, toX(o.endUs < 0 ? seenUs : o.endUs) - toX(o.timeUs)) }}
            title={words.outage}
          />
        ))}
        <span className="rail" />
        <span className="rail-seen" style={{ width: toX(frontierUs) }} />
        <span className="rail-done" style={{ width: thumbX }} />
        {ticks.map((tick) => (
          <span
            key={tick}
            className={`tick-label ${tick === 0 ? 'is-first' : tick >= endUs * 0.97 ? 'is-last' : ''}`}
            style={{ left: toX(tick) }}
          >
            {formatTick(tick)}
          </span>
        ))}
        {flags.map((flag) => (
          <span key={flag.eventId} className={`pole pole-${flag.kind}`} style={{ left: flag.x }} />
        ))}
        <div
          className="thumb"
          role="slider"
          tabIndex={0}
          aria-disabled={!canSeek}
          aria-label={words.thumb}
          aria-valuemin={0}
          aria-valuemax={Math.round(endUs / 1_000)}
          aria-valuenow={Math.round(timeUs / 1_000)}
          aria-valuetext={words.thumbAt(
            formatClock(timeUs),
            formatTick(endUs),
            outage === undefined ? '' : words.outage,
          )}
          title={canSeek ? words.scrubHint : undefined}
          style={{ left: thumbX }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul className="flags">
        {flags.map((flag) => (
          <li key={flag.eventId}>
            <button
              type="button"
              className={`flag flag-${flag.kind} ${flag.labelLeft === null ? 'is-bare' : ''} ${flag.isUnder ? 'is-under' : ''}`}
              style={flag.labelLeft === null ? { left: flag.x - 6 } : cssOf(flag.labelLeft, flag.labelWidth)}
              title={`${formatClock(flag.timeUs)} ${flag.label}`}
              onClick={() => {
                if (canSeek) actions.seek(flag.timeUs)
                onExplain(flag.eventId)
              }}
            >
              <span className={flag.labelLeft === null ? 'visually-hidden' : undefined}>{flag.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
