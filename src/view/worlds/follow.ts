/**
 * One business event that is followed: asked of the worker, and what is known of it at this moment of the run. The one
 * thing a reader would get wrong: what the worker tells holds for all moments, so that a seek needs no new question.
 */
import { followWords as words } from '../../content/worlds-follow'
import type { WorldsScore } from '../../core/company'
import type { FollowedEvent, FollowedHearing, FollowWish } from '../../protocol'
import type { SimActions } from '../../state'
import { DAY_US, formatMoment, formatTimeOfDay } from './day-format'

type Asks = Pick<SimActions, 'ask'>

/** `nudge` makes a paused page ask for a frame. */
export async function followEvent({ ask }: Asks, what: FollowWish | null, nudge: () => void): Promise<boolean> {
  const { event } = await ask({ type: 'follow', what })
  if (event !== null) await ask({ type: 'article', article: event.article })
  nudge()
  return event !== null
}

/** It has happened, as seen from this moment. */
export function hasHappened({ event }: FollowedEvent, timeUs: number): boolean {
  return event.timeUs <= timeUs
}

export function isHeard({ atUs }: FollowedHearing, timeUs: number): boolean {
  return atUs !== null && atUs <= timeUs
}

/** By system, the place in the order in which they heard; from 1. Without the one where it happened. */
export function rankHearings(hearings: readonly FollowedHearing[], timeUs: number): ReadonlyMap<string, number> {
  const others = hearings.filter((one) => !one.isOwn && isHeard(one, timeUs))
  const sorted = [...others].sort((a, b) => (a.atUs ?? 0) - (b.atUs ?? 0))
  return new Map(sorted.map(({ system }, i) => [system, i + 1]))
}

/** When, as somebody says it who stands at `nowUs`. */
export function sayWhen(atUs: number, nowUs: number): string {
  const days = Math.floor(atUs / DAY_US) - Math.floor(nowUs / DAY_US)
  const time = formatTimeOfDay(atUs)
  if (days === 0) return words.today(time)
  return days === 1 ? words.tomorrow(time) : formatMoment(atUs)
}

/** Who has heard, of how many. */
export function countHeard(
  hearings: readonly FollowedHearing[],
  timeUs: number,
): { readonly heard: number; readonly all: number } {
  return { heard: hearings.filter((one) => isHeard(one, timeUs)).length, all: hearings.length }
}

export type Companies = Pick<WorldsScore, 'systems' | 'links'>

/** Why no time is known at which a system of Batchland hears of it: who is down, or that nothing goes there. */
export function sayNever({ systems, links }: Companies, source: string, reader: string): string {
  const isDown = (id: string): boolean => systems.some((system) => system.id === id && !system.up)
  if (isDown(reader)) return words.readerDown
  if (isDown(source)) return words.sourceDown
  return links.some(({ from, to, phase }) => from === source && to === reader && phase !== 'planned')
    ? words.noRun
    : words.never
}
