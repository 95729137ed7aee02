/**
 * What stood between a sender and its answer when nobody was gone. An outage or a refusal that only the sender noticed has
 * no cause in the run: the cluster did nothing. What changed is the way that its requests take.
 */
import type { DomainEvent } from '../../core'
import type { Structure } from '../../protocol'

type Way = Extract<DomainEvent, { readonly kind: 'LinkChanged' | 'LinkCut' | 'LinkHealed' }>

const isWay = ({ kind }: DomainEvent): boolean => /^Link(Changed|Cut|Healed)$/.test(kind)

/**
 * The chain, with what last happened to the links that its requests and copies take: of those who send to the topic, and
 * between brokers, as a yes with acks=all waits for copies. As it is when each stop and refusal in it has a cause.
 */
export function addSlowWays(
  chain: readonly DomainEvent[],
  events: readonly DomainEvent[],
  { producers, brokers }: Pick<Structure, 'producers' | 'brokers'>,
): readonly DomainEvent[] {
  const uncaused = chain.findLast(
    (event) => (event.kind === 'WritesStopped' || event.kind === 'RequestRefused') && event.cause < 0,
  )
  if (uncaused === undefined || !('topic' in uncaused)) return chain
  const isSender = (site: string): boolean => producers.some((p) => p.topic === uncaused.topic && p.site === site)
  const isBroker = (site: string): boolean => brokers.some((broker) => broker.site === site)
  const latest = new Map<string, DomainEvent>()
  for (const event of events) {
    if (event.id >= uncaused.id || !isWay(event)) continue
    const { from, to, kind } = event as Way
    const isOnTheWay =
      (isBroker(from) && isBroker(to)) || (isSender(from) && isBroker(to)) || (isBroker(from) && isSender(to))
    if (kind === 'LinkHealed') latest.delete(from + to)
    else if (isOnTheWay) latest.set(from + to, event)
  }
  const told = new Set(chain.map(({ id }) => id))
  return [...[...latest.values()].filter(({ id }) => !told.has(id)), ...chain]
}
