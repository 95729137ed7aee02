/** Who pays: the month's bill as a river from teams over topics to what it went on, the rules as switches, and an invoice each. */
import { economicsWords as words } from '../../content/economics'
import { CHARGED, type Charge, type ChargedLine } from '../../economics'
import { writeCents } from '../kit/money-format'
import { chargeOf, sumCents } from './charge-of'
import { ChargeRiver } from './charge-river'
import { ChargeRulesCard } from './charge-rules'
import { NOBODY, PAYERS } from './charge-uses'
import { WhatIf } from './charge-what-if'
import type { ViewProps } from './economics-page'
import { writeShare } from './figures'
import { Seal } from './seal'

export function ChargeView(props: ViewProps) {
  const { of, onCase } = props
  const charge = chargeOf(props)
  return (
    <div className="charge-view">
      <ChargeRiver charge={charge} rules={of.rules} />
      <ChargeRulesCard of={of} onCase={onCase} />
      <section className="charge-slips" aria-label={of.isShowback ? words.reports : words.invoices}>
        {PAYERS.map((who) => (
          <Slip key={who} who={who} charge={charge} isShowback={of.isShowback} />
        ))}
      </section>
      <AddsUp charge={charge} />
      <WhatIf {...props} charge={charge} />
      <Matrix charge={charge} />
    </div>
  )
}

function listLines({ lines }: Charge): readonly ChargedLine[] {
  return CHARGED.filter((line) => lines[line] !== undefined)
}

interface SlipProps {
  readonly who: string
  readonly charge: Charge
  readonly isShowback: boolean
}

function Slip({ who, charge, isShowback }: SlipProps) {
  const total = sumCents(charge, who)
  return (
    <article className={`charge-slip of-${who}`} data-label="DERIVED">
      <header>
        <h3>{nameOf(who)}</h3>
        <Seal label="DERIVED" />
      </header>
      <p>
        <code>User:{who}</code> {who === NOBODY ? words.ownedByNobody : isShowback ? words.report : words.invoice}
      </p>
      <dl>
        {listLines(charge).map((line) => (
          <div key={line}>
            <dt>{words.charged[line]}</dt>
            <dd>{writeCents(sumCents(charge, who, line))}</dd>
          </div>
        ))}
        <div className="charge-slip-total">
          <dt>{words.total}</dt>
          <dd>{writeCents(total)}</dd>
        </div>
      </dl>
    </article>
  )
}

function AddsUp({ charge }: { readonly charge: Charge }) {
  const sums = PAYERS.map((who) => sumCents(charge, who))
  const billed = Object.values(charge.lines).reduce((sum, cents) => sum + cents, 0)
  return (
    <p className="charge-sum" data-label="DERIVED">
      <span className="bill-tick" aria-hidden="true">
        {charge.total === billed ? '✓' : '✗'}
      </span>
      <code>
        {sums.map(writeCents).join(' + ')} = <b>{writeCents(charge.total)}</b>
      </code>
      <span>
        {words.addsUp(writeCents(billed))} {words.nobodys(writeShare(sums[sums.length - 1] / charge.total))}
      </span>
      <Seal label="DERIVED" />
    </p>
  )
}

function nameOf(who: string): string {
  return words.payers[who as keyof typeof words.payers]
}

/** Each line of the bill by each team: sums at both ends. A phone, which has no room for columns, writes the name at each sum. */
function Matrix({ charge }: { readonly charge: Charge }) {
  return (
    <section className="economics-card charge-matrix" data-label="DERIVED" aria-labelledby="charge-matrix">
      <header>
        <h3 id="charge-matrix">{words.matrix}</h3>
        <Seal label="DERIVED" />
      </header>
      <table>
        <thead>
          <tr>
            <td />
            {PAYERS.map((who) => (
              <th key={who} scope="col">
                {nameOf(who)}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {listLines(charge).map((line) => (
            <tr key={line}>
              <th scope="row">
                {words.charged[line]} <small>{words.chargedBy[line]}</small>
              </th>
              {PAYERS.map((who) => (
                <td key={who} data-who={nameOf(who)}>
                  {writeCents(sumCents(charge, who, line))}
                </td>
              ))}
              <td data-who={words.total}>{writeCents(charge.lines[line] ?? 0)}</td>
            </tr>
          ))}
          <tr className="is-total">
            <th scope="row">{words.total}</th>
            {PAYERS.map((who) => (
              <td key={who} data-who={nameOf(who)}>
                {writeCents(sumCents(charge, who))}
              </td>
            ))}
            <td data-who={words.total}>{writeCents(charge.total)}</td>
          </tr>
        </tbody>
      </table>
      <p className="economics-fine">{words.matrixNote}</p>
    </section>
  )
}
