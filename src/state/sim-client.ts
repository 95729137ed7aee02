/**
 * The page's client of the simulation worker. One frame request is in flight at a time; controls wait for the
 * next one and are applied before it; nothing is asked while paused or hidden unless something changed.
 *
 * The one thing a reader would get wrong: the worker holds no truth that this side does not have. Scenario,
 * commands and time are mirrored from its frames, so that a worker that dies (an error, a fault, ten seconds of
 * silence) is replaced and the run goes on from the last good frame. Twice at the same place is given up.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, Control, Fault, Frame, FromWorker, Question, SessionState } from '../protocol'
import { ControlQueue } from './control-queue'
import { foldFrame, isUrgent, mirrorFrame } from './frame-fold'
import { Questions } from './questions'
import { makeActions } from './sim-actions'
import { INITIAL_STATE, type SimStore } from './sim-store'
import { WorkerLine } from './worker-line'
import { cutHistory } from './write-history'

/** How long the worker may be silent; loading a world may take longer. */
const SILENCE_MS_MAX = 10_000
const LOADING_MS_MAX = 60_000
/** React is told at most this often while the run plays. */
const PUBLISH_MS = 100
/** More wall time than this in one request is not caught up: the page was asleep. */
const ELAPSED_MS_MAX = 250
/** Deaths closer together than this are at the same place. */
const SAME_PLACE_US = 2_000_000

export interface SimWords {
  /** Said after the worker was replaced and the run restored. */
  readonly restarted: (timeUs: number) => string
  readonly silent: string
}

export interface SimClient {
  readonly store: StoreApi<SimStore>
  /** For the canvas, outside React. Its arrays are good until the next frame. */
  getLatestFrame(): Frame | null
  /** The run as far as the worker has told, null before the first world. */
  readSession(): SessionState | null
  dispose(): void
}

export function createSimClient(createWorker: () => Worker, words: SimWords): SimClient {
  const client = new Client(createWorker, words)
  return {
    store: client.store,
    getLatestFrame: () => client.latest,
    readSession: () => client.readSession(),
    dispose: () => client.dispose(),
  }
}

class Client {
  readonly store: StoreApi<SimStore>
  latest: Frame | null = null
  private readonly line: WorkerLine
  private readonly queue = new ControlQueue()
  private readonly questions = new Questions()
  private session: SessionState | null = null
  private spare: ArrayBuffer | null = null
  private inFlight = false
  private isReady = false
  private wantsFrame = false
  private animation = 0
  private tickedAtMs = 0
  private elapsedMs = 0
  private publishedAtMs = 0
  private knownStructure = -1
  private lastDeathUs: number | null = null
  /** Where a seek goes that the worker has not finished; what is pressed meanwhile counts from there. */
  private seekGoalUs: number | null = null
  /** False until a frame was asked for after that seek: the one before still tells of the old moment. */
  private isSeekAsked = true
  private noticeAfterRestart: string | null = null

  constructor(
    createWorker: () => Worker,
    private readonly words: SimWords,
  ) {
    this.line = new WorkerLine(createWorker, {
      onMessage: (message) => this.onMessage(message),
      onDeath: (message) => this.onDeath(message || this.words.silent, null),
    })
    const actions = makeActions({
      getState: () => this.store.getState(),
      assign: (change) => this.store.setState(change),
      control: (control) => this.control(control),
      aim: (timeUs) => this.aim(timeUs),
      forgetLater: (timeUs) => this.forgetLater(timeUs),
      load: (session) => this.load(session),
      ask: (question) => this.ask(question),
    })
    this.store = createStore<SimStore>(() => ({ ...INITIAL_STATE, ...actions }))
    document.addEventListener('visibilitychange', this.onVisible)
    this.start()
  }

  readSession(): SessionState | null {
    return this.session === null ? null : { ...this.session, timeUs: this.store.getState().timeUs }
  }

