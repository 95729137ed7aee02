/** All moments of a recording with what was decided and why, as far as the log tells; the one that is shown is open. */
import { useEffect, useRef } from 'react'
import { liveClusterWords as words } from '../../../content/live'
import type { Moment, RecordedWhy, Recording } from '../../../protocol/live'
import { formatClock, tellChange } from '../tell'

interface EventsCardProps {
  readonly recording: Recording
  readonly moment: number
  readonly onMoment: (moment: number) => void
}

/** More are drawn as one scrolls near them. */
const AROUND = 60

export function EventsCard({ recording: { moments }, moment, onMoment }: EventsCardProps) {
  const list = useRef<HTMLOListElement>(null)
  const from = Math.max(0, moment - AROUND)
  // The list alone moves: `scrollIntoView` would move the page as well.
  useEffect(() => {
    const item = list.current?.children[moment - from]
    if (list.current === null || !(item instanceof HTMLElement)) return
    const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight - list.current.clientHeight]
    list.current.scrollTop = Math.min(top, Math.max(bottom, list.current.scrollTop))
  }, [moment, from])
  return (
    <section className="live-card live-events" aria-labelledby="live-events">
      <h2 id="live-events">{words.recording.events}</h2>
      <ol ref={list} start={from + 1}>
        {moments.slice(from, moment + AROUND + 1).map((one, i) => (
          <li key={one.offset}>
            <button type="button" aria-pressed={from + i === moment} onClick={() => onMoment(from + i)}>
              <time className="mono">{formatClock(one.atMs)}</time> <b>{tellMoment(one)}</b>
            </button>
            {from + i === moment && one.why !== null ? <p>{tellWhy(one.why)}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function tellMoment({ changes, why }: Moment): string {
  if (changes.length > 0) return changes.map(tellChange).join('. ')
  return why !== null && 'brokers' in why ? nameBrokers(why.brokers) : words.recording.nothingShown
}

const nameBrokers = (ids: readonly number[]): string => ids.map((id) => words.recording.broker(id)).join(', ')

function tellWhy(why: RecordedWhy): string {
  const tell = words.recording.why
  if (why.code === 'registered') return tell[why.hasLeftElr ? 'leftElr' : 'registered'](nameBrokers(why.brokers))
  return 'brokers' in why ? tell[why.code](nameBrokers(why.brokers)) : tell[why.code]()
}
