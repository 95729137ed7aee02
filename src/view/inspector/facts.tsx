/** What the inspector is made of: large figures, rows of facts, ways to other things, actions and small forms. */
import { type ReactNode, useId, useState } from 'react'
import { inspectorWords as words } from '../../content/inspector'
import { useSimClient } from '../kit/sim-context'
import { useScope } from './scope'
import type { InspectorTarget } from './target'

interface Figure {
  readonly label: string
  readonly value: ReactNode
  readonly bad?: boolean
}

/** At most three, readable from afar. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, bad }) => (
        <div key={label} className={bad ? 'is-bad' : undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface Way {
  readonly label: string
  readonly target: InspectorTarget
}

/** Things that belong to this one, each a way to look at it. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const { go } = useScope()
  if (ways.length === 0) return <>{words.none}</>
  return (
    <span className="ways">
      {ways.map(({ label, target }) => (
        <button
          key={JSON.stringify(target)}
          type="button"
          className="way"
          title={words.lookAt(words.kinds[target.kind], label)}
          onClick={() => go(target)}
        >
          {label}
        </button>
      ))}
    </span>
  )
}

export function BrokerWays({ brokers }: { readonly brokers: readonly number[] }) {
  return <Ways ways={brokers.map((id) => ({ label: String(id), target: { kind: 'broker', id } }))} />
}

interface PartProps {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part with its caption; what changes the world stands on yellow. */
export function Part({ title, children, tone }: PartProps & { readonly tone?: 'do' | 'night' }) {
  return (
    <div className={`part ${tone === undefined ? '' : `part-${tone}`}`}>
      <h4>{title}</h4>
      {children}
    </div>
  )
}

interface ActionsProps {
  /** What commands the run, as the forms do: nothing of it is shown where nobody takes commands. */
  readonly children?: ReactNode
  readonly forms?: ReactNode
  /** What only looks at something else. */
  readonly looks?: ReactNode
}

export function Actions({ children, forms, looks }: ActionsProps) {
  const { canCommand } = useSimClient()
  const shown = canCommand ? children : undefined
  if (!canCommand && !looks) return null
  return (
    <Part title={words.actions} tone="do">
      {shown === undefined && !looks ? null : (
        <div className="actions">
          {looks}
          {shown}
        </div>
      )}
      {canCommand ? forms : null}
    </Part>
  )
}

interface ActionProps {
  readonly label: string
  readonly disabled?: boolean
  readonly bad?: boolean
  readonly onAct: () => void
}

export function Action({ label, disabled, bad, onAct }: ActionProps) {
  return (
    <button type="button" className={`btn btn-small ${bad ? 'btn-bad' : ''}`} disabled={disabled} onClick={onAct}>
      {label}
    </button>
  )
}

interface NumberFormProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  readonly onSet: (value: number) => void
}

/** Shows the value that holds until somebody types; nothing is sent before it is in range. */
export function NumberForm({ label, value, min, max, step = 1, onSet }: NumberFormProps) {
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  const typed = text === null ? value : Number(text)
  const isWhole = step < 1 || Number.isInteger(typed)
  const isBad =
    text !== null && (text.trim() === '' || !Number.isFinite(typed) || typed < min || typed > max || !isWhole)
  return (
    <form
      className="number-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBad || text === null) return
        onSet(typed)
        setText(null)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        inputMode="decimal"
        value={text ?? String(value)}
        aria-invalid={isBad}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="btn btn-small" disabled={isBad || text === null}>
        {words.save}
      </button>
      {isBad ? <small role="alert">{(step < 1 ? words.badAmount : words.badNumber)(min, max)}</small> : null}
    </form>
  )
}
