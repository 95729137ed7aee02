/**
 * The business events of the last moments as lights for the river. The one thing a reader would get wrong: a light is
 * an event that really happened then, but it takes the same time over the screen whatever its record's delay was.
 *
 * Simplification: at high speeds one light stands for many events, and every light takes two and a half seconds of the
 * wall from its system to the end of the river; how long its news really took is what the figures say.
 */
import { FEEDS, type World } from '../core'
import { forEachRecentEvent } from '../core/company'
import type { EventLights } from '../protocol'

/** Time of the wall that a light is seen for, seconds. */
const SEEN_SECONDS = 2.5
const MOST_LIGHTS = 260
/** At one event a second so many of them are seen at once. */
const SEEN_EVENTS = 5

/** `towardsNext` is the share of the second until the next event, at speed 0. */
export function collectEventLights(world: World, speed: number, towardsNext: number): EventLights {
  return speed === 0 ? collectLast(world, towardsNext) : collectWindow(world, speed)
}

function collectLast(world: World, towardsNext: number): EventLights {
  const rows: number[] = []
  let nth = 0
  let windowUs = 0
  forEachRecentEvent(world, 0, SEEN_EVENTS, (event) => {
    rows.push(
      event.number,
      event.system,
      event.feed,
      Math.min(1, (nth + towardsNext) / SEEN_EVENTS),
      event.isLive ? 1 : 0,
    )
    windowUs = world.state.nowUs - event.timeUs
    nth++
  })
  return { rows, feeds: FEEDS, eventsPerLight: 1, windowUs }
}

function collectWindow(world: World, speed: number): EventLights {
  const { nowUs } = world.state
  const windowUs = SEEN_SECONDS * 1_000_000 * speed
  let count = 0
  forEachRecentEvent(world, nowUs - windowUs, Number.MAX_SAFE_INTEGER, () => count++)
  const eventsPerLight = Math.max(1, Math.ceil(count / MOST_LIGHTS))
  const rows: number[] = []
  forEachRecentEvent(world, nowUs - windowUs, Number.MAX_SAFE_INTEGER, (event) => {
    if (event.number % eventsPerLight !== 0) return
    rows.push(event.number, event.system, event.feed, (nowUs - event.timeUs) / windowUs, event.isLive ? 1 : 0)
  })
  return { rows, feeds: FEEDS, eventsPerLight, windowUs }
}