  dispose(): void {
    document.removeEventListener('visibilitychange', this.onVisible)
    this.stop('the page was closed')
  }

  private aim(timeUs: number): void {
    this.seekGoalUs = timeUs
    this.isSeekAsked = false
  }

  /** A change of history: the old future is no longer true. */
  private forgetLater(timeUs: number): void {
    const { acknowledgedBins, timeUs: now } = this.store.getState()
    this.store.setState({ acknowledgedBins: cutHistory(acknowledgedBins, timeUs), frontierUs: now })
  }

  private load(session: SessionState): void {
    const { gallery, status, notice } = this.store.getState()
    this.session = session
    this.seekGoalUs = null
    this.lastDeathUs = null
    this.knownStructure = -1
    this.store.setState({
      ...INITIAL_STATE,
      gallery,
      notice,
      speed: this.store.getState().speed,
      timeUs: session.timeUs,
    })
    if (status === 'failed') this.start()
    else this.control({ type: 'load', session })
  }

  private ask(question: Question): Promise<Answer> {
    return this.questions.ask(question, (id) => {
      if (!this.line.isOpen) {
        this.questions.refuse(id, this.words.silent)
        return
      }
      this.sendControls()
      this.line.send({ type: 'ask', id, question })
    })
  }

  private control(control: Control): void {
    if (
      control.type === 'next-event' ||
      control.type === 'step' ||
      control.type === 'branch' ||
      control.type === 'compare'
    )
      this.seekGoalUs = null
    this.queue.add(control)
    this.requestFrame()
  }

  private requestFrame(): void {
    this.wantsFrame = true
    this.schedule()
  }

  private schedule(): void {
    if (this.animation !== 0 || !this.line.isOpen || !this.isReady) return
    const { playing } = this.store.getState()
    if (!this.wantsFrame && !playing) return
    // A hidden page gets no animation frames; what was asked for is still done.
    if (!document.hidden) this.animation = requestAnimationFrame(this.tick)
    else if (this.wantsFrame && !this.inFlight) this.sendRequest()
  }

  private readonly tick = (nowMs: number): void => {
    this.animation = 0
    const passed = this.tickedAtMs === 0 ? 0 : nowMs - this.tickedAtMs
    this.tickedAtMs = nowMs
    this.elapsedMs = Math.min(ELAPSED_MS_MAX, this.elapsedMs + passed)
    if (!this.inFlight) this.sendRequest()
    if (this.store.getState().playing) this.schedule()
    else this.tickedAtMs = 0
  }

  private sendRequest(): void {
    // Before the first world there is nothing to draw.
    if (this.session === null && this.queue.isEmpty) return
    const isLoading = this.sendControls()
    const buffer = this.spare
    this.spare = null
    const { elapsedMs, knownStructure } = this
    this.elapsedMs = 0
    this.wantsFrame = false
    this.inFlight = true
    this.isSeekAsked = true
    this.line.send({ type: 'frame', elapsedMs, knownStructure, buffer }, buffer === null ? [] : [buffer])
    this.line.expect(isLoading || this.knownStructure === -1 ? LOADING_MS_MAX : SILENCE_MS_MAX)
  }

  /** True when a world is being loaded. */
  private sendControls(): boolean {
    if (this.queue.isEmpty) return false
    const controls = this.queue.take()
    this.line.send({ type: 'controls', controls })
    return controls.some((control) => control.type === 'load')
  }

  private start(): void {
    this.isReady = false
    this.inFlight = false
    this.spare = null
    this.knownStructure = -1
    this.tickedAtMs = 0
    this.line.open()
    this.line.expect(LOADING_MS_MAX)
  }

  private stop(reason: string): void {
    cancelAnimationFrame(this.animation)
    this.animation = 0
    this.line.close()
    this.questions.refuseAll(reason)
  }

