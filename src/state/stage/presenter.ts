/**
 * The presenter's side of a show: which moment of the talk it is, the run on stage, and what the audience sees beside it.
 *
 * The one thing a reader would get wrong: a moment is announced when its run stands, not when somebody asks for it
 * (`shownIndex`), so that no caption ever stands under the picture of another moment.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scenario } from '../../core'
import {
  encodeShareLink,
  type Moment,
  type RoomSettings,
  type RunCheck,
  type SessionState,
  type ShowLook,
  type Talk,
} from '../../protocol'
import { makeNamedLink } from '../share'
import { type KeptShow, keepShow } from './kept-show'
import { Listeners } from './listeners'
import { MomentRuns, type RunHands } from './moment-runs'
import { findRunMoment, kindOf, waitForWorlds } from './moment-session'
import { beginOf, beginPoll, NO_LOOK, type PresenterState, restoreOf } from './presenter-state'
import { keepRehearsal, readRehearsal } from './rehearsal'
import { type RunKind, RunSwitch } from './run-switch'
import { type Line, openShowChannel, type ShowChannel } from './show-channel'
import { ShowTeller, type ToldShow } from './show-teller'

const KEEP_MS = 1_000
/** What a code of 37 modules holds, the white rim not counted. */
const LINK_LETTERS_MOST = 106
/** A hidden window that was woken up after longer than this was asleep, and does not catch up. */
const ASLEEP_MS = 2_000

export interface PresenterHands extends RunHands {
  readonly line: Line | null
  /** What helps to open a run at once; undefined when nothing does. */
  readonly prepare: (session: SessionState) => Promise<ArrayBuffer | undefined>
  /** Milliseconds since 1970, as both windows and a reload know them. */
  readonly now: () => number
}

