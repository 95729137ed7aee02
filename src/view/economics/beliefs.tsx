/** All that is assumed, low, likely and high, by what it is of; each with its label, its day and its source. */
import { economicsWords as words } from '../../content/economics'
import { moneyWords } from '../../content/money'
import {
  ASSUMPTION_IDS,
  ASSUMPTIONS,
  type AssumptionId,
  believe,
  type Case,
  GROUPS,
  presetWith,
  withBelief,
} from '../../economics'
import { RangeFields } from '../kit/range-fields'
import { Seal, type Shown } from './seal'

export interface BeliefsProps {
  readonly of: Case
  readonly onCase: (next: Case) => void
}

export function labelOf(of: Case, id: AssumptionId): Shown {
  return of.believed[id] === undefined ? ASSUMPTIONS[id].label : (presetWith(of.believed, id)?.label ?? 'OWN')
}

/** The day of its proposal or of its preset; undefined for the visitor's own. */
export function dateOf(of: Case, id: AssumptionId): string | undefined {
  return of.believed[id] === undefined ? ASSUMPTIONS[id].date : presetWith(of.believed, id)?.date
}

export function Beliefs({ of, onCase }: BeliefsProps) {
  return (
    <section className="economics-card beliefs" id="beliefs" aria-labelledby="beliefs-title">
      <header>
        <h3 id="beliefs-title">{words.beliefs}</h3>
        <p>{words.beliefsText}</p>
        {Object.keys(of.believed).length === 0 ? null : (
          <button type="button" className="btn btn-small" onClick={() => onCase({ ...of, believed: {} })}>
            {words.allBack}
          </button>
        )}
      </header>
      {GROUPS.map((group) => (
        <section key={group} className="beliefs-group" aria-label={words.groups[group]}>
          <h4>{words.groups[group]}</h4>
          <ul>
            {ASSUMPTION_IDS.filter((id) => ASSUMPTIONS[id].group === group).map((id) => (
              <Belief key={id} id={id} of={of} onCase={onCase} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

export function Belief({ id, of, onCase }: BeliefsProps & { readonly id: AssumptionId }) {
  const { range: proposed, least, most, unit } = ASSUMPTIONS[id]
  const [label, date] = [labelOf(of, id), dateOf(of, id)]
  return (
    <li className="belief" data-label={label}>
      <span className="belief-name">
        <Seal label={label} date={date} /> <b>{words.names[id]}</b> <small>{words.units[unit]}</small>
      </span>
      <RangeFields
        name={words.names[id]}
        range={believe(of.believed, id)}
        proposed={proposed}
        least={least}
        most={most}
        onRange={(range) => onCase({ ...of, believed: withBelief(of.believed, id, range) })}
      />
      <small className="belief-source">
        {words.sources[id]} {date ?? moneyWords.yours}
      </small>
    </li>
  )
}
