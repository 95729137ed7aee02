/** What a world needs before it can run, and what it should have: read from the draft alone. */
import type { Draft } from './draft'

export interface Readiness {
  readonly sites: readonly { readonly name: string; readonly brokers: readonly number[] }[]
  readonly voters: number
  readonly majority: number
  /** Sites whose loss takes the majority of the controllers with it. */
  readonly deadly: readonly string[]
  readonly topics: readonly {
    readonly name: string
    readonly copies: number
    readonly minIsr: number
    readonly brokers: number
  }[]
  readonly writers: readonly string[]
  readonly recordsPerSecond: number
  readonly readers: readonly string[]
}

export function readReadiness({ scenario }: Draft): Readiness {
  const { sites, brokers, controllers, topics, producers, consumers } = scenario
  const majority = Math.floor(controllers.length / 2) + 1
  return {
    sites: sites
      .map(({ id, name }) => ({ name, brokers: brokers.filter(({ site }) => site === id).map((one) => one.id) }))
      .filter((site) => site.brokers.length > 0),
    voters: controllers.length,
    majority,
    deadly: sites
      .filter(({ id }) => controllers.length > 0 && controllers.filter(({ site }) => site !== id).length < majority)
      .map(({ name }) => name),
    topics: topics.map(({ name, replicationFactor, assignment, placement, configs }) => ({
      name,
      copies:
        placement !== null
          ? // Observers are replicas, too.
            [...placement.replicas, ...placement.observers].reduce((sum, { count }) => sum + count, 0)
          : (assignment?.[0]?.length ?? replicationFactor),
      minIsr: Number(configs['min.insync.replicas'] ?? scenario.cluster.configs['min.insync.replicas'] ?? 1),
      brokers: brokers.length,
    })),
    writers: producers.map(({ name }) => name),
    recordsPerSecond: producers.reduce((sum, { workload }) => sum + workload.recordsPerSecond, 0),
    readers: [...new Set(consumers.map(({ name, configs }) => String(configs['group.id'] ?? name)))],
  }
}
