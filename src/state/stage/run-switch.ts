/**
 * The run that a window of the show looks at, and the one that is about to take its place: another run is computed beside
 * the one that is seen, and is seen when it stands, so that nobody sees a picture that is being built.
 *
 * The one thing a reader would get wrong: who asks for a third one while the second is on its way gets the third; the
 * second is never seen.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SessionState } from '../../protocol'
import type { SimClient } from '../sim-client'
import { ownWorld, waitForWorlds } from './moment-session'

export type RunKind = 'cluster' | 'company'

export interface RunOnStage {
  readonly client: SimClient | null
  readonly kind: RunKind
  /** Another one is on its way. */
  readonly isComing: boolean
}

/** So that what was drawn of the old one is off the page before its worker forgets it. */
const LEAVE_MS = 100

export class RunSwitch {
  readonly store: StoreApi<RunOnStage> = createStore<RunOnStage>(() => ({
    client: null,
    kind: 'cluster',
    isComing: false,
  }))
  private coming: SimClient | null = null

  /** `prepare` finds what helps to open a company at once; undefined when nothing does. */
  constructor(
    private readonly prepare: (session: SessionState) => Promise<ArrayBuffer | undefined> = async () => undefined,
  ) {}
  private stop: (() => void) | null = null

  /** `arrive` is called when the run stands at the session's moment, before it is seen. */
  show(client: SimClient, kind: RunKind, session: SessionState, arrive: () => void): void {
    this.giveUp()
    this.coming = client
    this.store.setState({ isComing: true })
    const { loadSession } = client.store.getState()
    if (kind === 'cluster') loadSession(session)
    else
      waitForWorlds(client, async (worlds) => {
        const own = ownWorld(session, worlds)
        const prepared = await this.prepare(own)
        if (this.coming === client) loadSession(own, prepared)
      })
    const check = (): void => {
      const { structure, focus, measures, worlds, status } = client.store.getState()
      const frame = client.getLatestFrame()
      const isThere = frame !== null && frame.computing === null && frame.unfinished === 0
      const isWhole = structure !== null && focus !== null && measures !== null
      if (status === 'running' && isThere && isWhole && (kind === 'cluster' || worlds !== null)) {
        this.stop?.()
        this.stop = null
        this.coming = null
        arrive()
        this.seat(client, kind)
      }
    }
    this.stop = client.store.subscribe(check)
    check()
  }

  /** This run is seen from now on. */
  seat(client: SimClient, kind: RunKind): void {
    const { client: old } = this.store.getState()
    this.store.setState({ client, kind, isComing: this.coming !== null })
    if (old !== null && old !== client) setTimeout(() => old.dispose(), LEAVE_MS)
  }

  dispose(): void {
    this.giveUp()
    this.store.getState().client?.dispose()
    this.store.setState({ client: null, isComing: false })
  }

  private giveUp(): void {
    this.stop?.()
    this.stop = null
    this.coming?.dispose()
    this.coming = null
  }
}
