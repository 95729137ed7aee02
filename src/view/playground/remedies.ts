/**
 * What could be tried: the same fault under another promise, or the promise itself lowered here and now. Whether it would
 * have held is not said beforehand: the run shows it.
 */
import { whyWords as words } from '../../content/situations'
import type { Scenario } from '../../core'
import type { Measures, SessionState, Structure } from '../../protocol'
import type { Remedy } from '../why'
import { WITH_OBSERVERS, WITHOUT_OBSERVERS } from './first-worlds'

const THREE_ZONES = 'three-datacenters'

interface RemedyHands {
  /** The faults of this run in another world; null when they are not the same there. */
  readonly repeat: (entry: Scenario) => SessionState | null
  readonly run: (session: SessionState) => void
  readonly lowerMinIsr: (to: number) => void
  readonly forbidUnclean: () => void
  readonly setAcksAll: (producers: readonly string[]) => void
}

export function listRemedies(
  gallery: readonly Scenario[],
  structure: Structure,
  topic: string,
  measures: Measures,
  hands: RemedyHands,
): readonly Remedy[] {
  const find = (id: string): SessionState | null => {
    const entry = gallery.find((other) => other.id === id && id !== structure.scenarioId)
    return entry === undefined ? null : hands.repeat(entry)
  }
  const observers = find(WITH_OBSERVERS)
  const zones = find(THREE_ZONES)
  const { inSync, minIsr } = measures
  const remedies: Remedy[] = []
  // Where some are there and did not help, more of their kind are no other promise.
  const hasObservers = structure.partitions.some((p) => p.observers.length > 0)
  const careless = structure.producers.filter((p) => p.topic === topic && p.acks !== 'all').map((p) => p.id)
  // Nothing but more copies behind each "yes" keeps records; an observer that was let in late would not have.
  if (observers !== null && !hasObservers && measures.lost === 0)
    remedies.push({
      key: 'observers',
      label: structure.scenarioId === WITHOUT_OBSERVERS ? words.addObservers : words.observersWorld,
      product: 'confluent',
      onChoose: () => hands.run(observers),
    })
  if (measures.lost > 0 && careless.length > 0)
    remedies.push({
      key: 'acks',
      label: words.setAcksAll,
      product: 'kafka',
      onChoose: () => hands.setAcksAll(careless),
    })
  else if (zones !== null && !hasThreeZones(structure, topic))
    remedies.push({ key: 'zones', label: words.threeZones, product: 'kafka', onChoose: () => hands.run(zones) })
  const unclean = structure.topics.find((t) => t.name === topic)?.configs['unclean.leader.election.enable']
  if (measures.lost > 0 && String(unclean) === 'true')
    remedies.push({
      key: 'clean',
      label: words.noUnclean,
      product: 'kafka',
      onChoose: () => hands.forbidUnclean(),
    })
  if (measures.obstacle === 'below-min-isr' && inSync > 0 && inSync < minIsr)
    remedies.push({
      key: 'lower',
      label: words.lowerMinIsr(inSync),
      product: 'kafka',
      onChoose: () => hands.lowerMinIsr(inSync),
    })
  return remedies
}

/** Three places with brokers, three copies and two of them needed: it has what would be recommended. */
function hasThreeZones(structure: Structure, topic: string): boolean {
  const places = new Set(structure.brokers.map((broker) => broker.site))
  const { replicationFactor, minIsr } = structure.topics.find((t) => t.name === topic) ?? {
    replicationFactor: 0,
    minIsr: 0,
  }
  return places.size >= 3 && replicationFactor >= 3 && minIsr >= 2
}

export function findComparison(gallery: readonly Scenario[], structure: Structure): Scenario | undefined {
  return gallery.find((entry) => entry.id === WITHOUT_OBSERVERS && entry.id !== structure.scenarioId)
}
