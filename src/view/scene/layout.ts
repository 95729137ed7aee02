/**
 * Places sites, towers, huts, clients and the rod for any size of page. Pure: the same structure and viewport
 * give the same places. The one thing a reader would get wrong: a site of kind tie-breaker that holds a broker
 * is placed as an island, because its lanterns must be seen.
 */
import type { Structure } from '../../protocol'
import { placeClients, roomForClients } from './layout-clients'
import { placeDocks, placeHuts, placeLinks } from './layout-links'
import type { Box, LabelSize, SceneLayout, SitePlace, TowerPlace, Viewport } from './layout-types'

export type WorldShape = Pick<Structure, 'sites' | 'brokers' | 'links' | 'producers' | 'consumers'>

interface Island {
  readonly id: string
  readonly brokers: readonly number[]
}

/** What a grid of islands would look like with this many rows. */
interface Grid {
  readonly rows: number
  readonly columns: number
  readonly spacing: number
  readonly bandHeight: number
}

/** Pixels of open water between islands for a hut on a phone. */
const STRAIT = 34

const clamp = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value))

export function computeLayout(world: WorldShape, viewport: Viewport): SceneLayout {
  const area: Box = {
    x: 0,
    y: viewport.topInset,
    width: Math.max(200, viewport.width - viewport.rightInset),
    height: Math.max(200, viewport.height - viewport.topInset - viewport.bottomInset),
  }
  const mode = area.width >= 860 ? 'wide' : 'stack'
  const scale =
    mode === 'wide'
      ? clamp(0.5, Math.min(area.height / 684, area.width / 1080), 1.6)
      : clamp(0.72, Math.min(area.width / 390, area.height / 470), 1.5)

  const textScale = mode === 'wide' ? clamp(1, scale, 1.3) : 1

  const islands: Island[] = world.sites
    .map((site) => ({
      id: site.id,
      kind: site.kind,
      brokers: world.brokers.filter((b) => b.site === site.id).map((b) => b.id),
    }))
    .filter((site) => site.kind === 'datacenter' || site.brokers.length > 0)
  const afloat = world.sites.filter((site) => !islands.some((i) => i.id === site.id))
  const hutIds = afloat.filter((site) => site.kind !== 'clients').map((site) => site.id)
  const dockIds = afloat.filter((site) => site.kind === 'clients').map((site) => site.id)

  const clients = roomForClients(area, mode, scale, world.producers.length, world.consumers.length)
  const rodY = area.y + (mode === 'wide' ? 82 * scale : Math.min(76 * scale, area.height * 0.16))
  const field: Box = { x: clients.fieldX, y: rodY, width: clients.fieldWidth, height: clients.fieldBottom - rodY }

  // On a phone the islands leave a strait, so that a hut and its name stand clear of the towers.
  const strait = mode === 'stack' && hutIds.length > 0 && islands.length > 1 ? STRAIT : 0
  const grid = chooseGrid(islands, field, mode, scale, strait)
  const { sites, towers } = placeIslands(islands, grid, field, mode, scale, strait)

  const front = sites.filter((site) => site.row === grid.rows - 1)
  const deckY = front[0]?.deckY ?? field.y + field.height * 0.7
  const firstDeck = sites[0]?.deckY ?? deckY
  const horizonY = Math.round(firstDeck - (mode === 'wide' && grid.rows === 1 ? 92 : 56) * scale)
  const huts = placeHuts(hutIds, sites, towers, field, horizonY, mode, scale, textScale)
  const outward = grid.rows > 1 || grid.columns > 2 ? 0.97 : 0.84
  const left = sites.reduce((low, s) => Math.min(low, s.x - s.halfWidth * outward), area.width)
  const right = sites.reduce((high, s) => Math.max(high, s.x + s.halfWidth * outward), 0)
  const overhang = (mode === 'wide' ? 26 : 8) * scale
  const keepIn = mode === 'wide' ? field.x + 14 * scale : area.x + 24 * scale
  const rodLeft = Math.max(keepIn, left - overhang)
  const rodRight = Math.min(field.x * 2 + field.width - keepIn, right + overhang)
  const mastLeft = mode === 'wide' ? Math.max(left, rodLeft + 20 * scale) : left
  const mastRight = mode === 'wide' ? Math.min(right, rodRight - 20 * scale) : right
  const masts = front.flatMap((site, i) => {
    if ((mode === 'stack' || grid.rows > 1) && i > 0 && i < front.length - 1) return []
    const last = i === front.length - 1 && front.length > 1
    const x = last ? mastRight : i === 0 ? mastLeft : site.x - site.halfWidth * 0.98
    return [{ site: site.id, x, footY: site.deckY - 12 * site.scale, side: (last ? -1 : 1) as 1 | -1 }]
  })
  if (front.length === 1 && front[0])
    masts.push({ site: front[0].id, x: mastRight, footY: front[0].deckY - 12 * front[0].scale, side: -1 })
  const plaqueWidth = Math.round(clamp(104, 184 * (mode === 'wide' ? clamp(0.8, scale, 1.25) : 0.58 * scale), 240))
  // The plaque hangs over open water, so that it hides no beam: in the gap next to the middle.
  const middle = (rodLeft + rodRight) / 2
  const first = sites.filter((site) => site.row === 0)
  const gaps = first
    .slice(1)
    .map((site, i) => (site.x - site.halfWidth + (first[i]?.x ?? 0) + (first[i]?.halfWidth ?? 0)) / 2)
  const overWater = gaps.reduce(
    (best, x) => (Math.abs(x - middle) < Math.abs(best - middle) - 1 ? x : best),
    gaps[0] ?? middle,
  )
  const rafts = placeClients(world, area, clients, mode, scale, horizonY, textScale)
  const siteOf = new Map([...world.producers, ...world.consumers].map((client) => [client.id, client.site]))
  const docks = placeDocks(dockIds, siteOf, rafts, clients.column, area)
  const leftmost = rodLeft + plaqueWidth / 2 + 10
  return {
    width: viewport.width,
    height: viewport.height,
    mode,
    scale,
    textScale,
    area,
    horizonY,
    sites,
    towers,
    huts,
    clients: rafts,
    docks,
    links: placeLinks(world.links, sites, huts, docks, area, mode, scale, textScale),
    rod: {
      left: rodLeft,
      right: rodRight,
      y: rodY,
      fallenY: Math.min(deckY + (mode === 'wide' ? 134 : 68) * scale, area.y + area.height - 46 * scale),
      hem: (mode === 'wide' ? (grid.rows > 1 ? 46 : 82) : grid.rows > 1 ? 24 : 50) * Math.min(1.2, scale),
      scale: mode === 'wide' ? scale : scale * 0.78,
      plaqueX: clamp(leftmost, overWater, rodRight - plaqueWidth / 2),
      plaqueWidth,
      masts,
    },
    people: placePeople(sites, mode, grid, scale),
  }
}

