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
  /** The rule is the same from end to end: each replica of the set is a strip, and a line says how many it takes. */
  readonly isRuled?: boolean
}

export function Lanes(props: LanesProps) {
  const { lanes, blows, instrument, isRated = false, isRuled = false } = props
  const { client, live, phase, isStill } = instrument
  const span = live.toS - live.fromS
  return (
    <div className={`lanes${isRuled ? ' is-ruled' : ''}`}>
      {isRuled ? <Legend client={client} /> : null}
      {isRuled ? (
        <div className="lanes-blows">
          {blows.map(([atS, name]) => (
            <b key={name} style={{ left: `${((atS - live.fromS) / span) * 100}%` }}>
              {name}
            </b>
          ))}
        </div>
      ) : null}
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
          isRuled={isRuled}
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
        [12, words.brokerStops(12)],
        [30, words.siteDies('DC West')],
      ]}
      instrument={props}
      isRuled
    />
  )
}

function Legend({ client }: { readonly client: SimClient }) {
  const minIsr = useRunState(client, (state) => state.measures?.minIsr)
  return (
    <ul className="lanes-legend">
      <li className="is-in-sync">{words.inSync}</li>
      <li className="is-promoted">{words.observerPromoted}</li>
      <li className="is-refused">{words.noWrites}</li>
      {minIsr === undefined ? null : <li className="is-rule">min.insync.replicas {minIsr}</li>}
    </ul>
  )
}

interface LaneProps extends LaneSpec {
  readonly live: Live
  readonly isStill: boolean
  readonly isRunning: boolean
  readonly blows: readonly (readonly [atS: number, label: string])[]
  readonly isRated: boolean
  readonly isRuled: boolean
}

function Lane({ run, label, live, isStill, isRunning, blows, isRated, isRuled }: LaneProps) {
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
      {client === null ? null : <LaneRun client={client} live={live} blows={blows} isRuled={isRuled} />}
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
  /** So many of them are observers. */
  readonly promoted: number
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
    if (event.kind === 'ObserverPromoted') next = { ...last, inSync: event.isr.length, promoted: last.promoted + 1 }
    if (event.kind === 'ObserverDemoted') next = { ...last, inSync: event.isr.length, promoted: last.promoted - 1 }
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
  isRuled,
}: {
  readonly client: SimClient
  readonly live: Live
  readonly blows: LaneProps['blows']
  readonly isRuled: boolean
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
    { fromUs, inSync: first ?? inSync, promoted: 0, isRefused: false },
  )
  const minIsr = measures?.minIsr ?? 0
  const most = Math.max(minIsr + 1, ...spans.map((span) => span.inSync))
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
              className={`lane-span${span.isRefused ? ' is-refused' : ''}${span.promoted > 0 ? ' is-promoted' : ''}`}
              style={{ left: `${left}%`, width: `${right - left}%` }}
            >
              {isRuled ? <Strips span={span} most={most} /> : null}
              {right - left < ROOM_FOR_FIGURE || (isRuled && span.isRefused) ? null : <span>{span.inSync}</span>}
            </i>
          )
        })}
        {isRuled && minIsr > 0 ? <u style={{ bottom: `${(minIsr / most) * 100}%` }} /> : null}
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

/** Those of the set, the observers on top. */
function Strips({ span: { inSync, promoted }, most }: { readonly span: Span; readonly most: number }) {
  return Array.from({ length: inSync }, (_, i) => (
    <s
      // biome-ignore lint/suspicious/noArrayIndexKey: strips are counted.
      key={i}
      className={i >= inSync - promoted ? 'is-observer' : undefined}
      style={{ bottom: `${(i / most) * 100}%`, height: `${100 / most}%` }}
    />
  ))
}
