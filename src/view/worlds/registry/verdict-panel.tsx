/**
 * The verdict: a stamp, seven lamps, and each problem with its place, its reason and whom it would hit.
 *
 * The one thing a reader would get wrong: the stamp is of the level in force; the lamps only let one look at what the
 * other levels would say.
 */
import { useState } from 'react'
import { registryWords as words } from '../../../content/registry'
import type { RegistryCheck, RegistryProblem, RegistrySubject } from '../../../core/company'
import { ScrollBox } from '../../kit/scroll-box'
import { Sentence } from '../../kit/sentence'
import { findPlace, lineOf } from './json-place'
import { shownProblems } from './shown-problems'

type GoodCheck = Extract<RegistryCheck, { readonly ok: true }>
type Show = (start: number, end: number) => void

interface PanelProps {
  readonly subject: RegistrySubject | null
  readonly text: string
  readonly check: RegistryCheck | null
  readonly onShow: Show
}

export function VerdictPanel({ subject, text, check, onShow }: PanelProps) {
  const [level, setLevel] = useState<string | null>(null)
  const [known, setKnown] = useState({ check, text })
  // While the next answer is on its way the last one stays, with the text that it was about.
  if (check !== null && check !== known.check) setKnown({ check, text })
  const { check: shown, text: judged } = check === null ? known : { check, text }
  return (
    <section className={check === null ? 'registry-verdict is-old' : 'registry-verdict'} aria-label={words.verdict}>
      {shown === null ? (
        <p>{words.asking}</p>
      ) : shown.ok ? (
        <>
          <Stamp check={shown} subject={subject} />
          <Lamps check={shown} chosen={level} onChoose={setLevel} />
          <Problems check={shown} level={level} subject={subject} text={judged} onShow={onShow} />
          {/"logicalType"/.test(judged) ? <p className="fine">{words.logicalTypes}</p> : null}
        </>
      ) : (
        <BrokenSchema error={shown.error} />
      )}
    </section>
  )
}

function Stamp({ check, subject }: { readonly check: GoodCheck; readonly subject: RegistrySubject | null }) {
  // What a subject has already is answered with its id, whatever the level.
  const isAccepted = check.same > 0 || check.levels.some(({ level, compatible }) => level === check.level && compatible)
  const next = (subject?.versions.at(-1)?.version ?? 0) + 1
  return (
    <div className="registry-stamp-row" role="status">
      <span>{words.would}</span>
      {isAccepted ? (
        <>
          <strong key="accepted" className="registry-stamp is-accepted">
            {words.accepted}
          </strong>
          <span>{check.same > 0 ? `${words.same(check.same)} ${words.sameNote}` : words.acceptedAs(next)}</span>
        </>
      ) : (
        <strong className="registry-stamp is-refused">
          {words.refused} <small>{words.codes.incompatible}</small>
        </strong>
      )}
    </div>
  )
}

function BrokenSchema({ error }: { readonly error: Extract<RegistryCheck, { readonly ok: false }>['error'] }) {
  return (
    <>
      <div className="registry-stamp-row" role="status">
        <span>{words.would}</span>
        <strong className="registry-stamp is-refused">
          {words.refused} <small>{words.codes.invalid}</small>
        </strong>
      </div>
      <div className="registry-problem" role="alert">
        <p>
          <b>{words.invalid}</b> {error.message}
        </p>
        <p>
          <code>{error.path}</code>
          {error.value === '' ? null : (
            <>
              {' '}
              {words.found} <code>{error.value}</code>
            </>
          )}
        </p>
        <p className="fine">{words.invalidNote}</p>
      </div>
    </>
  )
}

interface LampsProps {
  readonly check: GoodCheck
  readonly chosen: string | null
  readonly onChoose: (level: string | null) => void
}

