/** The client against a worker that is slow, wrong or dead. Animation frames are driven by hand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Scenario } from '../core'
import type { SessionState } from '../protocol'
import { createSimClient } from './sim-client'
import { FakeWorker, makeFrame } from './testing/fake-worker'

const SCENARIO = { id: 'a', title: 'A' } as unknown as Scenario
const SESSION: SessionState = { scenario: SCENARIO, commands: [], timeUs: 0 }
const KILL = { kind: 'KillSite', site: 'west' } as const

let animation: FrameRequestCallback | null
let nowMs: number

beforeEach(() => {
  vi.useFakeTimers()
  animation = null
  nowMs = 1_000
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    animation = callback
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => {
    animation = null
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function animate(): void {
  const callback = animation
  animation = null
  nowMs += 16
  callback?.(nowMs)
}

function setUp() {
  const workers: FakeWorker[] = []
  const client = createSimClient(
    () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker as unknown as Worker
    },
    { restarted: (timeUs) => `restarted at ${timeUs}`, silent: 'silent' },
  )
  return { client, workers, state: () => client.store.getState() }
}

function setUpRunning() {
  const set = setUp()
  const [worker] = set.workers
  worker.say({ type: 'ready', gallery: [] })
  set.state().loadSession(SESSION)
  animate()
  worker.say({ type: 'frame', frame: makeFrame() })
  return { ...set, worker }
}

test('a world is loaded before the first frame is asked for', () => {
  const { worker, state } = setUpRunning()
  expect(worker.received.map((message) => message.type)).toEqual(['controls', 'frame'])
  expect(worker.controls[0].type).toBe('load')
  expect(state().status).toBe('running')
})

test('nothing is asked while paused', () => {
  const { worker } = setUpRunning()
  animate()
  animate()
  expect(worker.frameRequests).toHaveLength(1)
})

test('one frame request is in flight, and the wall time of all frames reaches the worker', () => {
  const { worker, state } = setUpRunning()
  state().play()
  animate()
  animate()
  animate()
  expect(worker.frameRequests).toHaveLength(2)
  worker.say({ type: 'frame', frame: makeFrame({ playing: true, timeUs: 10 }) })
  animate()
  expect(worker.frameRequests).toHaveLength(3)
  expect(worker.frameRequests[2].elapsedMs).toBe(48)
})

test('a dragged slider leaves only its last place', () => {
  const { worker, state } = setUpRunning()
  state().seek(1_000)
  animate()
  state().seek(2_000)
  state().seek(3_000)
  state().issue(KILL)
  state().seek(4_000)
  worker.say({ type: 'frame', frame: makeFrame({ timeUs: 1_000 }) })
  expect(state().timeUs).toBe(4_000)
  animate()
  expect(worker.controls.slice(1)).toEqual([
    { type: 'seek', timeUs: 1_000 },
    { type: 'seek', timeUs: 3_000 },
    { type: 'command', command: KILL },
    { type: 'seek', timeUs: 4_000 },
  ])
})

test('a frame that was under way does not undo a click', () => {
  const { worker, state } = setUpRunning()
  state().play()
  animate()
  state().pause()
  worker.say({ type: 'frame', frame: makeFrame({ playing: true }) })
  expect(state().playing).toBe(false)
})

test('the memory of the frame before goes back', () => {
  const { worker, state } = setUpRunning()
  const first = makeFrame({ playing: true })
  state().play()
  animate()
  worker.say({ type: 'frame', frame: first })
  animate()
  worker.say({ type: 'frame', frame: makeFrame({ playing: true }) })
  animate()
  expect(worker.frameRequests[3].buffer).toBe(first.flights.buffer)
})

test('a dead worker is replaced and the run restored from scenario, commands and time', () => {
  const { worker, workers, state } = setUpRunning()
  state().issue(KILL)
  animate()
  const commands = [{ index: 0, timeUs: 5, command: KILL, fromScenario: false, refused: null }]
  worker.say({ type: 'frame', frame: makeFrame({ timeUs: 7, commands }) })
  worker.crash('boom')
  expect(state().status).toBe('restarting')
  expect(worker.isTerminated).toBe(true)
  workers[1].say({ type: 'ready', gallery: [] })
  animate()
  expect(workers[1].controls[0]).toEqual({
    type: 'load',
    session: { scenario: SCENARIO, commands: [{ timeUs: 5, command: KILL }], timeUs: 7 },
  })
  workers[1].say({ type: 'frame', frame: makeFrame({ timeUs: 7 }) })
  expect(state().status).toBe('running')
  expect(state().notice).toBe('restarted at 7')
})

test('two deaths at the same place are told with the fault, and a new world starts again', () => {
  const { worker, workers, state } = setUpRunning()
  const fault = { message: 'assertion', session: SESSION, timeUs: 9 }
  worker.say({ type: 'fault', fault })
  workers[1].say({ type: 'ready', gallery: [] })
  animate()
  workers[1].say({ type: 'fault', fault })
  expect(state().status).toBe('failed')
  expect(state().fault).toEqual(fault)
  expect(workers).toHaveLength(2)
  state().loadSession(SESSION)
  expect(workers).toHaveLength(3)
  workers[2].say({ type: 'ready', gallery: [] })
  animate()
  expect(workers[2].controls[0].type).toBe('load')
})

test('ten seconds of silence are a death', () => {
  const { workers, state } = setUpRunning()
  state().play()
  animate()
  workers[0].say({ type: 'frame', frame: makeFrame({ structure: { version: 3 } as never, playing: true }) })
  animate()
  vi.advanceTimersByTime(9_900)
  expect(workers).toHaveLength(1)
  vi.advanceTimersByTime(200)
  expect(workers).toHaveLength(2)
})

test('questions are answered, refused, or given up', async () => {
  const { worker, state } = setUpRunning()
  const answered = state().ask({ type: 'describe', topic: 'orders' })
  const refused = state().ask({ type: 'why', eventId: 3 })
  const late = state().ask({ type: 'session' })
  const ids = worker.received.flatMap((message) => (message.type === 'ask' ? [message.id] : []))
  worker.say({ type: 'answer', id: ids[0], answer: { type: 'describe', text: 'Topic: orders' } })
  worker.say({ type: 'refused', id: ids[1], message: 'no such event' })
  await expect(answered).resolves.toEqual({ type: 'describe', text: 'Topic: orders' })
  await expect(refused).rejects.toThrow('no such event')
  vi.advanceTimersByTime(10_000)
  await expect(late).rejects.toThrow('no answer')
})

test('a refusal without a question becomes a notice', () => {
  const { worker, state } = setUpRunning()
  worker.say({ type: 'refused', id: null, message: 'That file has no sites.' })
  expect(state().notice).toBe('That file has no sites.')
  state().dismissNotice()
  expect(state().notice).toBeNull()
})
