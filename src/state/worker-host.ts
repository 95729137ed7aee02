/**
 * Owns a worker and the runs in it: opens it for the first run, replaces it when it ends, and tells the runs, each of
 * which then asks for its own world again. The one thing a reader would get wrong: a worker ends for all of its runs, but
 * only the run that threw, or that was waited for, is to blame; the others are not held to account for it.
 */
import type { Fault, FaultKind, FromRun, RunId, ToWorker } from '../protocol'
import { WorkerLine } from './worker-line'

/** What a run of this worker is told. */
export interface RunPort {
  /** A worker listens that knows nothing of this run yet. */
  onReady(): void
  onMessage(message: FromRun): void
  /**
   * The worker ended, and this run may be the reason; `fault` when it is. Returns whether it is worth another worker: who
   * is given up is told no more until it opens its line again.
   */
  onDeath(kind: FaultKind, message: string, fault: Fault | null): boolean
  /** The worker ended for another run's sake; a new one comes. */
  onLost(): void
  /** Something was asked, and the worker has not said a word for some seconds; false when it speaks again. */
  onSilence(isSilent: boolean): void
}

type Sent = ToWorker extends infer M ? (M extends ToWorker ? Omit<M, 'run'> : never) : never

export interface RunLine {
  readonly isReady: boolean
  /** Again after being given up. */
  open(): void
  send(message: Sent, transfer?: Transferable[]): void
  /** Something of this run must be heard within so many beats; 0 when nothing is waited for. */
  expect(beats: number): void
  /** Nobody waits for it any longer. */
  giveUp(): void
  /** This run threw: its worker is worth nothing any more. */
  blame(fault: Fault): void
  close(): void
}

interface Entry {
  readonly port: RunPort
  isOpen: boolean
  beats: number
}

export class WorkerHost {
  private readonly line: WorkerLine
  private readonly entries = new Map<RunId, Entry>()
  private nextRun = 1
  private isReady = false

  constructor(createWorker: () => Worker) {
    this.line = new WorkerLine(createWorker, {
      onMessage: (message) => {
        if (message.type === 'ready') this.onReady()
        else this.entries.get(message.run)?.port.onMessage(message)
        this.watch()
      },
      onDeath: (kind, message) => this.end(kind, message, null, null),
      onSilence: (isSilent) => {
        for (const { port, beats } of this.listOpen()) if (!isSilent || beats > 0) port.onSilence(isSilent)
      },
    })
  }

  /** A new run; its line is closed until it opens it. */
  attach(port: RunPort): RunLine {
    const run = this.nextRun++
    const entry: Entry = { port, isOpen: false, beats: 0 }
    const isReady = (): boolean => this.isReady && entry.isOpen
    return {
      get isReady() {
        return isReady()
      },
      open: () => {
        this.entries.set(run, entry)
        entry.isOpen = true
        if (this.isReady) port.onReady()
        else if (!this.line.isOpen) this.line.open()
      },
      send: (message, transfer) => this.line.send({ ...message, run } as ToWorker, transfer),
      expect: (beats) => {
        entry.beats = beats
        this.watch()
      },
      giveUp: () => this.end('silent', '', null, null),
      blame: (fault) => this.end(fault.kind, fault.message, run, fault),
      close: () => {
        if (this.isReady) this.line.send({ type: 'close', run })
        this.entries.delete(run)
        entry.isOpen = false
        if (this.listOpen().length === 0) this.shut()
        this.watch()
      },
    }
  }

  private listOpen(): readonly Entry[] {
    return [...this.entries.values()].filter(({ isOpen }) => isOpen)
  }

  private onReady(): void {
    this.isReady = true
    for (const { port } of this.listOpen()) port.onReady()
  }

  private shut(): void {
    this.isReady = false
    this.line.close()
  }

  private watch(): void {
    const beats = Math.max(0, ...this.listOpen().map((entry) => entry.beats))
    if (beats === 0 || !this.line.isOpen) this.line.rest()
    else this.line.expect(beats)
  }

  private end(kind: FaultKind, message: string, culprit: RunId | null, fault: Fault | null): void {
    const isWaitedFor = this.listOpen().some(({ beats }) => beats > 0)
    this.shut()
    for (const [run, entry] of this.entries) {
      if (!entry.isOpen) continue
      const isBlamed = culprit === null ? !isWaitedFor || entry.beats > 0 : run === culprit
      entry.beats = 0
      if (isBlamed) entry.isOpen = entry.port.onDeath(kind, message, run === culprit ? fault : null)
      else entry.port.onLost()
    }
    if (this.listOpen().length > 0) this.line.open()
    this.watch()
  }
}
