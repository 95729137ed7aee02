/** Instruments of chapter 5: ten windows, a dial, a bookmark, and what a database's log tells. All is read from the run. */
import { useEffect, useState } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { companyLiveWords as words } from '../../../content/story-company'
import type { CaptureRecordScore } from '../../../core/company'
import type { Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { formatAge } from '../../worlds/day-format'
import { useRunState } from '../use-story-run'
import { HARBOR, useNames } from './company'
import './database.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const SHOE: Extract<Question, { type: 'article' }> = { type: 'article', article: HARBOR.article }
const total = (pairs: readonly number[] | null): number | null =>
  pairs === null ? null : pairs.reduce((sum, n) => sum + n, 0)

/** What each system says of one shoe, and how many there are. */
export function Windows({ client }: InstrumentProps) {
  const answer = useAsked(client, SHOE)
  const nameOf = useNames(client)
  if (answer === null) return null
  const { batch, stream } = answer.score
  const right = (answers: typeof batch.answers): number => answers.filter(({ wrong }) => !wrong).length
  return (
    <div className="windows">
      <ul>
        {batch.answers.map(({ system, pairs, wrong }) => (
          <li key={system} className={wrong ? 'is-wrong' : 'is-right'}>
            <b>{total(pairs) ?? '–'}</b>
            <span>{nameOf(system)}</span>
          </li>
        ))}
      </ul>
      <p>
        {words.pairsThere} <b>{total(batch.truth)}</b>
      </p>
      <p>
        <span className="windows-bad">{words.windowsRight(right(batch.answers), batch.answers.length)}</span>
        <span className="windows-good">{words.inStream(right(stream.answers), stream.answers.length)}</span>
      </p>
    </div>
  )
}

const SETTINGS = [1440, 720, 60, 15, 1].map((minutes) => `every-${minutes}`)

/** The dial: how often batch runs, and how old its answers are at three. */
export function Hatch({ client, phase, chosen, choose }: InstrumentProps) {
  const batch = useRunState(client, (state) => state.worlds?.score.batch)
  const stream = useRunState(client, (state) => state.worlds?.score.stream)
  const [ages, setAges] = useState<Readonly<Record<string, number>>>({})
  const ageUs = batch?.meanAgeUs ?? null
  useEffect(() => {
    if (phase === 'done' && chosen !== null && ageUs !== null) setAges((was) => ({ ...was, [chosen]: ageUs }))
  }, [phase, chosen, ageUs])
  const most = Math.max(1, ...Object.values(ages))
  return (
    <div className="hatch">
      <p>{words.answersOld}</p>
      <ul>
        {SETTINGS.map((run, i) => {
          const age = ages[run]
          return (
            <li key={run}>
              <button
                type="button"
                className="choice"
                aria-pressed={chosen === run}
                disabled={phase === 'waiting' || phase === 'playing'}
                onClick={() => choose(run)}
              >
                {words.intervals[i]}
              </button>
              {age === undefined ? (
                <span className="hatch-shut">{words.notTurned}</span>
              ) : (
                <span className="hatch-open">
                  <i style={{ width: `${(age / most) * 100}%` }} />
                  <b>{formatAge(age)}</b>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {stream === undefined || stream.p95DelayUs === null ? null : (
        <p>{words.streamOld(localizeDecimal((stream.p95DelayUs / 1_000_000).toFixed(2)))}</p>
      )}
    </div>
  )
}

/** A committed offset, a digit a knuckle. */
export function Knuckles({ client }: InstrumentProps) {
  const groups = useRunState(client, (state) => state.worlds?.streams.groups)
  const clicks = groups
    ?.find(({ group }) => group === 'data-warehouse')
    ?.partitions.find(({ topic, partition }) => topic === 'clicks' && partition === 0)
  if (clicks === undefined) return null
  const digits = [...String(clicks.committed)].map((digit, place) => ({ digit, place }))
  return (
    <div className="knuckles">
      <p>{words.fistOf}</p>
      <ol>
        {digits.map(({ digit, place }) => (
          <li key={place}>{digit}</li>
        ))}
      </ol>
      <p>{words.logEnd(formatCount(clicks.logEndOffset))}</p>
    </div>
  )
}

type Row = NonNullable<CaptureRecordScore['value']>
const tellRow = (row: unknown): string =>
  row === null || row === undefined
    ? words.noRow
    : Object.entries(row as Row)
        .map(([column, value]) => `${column} ${String(value)}`)
        .join(' · ')

function TapeRecord({ record: { value, topic, partition, offset, delayUs } }: { readonly record: CaptureRecordScore }) {
  const op = String(value?.op ?? '')
  const source = (value?.source ?? null) as Row | null
  return (
    <li className={`tape-record is-${value === null ? 'none' : op}`}>
      <p>
        <b>{value === null ? words.tombstone : (words.ops[op] ?? op)}</b> <code>{topic}</code>
      </p>
      {value === null ? null : (
        <dl>
          <dt>{words.before}</dt>
          <dd>{tellRow(value.before)}</dd>
          <dt>{words.after}</dt>
          <dd>{tellRow(value.after)}</dd>
        </dl>
      )}
      <p className="tape-place">
        {source === null ? null : <span>LSN {String(source.lsn)}</span>}
        <span>{offset < 0 ? words.notReadYet : words.place(partition, offset)}</span>
        {delayUs === null ? null : <span>{words.readAfter(localizeDecimal((delayUs / 1_000_000).toFixed(2)))}</span>}
      </p>
    </li>
  )
}

/** What came out of the log, newest first. */
export function Tape({ client }: InstrumentProps) {
  const capture = useRunState(client, (state) => state.worlds?.capture ?? null)
  const records = capture?.recent.slice(-2).toReversed() ?? []
  return (
    <div className="tape">
      {records.length === 0 ? (
        <p className="tape-empty">
          <Reel />
          {words.tapeEmpty}
        </p>
      ) : null}
      <ol>
        {records.map((record) => (
          <TapeRecord key={record.number} record={record} />
        ))}
      </ol>
      <p className="tape-sum">{words.linesChanged}</p>
    </div>
  )
}

/** Nothing runs off it yet. */
function Reel() {
  return (
    <svg viewBox="0 0 220 110" aria-hidden="true" focusable="false">
      <path className="tape-run" d="M58 98H220" />
      {[52, 150].map((x, i) => (
        <g key={x}>
          <circle className="tape-reel" cx={x} cy="52" r={i === 0 ? 46 : 30} />
          <path className="tape-hub" d={`M${x} 40V20M${x + 10} 58L${x + 27} 68M${x - 10} 58L${x - 27} 68`} />
          <circle className="tape-hub" cx={x} cy="52" r="10" />
        </g>
      ))}
    </svg>
  )
}

const ofOrders = ({ topic }: CaptureRecordScore): boolean => topic.endsWith('.orders')

/** Two pictures of a table, and the log between them. */
export function Pulls({ client }: InstrumentProps) {
  const capture = useRunState(client, (state) => state.worlds?.capture ?? null)
  const records = capture?.recent.filter(ofOrders) ?? []
  const changes = records.filter(({ value }) => value !== null)
  // The table as the records leave it: what the second pull finds.
  const isThere = (changes.at(-1)?.value?.after ?? null) !== null
  return (
    <div className="pulls">
      <div className="pulls-pair">
        {[false, isThere].map((is, i) => (
          <figure key={words.pulls[i]}>
            <figcaption>{words.pulls[i]}</figcaption>
            <p>{words.order900(is)}</p>
          </figure>
        ))}
      </div>
      <p className="pulls-sum">{words.pullSees(isThere ? 1 : 0)}</p>
      <ol>
        {records.map(({ number, value, offset }) => (
          <li key={number} className={`is-${value === null ? 'none' : String(value.op)}`}>
            <b>{value === null ? words.tombstone : (words.ops[String(value.op)] ?? '')}</b>
            <span>{value === null ? '' : tellRow(value.after)}</span>
            <small>{offset < 0 ? '…' : `#${offset}`}</small>
          </li>
        ))}
      </ol>
      <p className="pulls-sum">{words.logHas(changes.length, records.length)}</p>
    </div>
  )
}
