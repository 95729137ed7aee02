/**
 * The presenter's side of a show: which moment of the talk it is, the run on stage, and what the audience sees beside it.
 *
 * The one thing a reader would get wrong: a moment is announced when its run stands, not when somebody asks for it
 * (`shownIndex`), so that no caption ever stands under the picture of another moment.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Scenario } from '../../core'
import {
  type AudienceReport,
  decodeShareLink,
  encodeShareLink,
  type InputError,
  PLAIN_ROOM,
  type RoomSettings,
  type RunCheck,
  type SessionState,
  type ShowLook,
  type StageMessage,
  type Talk,
} from '../../protocol'
import { makeNamedLink } from '../share'
import type { SimClient } from '../sim-client'
import { type KeptShow, keepShow } from './kept-show'
import { findRunMoment, findSession } from './moment-session'
import { keepRehearsal, type Rehearsal, readRehearsal } from './rehearsal'
import { type RunKind, RunSwitch } from './run-switch'
import { type Line, openShowChannel, type ShowChannel } from './show-channel'
import { ShowTeller, type ToldShow } from './show-teller'

/** Somebody who sees the show, and when it was heard of last, milliseconds of the wall. */
export interface Listener extends AudienceReport {
  readonly heardAtMs: number
}

export interface PresenterState {
  readonly talk: Talk
  /** The moment that is wanted. */
  readonly index: number
  /** The moment that is seen. */
  readonly shownIndex: number
  /** Of the wall; null before the talk has begun. */
  readonly startedAtMs: number | null
  readonly enteredAtMs: number
  /** By moment, of those that were left. */
  readonly spentMs: readonly number[]
  readonly look: ShowLook
  readonly room: RoomSettings
  readonly check: RunCheck | null
  /** The fingerprint where the moment began; empty before its run stands. */
  readonly startDigest: string
  readonly isRehearsing: boolean
  readonly rehearsal: Rehearsal
  readonly listeners: readonly Listener[]
  /** What came over the line and is not of this show. */
  readonly foreign: { readonly count: number; readonly version: number | null } | null
  /** False when this browser keeps nothing: a reload would begin again. */
  readonly isKept: boolean
  readonly fault: InputError | null
  /** Nobody but the presenter sees this one. */
  readonly preview: SimClient | null
}

/** Where a moment began. */
interface Entered {
  readonly session: SessionState
  readonly kind: RunKind
  readonly isPlaying: boolean
  readonly speed: number
}

const NO_LOOK: ShowLook = { isDark: false, spotlight: null, zoom: { x: 0, y: 0, k: 1 }, poll: null, link: '' }
const KEEP_MS = 1_000
/** What a code of 37 modules holds, the white rim not counted. */
const LINK_LETTERS_MOST = 106
/** A window that says nothing for so long has gone. */
const GONE_MS = 6_000

export interface PresenterHands {
  readonly open: (kind: RunKind) => SimClient
  readonly line: Line | null
  /** Milliseconds since 1970, as both windows and a reload know them. */
  readonly now: () => number
}

