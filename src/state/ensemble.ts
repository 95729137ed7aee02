/**
 * Several runs that are looked at side by side: each a client of its own in one worker, all on one clock. What they show is
 * told only when all of them stand at the same instant, so that whatever differs between two of them differs in the runs.
 *
 * The one thing a reader would get wrong: a command goes to all of them, at the moment that the clock shows, and what was
 * known of later moments is not true any more for any of them.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command, DomainEvent, Vigil } from '../core'
import type { FocusView, Frame, Marker, Measures, SessionState, Structure } from '../protocol'
import { OneClock } from './one-clock'
import type { SimClient } from './sim-client'
import { cutHistory, extendHistory, NO_HISTORY, type WriteHistory } from './write-history'

/** What is known of one run at the instant that all of them stand at. */
export interface RunView {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
  readonly vigil: Vigil
  readonly markers: readonly Marker[]
  /** All that was ever told of this run, also beyond the instant, by their ids. */
  readonly events: readonly DomainEvent[]
  /** Acknowledged records by half second, as far as they were seen. */
  readonly history: WriteHistory
}

export interface EnsembleState {
  /** Where the clock stands, or goes to. */
  readonly timeUs: number
  readonly playing: boolean
  readonly speed: number
  /** Somebody is on the way there. */
  readonly isComputing: boolean
  /** As far as all of the runs have been played. */
  readonly frontierUs: number
  /** At `shownUs`, by the order of the sessions; null before all of them stand somewhere. */
  readonly views: readonly RunView[] | null
  readonly shownUs: number
}

export interface Ensemble {
  readonly clients: readonly SimClient[]
  readonly store: StoreApi<EnsembleState>
  play(): void
  pause(): void
  setSpeed(speed: number): void
  seek(timeUs: number): void
  /** To all of them. */
  issue(command: Command): void
  /** A run as it stands here; null before it is loaded. */
  readSession(index: number): SessionState | null
  dispose(): void
}

/** React is told at most this often while they play. */
const PUBLISH_MS = 100

/** `open` makes a client that moves by the clock. They begin at `timeUs`, standing still. */
export function openEnsemble(
  open: (clock: OneClock) => SimClient,
  sessions: readonly SessionState[],
  timeUs: number,
): Ensemble {
  return new Runs(open, sessions, timeUs)
}

class Runs implements Ensemble {
  readonly store: StoreApi<EnsembleState>
  readonly clients: readonly SimClient[]
  private readonly clock = new OneClock()
  private readonly told: readonly Told[]
  private readonly stops: (() => void)[] = []
  private publishedAtMs = Number.NEGATIVE_INFINITY

  constructor(open: (clock: OneClock) => SimClient, sessions: readonly SessionState[], timeUs: number) {
    this.store = createStore<EnsembleState>(() => ({
      timeUs,
      playing: false,
      speed: 1,
      isComputing: true,
      frontierUs: 0,
      views: null,
      shownUs: timeUs,
    }))
    this.clock.setTo(timeUs)
    // All of them before the first is loaded: who is not there yet is waited for, too.
    this.clients = sessions.map(() => open(this.clock))
    this.told = this.clients.map((client) => new Told(client, () => this.look(true)))
    this.clients.forEach((client, i) => {
      client.store.getState().loadSession({ ...sessions[i], timeUs })
      this.stops.push(client.onFrame(() => this.onFrame(i)))
    })
  }

  play(): void {
    this.clock.setTo(this.clock.goalUs)
    this.store.setState({ playing: true })
    for (const client of this.clients) client.store.getState().play()
  }

  pause(): void {
    this.store.setState({ playing: false })
    for (const client of this.clients) {
      const { pause, seek } = client.store.getState()
      pause()
      if (client.getLatestFrame()?.timeUs !== this.clock.goalUs) seek(this.clock.goalUs)
    }
    this.look(true)
  }

  setSpeed(speed: number): void {
    this.store.setState({ speed })
    for (const client of this.clients) client.store.getState().setSpeed(speed)
  }

  seek(timeUs: number): void {
    const goalUs = Math.max(0, Math.round(timeUs))
    this.clock.setTo(goalUs)
    this.store.setState({ timeUs: goalUs, isComputing: true })
    for (const client of this.clients) client.store.getState().seek(goalUs)
  }

