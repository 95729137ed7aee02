/**
 * What stood between a sender and its answer when nobody was gone. An outage or a refusal that only the sender noticed has
 * no cause in the run: the cluster did nothing. What changed is the way that its requests take.
 */
import type { DomainEvent, World } from '../core'

type Way = Extract<DomainEvent, { readonly kind: 'LinkChanged' | 'LinkCut' | 'LinkHealed' }>

const isWay = (event: DomainEvent): event is Way => /^Link(Ch|Cu|H)/.test(event.kind)

/** Ids of what last happened to the links of those who send to the topic; none when there is a cause. */
export function listSlowWays(
  { scenario }: World,
  events: readonly DomainEvent[],
  last: DomainEvent,
): readonly number[] {
  if (last.cause >= 0 || !('topic' in last)) return []
  const latest = new Map<string, number>()
  for (const event of events.slice(0, last.id)) {
    if (!isWay(event)) continue
    const { from, to, kind, id } = event
    if (kind === 'LinkHealed') latest.delete(from + to)
    else if (scenario.producers.some(({ topic, site }) => topic === last.topic && (site === from || site === to)))
      latest.set(from + to, id)
  }
  return [...latest.values()]
}
