/**
 * The physical side of a scenario file: sites, links, brokers, controllers. The one thing a reader would get wrong:
 * `defaultLink` is spread out here into one link for each pair of sites that has none.
 */
import { type BrokerSpec, type ControllerSpec, LIMITS, type LinkSpec, type SiteSpec } from '../core'
import {
  type Fields,
  type InputError,
  readChoice,
  readId,
  readList,
  readNumber,
  readObject,
  readText,
  readWhole,
} from './input-reader'
import { readConfigs } from './topic-file'

const LATENCY_MS_MAX = 60_000
const ID_MAX = 2_147_483_647
const LINK_FIELDS = ['latencyMs', 'backLatencyMs', 'jitterMs', 'lossPercent', 'bandwidthMbps'] as const

export function readSite(errors: InputError[], place: string, value: unknown): SiteSpec | null {
  const fields = readObject(errors, place, value, ['id', 'name', 'kind', 'latencyMs'])
  if (fields === null) return null
  const id = readId(errors, `${place}.id`, fields.id)
  return {
    id,
    name: readText(errors, `${place}.name`, fields.name, { min: 1, max: LIMITS.nameLength, fallback: id }),
    kind: readChoice(
      errors,
      `${place}.kind`,
      fields.kind,
      ['datacenter', 'tie-breaker', 'clients'] as const,
      'datacenter',
    ),
    latencyMs: readNumber(errors, `${place}.latencyMs`, fields.latencyMs, {
      min: 0,
      max: LATENCY_MS_MAX,
      fallback: 0.25,
    }),
  }
}

export function readLinks(errors: InputError[], place: string, fields: Fields, sites: readonly SiteSpec[]): LinkSpec[] {
  const pairsMax = (LIMITS.sites * (LIMITS.sites - 1)) / 2
  const links = readList(errors, `${place}.links`, fields.links ?? [], pairsMax, (at, value) => {
    const link = readObject(errors, at, value, ['from', 'to', ...LINK_FIELDS])
    if (link === null) return null
    return {
      from: readId(errors, `${at}.from`, link.from),
      to: readId(errors, `${at}.to`, link.to),
      ...readLinkFields(errors, at, link),
    }
  })
  if (fields.defaultLink === undefined) return links
  const at = `${place}.defaultLink`
  const fallback = readLinkFields(errors, at, readObject(errors, at, fields.defaultLink, LINK_FIELDS) ?? {})
  sites.forEach((from, index) => {
    for (const to of sites.slice(index + 1)) {
      const joined = links.some((link) => joins(link, from.id, to.id))
      if (!joined && from.id !== to.id) links.push({ from: from.id, to: to.id, ...fallback })
    }
  })
  return links
}

export function joins(link: LinkSpec, one: string, other: string): boolean {
  return (link.from === one && link.to === other) || (link.from === other && link.to === one)
}

function readLinkFields(errors: InputError[], place: string, fields: Fields): Omit<LinkSpec, 'from' | 'to'> {
  const read = (key: (typeof LINK_FIELDS)[number], max: number, fallback: number) =>
    readNumber(errors, `${place}.${key}`, fields[key], { min: 0, max, fallback })
  const latencyMs = read('latencyMs', LATENCY_MS_MAX, 1)
  return {
    latencyMs,
    backLatencyMs: read('backLatencyMs', LATENCY_MS_MAX, latencyMs),
    jitterMs: read('jitterMs', LATENCY_MS_MAX, 0),
    lossPercent: read('lossPercent', 100, 0),
    bandwidthMbps: read('bandwidthMbps', 1_000_000, 0),
  }
}

export function copyLinkFields(link: LinkSpec): Omit<LinkSpec, 'from' | 'to'> {
  const { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
  return { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps }
}

export function readBroker(errors: InputError[], place: string, value: unknown): BrokerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'site', 'rack', 'configs'])
  if (fields === null) return null
  const rack = fields.rack ?? null
  return {
    id: readWhole(errors, `${place}.id`, fields.id, { min: 0, max: ID_MAX }),
    site: readId(errors, `${place}.site`, fields.site),
    rack: rack === null ? null : readText(errors, `${place}.rack`, rack, { min: 1, max: LIMITS.nameLength }),
    configs: readConfigs(errors, `${place}.configs`, fields.configs, 'broker'),
  }
}

export function readController(errors: InputError[], place: string, value: unknown): ControllerSpec | null {
  const fields = readObject(errors, place, value, ['id', 'site'])
  if (fields === null) return null
  const id = readWhole(errors, `${place}.id`, fields.id, { min: 0, max: ID_MAX })
  return { id, site: readId(errors, `${place}.site`, fields.site) }
}
