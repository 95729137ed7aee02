/**
 * Tells the windows of the audience the whole state of the show: at each change, while the run plays some twenty times a
 * second, and once a second in any case. From time to time it asks the run for its fingerprint, which goes along.
 *
 * The one thing a reader would get wrong: it looks at one run only, the one that is on stage. A preview has a client of its
 * own that nobody here knows, so that nothing of it can be told.
 */
import { encodeShareLink, type RunCheck, type SessionState, type ShowState } from '../../protocol'
import type { SimClient } from '../sim-client'
import type { RunSwitch } from './run-switch'
import type { ShowChannel } from './show-channel'

/** What is told of the show beside its run. */
export type ToldShow = Omit<ShowState, 'sequence' | 'run' | 'clock' | 'check'>

const TELL_MS = 50
const BEAT_MS = 1_000
const CHECK_MS = 2_000
/** So long the others go on without another word. Who is hidden is woken up less often. */
const UNTOLD_MS = 400
const HIDDEN_MS = 1_300

export class ShowTeller {
  private client: SimClient | null = null
  private round: number
  private sequence: number
  private check: RunCheck | null = null
  private isAsking = false
  private checkedAtMs = Number.NEGATIVE_INFINITY
  private toldAtMs = Number.NEGATIVE_INFINITY
  private timer: ReturnType<typeof setTimeout> | undefined
  private packed: { readonly session: SessionState; readonly text: string } | null = null
  private readonly stops: (() => void)[] = []
  private stopClient: () => void = () => {}

  constructor(
    private readonly runs: RunSwitch,
    private readonly channel: ShowChannel,
    private readonly readShow: () => ToldShow,
    private readonly onCheck: (check: RunCheck | null) => void,
    first: number,
  ) {
    this.sequence = first
    this.round = first
    const beat = setInterval(() => {
      if (this.client !== null && this.check === null) this.consider(this.client)
      this.tell()
    }, BEAT_MS)
    this.stops.push(() => clearInterval(beat))
    this.stops.push(runs.store.subscribe(() => this.look()))
    this.look()
  }

  /** Of the last state that was told. */
  get latest(): number {
    return this.sequence
  }

  /** Soon, and together with what else changes by then. */
  tellSoon(): void {
    if (this.timer !== undefined) return
    if (document.hidden) {
      // There timers wait for a second or more.
      this.tell()
      return
    }
    const waitMs = Math.max(0, TELL_MS - (performance.now() - this.toldAtMs))
    this.timer = setTimeout(() => this.tell(), waitMs)
  }

  tell(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.toldAtMs = performance.now()
    this.sequence++
    const { check } = this
    const { run, clock } = this.readRun()
    this.channel.say({ type: 'state', state: { ...this.readShow(), sequence: this.sequence, run, clock, check } })
  }

  /** As in a link, without the moment; packed again only when something was done. */
  pack(session: SessionState): string {
    const { scenario, commands } = session
    const known = this.packed
    if (known?.session.scenario === scenario && known.session.commands === commands) return known.text
    const text = encodeShareLink({ ...session, timeUs: 0 })
    this.packed = { session, text }
    return text
  }

  dispose(): void {
    clearTimeout(this.timer)
    this.stopClient()
    for (const stop of this.stops) stop()
  }

  private readRun(): Pick<ShowState, 'run' | 'clock'> {
    const session = this.client?.readSession() ?? null
    if (this.client === null || session === null)
      return { run: null, clock: { timeUs: 0, isPlaying: false, speed: 1, untoldMs: 0 } }
    const { playing, speed, focus } = this.client.store.getState()
    const { kind } = this.runs.store.getState()
    return {
      run: {
        kind,
        packed: this.pack(session),
        round: this.round,
        topic: focus?.topic ?? '',
        partition: focus?.partition ?? 0,
      },
      clock: {
        timeUs: session.timeUs,
        isPlaying: playing,
        speed,
        untoldMs: document.hidden ? HIDDEN_MS : UNTOLD_MS,
      },
    }
  }

  /** Another run has come on stage. */
  private look(): void {
    const { client } = this.runs.store.getState()
    if (client === this.client) return
    this.stopClient()
    this.client = client
    this.round++
    this.setCheck(null)
    if (client === null) return
    let done = client.store.getState().commands
    const stopFrames = client.onFrame(() => {
      this.tellSoon()
      this.consider(client)
    })
    const stopStore = client.store.subscribe((state, before) => {
      if (state.commands !== done) {
        done = state.commands
        this.setCheck(null)
        this.checkedAtMs = Number.NEGATIVE_INFINITY
        // A run that stands still has no other frame to come.
        this.consider(client)
      }
      // What stands still, or begins to move, is told at once.
      if (state.playing !== before.playing || state.speed !== before.speed) this.tell()
    })
    const stopSeen = client.seen.subscribe(() => this.tellSoon())
    this.stopClient = () => {
      stopFrames()
      stopStore()
      stopSeen()
    }
    this.tell()
  }

  /** Is it time for a fingerprint? */
  private consider(client: SimClient): void {
    const frame = client.getLatestFrame()
    if (frame === null || frame.computing !== null || frame.unfinished > 0 || this.isAsking) return
    const { playing, status } = client.store.getState()
    const isDue = performance.now() - this.checkedAtMs > CHECK_MS
    const isNews = this.check === null || (!playing && this.check.timeUs !== frame.timeUs)
    if (status === 'running' && (isDue || isNews)) this.ask(client)
  }

  private ask(client: SimClient): void {
    this.isAsking = true
    this.checkedAtMs = performance.now()
    client.store
      .getState()
      .ask({ type: 'session' })
      .then(
        ({ session, digest }) => {
          if (client === this.client)
            this.setCheck({ timeUs: session.timeUs, digest, commands: session.commands.length })
        },
        () => {},
      )
      .finally(() => {
        this.isAsking = false
      })
  }

  private setCheck(check: RunCheck | null): void {
    this.check = check
    this.onCheck(check)
    if (check !== null) this.tell()
  }
}
