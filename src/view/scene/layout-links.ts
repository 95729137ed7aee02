/** Huts of tie-breakers between the islands, and the cables that join all sites. */
import type { LinkView } from '../../protocol'
import {
  type Box,
  type ClientPlace,
  type DockPlace,
  type HutPlace,
  type LinkPlace,
  PLATE_HEIGHT,
  type SitePlace,
  type TowerPlace,
} from './layout-types'

/** Of a broker's number on a phone. */
const PLATE = 32

export function placeHuts(
  ids: readonly string[],
  sites: readonly SitePlace[],
  towers: readonly TowerPlace[],
  field: Box,
  horizonY: number,
  mode: 'wide' | 'stack',
  scale: number,
  textScale: number,
): HutPlace[] {
  const row = sites.filter((site) => site.row === 0)
  // The free water between neighbours, measured between towers, since a hut stands behind the decks.
  const gaps = row.slice(1).map((site, i) => {
    const before = row[i] as SitePlace
    const edgeLeft = Math.max(before.x, ...towers.filter((t) => t.site === before.id).map((t) => t.box.x + t.box.width))
    const edgeRight = Math.min(site.x, ...towers.filter((t) => t.site === site.id).map((t) => t.box.x))
    const middleLeft = Math.max(before.x, ...towers.filter((t) => t.site === before.id).map((t) => t.x))
    const middleRight = Math.min(site.x, ...towers.filter((t) => t.site === site.id).map((t) => t.x))
    return { x: (edgeLeft + edgeRight) / 2, width: edgeRight - edgeLeft, clear: middleRight - middleLeft - PLATE }
  })
  if (gaps.length === 0)
    gaps.push({ x: field.x + field.width * 0.88, width: field.width * 0.2, clear: field.width * 0.2 })
  return ids.map((id, i) => {
    const gap = gaps[i % gaps.length] as { x: number; width: number; clear: number }
    const shared = Math.ceil(ids.length / gaps.length)
    const width = gap.width / shared
    const x = gap.x + (Math.floor(i / gaps.length) - (shared - 1) / 2) * width
    const hutScale = Math.max(0.3, Math.min(scale * (mode === 'wide' ? 1 : 0.5), width / 150))
    const labelWidth =
      mode === 'wide'
        ? Math.min(184 * textScale, Math.max(92 * textScale, width - 74 * scale))
        : Math.max(56, Math.min(84, gap.clear / shared))
    const y = horizonY + 2
    return {
      id,
      x,
      y,
      scale: hutScale,
      label: {
        x: x - labelWidth / 2,
        y: y + 32 * hutScale,
        width: labelWidth,
        height: mode === 'wide' ? 38 * textScale : PLATE_HEIGHT,
      },
    }
  })
}

/** Half of a knob with its air, so that two of them do not touch. */
const KNOB = 15

/** One dock for each place of clients, at the inner edge of its rafts; on a phone there is no room for cables. */
export function placeDocks(
  ids: readonly string[],
  siteOf: ReadonlyMap<string, string>,
  clients: readonly ClientPlace[],
  column: number,
  area: Box,
): DockPlace[] {
  return ids.flatMap((id) => {
    const rafts = clients.filter((client) => client.ids.some((member) => siteOf.get(member) === id))
    if (rafts.length === 0) return []
    const side = rafts[0].kind === 'producer' ? -1 : 1
    // Between two rafts, or above a single one, where nothing is written.
    const tops = rafts.map((raft) => raft.label.y + raft.label.height).sort((a, b) => a - b)
    const y = rafts.length > 1 ? tops[0] + 16 : (tops[0] ?? 0) + 22
    const x = side < 0 ? area.x + column - 4 : area.x + area.width - column + 4
    return [{ id, x, y: Math.min(y, area.y + area.height - 20), side } as const]
  })
}

/** From a dock to a shore: to the near island straight, to a farther one below those in between. */
function placeTether(
  link: LinkView,
  dock: DockPlace,
  site: SitePlace,
  rank: number,
  area: Box,
  scale: number,
): LinkPlace {
  const shoreX = site.x + dock.side * site.halfWidth * (rank === 0 ? 0.9 : 0.72)
  const shoreY = site.deckY + (rank === 0 ? 26 : 44) * site.scale
  const knob = { x: dock.x - dock.side * 4 * scale, y: dock.y + rank * 2 * KNOB }
  const lowY = area.y + area.height - (6 + rank * 5) * scale
  const path =
    rank === 0
      ? `M${knob.x} ${knob.y}Q${(knob.x + shoreX) / 2} ${Math.max(knob.y, shoreY) + 14} ${shoreX} ${shoreY}`
      : `M${knob.x} ${knob.y}C${knob.x - dock.side * 60 * scale} ${lowY} ${shoreX + dock.side * 200 * scale} ${lowY + 8} ${shoreX} ${shoreY}`
  return { from: link.from, to: link.to, path, votesOnly: false, isTether: true, knob, minor: false, label: null }
}

