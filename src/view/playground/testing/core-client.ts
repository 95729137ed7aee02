/**
 * A client whose run is computed here and now by the real core, as the worker does it: what a view says of a moment can be
 * asked without a browser. Nothing moves until a test says so.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command } from '../../../core'
import type { Control, Frame, Question, SessionState } from '../../../protocol'
import { SCENARIOS } from '../../../scenarios/gallery'
import type { SimClient, SimStore } from '../../../state'
import { foldFrame } from '../../../state/frame-fold'
import { createSeenStore } from '../../../state/seen-store'
import { makeActions } from '../../../state/sim-actions'
import { INITIAL_STATE } from '../../../state/sim-store'
import { readMore } from '../../../worker/reading'
import { applyControl, ask, openSession } from '../../../worker/session'
import { buildFrame } from '../../../worker/session-frames'
import { advanceSession } from '../../../worker/session-time'

export interface CoreClient extends SimClient {
  /** To this second, and the store says what is there. */
  readonly goTo: (second: number) => void
  readonly frame: () => Frame
}

export function openCoreClient(
  scenarioId: string,
  commands: readonly { readonly second: number; readonly command: Command }[] = [],
): CoreClient {
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId)
  if (scenario === undefined) throw new Error(`There is no world ${scenarioId}`)
  const state: SessionState = {
    scenario,
    commands: commands.map(({ second, command }) => ({ timeUs: second * 1_000_000, command })),
    timeUs: 0,
  }
  const session = openSession(state, () => 0)
  let latest = buildFrame(session, -1, null)
  const listeners = new Set<() => void>()
  const show = (): void => {
    do advanceSession(session, 0)
    while (session.goal !== null)
    latest = buildFrame(session, -1, null)
    store.setState(foldFrame(store.getState(), latest, { speed: false, time: false }))
    for (const listener of listeners) listener()
  }
  const control = (next: Control): void => {
    if (next.type === 'load') throw new Error('A test opens its world once.')
    applyControl(session, next)
    show()
  }
  const nothing = (): void => {}
  const store: StoreApi<SimStore> = createStore<SimStore>(() => ({
    ...INITIAL_STATE,
    ...makeActions({
      getState: () => store.getState(),
      assign: (change) => store.setState(change),
      control,
      forgetLater: nothing,
      load: nothing,
      retry: nothing,
      giveUpWorker: nothing,
      ask: async (question: Question) => readMore(session, question) ?? ask(session, question),
    }),
  }))
  show()
  return {
    canSeek: true,
    canCommand: true,
    isLive: false,
    store,
    seen: createSeenStore(),
    getLatestFrame: () => latest,
    onFrame: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    readSession: () => null,
    dispose: nothing,
    goTo: (second) => control({ type: 'seek', timeUs: second * 1_000_000 }),
    frame: () => latest,
  }
}
