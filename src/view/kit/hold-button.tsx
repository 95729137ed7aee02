/**
 * A button for what must not happen by accident. Holding it for half a second confirms, by pointer, by touch
 * or with Space or Enter. Who cannot hold presses twice: the first press arms it, the second confirms.
 *
 * The one thing a reader would get wrong: how long somebody pressed is told by the times of his events, not by when they
 * are heard of. A page that is busy hears late, and must neither lose a press nor take a short one for a long one. And
 * there is nothing between a press and a hold: what was too short for the one is the other, however slow the hand.
 */
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { currentLanguage } from '../../content/language'
import './hold-button.css'

const HOLD_MS = 500
const ARMED_MS = 4000

/** The note stands over the middle of its button, and is moved as far as it would leave the window. */
function keepInSight(note: HTMLElement | null): void {
  if (note === null) return
  note.style.marginLeft = '0'
  const { left, right } = note.getBoundingClientRect()
  const over = Math.max(0, right - document.documentElement.clientWidth + 6) - Math.max(0, 6 - left)
  if (over !== 0) note.style.marginLeft = `${-over}px`
}

interface HoldButtonProps {
  /** The action as a sentence, for assistive technology: "Kill DC West". */
  readonly label: string
  readonly hint: string
  readonly armedText: (label: string) => string
  readonly doneText: (label: string) => string
  readonly tone: 'kill' | 'heal'
  readonly size: number
  readonly disabled?: boolean
  readonly onConfirm: () => void
  readonly children?: ReactNode
}

export function HoldButton({
  label,
  hint,
  armedText,
  doneText,
  tone,
  size,
  disabled,
  onConfirm,
  children,
}: HoldButtonProps) {
  const [phase, setPhase] = useState<'idle' | 'holding' | 'armed'>('idle')
  const [said, setSaid] = useState('')
  const timer = useRef(0)
  const startedAtMs = useRef(0)
  /** When the press ended that armed it; null while it is not armed. */
  const armedAtMs = useRef<number | null>(null)
  const holding = useRef(false)

  const disarm = useCallback(() => {
    window.clearTimeout(timer.current)
    armedAtMs.current = null
    holding.current = false
    setPhase('idle')
  }, [])

  const confirm = useCallback(() => {
    disarm()
    setSaid(doneText(label))
    onConfirm()
  }, [disarm, doneText, label, onConfirm])

  const start = useCallback(
    (atMs: number) => {
      if (holding.current || disabled) return
      holding.current = true
      startedAtMs.current = atMs
      setPhase('holding')
      window.clearTimeout(timer.current)
      // That it was let go may wait to be heard of, and is heard first.
      timer.current = window.setTimeout(() => {
        timer.current = window.setTimeout(confirm, 0)
      }, HOLD_MS)
    },
    [confirm, disabled],
  )

  const end = useCallback(
    (press: boolean, atMs: number) => {
      if (!holding.current) return
      holding.current = false
      window.clearTimeout(timer.current)
      const heldMs = atMs - startedAtMs.current
      const armedMs = armedAtMs.current === null ? Number.POSITIVE_INFINITY : startedAtMs.current - armedAtMs.current
      if (!press) disarm()
      else if (heldMs >= HOLD_MS || armedMs <= ARMED_MS) confirm()
      else {
        armedAtMs.current = atMs
        setPhase('armed')
        setSaid(armedText(label))
        // Only what is seen: a second press that was in time may be heard of later.
        timer.current = window.setTimeout(() => setPhase('idle'), ARMED_MS)
      }
    },
    [armedText, confirm, disarm, label],
  )

  useEffect(() => () => window.clearTimeout(timer.current), [])
  // The button stays when what it does becomes something else, so that it keeps the focus; nothing stays armed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label is another action.
  useEffect(disarm, [label])
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said in another language is not said again.
  useEffect(() => setSaid(''), [language])

  const isHoldKey = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter'
  const r = size / 2 - 5
  const around = 2 * Math.PI * r
  return (
    <span className="hold">
      <button
        type="button"
        className={`hold-button hold-${tone} hold-${phase}`}
        style={{ width: size, height: size }}
        disabled={disabled}
        aria-label={label}
        title={`${label}. ${hint}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          event.stopPropagation()
          event.currentTarget.setPointerCapture(event.pointerId)
          start(event.timeStamp)
        }}
        onPointerUp={(event) => end(true, event.timeStamp)}
        onPointerCancel={(event) => end(false, event.timeStamp)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (!isHoldKey(event)) return
          event.preventDefault()
          if (!event.repeat) start(event.timeStamp)
        }}
        onKeyUp={(event) => {
          if (isHoldKey(event)) end(true, event.timeStamp)
        }}
        onBlur={disarm}
        onClick={(event) => {
          // A click without a pointer or key before it comes from assistive technology.
          if (event.detail !== 0 || holding.current) return
          holding.current = true
          startedAtMs.current = event.timeStamp
          end(true, event.timeStamp)
        }}
      >
        <svg viewBox={`0 0 ${size} ${size}`} width={size} height={size} aria-hidden="true" focusable="false">
          <circle className="hold-stitch" cx={size / 2} cy={size / 2} r={r} />
          <circle
            className="hold-ring"
            cx={size / 2}
            cy={size / 2}
            r={r}
            strokeDasharray={around}
            strokeDashoffset={phase === 'idle' ? around : 0}
          />
          <g transform={`translate(${size / 2} ${size / 2}) scale(${size / 50})`} className="hold-glyph">
            {tone === 'kill' ? <path d="M-6-7A9 9 0 1 0 6-7M0-13V-2" /> : <path d="M0-10V10M-10 0H10" />}
          </g>
        </svg>
      </button>
      {children}
      {/* What is said aloud is seen while a second press is waited for. */}
      <span
        className={phase === 'armed' ? 'hold-again' : 'visually-hidden'}
        ref={phase === 'armed' ? keepInSight : undefined}
        aria-live="polite"
      >
        {said}
      </span>
    </span>
  )
}
