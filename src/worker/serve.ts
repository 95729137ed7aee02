/**
 * Messages in, messages out, for both workers: several runs, each a session of its own, and one budget of time for all of
 * them. All that it knows of a run is in `session.ts`.
 *
 * The one thing a reader would get wrong: towards a goal the worker goes by itself, a slice at a time, and between two
 * slices it hears what the page has said. So a frame is answered at once, however far the goal is, and silence means
 * that something is wrong. Runs with goals take their slices in turn.
 */
import { estimateGrowth } from '../core'
import type {
  Answer,
  Control,
  FaultKind,
  FromRun,
  FromWorker,
  Question,
  RunId,
  SessionRefusal,
  ToWorker,
} from '../protocol'
import type { Companion } from './companion'
import { applyControl, ask, listBranches, openSession, readState, restoreBranches, type Session } from './session'
import { buildFrame } from './session-frames'
import { advanceGoal, advanceSession } from './session-time'
import { nextInTurn } from './turns'

const clock = (): number => performance.now()

type Asked = Extract<ToWorker, { type: 'ask' }>

/** Asked of the moment that the visitor sees, which is where the session goes, and not of one on the way there. */
const OF_THE_GOAL: ReadonlySet<string> = new Set<Question['type']>([
  'session',
  'follow',
  'group',
  'group-watch',
  'journey',
  'tool',
  'tool-report',
  'incident',
])

/** What is said of a run, but for whose it is. */
type Said = FromRun extends infer M ? (M extends FromRun ? Omit<M, 'run'> : never) : never

/** A run in this worker. */
interface Room {
  readonly id: RunId
  readonly companion: Companion | null
  session: Session | null
  /** What is asked of the place that the session is on its way to. */
  asked: Asked[]
}

/** Answers to questions that only one of the pages asks; null for all others. */
export type Reader = (session: Session, question: Question) => Answer | null

/**
 * Answers this worker's page from now on. Worlds come from the page; each run has a companion of its own. `read` answers
 * what only this page asks.
 */
export function serve(createCompanion: () => Companion | null, read: Reader = () => null): void {
  const rooms = new Map<RunId, Room>()

  const handle = (room: Room, message: ToWorker): void => {
    if (message.type === 'controls') {
      for (const control of message.controls) {
        if (control.type === 'load') load(room, control)
        else if (room.session !== null) obey(room, room.session, control)
      }
    } else if (message.type === 'ask') room.asked.push(message)
    else if (message.type === 'frame' && room.session !== null) sendFrame(room, room.session, message, shareOf(room))
    answerAll(room, read)
    workOn()
  }

  /** Runs that move share the time of a frame. */
  const shareOf = (room: Room): number => {
    let busy = 0
    for (const other of rooms.values()) if (other === room || isBusy(other)) busy++
    return 1 / busy
  }

  const slices = new MessageChannel()
  let isSliceDue = false
  const workOn = (): void => {
    if (isSliceDue || findNext() === undefined) return
    isSliceDue = true
    slices.port2.postMessage(null)
  }

  let lastServed = -1
  const findNext = (): Room | undefined => {
    const waiting = [...rooms.values()].filter(({ session }) => session !== null && session.goal !== null)
    const next = nextInTurn(
      waiting.map(({ id }) => id),
      lastServed,
    )
    return waiting.find(({ id }) => id === next)
  }

  slices.port1.onmessage = () => {
    isSliceDue = false
    const room = findNext()
    if (room === undefined) return
    lastServed = room.id
    guard(room, () => {
      if (room.session === null) return
      postRefusals(room, advanceGoal(room.session))
      tellWhenFull(room, room.session)
      answerAll(room, read)
    })
    workOn()
  }
  self.onmessage = (event: MessageEvent<ToWorker>) => {
    const { run, type } = event.data
    if (type === 'close') {
      rooms.delete(run)
      return
    }
    const room = rooms.get(run) ?? { id: run, companion: createCompanion(), session: null, asked: [] }
    rooms.set(run, room)
    guard(room, () => handle(room, event.data))
  }
  postMessageOf({ type: 'ready' })
}

function isBusy({ session }: Room): boolean {
  return session !== null && (session.playing || session.goal !== null)
}

function postMessageOf(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

function post({ id }: Room, message: Said, transfer: Transferable[] = []): void {
  postMessageOf({ ...message, run: id } as FromRun, transfer)
}

function postRefusals(room: Room, refusals: readonly SessionRefusal[]): void {
  for (const refusal of refusals) post(room, { type: 'refused', refusal, id: null })
}

/** A bug: say where we are, so that the page can show it and go on from the last good point. */
function guard(room: Room, act: () => void): void {
  try {
    act()
  } catch (error) {
    const { session } = room
    const state = session === null ? null : readState(session)
    const timeUs = session?.timeline.world.state.nowUs ?? 0
    const message = error instanceof Error ? error.message : String(error)
    const fault = { kind: kindOf(error), message, session: state, timeUs }
    post(room, { type: 'fault', load: session?.load ?? 0, fault })
  }
}

function load(room: Room, { session: state, load, branches, prepared }: Extract<Control, { type: 'load' }>): void {
  room.session = openSession(state, clock, room.companion, load, undefined, prepared)
  if (branches !== undefined) restoreBranches(room.session, branches)
  const growth = estimateGrowth(state.scenario)
  if (growth.fullAfterUs < state.scenario.watch.untilMs * 1000) post(room, { type: 'heavy', load, growth })
}

function answerAll(room: Room, read: Reader): void {
  const { companion, session } = room
  const put = room.asked
  room.asked = []
  for (const message of put) {
    const { id, question } = message
    const early = companion?.answerEarly(question) ?? null
    if (early !== null) post(room, { type: 'answer', id, answer: early })
    else if (session === null) post(room, { type: 'refused', id, refusal: { code: 'no-world' } })
    else if (OF_THE_GOAL.has(question.type) && session.goal !== null) room.asked.push(message)
    else post(room, { type: 'answer', id, answer: read(session, question) ?? ask(session, question) })
  }
}

function obey(room: Room, session: Session, control: Parameters<typeof applyControl>[1]): void {
  const dropped = control.type === 'cancel' ? session.waiting.length : 0
  const refusal = applyControl(session, control)
  if (refusal !== null) postRefusals(room, [refusal])
  if (dropped > 0) post(room, { type: 'dropped', load: session.load, controls: dropped })
}

function tellWhenFull(room: Room, session: Session): void {
  const { full, load } = session
  if (full === null) return
  session.full = null
  post(room, { type: 'full', load, records: full.records, timeUs: session.timeline.world.state.nowUs })
}

function sendFrame(room: Room, session: Session, message: Extract<ToWorker, { type: 'frame' }>, share: number): void {
  const { load } = session
  postRefusals(room, advanceSession(session, message.elapsedMs, share, message.untilUs))
  tellWhenFull(room, session)
  if (session.branchesChanged) {
    session.branchesChanged = false
    post(room, {
      type: 'branches',
      load,
      branches: listBranches(session),
      current: session.current,
      scenario: session.scenario,
    })
  }
  const frame = buildFrame(session, message.knownStructure, message.buffer)
  post(room, { type: 'frame', load, frame }, [frame.flights.buffer as ArrayBuffer])
}

/** Engines say in several ways that there is no memory. */
function kindOf(error: unknown): FaultKind {
  const isMemory =
    error instanceof RangeError && /alloc|memory|array (buffer )?length|invalid .*length/i.test(error.message)
  return isMemory ? 'memory' : 'thrown'
}
