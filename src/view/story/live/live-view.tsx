/** What a living panel shows of its run: the head that says so, and the instrument that the script names. */
import { type ReactNode, useEffect, useState } from 'react'
import { localizeDecimal } from '../../../content/numbers'
import { storyWords as words } from '../../../content/story'
import type { SimClient } from '../../../state'
import { RUNS } from '../../../story/runs'
import type { Live, Panel } from '../../../story/script-types'
import { formatClock } from '../../kit/format'
import { formatMoment } from '../../worlds/day-format'
import type { Phase } from '../run-handle'
import { useRunState } from '../use-story-run'
import { Cards, Dirty, Landings, NightWatch, Plugging, Waiting, WireBench } from './batchland'
import { Bill } from './bill'
import { Lunch, Plug, TenAnswers } from './both-worlds'
import { Bench, Placement } from './choices'
import { ClusterPicture } from './cluster-picture'
import { Coming } from './coming'
import {
  Ages,
  BothAges,
  BothCounters,
  BothScores,
  FourCounters,
  Jobs,
  Repairs,
  Reports,
  ShelfAndPhone,
  Wires,
} from './company'
import { Crown } from './crown'
import { Hatch, Knuckles, Pulls, Tape, Windows } from './database'
import { Bins, Crack, FiveDoors, Lens, Shield, Vault } from './defence'
import { Echo, EchoDesk } from './echo'
import { Apart, Ballots, Breath, Distance, Doors, Gauges, Logs, Rigs } from './fine-print'
import { HowOften, Stockroom, ThreeTeams, TwoTills } from './friday'
import { Numbers, Placards, RiverMouth, Stuck } from './gang'
import { PolicyLanes } from './lanes'
import { Cells, Readers, Sky } from './log-strip'
import { OrderTrip } from './order-trip'
import { PackingHall, PackingHallWithRatio } from './packing-hall'
import { Readable } from './readable'
import { Mill, Ropes, SecondWheel, Upgrade, WhatHelps } from './ropes'
import { Drift, SaleNews } from './shelf'
import { StopWatch } from './stop-watch'
import { Switchboard } from './switchboard'
import { Trays } from './trays'

export interface InstrumentProps {
  readonly client: SimClient
  readonly live: Live
  readonly phase: Phase
  readonly isStill: boolean
  readonly panel: Panel
  /** The run that the reader chose; null for the script's own. */
  readonly chosen: string | null
  readonly choose: (run: string) => void
}

type Instrument = (props: InstrumentProps) => ReactNode

/** By the script's word for it. */
const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
  cluster: ClusterPicture,
  'order-trip': OrderTrip,
  bench: Bench,
  placement: Placement,
  crown: Crown,
  readable: Readable,
  'stop-watch': StopWatch,
  policies: PolicyLanes,
  windows: Windows,
  hatch: Hatch,
  knuckles: Knuckles,
  tape: Tape,
  pulls: Pulls,
  ballots: Ballots,
  breath: Breath,
  logs: Logs,
  rigs: Rigs,
  apart: Apart,
  distance: Distance,
  doors: Doors,
  gauges: Gauges,
  jobs: Jobs,
  repairs: Repairs,
  counters: FourCounters,
  'both-counters': BothCounters,
  'shelf-phone': ShelfAndPhone,
  reports: Reports,
  ages: Ages,
  'both-ages': BothAges,
  wires: Wires,
  'both-scores': BothScores,
  waiting: Waiting,
  'night-watch': NightWatch,
  landings: Landings,
  'wire-bench': WireBench,
  plugging: Plugging,
  dirty: Dirty,
  cards: Cards,
  sky: Sky,
  cells: Cells,
  readers: Readers,
  plug: Plug,
  'ten-answers': TenAnswers,
  lunch: Lunch,
  echo: Echo,
  'echo-desk': EchoDesk,
  ropes: Ropes,
  upgrade: Upgrade,
  'what-helps': WhatHelps,
  mill: Mill,
  'second-wheel': SecondWheel,
  drift: Drift,
  'sale-news': SaleNews,
  river: RiverMouth,
  numbers: Numbers,
  stuck: Stuck,
  placards: Placards,
  switchboard: Switchboard,
  shield: Shield,
  bins: Bins,
  'five-doors': FiveDoors,
  lens: Lens,
  vault: Vault,
  crack: Crack,
  'packing-hall': PackingHall,
  'packing-hall-ratio': PackingHallWithRatio,
  trays: Trays,
  'two-tills': TwoTills,
  stockroom: Stockroom,
  'three-teams': ThreeTeams,
  bill: Bill,
  'how-often': HowOften,
}

