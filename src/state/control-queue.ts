/**
 * Controls that wait for the next frame request. The one thing a reader would get wrong: a control that a later
 * one makes pointless (a seek before another seek) is dropped here, so that a dragged slider builds no queue in
 * the worker; controls that change history are never dropped.
 */
import type { Control } from '../protocol'

/** Of these only the last one of a row matters. */
const REPLACEABLE: ReadonlySet<Control['type']> = new Set(['seek', 'speed', 'focus'])

export class ControlQueue {
  private waiting: Control[] = []

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  add(control: Control): void {
    // What came before belongs to a world that is about to be replaced.
    if (control.type === 'load') this.waiting = []
    const last = this.waiting.at(-1)
    if (last !== undefined && last.type === control.type && REPLACEABLE.has(control.type)) this.waiting.pop()
    this.waiting.push(control)
  }

  /** True when the worker has not yet been told; its frames must not undo what the user sees already. */
  holds(...types: readonly Control['type'][]): boolean {
    return this.waiting.some((control) => types.includes(control.type))
  }

  take(): readonly Control[] {
    const taken = this.waiting
    this.waiting = []
    return taken
  }
}
