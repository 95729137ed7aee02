/**
 * The line over both pictures that says what one looks at: which event is followed, how long ago it was, and who has heard.
 * A listener gets both worlds in two sentences, once they are known.
 */
import { industryWords } from '../../content/industries'
import { worldsWords } from '../../content/worlds'
import { dayWords, pairWords, transportWords } from '../../content/worlds-day'
import { followWords as words } from '../../content/worlds-follow'
import type { FollowedEvent } from '../../protocol'
import type { FoldedWorlds } from '../../state'
import { formatCount } from '../kit/format'
import { useSim, useSimActions } from '../kit/sim-context'
import { articleName, formatAge, formatMomentToSecond, hasOwnArticles } from './day-format'
import { countHeard, followEvent, hasHappened, sayWhen } from './follow'
import { findJoining } from './joining'
import { shownIndustry } from './things'

/** Follows the next one: while the run goes on there is a newer one; where it stands, the one before. */
export function useFollowNext(worlds: FoldedWorlds): () => void {
  const actions = useSimActions()
  const speed = useSim((state) => state.speed)
  const { followed } = worlds
  return () => {
    const below = followed !== null && isNewest(worlds, followed) ? followed.event.number : Number.MAX_SAFE_INTEGER
    const wish = followed === null ? ({ by: 'last-pair' } as const) : ({ by: 'below', number: below } as const)
    void followEvent(actions, wish, () => actions.setSpeed(speed)).then(
      (found) => found || actions.showNotice(() => words.nothingYet),
    )
  }
}

interface FollowBarProps {
  readonly worlds: FoldedWorlds
  readonly onPair: () => void
}

export function FollowBar({ worlds, onPair }: FollowBarProps) {
  const actions = useSimActions()
  const speed = useSim((state) => state.speed)
  const { followed, score } = worlds
  const nudge = (): void => actions.setSpeed(speed)
  const another = useFollowNext(worlds)
  const joining = findJoining(worlds.flags, score, score.timeUs)
  return (
    <section className="follow-bar" id="day" tabIndex={-1} aria-label={words.bar}>
      {score.surgeFactor > 1 ? (
        <p className="surge-says">
          <b className="black-friday">{transportWords.blackFriday}</b>{' '}
          {transportWords.surgeText(formatCount(score.surgeFactor))}
        </p>
      ) : null}
      {/* Who joins is what the page is about, and a banner over the pictures would lie over whom it changes. */}
      {joining === null ? (
        <p className="follow-says">{followed === null ? words.none : sayEvent(worlds, followed)}</p>
      ) : (
        <p className="joins" role="status">
          <b>{worldsWords.joins(score.systems.length, joining.name)}</b>{' '}
          {dayWords.joinsText(joining.links, joining.touched.length, joining.ribbons, score.runs.spec.daysPerLink)}
        </p>
      )}
      {followed === null || joining !== null || score.surgeFactor > 1 ? null : (
        <p className="follow-event">
          <span className="follow-dot" />
          {words.event(
            pairWords.kinds[followed.event.kind],
            formatCount(followed.event.number),
            formatMomentToSecond(followed.event.timeUs),
          )}
        </p>
      )}
      <span className="follow-buttons">
        <button type="button" className="btn btn-small" onClick={onPair}>
          {pairWords.ask}
        </button>
        <button type="button" className="btn btn-small" onClick={another}>
          {followed === null ? words.one : words.another}
        </button>
        {followed === null ? null : (
          <button
            type="button"
            className="btn btn-small follow-end"
            aria-label={words.end}
            title={words.end}
            onClick={() => void followEvent(actions, null, nudge)}
          >
            ×
          </button>
        )}
      </span>
      <p className="follow-summary visually-hidden" role="status">
        {followed === null || followed.isLooking ? '' : summarize(followed, score.timeUs)}
      </p>
    </section>
  )
}

/** Nothing that could be followed has come since. */
function isNewest({ lights, score }: FoldedWorlds, { event }: FollowedEvent): boolean {
  return score.events - event.number < 2 || lights.rows.every((_, i) => i % 5 !== 0 || lights.rows[i] <= event.number)
}

function sayEvent({ score }: FoldedWorlds, { event, isLast }: FollowedEvent): string {
  const { timeUs } = score
  if (event.timeUs > timeUs) return words.notYet
  const system = score.systems.find(({ id }) => id === event.system)?.name ?? event.system
  const article = articleName(event.article)
  const industry = shownIndustry()
  const thing =
    industry !== null
      ? words.of(industryWords[industry].one, article)
      : hasOwnArticles()
        ? words.piece(article)
        : words.pair(article)
  return (isLast ? words.last : words.sold)(formatAge(timeUs - event.timeUs), system, thing)
}

/** It holds for this moment, and changes only when somebody has heard. */
function summarize(followed: FollowedEvent, timeUs: number): string {
  if (!hasHappened(followed, timeUs)) return ''
  const { batch, stream, event } = followed
  const told = stream.filter(({ isOwn, atUs }) => !isOwn && atUs !== null && atUs <= timeUs)
  const latest = Math.max(event.timeUs, ...told.map(({ atUs }) => atUs ?? 0))
  const { heard, all } = countHeard(batch, timeUs)
  const inTime = words.summary(told.length, formatAge(latest - event.timeUs), all - heard)
  if (heard === all) return inTime
  const without = batch.filter(({ atUs }) => atUs === null).length
  const last = Math.max(...batch.map(({ atUs }) => atUs ?? 0))
  return `${inTime} ${without > 0 ? words.without(without) : words.lastHears(sayWhen(last, timeUs))}`
}
