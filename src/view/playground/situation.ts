/** What is going on, as one word with its facts: the caption, Iris and the title of the story follow it. */
import { type SituationFacts, type SituationKind, type SituationText, situationWords } from '../../content/situations'
import type { BrokerState, FocusView, Measures, Structure } from '../../protocol'
import type { Face } from '../kit/cast-figure'
import { countIsr } from '../kit/count-isr'
import { formatSeconds, formatSetting } from '../kit/format'
import { findNextFencing, hasController, listSilences, readSessionMs } from '../kit/silence'

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

/** Everybody who writes to the topic and runs does so with acks=0. */
export function isUntold({ producers }: Structure, topic: string): boolean {
  const senders = producers.filter((producer) => producer.topic === topic && producer.up)
  return senders.length > 0 && senders.every(({ acks }) => acks === '0')
}

/** `nowUs` is the time of the frame that the three were read from. */
export function readSituation(structure: Structure, focus: FocusView, measures: Measures, nowUs: number): Situation {
  const facts = readFacts(structure, focus, measures, nowUs)
  const kind = readKind(structure, focus, measures, facts)
  const tell = situationWords[kind] as (facts: SituationFacts) => SituationText
  return { kind, text: tell(facts), face: FACES[kind] }
}

function readKind(structure: Structure, focus: FocusView, measures: Measures, facts: SituationFacts): SituationKind {
  const { flow } = measures
  if (flow.answer === 'idle') return 'idle'
  const isHeldUp = flow.answer !== 'yes'
  if (!facts.hasQuorum && (isHeldUp || facts.dark.length > 0)) return 'quorumLost'
  if (isHeldUp) return readTrouble(structure, focus, measures, facts)
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
function readTrouble(
  structure: Structure,
  focus: FocusView,
  { flow, obstacle }: Measures,
  facts: SituationFacts,
): SituationKind {
  switch (flow.reason) {
    case 'below-min-isr':
      return 'refused'
    case 'no-leader':
      return isUnnoticed(structure) ? 'silent' : 'leaderless'
    case 'leader-down':
      return isUnnoticed(structure) ? 'silent' : 'leaderless'
    case 'isr-silent':
      return !facts.isUnheard && isMissedMember(structure, focus) ? 'silent' : 'waiting'
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

/** One of those for whom the leader waits, or the leader, is what the controllers have not heard of. */
function isMissedMember(structure: Structure, { replicas }: FocusView): boolean {
  const siteOf = (id: number): string => structure.brokers.find((broker) => broker.id === id)?.site ?? ''
  const leader = replicas.find((replica) => replica.state === 'leader')?.broker ?? -1
  const isCutOff = (id: number): boolean =>
    structure.links.some(
      ({ from, to, cutForward, cutBack }) =>
        (cutForward || cutBack) && [from, to].includes(siteOf(id)) && [from, to].includes(siteOf(leader)),
    )
  return listSilences(structure).some(({ broker, isGone }) => {
    const inIsr = replicas.some((replica) => replica.broker === broker && replica.inIsr)
    return broker === leader || (inIsr && (isGone || (siteOf(broker) !== siteOf(leader) && isCutOff(broker))))
  })
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
  const isr = countIsr({ replicas })
  const votes = (site: string): boolean => structure.controllers.some((controller) => controller.site === site)
  const silent = listSilences(structure).map(({ broker }) => broker)
  const held = structure.producers.filter((producer) => measures.flow.held.includes(producer.id))
  const slow = structure.links.filter((link) => link.isWorse && !link.cutForward && !link.cutBack)
  const isClients = (site: string): boolean => !isDatacenter(site) && !votes(site)
  const absent = inState('stopped', 'crashed', 'paused', 'starting')
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
    isr,
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
    // Who shuts down has left the in-sync set and copies no more.
    behind: replicas
      .filter((r) => r.state === 'catching-up' && !inState('shutting-down').includes(r.broker))
      .map((r) => r.broker),
    cut: cut.map(({ from, to, cutForward, cutBack }) =>
      cutForward && cutBack
        ? `${nameOf(from)} – ${nameOf(to)}`
        : cutForward
          ? `${nameOf(from)} → ${nameOf(to)}`
          : `${nameOf(to)} → ${nameOf(from)}`,
    ),
    isWayBack,
    isOneWay: cut.length === 1 && cut[0].cutForward !== cut[0].cutBack,
    slow: slow.map(({ from, to }) => `${nameOf(from)} – ${nameOf(to)}`),
    isOfClients: (cut.length > 0 ? cut : slow).every(({ from, to }) => isClients(from) || isClients(to)),
    isBystander: absent.every((broker) => replicas.every((replica) => replica.broker !== broker)),
    senders: measures.flow.held.map((id) => structure.producers.find((p) => p.id === id)?.name ?? id),
    flow: measures.flow.answer,
    isClearing: measures.flow.isClearing,
    isLeaderSilent: silent.includes(replicas.find((replica) => replica.state === 'leader')?.broker ?? -1),
    isLeaderDown: measures.flow.reason === 'leader-down',
    sendersDown: structure.producers.length > 0 && structure.producers.every((producer) => !producer.up),
    hasQuorum: structure.quorum.available,
    hasController: hasController(structure),
    silent,
    // All whom the metadata counts answer, and the leader waits nevertheless: for those who are struck off.
    isUnheard: cut.length > 0 && measures.flow.reason === 'isr-silent' && measures.inSync >= isr,
    votesUp: structure.quorum.votersUp,
    voters: structure.quorum.voters,
    promoted: replicas.filter((r) => r.state === 'promoted').map((r) => r.broker),
    isOver: measures.withoutWritesUs > 0,
  }
}
