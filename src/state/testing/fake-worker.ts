/** A worker that answers only when it is told to, so that a test can look between question and answer. */
import type { Control, Frame, FromWorker, ToWorker } from '../../protocol'

export class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null
  onmessageerror: (() => void) | null = null
  readonly received: ToWorker[] = []
  isTerminated = false

  postMessage(message: ToWorker): void {
    this.received.push(message)
  }

  terminate(): void {
    this.isTerminated = true
  }

  say(message: FromWorker): void {
    this.onmessage?.({ data: message })
  }

  /** Of the session that was loaded last. */
  sayFrame(frame: Frame): void {
    this.say({ type: 'frame', run: 1, load: this.load, frame })
  }

  get load(): number {
    return this.controls.reduce((load, control) => (control.type === 'load' ? control.load : load), 0)
  }

  crash(message: string): void {
    this.onerror?.({ message, preventDefault: () => {} })
  }

  get frameRequests(): readonly Extract<ToWorker, { type: 'frame' }>[] {
    return this.received.filter((message) => message.type === 'frame')
  }

  get controls(): readonly Control[] {
    return this.received.flatMap((message) => (message.type === 'controls' ? message.controls : []))
  }
}

const NO_VIGIL: Frame['vigil'] = {
  heardUs: [],
  brokenUs: -1,
  belowMinUs: -1,
  clearedUs: -1,
  resumedUs: -1,
  leaders: [],
  electedUs: -1,
  promotedUs: -1,
  demotedUs: -1,
  healedUs: -1,
}

export function makeFrame(overrides: Partial<Frame> = {}): Frame {
  return {
    computing: null,
    unfinished: 0,
    timeUs: 0,
    playing: false,
    frontierUs: 0,
    speed: 1,
    achievedSpeed: 1,
    structure: null,
    focus: { topic: 'orders', partition: 0, replicas: [], metrics: {} },
    measures: {
      accepting: true,
      obstacle: null,
      flow: { answer: 'yes', reason: null, held: [], error: null, isClearing: false },
      trouble: null,
      acknowledged: 0,
      lost: 0,
      lostElsewhere: [],
      lostUnacknowledged: 0,
      recordsInLog: 0,
      duplicates: 0,
      outOfOrder: 0,
      waiting: 0,
      expired: 0,
      refusedByError: {},
      lastWriteAgeUs: -1,
      withoutWritesUs: 0,
      produceLatencyP50Us: 0,
      produceLatencyP99Us: 0,
      lagRecords: 0,
      inSync: 3,
      minIsr: 2,
      acknowledgedHistory: [],
      clients: [],
    },
    vigil: NO_VIGIL,
    markers: null,
    commands: null,
    events: [],
    flights: new Float32Array(6),
    flightCount: 0,
    recordsPerLight: 1,
    digest: '',
    worlds: null,
    ...overrides,
  }
}