function Lamps({ check, chosen, onChoose }: LampsProps) {
  return (
    <fieldset className="registry-lamps">
      <legend>{words.lamps}</legend>
      {check.levels.map(({ level, compatible }) => {
        const isOwn = level === check.level
        const name = `${level}: ${compatible ? words.lampOk : words.lampBad}${isOwn ? `, ${words.lampOwn}` : ''}`
        return (
          <button
            key={level}
            type="button"
            className={compatible ? 'registry-lamp is-lit' : 'registry-lamp'}
            aria-label={name}
            aria-pressed={level === (chosen ?? check.level)}
            onClick={() => onChoose(isOwn ? null : level)}
          >
            <i aria-hidden="true">{compatible ? '✓' : '✗'}</i>
            <span aria-hidden="true">{level.replace('_', ' ')}</span>
            {isOwn ? <em aria-hidden="true">{words.lampOwn}</em> : null}
          </button>
        )
      })}
    </fieldset>
  )
}

interface ProblemsProps {
  readonly check: GoodCheck
  readonly level: string | null
  readonly subject: RegistrySubject | null
  readonly text: string
  readonly onShow: Show
}

function Problems({ check, level, subject, text, onShow }: ProblemsProps) {
  const problems = shownProblems(check, level)
  const name = level ?? check.level
  // NONE looks at nothing, so what the others see is worth saying.
  const missed = name === 'NONE' ? shownProblems(check, 'FULL_TRANSITIVE') : []
  const listed = problems.length > 0 ? problems : missed
  return (
    <>
      {problems.length === 0 ? <p className="registry-nothing">{words.nothing(name)}</p> : null}
      {listed.length === 0 ? null : (
        <>
          <Meaning problems={listed} subject={subject} isLetIn={name === 'NONE' && check.level === 'NONE'} />
          <ScrollBox className="registry-problems" isFocusable>
            <ul>
              {listed.map((problem) => (
                <li key={`${problem.direction} ${problem.type} ${problem.path} ${problem.version}`}>
                  <ProblemCard problem={problem} text={text} onShow={onShow} />
                </li>
              ))}
            </ul>
          </ScrollBox>
        </>
      )}
    </>
  )
}

interface MeaningProps {
  readonly problems: readonly RegistryProblem[]
  readonly subject: RegistrySubject | null
  readonly isLetIn: boolean
}

/** Whom it would hit. The systems write with one version, so only its records are known to be in the log. */
function Meaning({ problems, subject, isLetIn }: MeaningProps) {
  const backward = problems.find(({ direction }) => direction === 'BACKWARD')
  const forward = problems.find(({ direction }) => direction === 'FORWARD')
  const hasLog = subject?.topic != null && subject.records > 0
  return (
    <div className="registry-meaning">
      {backward === undefined ? null : hasLog && backward.version === subject.writers ? (
        <p>
          <Sentence text={words.meaning.log(subject.records, subject.topic ?? '')} />
        </p>
      ) : (
        <p>{words.meaning.data(backward.version)}</p>
      )}
      {forward === undefined ? null : <p>{words.meaning.readers(forward.version)}</p>}
      {isLetIn ? <p>{words.meaning.allowed}</p> : null}
    </div>
  )
}

interface ProblemProps {
  readonly problem: RegistryProblem
  readonly text: string
  readonly onShow: Show
}

function ProblemCard({ problem, text, onShow }: ProblemProps) {
  const { direction, type, path, place, quote, message, version } = problem
  const range = place === 'new' ? findPlace(text, path) : null
  return (
    <div className="registry-problem">
      <p className="registry-direction">{words.direction[direction](version)}</p>
      <p>
        <b>{words.reason(type, detailOf(message), path)}</b>
      </p>
      <p className="registry-place">
        <code className="registry-path">{path}</code>{' '}
        {range === null ? words.place.old(version) : `${words.place.new}, ${words.line(lineOf(text, range.start) + 1)}`}
        {range === null ? null : (
          <button type="button" className="btn btn-small" onClick={() => onShow(range.start, range.end)}>
            {words.show}
          </button>
        )}
      </p>
      {quote === '' ? null : (
        <pre className="registry-quote">
          <code>{quote}</code>
        </pre>
      )}
      <p className="fine">
        <code>{type}</code>: {message}
      </p>
    </div>
  )
}

/** What stands in the registry's own line beside its words: a field's name in quotes, or what is in brackets. */
function detailOf(message: string): string {
  const brackets = /\(([^()]*)\)$/.exec(message)
  if (brackets !== null) return brackets[1]
  const field = /^The field '([^']*)'/.exec(message)
  if (field !== null) return field[1]
  return /: ([^:]*)$/.exec(message)?.[1] ?? message
}
