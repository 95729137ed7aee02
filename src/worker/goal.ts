/**
 * Where a session is going, and what must wait until it is there. A goal is reached in slices (`session-time.ts`), so
 * that the worker answers meanwhile, however far the goal is and however slow the machine.
 *
 * The one thing a reader would get wrong: an undo is computed beside the run, in a time line of its own. Until that
 * has reached the present, the run is as before the undo, and so it stays when somebody cancels.
 */
import { standBefore, type Timeline } from '../core'
import type { Computing, Control } from '../protocol'
import { seenWindowUs } from './flights-view'
import { forgetAfter } from './markers'
import type { Session } from './session'

interface Way {
  /** Virtual microseconds. */
  readonly fromUs: number
  readonly timeUs: number
  /** Asked for by a control, not by opening a session. */
  readonly isAsked: boolean
}

export type Goal =
  /** `standUs`: lights are recorded from there on; null when that moment has passed. */
  | (Way & { readonly kind: 'seek'; standUs: number | null })
  | (Way & { readonly kind: 'event'; seenEvents: number })
  | (Way & { readonly kind: 'undo'; readonly timeline: Timeline; readonly changeUs: number })

export function seekGoal(session: Session, timeUs: number, isAsked = true): void {
  const { timeline } = session
  const way = (standUs: number | null): Goal => {
    return { kind: 'seek', timeUs, fromUs: timeline.world.state.nowUs, isAsked, standUs }
  }
  // Going back, or ahead over known ground: stand a little earlier first, so that the lights which are still to be
  // seen are recorded again.
  const earlier = Math.max(0, timeUs - seenWindowUs(Math.min(session.speed, 10)))
  const standUs = Math.min(earlier, timeline.frontierUs)
  const { nowUs } = timeline.world.state
  if (timeUs >= nowUs && standUs <= nowUs) {
    session.goal = way(null)
    return
  }
  session.recorder.count = 0
  standBefore(timeline, standUs)
  session.generation++
  session.goal = way(standUs)
}

/** The run without the command takes the place of the run. */
export function endUndo(session: Session, { timeline, changeUs }: Extract<Goal, { kind: 'undo' }>): void {
  session.timeline = timeline
  session.companion?.forgetAfter(changeUs)
  const { known } = session.markers
  const kept = known.findIndex((event) => event.timeUs >= changeUs)
  forgetAfter(session.markers, kept < 0 ? known.length : kept)
  attach(session)
}

/** After the world was replaced: the page is told everything again. */
export function attach(session: Session): void {
  session.timeline.world.recorder = session.recorder
  session.recorder.count = 0
  session.generation++
  session.toldMarkers = ''
  session.toldCommands = ''
}

/** Null while nothing is computed that could be waited for. */
export function describeGoal({ goal, timeline }: Session): Computing | null {
  if (goal === null) return null
  const { state } = (goal.kind === 'undo' ? goal.timeline : timeline).world
  return { what: goal.kind, fromUs: Math.min(goal.fromUs, goal.timeUs), atUs: state.nowUs, goalUs: goal.timeUs }
}

/** These change how the run is looked at, not the run. */
const AT_ONCE: ReadonlySet<Control['type']> = new Set(['play', 'pause', 'speed', 'focus', 'cancel'])
/** These give up a way to somewhere else. */
const ELSEWHERE: ReadonlySet<Control['type']> = new Set(['seek', 'next-event', 'branch', 'compare'])

/** Controls that are not carried out yet: what waits, and the one that set the goal. */
export function countUnfinished({ goal, waiting }: Session): number {
  return waiting.length + (goal?.isAsked === true ? 1 : 0)
}

/** A command belongs to the moment that the visitor sees, and that is the goal. */
export function mustWait({ goal, waiting }: Session, { type }: Control): boolean {
  if (AT_ONCE.has(type)) return false
  if (waiting.length > 0) return true
  return goal !== null && (goal.kind === 'undo' || !ELSEWHERE.has(type))
}
