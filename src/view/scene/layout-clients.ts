/** Producers left and consumers right on rafts; on narrow pages all in one row at the bottom. */
import type { Structure } from '../../protocol'
import { type Box, type ClientPlace, PLATE_HEIGHT } from './layout-types'

export interface ClientRoom {
  readonly fieldX: number
  readonly fieldWidth: number
  readonly fieldBottom: number
  readonly column: number
  readonly rowHeight: number
}

export function roomForClients(
  area: Box,
  mode: 'wide' | 'stack',
  scale: number,
  producers: number,
  consumers: number,
): ClientRoom {
  if (mode === 'wide') {
    const column = Math.max(112, (area.width < 1200 * scale ? 126 : 146) * Math.min(scale, 1.2))
    const left = producers > 0 ? column : 24 * scale
    const right = consumers > 0 ? column : 24 * scale
    const pad = 10 * scale
    return {
      fieldX: area.x + left + pad,
      fieldWidth: area.width - left - right - 2 * pad,
      fieldBottom: area.y + area.height - 26 * scale,
      column,
      rowHeight: 0,
    }
  }
  const rowHeight = producers + consumers > 0 ? Math.min(96 * scale, area.height * 0.22) : 8
  return {
    fieldX: area.x + 4,
    fieldWidth: area.width - 8,
    fieldBottom: area.y + area.height - rowHeight,
    column: 0,
    rowHeight,
  }
}

interface Group {
  readonly kind: 'producer' | 'consumer'
  readonly ids: readonly string[]
}

/** One place each, until `slots` run out; the last place then stands for all the rest. */
function group(kind: Group['kind'], ids: readonly string[], slots: number): Group[] {
  if (ids.length <= slots) return ids.map((id) => ({ kind, ids: [id] }))
  return [...ids.slice(0, slots - 1).map((id) => ({ kind, ids: [id] })), { kind, ids: ids.slice(slots - 1) }]
}

export function placeClients(
  world: Pick<Structure, 'producers' | 'consumers'>,
  area: Box,
  room: ClientRoom,
  mode: 'wide' | 'stack',
  scale: number,
  horizonY: number,
  textScale: number,
): ClientPlace[] {
  const producers = world.producers.map((p) => p.id)
  const consumers = world.consumers.map((c) => c.id)
  if (mode === 'wide') {
    return [
      ...placeColumn('producer', producers, area.x + room.column * 0.56, -1, area, room, scale, horizonY, textScale),
      ...placeColumn(
        'consumer',
        consumers,
        area.x + area.width - room.column * 0.56,
        1,
        area,
        room,
        scale,
        horizonY,
        textScale,
      ),
    ]
  }
  const slots = Math.max(1, Math.floor(area.width / 90 / 2))
  const left = group('producer', producers, consumers.length === 0 ? slots * 2 : slots)
  const right = group('consumer', consumers, producers.length === 0 ? slots * 2 : slots)
  const all = [...left, ...right]
  const cell = area.width / Math.max(all.length, 1)
  const labelHeight = PLATE_HEIGHT
  const clientScale = Math.min(0.66 * scale, (room.rowHeight - labelHeight - 8) / 94)
  const bottom = area.y + area.height - 6
  return all.map(({ kind, ids }, i) => {
    const x = area.x + cell * (i + 0.5)
    const width = Math.min(cell - 8, 124)
    return {
      id: ids[0] ?? '',
      kind,
      ids,
      x,
      y: bottom - labelHeight - 22 * clientScale,
      scale: clientScale,
      label: { x: x - width / 2, y: bottom - labelHeight, width, height: labelHeight },
      compact: true,
      look: kind === 'producer' ? i : i - left.length,
    }
  })
}

function placeColumn(
  kind: 'producer' | 'consumer',
  ids: readonly string[],
  x: number,
  side: 1 | -1,
  area: Box,
  room: ClientRoom,
  scale: number,
  horizonY: number,
  textScale: number,
): ClientPlace[] {
  const top = horizonY - 62 * scale
  const height = area.y + area.height - 14 - top
  const slots = Math.max(1, Math.min(4, Math.floor(height / (84 * textScale))))
  const groups = group(kind, ids, slots)
  const cell = Math.min(height / Math.max(groups.length, 1), 190 * Math.max(scale, 0.8))
  const compact = cell < 112 * textScale
  const labelHeight = (compact ? PLATE_HEIGHT : 38) * textScale
  const clientScale = Math.min(1.25, scale * 1.02, (cell - labelHeight - 12) / 106)
  const used = cell * groups.length
  const labelWidth = Math.min(room.column - 14, 128 * textScale)
  return groups.map(({ ids: members }, i) => {
    // Rafts stand in a zigzag, as on open water.
    const cx = x - side * (i % 2) * Math.min(14 * scale, room.column / 2 - labelWidth / 2)
    const bottom = top + (height - used) * 0.5 + cell * (i + 1) - 6
    return {
      id: members[0] ?? '',
      kind,
      ids: members,
      x: cx,
      y: bottom - labelHeight - 32 * clientScale,
      scale: clientScale,
      label: { x: cx - labelWidth / 2, y: bottom - labelHeight, width: labelWidth, height: labelHeight },
      compact,
      look: i,
    }
  })
}
