/**
 * The verbs of the store, as controls for the worker. The one thing a reader would get wrong: what a visitor has just
 * done is shown at once, before the worker says it, so each verb first changes the page's own state.
 */
import type { Answer, Control, Question, SessionState } from '../protocol'
import type { BranchOutcome, SimActions, SimStore } from './sim-store'
import { NO_HISTORY } from './write-history'

/** What the verbs need of the client. */
export interface ActionHands {
  readonly getState: () => SimStore
  readonly assign: (change: Partial<SimStore>) => void
  readonly control: (control: Control) => void
  /** What was seen after this time is no longer true. */
  readonly forgetLater: (timeUs: number) => void
  readonly load: (session: SessionState, prepared?: ArrayBuffer) => void
  readonly retry: () => void
  readonly giveUpWorker: () => void
  readonly ask: (question: Question) => Promise<Answer>
}

export function readOutcome({ focus, measures, timeUs }: SimStore): BranchOutcome | null {
  if (focus === null || measures === null) return null
  const { acknowledged, lost, withoutWritesUs } = measures
  return { topic: focus.topic, timeUs, acknowledged, lost, withoutWritesUs }
}

export function makeActions({
  getState,
  assign,
  control,
  forgetLater,
  load,
  retry,
  giveUpWorker,
  ask,
}: ActionHands): SimActions {
  const leaveBranch = () => {
    const state = getState()
    const outcome = readOutcome(state)
    if (outcome !== null) assign({ leftBranches: { ...state.leftBranches, [state.currentBranch]: outcome } })
  }
  return {
    play: () => {
      assign({ playing: true })
      control({ type: 'play' })
    },
    pause: () => {
      assign({ playing: false })
      control({ type: 'pause' })
    },
    cancel: () => control({ type: 'cancel' }),
    retry,
    giveUpWorker,
    setSpeed: (speed) => {
      assign({ speed })
      control({ type: 'speed', speed })
    },
    seek: (timeUs) => {
      const goalUs = Math.max(0, Math.round(timeUs))
      assign({ timeUs: goalUs })
      control({ type: 'seek', timeUs: goalUs })
    },
    step: () => {
      assign({ playing: false })
      control({ type: 'step' })
    },
    nextEvent: () => {
      assign({ playing: false })
      control({ type: 'next-event' })
    },
    issue: (command) => {
      forgetLater(getState().timeUs)
      control({ type: 'command', command })
    },
    undo: (index) => {
      const undone = getState().commands.find((entry) => entry.index === index)
      forgetLater(undone?.timeUs ?? 0)
      control({ type: 'undo', index })
    },
    fork: () => {
      leaveBranch()
      control({ type: 'fork' })
    },
    switchBranch: (branch) => {
      leaveBranch()
      forgetLater(0)
      control({ type: 'branch', branch })
    },
    compareWith: (session) => {
      leaveBranch()
      forgetLater(0)
      control({ type: 'compare', session })
    },
    focusOn: (topic, partition) => {
      assign({ acknowledgedBins: NO_HISTORY })
      control({ type: 'focus', topic, partition })
    },
    loadScenario: (scenario) => {
      assign({ leftBranches: {} })
      load({ scenario, commands: [], timeUs: 0 })
      getState().play()
    },
    loadSession: (session, prepared) => {
      assign({ leftBranches: {} })
      load(session, prepared)
    },
    ask: (question) => ask(question) as never,
    showNotice: (notice) => assign({ notice }),
    dismissNotice: () => assign({ notice: null }),
  }
}
