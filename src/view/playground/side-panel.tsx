/** The panel at the right: Why, Inspector and Legend as tabs; folded away it leaves only the tabs at the edge. */
import { type ReactNode, useState } from 'react'
import { shellWords as words } from '../../content/shell'
import type { PanelName } from '../../state'
import { CloseIcon } from '../kit/icons'
import { ScrollBox } from '../kit/scroll-box'

const NAMES: readonly PanelName[] = ['why', 'inspector', 'events', 'legend']

interface SidePanelProps {
  readonly open: PanelName | null
  /** Comes from below, as on a phone. */
  readonly isSheet: boolean
  /** A tab was pressed: it opens its panel, or puts it away. */
  readonly onAsk: (panel: PanelName) => void
  readonly onOpen: (panel: PanelName | null) => void
  readonly children: ReactNode
}

export function SidePanel({ open, isSheet, onAsk, onOpen, children }: SidePanelProps) {
  // Over the scene, like an opened book: for those panels in which there is much to read.
  const [isWide, setWide] = useState(false)
  const canBeWide = !isSheet && (open === 'inspector' || open === 'events')
  return (
    <aside
      className={`side ${open === null ? 'is-folded' : ''} ${canBeWide && isWide ? 'is-wide' : ''} side-${open ?? 'none'}`}
      aria-label={words.panel}
    >
      <div className="side-head">
        <div className="side-tabs" role="tablist" aria-orientation={open === null ? 'vertical' : 'horizontal'}>
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              className="side-tab"
              aria-selected={open === name}
              aria-controls={open === null ? undefined : 'side-content'}
              tabIndex={open === null || open === name ? 0 : -1}
              onClick={() => onAsk(name)}
              onKeyDown={(event) => {
                const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
                if (step === 0) return
                event.preventDefault()
                const next = NAMES[(NAMES.indexOf(name) + step + NAMES.length) % NAMES.length]
                if (open !== null) onOpen(next)
                document.getElementById(`tab-${next}`)?.focus()
              }}
            >
              {words[name]}
            </button>
          ))}
        </div>
        {canBeWide ? (
          <button
            type="button"
            className="side-fold side-widen"
            aria-pressed={isWide}
            aria-label={words.widen}
            title={words.widen}
            onClick={() => setWide(!isWide)}
          >
            ⇔
          </button>
        ) : null}
        {open === null ? null : (
          <button
            type="button"
            className="side-fold"
            aria-label={words.fold}
            title={words.fold}
            onClick={() => onOpen(null)}
          >
            <CloseIcon />
          </button>
        )}
      </div>
      {open === null ? null : (
        <div
          id="side-content"
          className={isSheet ? 'side-content is-sheet' : 'side-content'}
          role="tabpanel"
          aria-labelledby={`tab-${open}`}
        >
          <h2 className="visually-hidden">{words[open]}</h2>
          {open === 'why' ? (
            children
          ) : (
            // The legend scrolls and has nothing else to put the focus on.
            <ScrollBox className="side-scroll" isFocusable={open === 'legend'}>
              {children}
            </ScrollBox>
          )}
        </div>
      )}
    </aside>
  )
}
