/**
 * What stands at each system while one event is followed: whether it has heard, the how-manieth, and in Batchland a tag
 * that says when it will. Everything is read at the moment at which the run stands.
 */
import { localizeDecimal } from '../../content/numbers'
import { pairWords } from '../../content/worlds-day'
import { followWords as words } from '../../content/worlds-follow'
import type { ArticleWorldScore } from '../../core/company'
import type { FollowedEvent, FollowedHearing } from '../../protocol'
import { formatAge, formatTimeOfDay } from './day-format'
import { type Companies, countHeard, isHeard, rankHearings, sayNever, sayWhen } from './follow'
import { PANEL, type Place } from './worlds-layout'

export interface Follow {
  readonly followed: FollowedEvent
  readonly side: 'batch' | 'stream'
  readonly timeUs: number
  /** Number of the place whose shelf the event changed. */
  readonly place: number
  readonly company: Companies
}

interface MarkProps {
  readonly follow: Follow
  readonly system: string
  readonly answer: ArticleWorldScore['answers'][number] | undefined
}

/** In the place of what a system answers. Null for one that the event is nothing to. */
export function FollowMark({ follow, system, answer }: MarkProps) {
  const { followed, side, timeUs } = follow
  const hearing = followed[side].find((one) => one.system === system)
  if (hearing === undefined) return null
  if (isUnknown(follow, hearing))
    return (
      <span className="saying follow-mark">
        <span className="saying-text">{words.looking}</span>
      </span>
    )
  const isGood = isHeard(hearing, timeUs)
  const rank = side === 'stream' ? rankHearings(followed.stream, timeUs).get(system) : undefined
  return (
    <span className={`saying follow-mark ${isGood ? 'saying-right' : 'saying-wrong'}`}>
      {rank === undefined ? null : (
        <i className="follow-rank" aria-hidden="true">
          {rank}
        </i>
      )}
      <span className="saying-mark" role="img" aria-label={isGood ? pairWords.right : pairWords.wrong}>
        {isGood ? '✓' : '✗'}
      </span>{' '}
      <span className="saying-text">
        {isGood ? sayHeard(follow, hearing) : sayUnheard(follow, hearing, answer?.pairs?.[follow.place])}
      </span>
      {side === 'batch' && !isGood ? (
        <span className="visually-hidden">, {sayTag(follow, hearing).join(' ')}</span>
      ) : null}
    </span>
  )
}

/** In Streamscape the answer is a second away; until the run was looked through, neither yes nor no is so. */
function isUnknown({ followed, side }: Pick<Follow, 'followed' | 'side'>, { atUs }: FollowedHearing): boolean {
  return side === 'stream' && followed.isLooking && atUs === null
}

function sayHeard({ followed, side }: Follow, { isOwn, atUs, withinUs }: FollowedHearing): string {
  if (atUs === null) return ''
  if (isOwn) return words.ownBatch(formatTimeOfDay(atUs))
  if (side === 'batch') return words.heardAt(formatTimeOfDay(atUs))
  const us = atUs - followed.event.timeUs
  if (withinUs > 0) return words.within(formatAge(us + withinUs))
  return words.after(us < 10_000_000 ? `${localizeDecimal((us / 1_000_000).toFixed(1))} s` : formatAge(us))
}

function sayUnheard({ side }: Follow, { atUs }: FollowedHearing, pairs: number | undefined): string {
  if (side === 'stream') return atUs !== null ? words.under : words.unheard
  return pairs === undefined ? words.unheard : words.says(pairs)
}

/** What its tag says, in two parts. */
function sayTag(
  { followed, timeUs, company }: Follow,
  { system, atUs, failedUs }: FollowedHearing,
): readonly [string, string] {
  if (atUs !== null) return [failedUs !== null && failedUs > timeUs ? words.failed : words.hears, sayWhen(atUs, timeUs)]
  return followed.isLooking ? [words.hears, words.looking] : [sayNever(company, followed.event.system, system), '']
}

function Tag({ follow, hearing, tilt }: { follow: Follow; hearing: FollowedHearing; tilt: number }) {
  const [what, when] = sayTag(follow, hearing)
  return (
    <span
      className={hearing.failedUs === null ? 'follow-tag' : 'follow-tag is-bad'}
      style={{ rotate: `${tilt < 0 ? -3 : 3}deg` }}
      aria-hidden="true"
    >
      {what} <b>{when}</b>
    </span>
  )
}

/** Under a system of the lower row of Batchland. */
export function FollowLowTag({ follow, system, place }: { follow: Follow; system: string; place: Place }) {
  const hearing = follow.followed.batch.find((one) => one.system === system)
  if (follow.side !== 'batch' || place.isTop || hearing === undefined || isHeard(hearing, follow.timeUs)) return null
  return <Tag follow={follow} hearing={hearing} tilt={place.tilt} />
}

interface TagsProps {
  readonly follow: Follow
  readonly systems: readonly { readonly id: string }[]
  readonly places: readonly Place[]
}

/** Hung under the islands of Batchland. The marks say the same to who listens. */
export function FollowTags({ follow, systems, places }: TagsProps) {
  const { followed, timeUs } = follow
  return (
    <div className="follow-tags" aria-hidden="true">
      {systems.map(({ id }, i) => {
        const hearing = followed.batch.find(({ system }) => system === id)
        if (hearing === undefined || isHeard(hearing, timeUs)) return null
        const { x, y, scale, isTop } = places[i]
        const top = y + 14 * scale
        // Those of the lower row hang under what is said of it.
        if (!isTop) return null
        const style = { left: `${(x / PANEL.width) * 100}%`, top: `${(top / PANEL.height) * 100}%` }
        return (
          <span key={id} className="follow-hook" style={style}>
            <Tag follow={follow} hearing={hearing} tilt={places[i].tilt} />
          </span>
        )
      })}
    </div>
  )
}

export function FollowTally({ follow: { followed, side, timeUs } }: { readonly follow: Follow }) {
  const { heard, all } = countHeard(followed[side], timeUs)
  if (followed[side].some((hearing) => isUnknown({ followed, side }, hearing))) return null
  const [count, word] = heard === all || side === 'stream' ? words.knowOf(heard, all) : words.wrongOf(all - heard, all)
  return (
    <p className="tally tally-followed">
      <b>{count}</b> {word}
    </p>
  )
}
