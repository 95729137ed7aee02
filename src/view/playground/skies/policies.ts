/**
 * The same run under four promises: no observers, and observers under each policy of `confluent.placement.constraints`. The
 * one thing a reader would get wrong: nothing else differs. Sites, seed, load and every command of the run are the same, at
 * the same moments, but for those that would place the topic's replicas anew.
 */
import type { ObserverPromotionPolicy, PlacementConstraints, Scenario } from '../../../core'
import type { SessionState } from '../../../protocol'

type TopicSpec = Scenario['topics'][number]

export type Promise4 = 'no-observers' | ObserverPromotionPolicy

export const PROMISES: readonly Promise4[] = ['no-observers', 'leader-is-observer', 'under-replicated', 'under-min-isr']

/** What a topic needs for lanes: who is in sync by its placement, and who only watches. */
interface Cast {
  readonly sync: readonly (readonly number[])[] | null
  readonly observers: readonly (readonly number[])[] | null
  readonly placement: PlacementConstraints
}

/** A run for each promise; null where this world has no broker that could watch. */
export function makeLanes(session: SessionState, topicName: string): readonly SessionState[] | null {
  const { scenario } = session
  const topic = scenario.topics.find(({ name }) => name === topicName)
  const cast = topic === undefined ? null : castTopic(scenario, topic)
  if (topic === undefined || cast === null) return null
  const isPlacing = ({ kind, ...rest }: { readonly kind: string }) =>
    kind === 'AlterPlacement' && (rest as { readonly topic?: string }).topic === topicName
  const withoutPlacing: Scenario = {
    ...scenario,
    commands: scenario.commands.filter(({ command }) => !isPlacing(command)),
  }
  const commands = session.commands.filter(({ command }) => !isPlacing(command))
  return PROMISES.map((promise) => ({
    ...session,
    commands,
    scenario: {
      ...withoutPlacing,
      topics: scenario.topics.map((spec) => (spec === topic ? promiseTopic(topic, cast, promise) : spec)),
    },
  }))
}

function promiseTopic(topic: TopicSpec, { sync, observers, placement }: Cast, promise: Promise4): TopicSpec {
  const { replicas } = placement
  if (promise === 'no-observers')
    return {
      ...topic,
      assignment: sync,
      placement: { version: 1, replicas, observers: [], observerPromotionPolicy: null },
    }
  const assignment = sync?.map((list, p) => [...list, ...(observers?.[p] ?? [])]) ?? null
  return { ...topic, assignment, placement: { ...placement, version: 2, observerPromotionPolicy: promise } }
}

/** By its placement when it has observers; else one broker in each rack of its replicas that holds none of them. */
function castTopic(scenario: Scenario, topic: TopicSpec): Cast | null {
  const { placement, assignment } = topic
  if (placement !== null && placement.observers.length > 0) {
    const syncCount = placement.replicas.reduce((sum, { count }) => sum + count, 0)
    // A list names the sync replicas first, as the placer does.
    const sync = assignment?.map((list) => list.slice(0, syncCount)) ?? null
    const observers = assignment?.map((list) => list.slice(syncCount)) ?? null
    return { sync, observers, placement }
  }
  return assignment === null ? null : addObservers(scenario, assignment)
}

function addObservers(scenario: Scenario, assignment: readonly (readonly number[])[]): Cast | null {
  const rackOf = new Map(scenario.brokers.map(({ id, rack }) => [id, rack]))
  const [first = []] = assignment
  const racks = [...new Set(first.map((broker) => rackOf.get(broker) ?? null))]
  const countIn = (list: readonly number[], rack: string) => list.filter((broker) => rackOf.get(broker) === rack).length
  const named = racks.filter((rack) => rack !== null)
  const isAlike = assignment.every((list) => named.every((rack) => countIn(list, rack) === countIn(first, rack)))
  if (named.length !== racks.length || !isAlike) return null
  const spareIn = (list: readonly number[], rack: string) =>
    scenario.brokers.find((broker) => broker.rack === rack && !list.includes(broker.id))
  const watched = named.filter((rack) => assignment.every((list) => spareIn(list, rack) !== undefined))
  if (watched.length === 0) return null
  return {
    sync: assignment,
    observers: assignment.map((list) => watched.map((rack) => spareIn(list, rack)?.id ?? -1)),
    placement: {
      version: 2,
      replicas: named.map((rack) => ({ count: countIn(first, rack), rack })),
      observers: watched.map((rack) => ({ count: 1, rack })),
      observerPromotionPolicy: null,
    },
  }
}
