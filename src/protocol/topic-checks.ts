/**
 * Checks of a topic against the brokers of its scenario: racks big enough for its placement, replica lists that name
 * known brokers and satisfy the placement. The one thing a reader would get wrong: in a replica list the observers
 * are the last ones, by position; nothing else marks them.
 */
import { countSyncReplicas, type PlacementConstraints, type Scenario, type TopicSpec, totalReplicas } from '../core'
import { type InputError, refuse } from './input-reader'

export function checkTopic(errors: InputError[], place: string, topic: TopicSpec, scenario: Scenario): void {
  if (topic.placement !== null) checkRacks(errors, `${place}.placement`, topic.placement, scenario)
  topic.assignment?.forEach((replicas, index) => {
    const at = `${place}.assignment[${index}]`
    const unknown = replicas.filter((broker) => !scenario.brokers.some(({ id }) => id === broker))
    for (const broker of unknown) refuse(errors, at, broker, 'no-broker', {})
    if (topic.placement !== null && unknown.length === 0) checkAssigned(errors, at, replicas, topic.placement, scenario)
  })
  if (topic.replicationFactor > scenario.brokers.length) {
    const count = scenario.brokers.length
    refuse(errors, `${place}.replicationFactor`, topic.replicationFactor, 'brokers-few', { count })
  }
}

function checkRacks(errors: InputError[], place: string, placement: PlacementConstraints, scenario: Scenario): void {
  const racks = new Set([...placement.replicas, ...placement.observers].map(({ rack }) => rack))
  for (const rack of racks) {
    const wanted = countIn(placement.replicas, rack) + countIn(placement.observers, rack)
    const brokers = scenario.brokers.filter((broker) => broker.rack === rack).length
    if (brokers >= wanted) continue
    refuse(errors, place, rack, 'rack-small', { wanted, brokers })
  }
}

function checkAssigned(
  errors: InputError[],
  place: string,
  replicas: readonly number[],
  placement: PlacementConstraints,
  scenario: Scenario,
): void {
  const rackOf = (broker: number) => scenario.brokers.find(({ id }) => id === broker)?.rack ?? null
  const sync = countSyncReplicas(placement)
  const fits = (list: PlacementConstraints['replicas'], brokers: readonly number[]) =>
    list.every(({ rack, count }) => brokers.filter((broker) => rackOf(broker) === rack).length === count)
  const isGood =
    replicas.length === totalReplicas(placement) &&
    fits(placement.replicas, replicas.slice(0, sync)) &&
    fits(placement.observers, replicas.slice(sync))
  if (!isGood) refuse(errors, place, replicas.join(','), 'assignment-breaks-placement', {})
}

function countIn(list: PlacementConstraints['replicas'], rack: string): number {
  return list.find((entry) => entry.rack === rack)?.count ?? 0
}
