/**
 * What stood between a sender and its answer when nobody was gone. An outage or a refusal that only the sender noticed has
 * no cause in the run: the cluster did nothing. What changed is the way that its requests take.
 */
import type { DomainEvent, World } from '../core'

type Way = Extract<DomainEvent, { readonly kind: 'LinkChanged' | 'LinkCut' | 'LinkHealed' }>

const isWay = (event: DomainEvent): event is Way =>
  event.kind === 'LinkChanged' || event.kind === 'LinkCut' || event.kind === 'LinkHealed'

/** Ids of what last happened to the links of those who sent, with the commands behind it; empty when there is a cause. */
export function listSlowWays(
  { scenario }: World,
  events: readonly DomainEvent[],
  last: DomainEvent,
): readonly number[] {
  if (last.cause >= 0 || (last.kind !== 'WritesStopped' && last.kind !== 'RequestRefused')) return []
  const senders = scenario.producers.filter(({ id, topic }) =>
    last.kind === 'RequestRefused' ? id === last.producer : topic === last.topic,
  )
  const sites = new Set<string>(senders.map(({ site }) => site))
  const latest = new Map<string, Way>()
  for (const event of events.slice(0, last.id))
    if (isWay(event) && (sites.has(event.from) || sites.has(event.to)))
      latest.set([event.from, event.to].sort().join(' '), event)
  return [...latest.values()]
    .filter(({ kind }) => kind !== 'LinkHealed')
    .flatMap(({ id, cause }) => (cause >= 0 ? [cause, id] : [id]))
}
