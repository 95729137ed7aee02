/**
 * Five instruments, few and large enough for the back row. The one thing a reader would get wrong: colour never
 * speaks alone: YES has a tick, NO an error name, every replica its own shape.
 */
import { Fragment } from 'react'
import { instrumentWords as words } from '../../content/instruments'
import type { FocusView, Measures } from '../../protocol'
import { countIsr } from '../kit/count-isr'
import { formatCount, splitDuration, splitSpan } from '../kit/format'
import { AgeClock } from './age-clock'
import { Pips } from './pips'
import { Sparkline } from './sparkline'
import './instruments.css'

/** Older than this, the last write is a worry. */
const AGE_BAD_US = 2_000_000

interface InstrumentsProps {
  readonly measures: Measures
  readonly focus: FocusView
  /** Who writes to the topic asks for no answer: then no age of a write is known. */
  readonly isUntold: boolean
}

export function Instruments({ measures, focus, isUntold }: InstrumentsProps) {
  return (
    <section className="instruments" aria-label={words.region}>
      <WritesTile measures={measures} isUntold={isUntold} />
      <div className="tile tile-acknowledged" title={words.acknowledgedTip}>
        <h2 className="tile-label">{words.acknowledged}</h2>
        <p className="tile-number">{formatCount(measures.acknowledged)}</p>
        <Sparkline history={measures.acknowledgedHistory} />
      </div>
      <LostTile measures={measures} topic={focus.topic} />
      <div className="tile tile-without" title={words.withoutWritesTip}>
        <h2 className="tile-label">{words.withoutWritesLabel}</h2>
        <Span us={measures.withoutWritesUs} />
      </div>
      <AgeTile measures={measures} isUntold={isUntold} />
      <InSyncTile measures={measures} focus={focus} />
    </section>
  )
}

function WritesTile({ measures, isUntold }: Pick<InstrumentsProps, 'measures' | 'isUntold'>) {
  const { flow, waiting } = measures
  const look = { yes: 'is-ok', no: 'is-refusing', partly: 'is-refusing is-partly', idle: 'is-idle' }[flow.answer]
  return (
    <div className={`tile tile-writes ${look}`} title={words.writesTip}>
      <h2 className="tile-label">{words.writes}</h2>
      <p className="tile-number tile-answer">{words.answers[flow.answer]}</p>
      {flow.answer === 'idle' ? (
        <p className="tile-error">
          <span>{words.nobodySends}</span>
        </p>
      ) : flow.answer === 'yes' ? (
        <svg className="tile-mark" width="54" height="54" viewBox="0 0 54 54" aria-hidden="true" focusable="false">
          <circle className="tile-ring tick-disc" cx="27" cy="27" r="23" />
          <path className="tick" d="M16 28l8 8 15-18" />
        </svg>
      ) : (
        <p className="tile-error">
          {flow.error === null ? (
            <span>{isUntold ? words.ageUntold : words.noAnswerYet}</span>
          ) : (
            <code>
              <BreakableName name={flow.error} />
            </code>
          )}
          <span>{words.waiting(formatCount(waiting))}</span>
        </p>
      )}
    </div>
  )
}

