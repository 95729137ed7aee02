/**
 * The physical side of a scenario file: sites, links, brokers, controllers. The one thing a reader would get wrong:
 * `defaultLink` is spread out here into one link for each pair of sites that has none.
 */
import { type BrokerSpec, type ControllerSpec, LIMITS, type LinkSpec, type SiteSpec } from '../core'
import { readObject } from './input-reader'
import { choice, id, leftOut, nullOr, number, object, type RulesOf, readRules, text, whole } from './rule'
import { configsOf } from './topic-file'

const LATENCY_MS_MAX = 60_000
const NODE_ID_MAX = 2_147_483_647

type Links = Omit<LinkSpec, 'from' | 'to'>
export const nodeId = whole(0, NODE_ID_MAX)
const milliseconds = (fallback?: number) => number({ min: 0, max: LATENCY_MS_MAX, fallback })

export const SITE_RULES = {
  id: id(),
  name: leftOut(text({ min: 1, max: LIMITS.nameLength })),
  kind: choice(['datacenter', 'tie-breaker', 'clients'], 'datacenter'),
  latencyMs: milliseconds(0.25),
} satisfies RulesOf<Partial<SiteSpec>>

/** What a link is like; a command may change each by itself. */
export const LINK_FIELD_RULES = {
  latencyMs: milliseconds(),
  backLatencyMs: milliseconds(),
  jitterMs: milliseconds(),
  lossPercent: number({ min: 0, max: 100 }),
  bandwidthMbps: number({ min: 0, max: 1_000_000 }),
} satisfies RulesOf<Links>

export const DEFAULT_LINK_RULES = {
  latencyMs: milliseconds(1),
  backLatencyMs: leftOut(LINK_FIELD_RULES.backLatencyMs),
  jitterMs: milliseconds(0),
  lossPercent: number({ min: 0, max: 100, fallback: 0 }),
  bandwidthMbps: number({ min: 0, max: 1_000_000, fallback: 0 }),
} satisfies RulesOf<Partial<Links>>

export const LINK_RULES = { from: id(), to: id(), ...DEFAULT_LINK_RULES }

export const BROKER_RULES: RulesOf<BrokerSpec> = {
  id: nodeId,
  site: id(),
  rack: nullOr(text({ min: 1, max: LIMITS.nameLength })),
  configs: configsOf('broker'),
}

export const CONTROLLER_RULES: RulesOf<ControllerSpec> = { id: nodeId, site: id() }

export const SITE = object('site', (errors, place, value): SiteSpec | null => {
  const fields = readObject(errors, place, value, Object.keys(SITE_RULES))
  if (fields === null) return null
  const { id, name, kind, latencyMs } = readRules(errors, place, fields, SITE_RULES)
  return { id, name: name ?? id, kind, latencyMs }
})

export const LINK = object('link', (errors, place, value): LinkSpec | null => {
  const fields = readObject(errors, place, value, Object.keys(LINK_RULES))
  return fields === null ? null : completeLink(readRules(errors, place, fields, LINK_RULES))
})

export const DEFAULT_LINK = object('defaultLink', (errors, place, value): Links => {
  const fields = readObject(errors, place, value, Object.keys(DEFAULT_LINK_RULES)) ?? {}
  return completeLink(readRules(errors, place, fields, DEFAULT_LINK_RULES))
})

export const BROKER = object('broker', (errors, place, value): BrokerSpec | null => {
  const fields = readObject(errors, place, value, Object.keys(BROKER_RULES))
  return fields === null ? null : readRules(errors, place, fields, BROKER_RULES)
})

export const CONTROLLER = object('controller', (errors, place, value): ControllerSpec | null => {
  const fields = readObject(errors, place, value, Object.keys(CONTROLLER_RULES))
  return fields === null ? null : readRules(errors, place, fields, CONTROLLER_RULES)
})

/** The way back is as long as the way there where the file says nothing. */
function completeLink<L extends { readonly latencyMs: number; readonly backLatencyMs?: number }>(link: L) {
  return { ...link, backLatencyMs: link.backLatencyMs ?? link.latencyMs }
}

/** A link for each pair of sites that has none; they are put at the end of `links`. */
export function spreadDefaultLink(links: LinkSpec[], sites: readonly SiteSpec[], fallback: Links): void {
  sites.forEach((from, index) => {
    for (const to of sites.slice(index + 1)) {
      const joined = links.some((link) => joins(link, from.id, to.id))
      if (!joined && from.id !== to.id) links.push({ from: from.id, to: to.id, ...fallback })
    }
  })
}

export function joins(link: LinkSpec, one: string, other: string): boolean {
  return (link.from === one && link.to === other) || (link.from === other && link.to === one)
}

export function copyLinkFields(link: LinkSpec): Links {
  const { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps } = link
  return { latencyMs, backLatencyMs, jitterMs, lossPercent, bandwidthMbps }
}
