/**
 * The line to one worker at a time: what it says, and the silence that means it is dead. The one thing a reader would
 * get wrong: a worker that was replaced may still speak; only the present one is heard.
 */
import type { FromWorker, ToWorker } from '../protocol'

interface Listener {
  readonly onMessage: (message: FromWorker) => void
  /** `message` is empty when the worker said nothing at all. */
  readonly onDeath: (message: string) => void
}

/** A machine that slept that much longer than the limit: the answer waits in the mailbox. */
const ASLEEP_MS = 5_000

export class WorkerLine {
  private worker: Worker | null = null
  private silence: ReturnType<typeof setTimeout> | undefined
  private askedAtMs = 0

  constructor(
    private readonly createWorker: () => Worker,
    private readonly listener: Listener,
  ) {}

  get isOpen(): boolean {
    return this.worker !== null
  }

  open(): void {
    const worker = this.createWorker()
    this.worker = worker
    const { onMessage, onDeath } = this.listener
    worker.onmessage = (event: MessageEvent<FromWorker>) => {
      if (this.worker === worker) onMessage(event.data)
    }
    worker.onerror = (event) => {
      event.preventDefault?.()
      if (this.worker === worker) onDeath(event.message)
    }
    worker.onmessageerror = () => {
      if (this.worker === worker) onDeath('')
    }
  }

  close(): void {
    this.hear()
    this.worker?.terminate()
    this.worker = null
  }

  send(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer)
  }

  /** Something must be heard within this time. */
  expect(withinMs: number): void {
    clearTimeout(this.silence)
    this.askedAtMs = performance.now()
    this.silence = setTimeout(() => {
      if (performance.now() - this.askedAtMs > withinMs + ASLEEP_MS) this.expect(withinMs)
      else this.listener.onDeath('')
    }, withinMs)
  }

  /** It was heard: nothing is expected any more. */
  hear(): void {
    clearTimeout(this.silence)
  }
}
