/** Where everything of a draft is drawn, in units of the canvas. Pure: the same draft gives the same picture. */
import { seededRandom } from '../kit/hand-drawn'
import type { Box, ClientPlace, HutPlace, SitePlace, TowerPlace } from '../scene/layout-types'
import { CANVAS, type Draft, type Place, type Thing } from './draft'

export interface Label extends Place {
  readonly thing: Thing
}

export interface DraftPicture {
  readonly islands: readonly SitePlace[]
  readonly towers: readonly TowerPlace[]
  readonly huts: readonly HutPlace[]
  readonly rafts: readonly ClientPlace[]
  readonly links: readonly { readonly id: string; readonly path: string; readonly votesOnly: boolean }[]
  /**
   * From a topic to the brokers that its first partition names, or to all when none can be without a copy. Which brokers it
   * is otherwise, the controller decides when the world runs.
   */
  readonly ropes: readonly { readonly id: string; readonly path: string; readonly end: Place }[]
  /** Where who directs has her feet, in percent of the canvas. */
  readonly ada: Place
  /** Where a thing is taken hold of, and what is written there. */
  readonly labels: readonly Label[]
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 }
const SCALE = 0.72
/** Between towers. */
const STEP = 54

export function siteSpot({ places }: Draft, id: string): Place {
  return places[`site:${id}`] ?? { x: CANVAS.width / 2, y: CANVAS.height / 2 }
}

interface Pieces {
  readonly islands: SitePlace[]
  readonly towers: TowerPlace[]
  readonly huts: HutPlace[]
  readonly rafts: ClientPlace[]
  readonly labels: Label[]
}

export function drawDraft(draft: Draft): DraftPicture {
  const { scenario } = draft
  const pieces: Pieces = { islands: [], towers: [], huts: [], rafts: [], labels: [] }
  scenario.sites.forEach((site, i) => {
    drawSite(pieces, draft, site.id, site.kind, i)
  })
  const links = scenario.links.map(({ from, to }) => {
    const [a, b] = [siteSpot(draft, from), siteSpot(draft, to)]
    const bend = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 + 68 }
    const id = `${from} ${to}`
    pieces.labels.push({ thing: { kind: 'link', id }, ...freeSpot(pieces, a, bend, b) })
    return {
      id,
      path: `M${a.x} ${a.y}Q${bend.x} ${bend.y} ${b.x} ${b.y}`,
      votesOnly: !hasBrokers(draft, from) || !hasBrokers(draft, to),
    }
  })
  const ropes = scenario.topics.flatMap(({ name, assignment, placement, replicationFactor }) => {
    const spot = topicSpot(draft, name)
    pieces.labels.push({ thing: { kind: 'topic', id: name }, ...spot })
    const isEverywhere = assignment === null && placement === null && replicationFactor >= scenario.brokers.length
    const holders = pieces.towers.filter(({ broker }) => isEverywhere || assignment?.[0]?.includes(broker))
    return holders.map(({ broker, x, lanternY }) => ({
      id: `${name} ${broker}`,
      path: `M${spot.x} ${spot.y + 20}C${spot.x} ${spot.y + 90} ${x} ${lanternY - 80} ${x} ${lanternY - 13}`,
      end: { x, y: lanternY },
    }))
  })
  return { ...pieces, links, ropes, ada: adaSpot(pieces) }
}

/** On the outer end of the leftmost deck, off the links; without one on the water. Percent of the canvas. */
function adaSpot({ islands }: Pieces): Place {
  const [deck] = [...islands].sort((one, other) => one.x - other.x)
  const { x, y } = deck === undefined ? { x: 120, y: 420 } : { x: deck.x - deck.halfWidth + 22, y: deck.deckY + 6 }
  return { x: (Math.max(40, x) / CANVAS.width) * 100, y: (y / CANVAS.height) * 100 }
}

/** What is drawn of a thing, for the frame around what is picked; null for what is its plate alone. */
export function frameOf({ islands, towers }: DraftPicture, { kind, id }: Thing): Box | null {
  if (kind === 'broker') {
    const tower = towers.find(({ broker }) => String(broker) === id)
    if (tower === undefined) return null
    const top = tower.lanternY - 20
    return { x: tower.x - 27, y: top, width: 54, height: tower.baseY + 8 - top }
  }
  const island = kind === 'site' ? islands.find((one) => one.id === id) : undefined
  if (island === undefined) return null
  const { x, deckY, halfWidth } = island
  return { x: x - halfWidth - 8, y: deckY - 26, width: 2 * halfWidth + 16, height: 118 }
}

/** Shares of the way at which a plate may hang, the middle first. */
const WAYS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]

