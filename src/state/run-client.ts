/**
 * The page's client of one run in a worker. One frame request is in flight at a time; controls wait for the next one
 * and are applied before it; nothing is asked while paused or hidden unless something changed.
 *
 * The one thing a reader would get wrong: the worker holds no truth that this side does not have. Scenario, commands,
 * the moment that it stands at or goes to, and controls that it has not carried out are known here, so that a worker that
 * dies is replaced and the run goes on from the last good frame. Dying again on the same way is given up.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scenario } from '../core'
import type { Answer, Control, Fault, FaultKind, Frame, FromRun, Question, SessionState } from '../protocol'
import { ControlQueue } from './control-queue'
import { Deaths } from './deaths'
import { foldFrame, isUrgent, mirrorFrame } from './frame-fold'
import type { RunClock } from './one-clock'
import { Questions } from './questions'
import { createSeenStore } from './seen-store'
import { makeActions } from './sim-actions'
import type { SimClient } from './sim-client'
import { INITIAL_STATE, type SimStore } from './sim-store'
import type { Notice, SimWords } from './sim-words'
import type { RunLine, RunPort, WorkerHost } from './worker-host'
import { cutHistory } from './write-history'

/** Seconds that the worker may be silent; building a world may take longer. */
const SILENT_BEATS_MOST = 20
const LOADING_BEATS_MOST = 60
/** React is told at most this often while the run plays. */
const PUBLISH_MS = 100
/** While something is computed nobody watches motion, and each frame delays it. */
const COMPUTING_MS = 80
/** More wall time than this in one request is not caught up: the page was asleep. */
const ELAPSED_MS_MAX = 250
/** Whoever has asked for something waits no longer than this for an animation frame. */
const FRAMELESS_MS = 1_000

/** `fetchGallery` brings the built-in worlds; it is asked again when it could not. `clock` is one that several runs share. */
export function createRunClient(
  host: WorkerHost,
  words: SimWords,
  fetchGallery: () => Promise<readonly Scenario[]>,
  clock: RunClock | null = null,
): SimClient {
  const client = new Client(host, words, fetchGallery, clock)
  return {
    canSeek: true,
    canCommand: true,
    isLive: false,
    store: client.store,
    seen: createSeenStore(),
    getLatestFrame: () => client.latest,
    onFrame: (listener) => {
      client.frameListeners.add(listener)
      return () => client.frameListeners.delete(listener)
    },
    readSession: () => client.readSession(),
    dispose: () => client.dispose(),
  }
}

class Client implements RunPort {
  readonly store: StoreApi<SimStore>
  latest: Frame | null = null
  readonly frameListeners = new Set<() => void>()
  private readonly line: RunLine
  private readonly queue = new ControlQueue()
  private readonly questions = new Questions()
  private session: SessionState | null = null
  /** What helps a worker to open it; the next worker needs it, too. */
  private prepared: ArrayBuffer | undefined
  /** This worker was given the world, be it with a question before it said that it is there. */
  private isGiven = false
  private spare: ArrayBuffer | null = null
  private inFlight = false
  private wantsFrame = false
  private animation = 0
  /** Runs while a frame is asked for that nothing else would bring. */
  private patience: ReturnType<typeof setTimeout> | undefined
  private tickedAtMs = 0
  private elapsedMs = 0
  private publishedAtMs = 0
  private knownStructure = -1
  private readonly deaths = new Deaths()
  /** Number of the present load: what is said of one before is no longer heard. */
  private loads = 0
  private requests = 0
  private nextLook: ReturnType<typeof setTimeout> | undefined
  private noticeAfterRestart: Notice | null = null

