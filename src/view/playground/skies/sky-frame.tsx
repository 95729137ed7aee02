/** What stands around runs side by side: a title, the way back, and what is said while they are computed. */
import { type ReactNode, useEffect, useRef } from 'react'
import { skiesWords as words } from '../../../content/skies'
import type { Ensemble } from '../../../state/ensemble'
import { CloseIcon } from '../../kit/icons'
import { useSkyKeys } from './sky-bar'
import { useEnsembleState } from './use-ensemble'
import './skies.css'
import './strips.css'
import './sky-labels.css'
import './fork-track.css'
import './sky-table.css'
import './lanes.css'

interface SkyFrameProps {
  readonly kind: 'compare' | 'lanes'
  readonly title: string
  /** What is the same, and what is not. */
  readonly caption: ReactNode
  readonly ensemble: Ensemble | null
  /** Said until all of them are there. */
  readonly waiting: string
  readonly onLeave: () => void
  readonly children: ReactNode
}

export function SkyFrame({ kind, title, caption, ensemble, waiting, onLeave, children }: SkyFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useSkyKeys(ensemble, onLeave)
  useEffect(() => {
    // Not a button: whoever presses space plays.
    heading.current?.focus()
    // The button by which they were opened is gone with its panel: its place is the one that opens that.
    return () => document.getElementById('history')?.focus()
  }, [])
  return (
    <main className={`skies is-${kind}`}>
      <header className="skies-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{caption}</p>
        <button type="button" className="btn btn-small" title={words.closeKey} onClick={onLeave}>
          <CloseIcon />
          {words.close}
        </button>
      </header>
      {ensemble === null ? <p className="skies-wait">{waiting}</p> : <Waiting ensemble={ensemble} text={waiting} />}
      {children}
    </main>
  )
}

function Waiting({ ensemble, text }: { readonly ensemble: Ensemble; readonly text: string }) {
  const isWaiting = useEnsembleState(ensemble, ({ views }) => views === null)
  return isWaiting ? (
    <p className="skies-wait" role="status">
      {text}
    </p>
  ) : null
}
