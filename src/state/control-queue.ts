/**
 * Controls that wait for the next frame request, and those that were sent and are not carried out yet. The one thing a
 * reader would get wrong: a control that a later one makes pointless (a seek before another seek) is dropped here, so that
 * a dragged slider builds no queue in the worker; controls that change history are never dropped, not even when the
 * worker dies before it has carried them out.
 */
import type { Control } from '../protocol'

/** Of these only the last one of a row matters. */
const REPLACEABLE: ReadonlySet<Control['type']> = new Set(['seek', 'speed', 'focus'])
/** These move or change the run, one after another. The page knows of the others by itself. */
const OF_THE_RUN: ReadonlySet<Control['type']> = new Set([
  'seek',
  'step',
  'next-event',
  'command',
  'undo',
  'fork',
  'branch',
  'compare',
])

interface Sent {
  readonly control: Control
  /** Number of the first frame request after it. */
  readonly request: number
}

export class ControlQueue {
  private waiting: Control[] = []
  private sent: readonly Sent[] = []

  get isEmpty(): boolean {
    return this.waiting.length === 0
  }

  add(control: Control): void {
    // What came before belongs to a world that is about to be replaced.
    if (control.type === 'load') this.clear()
    // And what is given up is no longer wanted, whether it was sent or not.
    if (control.type === 'cancel') this.waiting = this.waiting.filter(({ type }) => !OF_THE_RUN.has(type))
    const last = this.waiting.at(-1)
    if (last !== undefined && last.type === control.type && REPLACEABLE.has(control.type)) this.waiting.pop()
    this.waiting.push(control)
  }

  clear(): void {
    this.waiting = []
    this.sent = []
  }

  /** True when the worker has not yet been told; its frames must not undo what the user sees already. */
  holds(...types: readonly Control['type'][]): boolean {
    return this.waiting.some((control) => types.includes(control.type))
  }

  /** To be sent before frame request number `request`. */
  take(request: number): readonly Control[] {
    const taken = this.waiting
    this.waiting = []
    const ofTheRun = taken.filter(({ type }) => OF_THE_RUN.has(type))
    this.sent = [...this.sent, ...ofTheRun.map((control) => ({ control, request }))]
    return taken
  }

  /** The answer to frame request number `request` says how many of the controls before it are not carried out. */
  confirm(request: number, unfinished: number): void {
    const known = this.sent.filter((sent) => sent.request <= request)
    const later = this.sent.filter((sent) => sent.request > request)
    this.sent = [...known.slice(Math.max(0, known.length - unfinished)), ...later]
  }

  /** What the run still owes the visitor, in order. */
  listUnfinished(): readonly Control[] {
    return [...this.sent.map(({ control }) => control), ...this.waiting.filter(({ type }) => OF_THE_RUN.has(type))]
  }
}