export class Presenter {
  readonly store: StoreApi<PresenterState>
  readonly runs = new RunSwitch()
  private readonly channel: ShowChannel
  private readonly teller: ShowTeller
  private readonly entered = new Map<number, Entered>()
  private readonly show: string
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly hands: PresenterHands,
    talk: Talk,
    index: number,
    kept: KeptShow | null,
  ) {
    const nowMs = hands.now()
    this.show = kept?.show ?? `${nowMs.toString(36)}-${Math.floor(performance.now() * 1_000).toString(36)}`
    this.store = createStore<PresenterState>(() => ({
      ...beginOf(talk, nowMs),
      index,
      shownIndex: index,
      ...(kept === null ? {} : restore(kept)),
    }))
    this.channel = openShowChannel(
      hands.line,
      (message) => this.hear(message),
      (version) => this.store.setState(({ foreign }) => ({ foreign: { count: (foreign?.count ?? 0) + 1, version } })),
    )
    const onCheck = (check: RunCheck | null): void => this.store.setState({ check })
    this.teller = new ShowTeller(this.runs, this.channel, () => this.readShow(), onCheck, kept?.sequence ?? 0)
    this.stops.push(this.store.subscribe((state, before) => this.onChange(state, before)))
    const keeping = setInterval(() => this.tick(), KEEP_MS)
    const keep = (): void => this.keep()
    window.addEventListener('pagehide', keep)
    this.stops.push(
      () => clearInterval(keeping),
      () => window.removeEventListener('pagehide', keep),
    )
    if (kept === null || !this.resume(kept)) this.enter(index)
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
    this.leave()
    this.enter(index)
  }

  /** The moment again, exactly as it began. */
  restart(): void {
    const { index } = this.store.getState()
    const entered = this.entered.get(index)
    this.store.setState(({ look }) => ({ look: { ...look, isDark: false } }))
    if (entered === undefined) this.enter(index)
    else this.load(entered, index)
  }

  /** Everything to the named start of the talk; its clock waits. */
  curtainUp(): void {
    this.dropPreview()
    this.entered.clear()
    const { talk, room, isRehearsing, listeners } = this.store.getState()
    this.store.setState({ ...beginOf(talk, this.hands.now()), room, isRehearsing, listeners })
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
    this.entered.clear()
    const { room } = this.store.getState()
    this.store.setState({ ...beginOf(talk, this.hands.now()), room })
    this.enter(0)
  }

  rehearse(isRehearsing: boolean): void {
    this.store.setState({ isRehearsing })
    if (isRehearsing) this.curtainUp()
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
    const poll = moment.poll === null ? null : { ...moment.poll, hands: moment.poll.choices.map(() => 0) }
    this.store.setState(({ look }) => ({ index, look: { ...look, isDark: false, spotlight: null, link: '', poll } }))
    const entered = this.entered.get(index)
    if (entered !== undefined) {
      this.load(entered, index)
      return
    }
    const { client, kind } = this.runs.store.getState()
    const session = client?.readSession() ?? null
    // A moment without a run goes on with the one that is there, when the talk has come to it in its order.
    if (moment.run === null && client !== null && session !== null) {
      const { playing, speed } = client.store.getState()
      this.entered.set(index, { session, kind, isPlaying: playing, speed })
      this.arrive(index)
      return
    }
    this.begin(index)
  }

  private begin(index: number): void {
    const { talk } = this.store.getState()
    const kind: RunKind = 'cluster'
    const client = this.hands.open(kind)
    const withWorlds = (worlds: readonly Scenario[]): void => {
      if (this.store.getState().index !== index) {
        client.dispose()
        return
      }
      const of = findRunMoment(talk.moments, index)
      const found = of?.run === null || of === null ? null : findSession(of.run, of.commands, worlds)
      if (found?.ok === true && of?.run) {
        const { isPlaying, speed } = of.run
        this.load({ session: found.session, kind, isPlaying, speed }, index, client)
      } else {
        client.dispose()
        if (found?.ok === false)
          this.store.setState({ fault: { ...found.error, place: `$.moments[${index}].${found.error.place}` } })
      }
    }
    waitForWorlds(client, withWorlds)
  }

  private load(entered: Entered, index: number, client = this.hands.open(entered.kind)): void {
    const { session, kind, isPlaying, speed } = entered
    this.entered.set(index, entered)
    const { ask, setSpeed, play } = client.store.getState()
    this.runs.show(client, kind, session, () => {
      // Nothing moves before the fingerprint of the start is taken.
      ask({ type: 'session' }).then(
        ({ digest }) => this.noteStart(index, digest),
        () => {},
      )
      setSpeed(speed)
      if (isPlaying) play()
      this.arrive(index)
    })
  }

  private arrive(index: number): void {
    this.store.setState(({ shownIndex, enteredAtMs }) => ({
      shownIndex: index,
      fault: null,
      enteredAtMs: shownIndex === index ? enteredAtMs : this.hands.now(),
    }))
  }

  private noteStart(index: number, digest: string): void {
    const { talk, shownIndex, isRehearsing, rehearsal } = this.store.getState()
    if (index !== shownIndex) return
    const { id } = talk.moments[index]
    const isFirst = isRehearsing && rehearsal.digests[id] !== digest
    const noted = isFirst ? { ...rehearsal, digests: { ...rehearsal.digests, [id]: digest } } : rehearsal
    this.store.setState({ startDigest: digest, rehearsal: noted })
    if (isFirst) keepRehearsal(talk.id, noted)
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

  private hear(message: StageMessage): void {
    if (message.type === 'hello') {
      this.teller.tell()
      return
    }
    const { listeners } = this.store.getState()
    if (message.type === 'bye') {
      this.store.setState({ listeners: listeners.filter(({ window: name }) => name !== message.window) })
      return
    }
    if (message.type !== 'report' || message.report.show !== this.show) return
    const { report } = message
    const others = listeners.filter(({ window: name }) => name !== report.window)
    this.store.setState({ listeners: [...others, { ...report, heardAtMs: this.hands.now() }] })
  }

  private tick(): void {
    const nowMs = this.hands.now()
    const { listeners } = this.store.getState()
    const here = listeners.filter(({ heardAtMs }) => nowMs - heardAtMs < GONE_MS)
    if (here.length !== listeners.length) this.store.setState({ listeners: here })
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
    const entered = this.entered.get(index)
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

  /** False when what was kept cannot be read. */
  private resume(kept: KeptShow): boolean {
    const { index, kind, isPlaying, speed } = kept
    const run = decodeShareLink(kept.packed)
    const began = decodeShareLink(kept.entered)
    if (!run.ok) return false
    if (began.ok) this.entered.set(index, { session: began.session, kind, isPlaying: true, speed: 1 })
    const client = this.hands.open(kind)
    this.runs.show(client, kind, { ...run.session, timeUs: kept.timeUs }, () => {
      const { setSpeed, play } = client.store.getState()
      setSpeed(speed)
      if (isPlaying) play()
    })
    return true
  }
}

/** Where moments began is packed once; it is asked for each second. */
const packs = new WeakMap<SessionState, string>()

function packOnce(session: SessionState): string {
  const text = packs.get(session) ?? encodeShareLink(session)
  packs.set(session, text)
  return text
}

function beginOf(talk: Talk, nowMs: number): PresenterState {
  return {
    talk,
    index: 0,
    shownIndex: 0,
    startedAtMs: null,
    enteredAtMs: nowMs,
    spentMs: [],
    look: NO_LOOK,
    room: PLAIN_ROOM,
    check: null,
    startDigest: '',
    isRehearsing: false,
    rehearsal: readRehearsal(talk.id),
    listeners: [],
    foreign: null,
    isKept: true,
    fault: null,
    preview: null,
  }
}

function restore(kept: KeptShow): Partial<PresenterState> {
  const { index, startedAtMs, enteredAtMs, spentMs, look, room, isRehearsing } = kept
  return { index, shownIndex: index, startedAtMs, enteredAtMs, spentMs, look, room, isRehearsing }
}

/** The worlds that come with the page are fetched by the client. */
function waitForWorlds(client: SimClient, then: (worlds: readonly Scenario[]) => void): void {
  const { gallery } = client.store.getState()
  if (gallery.length > 0) {
    then(gallery)
    return
  }
  const stop = client.store.subscribe((state) => {
    if (state.gallery.length === 0) return
    stop()
    then(state.gallery)
  })
}
