/** The case as a table for a spreadsheet: every figure with its unit, its label and where it comes from. */
import { economicsWords as words } from '../../content/economics'
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  believe,
  costsOf,
  KINDS,
  likelyValues,
  OPTIONS,
  totalOf,
  writeBill,
} from '../../economics'
import { saveFile } from '../kit/save-file'
import { dateOf, labelOf } from './beliefs'
import { chargeOf } from './charge-of'
import type { ViewProps } from './economics-page'
import { tellFormula } from './formulas'
import { nameLabel, type Shown } from './seal'

/** Without what a spreadsheet would take for a formula. */
function quote(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Row = readonly (string | number)[]

/** Figures are written as programs read them: a point before decimals, nothing between thousands. */
export function writeCsv({
  of,
  plan,
  trials,
  measured,
}: Pick<ViewProps, 'of' | 'plan' | 'trials' | 'measured'>): string {
  const p = likelyValues(of.believed)
  const costs = costsOf(p, plan)
  const label = (shown: Shown): string => nameLabel(shown)
  const bills = [true, false].flatMap((isTuned): readonly Row[] => {
    const bill = writeBill(p, { ...plan, isTuned })
    const name = isTuned ? words.tuned : words.untuned
    return [
      ...bill.lines.map((line): Row => {
        const text = tellFormula(line.id, p, bill)
        return [
          words.bill,
          `${words.lines[line.id]} (${name})`,
          line.money,
          '',
          '',
          words.usdYear,
          line.labels.map(label).join(', '),
          text,
        ]
      }),
      [words.bill, `${words.aYear} (${name})`, bill.total, '', '', words.usdYear, label('ILLUSTRATIVE'), ''],
    ]
  })
  const totals = OPTIONS.flatMap((option): readonly Row[] => [
    ...KINDS.map((kind): Row => {
      const unit = kind === 'move' ? words.usd : words.usdYear
      const money = Math.round(costs[option][kind])
      return [words.options[option], words.kinds[kind], money, '', '', unit, label('ILLUSTRATIVE'), '']
    }),
    [
      words.options[option],
      words.likelyTotal,
      Math.round(totalOf(costs[option], plan.years)),
      '',
      '',
      words.usd,
      label('ILLUSTRATIVE'),
      '',
    ],
  ])
  const spreads = OPTIONS.flatMap((option): readonly Row[] => {
    const spread = trials.outcome?.spreads[option]
    if (spread === undefined) return []
    const [low, middle, high] = [spread.low, spread.middle, spread.high].map(Math.round)
    return [[words.options[option], 'P10 / P50 / P90', middle, low, high, words.usd, label('DERIVED'), '']]
  })
  const charge = chargeOf({ of, plan, measured })
  const charges = charge.cells.map(({ who, topic, line, cents }): Row => {
    const name = `${words.payers[who as keyof typeof words.payers]}, ${topic}, ${words.charged[line]}`
    return [
      words.view.chargeback,
      name,
      (cents / 100).toFixed(2),
      '',
      '',
      words.usdMonth,
      label('DERIVED'),
      words.chargedBy[line],
    ]
  })
  const inputs = ASSUMPTION_IDS.map((id): Row => {
    const { low, likely, high } = believe(of.believed, id)
    const { unit } = ASSUMPTIONS[id]
    const source = [words.sources[id], dateOf(of, id) ?? ''].join(' ').trim()
    return [words.beliefs, words.names[id], likely, low, high, words.units[unit], label(labelOf(of, id)), source]
  })
  return [words.csvHead, ...bills, ...totals, ...spreads, ...charges, ...inputs]
    .map((row) => row.map(quote).join(','))
    .join('\r\n')
}

export function saveCsv(props: ViewProps): void {
  // The mark tells spreadsheets that it is UTF-8.
  saveFile(new Blob(['\uFEFF', writeCsv(props)], { type: 'text/csv;charset=utf-8' }), 'economics.csv')
}
