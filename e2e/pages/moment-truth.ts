/**
 * What is so at a moment, worked out from the core without the code that makes the page's words: states of processes
 * and links, and by running on a little what comes of them. The one thing a reader would get wrong: "orders go
 * through" is not asked of any state here; it is seen in what producers are told just after the moment.
 */
import { createTimeline, runTimeline, seekTimeline, type Timeline, type World } from '../../src/core'
import type { SessionState } from '../../src/protocol'

export interface SenderTruth {
  readonly id: string
  readonly name: string
  /** It runs and has records to send, now or soon. */
  readonly sends: boolean
  readonly acks: number
  /** Records that it was told to be stored: from a blink after the moment on, and within most of a second of it. */
  readonly toldNow: number
  readonly toldSoon: number
  readonly lastError: string | null
  /** It has a connection to some broker. */
  readonly isConnected: boolean
}

export interface Truth {
  readonly world: World
  readonly session: SessionState
  readonly senders: readonly SenderTruth[]
  /** Microseconds from the moment to the next fencing; null when there is none within half a minute. */
  readonly nextFencingUs: number | null
  /** Nobody is fenced in the next half minute, because each of those who were missed is heard again. */
  readonly isHeardAgain: boolean
  /** Log ends a second later, by broker. */
  readonly endsSoon: ReadonlyMap<number, number>
}

/** What was answered before the moment may still be on its way for so long. */
const BLINK_US = 30_000
const NOW_US = 130_000
const SOON_US = 730_000
/** A yes over a slow link takes so long; nothing in between is a stop. */
const SOON_OVER_SLOW_LINK_US = 3_000_000
const LATER_US = 30_000_000

/** The run of this moment, in which nothing more is done after it; a time line of its own each time. */
function openRun(session: SessionState): Timeline {
  const commands = session.commands.filter((command) => command.timeUs <= session.timeUs)
  const scenario = {
    ...session.scenario,
    commands: session.scenario.commands.filter(({ atMs }) => atMs * 1_000 <= session.timeUs),
  }
  const timeline = createTimeline(scenario, commands)
  seekTimeline(timeline, session.timeUs)
  return timeline
}

/** The records that the leader of the partition in view holds for each broker. */
function readEnds(world: World): Map<number, number> {
  const { partitions, replicas, brokers, topics } = world.state
  const watched = world.scenario.watch
  const topic = topics.find(({ name }) => name === watched.topic)
  const p = topic?.partitions[watched.partition] ?? 0
  return new Map(partitions.rows[p].map((row) => [brokers[replicas.broker[row]].id, replicas.logEndOffset[row]]))
}

const listTold = ({ state }: World): readonly number[] => state.producers.map(({ acknowledged }) => acknowledged)

export function readTruth(session: SessionState): Truth {
  const { world } = openRun(session)
  // A second one goes on from there, and is read on its way.
  const after = openRun(session)
  const heardUs = [...after.world.state.controller.lastContactUs]
  const runOn = (us: number): World => {
    runTimeline(after, session.timeUs + us)
    return after.world
  }
  const atBlink = listTold(runOn(BLINK_US))
  const atNow = listTold(runOn(NOW_US))
  const isSlow = session.commands.some(({ command }) => command.kind === 'SetLink')
  const soon = runOn(isSlow ? SOON_OVER_SLOW_LINK_US : SOON_US)
  const atSoon = listTold(soon)
  const endsSoon = readEnds(soon)
  const later = runOn(LATER_US)
  const fencing = later.stores.events.find((event) => event.kind === 'BrokerFenced' && event.timeUs > session.timeUs)
  const topic = world.state.topics.findIndex(({ name }) => name === session.scenario.watch.topic)
  const senders = world.state.producers.flatMap((producer, n) => {
    if (producer.topic !== topic) return []
    return [
      {
        id: producer.id,
        name: producer.name,
        sends: producer.up && (producer.recordsPerSecond > 0 || producer.bufferedBytes > 0),
        acks: producer.acks,
        toldNow: atNow[n] - atBlink[n],
        toldSoon: atSoon[n] - producer.acknowledged,
        lastError: producer.lastError,
        isConnected: producer.connections.some((connection) => connection?.state === 'open'),
      },
    ]
  })
  return {
    world,
    session,
    senders,
    nextFencingUs: fencing === undefined ? null : fencing.timeUs - session.timeUs,
    isHeardAgain:
      fencing === undefined && later.state.controller.lastContactUs.every((us, b) => us > (heardUs[b] ?? 0)),
    endsSoon,
  }
}

export const isSiteUp = (truth: Truth, name: string): boolean => {
  const { scenario, state } = truth.world
  const index = scenario.sites.findIndex((site) => site.name === name)
  if (index < 0) throw new Error(`No site is called ${name}`)
  return state.network.siteUp[index] === 1
}

export interface ReplicaTruth {
  readonly broker: number
  readonly isAlive: boolean
  readonly isPaused: boolean
  readonly isFenced: boolean
  readonly inIsr: boolean
  readonly isObserver: boolean
  readonly leads: boolean
  readonly isHeld: boolean
  /** Nothing on the way between it and the leader is cut; true while nobody leads. */
  readonly isInReach: boolean
  readonly logEnd: number
}

/** The replicas of the partition in view, and brokers without one are left out. */
export function readReplicas({ world }: Truth): ReplicaTruth[] {
  const { partitions, replicas, brokers, topics, controller, leaders, raft } = world.state
  const { watch } = world.scenario
  const p = topics.find(({ name }) => name === watch.topic)?.partitions[watch.partition] ?? 0
  const { state } = controller.committed.partitions[p]
  const rows = partitions.rows[p].filter((row) => replicas.active[row] === 1)
  // A process whose registration is refused is not of the cluster yet.
  const isUp = (b: number): boolean => ['running', 'shutting-down'].includes(brokers[b].phase) && brokers[b].registered
  const leading = rows
    .filter((row) => leaders[row] !== null && isUp(replicas.broker[row]))
    .sort((one, other) => (leaders[other]?.epoch ?? 0) - (leaders[one]?.epoch ?? 0))[0]
  const { network } = world.state
  const home = leading === undefined ? -1 : brokers[replicas.broker[leading]].site
  const isCut = (a: number, b: number): boolean => network.cut[a * network.sites + b] === 1
  return rows.map((row) => {
    const b = replicas.broker[row]
    return {
      broker: brokers[b].id,
      isAlive: isUp(b),
      isPaused: raft[brokers[b].node].paused,
      isFenced: controller.committed.brokers[b].fenced,
      inIsr: state.isr.includes(b),
      isObserver: replicas.isObserver[row] === 1,
      leads: row === leading,
      isInReach: home < 0 || !(isCut(home, brokers[b].site) || isCut(brokers[b].site, home)),
      isHeld: replicas.throttle[row] >= 0,
      logEnd: replicas.logEndOffset[row],
    }
  })
}
