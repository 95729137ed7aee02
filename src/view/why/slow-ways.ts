/**
 * What stood between a sender and its answer when nobody was gone. An outage or a refusal that only the sender noticed has
 * no cause in the run: the cluster did nothing. What changed is the way that its requests take.
 */
import type { DomainEvent } from '../../core'
import type { Structure } from '../../protocol'

type Way = Extract<DomainEvent, { readonly kind: 'LinkChanged' | 'LinkCut' | 'LinkHealed' }>

const isWay = ({ kind }: DomainEvent): boolean => /^Link(Changed|Cut|Healed)$/.test(kind)

/** The chain, led by what last happened to the links of those who send to the topic; as it is when it has a cause. */
export function addSlowWays(
  chain: readonly DomainEvent[],
  events: readonly DomainEvent[],
  producers: Structure['producers'],
): readonly DomainEvent[] {
  const last = chain.at(-1)
  if (last === undefined || last.cause >= 0 || !('topic' in last)) return chain
  const latest = new Map<string, DomainEvent>()
  for (const event of events) {
    if (event.id >= last.id || !isWay(event)) continue
    const { from, to, kind } = event as Way
    if (kind === 'LinkHealed') latest.delete(from + to)
    else if (producers.some(({ topic, site }) => topic === last.topic && (site === from || site === to)))
      latest.set(from + to, event)
  }
  return [...latest.values(), ...chain]
}
