/** What is going on, as one word with its facts: the caption, Iris and the title of the story follow it. */
import {
  type SituationFacts,
  type SituationKind,
  type SituationText,
  situationWords,
} from '../../content/en/situations'
import type { DomainEvent } from '../../core'
import type { FocusView, Marker, Measures, Structure } from '../../protocol'
import type { Face } from '../cast'
import { formatSeconds } from '../kit/format'
import { findLongestSilence, readSessionMs } from '../kit/silence'

export interface Situation {
  readonly kind: SituationKind
  readonly text: SituationText
  readonly face: Face
}

const FACES: Readonly<Record<SituationKind, Face>> = {
  rest: 'glad',
  silent: 'worried',
  refused: 'worried',
  leaderless: 'worried',
  quorumLost: 'worried',
  promoted: 'glad',
  holding: 'glad',
  lost: 'worried',
  linkCut: 'worried',
  brokerDown: 'calm',
  hutDark: 'calm',
  healing: 'calm',
}

export function readSituation(structure: Structure, focus: FocusView, measures: Measures): Situation {
  const kind = readKind(structure, focus, measures)
  const facts = readFacts(structure, focus, measures)
  const tell = situationWords[kind] as (facts: SituationFacts) => SituationText
  return { kind, text: tell(facts), face: FACES[kind] }
}

function readKind(structure: Structure, focus: FocusView, measures: Measures): SituationKind {
  const dark = structure.sites.filter((site) => !site.up)
  const isHutOnly = dark.length > 0 && dark.every((site) => site.kind === 'tie-breaker')
  const promoted = focus.replicas.some((replica) => replica.state === 'promoted')
  const isCut = structure.links.some((link) => link.cutForward || link.cutBack)
  const down = structure.brokers.find((broker) => broker.state === 'stopped' || broker.state === 'crashed')
  if (!structure.quorum.available && (!measures.accepting || dark.length > 0)) return 'quorumLost'
  if (!measures.accepting && measures.obstacle === 'below-min-isr') return 'refused'
  if (!measures.accepting && isUnnoticed(structure)) return 'silent'
  if (!measures.accepting) return isCut && dark.length === 0 ? 'linkCut' : 'leaderless'
  if (measures.lost > 0) return 'lost'
  if (promoted) return 'promoted'
  if (isUnnoticed(structure)) return 'silent'
  if (isHutOnly) return 'hutDark'
  if (dark.length > 0) return 'holding'
  if (isCut) return 'linkCut'
  if (down !== undefined) return 'brokerDown'
  if (focus.replicas.some((replica) => replica.state === 'catching-up' || replica.state === 'offline')) return 'healing'
  return 'rest'
}

/** Brokers are gone, alone or with their datacenter, and are not fenced yet. */
function isUnnoticed(structure: Structure): boolean {
  const dark = new Set(structure.sites.filter((site) => !site.up).map((site) => site.id))
  return structure.brokers.some((broker) => !broker.fenced && (dark.has(broker.site) || broker.state === 'crashed'))
}

function readFacts(structure: Structure, focus: FocusView, measures: Measures): SituationFacts {
  const dark =
    structure.sites.find((site) => !site.up && site.kind === 'datacenter') ?? structure.sites.find((s) => !s.up)
  const lit = structure.sites.filter((site) => site.up && structure.brokers.some((broker) => broker.site === site.id))
  const silence = findLongestSilence(structure)
  return {
    dark: dark?.name ?? '',
    lit: lit.length === 1 ? lit[0].name : '',
    inSync: measures.inSync,
    minIsr: measures.minIsr,
    lost: measures.lost,
    broker: structure.brokers.find((broker) => broker.state !== 'running')?.id ?? -1,
    left: silence === null || silence.silentMs < 0 ? '' : formatSeconds(readSessionMs(structure) - silence.silentMs),
    isOverdue: silence !== null && silence.silentMs >= readSessionMs(structure),
    lagging: focus.replicas.find((r) => r.state === 'observer' && !r.isCaughtUp)?.broker ?? -1,
    isUnused: measures.accepting && measures.waiting > 0 && measures.lastWriteAgeUs > UNUSED_US,
    isOver: measures.withoutWritesUs > 0,
    session: formatSeconds(readSessionMs(structure)).replace('.0', ''),
  }
}

/** Longer than producers wait before they try again. */
const UNUSED_US = 5_000_000

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
