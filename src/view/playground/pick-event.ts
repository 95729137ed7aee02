/**
 * The event that the Why panel explains by itself. The one thing a reader would get wrong: it answers the question that
 * stands above it, so it follows what is going on, and not what was told last: while an observer holds the rod, the
 * question is why orders go on, and lights that went on since are no answer.
 */
import type { SituationKind } from '../../content/situations'
import type { DomainEvent, EventKind, Taken } from '../../core'
import { listKinds, type Marker } from '../../protocol'

type Kinds = readonly EventKind[]

/** Of a stop that lasts: one that is over answers nothing any more. */
const STOPS: Kinds = ['WritesStopped', 'WritesResumed']
const taking = (what: Taken): Kinds => listKinds(({ takes }) => takes.includes(what))
const FAULTS: Kinds = taking('replicas')
/** Orders go on because they were let through again, or because nothing ever stopped them: then the fault is what there is. */
const GOES_ON: Kinds = ['WritesResumed', ...FAULTS]
/** What a stop without a fault of its own comes from: nobody is gone, and what is sent takes too long or arrives nowhere. */
const WAYS: Kinds = taking('ways')
const VOTES: Kinds = taking('votes')
const CURES: Kinds = [
  ...listKinds(({ flag }) => flag === 'heal'),
  'BrokerUnfenced',
  'BrokerStarted',
  'ReplicaThrottled',
]
/** What was told last, whatever it was: of the same moment the most telling. */
const ALL: Kinds = [
  'RecordsLost',
  'WritesResumed',
  'QuorumLost',
  'WritesStopped',
  'ObserverPromoted',
  'ObserverDemoted',
  'QuorumRestored',
  'LeaderElected',
  'SiteHealed',
  'SiteKilled',
  'LinkCut',
  'CommandRefused',
]

/** What answers the question of each situation; the first that has happened decides in each list. */
const ANSWERS: Readonly<Record<SituationKind, readonly Kinds[]>> = {
  rest: [],
  idle: [['ClientCrashed', 'SiteKilled']],
  silent: [STOPS, FAULTS],
  refused: [STOPS],
  leaderless: [STOPS],
  quorumLost: [['QuorumLost']],
  clearing: [['ObserverPromoted', 'LeaderElected', 'SiteHealed', 'LinkHealed', 'WritesStopped']],
  cutOff: [STOPS, WAYS],
  noAnswer: [STOPS, WAYS],
  staleLeader: [STOPS],
  noCoordinator: [STOPS, WAYS],
  waiting: [STOPS, WAYS],
  promoted: [['WritesResumed', 'ObserverPromoted']],
  holding: [GOES_ON],
  lost: [['RecordsLost']],
  linkCut: [GOES_ON],
  slowDisk: [['DiskSlowed']],
  slowLink: [['LinkChanged']],
  brokerDown: [GOES_ON],
  hutDark: [VOTES],
  clientsDark: [['ClientCrashed', 'SiteKilled']],
  votesGone: [VOTES],
  holdingBack: [['ReplicaThrottled']],
  healing: [CURES],
}
const SAME_MOMENT_US = 1_500_000

/** The event that explains what is going on in this partition of the topic, up to now; null when nothing was told that does. */
export function pickEvent(
  situation: SituationKind,
  events: readonly DomainEvent[],
  markers: readonly Marker[],
  topic: string,
  timeUs: number,
  partition: number,
): number | null {
  const told = [...markers.map((marker) => marker.event), ...events].filter(
    (event) => event.timeUs <= timeUs && event.cause >= 0 && isOf(event, topic),
  )
  // Of the partition that the question is about; of another one only what was lost, which is counted for all of them.
  const own = told.filter(
    (event) => event.kind === 'RecordsLost' || !('partition' in event) || event.partition === partition,
  )
  for (const kinds of [...ANSWERS[situation], ALL]) {
    const found = findLast(own, kinds)
    const isOver = kinds === STOPS && found?.kind === 'WritesResumed'
    if (found !== null && !isOver) return found.id
  }
  return null
}

function isOf(event: DomainEvent, topic: string): boolean {
  if ('topic' in event && event.topic !== topic) return false
  return !(event.kind === 'LeaderElected' && event.previous < 0 && event.timeUs < 2_000_000)
}

/** Later ones win; of the same moment the one that stands first among the kinds. */
function findLast(told: readonly DomainEvent[], kinds: Kinds): DomainEvent | null {
  let best: DomainEvent | null = null
  for (const event of told) {
    const rank = kinds.indexOf(event.kind)
    if (rank < 0) continue
    const isLater = best === null || event.timeUs > best.timeUs + SAME_MOMENT_US
    const isSameMoment = best !== null && event.timeUs >= best.timeUs - SAME_MOMENT_US
    if (isLater || (isSameMoment && best !== null && rank <= kinds.indexOf(best.kind))) best = event
  }
  return best
}