export class Presenter {
  readonly store: StoreApi<PresenterState>
  readonly runs: RunSwitch
  private readonly channel: ShowChannel
  private readonly teller: ShowTeller
  private readonly moments: MomentRuns
  private readonly listeners: Listeners
  private show: string
  /** When a hidden window moved its run last, milliseconds of `performance.now`. */
  private drivenAtMs = 0
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly hands: PresenterHands,
    talk: Talk,
    index: number,
    kept: KeptShow | null,
  ) {
    const nowMs = hands.now()
    this.runs = new RunSwitch(hands.prepare)
    this.show = kept?.show ?? nameShow(nowMs)
    this.store = createStore<PresenterState>(() => ({
      ...beginOf(talk, nowMs),
      index,
      shownIndex: index,
      ...(kept === null ? {} : restoreOf(kept)),
    }))
    this.moments = new MomentRuns(hands, this.runs, this.store, (id) => this.arrive(id))
    this.listeners = new Listeners(
      this.store,
      () => this.show,
      hands.now,
      () => this.teller.tell(),
    )
    this.channel = openShowChannel(
      hands.line,
      (message) => {
        this.drive()
        this.listeners.hear(message)
      },
      (version) => this.store.setState(({ foreign }) => ({ foreign: { count: (foreign?.count ?? 0) + 1, version } })),
    )
    const onCheck = (check: RunCheck | null): void => this.store.setState({ check })
    this.teller = new ShowTeller(this.runs, this.channel, () => this.readShow(), onCheck, kept?.sequence ?? 0)
    this.stops.push(this.store.subscribe((state, before) => this.onChange(state, before)))
    const keeping = setInterval(() => this.tick(), KEEP_MS)
    const keep = (): void => this.keep()
    const onVisible = (): void => this.drive()
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', onVisible)
    this.stops.push(
      () => document.removeEventListener('visibilitychange', onVisible),
      () => clearInterval(keeping),
      () => window.removeEventListener('pagehide', keep),
    )
    if (kept === null || !this.moments.resume(kept)) this.enter(index)
  }

  // ---- the order of moments -------------------------------------------------------------------------------

  next(): void {
    const { index, talk } = this.store.getState()
    if (index < talk.moments.length - 1) this.goTo(index + 1)
  }

  back(): void {
    this.goTo(Math.max(0, this.store.getState().index - 1))
  }

  goTo(index: number): void {
    this.start()
    this.visit(index)
  }

  /** As `goTo`, by who works on the talk and does not give it: its clock does not begin. */
  visit(index: number): void {
    this.leave()
    this.enter(index)
  }

  /** The moment again, exactly as it began. */
  restart(): void {
    const { index, talk } = this.store.getState()
    const { id } = talk.moments[index]
    const entered = this.moments.find(id)
    this.store.setState(({ look }) => ({ look: { ...look, isDark: false } }))
    if (entered === undefined) this.enter(index)
    else this.moments.load(entered, id)
  }

  /** Everything to the named start of the talk; its clock waits. */
  curtainUp(): void {
    this.dropPreview()
    this.moments.forgetAll()
    const { talk, room, isRehearsing, listeners, worlds } = this.store.getState()
    this.store.setState({ ...beginOf(talk, this.hands.now()), room, isRehearsing, listeners, worlds })
    this.enter(0)
  }

  /** The clock of the talk begins, unless it goes already. */
  start(): void {
    const { startedAtMs } = this.store.getState()
    const nowMs = this.hands.now()
    if (startedAtMs === null) this.store.setState({ startedAtMs: nowMs, enteredAtMs: nowMs })
  }

  change(talk: Talk): void {
    this.dropPreview()
    this.moments.forgetAll()
    const { room, listeners, worlds } = this.store.getState()
    this.store.setState({ ...beginOf(talk, this.hands.now()), room, listeners, worlds })
    this.enter(0)
  }

  /**
   * The same talk, edited: who is in a moment stays in it, wherever it stands now, and it begins again only when it begins
   * elsewhere. Where the moment is gone, the one that has its place is entered.
   */
  adopt(talk: Talk): void {
    const before = this.store.getState()
    const own = before.talk.moments[before.index]
    const found = talk.moments.findIndex(({ id }) => id === own.id)
    const index = found < 0 ? Math.min(before.index, talk.moments.length - 1) : found
    talk.moments.forEach(({ id }, at) => {
      const known = before.talk.moments.findIndex((other) => other.id === id)
      if (known < 0 || !isSameStart(before.talk.moments, known, talk.moments, at)) this.moments.forget(id)
    })
    const spentOf = ({ id }: Moment): number =>
      before.spentMs[before.talk.moments.findIndex((other) => other.id === id)] ?? 0
    const shown = talk.moments.findIndex(({ id }) => id === before.talk.moments[before.shownIndex].id)
    const spentMs = talk.moments.map(spentOf)
    const rehearsal = talk.id === before.talk.id ? before.rehearsal : readRehearsal(talk.id)
    this.store.setState({ talk, index, shownIndex: shown < 0 ? index : shown, spentMs, rehearsal })
    this.teller.tellSoon()
    if (found < 0 || !isSameStart(before.talk.moments, before.index, talk.moments, index)) this.enter(index)
    else this.renewPoll(own, talk.moments[index])
  }

  rehearse(isRehearsing: boolean): void {
    this.store.setState({ isRehearsing })
    if (isRehearsing) this.curtainUp()
  }

  /** For who edits a talk: all worlds that come with the page. */
  gatherWorlds(): void {
    if (this.store.getState().worlds.length > 0) return
    const found = new Map<RunKind, readonly Scenario[]>()
    for (const kind of ['cluster', 'company'] as const) {
      const client = this.hands.open(kind)
      waitForWorlds(client, (worlds) => {
        found.set(kind, worlds)
        if (found.size === 2) this.store.setState({ worlds: [...found.values()].flat() })
        setTimeout(() => client.dispose())
      })
    }
  }

  // ---- what the audience sees beside the run --------------------------------------------------------------

  see(change: Partial<ShowLook>): void {
    this.store.setState(({ look }) => ({ look: { ...look, ...change } }))
  }

  /** The address of this very moment for phones; a run that has none that short leads to the beginning of the moment. */
  toggleLink(page: string): void {
    const { look, talk, shownIndex } = this.store.getState()
    if (look.link !== '') {
      this.see({ link: '' })
      return
    }
    const { client } = this.runs.store.getState()
    const session = client?.readSession() ?? null
    const named = session === null ? null : makeNamedLink(session, client?.store.getState().gallery ?? [], page)
    const start = `${page.replace(/[?#].*$/s, '')}#/stage/${encodeURIComponent(talk.id)}/${shownIndex + 1}`
    this.see({ link: named !== null && named.length <= LINK_LETTERS_MOST ? named.url : start })
  }

  setRoom(change: Partial<RoomSettings>): void {
    this.store.setState(({ room }) => ({ room: { ...room, ...change } }))
  }

  forgetFault(): void {
    this.store.setState({ fault: null })
  }

  /** The windows of the audience show this show from now on, whoever began later. */
  claim(): void {
    this.show = nameShow(this.hands.now())
    this.store.setState({ rival: null, listeners: [] })
    this.teller.tell()
    this.keep()
  }

  forgetForeign(): void {
    this.store.setState({ foreign: null })
  }

  // ---- private preview ------------------------------------------------------------------------------------

  /** The run as it stands, for the presenter alone. */
  openPreview(): void {
    const { client, kind } = this.runs.store.getState()
    const session = client?.readSession() ?? null
    if (client === null || session === null || this.store.getState().preview !== null) return
    const preview = this.hands.open(kind)
    preview.store.getState().loadSession(session)
    this.store.setState({ preview })
  }

  /** What was tried becomes what everybody sees. */
  showPreview(): void {
    const { preview } = this.store.getState()
    if (preview === null || preview.store.getState().structure === null) return
    this.store.setState({ preview: null })
    this.runs.seat(preview, this.runs.store.getState().kind)
  }

  dropPreview(): void {
    const { preview } = this.store.getState()
    if (preview === null) return
    this.store.setState({ preview: null })
    setTimeout(() => preview.dispose(), 100)
  }

  dispose(): void {
    this.keep()
    this.dropPreview()
    for (const stop of this.stops) stop()
    this.teller.dispose()
    this.channel.close()
    this.runs.dispose()
  }

  // ---- within ---------------------------------------------------------------------------------------------

  private enter(index: number): void {
    const { talk } = this.store.getState()
    const moment = talk.moments[index]
    const poll = beginPoll(moment)
    this.store.setState(({ look }) => ({ index, look: { ...look, isDark: false, spotlight: null, link: '', poll } }))
    const entered = this.moments.find(moment.id)
    if (entered !== undefined) {
      this.moments.load(entered, moment.id)
      return
    }
    const { client, kind } = this.runs.store.getState()
    const session = client?.readSession() ?? null
    // A moment without a run goes on with the one that is there, when the talk has come to it in its order.
    if (moment.run === null && moment.view !== 'panel' && client !== null && session !== null) {
      const { playing, speed } = client.store.getState()
      this.moments.goOn(moment.id, { session, kind, isPlaying: playing, speed })
      return
    }
    this.moments.begin(moment.id)
  }

  /** Hands that were counted stay, as long as it is the same question. */
  private renewPoll(before: Moment, { poll }: Moment): void {
    if (JSON.stringify(before.poll) !== JSON.stringify(poll))
      this.see({ poll: poll === null ? null : beginPoll({ poll }) })
  }

  private arrive(moment: string): void {
    const { talk, shownIndex, enteredAtMs } = this.store.getState()
    const index = talk.moments.findIndex(({ id }) => id === moment)
    // It was taken out of the talk meanwhile, and another one is on its way.
    if (index < 0) return
    const isSame = shownIndex === index
    this.store.setState({ shownIndex: index, fault: null, enteredAtMs: isSame ? enteredAtMs : this.hands.now() })
  }

  private leave(): void {
    const { talk, shownIndex, spentMs, enteredAtMs, isRehearsing, rehearsal } = this.store.getState()
    const own = Math.max(0, this.hands.now() - enteredAtMs)
    const spent = talk.moments.map((_, i) => (spentMs[i] ?? 0) + (i === shownIndex ? own : 0))
    this.store.setState({ spentMs: spent, enteredAtMs: this.hands.now(), startDigest: '' })
    if (!isRehearsing) return
    const { id } = talk.moments[shownIndex]
    const noted = { ...rehearsal, spentMs: { ...rehearsal.spentMs, [id]: spent[shownIndex] } }
    this.store.setState({ rehearsal: noted })
    keepRehearsal(talk.id, noted)
  }

  private readShow(): ToldShow {
    const { talk, shownIndex, look, room } = this.store.getState()
    const { title, caption, view, of } = talk.moments[shownIndex]
    const moment = { index: shownIndex, count: talk.moments.length, title, caption, view, of }
    const zoom = this.runs.store.getState().client?.seen.getState().zoom ?? NO_LOOK.zoom
    return { show: this.show, title: talk.title, moment, look: { ...look, zoom }, room }
  }

  private onChange(state: PresenterState, before: PresenterState): void {
    if (state.look !== before.look || state.room !== before.room || state.shownIndex !== before.shownIndex)
      this.teller.tellSoon()
    if (state.index !== before.index || state.startedAtMs !== before.startedAtMs) this.keep()
  }

  /**
   * A window that nobody sees gets no frames of animation, and the show goes on all the same: its run is sent to where it
   * would be by now, each time when something wakes the window up.
   */
  private drive(): void {
    const nowMs = performance.now()
    const { client } = this.runs.store.getState()
    const passedMs = Math.min(ASLEEP_MS, nowMs - this.drivenAtMs)
    const wasHidden = this.drivenAtMs > 0
    this.drivenAtMs = document.hidden ? nowMs : 0
    if (!wasHidden || client === null) return
    const { playing, computing, timeUs, speed, seek } = client.store.getState()
    if (playing && computing === null) seek(timeUs + passedMs * 1_000 * speed)
  }

  private tick(): void {
    this.listeners.forgetGone()
    this.drive()
    this.keep()
  }

  // ---- a reload in the middle -----------------------------------------------------------------------------

  private keep(): void {
    const { client, kind } = this.runs.store.getState()
    const session = client?.readSession() ?? null
    if (client === null || session === null) return
    const { playing, speed } = client.store.getState()
    const state = this.store.getState()
    const { talk, shownIndex: index, startedAtMs, enteredAtMs, spentMs, look, room, isRehearsing } = state
    const entered = this.moments.find(talk.moments[index].id)
    const isKept = keepShow({
      show: this.show,
      sequence: this.teller.latest,
      talk: talk.id,
      index,
      startedAtMs,
      enteredAtMs,
      spentMs,
      entered: entered === undefined ? '' : packOnce(entered.session),
      packed: this.teller.pack(session),
      timeUs: session.timeUs,
      kind,
      isPlaying: playing,
      speed,
      look,
      room,
      isRehearsing,
    })
    if (isKept !== state.isKept) this.store.setState({ isKept })
  }
}

/** A show that began later has the greater name. */
function nameShow(nowMs: number): string {
  return `${nowMs.toString(36)}-${Math.floor(performance.now() * 1_000).toString(36)}`
}

/** Does a moment begin as it did in the talk before? */
function isSameStart(before: readonly Moment[], i: number, after: readonly Moment[], j: number): boolean {
  const startOf = (moments: readonly Moment[], at: number): unknown => {
    const of = findRunMoment(moments, at)
    return [of?.run, of?.commands, of?.view === 'panel' ? of.of : of === null ? '' : kindOf(of)]
  }
  return JSON.stringify(startOf(before, i)) === JSON.stringify(startOf(after, j))
}

/** Where moments began is packed once; it is asked for each second. */
const packs = new WeakMap<SessionState, string>()

function packOnce(session: SessionState): string {
  const text = packs.get(session) ?? encodeShareLink(session)
  packs.set(session, text)
  return text
}
