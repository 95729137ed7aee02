/**
 * Takes the settings out of a scenario file that Kafka has and the simulation has not, for who brings a file from a
 * real cluster with dozens of them. Misspelt keys stay, so that they are still refused.
 *
 * The one thing a reader would get wrong: the rest of the text is written anew with two spaces, as `formatScenario`
 * does, because JSON has no way to say what its author's white space was.
 */
import { type ConfigScope, findConfig } from '../core'
import { isKafkaSetting } from './kafka-settings'

export interface LeftOut {
  readonly text: string
  /** Places of what was taken out, e.g. `$.topics[0].configs.retention.ms`. */
  readonly places: readonly string[]
}

const SCOPES: Readonly<Record<string, ConfigScope>> = {
  cluster: 'broker',
  brokers: 'broker',
  broker: 'broker',
  topics: 'topic',
  topic: 'topic',
  producers: 'producer',
  producer: 'producer',
  consumers: 'consumer',
  consumer: 'consumer',
  producerConfigs: 'producer',
  consumerConfigs: 'consumer',
}

/** Null when there is nothing to take out, or the text is no JSON. */
export function leaveOutUnsimulated(text: string): LeftOut | null {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return null
  }
  const places: string[] = []
  const visit = (place: string, value: unknown, scope: ConfigScope | null): unknown => {
    if (Array.isArray(value)) return value.map((entry, i) => visit(`${place}[${i}]`, entry, scope))
    if (typeof value !== 'object' || value === null) return value
    const isConfigs = /\.(configs|producerConfigs|consumerConfigs)$/.test(place) && scope !== null
    const entries = Object.entries(value).flatMap(([key, entry]): [string, unknown][] => {
      const at = `${place}.${key}`
      if (isConfigs) {
        if (findConfig(scope, key) !== undefined || !isKafkaSetting(scope, key)) return [[key, entry]]
        places.push(at)
        return []
      }
      return [[key, visit(at, entry, Object.hasOwn(SCOPES, key) ? SCOPES[key] : scope)]]
    })
    // As own properties, whatever they are called.
    return Object.fromEntries(entries)
  }
  const rest = visit('$', document, null)
  return places.length === 0 ? null : { text: `${JSON.stringify(rest, null, 2)}\n`, places }
}
