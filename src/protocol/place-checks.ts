/**
 * Where things of a scenario stand: at sites that exist, and joined as far as they talk to each other. The one thing a reader
 * would get wrong: clients never talk to each other, nor to controllers, so that they need no link between them.
 */
import type { Scenario } from '../core'
import { type InputError, refuse } from './input-reader'
import { joins } from './site-file'

export function checkPlaces(errors: InputError[], place: string, scenario: Scenario): void {
  const needsOne = (key: 'sites' | 'brokers' | 'controllers' | 'topics') => {
    if (scenario[key].length === 0) refuse(errors, `${place}.${key}`, [], 'needs-one', {})
  }
  needsOne('sites')
  needsOne('brokers')
  needsOne('controllers')
  needsOne('topics')
  for (const part of ['brokers', 'controllers', 'producers', 'consumers'] as const) {
    scenario[part].forEach(({ site }, index) => {
      checkSite(errors, `${place}.${part}[${index}].site`, site, scenario)
    })
  }
}

export function checkSite(errors: InputError[], place: string, site: string, scenario: Scenario): void {
  if (scenario.sites.some(({ id }) => id === site)) return
  const known = scenario.sites.map(({ id }) => id).join(', ')
  refuse(errors, place, site, 'no-site', { known })
}

export function checkLinks(errors: InputError[], place: string, scenario: Scenario): void {
  const { links } = scenario
  links.forEach((link, index) => {
    const at = `${place}.links[${index}]`
    checkSite(errors, `${at}.from`, link.from, scenario)
    checkSite(errors, `${at}.to`, link.to, scenario)
    const pair = `${link.from} – ${link.to}`
    if (link.from === link.to) refuse(errors, at, pair, 'same-ends', {})
    if (links.slice(0, index).some((other) => joins(other, link.from, link.to))) {
      refuse(errors, at, pair, 'joined-already', {})
    }
  })
  const nodeSites = new Set([...scenario.brokers, ...scenario.controllers].map(({ site }) => site))
  const brokerSites = new Set(scenario.brokers.map(({ site }) => site))
  const clientSites = [...scenario.producers, ...scenario.consumers].map(({ site }) => site)
  const usedSites = [...new Set([...nodeSites, ...clientSites])].filter((site) =>
    scenario.sites.some(({ id }) => id === site),
  )
  usedSites.forEach((one, index) => {
    for (const other of usedSites.slice(index + 1)) {
      if (!nodeSites.has(one) && !nodeSites.has(other)) continue
      const isOutside = (site: string): boolean => !nodeSites.has(site)
      if ((isOutside(one) && !brokerSites.has(other)) || (isOutside(other) && !brokerSites.has(one))) continue
      if (links.some((link) => joins(link, one, other))) continue
      refuse(errors, `${place}.links`, `${one} – ${other}`, 'sites-apart', {})
    }
  })
}

/** Systems stand at sites that exist, and can reach every broker; imported events name systems and articles. */
export function checkBusiness(errors: InputError[], place: string, scenario: Scenario): void {
  const { business } = scenario
  if (business === null) return
  const at = `${place}.business`
  business.systems.forEach(({ site }, index) => {
    checkSite(errors, `${at}.systems[${index}].site`, site, scenario)
    for (const broker of scenario.brokers) {
      if (broker.site === site || scenario.links.some((link) => joins(link, site, broker.site))) continue
      refuse(errors, `${at}.systems[${index}].site`, `${site} – ${broker.site}`, 'system-apart', {})
    }
  })
  const known = new Set(business.systems.map(({ id }) => id))
  business.imported?.forEach(({ system, article }, index) => {
    const entry = `${at}.imported[${index}]`
    if (!known.has(system)) refuse(errors, `${entry}.system`, system, 'no-system', {})
    if (article >= business.articles)
      refuse(errors, `${entry}.article`, article, 'no-article', { count: business.articles })
  })
}
