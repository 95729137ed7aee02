/**
 * What the reader does, done in the picture: a handle at the thing that it acts on, and the thing itself, which goes with the
 * hand. The one thing a reader would get wrong: how far the hand has pulled is a property of the picture's element
 * (`--pull`), so that nothing of the page is drawn again while it pulls.
 */
import {
  type CSSProperties,
  createContext,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useRef,
} from 'react'
import type { Act } from '../../story/script-types'
import { later } from '../kit/later'
import { goalOf, type Handle, ringOf, shareOf } from './handle'
import { Signs } from './panel-sounds'
import { Picture } from './picture'
import type { Rect } from './staging'
import './deed-handle.css'

/** In six panels of a hundred and thirty something is to die. */
const KillHandle = later(
  () => import('./kill-handle'),
  (m) => m.KillHandle,
)

/** What may be done in a panel now. */
export interface Deed {
  readonly act: Act
  /** It is the reader's turn. */
  readonly isOpen: boolean
  /** The run has come to what was done, or it was done where nothing runs. */
  readonly isPast: boolean
  /** The reader is here. */
  readonly isCurrent: boolean
  readonly onAct: () => void
}

interface ThingProps {
  readonly handle: Handle
  readonly box: Rect
  readonly scale: number
  readonly style: CSSProperties
}

/** The thing that goes with the hand. */
export function DeedThing({ handle, box, scale, style }: ThingProps) {
  const { thing } = handle
  if (thing === undefined) return null
  return (
    <div className="deed-moves deed-thing" style={{ ...style, ...motionOf(handle, box, scale) }}>
      <Drawing draw={thing} box={box} scale={scale} />
      <Signs signs={handle.signs ?? []} origin={[box.x, box.y]} scale={scale} />
    </div>
  )
}

function Drawing({ draw, box, scale }: { readonly draw: () => string; readonly box: Rect; readonly scale: number }) {
  return (
    <Picture
      content={draw()}
      box={box}
      className="plane"
      style={{ width: box.width * scale, height: box.height * scale }}
    />
  )
}

/** As the style sheet takes it; turned about a point of the picture. */
function motionOf({ move }: Handle, from: { readonly x: number; readonly y: number }, scale: number): CSSProperties {
  const [byX, byY] = move?.by ?? [0, 0]
  const [x, y] = move?.about ?? [from.x, from.y]
  return {
    '--by-x': `${byX * scale}px`,
    '--by-y': `${byY * scale}px`,
    '--turn': `${move?.turn ?? 0}deg`,
    transformOrigin: `${(x - from.x) * scale}px ${(y - from.y) * scale}px`,
  } as CSSProperties
}

interface HandleProps {
  readonly handle: Handle
  readonly deed: Deed
  readonly origin: readonly [x: number, y: number]
  readonly scale: number
}

/** For a finger, pixels. */
const LEAST_PX = 44

/** A ring around the thing; nothing where the reader cannot do anything now. */
export function DeedHandle({ handle, deed, origin, scale }: HandleProps) {
  const { at } = handle
  if (!('width' in at)) return null
  const ring = ringOf(at, LEAST_PX / scale)
  const place: CSSProperties = {
    left: (ring.x - origin[0]) * scale,
    top: (ring.y - origin[1]) * scale,
    width: ring.width * scale,
    height: ring.height * scale,
  }
  const goal = handle.way === 'pull' ? goalOf(handle, at) : null
  return (
    <div
      className={`deed-moves deed-place${deed.isCurrent ? ' is-current' : ''}`}
      style={{ ...place, ...motionOf(handle, ring, scale) }}
    >
      {handle.way === 'hold' ? (
        <KillHandle deed={deed} size={Math.max(LEAST_PX, Math.round(Math.min(ring.width, ring.height) * scale))} />
      ) : (
        <Grip deed={deed} goal={goal === null ? null : [goal[0] * scale, goal[1] * scale]} />
      )}
    </div>
  )
}

