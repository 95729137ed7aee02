/** The worker's entry: messages in, messages out. All it knows is in `session.ts`. */
import type { FromWorker, SessionState, ToWorker } from '../protocol'
import { SCENARIOS } from '../scenarios'
import {
  advanceSession,
  applyControl,
  ask,
  buildFrame,
  listBranches,
  openSession,
  readState,
  type Session,
} from './session'

let session: Session | null = null

const clock = (): number => performance.now()

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

function handle(message: ToWorker): void {
  if (message.type === 'controls') {
    for (const control of message.controls) {
      if (control.type === 'load') {
        session = openSession(control.session, clock)
        continue
      }
      const refusal = session === null ? null : applyControl(session, control)
      if (refusal !== null) post({ type: 'refused', message: refusal, id: null })
    }
    return
  }
  if (session === null) return
  if (message.type === 'frame') {
    advanceSession(session, message.elapsedMs)
    if (session.branchesChanged) {
      session.branchesChanged = false
      post({ type: 'branches', branches: listBranches(session), current: session.current })
    }
    const frame = buildFrame(session, message.knownStructure, message.buffer)
    post({ type: 'frame', frame }, [frame.flights.buffer as ArrayBuffer])
    return
  }
  post({ type: 'answer', id: message.id, answer: ask(session, message.question) })
}

/** A bug: say where we are, so that the page can show it and go on from the last good point. */
function reportFault(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error)
  const empty = { scenario: SCENARIOS[0], commands: [], timeUs: 0 } satisfies SessionState
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
  gallery: SCENARIOS.map((scenario) => ({
    id: scenario.id,
    title: scenario.title,
    description: scenario.description,
    scenario,
  })),
})
