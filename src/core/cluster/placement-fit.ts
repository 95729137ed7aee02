/** Which replicas a partition should have under new placement constraints, moving as few as possible. */
import type { PlacementConstraints, RackConstraint } from '../shape/placement-constraints'

interface RackedBroker {
  readonly id: number
  readonly rack: string | null
  readonly fenced: boolean
}

export interface PlacementFit {
  readonly replicas: readonly number[]
  readonly observers: readonly number[]
}

/**
 * Present sync replicas are kept in their order where a rack wants them, then former observers, then live
 * brokers by id. Without constraints the replicas stay and none is an observer.
 */
export function checkPlacementFits(
  replicas: readonly number[],
  observers: readonly number[],
  placement: PlacementConstraints | null,
  brokers: readonly RackedBroker[],
): PlacementFit {
  if (placement === null) return { replicas, observers: [] }
  const sync = replicas.filter((b) => !observers.includes(b))
  const byId = [...brokers]
    .sort((x, y) => Number(x.fenced) - Number(y.fenced) || x.id - y.id)
    .map((broker) => broker.id)
  const rackOf = new Map(brokers.map((broker) => [broker.id, broker.rack]))
  const used = new Set<number>()
  const choose = (wanted: readonly RackConstraint[], preference: readonly number[]): number[] => {
    const chosen: number[] = []
    for (const { rack, count } of wanted) {
      let left = count
      for (const b of preference) {
        if (left === 0) break
        if (rackOf.get(b) !== rack || used.has(b)) continue
        used.add(b)
        chosen.push(b)
        left--
      }
    }
    return chosen
  }
  const nextSync = choose(placement.replicas, [...sync, ...observers, ...byId])
  const nextObservers = choose(placement.observers, [...observers, ...sync, ...byId])
  // The preferred leader stays preferred where it stays at all.
  const order = [...sync, ...nextSync].filter((b, i, all) => nextSync.includes(b) && all.indexOf(b) === i)
  return { replicas: Object.freeze([...order, ...nextObservers]), observers: Object.freeze(nextObservers) }
}
