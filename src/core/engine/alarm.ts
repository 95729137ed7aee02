/**
 * One timer an owner: its alarm stands at the earliest of its deadlines, and when it goes off too early its owner sets it
 * again. So an owner with many deadlines has one event in the queue, not one each.
 *
 * The one thing a reader would get wrong: nothing is taken out of the queue. When an earlier deadline comes, the later
 * event stays in it and finds, when its time has come, that the alarm is another one.
 */

/** No alarm stands. */
export const NO_ALARM = Number.POSITIVE_INFINITY

/**
 * Where an owner's alarm has to be set so that it goes off for `deadlineUs`, which may be over: a process that stood still
 * finds such. `NO_ALARM` when there is nothing to do, as there is no deadline or one stands that is early enough.
 */
export function nextAlarm(standingUs: number, deadlineUs: number, nowUs: number): number {
  const atUs = Math.max(deadlineUs, nowUs + 1)
  return standingUs <= atUs ? NO_ALARM : atUs
}

/** The standing alarm of an owner that only one of later than now will wake; it keeps 0 when it has none. */
export function alarmAhead(wakeUs: number, nowUs: number): number {
  return wakeUs > nowUs ? wakeUs : NO_ALARM
}