  constructor(
    host: WorkerHost,
    private readonly words: SimWords,
    private readonly fetchGallery: () => Promise<readonly Scenario[]>,
    private readonly clock: RunClock | null,
  ) {
    this.line = host.attach(this)
    clock?.note(this, null)
    const actions = makeActions({
      getState: () => this.store.getState(),
      assign: (change) => this.store.setState(change),
      control: (control) => this.control(control),
      forgetLater: (timeUs) => this.forgetLater(timeUs),
      load: (session, prepared) => this.load(session, prepared),
      retry: () => this.retry(),
      giveUpWorker: () => this.line.giveUp(),
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
    this.clock?.leave(this)
    this.line.close()
  }

  /** A change of history: the old future is no longer true. */
  private forgetLater(timeUs: number): void {
    const { acknowledgedBins, timeUs: now } = this.store.getState()
    this.store.setState({ acknowledgedBins: cutHistory(acknowledgedBins, timeUs), frontierUs: now })
  }

  private load(session: SessionState, prepared?: ArrayBuffer): void {
    const { gallery, status, notice } = this.store.getState()
    this.session = session
    this.prepared = prepared
    this.deaths.forget()
    this.queue.clear()
    this.knownStructure = -1
    this.loads++
    this.store.setState({
      ...INITIAL_STATE,
      gallery,
      notice,
      speed: this.store.getState().speed,
      timeUs: session.timeUs,
    })
    if (status === 'failed') this.start()
    else this.control(this.makeLoad(session))
  }

  private makeLoad(session: SessionState): Extract<Control, { type: 'load' }> {
    const { prepared, loads } = this
    return { type: 'load', session, load: loads, ...(prepared === undefined ? {} : { prepared }) }
  }

  private retry(): void {
    if (this.store.getState().status !== 'failed') return
    this.deaths.forget()
    this.store.setState({ status: this.session === null ? 'starting' : 'restarting', fault: null, notice: null })
    this.start()
  }

  private ask(question: Question): Promise<Answer> {
    return this.questions.ask(question, (id) => {
      if (this.isEnded) {
        this.questions.refuse(id, this.words.ended('silent'))
        return
      }
      this.sendControls(this.requests + 1)
      this.line.send({ type: 'ask', id, question })
      this.watch()
    })
  }

  private control(control: Control): void {
    this.queue.add(control)
    this.requestFrame()
  }

  private requestFrame(): void {
    this.wantsFrame = true
    this.schedule()
  }

  private schedule(): void {
    if (this.animation !== 0 || !this.line.isReady) return
    if (!this.wantsFrame && !this.isMoving()) return
    // A hidden page gets no animation frames; what was asked for is still done.
    if (!document.hidden) {
      this.animation = requestAnimationFrame(this.tick)
      if (this.wantsFrame) this.patience ??= setTimeout(this.onFrameless, FRAMELESS_MS)
    } else if (this.wantsFrame && !this.inFlight) this.sendRequest()
  }

  /** A page in sight on which nothing changes may be given no animation frame for minutes; what was asked for is still done. */
  private readonly onFrameless = (): void => {
    this.patience = undefined
    if (this.animation === 0) return
    cancelAnimationFrame(this.animation)
    this.tick(performance.now())
  }

  private readonly tick = (nowMs: number): void => {
    this.animation = 0
    clearTimeout(this.patience)
    this.patience = undefined
    const passed = this.tickedAtMs === 0 ? 0 : nowMs - this.tickedAtMs
    this.tickedAtMs = nowMs
    this.elapsedMs = Math.min(ELAPSED_MS_MAX, this.elapsedMs + passed)
    if (!this.inFlight && (this.mayMove(nowMs) || this.wantsFrame)) this.sendRequest()
    if (this.isMoving()) this.schedule()
    else this.tickedAtMs = 0
  }

  /** False for who must wait for the others of its clock. */
  private mayMove(nowMs: number): boolean {
    if (this.clock === null || !this.isMoving()) return true
    return this.clock.readGoal(nowMs, this.store.getState().speed) !== this.latest?.timeUs
  }

  private isMoving(): boolean {
    const { playing, computing } = this.store.getState()
    return playing && computing === null
  }

  private sendRequest(): void {
    // Before the first world there is nothing to draw.
    if (this.session === null && this.queue.isEmpty) return
    this.requests++
    this.sendControls(this.requests)
    const buffer = this.spare
    this.spare = null
    const { elapsedMs, knownStructure } = this
    this.elapsedMs = 0
    this.wantsFrame = false
    this.inFlight = true
    const until = this.clock === null ? {} : { untilUs: this.clock.goalUs }
    this.line.send({ type: 'frame', elapsedMs, knownStructure, buffer, ...until }, buffer === null ? [] : [buffer])
    this.watch()
  }

  /** `request` is the number of the next frame request. */
  private sendControls(request: number): void {
    if (this.queue.isEmpty) return
    this.isGiven ||= this.queue.holds('load')
    this.line.send({ type: 'controls', controls: this.queue.take(request) })
  }

  private watch(): void {
    const waits = !this.line.isReady || this.inFlight || this.questions.areOpen
    this.line.expect(waits ? (this.knownStructure === -1 ? LOADING_BEATS_MOST : SILENT_BEATS_MOST) : 0)
  }

  private start(): void {
    this.forgetWorker()
    this.line.open()
    if (!this.isEnded) this.watch()
    if (!this.isEnded && this.store.getState().gallery.length === 0) this.askForGallery()
  }

  /** Nothing that a worker had been told is known to the next one. */
  private forgetWorker(): void {
    this.inFlight = false
    this.isGiven = false
    this.spare = null
    this.knownStructure = -1
    this.tickedAtMs = 0
  }

  private get isEnded(): boolean {
    return this.store.getState().status === 'failed'
  }

  private askForGallery(): void {
    this.fetchGallery().then(
      (gallery) => this.store.setState({ gallery }),
      // A run that came by a link goes on without it.
      () => this.session === null && this.onDeath('unreachable', '', null),
    )
  }

  private stop(reason: string): void {
    cancelAnimationFrame(this.animation)
    this.animation = 0
    clearTimeout(this.patience)
    this.patience = undefined
    clearTimeout(this.nextLook)
    this.questions.refuseAll(reason)
  }

  onMessage(message: FromRun): void {
    if ('load' in message && message.type !== 'frame' && message.load !== this.loads) return
    switch (message.type) {
      case 'frame':
        this.onFrame(message.frame, message.load === this.loads)
        break
      case 'answer':
        this.questions.answer(message.id, message.answer)
        break
      case 'fault':
        this.line.blame(message.fault)
        return
      case 'branches':
        if (this.session !== null) this.session = { ...this.session, scenario: message.scenario }
        this.store.setState({ branches: message.branches, currentBranch: message.current })
        break
      case 'refused':
        if (message.id !== null) this.questions.refuse(message.id, this.words.refused(message.refusal))
        else this.store.setState({ notice: () => this.words.refused(message.refusal) })
        break
      case 'dropped':
        this.store.setState({ notice: this.words.dropped(message.controls) })
        break
      case 'heavy':
        this.store.setState({ notice: this.words.heavy(message.growth) })
        break
      case 'full':
        this.store.setState({ playing: false, notice: this.words.full(message.records, message.timeUs) })
        break
    }
    this.watch()
  }

  onReady(): void {
    if (this.session !== null && !this.isGiven && !this.queue.holds('load')) this.restore(this.session)
    this.schedule()
    // It has said that it is there; nothing more is expected of it before something is asked.
    this.watch()
  }

  /** To a worker that knows nothing yet: the run, how it is looked at, and what it still owes the visitor. */
  private restore(session: SessionState): void {
    const { speed, playing, focus, branches } = this.store.getState()
    const unfinished = this.queue.listUnfinished()
    this.loads++
    this.control({ ...this.makeLoad(session), ...(branches.length > 1 ? { branches } : {}) })
    if (focus !== null) this.control({ type: 'focus', topic: focus.topic, partition: focus.partition })
    this.control({ type: 'speed', speed })
    for (const control of unfinished) this.control(control)
    if (playing) this.control({ type: 'play' })
  }

  private onFrame(frame: Frame, isOfThisRun: boolean): void {
    this.inFlight = false
    // The frame before is drawn no more: its memory goes back with the next request.
    const old = isOfThisRun ? this.latest?.flights.buffer : frame.flights.buffer
    if (old instanceof ArrayBuffer && (!isOfThisRun || old !== frame.flights.buffer) && old.byteLength > 0)
      this.spare = old
    if (isOfThisRun) {
      this.latest = frame
      this.clock?.note(this, frame.computing === null && frame.unfinished === 0 ? frame.timeUs : null)
      for (const listener of this.frameListeners) listener()
      if (frame.structure !== null) this.knownStructure = frame.structure.version
      this.queue.confirm(this.requests, frame.unfinished)
      this.takeIn(frame)
      // It counts beside the run how far a fault reaches, and who hears of the event that is followed.
      if (frame.worlds?.score.fault?.isCounting || frame.worlds?.followed?.isLooking) this.wantsFrame = true
      if (frame.computing !== null) {
        clearTimeout(this.nextLook)
        this.nextLook = setTimeout(() => this.requestFrame(), COMPUTING_MS)
      }
    }
    if (this.wantsFrame || !this.queue.isEmpty || this.isMoving()) this.schedule()
  }

  private takeIn(frame: Frame): void {
    if (this.session !== null) this.session = mirrorFrame(this.session, frame)
    const state = this.store.getState()
    const nowMs = performance.now()
    this.deaths.noteLife(frame.timeUs, nowMs)
    const isSame = state.computing === null || frame.computing !== null
    if (state.status === 'running' && isSame && !isUrgent(state, frame) && nowMs - this.publishedAtMs < PUBLISH_MS)
      return
    this.publishedAtMs = nowMs
    // Where a seek goes is seen at once; frames before the worker is there must not take it back.
    const ahead = { speed: this.queue.holds('speed'), time: this.queue.listUnfinished().at(-1)?.type === 'seek' }
    const restarted = state.status === 'restarting' ? this.noticeAfterRestart : null
    this.store.setState({ ...foldFrame(state, frame, ahead), ...(restarted === null ? {} : { notice: restarted }) })
  }

  onDeath(kind: FaultKind, message: string, at: Fault | null): boolean {
    const session = at?.session ?? this.session
    const timeUs = at?.timeUs ?? this.latest?.timeUs ?? session?.timeUs ?? 0
    const said = message === '' ? this.words.ended(kind) : message
    const isHopeless = this.deaths.note({ kind, message, timeUs, atMs: performance.now() })
    const fault = { kind, message: said, session, timeUs }
    this.stop(said)
    if (isHopeless) this.store.setState({ status: 'failed', playing: false, computing: null, fault, notice: null })
    else {
      this.noticeAfterRestart = this.words.restarted(kind, this.session?.timeUs ?? timeUs)
      this.beginAgain()
      this.store.setState({ fault })
    }
    return !isHopeless
  }

  onSilence(isSilent: boolean): void {
    this.store.setState({ isSilent })
  }

  onLost(): void {
    this.stop(this.words.ended('silent'))
    this.noticeAfterRestart = null
    this.beginAgain()
  }

  private beginAgain(): void {
    this.store.setState({ status: 'restarting', computing: null })
    this.latest = null
    this.clock?.note(this, null)
    this.forgetWorker()
    this.watch()
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
