/** The bill as paper: a line for each thing that is paid, tuned beside untuned. */
import type { ReactNode } from 'react'
import { economicsWords as words } from '../../content/economics'
import {
  ASSUMPTIONS,
  type BillLineId,
  believe,
  type Case,
  CHANGED_PROPOSALS,
  presetOf,
  withBelief,
  type YearBill,
} from '../../economics'
import { writeFigure, writeWhole } from '../kit/money-format'
import { RangeFields } from '../kit/range-fields'
import { tellAmount } from './formulas'
import { Seal } from './seal'

interface SheetProps {
  readonly of: Case
  readonly tuned: YearBill
  readonly untuned: YearBill
  readonly picked: BillLineId
  readonly onPick: (id: BillLineId) => void
  readonly onCase: (next: Case) => void
  readonly golden: ReactNode
}

export function BillSheet({ of, tuned, untuned, picked, onPick, onCase, golden }: SheetProps) {
  const shown = of.isTuned ? tuned : untuned
  const [on, off] = [true, false].map((isTuned) => (isTuned === of.isTuned ? 'is-on' : ''))
  return (
    <section className="bill-sheet" aria-labelledby="bill-sheet">
      <header>
        <h2 id="bill-sheet">{words.bill}</h2>
        <p>
          {words.billOf} {words.presetOf[presetOf(of.believed) ?? 'own']}
        </p>
        <fieldset className="bill-setups" aria-label={words.setUp}>
          {[true, false].map((isTuned) => (
            <button
              key={String(isTuned)}
              type="button"
              aria-pressed={isTuned === of.isTuned}
              onClick={() => onCase({ ...of, isTuned })}
            >
              {isTuned ? words.tuned : words.untuned}
            </button>
          ))}
        </fieldset>
      </header>
      <ul className="bill-lines">
        {shown.lines.map(({ id, amount, labels }, i) => (
          <li key={id} data-label={labels[0]}>
            <button type="button" aria-pressed={id === picked} onClick={() => onPick(id)}>
              <span className="bill-line-seals">
                {labels.map((label) => (
                  <Seal key={label} label={label} />
                ))}
              </span>
              <span className="bill-line-name">
                {words.lines[id]} <small>{tellAmount(id, amount)}</small>
              </span>
              <span className={`bill-line-money ${on}`}>{writeWhole(tuned.lines[i].money)}</span>
              <span className={`bill-line-money ${off}`}>{writeWhole(untuned.lines[i].money)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="bill-total" data-label="ILLUSTRATIVE">
        <Seal label="ILLUSTRATIVE" />
        <b>{words.aYear}</b>
        <span className={on}>{writeWhole(tuned.total)}</span>
        <span className={off}>{writeWhole(untuned.total)}</span>
      </p>
      <p className="bill-once" data-label="ILLUSTRATIVE">
        {words.once} <b>{writeWhole(shown.once)}</b> <Seal label="ILLUSTRATIVE" />
      </p>
      {golden}
      <Discount of={of} onCase={onCase} />
      <History />
    </section>
  )
}

function Discount({ of, onCase }: Pick<SheetProps, 'of' | 'onCase'>) {
  const { range: proposed, most } = ASSUMPTIONS.discount
  const range = believe(of.believed, 'discount')
  return (
    <div className="bill-discount">
      <span>{words.names.discount}</span>
      <RangeFields
        name={words.names.discount}
        range={range}
        proposed={proposed}
        most={most}
        isExact
        onRange={(next) => onCase({ ...of, believed: withBelief(of.believed, 'discount', next) })}
      />
      <small>{range.likely === 0 ? words.noDiscount : words.withDiscount}</small>
    </div>
  )
}

/** No proposal changes without a trace. */
function History() {
  return (
    <details className="bill-history">
      <summary>{words.history(CHANGED_PROPOSALS.length)}</summary>
      <ul>
        {CHANGED_PROPOSALS.map(({ date, id, before }) => {
          const { range, label } = ASSUMPTIONS[id]
          const [was, is] = [before, range].map(({ low, likely, high }) =>
            [low, likely, high].map(writeFigure).join(' / '),
          )
          return (
            <li key={`${date} ${id}`} data-label={label}>
              <b>{words.names[id]}</b> {words.changed(date, was, is)} <Seal label={label} />
            </li>
          )
        })}
      </ul>
    </details>
  )
}
