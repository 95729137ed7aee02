/** What is going on, as one word with its facts: the caption, Iris and the title of the story follow it. */
import { type SituationFacts, type SituationKind, type SituationText, situationWords } from '../../content/situations'
import type { DomainEvent } from '../../core'
import type { BrokerState, FocusView, Marker, Measures, Structure } from '../../protocol'
import type { Face } from '../kit/cast-figure'
import { formatSeconds, formatSetting } from '../kit/format'
import { findNextFencing, listSilences, readSessionMs } from '../kit/silence'

export interface Situation {
  readonly kind: SituationKind
  readonly text: SituationText
  readonly face: Face
}

const FACES: Readonly<Record<SituationKind, Face>> = {
  rest: 'glad',
  idle: 'calm',
  silent: 'worried',
  refused: 'worried',
  leaderless: 'worried',
  quorumLost: 'worried',
  clearing: 'calm',
  cutOff: 'worried',
  noAnswer: 'worried',
  waiting: 'worried',
  promoted: 'glad',
  holding: 'glad',
  lost: 'worried',
  linkCut: 'calm',
  slowLink: 'calm',
  brokerDown: 'calm',
  hutDark: 'calm',
  clientsDark: 'calm',
  votesGone: 'calm',
  holdingBack: 'calm',
  healing: 'calm',
}

/** `nowUs` is the time of the frame that the three were read from. */
export function readSituation(structure: Structure, focus: FocusView, measures: Measures, nowUs: number): Situation {
  const facts = readFacts(structure, focus, measures, nowUs)
  const kind = readKind(structure, measures, facts)
  const tell = situationWords[kind] as (facts: SituationFacts) => SituationText
  return { kind, text: tell(facts), face: FACES[kind] }
}

function readKind(structure: Structure, measures: Measures, facts: SituationFacts): SituationKind {
  const { flow } = measures
  if (flow.answer === 'idle') return 'idle'
  const isHeldUp = flow.answer !== 'yes'
  if (!facts.hasQuorum && (isHeldUp || facts.dark.length > 0)) return 'quorumLost'
  if (isHeldUp) return readTrouble(structure, measures)
  if (!facts.hasQuorum) return 'quorumLost'
  if (measures.lost > 0) return 'lost'
  if (facts.promoted.length > 0) return 'promoted'
  if (isUnnoticed(structure)) return 'silent'
  if (facts.dark.length > 0) return 'holding'
  if (facts.cut.length > 0) return 'linkCut'
  if (facts.down.length + facts.paused.length + facts.starting.length > 0) return 'brokerDown'
  if (facts.darkVotes.length > 0) return 'hutDark'
  if (facts.votesUp < facts.voters) return 'votesGone'
  if (facts.held.length > 0) return 'holdingBack'
  if (facts.behind.length > 0) return 'healing'
  if (facts.darkOther.length > 0) return 'clientsDark'
  return facts.slow.length > 0 ? 'slowLink' : 'rest'
}

/** Somebody's orders do not go through: what stands in their way? */
function readTrouble(structure: Structure, { flow, obstacle }: Measures): SituationKind {
  switch (flow.reason) {
    case 'below-min-isr':
      return 'refused'
    case 'no-leader':
      return isUnnoticed(structure) ? 'silent' : 'leaderless'
    case 'leader-down':
      return isUnnoticed(structure) ? 'silent' : 'leaderless'
    case 'isr-silent':
      return isUnnoticed(structure) ? 'silent' : 'waiting'
    case 'cut-off':
      return 'cutOff'
    default:
      return flow.isClearing && obstacle === null ? 'clearing' : 'noAnswer'
  }
}

/** Brokers are gone or out of hearing, and are not fenced yet. */
function isUnnoticed(structure: Structure): boolean {
  return listSilences(structure).length > 0
}

