/** Names of what stands in a run, and words for what happened in it. */
import { toText } from '../../../content/sentence'
import type { DomainEvent, FlaggedEvent } from '../../../core'
import { EVENT_FACTS, type Structure } from '../../../protocol'
import { formatClock } from '../../kit/format'
import { readSessionMs } from '../../kit/silence'
import { type FlagNames, labelFlag } from '../../timeline/flags'
import { tellStory } from '../../why/story'

export interface ThingNames extends FlagNames {
  readonly sessionMs: number
}

export function nameThings(structure: Structure): ThingNames {
  const { sites, producers, consumers } = structure
  const clients = [...producers, ...consumers]
  return {
    site: (id) => sites.find((site) => site.id === id)?.name ?? id,
    client: (id) => clients.find((client) => client.id === id)?.name ?? id,
    sessionMs: readSessionMs(structure),
  }
}

export function isFlagged(event: DomainEvent): event is FlaggedEvent {
  return EVENT_FACTS[event.kind].flag !== null
}

/** In a few words what a run told at one moment; empty when it told nothing. */
export function tellMoment(told: readonly DomainEvent[], names: ThingNames): string {
  const flagged = told.filter(isFlagged)
  // What a command did says more than that it was given.
  const done = flagged.filter(({ kind }) => kind !== 'CommandIssued')
  const labels = (done.length > 0 ? done : flagged).map((event) => labelFlag(event, names))
  if (labels.length > 0) return [...new Set(labels)].join(', ')
  const [first] = told
  return first === undefined ? '' : tellEvent(first, names)
}

/** What has no flag has its sentence under Why? */
function tellEvent(event: DomainEvent, names: ThingNames): string {
  const steps = tellStory([event], { ...names, clock: formatClock, isScripted: () => false, lost: 0, minIsr: 0 })
  return steps.map(({ text }) => toText(text)).join(' ')
}

/** As the flag of the time line says it. */
export function tellFlag(event: FlaggedEvent, names: FlagNames): string {
  return labelFlag(event, names)
}
