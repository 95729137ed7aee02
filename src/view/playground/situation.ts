/** What is going on, as one word with its facts: the caption, Iris and the title of the story follow it. */
import {
  type SituationFacts,
  type SituationKind,
  type SituationText,
  situationWords,
  tellOfPartition,
} from '../../content/situations'
import type { FocusView, Measures, Structure } from '../../protocol'
import type { Face } from '../kit/cast-figure'
import { listSilences } from '../kit/silence'
import {
  isCut,
  joins,
  listSlowWays,
  narrowFacts,
  type Place,
  readFacts,
  readPlace,
  siteOfBroker,
} from './situation-facts'

export interface Situation {
  readonly kind: SituationKind
  readonly text: SituationText
  readonly face: Face
  /** Number of the partition that it is about: one that is held up, else the one that is shown. */
  readonly partition: number
}

/** What these say is so of one partition; the others speak of brokers, links, votes or the whole topic. */
const OF_A_PARTITION: ReadonlySet<SituationKind> = new Set([
  'refused',
  'leaderless',
  'clearing',
  'cutOff',
  'noAnswer',
  'staleLeader',
  'noCoordinator',
  'waiting',
  'promoted',
  'holding',
  'brokerDown',
  'slowDisk',
  'holdingBack',
  'healing',
])

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
  staleLeader: 'worried',
  noCoordinator: 'worried',
  waiting: 'worried',
  promoted: 'glad',
  holding: 'glad',
  lost: 'worried',
  linkCut: 'calm',
  slowDisk: 'calm',
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
  const place = readPlace(structure, focus, measures)
  const facts = readFacts(structure, focus, measures, nowUs, place)
  const kind = readKind(structure, measures, facts, place)
  const tell = situationWords[kind] as (facts: SituationFacts) => SituationText
  const text = tell(narrowFacts(structure, measures, facts, kind, place))
  const { topic, partition } = place.view
  const isOneOfMany = structure.partitions.some((other) => other.topic === topic && other.partition !== partition)
  return {
    kind,
    text: isOneOfMany && OF_A_PARTITION.has(kind) ? tellOfPartition(`${topic}-${partition}`, text) : text,
    face: FACES[kind],
    partition,
  }
}

function readKind(structure: Structure, measures: Measures, facts: SituationFacts, place: Place): SituationKind {
  const { flow } = measures
  if (flow.answer === 'idle') return 'idle'
  const isHeldUp = flow.answer !== 'yes'
  if (!facts.hasQuorum && (isHeldUp || facts.dark.length > 0)) return 'quorumLost'
  if (isHeldUp) return readTrouble(structure, measures, facts, place)
  if (!facts.hasQuorum) return 'quorumLost'
  if (measures.lost > 0) return 'lost'
  if (facts.promoted.length > 0) return 'promoted'
  if (listSilences(structure).length > 0) return 'silent'
  if (facts.dark.length > 0) return 'holding'
  if (facts.cut.length > 0) return 'linkCut'
  const away = [facts.down, facts.paused, facts.starting, facts.leaving, facts.fenced]
  if (away.some((brokers) => brokers.length > 0)) return 'brokerDown'
  if (facts.darkVotes.length > 0) return 'hutDark'
  if (facts.votesUp < facts.voters) return 'votesGone'
  if (facts.held.length > 0) return 'holdingBack'
  if (facts.behind.length > 0) return 'healing'
  if (facts.darkOther.length > 0) return 'clientsDark'
  if (facts.slowDisks.length > 0) return 'slowDisk'
  return facts.slow.length > 0 ? 'slowLink' : 'rest'
}

/** Somebody's orders do not go through: what stands in their way? */
function readTrouble(structure: Structure, { trouble }: Measures, facts: SituationFacts, place: Place): SituationKind {
  const isUnnoticed = listSilences(structure).some(({ broker }) => place.view.replicas.includes(broker))
  switch (trouble?.reason) {
    case 'below-min-isr':
      return 'refused'
    case 'no-leader':
    case 'leader-down':
      return isUnnoticed ? 'silent' : 'leaderless'
    case 'isr-silent':
      return !facts.isUnheard && isMissedMember(structure, place) ? 'silent' : 'waiting'
    case 'cut-off':
      return 'cutOff'
    case 'stale-leader':
      return 'staleLeader'
    case 'no-coordinator':
      return 'noCoordinator'
    default:
      if (facts.slowDisks.length > 0) return 'slowDisk'
      // A slow way alone is an outage that nothing ends but luck; after another one it only makes the first yes late.
      return trouble?.isClearing === true &&
        (trouble.began !== 'no-answer' || listSlowWays(structure, place, trouble.held).length === 0)
        ? 'clearing'
        : 'noAnswer'
  }
}

/** One of those for whom the leader waits, or the leader, is what the controllers have not heard of. */
function isMissedMember(structure: Structure, { view, leader }: Place): boolean {
  const siteOf = (id: number): string => siteOfBroker(structure, id)
  const isCutOff = (id: number): boolean =>
    structure.links.some((link) => isCut(link) && joins(link, siteOf(id), siteOf(leader)))
  return listSilences(structure).some(
    ({ broker, isGone }) =>
      broker === leader ||
      (view.isr.includes(broker) && (isGone || (siteOf(broker) !== siteOf(leader) && isCutOff(broker)))),
  )
}