  private onMessage(message: FromWorker): void {
    if (message.type === 'ready') this.onReady(message)
    else if (message.type === 'frame') this.onFrame(message.frame)
    else if (message.type === 'answer') this.questions.answer(message.id, message.answer)
    else if (message.type === 'fault') this.onDeath(message.fault.message, message.fault)
    else if (message.type === 'branches') {
      if (this.session !== null) this.session = { ...this.session, scenario: message.scenario }
      this.store.setState({ branches: message.branches, currentBranch: message.current })
    } else if (message.id !== null) this.questions.refuse(message.id, message.message)
    else this.store.setState({ notice: message.message })
  }

  private onReady(message: Extract<FromWorker, { type: 'ready' }>): void {
    this.line.hear()
    this.isReady = true
    // Before the gallery is known to the page, which may choose a world at once.
    if (this.session !== null && !this.queue.holds('load')) this.restore(this.session)
    this.store.setState({ gallery: message.gallery })
    this.schedule()
  }

  private restore(session: SessionState): void {
    const { speed, playing, focus } = this.store.getState()
    this.queue.take()
    this.control({ type: 'load', session })
    if (focus !== null) this.control({ type: 'focus', topic: focus.topic, partition: focus.partition })
    this.control({ type: 'speed', speed })
    if (playing) this.control({ type: 'play' })
  }

  private onFrame(frame: Frame): void {
    this.line.hear()
    this.inFlight = false
    // The frame before is drawn no more: its memory goes back with the next request.
    const old = this.latest?.flights.buffer
    if (old instanceof ArrayBuffer && old !== frame.flights.buffer && old.byteLength > 0) this.spare = old
    this.latest = frame
    // The worker is still on its way to a far moment that was asked for.
    if (frame.playing && !this.store.getState().playing) this.wantsFrame = true
    if (frame.structure !== null) this.knownStructure = frame.structure.version
    // A frame of the world before: the one that was asked for is still on its way.
    if (!this.queue.holds('load')) this.takeIn(frame)
    if (this.wantsFrame || !this.queue.isEmpty || this.store.getState().playing) this.schedule()
  }

  private takeIn(frame: Frame): void {
    if (this.session !== null) this.session = mirrorFrame(this.session, frame)
    const state = this.store.getState()
    const nowMs = performance.now()
    if (state.status === 'running' && !isUrgent(state, frame) && nowMs - this.publishedAtMs < PUBLISH_MS) return
    this.publishedAtMs = nowMs
    const isBehind = this.seekGoalUs !== null && frame.playing && frame.timeUs < this.seekGoalUs
    if (this.isSeekAsked && !isBehind) this.seekGoalUs = null
    const ahead = {
      speed: this.queue.holds('speed'),
      time: this.seekGoalUs !== null,
    }
    const restarted = state.status === 'restarting' ? this.noticeAfterRestart : null
    this.store.setState({ ...foldFrame(state, frame, ahead), ...(restarted === null ? {} : { notice: restarted }) })
  }

  private onDeath(message: string, fault: Fault | null): void {
    const timeUs = fault?.timeUs ?? this.session?.timeUs ?? 0
    const isAgain = this.lastDeathUs !== null && Math.abs(timeUs - this.lastDeathUs) < SAME_PLACE_US
    this.lastDeathUs = timeUs
    this.seekGoalUs = null
    this.stop(message)
    const told = fault ?? (this.session === null ? null : { message, session: this.session, timeUs })
    if (isAgain) {
      this.store.setState({ status: 'failed', playing: false, fault: told, notice: message })
      return
    }
    this.noticeAfterRestart = this.words.restarted(timeUs)
    this.store.setState({ status: 'restarting', fault: told })
    this.latest = null
    this.start()
  }

  private readonly onVisible = (): void => {
    if (document.hidden) {
      cancelAnimationFrame(this.animation)
      this.animation = 0
    }
    // Time that passed out of sight does not count.
    this.tickedAtMs = 0
    this.schedule()
  }
}
