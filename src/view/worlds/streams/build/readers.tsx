/** Applications that read the job's topic: plugged in whenever, from the first record, each at its own pace. */
import { builderWords as words } from '../../../../content/stream-builder'
import type { Command } from '../../../../core'
import type { BuiltScore, ReaderScore, StreamGround } from '../../../../core/company'
import { formatCount } from '../../../kit/format'
import { feedOf } from './part-fields'
import { formatWindow, useSay } from './say'

const NAMES = ['board', 'phone'] as const
type Name = (typeof NAMES)[number]

interface ReadersProps {
  readonly built: BuiltScore | null
  readonly ground: StreamGround
  readonly issue: (command: Command) => void
}

/** `hot-places-board`: an application of its own, with a group of its own. */
function idOf(application: string, name: Name): string {
  return `${application}-${name}`
}

export function Readers({ built, ground, issue }: ReadersProps) {
  return (
    <section className="readers" aria-labelledby="builder-readers">
      <div>
        <h4 id="builder-readers">{words.readers}</h4>
        <p>{words.readersHint}</p>
        {built === null || built.job.serving ? null : <p className="reader-why">{words.readersWait}</p>}
      </div>
      {NAMES.map((name) => {
        const id = built === null ? '' : idOf(built.job.application, name)
        const reader = built?.readers.find(({ job }) => job.application === id)
        const isOn = reader !== undefined && reader.job.phase !== 'NOT_RUNNING'
        return (
          <article
            key={name}
            className={isOn ? `reader is-${name} is-on` : `reader is-${name}`}
            aria-label={words.names[name]}
          >
            <h5>{words.names[name]}</h5>
            {built !== null && reader !== undefined && isOn ? (
              <Plugged built={built} reader={reader} ground={ground} issue={issue} />
            ) : (
              <button
                type="button"
                className="btn btn-small btn-yes"
                disabled={built?.job.serving !== true || (reader === undefined && ground.room <= 0)}
                onClick={() => issue(plug(built as BuiltScore, reader, id))}
              >
                {words.plug}
              </button>
            )}
          </article>
        )
      })}
    </section>
  )
}

/** One that was there before starts again where it was. */
function plug(built: BuiltScore, reader: ReaderScore | undefined, id: string): Command {
  if (reader === undefined) return { kind: 'SubscribeApplication', application: id, reads: built.job.application }
  const { application, version } = reader.job
  return { kind: 'StartApplication', application, version, guarantee: 'exactly_once_v2' }
}

/** What it does now: a state that is not running, a replay, or its lag. */
function sayReading(job: ReaderScore['job'], read: number, written: number): string {
  if (job.phase !== 'RUNNING') return words.states[job.phase]
  return job.lag > 0 && read * 2 < written ? words.replays : words.lag(formatCount(job.lag))
}

interface PluggedProps extends ReadersProps {
  readonly built: BuiltScore
  readonly reader: ReaderScore
}

function Plugged({ built, reader, ground, issue }: PluggedProps) {
  const say = useSay()
  const { job, read, rows } = reader
  const { application, version } = job
  const { keyBy, source, windowMs } = built.stream
  const field = keyBy ?? feedOf(ground, source).ownKey
  const [newest] = rows
  return (
    <>
      <p className="reader-lag">
        <b>{sayReading(job, read, built.written)}</b>{' '}
        <progress
          max={Math.max(1, built.written)}
          value={read}
          aria-label={words.plugged(formatCount(read), formatCount(built.written))}
        />
      </p>
      {newest === undefined ? null : (
        <ol className="reader-rows">
          {newest.windowUs === null ? null : <li>{formatWindow(newest.windowUs, windowMs ?? 0)}</li>}
          {rows.map(({ key, value }) => (
            <li key={key}>
              <span>{say(field, key)}</span> <b>{formatCount(value)}</b>
            </li>
          ))}
        </ol>
      )}
      <button
        type="button"
        className="btn btn-small"
        onClick={() => issue({ kind: 'StopApplication', application, version })}
      >
        {words.unplug}
      </button>
    </>
  )
}