function readFacts(structure: Structure, focus: FocusView, measures: Measures, nowUs: number): SituationFacts {
  const nameOf = (id: string): string => structure.sites.find((site) => site.id === id)?.name ?? id
  const isDatacenter = (id: string): boolean => structure.brokers.some((broker) => broker.site === id)
  const darkSites = structure.sites.filter((site) => !site.up)
  const lit = structure.sites.filter((site) => site.up && isDatacenter(site.id))
  const isLit = (site: string): boolean => structure.sites.some((s) => s.id === site && s.up)
  const inState = (...states: readonly BrokerState[]): number[] =>
    structure.brokers.filter((b) => states.includes(b.state) && isLit(b.site)).map((b) => b.id)
  const fencingUs = findNextFencing(structure)
  const cut = structure.links.filter((link) => link.cutForward || link.cutBack)
  const replicas = focus.replicas
  const votes = (site: string): boolean => structure.controllers.some((controller) => controller.site === site)
  const silent = listSilences(structure).map(({ broker }) => broker)
  const held = structure.producers.filter((producer) => measures.flow.held.includes(producer.id))
  // The direction in which nothing passes ends where those stand who wait.
  const isWayBack =
    cut.length === 1 &&
    cut[0].cutForward !== cut[0].cutBack &&
    held.length > 0 &&
    held.every((producer) => producer.site === (cut[0].cutForward ? cut[0].to : cut[0].from))
  return {
    dark: darkSites.filter((site) => isDatacenter(site.id)).map((site) => site.name),
    darkVotes: darkSites.filter((site) => !isDatacenter(site.id) && votes(site.id)).map((site) => site.name),
    darkOther: darkSites.filter((site) => !isDatacenter(site.id)).map((site) => site.name),
    lit: lit.length === 1 ? lit[0].name : '',
    inSync: measures.inSync,
    isr: replicas.filter((replica) => replica.inIsr).length,
    minIsr: measures.minIsr,
    lost: measures.lost,
    down: inState('stopped', 'crashed'),
    paused: inState('paused'),
    starting: inState('starting'),
    fenced: structure.brokers.filter((b) => b.fenced && b.state === 'running').map((b) => b.id),
    left: fencingUs === null ? '' : formatSeconds((fencingUs - nowUs) / 1000),
    session: formatSetting(readSessionMs(structure)),
    lagging: replicas.find((r) => r.state === 'observer' && !r.isCaughtUp)?.broker ?? -1,
    held: replicas.filter((r) => r.throttledBytesPerSecond !== null && !r.inIsr).map((r) => r.broker),
    behind: replicas.filter((r) => r.state === 'catching-up').map((r) => r.broker),
    cut: cut.map(({ from, to, cutForward, cutBack }) =>
      cutForward && cutBack
        ? `${nameOf(from)} – ${nameOf(to)}`
        : cutForward
          ? `${nameOf(from)} → ${nameOf(to)}`
          : `${nameOf(to)} → ${nameOf(from)}`,
    ),
    isWayBack,
    isOneWay: cut.length === 1 && cut[0].cutForward !== cut[0].cutBack,
    slow: structure.links
      .filter((link) => link.isWorse && !link.cutForward && !link.cutBack)
      .map(({ from, to }) => `${nameOf(from)} – ${nameOf(to)}`),
    senders: measures.flow.held.map((id) => structure.producers.find((p) => p.id === id)?.name ?? id),
    flow: measures.flow.answer,
    isClearing: measures.flow.isClearing,
    isLeaderSilent: silent.includes(replicas.find((replica) => replica.state === 'leader')?.broker ?? -1),
    isLeaderDown: measures.flow.reason === 'leader-down',
    sendersDown: structure.producers.length > 0 && structure.producers.every((producer) => !producer.up),
    hasQuorum: structure.quorum.available,
    hasController: structure.quorum.leader >= 0,
    votesUp: structure.quorum.votersUp,
    voters: structure.quorum.voters,
    promoted: replicas.filter((r) => r.state === 'promoted').map((r) => r.broker),
    isOver: measures.withoutWritesUs > 0,
  }
}

/** Later ones win; of the same second the most telling one does. */
const WORTH: Partial<Record<DomainEvent['kind'], number>> = {
  RecordsLost: 9,
  WritesResumed: 8,
  QuorumLost: 7.5,
  WritesStopped: 7,
  ObserverPromoted: 5,
  ObserverDemoted: 4,
  QuorumRestored: 3,
  LeaderElected: 3,
  SiteHealed: 2,
  SiteKilled: 2,
  LinkCut: 2,
  CommandRefused: 2,
}
const SAME_MOMENT_US = 1_500_000

/** The event that the Why panel explains by itself: what changed things last, up to now. */
export function pickEvent(
  events: readonly DomainEvent[],
  markers: readonly Marker[],
  topic: string,
  timeUs: number,
): number | null {
  let best: DomainEvent | null = null
  for (const event of [...markers.map((marker) => marker.event), ...events]) {
    const worth = WORTH[event.kind] ?? 0
    if (worth === 0 || event.timeUs > timeUs || event.cause < 0) continue
    if ('topic' in event && event.topic !== topic) continue
    const isFirstLeader = event.kind === 'LeaderElected' && event.previous < 0 && event.timeUs < 2_000_000
    if (isFirstLeader) continue
    if (best === null || event.timeUs > best.timeUs + SAME_MOMENT_US) best = event
    else if (event.timeUs >= best.timeUs - SAME_MOMENT_US && worth >= (WORTH[best.kind] ?? 0)) best = event
  }
  return best?.id ?? null
}
