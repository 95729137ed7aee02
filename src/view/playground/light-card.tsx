/** What one light carries: which records, from where to where, and each of them to be read. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { lightWords as words } from '../../content/reading'
import { FlightKind, type LightView } from '../../protocol'
import { formatClock, formatCount, formatMs } from '../kit/format'
import { CloseIcon } from '../kit/icons'
import { RecordCard } from '../kit/record-card'
import type { SceneLayout } from '../scene'

const WIDTH = 330
/** It stands beside the light, and never outside of the scene. */
const AWAY_PX = 26
/** What a card needs; where there is less it scrolls. */
const HIGH_PX = 400
const LOW_PX = 300

/** More would not be read. */
const RANGES_MOST = 4

interface LightCardProps {
  readonly light: LightView
  /** As it is drawn: a follower may have been promoted since. */
  readonly kind: number
  readonly at: { readonly x: number; readonly y: number }
  readonly layout: SceneLayout
  /** How a node of the structure is called. */
  readonly nameOf: (node: number) => string
  readonly onStep: (by: number) => void
  /** With the focus back where it came from, or not. */
  readonly onClose: (isBack: boolean) => void
}

export function LightCard({ light, kind, at, layout, nameOf, onStep, onClose }: LightCardProps) {
  const box = useRef<HTMLDivElement>(null)
  const [n, setN] = useState(0)
  useClosing(box, onClose)
  const record = light.read[Math.min(n, light.read.length - 1)]
  const isNarrow = layout.area.width < 500
  const bottom = layout.area.y + layout.area.height
  const top = isNarrow ? bottom - LOW_PX : Math.max(8, Math.min(at.y - 60, bottom - HIGH_PX))
  return (
    <div
      ref={box}
      role="dialog"
      aria-label={words.title}
      className="light-card"
      style={{ ...(isNarrow ? { left: 8, right: 8 } : beside(at.x, layout)), top, maxHeight: bottom - top }}
    >
      <header>
        <b>{`${light.topic}-${light.partition}`}</b>
        <span>{words.kinds[kind]}</span>
        <Step label={words.previous} sign="‹" onStep={() => onStep(-1)} />
        <Step label={words.next} sign="›" onStep={() => onStep(1)} />
        <button type="button" className="light-step" aria-label={words.close} onClick={() => onClose(true)}>
          <CloseIcon />
        </button>
      </header>
      <dl className="record-card light-facts">
        {listFacts(light, nameOf).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record === undefined ? (
        <p>{words.gone}</p>
      ) : (
        <>
          {light.records === 1 ? null : (
            <p className="light-pages">
              <span>{words.recordOf(Math.min(n, light.read.length - 1) + 1, light.records)}</span>
              <Step label={words.previousRecord} sign="‹" isOff={n <= 0} onStep={() => setN(n - 1)} />
              <Step label={words.nextRecord} sign="›" isOff={n >= light.read.length - 1} onStep={() => setN(n + 1)} />
            </p>
          )}
          <RecordCard record={record} />
          {light.records > light.read.length ? <p className="light-rest">{words.rest(light.read.length)}</p> : null}
        </>
      )}
    </div>
  )
}

function beside(x: number, layout: SceneLayout) {
  const isLeft = x > layout.area.width * 0.55
  const left = isLeft ? x - AWAY_PX - WIDTH : x + AWAY_PX
  return { left: Math.max(8, left), width: WIDTH }
}

function listFacts(light: LightView, nameOf: (node: number) => string): readonly (readonly [string, string])[] {
  const offsets = light.offsets.map(({ first, last }) => words.range(formatCount(first), formatCount(last)))
  const noOffset =
    light.kind === FlightKind.refused
      ? words.notStoredEver
      : light.kind === FlightKind.dropped
        ? words.notArrived
        : words.notStored
  return [
    [words.way(nameOf(light.from), nameOf(light.to)), ''],
    [words.stands, words.records(light.records, formatCount(light.records))],
    // Of one record its own card says it.
    ...(light.records === 1 && offsets.length > 0
      ? []
      : [
          [
            words.offsets,
            offsets.length === 0 ? noOffset : words.ranges(offsets.slice(0, RANGES_MOST), offsets.length),
          ] as const,
        ]),
    [
      words.sent,
      light.kind === FlightKind.dropped
        ? words.never(formatClock(light.sentUs))
        : words.sentFor(formatClock(light.sentUs), formatMs((light.arriveUs - light.sentUs) / 1_000)),
    ],
  ]
}

interface StepProps {
  readonly label: string
  readonly sign: string
  readonly isOff?: boolean
  readonly onStep: () => void
}

function Step({ label, sign, isOff = false, onStep }: StepProps) {
  return (
    <button type="button" className="light-step" aria-label={label} title={label} disabled={isOff} onClick={onStep}>
      {sign}
    </button>
  )
}

function useClosing(box: RefObject<HTMLElement | null>, onClose: (isBack: boolean) => void): void {
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true })
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) latest.current(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      latest.current(true)
    }
    window.addEventListener('pointerdown', onPointer)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointerdown', onPointer)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [box])
}