function chooseGrid(
  islands: readonly Island[],
  field: Box,
  mode: 'wide' | 'stack',
  scale: number,
  strait: number,
): Grid {
  const most = islands.reduce((high, i) => Math.max(high, i.brokers.length), 1)
  const grids: Grid[] = []
  for (let rows = 1; rows <= 3; rows++) {
    const columns = Math.max(1, Math.ceil(islands.length / rows))
    const cell = field.width / columns
    const side = islandSide(mode, columns, scale, strait)
    const gap = mode === 'wide' ? 40 * scale : 4 + strait / 2
    const spacing = most > 1 ? (cell - gap - 2 * side) / (most - 1) : cell * 0.5
    grids.push({ rows, columns, spacing, bandHeight: (field.height - headroom(mode, rows, scale)) / rows })
  }
  // A grid is as good as the tighter of its two directions; fewer rows win when equal.
  const worth = (g: Grid) =>
    Math.min(
      g.spacing / (mode === 'wide' ? 62 : 44),
      g.bandHeight / (mode === 'wide' ? 250 : 170),
      field.width / g.columns / (mode === 'wide' ? 140 : 170),
      1,
    ) -
    g.rows * 0.001
  return grids.reduce((best, g) => (worth(g) > worth(best) ? g : best))
}

/** Below the rod, for the curtain and the plaque that hangs over the first row. */
function headroom(mode: 'wide' | 'stack', rows: number, scale: number): number {
  if (mode === 'wide') return (rows === 1 ? 34 : 100) * scale
  return (rows === 1 ? 88 : rows === 2 ? 64 : 40) * scale
}

/** From the last tower's middle to the edge of the deck. */
function islandSide(mode: 'wide' | 'stack', columns: number, scale: number, strait: number): number {
  if (mode === 'stack') return strait > 0 ? 30 * clamp(1, scale, 1.4) : 36 * Math.min(1, scale)
  return (columns <= 2 ? 88 : 50) * scale
}

