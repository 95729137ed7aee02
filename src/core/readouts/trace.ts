/** A run as text, one line a domain event: for golden tests, the log panel and whoever reads with their ears. */
import type { DomainEvent } from '../event'
import type { World } from '../world'

/** Seconds with six decimals, as every line of a trace begins. */
export function formatTime(timeUs: number): string {
  const seconds = Math.floor(timeUs / 1_000_000)
  return `${seconds}.${String(Math.floor(timeUs % 1_000_000)).padStart(6, '0')}`
}

function formatValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatValue).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = value as Record<string, unknown>
    return `{${Object.keys(fields)
      .sort()
      .map((key) => `${key}=${formatValue(fields[key])}`)
      .join(' ')}}`
  }
  return String(value)
}

/** `12.345678 #17 <-16 IsrChanged isr=[21,22] …` with fields in alphabetical order. */
export function traceLine(event: DomainEvent): string {
  const fields = event as unknown as Record<string, unknown>
  const rest = Object.keys(fields)
    .filter((key) => key !== 'id' && key !== 'timeUs' && key !== 'cause' && key !== 'kind')
    .sort()
    .map((key) => `${key}=${formatValue(fields[key])}`)
  const cause = event.cause >= 0 ? ` <-${event.cause}` : ''
  return [`${formatTime(event.timeUs)} #${event.id}${cause} ${event.kind}`, ...rest].join(' ')
}

/** All lines from an event id on. */
export function traceLines(world: World, fromEventId = 0): string[] {
  return world.stores.events.slice(fromEventId).map(traceLine)
}

/** The chain of causes of an event, the beginning first, the event itself last. */
export function causeChain(world: World, eventId: number): DomainEvent[] {
  const { events } = world.stores
  const chain: DomainEvent[] = []
  for (let id = eventId; id >= 0 && id < events.length; id = events[id].cause) chain.push(events[id])
  return chain.reverse()
}
