/** Who stands still and why, as the consumer's own log would say it; and the dead-letter topics that let it go on. */
import { attackWords as words } from '../../content/en/attack'
import type { GovernanceScore, StoppedScore } from '../../core/governance'
import { formatCount, splitDuration } from '../kit/format'
import { useSimActions } from '../kit/sim-context'
import { Switch } from './switch'

interface StandingListProps {
  readonly score: GovernanceScore
  /** By id of the system. */
  readonly names: ReadonlyMap<string, string>
}

export function StandingList({ score, names }: StandingListProps) {
  const { issue } = useSimActions()
  const { stopped, hit, deadLetters, deadLetterQueue, attack } = score
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
          {stopped.map((row) => (
            <Stopped key={row.system} row={row} name={names.get(row.system) ?? row.system} />
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
      <div className="letters">
        <Switch
          name={words.letters}
          on={deadLetterQueue}
          isHot={stopped.length > 0 && !deadLetterQueue}
          onChange={(on) => issue({ kind: 'SetDeadLetterQueue', on })}
        />
        <p className="fine">{words.lettersText}</p>
        {sumByTopic(deadLetters).map(([topic, records]) => (
          <p key={topic} className="letters-count">
            <b>{formatCount(records)}</b> {words.lettersCount(records, topic)}
          </p>
        ))}
      </div>
    </section>
  )
}

function sumByTopic(letters: GovernanceScore['deadLetters']): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const { topic, records } of letters) sums.set(topic, (sums.get(topic) ?? 0) + records)
  return [...sums]
}

function Stopped({ row, name }: { readonly row: StoppedScore; readonly name: string }) {
  const { issue } = useSimActions()
  const { system, topic, partition, offset, exception, ageUs } = row
  const [value, unit] = splitDuration(ageUs)
  return (
    <li>
      <p className="standing-head">
        <b>{name}</b>
        <code>
          {topic}-{partition}@{offset}
        </code>
        <span className="standing-age">
          {value} {unit} <small className="visually-hidden">{words.behind}</small>
        </span>
      </p>
      <p className="standing-exception">{exception}</p>
      <button
        type="button"
        className="btn btn-small"
        aria-label={words.skipLabel(name)}
        onClick={() => issue({ kind: 'SkipRecord', system })}
      >
        {words.skip}
      </button>
    </li>
  )
}
