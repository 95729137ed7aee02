/** Instruments of chapter 10: votes, logs, gauges and distances. All is read from the run. */
import { useEffect, useMemo, useState } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { liveWords as words } from '../../../content/story-live'
import type { Frame, ReplicaView } from '../../../protocol'
import type { SimClient } from '../../../state'
import { formatClock, formatCount, formatMs } from '../../kit/format'
import { useRunState } from '../use-story-run'
import { Breakable } from './breakable'
import { Choices } from './choices'
import { ClusterPicture, ClusterTiles } from './cluster-picture'
import { Lanes } from './lanes'
import './fine-print.css'
import type { InstrumentProps } from './live-view'
import { useAsked } from './use-asked'

/** Controllers as ballots, one a vote: who is there to decide, and how many it takes. */
function BallotRow({ client }: { readonly client: SimClient }) {
  const structure = useRunState(client, (state) => state.structure)
  if (structure === null) return null
  const { controllers, quorum, sites } = structure
  const needed = Math.floor(quorum.voters / 2) + 1
  return (
    <div className={`ballots${quorum.available ? '' : ' is-short'}`}>
      <ul>
        {sites
          .filter(({ kind }) => kind !== 'clients')
          .flatMap((site) => controllers.filter((controller) => controller.site === site.id).map((c) => ({ c, site })))
          .map(({ c, site }) => (
            <li key={c.id} className={c.role === 'offline' ? 'is-gone' : ''} title={site.name}>
              <span aria-hidden="true">{c.role === 'offline' ? '✕' : '✓'}</span>
              <small>{words.placeOfVote(site.name)}</small>
            </li>
          ))}
      </ul>
      <p role="status">
        <b>{words.votes(quorum.votersUp, quorum.voters)}</b>{' '}
        {quorum.available ? words.mayDecide : words.decidesNothing(needed)}
      </p>
    </div>
  )
}

export function Ballots(props: InstrumentProps) {
  return (
    <div className="with-ballots">
      <BallotRow client={props.client} />
      <ClusterPicture {...props} />
    </div>
  )
}

export function Breath(props: InstrumentProps) {
  const names = useMemo(
    () =>
      [
        ['west-first', words.nobodyCoughs],
        ['cough', words.coughs],
      ] as const,
    [],
  )
  return (
    <div className="with-ballots">
      <BallotRow client={props.client} />
      <Choices names={names} title={words.atOneMinute} instrument={props} />
    </div>
  )
}

/** Every replica's log as its broker has it, and the crown that it wears in its own eyes. */
export function Logs({ client }: InstrumentProps) {
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  if (focus === null || measures === null) return null
  const most = Math.max(1, ...focus.replicas.map(({ logEndOffset }) => logEndOffset))
  return (
    <div className="logs">
      <ul>
        {focus.replicas.map((replica) => (
          <LogRow key={replica.broker} client={client} replica={replica} most={most} />
        ))}
      </ul>
      <dl>
        <div>
          <dt>{words.acknowledged}</dt>
          <dd>{formatCount(measures.acknowledged)}</dd>
        </div>
        <div className={measures.waiting > 100 ? 'is-no' : ''}>
          <dt>{words.waiting}</dt>
          <dd>{formatCount(measures.waiting)}</dd>
        </div>
        <div className={measures.lost > 0 ? 'is-no' : ''}>
          <dt>{words.lost}</dt>
          <dd>{formatCount(measures.lost)}</dd>
        </div>
      </dl>
    </div>
  )
}

interface LogRowProps {
  readonly client: SimClient
  readonly replica: ReplicaView
  readonly most: number
}

function LogRow({ client, replica: { broker, state, logEndOffset }, most }: LogRowProps) {
  const question = useMemo(() => ({ type: 'metrics', of: 'broker', id: broker }) as const, [broker])
  const answer = useAsked(client, question)
  const leads = answer?.beans.some(({ values }) => (values.LeaderCount ?? 0) > 0) ?? false
  const isDark = state === 'offline'
  return (
    <li className={`${isDark ? 'is-dark' : ''}${leads ? ' is-leader' : ''}`}>
      <span aria-hidden="true">{isDark ? '✕' : leads ? '♛' : ''}</span>
      <b>{broker}</b>
      <i>
        <em style={{ width: `${(logEndOffset / most) * 100}%` }} />
      </i>
      <b>{formatCount(logEndOffset)}</b>
      <small>{isDark ? words.dark : leads && state !== 'leader' ? words.thinksItLeads : words.stateOf(state)}</small>
    </li>
  )
}

const RIGS = ['rig-plain', 'rig-huts'] as const

export function Rigs(props: InstrumentProps) {
  return (
    <Lanes lanes={RIGS.map((run, i) => ({ run, label: words.rigs[i] }))} blows={[[60, 'DC B']]} instrument={props} />
  )
}

const DOORS = ['door-zones', 'door-by-hand', 'door-copy', 'door-observers'] as const

export function Doors(props: InstrumentProps) {
  return (
    <Lanes
      lanes={DOORS.map((run, i) => ({ run, label: words.doors[i] }))}
      blows={[[20, 'DC']]}
      instrument={props}
      isRated
    />
  )
}