/** Error names may break after an underscore only, and nothing is put into them: they are copied and searched for. */
function BreakableName({ name }: { readonly name: string }) {
  return name.split(/(?<=_)/).map((part, i) => (
    <Fragment key={part}>
      {i === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ))
}

/** What is gone without having been acknowledged: given up by its producer, or sent by one that asks for no answer. */
function tellOfUntold({ expired, lostUnacknowledged }: Measures): readonly (readonly [string, string])[] {
  return [
    ...(expired > 0 ? [[formatCount(expired), words.expired] as const] : []),
    ...(lostUnacknowledged > 0 ? [[formatCount(lostUnacknowledged), words.lostUnacknowledged] as const] : []),
  ]
}

function LostTile({ measures, topic }: { readonly measures: Measures; readonly topic: string }) {
  const { lost, lostElsewhere, withoutWritesUs, acknowledged } = measures
  const elsewhere = lostElsewhere.reduce((sum, other) => sum + other.lost, 0)
  const [value, unit] = splitSpan(withoutWritesUs)
  const untold = tellOfUntold(measures)
  const facts = [...untold, ...(withoutWritesUs > 0 ? [words.withoutWrites(`${value} ${unit}`)] : [])]
  return (
    <div
      className={`tile tile-lost ${lost > 0 ? 'is-lost' : ''}`}
      title={`${words.lostTip(topic)}. ${untold.length > 0 ? `${words.untoldTip}. ` : ''}${words.withoutWritesTip}.`}
    >
      <h2 className="tile-label">{words.lost}</h2>
      <p className="tile-number">{formatCount(lost)}</p>
      <p className="tile-small">
        {lost > 0 || elsewhere > 0 || facts.length > 0 ? (
          <>
            <span>
              {elsewhere > 0
                ? words.lostElsewhere(formatCount(elsewhere), lostElsewhere.map((other) => other.topic).join(', '))
                : lost > 0
                  ? words.lostOfMany(formatCount(acknowledged))
                  : words.lostShort}
            </span>
            {facts.map(([figure, what], i) => (
              <span key={what} className={i < untold.length ? 'is-untold' : ''}>
                <b>{figure}</b>
                {what}
              </span>
            ))}
          </>
        ) : (
          words.lostOf.map((part) => <span key={part}>{part}</span>)
        )}
      </p>
    </div>
  )
}

function AgeTile({ measures, isUntold }: Pick<InstrumentsProps, 'measures' | 'isUntold'>) {
  const age = isUntold ? -1 : measures.lastWriteAgeUs
  const bad = (measures.flow.answer !== 'yes' && measures.flow.answer !== 'idle') || age > AGE_BAD_US
  return (
    <div
      className={`tile tile-age ${bad && age >= 0 ? 'is-bad' : ''}`}
      title={isUntold ? words.ageUntoldTip : words.ageTip}
    >
      <h2 className="tile-label">{words.age}</h2>
      {age < 0 ? (
        <p className="tile-number tile-never">{isUntold ? words.ageUntold : words.ageNever}</p>
      ) : (
        <Duration us={age} />
      )}
      <AgeClock ageUs={age} bad={bad} />
    </div>
  )
}

function Duration({ us }: { readonly us: number }) {
  return <Measured parts={splitDuration(us)} />
}

function Span({ us }: { readonly us: number }) {
  return <Measured parts={splitSpan(us)} />
}

function Measured({ parts: [value, unit] }: { readonly parts: readonly [string, string] }) {
  return (
    <p className="tile-number">
      {value}
      <span className="tile-unit"> {unit}</span>
    </p>
  )
}

function InSyncTile({ measures, focus }: Pick<InstrumentsProps, 'measures' | 'focus'>) {
  const { inSync, minIsr } = measures
  const promoted = focus.replicas.some((replica) => replica.state === 'promoted')
  const mood = inSync < minIsr ? 'is-bad' : promoted ? 'is-warm' : ''
  const isr = countIsr(focus)
  const tip = isr === inSync ? words.inSyncTip : words.ofIsrTip(isr, inSync)
  return (
    <div className={`tile tile-in-sync ${mood}`} title={tip}>
      <h2 className="tile-label">{words.inSync}</h2>
      <p className="tile-number">
        {inSync}
        {isr === inSync ? (
          <span className="tile-min"> {words.ofMin(minIsr)}</span>
        ) : (
          <span className="tile-min is-split">
            <span>{words.ofIsr(isr)}</span> <span>{words.ofMin(minIsr)}</span>
          </span>
        )}
      </p>
      <Pips replicas={focus.replicas} minIsr={minIsr} />
    </div>
  )
}