function placeIslands(
  islands: readonly Island[],
  grid: Grid,
  field: Box,
  mode: 'wide' | 'stack',
  scale: number,
  strait: number,
): { sites: SitePlace[]; towers: TowerPlace[] } {
  const sites: SitePlace[] = []
  const towers: TowerPlace[] = []
  const side = islandSide(mode, grid.columns, scale, strait)
  const most = islands.reduce((high, i) => Math.max(high, i.brokers.length), 1)
  // On a low and wide page towers are small, and stand apart as on a high one, for the words between them.
  const widest = mode === 'wide' ? 132 * Math.max(scale, Math.min(1, field.width / 960)) : 74 * scale
  const spacing = clamp(14, grid.spacing, widest)
  const single = grid.rows === 1
  const bandTop = field.y + headroom(mode, grid.rows, scale)
  for (let row = 0; row < grid.rows; row++) {
    const members = islands.slice(row * grid.columns, (row + 1) * grid.columns)
    if (members.length === 0) continue
    const depth =
      mode === 'wide'
        ? clamp(0.5, Math.min(scale, grid.bandHeight / 380), 1.6)
        : scale * clamp(0.6, grid.bandHeight / 230, 1)
    const bottom = bandTop + grid.bandHeight * (row + 1)
    const signHeight = clamp(24, Math.max(mode === 'wide' ? 40 : 36, 46 * depth), grid.bandHeight * 0.3)
    const signDrop = Math.min((mode === 'wide' ? 29 : 13) * depth, grid.bandHeight * 0.13)
    const below = mode === 'wide' && single ? 150 * scale : signDrop + signHeight + (single ? 24 : 8) * depth
    const deckY = Math.round(bottom - below)
    const fit = Math.min(depth, spacing / (mode === 'wide' ? 92 : 84))
    const towerScale = clamp(0.24, mode === 'wide' ? fit : spacing / 90, 1.6)
    const lanternRadius = Math.max(4, Math.min(27 * towerScale, spacing * 0.42, (grid.bandHeight - below - 26) / 3.6))
    const crown = lanternRadius * 3.5
    const room = deckY - (bottom - grid.bandHeight) - crown
    const height = clamp(24, room, (mode === 'wide' ? 160 : 118) * (single ? scale : depth))
    const natural = (n: number) =>
      Math.max((most > 1 ? spacing * (Math.max(n, 2) - 1) : spacing) + 2 * side, 168 * scale)
    const cell = field.width / members.length
    const widths = members.map((m) =>
      Math.min(natural(m.brokers.length), cell - (mode === 'wide' ? 16 * scale : 2 + strait / 2)),
    )
    const slack = field.width - widths.reduce((sum, w) => sum + w, 0)
    const gap = members.length > 1 ? Math.min(slack / (members.length - 1), 200 * scale) : 0
    let x = field.x + (slack - gap * (members.length - 1)) / 2
    members.forEach((member, i) => {
      const width = widths[i] ?? 0
      const halfWidth = width / 2
      const center = x + halfWidth
      x += width + gap
      const signFont = clamp(14, 20.5 * Math.min(depth, mode === 'wide' ? 1.25 : 0.85), 25)
      const signWidth = clamp(
        84,
        196 * (mode === 'wide' ? Math.max(0.85, depth) : 0.72 * scale),
        Math.max(84, width - 30),
      )
      sites.push({
        id: member.id,
        x: center,
        deckY,
        halfWidth,
        scale: depth,
        row,
        sign: {
          x: clamp(2, center - signWidth / 2 - signHeight * 0.22, field.x + field.width - signWidth - signHeight * 0.5),
          y: deckY + signDrop,
          width: signWidth,
          height: signHeight,
        },
        signFont,
        seed: 3 + (row * grid.columns + i) * 11,
      })
      member.brokers.forEach((broker, j) => {
        const tx = center + (j - (member.brokers.length - 1) / 2) * spacing
        const baseY = deckY + 2
        const lanternY = baseY - height - lanternRadius * 1.2
        towers.push({
          broker,
          site: member.id,
          x: tx,
          baseY,
          height,
          scale: towerScale,
          lanternY,
          lanternRadius,
          label: labelFor(spacing / (mode === 'wide' ? clamp(1, scale, 1.3) : 1), mode),
          showsOffset: spacing >= 66 * (mode === 'wide' ? clamp(1, scale, 1.3) : 1) && height >= 96,
          box: {
            x: tx - Math.min(spacing * 0.47, 33 * towerScale),
            y: lanternY - lanternRadius * 2.3,
            width: Math.min(spacing * 0.94, 66 * towerScale),
            height: baseY - lanternY + lanternRadius * 2.3,
          },
        })
      })
    })
  }
  return { sites, towers }
}

function labelFor(spacing: number, mode: 'wide' | 'stack'): LabelSize {
  if (mode === 'stack' && spacing < 100) return 'none'
  return spacing >= 100 ? 'full' : spacing >= 76 ? 'short' : 'none'
}

function placePeople(
  sites: readonly SitePlace[],
  mode: 'wide' | 'stack',
  grid: Grid,
  scale: number,
): SceneLayout['people'] {
  const first = sites[0]
  const second = sites[1]
  if (mode !== 'wide' || grid.rows > 1 || sites.length !== 2 || !first || !second || first.halfWidth < 150 * scale)
    return []
  return [
    {
      who: 'ada',
      site: first.id,
      x: first.x + first.halfWidth - 31 * scale,
      footY: first.deckY + 11 * scale,
      height: 100 * scale,
    },
    {
      who: 'jax',
      site: second.id,
      x: second.x - second.halfWidth + 36 * scale,
      footY: second.deckY + 15 * scale,
      height: 108 * scale,
    },
  ]
}
