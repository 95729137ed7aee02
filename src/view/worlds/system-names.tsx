/** The names of the systems over a picture, with what each of them answers; text, so that it is read and selected. */
import { dayWords, pairWords } from '../../content/worlds-day'
import type { ArticleWorldScore, WorldsScore } from '../../core/company'
import { type Follow, FollowLowTag, FollowMark } from './follow-marks'
import { sayThings } from './things'
import { PANEL, type Place } from './worlds-layout'

interface NamesProps {
  readonly systems: WorldsScore['systems']
  readonly isCrowd: boolean
  readonly places: readonly Place[]
  readonly joinedId: string | null
  readonly touched: ReadonlySet<string>
  readonly answers: ArticleWorldScore
  readonly follow: Follow | null
  /** Has who has not heard a tag that says when? */
  readonly hasTags: boolean
  readonly onSystem: (id: string) => void
}

export function Names({ systems, isCrowd, places, joinedId, touched, answers, follow, hasTags, onSystem }: NamesProps) {
  return (
    <ul className="names">
      {systems.map((system, i) => {
        const { x, y, scale, isTop } = places[i]
        // Neighbours of a full row stand at two heights, as the long names of the upper one would meet.
        const lift = isTop && systems.length > 10 && !isCrowd && i % 2 === 1 ? -30 : 0
        const top = (isTop ? y - 66 * scale : y + 16 * scale) + lift
        const tone = system.id === joinedId ? ' name-new' : touched.has(system.id) ? ' name-touched' : ''
        return (
          <li
            key={system.id}
            className={isTop ? 'name-place name-top' : 'name-place'}
            style={{ left: `${(x / PANEL.width) * 100}%`, top: `${(top / PANEL.height) * 100}%` }}
          >
            <button
              type="button"
              className={`name${tone}${system.up ? '' : ' name-down'}`}
              title={dayWords.system(system.name)}
              onClick={() => onSystem(system.id)}
            >
              {system.name}
            </button>
            <Said
              answer={answers.answers.find((answer) => answer.system === system.id)}
              follow={follow}
              system={system.id}
            />
            {follow === null || isCrowd || !hasTags ? null : (
              <FollowLowTag follow={follow} system={system.id} place={places[i]} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface SaidProps {
  readonly answer: ArticleWorldScore['answers'][number] | undefined
  readonly follow: Follow | null
  readonly system: string
}

/** Who is down or being connected says so, whatever is followed. */
function Said({ answer, follow, system }: SaidProps) {
  const isAsked = answer?.standing === 'live' || answer?.standing === 'still'
  if (follow === null || !isAsked) return <Saying answer={answer} />
  return <FollowMark follow={follow} system={system} answer={answer} />
}

function Saying({ answer }: { readonly answer: ArticleWorldScore['answers'][number] | undefined }) {
  if (answer === undefined) return null
  const { standing, wrong } = answer
  if (standing === 'down') return <span className="saying saying-down">{dayWords.down}</span>
  if (standing === 'joining') return <span className="saying saying-down saying-joining">{dayWords.joining}</span>
  if (answer.pairs === null && standing === 'live') return null
  const pairs = (answer.pairs ?? []).reduce((sum, count) => sum + count, 0)
  const isOff = wrong || standing === 'still'
  const text = standing === 'still' ? dayWords.still : wrong ? pairWords.says(pairs) : sayThings(pairs)
  return (
    <span className={isOff ? 'saying saying-wrong' : 'saying saying-right'}>
      <span className="saying-mark" role="img" aria-label={isOff ? pairWords.wrong : pairWords.right}>
        {isOff ? '✗' : '✓'}
      </span>{' '}
      <span className="saying-text">{text}</span>
    </span>
  )
}
