/**
 * What the job that is shown is doing: its state, what is worth saying of it, and the topics that Kafka makes for it. The
 * one thing a reader would get wrong: before it is built the topics are those that it would have, by the same rule.
 */
import { builderWords as words } from '../../../../content/stream-builder'
import type { BuiltScore, StreamGround } from '../../../../core/company'
import { formatCount } from '../../../kit/format'
import { feedOf } from './part-fields'
import { type Draft, writeSpan } from './stream-line'

export interface JobStateProps {
  readonly draft: Draft
  readonly ground: StreamGround
  readonly built: BuiltScore | null
  readonly onChange: (draft: Draft) => void
}

export function JobState({ draft, ground, built, onChange }: JobStateProps) {
  const shown = built === null ? draft.stream : built.stream
  const topics = built === null ? plannedTopics(draft) : madeTopics(built)
  const advice = adviseOn(shown, ground, built)
  const isBehind = built !== null && built.job.lag > 0
  return (
    <section className={advice?.isBad ? 'job-at is-bad' : 'job-at'} aria-labelledby="builder-at">
      <h4 id="builder-at">{words.at}</h4>
      {built === null ? (
        <p className="job-at-state">{words.fresh}</p>
      ) : (
        <p className="job-at-state">
          <b>{built.job.id}</b> {words.states[built.job.phase]}
          {built.job.phase === 'RUNNING' || built.job.phase === 'ERROR' ? (
            <>
              {', '}
              <b>{isBehind ? words.behind(formatCount(built.job.lag)) : words.upToDate}</b>
            </>
          ) : null}
        </p>
      )}
      <p>{advice?.text ?? (built === null ? words.advice.fineHere : words.advice.fine)}</p>
      {advice?.fix === undefined ? null : (
        <button
          type="button"
          className="btn btn-small btn-hot"
          onClick={() => onChange({ ...draft, stream: { ...shown, ...advice.fix } })}
        >
          {advice.label}
        </button>
      )}
      <p className="job-at-topics">{words.topics}</p>
      <ul>
        {topics.map(({ name, kind }) => (
          <li key={name}>
            <code>{name}</code> {words.topicKinds[kind]}
          </li>
        ))}
        <li>{words.group(built?.job.id ?? draft.application)}</li>
      </ul>
    </section>
  )
}

interface NamedTopic {
  readonly name: string
  readonly kind: 'repartition' | 'changelog' | 'output'
}

function madeTopics({ job }: BuiltScore): readonly NamedTopic[] {
  const kinds: Readonly<Record<string, NamedTopic['kind']>> = {
    selectKey: 'repartition',
    aggregate: 'changelog',
    sink: 'output',
  }
  return job.nodes.flatMap(({ kind, writes }) =>
    writes === null ? [] : [{ name: writes, kind: kinds[kind] ?? 'output' }],
  )
}

function plannedTopics({ application, stream: { keyBy, aggregate } }: Draft): readonly NamedTopic[] {
  return [
    ...(keyBy === null ? [] : [{ name: `${application}-by-${keyBy}-repartition`, kind: 'repartition' } as const]),
    ...(aggregate === null ? [] : [{ name: `${application}-${aggregate}-changelog`, kind: 'changelog' } as const]),
    { name: application, kind: 'output' },
  ]
}

interface Advice {
  readonly text: string
  readonly isBad: boolean
  readonly label?: string
  readonly fix?: Partial<Draft['stream']>
}

/** The first that is true; null when there is nothing to say. */
export function adviseOn(stream: Draft['stream'], ground: StreamGround, built: BuiltScore | null): Advice | null {
  const { ownKey } = feedOf(ground, stream.source)
  const job = built?.job
  if (job !== undefined && job.dropped > 0 && stream.windowMs !== null) {
    const longer = Math.max(60_000, stream.graceMs * 2)
    const grace = stream.graceMs === 0 ? words.noGrace : writeSpan(stream.graceMs)
    const text = words.advice.late(formatCount(job.dropped), grace)
    if (longer > 86_400_000) return { text, isBad: true }
    return { text, isBad: true, label: words.advice.wait(writeSpan(longer)), fix: { graceMs: longer } }
  }
  const filter = job?.nodes.find(({ kind }) => kind === 'filter')
  if (filter !== undefined && filter.in > 0 && filter.out === 0)
    return { text: words.advice.nothing(formatCount(filter.in)), isBad: true }
  if (job !== undefined && job.skipped > 0)
    return { text: words.advice.unreadable(formatCount(job.skipped)), isBad: true }
  if (stream.keyBy === ownKey)
    return {
      text: words.advice.sameKey(words.fields[ownKey]),
      isBad: false,
      label: words.advice.keepKey,
      fix: { keyBy: null },
    }
  return null
}
