/**
 * The packing hall: a group that grows and shrinks, what it has not packed yet, and how long it took to share the work out
 * anew. The one thing a reader would get wrong: while a group shares out nobody holds a belt, and what lies on it is counted
 * from where it was packed last.
 */
import { useRef, useState } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { hallWords as words } from '../../../content/story-gang'
import type { DomainEvent } from '../../../core'
import type { Question } from '../../../protocol'
import { formatCount } from '../../kit/format'
import { useRunState } from '../use-story-run'
import './gang.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

const READERS: Extract<Question, { type: 'readers' }> = { type: 'readers', topic: 'orders' }
const GROUP = 'packing'

export function PackingHall({ client }: InstrumentProps) {
  const answer = useAsked(client, READERS)
  const producers = useRunState(client, (state) => state.structure?.producers)
  const measures = useRunState(client, (state) => state.measures)
  const events = useRunState(client, (state) => state.events)
  const lastPlaces = useRef<ReadonlyMap<number, number>>(new Map())
  if (answer === null || producers === undefined) return null
  const { ends, readers, groups } = answer.view
  const held = new Map(
    readers.flatMap(({ places }) =>
      places.filter(({ position }) => position >= 0).map(({ partition, position }) => [partition, position] as const),
    ),
  )
  lastPlaces.current = new Map([...lastPlaces.current, ...held])
  const belts = ends.map((end, partition) => {
    const at = lastPlaces.current.get(partition)
    return { partition, unread: at === undefined ? null : Math.max(0, end - at), isHeld: held.has(partition) }
  })
  const isKnown = belts.every(({ unread }) => unread !== null)
  const all = belts.reduce((sum, { unread }) => sum + (unread ?? 0), 0)
  const most = Math.max(120, ...belts.map(({ unread }) => unread ?? 0))
  const packers = readers.filter(({ places }) => places.length > 0)
  const group = groups.find((one) => one.group === GROUP)
  return (
    <div className="gang hall">
      <dl className="gang-tiles">
        <div>
          <dt>{words.unread}</dt>
          <dd className={all > 1_000 ? 'is-bad' : 'is-good'}>{isKnown ? formatCount(all) : '–'}</dd>
        </div>
        <div>
          <dt>{words.packers}</dt>
          <dd>{formatCount(packers.length)}</dd>
          <dd className="gang-code">{tellSharing(group?.state, events)}</dd>
        </div>
        <div>
          <dt>{words.perSecond}</dt>
          <dd>{formatCount(producers.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0))}</dd>
          <dd className="gang-code">
            {words.canPack}: {formatCount(packers.reduce((sum, { recordsPerSecond }) => sum + recordsPerSecond, 0))}
          </dd>
        </div>
      </dl>
      <ol className="hall-belts">
        {belts.map(({ partition, unread, isHeld }) => (
          <li key={partition} className={isHeld ? '' : 'is-free'} title={words.belt(partition)}>
            <i style={{ scale: `1 ${(unread ?? 0) / most}` }} />
            <b>{unread === null ? '–' : formatCount(unread)}</b>
          </li>
        ))}
      </ol>
      <p className="hall-foot">
        {words.refused}: {measures === null ? '–' : formatCount(sumUp(measures.refusedByError))} · {words.thisRun}
      </p>
    </div>
  )
}

const sumUp = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** How long the last sharing out took, from who came or went. */
function tellSharing(state: string | undefined, events: readonly DomainEvent[]): string {
  if (state !== undefined && state !== 'Stable') return words.sharing
  const at = events.findLastIndex((event) => event.kind === 'GroupRebalanced' && event.group === GROUP)
  if (at < 0) return ''
  const before = events.slice(0, at)
  const asked = before.findLast(({ kind }) => kind === 'ConsumerAdded' || kind === 'ConsumerStopped')
  if (asked === undefined) return ''
  return words.shared(localizeDecimal(((events[at].timeUs - asked.timeUs) / 1_000_000).toFixed(1)))
}

const CLAIM = 30

/** The same, and the seller's ratio, whose input is the reader's own. */
export function PackingHallWithRatio(props: InstrumentProps) {
  const [minutes, setMinutes] = useState('')
  const value = Number(minutes)
  const isGood = minutes.trim() !== '' && Number.isFinite(value) && value >= 0
  return (
    <>
      <PackingHall {...props} />
      <label className="hall-ratio">
        {words.ratio}{' '}
        <input
          type="number"
          min={0}
          max={100_000}
          inputMode="decimal"
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />{' '}
        ÷ {CLAIM} = <b>{isGood ? words.ratioResult(localizeDecimal((value / CLAIM).toFixed(1))) : '–'}</b>{' '}
        <em>{words.ratioLabel}</em>
      </label>
    </>
  )
}
