/** The question, its answer in words, the chart, each value in a table, and the runs of the one that is picked. */
import { useMemo, useRef, useState } from 'react'
import { writeNumber } from '../../content/numbers'
import { sweepWords as words } from '../../content/sweep'
import type { SessionState } from '../../protocol'
import { useSize } from '../kit/use-size'
import { writeFigure, writeValue } from './figures'
import { placeOf, type SweepPlan, sessionOf } from './plan'
import { QUESTIONS, type SweepOutcomes, type SweepQuestion, summarize, type ValueSummary } from './results'
import { SweepChart } from './sweep-chart'

const TALL_PX = 320

interface ResultsProps {
  readonly plan: SweepPlan
  readonly outcomes: SweepOutcomes
  readonly linkOf: (session: SessionState) => string
  readonly onOpen: (session: SessionState) => void
}

export function SweepResults({ plan, outcomes, linkOf, onOpen }: ResultsProps) {
  const topics = plan.base.scenario.topics.map(({ name }) => name)
  const watched = topicOf(plan)
  const [question, setQuestion] = useState<SweepQuestion>('lost')
  const [topic, setTopic] = useState<string | null>(null)
  const [picked, setPicked] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const of = topic !== null && topics.includes(topic) ? topic : watched
  const summaries = summarize(plan, outcomes, question, of)
  return (
    <section className="sweep-card sweep-results">
      <div className="sweep-asked">
        <select
          className="field"
          aria-label={words.ask}
          value={question}
          onChange={(event) => setQuestion(event.target.value as SweepQuestion)}
        >
          {QUESTIONS.map((one) => (
            <option key={one} value={one}>
              {words.questions[one]}
            </option>
          ))}
        </select>
        {topics.length < 2 ? null : (
          <select
            className="field mono"
            aria-label={words.ofTopic}
            value={of}
            onChange={(event) => setTopic(event.target.value)}
          >
            {topics.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </div>
      <p className="sweep-answer" role="status">
        {tellAnswer(plan, summaries, question)}
      </p>
      <p className="hint">
        {words.axis[question]}.{' '}
        {question === 'lost'
          ? words.bars(writeNumber(Math.max(...summaries.map(({ runs }) => runs.length))))
          : words.band}
      </p>
      <div ref={box} className="sweep-box">
        {width > 0 ? (
          <SweepChart
            plan={plan}
            summaries={summaries}
            question={question}
            picked={picked}
            width={width}
            height={TALL_PX}
            onPick={setPicked}
          />
        ) : null}
      </div>
      <Values plan={plan} summaries={summaries} question={question} picked={picked} onPick={setPicked} />
      {picked === null || summaries[picked] === undefined ? (
        <p className="hint">{words.nothingPicked}</p>
      ) : (
        <Runs plan={plan} summary={summaries[picked]} question={question} linkOf={linkOf} onOpen={onOpen} />
      )}
    </section>
  )
}

/** What is varied belongs to a topic, or the one that the world looks at is asked about. */
function topicOf({ base: { scenario }, knob }: SweepPlan): string {
  const client = knob.kind === 'rate' ? knob.producer : knob.kind === 'setting' ? knob.of : ''
  if (knob.kind === 'setting' && knob.scope === 'topic') return knob.of
  const own = [...scenario.producers, ...scenario.consumers].find(({ id }) => id === client)
  return own?.topic ?? scenario.watch.topic
}

function tellAnswer(plan: SweepPlan, summaries: readonly ValueSummary[], question: SweepQuestion): string {
  const known = summaries.filter(({ runs }) => runs.length > 0)
  if (known.length === 0) return ''
  const at = ({ value }: ValueSummary): string => writeValue(plan.values[value])
  if (question === 'lost') {
    const worst = known.reduce((a, b) => (b.some / b.runs.length > a.some / a.runs.length ? b : a))
    if (worst.some === 0) return words.answerNever
    return words.answerLost(writeNumber(worst.some), writeNumber(worst.runs.length), at(worst))
  }
  const low = known.reduce((a, b) => (b.p50 < a.p50 ? b : a))
  const high = known.reduce((a, b) => (b.p50 > a.p50 ? b : a))
  const [lowest, highest] = [writeFigure(question, low.p50), writeFigure(question, high.p50)]
  return lowest === highest ? words.answerSame(lowest) : words.answerSpread(lowest, at(low), highest, at(high))
}

interface ValuesProps {
  readonly plan: SweepPlan
  readonly summaries: readonly ValueSummary[]
  readonly question: SweepQuestion
  readonly picked: number | null
  readonly onPick: (value: number) => void
}

function Values({ plan, summaries, question, picked, onPick }: ValuesProps) {
  const { columns } = words
  return (
    <table className="sweep-values">
      <thead>
        <tr>
          {[columns.value, columns.runs, columns.some, columns.p10, columns.p50, columns.p90].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summaries.map(({ value, runs, some, p10, p50, p90 }) => (
          <tr key={value} className={value === picked ? 'is-picked' : undefined}>
            <th scope="row">
              <button
                type="button"
                className="btn btn-small mono"
                aria-pressed={value === picked}
                aria-label={words.pick(writeValue(plan.values[value]))}
                onClick={() => onPick(value)}
              >
                {writeValue(plan.values[value])}
              </button>
            </th>
            <td>{writeNumber(runs.length)}</td>
            <td>{writeNumber(some)}</td>
            {[p10, p50, p90].map((figure, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: three columns.
              <td key={i}>{runs.length === 0 ? '–' : writeFigure(question, figure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface RunsProps {
  readonly plan: SweepPlan
  readonly summary: ValueSummary
  readonly question: SweepQuestion
  readonly linkOf: (session: SessionState) => string
  readonly onOpen: (session: SessionState) => void
}

/** Those with the most first. */
function Runs({ plan, summary, question, linkOf, onOpen }: RunsProps) {
  const runs = [...summary.runs].sort((a, b) => b.figure - a.figure || a.job - b.job)
  const links = useMemo(() => new LinkBook(plan, linkOf), [plan, linkOf])
  return (
    <div className="sweep-runs">
      <h3>{words.runsOf(writeValue(plan.values[summary.value]))}</h3>
      <p className="hint">{words.runsHint}</p>
      <ol>
        {runs.map(({ job, figure }) => {
          const { value, seed } = placeOf(plan, job)
          return (
            <li key={job}>
              <a
                className={figure > 0 ? 'is-some' : undefined}
                href={links.of(job)}
                onClick={() => onOpen(sessionOf(plan, value, seed))}
              >
                <b>{writeFigure(question, figure)}</b> {words.seed(String(plan.seeds[seed]))}
              </a>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Packing a run takes a millisecond, and while runs come in the list is drawn again and again. */
class LinkBook {
  private readonly links = new Map<number, string>()

  constructor(
    private readonly plan: SweepPlan,
    private readonly linkOf: (session: SessionState) => string,
  ) {}

  of(job: number): string {
    const known = this.links.get(job)
    if (known !== undefined) return known
    const { value, seed } = placeOf(this.plan, job)
    const link = this.linkOf(sessionOf(this.plan, value, seed))
    this.links.set(job, link)
    return link
  }
}
