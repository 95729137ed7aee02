/** What could be tried, with the product it needs; and the fine print of what did hold. */
import { whyWords as words } from '../../content/situations'

export interface Remedy {
  readonly key: string
  readonly label: string
  readonly product: 'confluent' | 'kafka'
  readonly onChoose: () => void
}

export function HeldBox({ remedies }: { readonly remedies: readonly Remedy[] }) {
  if (remedies.length === 0) return null
  return (
    <div className="held">
      <h4>{words.held}</h4>
      {remedies.map((remedy) => (
        <button key={remedy.key} type="button" className="btn held-button" onClick={remedy.onChoose}>
          {remedy.label}
          <span className={`tag tag-${remedy.product}`}>{words[remedy.product]}</span>
        </button>
      ))}
    </div>
  )
}

interface FinePrintProps {
  readonly text: string
  readonly usesConfluentServer: boolean
  readonly onCompare?: () => void
}

export function FinePrint({ text, usesConfluentServer, onCompare }: FinePrintProps) {
  return (
    <div className="held is-fine">
      <p>
        <b>{words.finePrint}</b> {text}
      </p>
      {onCompare === undefined ? null : (
        <button type="button" className="btn btn-small" onClick={onCompare}>
          {words.compareWithout}
        </button>
      )}
      {usesConfluentServer ? <small>{words.observersNote}</small> : null}
    </div>
  )
}
