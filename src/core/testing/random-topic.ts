/** A random topic, with replicas by constraints, by number or by hand. */
import type { TopicSpec } from '..'
import { type Draw, pick } from './random-draw'

/** Replicas by constraints, by number, or by hand; by hand the stories know who is preferred. */
export function makeTopic(
  draw: Draw,
  name: string,
  racks: readonly string[],
  perSite: number,
  brokers: readonly number[],
): TopicSpec {
  const minIsr = 1 + draw(3)
  const configs = { 'min.insync.replicas': minIsr, 'unclean.leader.election.enable': draw(8) === 0 }
  const partitions = pick(draw, [1, 1, 2, 3, 3, 6])
  const way = draw(6)
  const base = { name, partitions, replicationFactor: -1, placement: null, assignment: null, configs }
  if (way === 0) return { ...base, replicationFactor: 1 + draw(Math.min(4, brokers.length)) }
  if (way < 3) {
    const factor = Math.min(brokers.length, 2 + draw(3))
    const assignment = Array.from({ length: partitions }, () => {
      const first = draw(brokers.length)
      return Array.from({ length: factor }, (_, i) => brokers[(first + i) % brokers.length])
    })
    return { ...base, assignment }
  }
  const replicas = racks.map((rack) => ({ rack, count: 1 + draw(perSite) })).filter((_, i) => i === 0 || draw(4) > 0)
  const observers = racks
    .map((rack) => ({ rack, count: perSite - (replicas.find((item) => item.rack === rack)?.count ?? 0) }))
    .filter((item) => item.count > 0 && draw(6) > 0)
  const version = draw(4) === 0 ? 1 : 2
  const policy =
    version === 1 ? null : pick(draw, [null, 'under-min-isr', 'under-replicated', 'leader-is-observer'] as const)
  return { ...base, placement: { version, replicas, observers, observerPromotionPolicy: policy } }
}