/** So far that it is no press any more, pixels. */
const PULL_PX = 7
/** Of the way: who lets go here has done it. */
const ENOUGH = 0.6

interface GripProps {
  readonly deed: Deed
  /** Where the hand takes it, pixels; null where it is pressed. */
  readonly goal: readonly [x: number, y: number] | null
}

/** Pressed, or pulled to where it belongs. A press does it too, and so do the keys of a button. */
function Grip({ deed: { act, isOpen, onAct }, goal }: GripProps) {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const pulled = useRef(0)
  const wasPulled = useRef(false)
  const show = (element: Element, share: number): void => {
    pulled.current = share
    const art = element.closest<HTMLElement>('.panel-art')
    art?.classList.toggle('is-pulling', from.current !== null)
    if (share > 0) art?.style.setProperty('--pull', String(share))
    else art?.style.removeProperty('--pull')
  }
  const letGo = (event: PointerEvent<HTMLElement>, isGiven: boolean): void => {
    if (from.current === null) return
    from.current = null
    const isDone = isGiven && pulled.current >= ENOUGH
    show(event.currentTarget, 0)
    if (isDone) onAct()
  }
  return (
    <button
      type="button"
      className={`deed-handle is-${goal === null ? 'pressed' : 'pulled'}`}
      aria-label={act.label}
      aria-keyshortcuts={act.key.toUpperCase()}
      disabled={!isOpen}
      onPointerDown={(event) => {
        wasPulled.current = false
        if (event.button !== 0 || goal === null || !isOpen) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={(event) => {
        if (from.current === null || goal === null) return
        const by = [event.clientX - from.current.x, event.clientY - from.current.y] as const
        if (Math.hypot(...by) > PULL_PX) wasPulled.current = true
        show(event.currentTarget, shareOf(by, goal))
      }}
      onPointerUp={(event) => letGo(event, true)}
      onPointerCancel={(event) => letGo(event, false)}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        // What was pulled was done, or left, when the hand let go.
        if (!wasPulled.current) onAct()
        wasPulled.current = false
      }}
    >
      {goal === null ? <Finger /> : <Arrow turn={(Math.atan2(goal[1], goal[0]) * 180) / Math.PI} />}
      <span className="deed-tag" aria-hidden="true">
        {act.label}
      </span>
    </button>
  )
}

function Finger() {
  return (
    <svg className="deed-sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M14 36V27L7 20Q5 16 9 15Q11 15 15 19V6Q15 3 18 3Q21 3 21 6V15Q25 13 26 17Q30 15 31 19Q35 18 35 22V28Q35 33 31 36Z" />
    </svg>
  )
}

function Arrow({ turn }: { readonly turn: number }) {
  return (
    <svg
      className="deed-sign deed-arrow"
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
      style={{ rotate: `${turn}deg` }}
    >
      <path d="M4 15H20V6L37 20L20 34V25H4Z" />
    </svg>
  )
}

/** For handles at what lives in the panel, which is drawn by its instrument. */
const LiveDeed = createContext<{ readonly anchor: string; readonly deed: Deed } | null>(null)

export function LiveDeedPlace({
  handle,
  deed,
  children,
}: {
  readonly handle: Handle | undefined
  readonly deed: Deed | null
  readonly children: ReactNode
}) {
  const value =
    deed === null || handle === undefined || !('live' in handle.at) ? null : { anchor: handle.at.live, deed }
  return <LiveDeed value={value}>{children}</LiveDeed>
}

/** Stands in the thing of an instrument that a deed may act on; shows nothing in a panel whose deed is not there. */
export function LiveHandle({ anchor }: { readonly anchor: string }) {
  const found = useContext(LiveDeed)
  if (found === null || found.anchor !== anchor) return null
  return (
    <span className={`deed-place is-live${found.deed.isCurrent ? ' is-current' : ''}`}>
      <Grip deed={found.deed} goal={null} />
    </span>
  )
}
