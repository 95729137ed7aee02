/**
 * Where a figure comes from, as a seal that stands beside it. The one thing a reader would get wrong: whoever shows money
 * stands in an element with `data-label`, which a test demands; a seal alone says it to the eye.
 */
import { economicsWords as words } from '../../content/economics'
import { moneyWords } from '../../content/money'
import type { Label } from '../../economics'

/** `OWN` is what the visitor put in. */
export type Shown = Label | 'OWN'

const MARKS: Readonly<Record<Shown, string>> = {
  ILLUSTRATIVE: 'I',
  PUBLIC: 'P',
  DERIVED: 'D',
  'VENDOR-CITED': 'C',
  VENDOR: 'V',
  OWN: '✓',
}

export const SHOWN = Object.keys(MARKS) as readonly Shown[]

const FORMS: Readonly<Record<Shown, string>> = {
  ILLUSTRATIVE: 'M8 1a7 7 0 1 0 .1 0Z',
  PUBLIC: 'M1 1h14v14H1Z',
  DERIVED: 'M8-.8L16.8 8 8 16.8-.8 8Z',
  'VENDOR-CITED': 'M1 1h11l3.4 7L12 15H1Z',
  VENDOR: 'M1 1h11l3.4 7L12 15H1Z',
  OWN: 'M8 1a7 7 0 1 0 .1 0Z',
}

export function nameLabel(label: Shown): string {
  return label === 'OWN' ? moneyWords.yours : moneyWords.labels[label]
}

export function Seal({ label, date }: { readonly label: Shown; readonly date?: string }) {
  const name = date === undefined ? nameLabel(label) : moneyWords.label(nameLabel(label), date)
  return (
    <span className="seal" title={words.meanings[label]}>
      <svg className={`seal-mark is-${label}`} viewBox="-1 -1 18 18" aria-hidden="true" focusable="false">
        <path d={FORMS[label]} />
        <text x="8" y="12.4">
          {MARKS[label]}
        </text>
      </svg>
      <span className="visually-hidden">{name}</span>
    </span>
  )
}

export function SealLegend() {
  return (
    <ul className="seal-legend">
      {SHOWN.map((label) => (
        <li key={label}>
          <Seal label={label} /> <span aria-hidden="true">{nameLabel(label)}</span>
        </li>
      ))}
    </ul>
  )
}
