/**
 * Who stands still and why, as the consumer's own log would say it; and the dead-letter topics that let it go on.
 * Systems before the same record stand together, so that one bad record is seen to stop many.
 */
import { attackWords as words } from '../../../content/attack'
import type { GovernanceScore, StoppedScore } from '../../../core/company'
import { formatCount, splitDuration } from '../../kit/format'
import { useSimActions } from '../../kit/sim-context'
import { Switch } from './switch'

interface StandingListProps {
  readonly score: GovernanceScore
  /** By id of the system. */
  readonly names: ReadonlyMap<string, string>
}

export function StandingList({ score, names }: StandingListProps) {
  const { stopped, hit, attack } = score
  const others = hit.filter(({ why }) => why !== 'stopped')
  return (
    <section className="standing" aria-label={words.standing}>
      <h3>
        {words.standing}{' '}
        <b className={stopped.length > 0 ? 'standing-count is-bad' : 'standing-count'}>{stopped.length}</b>
      </h3>
      {stopped.length === 0 ? (
        <p className="standing-nobody">{attack === null ? words.nobodyYet : words.nobody}</p>
      ) : (
        <ul className="standing-list">
          {groupByRecord(stopped).map((rows) => (
            <BadRecord key={placeOf(rows[0])} rows={rows} names={names} />
          ))}
        </ul>
      )}
      {others.length > 0 ? (
        <p className="standing-others">
          {words.alsoHit}:{' '}
          {others.map(({ system, why }) => (
            <span key={system} className="standing-chip">
              {names.get(system) ?? system} <small>{words.why[why]}</small>
            </span>
          ))}
        </p>
      ) : null}
      <Letters score={score} />
    </section>
  )
}

function placeOf({ topic, partition, offset }: StoppedScore): string {
  return `${topic}-${partition}@${offset}`
}

function groupByRecord(stopped: readonly StoppedScore[]): readonly (readonly StoppedScore[])[] {
  const groups = new Map<string, StoppedScore[]>()
  for (const row of stopped) {
    const key = `${placeOf(row)} ${row.exception}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

function BadRecord({ rows, names }: Pick<StandingListProps, 'names'> & { readonly rows: readonly StoppedScore[] }) {
  const { issue } = useSimActions()
  return (
    <li>
      <p className="standing-head">
        <code>{placeOf(rows[0])}</code> <span className="standing-exception">{rows[0].exception}</span>
      </p>
      <ul className="standing-systems">
        {rows.map(({ system, ageUs }) => {
          const name = names.get(system) ?? system
          const [value, unit] = splitDuration(ageUs)
          return (
            <li key={system}>
              <b>{name}</b>{' '}
              <span className="standing-age">
                <span className="visually-hidden">{words.behind} </span>
                {value} {unit}
              </span>
              <button
                type="button"
                className="standing-skip"
                aria-label={words.skipLabel(name)}
                onClick={() => issue({ kind: 'SkipRecord', system })}
              >
                {words.skip}
              </button>
            </li>
          )
        })}
      </ul>
    </li>
  )
}

function Letters({ score }: { readonly score: GovernanceScore }) {
  const { issue } = useSimActions()
  const { deadLetterQueue, deadLetters, stopped } = score
  const sums = new Map<string, number>()
  for (const { topic, records } of deadLetters) sums.set(topic, (sums.get(topic) ?? 0) + records)
  return (
    <div className="letters">
      <Switch
        name={words.letters}
        on={deadLetterQueue}
        isHot={stopped.length > 0 && !deadLetterQueue}
        onChange={(on) => issue({ kind: 'SetDeadLetterQueue', on })}
      />
      <p className="fine">{words.lettersText}</p>
      {[...sums].map(([topic, records]) => (
        <p key={topic} className="letters-count">
          <b>{formatCount(records)}</b> {words.lettersCount(records, topic)}
        </p>
      ))}
    </div>
  )
}
