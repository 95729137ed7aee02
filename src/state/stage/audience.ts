/**
 * A window of the audience: what it shows is a pure function of the last state that the presenter's window has told. It
 * has a worker of its own, and nothing of its own to say to the people who look at it: what went wrong is told to the
 * presenter alone.
 *
 * The one thing a reader would get wrong: it keeps no time and asks for no frames to stay alive. Each state that comes
 * moves it, so a window that was covered for a minute is where the show is when it is seen again.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  decodeShareLink,
  type RunCheck,
  type SessionState,
  type ShowLook,
  type ShownMoment,
  type ShownRun,
  type ShowState,
  type StageMessage,
} from '../../protocol'
import type { RunClock } from '../one-clock'
import type { SimClient } from '../sim-client'
import { FollowedClock } from './followed-clock'
import { FollowedRun } from './followed-run'
import { type RunKind, RunSwitch } from './run-switch'
import { type Line, openShowChannel, type ShowChannel } from './show-channel'

export interface AudienceState {
  /** Null before a presenter was heard. */
  readonly show: ShowState | null
  /** That of the run that is seen: another moment is not announced before its run stands. */
  readonly moment: ShownMoment | null
  /** The fingerprint at the last moment at which both windows were compared. */
  readonly digest: string
}

/** A window says how it stands at most so often, unless something changed. */
const REPORT_MS = 500

export class Audience {
  readonly store: StoreApi<AudienceState> = createStore<AudienceState>(() => ({ show: null, moment: null, digest: '' }))
  readonly runs: RunSwitch
  private readonly channel: ShowChannel
  private followed: FollowedRun | null = null
  private shown: ShownRun | null = null
  private repairs = 0
  private reportedAtMs = Number.NEGATIVE_INFINITY
  private readonly stops: (() => void)[] = []

  /** `open` makes a run that moves by the clock; `window` names this window among those of the audience. */
  constructor(
    private readonly open: (kind: RunKind, clock: RunClock) => SimClient,
    line: Line | null,
    private readonly window: string,
    prepare?: (session: SessionState) => Promise<ArrayBuffer | undefined>,
  ) {
    this.runs = new RunSwitch(prepare)
    this.channel = openShowChannel(line, (message) => this.hear(message))
    this.channel.say({ type: 'hello', window })
    const leave = (): void => this.channel.say({ type: 'bye', window })
    globalThis.addEventListener('pagehide', leave)
    // What is heard wakes a presenter's window that nobody sees, whose timers sleep.
    const pulse = setInterval(() => this.report(false), REPORT_MS)
    this.stops.push(
      () => globalThis.removeEventListener('pagehide', leave),
      () => clearInterval(pulse),
    )
  }

  dispose(): void {
    for (const stop of this.stops) stop()
    this.channel.close()
    this.followed?.dispose()
    this.runs.dispose()
  }

  private hear(message: StageMessage): void {
    if (message.type !== 'state') return
    const { state } = message
    const { show } = this.store.getState()
    // Two presenters: the one who began later has the stage. What is older than what is known is no news.
    if (show !== null && (state.show < show.show || (state.show === show.show && state.sequence <= show.sequence)))
      return
    this.store.setState({ show: state })
    this.adapt(state, show?.show !== state.show)
    if (!this.runs.store.getState().isComing) this.store.setState({ moment: state.moment })
    this.drive(state)
  }

  /** Another run, or the same one with more done in it? */
  private adapt({ run }: ShowState, isOtherShow: boolean): void {
    const { shown } = this
    if (run === null || (!isOtherShow && run.packed === shown?.packed && run.round === shown.round)) return
    const session = readPacked(run)
    if (session === null) return
    const isSame = !isOtherShow && shown !== null && run.round === shown.round && run.kind === shown.kind
    this.shown = run
    if (isSame && this.followed?.want(session.commands) === true) return
    this.build(run, session)
  }

  private build(run: ShownRun, session: SessionState): void {
    const clock = new FollowedClock()
    const client = this.open(run.kind, clock)
    this.followed?.dispose()
    this.followed = new FollowedRun(client, clock, (check, own) => this.onCompared(check, own))
    this.followed.begin(session.commands)
    const { show } = this.store.getState()
    const timeUs = show?.clock.timeUs ?? session.timeUs
    this.runs.show(client, run.kind, { ...session, timeUs }, () => {
      this.look(client)
      this.store.setState(({ show: now }) => ({ moment: now?.moment ?? null }))
    })
    this.look(client)
  }

  private look(client: SimClient): void {
    const { run, look } = this.store.getState().show ?? {}
    if (look !== undefined && !isSameZoom(client.seen.getState().zoom, look.zoom))
      client.seen.setState({ zoom: look.zoom })
    const { focus, focusOn } = client.store.getState()
    if (run === null || run === undefined || focus === null || run.topic === '') return
    if (focus.topic !== run.topic || focus.partition !== run.partition) focusOn(run.topic, run.partition)
  }

  private drive({ clock, check }: ShowState): void {
    if (this.followed !== null) {
      this.look(this.followed.client)
      this.followed.follow(clock, check, performance.now(), document.hidden)
    }
    this.report(false)
  }

  private onCompared(check: RunCheck, own: string): void {
    if (own !== check.digest) {
      this.repairs++
      const session = this.shown === null ? null : readPacked(this.shown)
      if (this.shown !== null && session !== null) this.build(this.shown, session)
    } else if (this.store.getState().digest !== own) this.store.setState({ digest: own })
    this.report(true)
  }

  private report(isNews: boolean): void {
    const nowMs = performance.now()
    const { show, digest } = this.store.getState()
    if (show === null || (!isNews && nowMs - this.reportedAtMs < REPORT_MS)) return
    this.reportedAtMs = nowMs
    const { client, isComing } = this.runs.store.getState()
    const timeUs = client?.getLatestFrame()?.timeUs ?? 0
    const { window, repairs } = this
    this.channel.say({
      type: 'report',
      report: { show: show.show, window, timeUs, digest, repairs, isCatchingUp: isComing || client === null },
    })
  }
}

function isSameZoom(one: ShowLook['zoom'], other: ShowLook['zoom']): boolean {
  return one.x === other.x && one.y === other.y && one.k === other.k
}

/** Null for a run that cannot be read: what was seen stays. */
function readPacked({ packed }: ShownRun): SessionState | null {
  const result = decodeShareLink(packed)
  return result.ok ? result.session : null
}
