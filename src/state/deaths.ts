/**
 * Whether a simulation that has ended is worth another try. The one thing a reader would get wrong: two ends are the same
 * one only when the second follows the first on the same way, with nothing between them that has gone well. A worker that
 * a browser ends today and again in an hour has no bug.
 */
import type { FaultKind } from '../protocol'

/** After so much time a worker that was ended without a word has lived. */
const LIVED_MS = 10_000
/** Another worker would end the same way. */
const AT_ONCE: ReadonlySet<FaultKind> = new Set(['unreachable', 'unsupported'])

/** Not even different ends in a row are tried for ever. */
const DEATHS_MOST = 4

interface Death {
  readonly kind: FaultKind
  readonly message: string
  /** Virtual time, microseconds. */
  readonly timeUs: number
  /** On the wall. */
  readonly atMs: number
}

export class Deaths {
  private last: Death | null = null
  private inRow = 0

  /** True when there is no hope in trying again. */
  note(death: Death): boolean {
    const { last } = this
    const isSame = last !== null && last.kind === death.kind && last.message === death.message
    // What throws does so at its own moment; when the browser ends it, the last frame tells no more than about when.
    const isAgain = isSame && (death.kind !== 'thrown' || last.timeUs === death.timeUs)
    this.last = death
    this.inRow++
    return isAgain || this.inRow >= DEATHS_MOST || AT_ONCE.has(death.kind)
  }

  /** A frame has come. When the run has passed the place of the last death, or stood for a while, that one is over. */
  noteLife(timeUs: number, nowMs: number): void {
    if (this.last === null) return
    const { kind, timeUs: deathUs, atMs } = this.last
    if (timeUs > deathUs || (kind !== 'thrown' && nowMs - atMs > LIVED_MS)) this.forget()
  }

  forget(): void {
    this.last = null
    this.inRow = 0
  }
}
