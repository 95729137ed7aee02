/** What if one more team read a topic: each team's month today and then, by the same rules. */
import { economicsWords as words } from '../../content/economics'
import type { Charge } from '../../economics'
import { writeCents } from '../kit/money-format'
import { chargeThen, sumCents } from './charge-of'
import { NEWCOMER, PAYERS, TEAMS } from './charge-uses'
import type { ViewProps } from './economics-page'
import { Seal } from './seal'

type WhatIfProps = ViewProps & { readonly charge: Charge }

export function WhatIf(props: WhatIfProps) {
  const { of, charge, onCase } = props
  const then = chargeThen(props)
  return (
    <section className="economics-card charge-what-if" data-label="DERIVED" aria-labelledby="charge-what-if">
      <header>
        <h3 id="charge-what-if">{words.whatIf}</h3>
        <Seal label="DERIVED" />
        <p>{words.whatIfText}</p>
        <label>
          {words.joins}{' '}
          <select
            value={then === null ? '' : (of.joins ?? '')}
            onChange={(event) => onCase({ ...of, joins: event.currentTarget.value || null })}
          >
            <option value="">{words.nobodyJoins}</option>
            {Object.keys(charge.owners).map((topic) => (
              <option key={topic} value={topic}>
                {topic}
              </option>
            ))}
          </select>
        </label>
      </header>
      {then === null ? null : <TodayAndThen today={charge} after={then} />}
    </section>
  )
}

function TodayAndThen({ today, after }: { readonly today: Charge; readonly after: Charge }) {
  const rows = [...PAYERS, NEWCOMER].map((who) => ({ who, now: sumCents(today, who), next: sumCents(after, who) }))
  const old = TEAMS.reduce((sum, who) => sum + sumCents(after, who) - sumCents(today, who), 0)
  return (
    <>
      <table>
        <thead>
          <tr>
            <td />
            {[words.today, words.after, words.difference].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, now, next }) => (
            <tr key={who}>
              <th scope="row">{who === NEWCOMER ? words.newcomer : words.payers[who as keyof typeof words.payers]}</th>
              <td>{writeCents(now)}</td>
              <td>{writeCents(next)}</td>
              <td className={next > now ? 'is-more' : 'is-less'}>{writeCents(next - now)}</td>
            </tr>
          ))}
          <tr className="is-total">
            <th scope="row">{words.total}</th>
            <td>{writeCents(today.total)}</td>
            <td>{writeCents(after.total)}</td>
            <td>{writeCents(after.total - today.total)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {words.billGrows(writeCents(after.total - today.total))}{' '}
        {(old <= 0 ? words.sharesFall : words.sharesRise)(writeCents(Math.abs(old)), TEAMS.length)}
      </p>
    </>
  )
}
