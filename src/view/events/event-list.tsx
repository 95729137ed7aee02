/**
 * Everything that has happened in the run, newest first, to be read and searched. What is known to come after the moment
 * that is shown stands above it, as after going back.
 */
import { useEffect, useId, useMemo, useState } from 'react'
import { eventWords as words } from '../../content/reading'
import { toText } from '../../content/sentence'
import type { DomainEvent } from '../../core'
import { EVENT_FACTS } from '../../protocol'
import type { Target } from '../../state'
import { formatClock, formatCount } from '../kit/format'
import { Sentence } from '../kit/sentence'
import { useSee, useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { GROUPS, type Group, groupOf, isAbout, partitionOf } from './event-groups'
import { type EventNames, tellEvent } from './tell-event'
import './events.css'

const PAGE = 60
/** Of one thing, beside all else that is said of it. */
const FEW = 6

interface EventListProps {
  readonly names: EventNames
  /** Only what speaks of this thing, and few at first. */
  readonly about?: Target
}

export function EventList({ names, about }: EventListProps) {
  const told = useEvents()
  const nowUs = useSim((s) => s.timeUs)
  const [text, setText] = useState('')
  const [groups, setGroups] = useState<ReadonlySet<Group>>(new Set())
  const [most, setMost] = useState(about === undefined ? PAGE : FEW)
  const id = useId()
  const rows = useMemo(() => readRows(told?.events ?? [], names), [told, names])
  if (told === null) return null
  const own = about === undefined ? rows : rows.filter(({ event }) => isAbout(event, about))
  const found = own.filter((row) => (groups.size === 0 || groups.has(row.group)) && isFound(row, text))
  const toggle = (group: Group) => {
    const next = new Set(groups)
    if (!next.delete(group)) next.add(group)
    setGroups(next)
  }
  return (
    <section className="events" aria-label={words.title}>
      <div className="events-ask">
        <label htmlFor={id}>{about === undefined ? words.title : words.ofThis}</label>
        <input
          id={id}
          type="search"
          className="field"
          placeholder={words.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className="events-groups">
        {GROUPS.filter((group) => own.some((row) => row.group === group)).map((group) => (
          <button
            key={group}
            type="button"
            className="events-group"
            aria-pressed={groups.has(group)}
            onClick={() => toggle(group)}
          >
            {words.groups[group]}
          </button>
        ))}
      </p>
      <p className="events-count" role="status">
        {words.count(formatCount(found.length), formatCount(about === undefined ? told.total : own.length))}
      </p>
      <ol className="events-list">
        {found.slice(0, most).map((row, i) => (
          <Row
            key={row.event.id}
            row={row}
            isFuture={row.event.timeUs > nowUs}
            isFirstPast={row.event.timeUs <= nowUs && i > 0 && found[i - 1].event.timeUs > nowUs}
          />
        ))}
      </ol>
      {found.length > most ? (
        <button type="button" className="btn btn-small" onClick={() => setMost(most + PAGE)}>
          {words.more(Math.min(PAGE, found.length - most))}
        </button>
      ) : null}
    </section>
  )
}

interface RowContent {
  readonly event: DomainEvent
  readonly group: Group
  readonly partition: string | null
  readonly sentence: ReturnType<typeof tellEvent>
  /** All that can be looked for in it. */
  readonly text: string
}

function readRows(events: readonly DomainEvent[], names: EventNames): readonly RowContent[] {
  const first = events[0]?.id ?? 0
  const find = (id: number) => events[id - first]
  return events
    .map((event): RowContent => {
      const sentence = tellEvent(event, names, find)
      const partition = partitionOf(event)
      const text = `${event.kind} ${partition ?? ''} ${formatClock(event.timeUs)} ${toText(sentence)}`
      return { event, group: groupOf(event), partition, sentence, text: text.toLowerCase() }
    })
    .reverse()
}

/** Each word of what is asked for is somewhere in it. */
function isFound({ text }: RowContent, asked: string): boolean {
  return asked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

interface RowProps {
  readonly row: RowContent
  readonly isFuture: boolean
  readonly isFirstPast: boolean
}

function Row({ row, isFuture, isFirstPast }: RowProps) {
  const { seek, pause } = useSimActions()
  const { canSeek } = useSimClient()
  const see = useSee()
  const { event, partition, sentence } = row
  const clock = formatClock(event.timeUs)
  return (
    <li
      className={`event event-${EVENT_FACTS[event.kind].tone} ${isFuture ? 'is-future' : ''} ${isFirstPast ? 'is-now' : ''}`}
    >
      <div className="event-head">
        {canSeek ? (
          <button
            type="button"
            className="event-time mono"
            title={words.goThere(clock)}
            aria-label={words.goThere(clock)}
            onClick={() => {
              // Who goes on from there would be past it before it is seen.
              pause()
              seek(event.timeUs)
            }}
          >
            {clock}
          </button>
        ) : (
          <span className="mono">{clock}</span>
        )}
        <code>{event.kind}</code>
        <button
          type="button"
          className="event-why"
          aria-label={words.whyOf(event.kind, clock)}
          onClick={() => see({ asked: event.id, panel: 'why' })}
        >
          {words.why}
        </button>
      </div>
      <p>
        {partition === null ? null : <b className="event-partition mono">{partition}</b>} <Sentence text={sentence} />
      </p>
    </li>
  )
}

/** All that is known, asked for again when something was added or history has changed. */
function useEvents(): { readonly events: readonly DomainEvent[]; readonly total: number } | null {
  const { ask } = useSimActions()
  const key = useSim((s) => `${s.events.at(-1)?.id} ${s.commands.length} ${s.currentBranch} ${s.structure?.scenarioId}`)
  const [told, setTold] = useState<{ readonly events: readonly DomainEvent[]; readonly total: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key asks again.
  useEffect(() => {
    let isCurrent = true
    ask({ type: 'known-events' })
      .then(({ events, total }) => isCurrent && setTold({ events, total }))
      .catch(() => {
        // What comes next asks again.
      })
    return () => {
      isCurrent = false
    }
  }, [ask, key])
  return told
}
