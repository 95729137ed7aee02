/**
 * The line to one worker at a time: what it says, and the silence that means it is dead. The one thing a reader would
 * get wrong: silence is counted in beats of this page, not by the clock. A machine that slept, or that is too slow to run
 * the page itself, beats less often, so that the worker's answer has the same chances however slow the machine is.
 */
import type { FaultKind, FromWorker, ToWorker } from '../protocol'

interface Listener {
  readonly onMessage: (message: FromWorker) => void
  readonly onDeath: (kind: FaultKind, message: string) => void
  /** It has said nothing for a while although something was expected; false when it speaks again. */
  readonly onSilence: (isSilent: boolean) => void
}

const BEAT_MS = 1_000
/** After so many silent beats somebody who waits is told. */
const TOLD_BEATS = 3

export class WorkerLine {
  private worker: Worker | null = null
  private beat: ReturnType<typeof setInterval> | undefined
  private silentBeats = 0
  private beatsMost = 0

  constructor(
    private readonly createWorker: () => Worker,
    private readonly listener: Listener,
  ) {}

  get isOpen(): boolean {
    return this.worker !== null
  }

  /** False when this browser gives us no worker; the listener has been told. */
  open(): boolean {
    const { onMessage, onDeath } = this.listener
    let worker: Worker
    try {
      worker = this.createWorker()
    } catch (error) {
      onDeath('unsupported', error instanceof Error ? error.message : String(error))
      return false
    }
    this.worker = worker
    let hasSpoken = false
    worker.onmessage = (event: MessageEvent<FromWorker>) => {
      if (this.worker !== worker) return
      hasSpoken = true
      this.hear()
      onMessage(event.data)
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      if (this.worker !== worker) return
      // What cannot be fetched fails without a message; what throws has one.
      const message = event.message ?? ''
      onDeath(message === '' && !hasSpoken ? 'unreachable' : 'thrown', message)
    }
    worker.onmessageerror = () => {
      if (this.worker === worker) onDeath('thrown', '')
    }
    return true
  }

  close(): void {
    this.rest()
    this.worker?.terminate()
    this.worker = null
  }

  send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer)
  }

  /** Something must be heard within so many beats, and again after whatever is heard. */
  expect(beats: number): void {
    this.beatsMost = beats
    if (this.beat !== undefined) return
    this.silentBeats = 0
    this.beat = setInterval(() => {
      this.silentBeats++
      if (this.silentBeats === TOLD_BEATS) this.listener.onSilence(true)
      if (this.silentBeats > this.beatsMost) this.listener.onDeath('silent', '')
    }, BEAT_MS)
  }

  private hear(): void {
    if (this.silentBeats >= TOLD_BEATS) this.listener.onSilence(false)
    this.silentBeats = 0
  }

  /** Nothing is expected any more. */
  rest(): void {
    this.hear()
    clearInterval(this.beat)
    this.beat = undefined
  }
}