/** On the curve of a link, off other plates and off towers; the middle when nothing is free. */
function freeSpot({ labels, towers }: Pieces, a: Place, bend: Place, b: Place): Place {
  const spots = WAYS.map((t) => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * bend.x + t ** 2 * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * bend.y + t ** 2 * b.y,
  }))
  const isFree = ({ x, y }: Place): boolean =>
    labels.every(
      (label) => Math.abs(label.x - x) > (label.thing.kind === 'site' ? 92 : 56) || Math.abs(label.y - y) > 30,
    ) && towers.every((tower) => Math.abs(tower.x - x) > 46 || y < tower.lanternY || y > tower.baseY + 30)
  return spots.find(isFree) ?? spots[0]
}

export function topicSpot({ places }: Draft, name: string): Place {
  return places[`topic:${name}`] ?? { x: CANVAS.width / 2, y: 70 }
}

function hasBrokers({ scenario }: Draft, site: string): boolean {
  return scenario.brokers.some((one) => one.site === site)
}

function drawSite(pieces: Pieces, draft: Draft, id: string, kind: string, index: number): void {
  const { scenario } = draft
  const { x, y } = siteSpot(draft, id)
  const brokers = scenario.brokers.filter(({ site }) => site === id)
  const controllers = scenario.controllers.filter(({ site }) => site === id)
  const isIsland = kind === 'datacenter' || brokers.length > 0
  const halfWidth = Math.min(230, Math.max(96, (brokers.length * STEP) / 2 + 56, controllers.length * 24 + 40))
  if (isIsland) {
    const seed = index * 7 + 3
    pieces.islands.push({ id, x, deckY: y, halfWidth, scale: SCALE, row: 0, sign: NOWHERE, signFont: 14, seed })
  } else if (kind === 'tie-breaker') pieces.huts.push({ id, x, y: y - 6, scale: 1, label: NOWHERE })
  pieces.labels.push({ thing: { kind: 'site', id }, x, y: y + (isIsland ? 60 : kind === 'clients' ? 62 : 52) })
  const step = Math.min(STEP, (2 * halfWidth - 74) / Math.max(1, brokers.length))
  brokers.forEach((broker, i) => {
    const at = x + (i - (brokers.length - 1) / 2) * step
    pieces.towers.push(drawTower(broker.id, id, at, y - 4))
    pieces.labels.push({ thing: { kind: 'broker', id: String(broker.id) }, x: at, y: y - 66 })
  })
  controllers.forEach((controller, i) => {
    const at = x + (i - (controllers.length - 1) / 2) * 44
    if (isIsland) pieces.huts.push({ id: `${id} ${i}`, x: at, y: y + 14, scale: 0.42, label: NOWHERE })
    pieces.labels.push({ thing: { kind: 'controller', id: String(controller.id) }, x: at, y: y + (isIsland ? 22 : 18) })
  })
  drawClients(pieces, draft, id, clientSpot({ x, y }, isIsland || kind !== 'clients' ? halfWidth : 0))
}

/** Where the clients of a site stand: on it when it is theirs alone (no width), else below it, or beside it at the lower edge. */
function clientSpot({ x, y }: Place, halfWidth: number): Place {
  if (halfWidth === 0) return { x, y: y - 10 }
  if (y + 140 < CANVAS.height - 50) return { x, y: y + 140 }
  return { x: x + (x > CANVAS.width / 2 ? -1 : 1) * (halfWidth + 110), y: Math.min(CANVAS.height - 60, y + 20) }
}

function drawTower(broker: number, site: string, x: number, baseY: number): TowerPlace {
  const height = 118
  return {
    broker,
    site,
    x,
    baseY,
    height,
    scale: SCALE,
    lanternY: baseY - height - 14,
    lanternRadius: 13,
    label: 'none',
    box: NOWHERE,
    showsOffset: false,
  }
}

/** In a row below their island, or above each other where nothing else is. */
function drawClients(pieces: Pieces, { scenario }: Draft, site: string, at: Place): void {
  const clients = [
    ...scenario.producers.filter((one) => one.site === site).map(({ id }) => ({ id, kind: 'producer' as const })),
    ...scenario.consumers.filter((one) => one.site === site).map(({ id }) => ({ id, kind: 'consumer' as const })),
  ]
  clients.forEach(({ id, kind }, i) => {
    const x = at.x + (i - (clients.length - 1) / 2) * 104
    // Neighbours differ, and the same client always looks the same.
    const look = Math.floor(seededRandom([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0))() * 4)
    pieces.rafts.push({ id, kind, x, y: at.y, scale: 0.62, label: NOWHERE, compact: false, look, ids: [id] })
    pieces.labels.push({ thing: { kind, id }, x, y: at.y + 30 })
  })
}

/** The site that a thing is dropped at: the nearest one that is not too far. */
export function siteAt(draft: Draft, at: Place): string | null {
  const near = draft.scenario.sites
    .map(({ id }) => ({ id, away: Math.hypot(siteSpot(draft, id).x - at.x, (siteSpot(draft, id).y - at.y) * 1.3) }))
    .sort((a, b) => a.away - b.away)[0]
  return near !== undefined && near.away < 210 ? near.id : null
}
