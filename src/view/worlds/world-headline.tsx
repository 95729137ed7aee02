/** What stands over a world as a whole: how old its answers are, and how many of its systems are right. */
import { dayWords, pairWords } from '../../content/worlds-day'
import type { ArticleWorldScore, WorldScore } from '../../core/company'
import { formatAge, isUnderSecond } from './day-format'

interface HeadlineProps {
  readonly name: string
  readonly world: WorldScore
  /** What is said when nothing happens here; '' for nothing. */
  readonly calm: string
}

export function Headline({ name, world, calm }: HeadlineProps) {
  return (
    <header className="world-headline">
      <p className="headline-line">
        <b className="headline-world">{name}</b> <span className="headline-long">{dayWords.answerAge}</span>
        <span className="headline-short">{dayWords.dataAge}</span>
      </p>
      <p className="headline-age">
        {isUnderSecond(world.meanAgeUs) ? (
          <>
            <span className="headline-long">{dayWords.underSecond}</span>
            <span className="headline-short">{dayWords.underSecondShort}</span>
          </>
        ) : (
          formatAge(world.meanAgeUs)
        )}
        <HeadlineNote world={world} calm={calm} />
      </p>
    </header>
  )
}

/** Who is not in the average, and who is in it and stands still. */
function HeadlineNote({ world: { down, joining, standing }, calm }: Omit<HeadlineProps, 'name'>) {
  const left = [down > 0 ? dayWords.systemsDown(down) : '', joining > 0 ? dayWords.systemsJoining(joining) : ''].filter(
    (part) => part !== '',
  )
  const parts = [
    left.length > 0 ? `${left.join(', ')}: ${down > 0 ? dayWords.nobodyWaits : dayWords.notInIt}` : '',
    standing > 0 ? dayWords.systemsStill(standing) : '',
    calm,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <span className="headline-note">{parts.join('; ')}</span>
}

export function Tally({ answers, tone }: { readonly answers: ArticleWorldScore; readonly tone: 'wrong' | 'right' }) {
  const { answering, wrong } = answers
  const isWrong = tone === 'wrong' || wrong > 0
  const [count, word] = isWrong ? pairWords.wrongOf(wrong, answering) : pairWords.rightOf(answering, answering)
  return (
    <p className="tally">
      <b>{count}</b> {word}
    </p>
  )
}

/** While somebody joins, what that takes is what one looks at. */
export function JoinTally({ said: [count, word] }: { readonly said: readonly [string, string] }) {
  return (
    <p className="tally">
      <b>{count}</b> {word}
    </p>
  )
}
