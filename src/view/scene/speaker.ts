/** Who shouts an error. A leader that refuses shouts itself; when nobody answers, it is the waiting producer. */
import type { Measures, Structure } from '../../protocol'
import type { SceneLayout } from './layout-types'

/** Where the tail points, and how near it may come. */
export interface Speaker {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly kind: 'leader' | 'producer'
}

export function findSpeaker(
  layout: SceneLayout,
  structure: Structure,
  measures: Measures,
  leader: number,
): Speaker | null {
  const tower = layout.towers.find((t) => t.broker === leader)
  if (tower && measures.flow.error === 'NOT_ENOUGH_REPLICAS')
    return { x: tower.x, y: tower.lanternY, radius: tower.lanternRadius, kind: 'leader' }
  const failing = (id: string) => measures.clients.some((client) => client.id === id && client.error !== null)
  const producer = structure.producers.find((p) => failing(p.id)) ?? structure.producers[0]
  const raft = layout.clients.find((c) => c.kind === 'producer' && producer && c.ids.includes(producer.id))
  // On a phone the rafts lie too far below: a tail would cross the whole picture.
  if (!raft || layout.mode === 'stack') return null
  return { x: raft.x, y: raft.y - 58 * raft.scale, radius: 30 * raft.scale, kind: 'producer' }
}
