/** The case on a sheet of paper: the bill, five ways with their ranges, what decides, and all that it assumes with labels. */
import { economicsWords as words } from '../../content/economics'
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  believe,
  costsOf,
  findTornado,
  likelyValues,
  OPTIONS,
  totalOf,
  writeBill,
} from '../../economics'
import { writeFigure, writeMoney, writeWhole } from '../kit/money-format'
import { dateOf, labelOf } from './beliefs'
import type { ViewProps } from './economics-page'
import { writeShare, writeWith } from './figures'
import { tellFormula } from './formulas'
import { nameLabel } from './seal'

export function Printed(props: ViewProps) {
  const { of, plan, trials } = props
  const p = likelyValues(of.believed)
  const bill = writeBill(p, plan)
  const costs = costsOf(p, plan)
  const [one, other] = of.pair
  const { swings } = findTornado(of.believed, plan, one, other)
  const difference = trials.outcome?.difference
  return (
    <article className="economics-print" data-label="ILLUSTRATIVE" aria-hidden="true">
      <h2>{words.title}</h2>
      <p>{words.printLead}</p>
      <div className="print-columns">
        <table>
          <caption>
            {words.bill}, {of.isTuned ? words.tuned : words.untuned}
          </caption>
          <tbody>
            {bill.lines.map(({ id, money, labels }) => (
              <tr key={id}>
                <th scope="row">{words.lines[id]}</th>
                <td>{writeWhole(money)}</td>
                <td>{labels.map(nameLabel).join(', ')}</td>
                <td>{tellFormula(id, p, bill)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.aYear}</th>
              <td>{writeWhole(bill.total)}</td>
              <td>{nameLabel('ILLUSTRATIVE')}</td>
              <td>
                {words.once} {writeWhole(bill.once)}
              </td>
            </tr>
          </tbody>
        </table>
        <table>
          <caption>{words.yearsTitle(plan.years)}</caption>
          <tbody>
            {OPTIONS.map((option) => {
              const spread = trials.outcome?.spreads[option]
              const range = spread === undefined ? [] : [spread.low, spread.middle, spread.high].map(writeMoney)
              return (
                <tr key={option}>
                  <th scope="row">{words.options[option]}</th>
                  <td>{writeMoney(totalOf(costs[option], plan.years))}</td>
                  <td>{range.length === 0 ? '' : `P10 / P50 / P90 ${range.join(' / ')}`}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <ul>
          {difference === undefined ? null : (
            <li>
              {words.isCheaper(words.options[one])}: {writeShare(difference.cheaper)}
            </li>
          )}
          {swings.map(({ id, flip }) => (
            <li key={id}>
              {words.names[id]}:{' '}
              {flip === null ? words.neverFlips(words.names[id]) : words.flipsAt(writeWith(id, flip))}
            </li>
          ))}
        </ul>
      </div>
      <p className="print-inputs">
        <b>{words.beliefs}.</b>{' '}
        {ASSUMPTION_IDS.map((id) => {
          const { low, likely, high } = believe(of.believed, id)
          const figures = [low, likely, high].map(writeFigure).join(' / ')
          const from = [nameLabel(labelOf(of, id)), dateOf(of, id) ?? ''].join(' ').trim()
          return `${words.names[id]} ${figures} ${words.units[ASSUMPTIONS[id].unit]} (${from})`
        }).join('; ')}
      </p>
      <p className="print-address">{window.location.href}</p>
    </article>
  )
}
