/** Three questions before a fault, for who wants them; the run answers, and how often one was right stays on the device. */
import { predictWords as words } from '../../../content/predict'
import type { FocusView } from '../../../protocol'
import { usePredicting } from '../../../state/predict-store'
import { formatClock } from '../../kit/format'
import { CloseIcon } from '../../kit/icons'
import { ASKED, type Asked, HORIZON_US } from './prediction'
import { type Course, type Prediction, usePrediction } from './use-prediction'
import './predict.css'

export function PredictCard({ focus }: { readonly focus: FocusView }) {
  const prediction = usePrediction(focus)
  const { course, score, again } = prediction
  return (
    <section className={`predict is-${course.phase}`} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <p role="status">{tellCourse(course)}</p>
        {score.of === 0 ? null : <small>{words.score(score.right, score.of)}</small>}
        {course.phase === 'answered' || course.phase === 'failed' ? (
          <button type="button" className="btn btn-small btn-yes" onClick={again}>
            {words.again}
          </button>
        ) : null}
        <button
          type="button"
          className="btn btn-small btn-icon"
          aria-label={words.close}
          title={words.close}
          onClick={() => usePredicting.setState({ isOn: false })}
        >
          <CloseIcon />
        </button>
      </header>
      <div className="predict-questions">
        {ASKED.map((asked) => (
          <Question key={asked} asked={asked} focus={focus} prediction={prediction} />
        ))}
      </div>
    </section>
  )
}

function tellCourse(course: Course): string {
  switch (course.phase) {
    case 'asking':
      return words.asking(HORIZON_US / 1_000_000)
    case 'waiting':
      return words.waiting(formatClock(course.atUs))
    case 'computing':
      return words.computing
    case 'answered':
      return words.answered(formatClock(course.atUs))
    case 'failed':
      return words.failed
  }
}

interface QuestionProps {
  readonly asked: Asked
  readonly focus: FocusView
  readonly prediction: Prediction
}

function Question({ asked, focus, prediction: { course, guess, setGuess } }: QuestionProps) {
  const truth = course.phase === 'answered' ? course.truth[asked] : null
  const own = guess[asked]
  const title = asked === 'leader' ? words.leader(`${focus.topic}-${focus.partition}`) : words[asked]
  return (
    <fieldset className={truth === null || own === undefined ? '' : own === truth ? 'is-right' : 'is-wrong'}>
      <legend>{title}</legend>
      {listChoices(asked, focus).map((value) => (
        <button
          key={value}
          type="button"
          className={`btn btn-small ${own === value ? 'btn-yes' : ''}`}
          aria-pressed={own === value}
          disabled={course.phase !== 'asking'}
          onClick={() => setGuess({ ...guess, [asked]: own === value ? undefined : value })}
        >
          {tellChoice(asked, value)}
        </button>
      ))}
      {truth === null ? null : (
        <b>
          {own === undefined
            ? words.truth(tellChoice(asked, truth))
            : own === truth
              ? `✓ ${words.right}`
              : `✗ ${words.wrong(tellChoice(asked, truth))}`}
        </b>
      )}
    </fieldset>
  )
}

function listChoices(asked: Asked, focus: FocusView): readonly string[] {
  if (asked === 'writes') return ['yes', 'partly', 'no']
  if (asked === 'lost') return ['yes', 'no']
  return [...focus.replicas.map(({ broker }) => String(broker)), '-1']
}

function tellChoice(asked: Asked, value: string): string {
  if (asked === 'leader') return value === '-1' ? words.nobody : value
  if (asked === 'writes') return words.answers[value as keyof typeof words.answers] ?? value
  return words.isLost[value as keyof typeof words.isLost] ?? value
}
