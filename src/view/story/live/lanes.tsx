/**
 * The same blows in several runs at once: each lane a run of its own, its in-sync set as a bar over time, refused writes
 * hatched. Everything is read from what the runs tell.
 */
import { useEffect, useState } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { liveWords as words } from '../../../content/story-live'
import type { DomainEvent } from '../../../core'
import type { SimClient } from '../../../state'
import type { Live } from '../../../story/script-types'
import { formatCount, formatTick } from '../../kit/format'
import { useRunState, useStoryRun } from '../use-story-run'
import type { InstrumentProps } from './live-view'

interface LaneSpec {
  readonly run: string
  readonly label: string
}

export interface LanesProps {
  readonly lanes: readonly LaneSpec[]
  readonly blows: readonly (readonly [atS: number, label: string])[]
  readonly instrument: InstrumentProps
  /** Say how many records a second come in each: they are not the same. */
  readonly isRated?: boolean
}

export function Lanes({ lanes, blows, instrument: { live, phase, isStill }, isRated = false }: LanesProps) {
  const span = live.toS - live.fromS
  return (
    <div className="lanes">
      {lanes.map(({ run, label }) => (
        <Lane
          key={run}
          run={run}
          label={label}
          live={live}
          isStill={isStill}
          // While a guess is waited for, nothing answers it.
          isRunning={phase === 'playing' || phase === 'done'}
          blows={blows}
          isRated={isRated}
        />
      ))}
      <div className="lanes-times" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((t) => (
          <span key={t}>{formatTick((live.fromS + span * t) * 1_000_000)}</span>
        ))}
      </div>
    </div>
  )
}

const POLICIES: readonly LaneSpec[] = [
  { run: 'lane-under-min-isr', label: 'under-min-isr' },
  { run: 'lane-under-replicated', label: 'under-replicated' },
  { run: 'lane-leader-is-observer', label: 'leader-is-observer' },
]

export function PolicyLanes(props: InstrumentProps) {
  return (
    <Lanes
      lanes={POLICIES}
      blows={[
        [12, '12'],
        [30, 'DC West'],
      ]}
      instrument={props}
    />
  )
}

interface LaneProps extends LaneSpec {
  readonly live: Live
  readonly isStill: boolean
  readonly isRunning: boolean
  readonly blows: readonly (readonly [atS: number, label: string])[]
  readonly isRated: boolean
}

function Lane({ run, label, live, isStill, isRunning, blows, isRated }: LaneProps) {
  const { client } = useStoryRun({
    live,
    act: null,
    isSeen: true,
    isCurrent: true,
    isReached: isRunning,
    isActed: true,
    isStill,
    chosen: run,
  })
  return (
    <section className="lane" aria-label={label}>
      <h3>
        {label}
        {isRated && client !== null ? <Rate client={client} /> : null}
      </h3>
      {client === null ? null : <LaneRun client={client} live={live} blows={blows} />}
    </section>
  )
}

function Rate({ client }: { readonly client: SimClient }) {
  const producers = useRunState(client, (state) => state.structure?.producers)
  if (producers === undefined) return null
  return (
    <small> {words.ordersASecond(formatCount(producers.reduce((sum, one) => sum + one.recordsPerSecond, 0)))}</small>
  )
}

/** In percent of the bar: a figure in less would be cut. */
const ROOM_FOR_FIGURE = 3.2

interface Span {
  readonly fromUs: number
  readonly inSync: number
  readonly hasPromoted: boolean
  readonly isRefused: boolean
}

/** The in-sync set over time, from the events that change it. */
function readSpans(events: readonly DomainEvent[], first: Span): readonly Span[] {
  const spans: Span[] = [first]
  for (const event of events) {
    // A lane is one partition.
    if ('partition' in event && event.partition !== 0) continue
    const last = spans[spans.length - 1]
    let next = last
    if (event.kind === 'IsrChanged' || event.kind === 'LeaderElected') next = { ...last, inSync: event.isr.length }
    if (event.kind === 'ObserverPromoted') next = { ...last, inSync: event.isr.length, hasPromoted: true }
    if (event.kind === 'ObserverDemoted') next = { ...last, inSync: event.isr.length, hasPromoted: false }
    if (event.kind === 'WritesStopped') next = { ...last, isRefused: true }
    if (event.kind === 'WritesResumed') next = { ...last, isRefused: false }
    if (next !== last) spans.push({ ...next, fromUs: event.timeUs })
  }
  return spans
}

function LaneRun({
  client,
  live,
  blows,
}: {
  readonly client: SimClient
  readonly live: Live
  readonly blows: LaneProps['blows']
}) {
  const events = useRunState(client, (state) => state.events)
  const timeUs = useRunState(client, (state) => state.timeUs)
  const measures = useRunState(client, (state) => state.measures)
  const [first, setFirst] = useState<number | null>(null)
  const fromUs = live.fromS * 1_000_000
  const spanUs = (live.toS - live.fromS) * 1_000_000
  const inSync = measures?.inSync ?? 0
  useEffect(() => {
    if (timeUs === fromUs && inSync > 0) setFirst(inSync)
  }, [timeUs, fromUs, inSync])
  const spans = readSpans(
    events.filter((event) => event.timeUs >= fromUs && event.timeUs <= timeUs),
    { fromUs, inSync: first ?? inSync, hasPromoted: false, isRefused: false },
  )
  const share = (us: number): number => Math.min(100, Math.max(0, ((us - fromUs) / spanUs) * 100))
  return (
    <>
      <div className="lane-bar">
        {spans.map((span, i) => {
          const left = share(span.fromUs)
          const right = share(spans[i + 1]?.fromUs ?? timeUs)
          return right <= left ? null : (
            <i
              key={`${span.fromUs} ${span.inSync} ${span.isRefused}`}
              className={`lane-span${span.isRefused ? ' is-refused' : ''}${span.hasPromoted ? ' is-promoted' : ''}`}
              style={{ left: `${left}%`, width: `${right - left}%` }}
            >
              {right - left < ROOM_FOR_FIGURE ? null : <span>{span.inSync}</span>}
            </i>
          )
        })}
        {blows.map(([atS, name]) => (
          <em key={name} style={{ left: `${share(atS * 1_000_000)}%` }} title={name} />
        ))}
      </div>
      {measures === null ? null : (
        <p className={`lane-result is-${measures.flow.answer}`}>
          {words.lane(
            formatCount(measures.acknowledged),
            formatCount(measures.waiting),
            localizeDecimal((measures.withoutWritesUs / 1_000_000).toFixed(1)),
          )}
          {measures.lost === 0 ? null : <strong> {words.laneLost(formatCount(measures.lost))}</strong>}
        </p>
      )}
    </>
  )
}
