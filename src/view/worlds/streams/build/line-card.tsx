/**
 * The line: text that is written, over the same text in colours. The one thing a reader would get wrong: both have the same
 * letters at the same places, so nothing in the coloured one may take room of its own.
 */
import type { ReactNode } from 'react'
import { builderWords as words } from '../../../../content/stream-builder'
import type { LineFault } from './line-reader'
import type { Clause } from './stream-line'

interface LineCardProps {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly fault: LineFault | null
  readonly status: string
  readonly onText: (text: string) => void
  readonly onEnter: () => void
  readonly children: ReactNode
}

export function LineCard({ text, clauses, fault, status, onText, onEnter, children }: LineCardProps) {
  return (
    <div className="builder-line">
      <div className="builder-line-main">
        <p className="builder-line-head">
          <b>{words.lineHint}</b>
          <span>{status}</span>
        </p>
        <div className="builder-text">
          <div className="builder-colours" aria-hidden="true">
            <Colours text={text} clauses={clauses} fault={fault} />
          </div>
          <textarea
            id="builder-text"
            rows={1}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            value={text}
            aria-label={words.line}
            aria-invalid={fault !== null}
            aria-describedby="builder-fault"
            onChange={({ target }) => onText(target.value.replaceAll('\n', ' '))}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onEnter()
            }}
          />
        </div>
        <p id="builder-fault" className="builder-fault" role="status">
          {fault === null ? null : (
            <>
              <b aria-hidden="true">!</b> {sayFault(fault)}
            </>
          )}
        </p>
      </div>
      <div className="builder-line-buttons">{children}</div>
    </div>
  )
}

export function sayFault({ code, values }: LineFault): string {
  return (words.faults[code] as (values: LineFault['values']) => string)(values)
}

/** The text in pieces: clauses with their colour, and what is wrong underlined. */
function Colours({ text, clauses, fault }: { text: string; clauses: readonly Clause[]; fault: LineFault | null }) {
  const cuts = new Set([0, text.length])
  for (const { start, end } of clauses) cuts.add(start).add(end)
  if (fault !== null) cuts.add(fault.start).add(fault.end)
  const at = [...cuts].sort((a, b) => a - b)
  const pieces = at.slice(1).map((end, i) => {
    const start = at[i]
    const part = clauses.find((clause) => clause.start <= start && end <= clause.end)?.part
    const isBad = fault !== null && fault.start <= start && end <= fault.end
    return { start, part, isBad, said: text.slice(start, end) }
  })
  return (
    <>
      {pieces.map(({ start, part, isBad, said }) => (
        <span key={start} className={`${part === undefined ? '' : `is-part is-${part}`} ${isBad ? 'is-bad' : ''}`}>
          {said}
        </span>
      ))}
      {fault !== null && fault.start === text.length ? <span className="is-bad is-missing">…</span> : null}
    </>
  )
}
