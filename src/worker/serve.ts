/**
 * Messages in, messages out, for both workers. All that it knows is in `session.ts`.
 *
 * The one thing a reader would get wrong: towards a goal the worker goes by itself, a slice at a time, and between two
 * slices it hears what the page has said. So a frame is answered at once, however far the goal is, and silence means
 * that something is wrong.
 */
import { estimateGrowth } from '../core'
import type { Control, FaultKind, FromWorker, ToWorker } from '../protocol'
import type { Companion } from './companion'
import { applyControl, ask, listBranches, openSession, readState, restoreBranches, type Session } from './session'
import { buildFrame } from './session-frames'
import { advanceGoal, advanceSession } from './session-time'

const clock = (): number => performance.now()

type Asked = Extract<ToWorker, { type: 'ask' }>

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

function postRefusals(refusals: readonly string[]): void {
  for (const message of refusals) post({ type: 'refused', message, id: null })
}

/** Answers this worker's page from now on. Worlds come from the page. */
export function serve(companion: Companion | null): void {
  let session: Session | null = null
  /** What is asked of the place that the session is on its way to. */
  let asked: Asked[] = []

  const load = ({ session: state, run, branches }: Extract<Control, { type: 'load' }>): void => {
    session = openSession(state, clock, companion, run)
    if (branches !== undefined) restoreBranches(session, branches)
    const growth = estimateGrowth(state.scenario)
    if (growth.fullAfterUs < state.scenario.watch.untilMs * 1000) post({ type: 'heavy', run, growth })
  }

  const handle = (message: ToWorker): void => {
    if (message.type === 'controls') {
      for (const control of message.controls) {
        if (control.type === 'load') load(control)
        else if (session !== null) obey(session, control)
      }
    } else if (message.type === 'ask') asked.push(message)
    else if (session !== null) sendFrame(session, message)
    answerAll()
    if (session !== null) workOn(session)
  }

  const answerAll = (): void => {
    const put = asked
    asked = []
    for (const message of put) {
      const { id, question } = message
      const early = companion?.answerEarly(question) ?? null
      if (early !== null) post({ type: 'answer', id, answer: early })
      else if (session === null) post({ type: 'refused', id, message: 'There is no world yet.' })
      else if (question.type === 'session' && session.goal !== null) asked.push(message)
      else post({ type: 'answer', id, answer: ask(session, question) })
    }
  }

  const slices = new MessageChannel()
  let isSliceDue = false
  const workOn = (current: Session): void => {
    if (current.goal === null || isSliceDue) return
    isSliceDue = true
    slices.port2.postMessage(null)
  }

  /** A bug: say where we are, so that the page can show it and go on from the last good point. */
  const guard = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      const state = session === null ? null : readState(session)
      const timeUs = session?.timeline.world.state.nowUs ?? 0
      const message = error instanceof Error ? error.message : String(error)
      post({ type: 'fault', run: session?.run ?? 0, fault: { kind: kindOf(error), message, session: state, timeUs } })
    }
  }

  slices.port1.onmessage = () => {
    isSliceDue = false
    guard(() => {
      if (session === null) return
      postRefusals(advanceGoal(session))
      tellWhenFull(session)
      answerAll()
      workOn(session)
    })
  }
  self.onmessage = (event: MessageEvent<ToWorker>) => guard(() => handle(event.data))
  post({ type: 'ready' })
}

function obey(session: Session, control: Parameters<typeof applyControl>[1]): void {
  const dropped = control.type === 'cancel' ? session.waiting.length : 0
  const refusal = applyControl(session, control)
  if (refusal !== null) postRefusals([refusal])
  if (dropped > 0) post({ type: 'dropped', run: session.run, controls: dropped })
}

function tellWhenFull(session: Session): void {
  const { full, run } = session
  if (full === null) return
  session.full = null
  post({ type: 'full', run, records: full.records, timeUs: session.timeline.world.state.nowUs })
}

function sendFrame(session: Session, message: Extract<ToWorker, { type: 'frame' }>): void {
  const { run } = session
  postRefusals(advanceSession(session, message.elapsedMs))
  tellWhenFull(session)
  if (session.branchesChanged) {
    session.branchesChanged = false
    post({
      type: 'branches',
      run,
      branches: listBranches(session),
      current: session.current,
      scenario: session.scenario,
    })
  }
  const frame = buildFrame(session, message.knownStructure, message.buffer)
  post({ type: 'frame', run, frame }, [frame.flights.buffer as ArrayBuffer])
}

/** Engines say in several ways that there is no memory. */
function kindOf(error: unknown): FaultKind {
  const isMemory =
    error instanceof RangeError && /alloc|memory|array (buffer )?length|invalid .*length/i.test(error.message)
  return isMemory ? 'memory' : 'thrown'
}
