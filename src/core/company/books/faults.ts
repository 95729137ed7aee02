/**
 * Which fault is the last one: what somebody broke by hand, or else a run of Batchland that went wrong by chance.
 *
 * The one thing a reader would get wrong: how far it reached is not here. That is found by a twin of the run that is
 * spared this one fault (`timeline/twin.ts`), and by holding the two against each other (`blast.ts`).
 */
import type { Command } from '../../command'
import { COMMAND_FACTS } from '../../command-facts'
import type { DomainEvent } from '../../event'
import type { Spared, World } from '../../world'
import type { BusinessState } from './business-state'
import { businessOf } from './company'

export interface Fault {
  /** The domain event by which it is known. */
  readonly event: number
  readonly timeUs: number
  readonly spared: Spared
  /** Chance spoils runs of Batchland only; Streamscape has none of them. */
  readonly isBatchOnly: boolean
}

/** By the table of commands. What is slowed by nothing, or held back by nothing, is let go. */
function isFault(command: Command): boolean {
  if (command.kind === 'SlowSystem') return command.delayMs > 0
  if (command.kind === 'ThrottleReplica') return command.bytesPerSecond !== null
  return COMMAND_FACTS[command.kind].is === 'fault'
}

/** The run of `link` that is at its end went wrong by chance. */
export function beginFault(world: World, business: BusinessState, event: number, link: number): void {
  const { startUs } = business.batch.links[link]
  business.fault = { event, timeUs: world.state.nowUs, link, startUs }
}

/** What a person broke last, when anybody did; else what chance did. Null before anything went wrong. */
export function findFault(world: World): Fault | null {
  const { fault } = businessOf(world)
  const byHand = findByHand(world)
  if (byHand !== null || fault === null) return byHand
  const { event, timeUs, link, startUs } = fault
  return { event, timeUs, spared: { command: -1, link, startUs }, isBatchOnly: true }
}

function findByHand({ state, stores }: World): Fault | null {
  if (!state.commands.some(({ command }) => isFault(command))) return null
  const { events } = stores
  const refused = new Set<number>()
  for (let id = events.length - 1; id >= 0; id--) {
    const event = events[id]
    if (event.kind === 'CommandRefused') refused.add(event.cause)
    if (event.kind !== 'CommandIssued' || !isFault(event.command) || refused.has(id)) continue
    const spared = { command: event.index, link: -1, startUs: -1 }
    return { event: firstCaused(events, id), timeUs: event.timeUs, spared, isBatchOnly: false }
  }
  return null
}

/** What came of a command at once says more than that somebody gave it. */
function firstCaused(events: readonly DomainEvent[], command: number): number {
  for (let id = command + 1; id < events.length && events[id].timeUs === events[command].timeUs; id++)
    if (events[id].cause === command) return id
  return command
}
