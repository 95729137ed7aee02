/**
 * How a session's time moves: with the wall while it plays, towards a goal, or from one business event to the next,
 * never longer on one frame than its budget.
 */
import { runTimeline, seekTimeline, stepTimeline } from '../core'
import { isWorthSeeing, learnEvents } from './markers'
import type { Session } from './session'

const BUDGET_MS = 24
/** A company runs for days: whoever waits for a far moment, or races through weeks, waits less for fewer frames. */
const HASTE_BUDGET_MS = 80
const HASTE_SPEED = 10_000
/** Nothing is simulated beyond this. */
export const LATEST_US = 30 * 86_400_000_000
/** At speed 0 a business event happens each second. */
export const EVENT_MS = 1000

/** A command belongs to the time the user sees: a seek that is still under way is finished first. */
export function finishGoal(session: Session): void {
  if (session.goal?.kind === 'seek') seekTimeline(session.timeline, session.goal.timeUs)
  session.goal = null
}

/** Move on by what has passed on the wall, or towards the goal, within the budget. */
export function advanceSession(session: Session, elapsedMs: number): void {
  const endMs = session.clock() + budgetOf(session)
  const shouldStop = (): boolean => session.clock() > endMs
  const { timeline } = session
  if (session.goal !== null) advanceToGoal(session, shouldStop)
  else if (session.playing && session.speed === 0) advanceByEvent(session, elapsedMs, shouldStop)
  else if (session.playing && elapsedMs > 0) {
    const before = timeline.world.state.nowUs
    const target = Math.min(LATEST_US, Math.round(before + elapsedMs * 1000 * session.speed))
    runTimeline(timeline, target, { shouldStop })
    const reached = (timeline.world.state.nowUs - before) / (elapsedMs * 1000)
    session.achievedSpeed = session.achievedSpeed * 0.8 + reached * 0.2
  }
  learnEvents(session.markers, timeline.world.stores.events)
  session.companion?.learn(timeline.world)
}

function budgetOf({ companion, goal, speed }: Session): number {
  return companion !== null && (goal !== null || speed > HASTE_SPEED) ? HASTE_BUDGET_MS : BUDGET_MS
}

/** One business event for each second of the wall, however long nothing happens between them. */
function advanceByEvent(session: Session, elapsedMs: number, shouldStop: () => boolean): void {
  const { companion, timeline } = session
  if (companion === null) return
  session.towardsEventMs = Math.min(EVENT_MS, session.towardsEventMs + elapsedMs)
  if (session.towardsEventMs < EVENT_MS) return
  const before = companion.countEvents(timeline.world)
  while (companion.countEvents(timeline.world) === before) {
    if (timeline.world.state.nowUs >= LATEST_US || shouldStop()) return
    stepTimeline(timeline)
  }
  session.towardsEventMs = 0
}

function advanceToGoal(session: Session, shouldStop: () => boolean): void {
  const { timeline, goal } = session
  if (goal === null) return
  if (goal.kind === 'seek') {
    if (runTimeline(timeline, goal.timeUs, { shouldStop })) session.goal = null
    return
  }
  const { events } = timeline.world.stores
  let seen = goal.seenEvents
  while (timeline.world.state.nowUs < goal.timeUs && !shouldStop()) {
    stepTimeline(timeline)
    for (; seen < events.length; seen++) {
      if (!isWorthSeeing(events[seen])) continue
      session.goal = null
      return
    }
  }
  session.goal = timeline.world.state.nowUs < goal.timeUs ? { ...goal, seenEvents: seen } : null
}
