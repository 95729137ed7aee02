/**
 * How a session's time moves: with the wall while it plays, towards a goal, or from one business event to the next,
 * never longer on one frame than its budget.
 */
import { measureHeld, runTimeline, stepTimeline } from '../core'
import type { SessionRefusal } from '../protocol'
import { endUndo, type Goal } from './goal'
import { isWorthSeeing, learnEvents } from './markers'
import type { Session } from './session'

const BUDGET_MS = 24
const FOLLOW_MS = 8
/** Between two slices whatever the page has said is answered. */
const SLICE_MS = 16
/** A company runs for days: whoever races through weeks waits less for fewer frames. */
const HASTE_BUDGET_MS = 80
const HASTE_SPEED = 10_000
/** Nothing is simulated beyond this. */
export const LATEST_US = 30 * 86_400_000_000
/** At speed 0 a business event happens each second. */
export const EVENT_MS = 1000

/**
 * Move on by what has passed on the wall, or towards the goal, within the budget. `share` of the budget is this session's,
 * above 0 to 1: sessions of one worker move in turn, and together take no longer than one alone. Returns what the visitor
 * must be told of controls that had to wait for the goal and were refused. `untilUs` is how far a run may go that shares
 * its clock with others.
 */
export function advanceSession(
  session: Session,
  elapsedMs: number,
  share = 1,
  untilUs: number | null = null,
): readonly SessionRefusal[] {
  // A look at the clock is dear on some machines: a cluster alone needs none.
  const beganMs = session.companion === null ? 0 : session.clock()
  const refusals = moveOn(session, elapsedMs, share, untilUs)
  learnEvents(session.markers, session.timeline.world.stores.events)
  session.companion?.learn(session.timeline.world)
  if (session.goal === null) followRun(session, beganMs, share)
  return refusals
}

/** What the companion counts beside the run: in what the run has left of its budget, and a little of it in any case. */
function followRun({ companion, timeline, clock }: Session, beganMs: number, share: number): void {
  if (companion === null) return
  const endMs = Math.max(clock() + FOLLOW_MS * share, beganMs + BUDGET_MS * share)
  companion.follow(timeline, () => clock() > endMs)
}

/** One slice towards the goal, between two messages of the page; nobody looks, so nothing is learnt of it. */
export function advanceGoal(session: Session): readonly SessionRefusal[] {
  const endMs = session.clock() + SLICE_MS
  return pursueGoal(session, () => session.clock() > endMs)
}

function moveOn(session: Session, elapsedMs: number, share: number, untilUs: number | null): readonly SessionRefusal[] {
  const endMs = session.clock() + budgetOf(session) * share
  const shouldStop = (): boolean => session.clock() > endMs
  if (session.goal !== null) return pursueGoal(session, shouldStop)
  if (!session.playing || stopWhenFull(session)) return []
  if (session.speed === 0) advanceByEvent(session, elapsedMs, shouldStop)
  else if (elapsedMs > 0) {
    const { timeline } = session
    const before = timeline.world.state.nowUs
    const target = Math.min(LATEST_US, untilUs ?? Math.round(before + elapsedMs * 1000 * session.speed))
    runTimeline(timeline, target, { shouldStop })
    const reached = (timeline.world.state.nowUs - before) / (elapsedMs * 1000)
    session.achievedSpeed = session.achievedSpeed * 0.8 + reached * 0.2
  }
  return []
}

function budgetOf({ companion, speed }: Session): number {
  return companion !== null && speed > HASTE_SPEED ? HASTE_BUDGET_MS : BUDGET_MS
}

/** True when the world holds as much as a page can: it goes no further, and what was asked of it is given up. */
function stopWhenFull(session: Session): boolean {
  const { goal, timeline } = session
  const held = measureHeld((goal?.kind === 'undo' ? goal.timeline : timeline).world)
  if (held.bytes < session.heldBytesMost) return false
  session.playing = false
  session.goal = null
  session.waiting = []
  session.full = held
  return true
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

/** To the goal, then what waited for it, which may set the next one, as far as the time allows. */
function pursueGoal(session: Session, shouldStop: () => boolean): readonly SessionRefusal[] {
  const refusals: SessionRefusal[] = []
  while (session.goal !== null) {
    if (stopWhenFull(session) || !advanceToGoal(session, session.goal, shouldStop)) return refusals
    session.goal = null
    while (session.waiting.length > 0 && session.goal === null) {
      const refusal = session.waiting.shift()?.carryOut() ?? null
      if (refusal !== null) refusals.push(refusal)
    }
  }
  return refusals
}

/** True when it is there. */
function advanceToGoal(session: Session, goal: Goal, shouldStop: () => boolean): boolean {
  const { timeline } = session
  if (goal.kind === 'event') return advanceToEvent(session, goal, shouldStop)
  if (goal.kind === 'undo') {
    if (!runTimeline(goal.timeline, goal.timeUs, { shouldStop })) return false
    endUndo(session, goal)
    return true
  }
  if (goal.standUs !== null) {
    if (!runTimeline(timeline, goal.standUs, { shouldStop })) return false
    session.recorder.count = 0
    goal.standUs = null
  }
  return runTimeline(timeline, goal.timeUs, { shouldStop })
}

function advanceToEvent(
  { timeline }: Session,
  goal: Extract<Goal, { kind: 'event' }>,
  shouldStop: () => boolean,
): boolean {
  const { events } = timeline.world.stores
  while (timeline.world.state.nowUs < goal.timeUs) {
    if (shouldStop()) return false
    stepTimeline(timeline)
    for (; goal.seenEvents < events.length; goal.seenEvents++) if (isWorthSeeing(events[goal.seenEvents])) return true
  }
  return true
}