export function placeLinks(
  links: readonly LinkView[],
  sites: readonly SitePlace[],
  huts: readonly HutPlace[],
  docks: readonly DockPlace[],
  area: Box,
  mode: 'wide' | 'stack',
  scale: number,
  textScale: number,
): LinkPlace[] {
  const places: LinkPlace[] = []
  for (const link of links) {
    const from = sites.find((s) => s.id === link.from)
    const to = sites.find((s) => s.id === link.to)
    if (from && to) places.push(placeCable(link, from, to, sites, mode, scale, textScale))
    else if (docks.some((d) => d.id === link.from || d.id === link.to)) {
      const dock = docks.find((d) => d.id === link.from || d.id === link.to) as DockPlace
      const site = from ?? to
      if (!site || mode === 'stack') continue
      const nearer = [...sites].sort((a, b) => Math.abs(a.x - dock.x) - Math.abs(b.x - dock.x))
      places.push(placeTether(link, dock, site, nearer.indexOf(site), area, scale))
    } else {
      const hut = huts.find((h) => h.id === link.from || h.id === link.to)
      const site = from ?? to
      if (hut && site) places.push(placeVotes(link, hut, site))
    }
  }
  return places
}

function placeVotes(link: LinkView, hut: HutPlace, site: SitePlace): LinkPlace {
  const side = site.x < hut.x ? -1 : 1
  const x1 = hut.x + side * 46 * hut.scale
  const y1 = hut.y + 14 * hut.scale
  const x2 = site.x - side * site.halfWidth * 0.9
  const y2 = site.deckY - 8 * site.scale
  const path = `M${x1} ${y1}Q${(x1 + x2) / 2} ${Math.max(y1, y2) + 16} ${x2} ${y2}`
  return { from: link.from, to: link.to, path, votesOnly: true, isTether: false, knob: null, minor: false, label: null }
}

function placeCable(
  link: LinkView,
  a: SitePlace,
  b: SitePlace,
  sites: readonly SitePlace[],
  mode: 'wide' | 'stack',
  scale: number,
  textScale: number,
): LinkPlace {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a]
  if (left.row !== right.row) {
    const x1 = left.x + left.halfWidth * 0.3
    const y1 = left.deckY + 24 * left.scale
    const x2 = right.x - right.halfWidth * 0.3
    const y2 = right.deckY - 12 * right.scale
    const [cx, cy] = [(x1 + x2) / 2, (y1 + y2) / 2]
    return {
      from: link.from,
      to: link.to,
      votesOnly: false,
      isTether: false,
      knob: null,
      minor: !(sites.length <= 4 || Math.abs(left.x - right.x) < 40),
      path: `M${x1} ${y1}Q${cx} ${cy + 20} ${x2} ${y2}`,
      label: null,
    }
  }
  const between = sites.filter((s) => s.row === left.row && s.x > left.x + 1 && s.x < right.x - 1).length
  const xa = left.x + left.halfWidth * 0.9
  const xb = right.x - right.halfWidth * 0.9
  const y = left.deckY + 40 * left.scale
  const sag = (70 + between * 34) * left.scale
  const span = xb - xa
  const path = `M${xa} ${y}C${xa + span * 0.2} ${y + sag} ${xa + span * 0.8} ${y + sag} ${xb} ${y}`
  const width = 156 * textScale
  const height = 36 * textScale
  const roomy = mode === 'wide' && right.sign.x - (left.sign.x + left.sign.width) > width + left.sign.height + 20
  const label: Box | null =
    between === 0 && roomy
      ? { x: (xa + xb) / 2 - width / 2, y: y + sag * 0.75 - height * 0.3 + 8 * scale, width, height }
      : null
  const minor = between > 0 && sites.length > 3
  return { from: link.from, to: link.to, votesOnly: false, isTether: false, knob: null, minor, path, label }
}
