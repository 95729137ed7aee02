/** Rows of live facts, actions and the small forms of the inspector. */
import { type ReactNode, useId, useState } from 'react'
import { inspectorWords as words } from '../../content/en/inspector'

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

export function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <h4>{words.actions}</h4>
      <div className="actions">{children}</div>
    </>
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
      {isBad ? <small role="alert">{words.badNumber(min, max)}</small> : null}
    </form>
  )
}