const APART = [0, 2, 15].map((seconds) => [`apart-${seconds}`, `${seconds} s`] as const)

export function Apart(props: InstrumentProps) {
  return (
    <Choices
      names={APART}
      title={words.apart}
      instrument={props}
      tell={({ withoutWritesUs, flow }) =>
        words.apartTried(localizeDecimal((withoutWritesUs / 1_000_000).toFixed(1)), flow.answer === 'yes')
      }
    />
  )
}

const DISTANCES = [1, 2, 6, 12, 25, 50].map((ms) => [`stretch-${ms}`, `${ms}`] as const)
/** A bar as long as the panel, in ms. */
const LONGEST_MS = 180

interface Stretch {
  readonly p50: number
  readonly p99: number
}

/** What an acknowledgement costs at each distance that the reader has tried, as bars. */
export function Distance({ client, phase, chosen, choose, live }: InstrumentProps) {
  const measures = useRunState(client, (state) => state.measures)
  const [tried, setTried] = useState<Readonly<Record<string, Stretch>>>({})
  const run = chosen ?? live.run
  const p50 = (measures?.produceLatencyP50Us ?? 0) / 1_000
  const p99 = (measures?.produceLatencyP99Us ?? 0) / 1_000
  useEffect(() => {
    if ((phase === 'playing' || phase === 'done') && p50 > 0) setTried((was) => ({ ...was, [run]: { p50, p99 } }))
  }, [phase, run, p50, p99])
  return (
    <div className="distance">
      <p>{words.distance}</p>
      <ul>
        {DISTANCES.map(([name, ms]) => {
          const found = tried[name]
          return (
            <li key={name}>
              <button
                type="button"
                className="choice"
                aria-pressed={chosen === name}
                disabled={phase === 'waiting' || phase === 'playing'}
                onClick={() => choose(name)}
              >
                {ms} ms
              </button>
              {found === undefined ? (
                <span className="distance-open">…</span>
              ) : (
                <span className="distance-bar">
                  <em style={{ width: `${Math.min(100, (found.p99 / LONGEST_MS) * 100)}%` }} />
                  <i style={{ width: `${Math.min(100, (found.p50 / LONGEST_MS) * 100)}%` }} />
                  <b>{formatMs(found.p50)}</b>
                  <small>{words.ofHundred(formatMs(found.p99))}</small>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Under their own names; the second says when the gauge means trouble. */
const GAUGES: readonly (readonly [name: string, isAlarm: (metrics: Readonly<Record<string, number>>) => boolean])[] = [
  ['UnderMinIsr', (m) => m.UnderMinIsr > 0],
  ['AtMinIsr', (m) => m.AtMinIsr > 0],
  ['UnderReplicated', (m) => m.UnderReplicated > 0],
  ['InSyncReplicasCount', (m) => m.InSyncReplicasCount < m.ReplicasCount - m.ObserverReplicasCount],
  ['CaughtUpReplicasCount', (m) => m.CaughtUpReplicasCount < m.ReplicasCount],
  ['IsNotCaughtUp', (m) => m.IsNotCaughtUp > 0],
]

function rangAt(was: Readonly<Record<string, number>>, { focus: { metrics }, timeUs }: Frame) {
  // Nobody leads, nobody reports: no alarm either.
  if ((metrics.ReplicasCount ?? 0) === 0) return was
  const fresh = GAUGES.filter(([name, isAlarm]) => was[name] === undefined && isAlarm(metrics))
  return fresh.length === 0 ? was : { ...was, ...Object.fromEntries(fresh.map(([name]) => [name, timeUs])) }
}

/** Charts at the bed: the reader puts the alarm on one, and sees when it rings. */
export function Gauges({ client, phase, isStill: _ }: InstrumentProps) {
  const metrics = useRunState(client, (state) => state.focus?.metrics ?? null)
  const focus = useRunState(client, (state) => state.focus)
  const measures = useRunState(client, (state) => state.measures)
  const [rang, setRang] = useState<Readonly<Record<string, number>>>({})
  const [picked, pick] = useState<string | null>(null)
  useEffect(() => {
    if (phase === 'waiting') setRang({})
    const read = (): void => {
      const frame = client.getLatestFrame()
      if (frame !== null) setRang((was) => rangAt(was, frame))
    }
    read()
    return client.onFrame(read)
  }, [client, phase])
  if (metrics === null || measures === null || focus === null) return null
  return (
    <div className="gauges">
      <ul>
        {GAUGES.map(([name]) => {
          const at = rang[name]
          return (
            <li key={name} className={at === undefined ? '' : 'is-ringing'}>
              <button type="button" aria-pressed={picked === name} title={words.putAlarm} onClick={() => pick(name)}>
                <span aria-hidden="true">{picked === name ? '◉' : '○'}</span> <Breakable name={name} />
              </button>
              <b>{metrics[name] ?? 0}</b>
              <small>{at === undefined ? words.silent : words.rangAt(localizeDecimal(formatClock(at)))}</small>
            </li>
          )
        })}
      </ul>
      <ClusterTiles measures={measures} focus={focus} />
    </div>
  )
}
