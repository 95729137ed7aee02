/** What of a run is told to who listens: few lines, in their order, and none of them lost to the next. */
import { narrationWords } from '../../content/narration'
import type { DomainEvent, FlagKind } from '../../core'
import { EVENT_FACTS, isOvertaken } from '../../protocol'
import type { SimState } from '../../state'
import { isToldAgain } from '../timeline/outage-news'

/** Of one look at the run. A seek brings many events at once; those that change what a shop feels are told first. */
const MOST = 4
/** Lines that stay to be read again. */
const KEPT = 8
/** What only moved within the cluster is told after what broke, healed, stopped or was lost. */
const LATER: ReadonlySet<FlagKind | null> = new Set([null, 'start', 'command', 'election', 'promotion', 'demotion'])
const isFirst = ({ kind }: DomainEvent): boolean => !LATER.has(EVENT_FACTS[kind].flag)

export interface Line {
  readonly id: number
  readonly text: string
}

type Seen = Pick<SimState, 'timeUs' | 'events' | 'commands'>

export const NONE: readonly Line[] = []

/**
 * What is told after a change from `before` to `now` when `told` was told before: what is new is added at the end, as two
 * changes within one frame would take the words of the first from who listens. Nothing after a way back in time.
 */
export function tellOn(told: readonly Line[], before: Seen, now: Seen, site: (id: string) => string): readonly Line[] {
  // Gone back: what was told has not happened.
  if (now.timeUs < before.timeUs) return NONE
  if (now.events === before.events) return told
  const known = before.events.at(-1)?.id ?? -1
  const scripted = now.commands.filter(({ fromScenario }) => fromScenario).length
  const causeOf = ({ cause }: DomainEvent) => now.events.find(({ id }) => id === cause)
  const fresh = now.events.filter(
    (event) =>
      event.id > known &&
      event.timeUs > 2_000_000 &&
      !isOvertaken(event, causeOf(event), scripted) &&
      !isToldAgain(event, now.events) &&
      narrate(event, site) !== '',
  )
  if (fresh.length === 0) return told
  const byText = new Map(fresh.map((event) => [narrate(event, site), event]))
  const ranked = [...byText].sort(([, a], [, b]) => Number(isFirst(b)) - Number(isFirst(a)) || b.id - a.id)
  const lines = ranked.slice(0, MOST).map(([text, { id }]) => ({ id, text }))
  return [...told, ...lines.sort((a, b) => a.id - b.id)].slice(-KEPT)
}

function narrate(event: DomainEvent, site: (id: string) => string): string {
  if (!(event.kind in narrationWords)) return ''
  const tell = narrationWords[event.kind as keyof typeof narrationWords] as (
    event: DomainEvent,
    names: object,
  ) => string
  return tell(event, { site })
}