export const INSTRUMENT_NAMES: readonly string[] = Object.keys(INSTRUMENTS)

/** A clock with tenths is a number, and a number has its language's mark. */
const tellClock = (timeUs: number): string => localizeDecimal(formatClock(timeUs))

/** A moment of a company's run, with the weekday that its first day is. */
const tellDay = (run: string) => (timeUs: number) => formatMoment(timeUs, RUNS[run]?.firstWeekday ?? 0)

interface LiveViewProps extends InstrumentProps {
  readonly onAgain: () => void
  /** Where it is going to; null where nobody may skip. */
  readonly goalUs: number | null
  readonly onSkip: () => void
}

export function LiveView({ onAgain, goalUs, onSkip, ...props }: LiveViewProps) {
  const { client, live, phase, chosen } = props
  const timeUs = useRunState(client, (state) => state.timeUs)
  const computing = useRunState(client, (state) => state.computing)
  const isCompany = RUNS[chosen ?? live.run]?.kind === 'company'
  const hasNothing = useRunState(client, (state) => (isCompany ? state.worlds : state.measures) === null)
  const isFailed = useRunState(client, (state) => state.status === 'failed')
  const tellTime = isCompany ? tellDay(chosen ?? live.run) : tellClock
  const Instrument = INSTRUMENTS[live.shows] ?? ClusterPicture
  const digest = useDigest(client, phase)
  if (isFailed) return <Failed client={client} />
  return (
    <div className="live" data-shows={live.shows} data-digest={digest}>
      <header className="live-head">
        <b className="live-mark">{words.live}</b>
        <span className="live-clock">{tellTime(timeUs)}</span>
        <span className="live-phase" role="status">
          {computing === null ? words.phases[phase] : words.oneMoment}
        </span>
        {isCompany && phase === 'playing' && computing === null && goalUs !== null ? (
          <button type="button" className="live-again live-skip" onClick={onSkip}>
            {words.skipTo(tellTime(goalUs))} <span aria-hidden="true">»</span>
          </button>
        ) : null}
        {phase === 'done' ? (
          <button type="button" className="live-again" onClick={onAgain}>
            {words.again}
          </button>
        ) : null}
      </header>
      <Instrument {...props} />
      {computing !== null || hasNothing ? (
        <Coming isFirst={hasNothing} goalUs={live.fromS * 1_000_000} {...{ computing, isCompany, tellTime }} />
      ) : null}
    </div>
  )
}

interface AwaitedProps {
  readonly client: SimClient
  readonly run: string
  /** The panel's first moment. */
  readonly goalUs: number
}

/** A company's days are on their way: how far they are, where the panel will be. */
export function Awaited({ client, run, goalUs }: AwaitedProps) {
  const tellTime = tellDay(run)
  const computing = useRunState(client, (state) => state.computing)
  const isFailed = useRunState(client, (state) => state.status === 'failed')
  if (isFailed) return <Failed client={client} />
  return (
    <div className="live">
      <header className="live-head">
        <b className="live-mark">{words.live}</b>
        <span className="live-phase" role="status">
          {computing === null ? words.phases.waiting : words.oneMoment}
        </span>
      </header>
      <Coming isFirst isCompany {...{ computing, goalUs, tellTime }} />
    </div>
  )
}

/** The worker could not be fetched, or died of the same again. */
function Failed({ client }: { readonly client: SimClient }) {
  const retry = useRunState(client, (state) => state.retry)
  return (
    <div className="live">
      <header className="live-head">
        <b className="live-mark">{words.live}</b>
        <span className="live-phase" role="alert">
          {words.failed}
        </span>
        <button type="button" className="live-again" onClick={retry}>
          {words.tryAgain}
        </button>
      </header>
    </div>
  )
}

/** Of the run where the panel ends, so that whoever comes back can see that it is the same. */
function useDigest(client: SimClient, phase: Phase): string | undefined {
  const [digest, setDigest] = useState<string | undefined>(undefined)
  useEffect(() => {
    setDigest(undefined)
    if (phase !== 'done') return
    let isWanted = true
    client.store
      .getState()
      .ask({ type: 'session' })
      .then(
        (answer) => isWanted && setDigest(answer.digest),
        // The run has ended, or goes elsewhere.
        () => {},
      )
    return () => {
      isWanted = false
    }
  }, [client, phase])
  return digest
}
