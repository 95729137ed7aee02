/** Whose turn it is: runs with work to do take it one after the other, however long each has to go. */
import type { RunId } from '../protocol'

/** `waiting` in rising order; undefined when nobody waits. */
export function nextInTurn(waiting: readonly RunId[], last: RunId): RunId | undefined {
  return waiting.find((id) => id > last) ?? waiting[0]
}
