/**
 * Each event as a sentence of its own, in the words of Why?. The one thing a reader would get wrong: a story leaves out and
 * gathers, a list does not; so a command says what was asked for, and each broker stands alone.
 */
import { businessSentences } from '../../content/business-sentences'
import { type Sentence, say } from '../../content/sentence'
import { type WhyNames, whySentences } from '../../content/why-sentences'
import type { Command, DomainEvent, EventKind } from '../../core'
import { partitionOf } from './event-groups'

export interface EventNames {
  readonly site: (id: string) => string
  readonly client: (id: string) => string
  readonly isScripted: (commandIndex: number) => boolean
  readonly command: (command: Command) => string
}

type CompanyKind = EventKind & keyof typeof businessSentences
type Table<Kind extends EventKind> = {
  readonly [K in Kind]: (event: Extract<DomainEvent, { kind: K }>, names: WhyNames) => Sentence
}
/** Held to the core's events here, because the content may import nothing: each kind is told by one of the two. */
const OF_CLUSTER: Table<Exclude<EventKind, CompanyKind>> = whySentences
const OF_COMPANY: Table<CompanyKind> = businessSentences
const isOfCompany = (kind: EventKind): kind is CompanyKind => kind in OF_COMPANY

/** `events` by id as they are in the run: what is said of one may depend on those before. */
export function tellEvent(
  event: DomainEvent,
  names: EventNames,
  find: (id: number) => DomainEvent | undefined,
): Sentence {
  if (event.kind === 'CommandIssued') return say`${names.command(event.command)}`
  const cause = find(event.cause)
  const byScenario = cause?.kind === 'CommandIssued' && names.isScripted(cause.index)
  const together = event.kind === 'WritesStopped' ? findLeader(event, find) : 'broker' in event ? [event.broker] : []
  const { kind } = event
  const sentence = (isOfCompany(kind) ? OF_COMPANY[kind] : OF_CLUSTER[kind]) as (
    event: DomainEvent,
    names: WhyNames,
  ) => Sentence
  return sentence(event, { site: names.site, client: names.client, together, byScenario })
}

/** Who led the partition when it stopped, as far as an election before tells. */
function findLeader(event: DomainEvent, find: (id: number) => DomainEvent | undefined): readonly number[] {
  const partition = partitionOf(event)
  for (let id = event.id - 1; id >= 0; id--) {
    const before = find(id)
    if (before === undefined) return []
    if (before.kind === 'LeaderElected' && partitionOf(before) === partition)
      return before.leader < 0 ? [] : [before.leader]
  }
  return []
}
