/**
 * The run of a moment: where it began, and how it is begun again. The one thing a reader would get wrong: the world of a moment
 * may have to be fetched, and whoever goes on meanwhile wants another one; what then comes is put away.
 */
import type { StoreApi } from 'zustand/vanilla'
import {
  decodeShareLink,
  type InputError,
  type Moment,
  type MomentRun,
  nameFault,
  type SessionState,
} from '../../protocol'
import type { SimClient } from '../sim-client'
import type { KeptShow } from './kept-show'
import { findRunMoment, findSession, kindOf, type PanelRun, waitForWorlds } from './moment-session'
import type { PresenterState } from './presenter-state'
import { keepRehearsal } from './rehearsal'
import type { RunKind, RunSwitch } from './run-switch'

/** Where a moment began. */
export interface Entered {
  readonly session: SessionState
  readonly kind: RunKind
  readonly isPlaying: boolean
  readonly speed: number
}

/** How runs are opened. */
export interface RunHands {
  readonly open: (kind: RunKind) => SimClient
  /** A panel of the comic by its number; null when there is none. */
  readonly findPanel: (panel: string) => Promise<PanelRun | null>
}

export class MomentRuns {
  /** By id of the moment. */
  private readonly entered = new Map<string, Entered>()
  /** What was asked for last, as long as its world is fetched. */
  private beginning: object | null = null

  constructor(
    private readonly hands: RunHands,
    private readonly runs: RunSwitch,
    private readonly store: StoreApi<PresenterState>,
    /** The run of this moment stands. */
    private readonly arrive: (id: string) => void,
  ) {}

  /** Where it began; undefined for one that nobody has been in. */
  find(id: string): Entered | undefined {
    return this.entered.get(id)
  }

  /** It goes on with the run that is there. */
  goOn(id: string, entered: Entered): void {
    this.entered.set(id, entered)
    this.arrive(id)
  }

  forget(id: string): void {
    this.entered.delete(id)
  }

  forgetAll(): void {
    this.entered.clear()
  }

  /** From its world, its panel, or the moment before that has one. */
  begin(id: string): void {
    const { talk, index } = this.store.getState()
    const of = findRunMoment(talk.moments, index)
    const ticket = {}
    this.beginning = ticket
    // Whoever went on meanwhile, or edited the talk so that it begins elsewhere, has asked for another one.
    const isWanted = (): boolean => this.beginning === ticket && this.readWanted().id === id
    if (of?.view === 'panel') void this.beginPanel(of, id, isWanted)
    else if (of?.run) this.beginWorld(of, of.run, id, isWanted)
  }

  private beginWorld(of: Moment, run: MomentRun, id: string, isWanted: () => boolean): void {
    const kind = kindOf(of)
    const client = this.hands.open(kind)
    waitForWorlds(client, (worlds) => {
      const found = findSession(run, of.commands, worlds)
      const { isPlaying, speed } = run
      if (isWanted() && found.ok) this.load({ session: found.session, kind, isPlaying, speed }, id, client)
      else client.dispose()
      if (isWanted() && !found.ok) this.sayFault(found.error, `.${found.error.place}`)
    })
  }

  private async beginPanel({ of }: Moment, id: string, isWanted: () => boolean): Promise<void> {
    const panel = await this.hands.findPanel(of)
    if (!isWanted()) return
    if (panel === null) {
      this.sayFault({ place: '', value: JSON.stringify(of), ...nameFault('talk-no-panel', { panel: of }) }, '.of')
      return
    }
    const { kind, speed, makeSession } = panel
    const client = this.hands.open(kind)
    waitForWorlds(client, (worlds) => {
      if (isWanted()) this.load({ session: makeSession(worlds), kind, isPlaying: true, speed }, id, client)
      else client.dispose()
    })
  }

  private readWanted(): Moment {
    const { talk, index } = this.store.getState()
    return talk.moments[index]
  }

  private sayFault(fault: InputError, place: string): void {
    this.store.setState(({ index }) => ({ fault: { ...fault, place: `$.moments[${index}]${place}` } }))
  }

  /** A panel's run goes as far as the panel, and no further. */
  private watchEnd(client: SimClient, id: string): void {
    const { talk } = this.store.getState()
    const moment = findRunMoment(
      talk.moments,
      talk.moments.findIndex((one) => one.id === id),
    )
    if (moment?.view !== 'panel') return
    void this.hands.findPanel(moment.of).then((panel) => {
      if (panel === null) return
      client.onFrame(() => {
        const { playing, timeUs, pause, seek } = client.store.getState()
        if (!playing || timeUs < panel.untilUs) return
        pause()
        seek(panel.untilUs)
      })
    })
  }

  /** Exactly as it began. */
  load(entered: Entered, id: string, client = this.hands.open(entered.kind)): void {
    const { session, kind, isPlaying, speed } = entered
    this.entered.set(id, entered)
    const { ask, setSpeed, play } = client.store.getState()
    this.watchEnd(client, id)
    this.runs.show(client, kind, session, () => {
      // Nothing moves before the fingerprint of the start is taken.
      ask({ type: 'session' }).then(
        ({ digest }) => this.noteStart(id, digest),
        () => {},
      )
      setSpeed(speed)
      if (isPlaying) play()
      this.arrive(id)
    })
  }

  private noteStart(id: string, digest: string): void {
    const { talk, shownIndex, isRehearsing, rehearsal } = this.store.getState()
    if (id !== talk.moments[shownIndex].id) return
    const isFirst = isRehearsing && rehearsal.digests[id] !== digest
    const noted = isFirst ? { ...rehearsal, digests: { ...rehearsal.digests, [id]: digest } } : rehearsal
    this.store.setState({ startDigest: digest, rehearsal: noted })
    if (isFirst) keepRehearsal(talk.id, noted)
  }

  /** False when what was kept cannot be read. */
  resume(kept: KeptShow): boolean {
    const { index, kind, isPlaying, speed } = kept
    const run = decodeShareLink(kept.packed)
    const began = decodeShareLink(kept.entered)
    if (!run.ok) return false
    if (began.ok)
      this.entered.set(this.store.getState().talk.moments[index].id, {
        session: began.session,
        kind,
        isPlaying: true,
        speed: 1,
      })
    const client = this.hands.open(kind)
    this.watchEnd(client, this.readWanted().id)
    this.runs.show(client, kind, { ...run.session, timeUs: kept.timeUs }, () => {
      const { setSpeed, play } = client.store.getState()
      setSpeed(speed)
      if (isPlaying) play()
    })
    return true
  }
}
