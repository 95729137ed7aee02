/** Messages in, messages out, for both workers. All that it knows is in `session.ts`. */
import type { Scenario } from '../core'
import type { FromWorker, SessionState, ToWorker } from '../protocol'
import type { Companion } from './companion'
import { applyControl, ask, listBranches, openSession, readState, type Session } from './session'
import { buildFrame } from './session-frames'
import { advanceSession } from './session-time'

const clock = (): number => performance.now()

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

/** Answers this worker's page from now on. `gallery` has at least one scenario. */
export function serve(gallery: readonly Scenario[], companion: Companion | null): void {
  let session: Session | null = null

  const handle = (message: ToWorker): void => {
    if (message.type === 'controls') {
      for (const control of message.controls) {
        if (control.type === 'load') {
          session = openSession(control.session, clock, companion)
          continue
        }
        const refusal = session === null ? null : applyControl(session, control)
        if (refusal !== null) post({ type: 'refused', message: refusal, id: null })
      }
      return
    }
    if (message.type === 'ask') {
      const answer = companion?.answerEarly(message.question) ?? (session && ask(session, message.question))
      if (answer !== null) post({ type: 'answer', id: message.id, answer })
      return
    }
    if (session !== null) sendFrame(session, message)
  }

  /** A bug: say where we are, so that the page can show it and go on from the last good point. */
  const reportFault = (error: unknown): void => {
    const text = error instanceof Error ? error.message : String(error)
    const empty = { scenario: gallery[0], commands: [], timeUs: 0 } satisfies SessionState
    const state = session === null ? empty : readState(session)
    post({ type: 'fault', fault: { message: text, session: state, timeUs: state.timeUs } })
  }

  self.onmessage = (event: MessageEvent<ToWorker>) => {
    try {
      handle(event.data)
    } catch (error) {
      reportFault(error)
    }
  }
  post({
    type: 'ready',
    gallery: gallery.map((scenario) => ({
      id: scenario.id,
      title: scenario.title,
      description: scenario.description,
      scenario,
    })),
  })
}

function sendFrame(session: Session, message: Extract<ToWorker, { type: 'frame' }>): void {
  advanceSession(session, message.elapsedMs)
  if (session.branchesChanged) {
    session.branchesChanged = false
    post({
      type: 'branches',
      branches: listBranches(session),
      current: session.current,
      scenario: session.scenario,
    })
  }
  const frame = buildFrame(session, message.knownStructure, message.buffer)
  post({ type: 'frame', frame }, [frame.flights.buffer as ArrayBuffer])
}