  issue(command: Command): void {
    const { goalUs } = this.clock
    for (const [i, client] of this.clients.entries()) {
      const { seek, issue } = client.store.getState()
      // Who is on its way carries it out where it arrives, which is the same moment for all.
      seek(goalUs)
      issue(command)
      this.told[i].forgetLater(goalUs)
    }
    this.store.setState({ isComputing: true })
  }

  readSession(index: number): SessionState | null {
    const session = this.clients[index]?.readSession() ?? null
    return session === null ? null : { ...session, timeUs: this.clock.goalUs }
  }

  dispose(): void {
    for (const stop of this.stops) stop()
    for (const client of this.clients) client.dispose()
  }

  private onFrame(index: number): void {
    const frame = this.clients[index].getLatestFrame()
    if (frame === null) return
    const isNews = this.told[index].takeIn(frame)
    // One of them holds as much as a page can, and has stopped.
    if (this.store.getState().playing && !frame.playing && frame.computing === null && frame.unfinished === 0)
      this.stopWhen(index)
    this.look(isNews || !frame.playing)
  }

  private stopWhen(index: number): void {
    if (!this.clients[index].store.getState().playing) this.pause()
  }

  /** Tells what all of them show, if they stand at one instant. */
  private look(isUrgent: boolean): void {
    if (!this.clock.isTogether) {
      if (this.store.getState().playing || this.store.getState().isComputing) return
      this.store.setState({ isComputing: true })
      return
    }
    const nowMs = performance.now()
    const isAwaited = isUrgent || this.store.getState().isComputing
    if (!isAwaited && nowMs - this.publishedAtMs < PUBLISH_MS) return
    const views = this.told.map((told) => told.view())
    if (views.some((view) => view === null)) return
    this.publishedAtMs = nowMs
    this.store.setState({
      timeUs: this.clock.goalUs,
      shownUs: this.clock.goalUs,
      isComputing: false,
      frontierUs: Math.min(...this.told.map(({ frontierUs }) => frontierUs)),
      views: views as readonly RunView[],
    })
  }
}

/** What one run has told so far. */
class Told {
  frontierUs = 0
  private frame: Frame | null = null
  private structure: Structure | null = null
  private markers: readonly Marker[] = []
  private events: readonly DomainEvent[] = []
  /** Of its own: that of the client is told ten times a second, and not at the instant that all stand at. */
  private history: WriteHistory = NO_HISTORY
  private isAsking = false
  private isAskedAgain = false

  constructor(
    private readonly client: SimClient,
    private readonly onLearnt: () => void,
  ) {}

  /** True when somebody would notice a delay. */
  takeIn(frame: Frame): boolean {
    this.frame = frame
    this.frontierUs = frame.frontierUs
    this.structure = frame.structure ?? this.structure
    this.markers = frame.markers ?? this.markers
    this.history = extendHistory(this.history, frame.measures.acknowledgedHistory, frame.timeUs)
    const [first] = frame.events
    if (first !== undefined) {
      // A frame tells no more than the last of them: what is missing before is asked for.
      if (first.id > this.events.length) void this.askForEvents()
      else this.learn(frame.events)
    }
    return frame.events.length > 0 || frame.structure !== null
  }

  forgetLater(timeUs: number): void {
    this.events = this.events.filter((event) => event.timeUs <= timeUs)
    this.history = cutHistory(this.history, timeUs)
  }

  /** Null while something that was told before is still to come. */
  view(): RunView | null {
    const { frame, structure, markers, events, history } = this
    if (frame === null || structure === null || this.isAsking) return null
    const { focus, measures, vigil } = frame
    return { structure, focus, measures, vigil, markers, events, history }
  }

  private learn(told: readonly DomainEvent[]): void {
    const [first] = told
    const after = (told.at(-1) ?? first).id + 1
    this.events = [...this.events.slice(0, first.id), ...told, ...this.events.slice(after)]
  }

  private async askForEvents(): Promise<void> {
    this.isAskedAgain = true
    if (this.isAsking) return
    this.isAsking = true
    try {
      while (this.isAskedAgain) {
        this.isAskedAgain = false
        for (;;) {
          const { events } = await this.client.store.getState().ask({ type: 'events', fromId: this.events.length })
          if (events.length === 0) break
          this.learn(events)
        }
      }
    } catch {
      // The worker ended, or the page went: the next frame says what is there.
    }
    this.isAsking = false
    this.onLearnt()
  }
}
