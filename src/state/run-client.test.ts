/** The client against a worker that is slow, wrong or dead. Animation frames are driven by hand. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Scenario } from '../core'
import type { SessionState } from '../protocol'
import { createRunClient } from './run-client'
import type { SimStore } from './sim-store'
import type { SimWords } from './sim-words'
import { FakeWorker, makeFrame } from './testing/fake-worker'
import { WorkerHost } from './worker-host'

const SCENARIO = { id: 'a', title: 'A' } as unknown as Scenario
const SESSION: SessionState = { scenario: SCENARIO, commands: [], timeUs: 0 }
const KILL = { kind: 'KillSite', site: 'west' } as const

let animation: FrameRequestCallback | null
let nowMs: number

const WORDS: SimWords = {
  ended: (kind) => kind,
  restarted: (kind, timeUs) => `${kind}, restarted at ${timeUs}`,
  refused: ({ code }) => code,
  dropped: (controls) => `${controls} dropped`,
  heavy: ({ recordsPerSecond }) => `${recordsPerSecond} records a second`,
  full: (records, timeUs) => `full of ${records} at ${timeUs}`,
}

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
  const client = createRunClient(
    new WorkerHost(() => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker as unknown as Worker
    }),
    WORDS,
    async () => [SCENARIO],
  )
  return { client, workers, state: () => client.store.getState() }
}

function setUpRunning() {
  const set = setUp()
  const [worker] = set.workers
  worker.say({ type: 'ready' })
  set.state().loadSession(SESSION)
  animate()
  worker.sayFrame(makeFrame())
  return { ...set, worker }
}

test('a world is loaded before the first frame is asked for', () => {
  const { worker, state } = setUpRunning()
  expect(worker.received.map((message) => message.type)).toEqual(['controls', 'frame'])
  expect(worker.controls[0].type).toBe('load')
  expect(state().status).toBe('running')
})

test('a page that is given no animation frame is shown what was asked for all the same', () => {
  const { worker, state } = setUpRunning()
  state().seek(5_000_000)
  vi.advanceTimersByTime(900)
  expect(worker.received).toHaveLength(2)
  vi.advanceTimersByTime(200)
  expect(worker.received.slice(2).map((message) => message.type)).toEqual(['controls', 'frame'])
  expect(animation).toBeNull()
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
  worker.sayFrame(makeFrame({ playing: true, timeUs: 10 }))
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
  worker.sayFrame(makeFrame({ timeUs: 1_000 }))
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
  worker.sayFrame(makeFrame({ playing: true }))
  expect(state().playing).toBe(false)
})

test('the memory of the frame before goes back', () => {
  const { worker, state } = setUpRunning()
  const first = makeFrame({ playing: true })
  state().play()
  animate()
  worker.sayFrame(first)
  animate()
  worker.sayFrame(makeFrame({ playing: true }))
  animate()
  expect(worker.frameRequests[3].buffer).toBe(first.flights.buffer)
})

test('a dead worker is replaced and the run restored from scenario, commands and time', () => {
  const { worker, workers, state } = setUpRunning()
  state().issue(KILL)
  animate()
  const commands = [{ index: 0, timeUs: 5, command: KILL, fromScenario: false, refused: null }]
  worker.sayFrame(makeFrame({ timeUs: 7, commands }))
  worker.crash('boom')
  expect(state().status).toBe('restarting')
  expect(worker.isTerminated).toBe(true)
  workers[1].say({ type: 'ready' })
  animate()
  expect(workers[1].controls[0]).toEqual({
    type: 'load',
    session: { scenario: SCENARIO, commands: [{ timeUs: 5, command: KILL }], timeUs: 7 },
    load: 2,
  })
  workers[1].sayFrame(makeFrame({ timeUs: 7 }))
  expect(state().status).toBe('running')
  expect(state().notice).toBe('thrown, restarted at 7')
})

test('two deaths at the same place are told with the fault, and a new world starts again', () => {
  const { worker, workers, state } = setUpRunning()
  const fault = { kind: 'thrown', message: 'assertion', session: SESSION, timeUs: 9 } as const
  worker.say({ run: 1, type: 'fault', load: 1, fault })
  workers[1].say({ type: 'ready' })
  animate()
  workers[1].say({ run: 1, type: 'fault', load: 2, fault })
  expect(state().status).toBe('failed')
  expect(state().fault).toEqual(fault)
  expect(workers).toHaveLength(2)
  state().loadSession(SESSION)
  expect(workers).toHaveLength(3)
  workers[2].say({ type: 'ready' })
  animate()
  expect(workers[2].controls[0].type).toBe('load')
})

test('twenty seconds of silence are a death', () => {
  const { workers, state } = setUpRunning()
  state().play()
  animate()
  workers[0].sayFrame(makeFrame({ structure: { version: 3 } as never, playing: true }))
  animate()
  vi.advanceTimersByTime(20_900)
  expect(workers).toHaveLength(1)
  vi.advanceTimersByTime(200)
  expect(workers).toHaveLength(2)
})

test('a worker that is there and was asked nothing may be silent for ever', () => {
  const { workers, state } = setUp()
  workers[0].say({ type: 'ready' })
  vi.advanceTimersByTime(600_000)
  expect(workers).toHaveLength(1)
  expect(state().isSilent).toBe(false)
})

test('three seconds of silence are told, and one need not wait for the rest', () => {
  const { workers, worker, state } = setUpRunning()
  worker.sayFrame(makeFrame({ structure: { version: 3 } as never, playing: true }))
  state().play()
  animate()
  vi.advanceTimersByTime(2_900)
  expect(state().isSilent).toBe(false)
  vi.advanceTimersByTime(200)
  expect(state().isSilent).toBe(true)
  worker.sayFrame(makeFrame({ playing: true }))
  expect(state().isSilent).toBe(false)
  animate()
  vi.advanceTimersByTime(3_100)
  expect(state().isSilent).toBe(true)
  state().giveUpWorker()
  expect([state().isSilent, state().status, workers.length]).toEqual([false, 'restarting', 2])
})

test('a worker that computes for an hour and answers meanwhile is not dead', () => {
  const { workers, worker, state } = setUpRunning()
  state().seek(1_000_000)
  animate()
  for (let second = 0; second < 3_600; second++) {
    const computing = { what: 'seek', fromUs: 0, atUs: second, goalUs: 1_000_000 } as const
    worker.sayFrame(makeFrame({ structure: { version: 3 } as never, computing, unfinished: 1, timeUs: second }))
    vi.advanceTimersByTime(1_000)
    animate()
  }
  expect(workers).toHaveLength(1)
  expect(state()).toMatchObject({ status: 'running', timeUs: 1_000_000, computing: { atUs: 3_599 } })
})

test('a page that is too slow to beat gives its worker the same chances', () => {
  const { workers, worker, state } = setUpRunning()
  worker.sayFrame(makeFrame({ structure: { version: 3 } as never }))
  state().play()
  animate()
  // The machine slept: much time has passed in one beat.
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(5_000)
  expect(workers).toHaveLength(1)
})

test('questions are answered, refused, or refused by a death', async () => {
  const { worker, state } = setUpRunning()
  const answered = state().ask({ type: 'describe', topic: 'orders' })
  const refused = state().ask({ type: 'why', eventId: 3 })
  const late = state().ask({ type: 'session' })
  const ids = worker.received.flatMap((message) => (message.type === 'ask' ? [message.id] : []))
  worker.say({
    run: 1,
    type: 'answer',
    id: ids[0],
    answer: { type: 'describe', text: 'Topic: orders', transactions: '' },
  })
  worker.say({ run: 1, type: 'refused', id: ids[1], refusal: { code: 'no-world' } })
  await expect(answered).resolves.toEqual({ type: 'describe', text: 'Topic: orders', transactions: '' })
  await expect(refused).rejects.toThrow('no-world')
  worker.crash('boom')
  await expect(late).rejects.toThrow('boom')
})

test('a refusal without a question becomes a notice', () => {
  const { worker, state } = setUpRunning()
  worker.say({ run: 1, type: 'refused', id: null, refusal: { code: 'not-yours' } })
  const { notice } = state()
  expect(typeof notice === 'function' ? notice() : notice).toBe('not-yours')
  state().dismissNotice()
  expect(state().notice).toBeNull()
})

/** The worker dies; the next one is ready and has been told. */
function revive(workers: readonly FakeWorker[], crash: () => void): FakeWorker {
  crash()
  const next = workers[workers.length - 1]
  next.say({ type: 'ready' })
  animate()
  return next
}

describe('what was on its way when the worker died', () => {
  test.each([
    ['seek', (state: SimStore) => state.seek(90_000_000), { type: 'seek', timeUs: 90_000_000 }],
    ['next event', (state: SimStore) => state.nextEvent(), { type: 'next-event' }],
    ['undo', (state: SimStore) => state.undo(0), { type: 'undo', index: 0 }],
    ['command', (state: SimStore) => state.issue(KILL), { type: 'command', command: KILL }],
  ] as const)('a %s is asked of the next one', (_, act, control) => {
    const { worker, workers, state } = setUpRunning()
    act(state())
    animate()
    worker.sayFrame(makeFrame({ unfinished: 1, timeUs: 5 }))
    const next = revive(workers, () => worker.crash('boom'))
    expect(next.controls.at(-1)).toEqual(control)
  })

  test('in the order in which it was asked for, sent or not', () => {
    const { worker, workers, state } = setUpRunning()
    state().seek(10)
    animate()
    state().issue(KILL)
    state().seek(20)
    const next = revive(workers, () => worker.crash('boom'))
    const ofTheRun = next.controls.filter(({ type }) => type === 'seek' || type === 'command')
    expect(ofTheRun).toEqual([
      { type: 'seek', timeUs: 10 },
      { type: 'command', command: KILL },
      { type: 'seek', timeUs: 20 },
    ])
  })

  test('what was carried out is not asked again', () => {
    const { worker, workers, state } = setUpRunning()
    state().seek(10)
    animate()
    worker.sayFrame(makeFrame({ timeUs: 10 }))
    const next = revive(workers, () => worker.crash('boom'))
    expect(next.controls.map(({ type }) => type)).not.toContain('seek')
  })

  test('a link that is still opening opens at its own moment, and as its own world', () => {
    const { worker, workers, state } = setUpRunning()
    const company = { id: 'b', title: 'B' } as unknown as Scenario
    state().loadSession({ scenario: company, commands: [], timeUs: 43_200_000_000 })
    // What the worker has said of the world before arrives after the link was opened.
    worker.say({ run: 1, type: 'branches', load: 1, branches: [], current: 0, scenario: SCENARIO })
    worker.say({ run: 1, type: 'frame', load: 1, frame: makeFrame({ timeUs: 30_000_000 }) })
    animate()
    const computing = { what: 'seek', fromUs: 0, atUs: 7, goalUs: 43_200_000_000 } as const
    worker.sayFrame(makeFrame({ timeUs: 7, computing }))
    expect(state().timeUs).toBe(43_200_000_000)
    const next = revive(workers, () => worker.crash('boom'))
    expect(next.controls[0]).toEqual({
      type: 'load',
      session: { scenario: company, commands: [], timeUs: 43_200_000_000 },
      load: 3,
    })
  })

  test('runs beside this one come back too, and the way to one of them goes on', () => {
    const { worker, workers, state } = setUpRunning()
    const branch = { name: '1', forkedAtUs: 0, commands: 0, scenarioId: 'x', title: 'A' }
    const branches = [
      { ...branch, index: 0, left: SESSION },
      { ...branch, index: 1, left: null },
    ]
    worker.say({ run: 1, type: 'branches', load: 1, branches, current: 1, scenario: SCENARIO })
    state().switchBranch(0)
    animate()
    const next = revive(workers, () => worker.crash('boom'))
    expect(next.controls.find(({ type }) => type === 'load')).toMatchObject({ branches })
    expect(next.controls).toContainEqual({ type: 'branch', branch: 0 })
  })

  test('giving it up is final', () => {
    const { worker, workers, state } = setUpRunning()
    state().seek(10)
    animate()
    state().issue(KILL)
    state().cancel()
    worker.sayFrame(makeFrame({ unfinished: 1 }))
    animate()
    worker.sayFrame(makeFrame({ unfinished: 0 }))
    const next = revive(workers, () => worker.crash('boom'))
    expect(next.controls.map(({ type }) => type)).toEqual(['load', 'focus', 'speed'])
  })
})

describe('runs in one worker', () => {
  function setUpTwo() {
    const workers: FakeWorker[] = []
    const host = new WorkerHost(() => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker as unknown as Worker
    })
    const clients = [1, 2].map(() => createRunClient(host, WORDS, async () => [SCENARIO]))
    return { workers, clients, state: (i: number) => clients[i].store.getState() }
  }
  const loads = (worker: FakeWorker) =>
    worker.received.flatMap((message) =>
      message.type === 'controls' ? message.controls.flatMap(({ type }) => (type === 'load' ? [message.run] : [])) : [],
    )

  test('share it, and each hears only what is said of it', () => {
    const { workers, state } = setUpTwo()
    expect(workers).toHaveLength(1)
    workers[0].say({ type: 'ready' })
    state(0).loadSession(SESSION)
    animate()
    state(1).loadSession(SESSION)
    animate()
    expect(loads(workers[0])).toEqual([1, 2])
    workers[0].say({ run: 2, type: 'frame', load: 1, frame: makeFrame({ timeUs: 9 }) })
    expect([state(0).timeUs, state(1).timeUs]).toEqual([0, 9])
    expect([state(0).status, state(1).status]).toEqual(['starting', 'running'])
  })

  test('come back together when one of them throws, and only that one is held to account', () => {
    const { workers, state } = setUpTwo()
    workers[0].say({ type: 'ready' })
    for (const i of [0, 1]) {
      state(i).loadSession(SESSION)
      animate()
      workers[0].say({ run: i + 1, type: 'frame', load: 1, frame: makeFrame() })
    }
    const fault = { kind: 'thrown', message: 'assertion', session: SESSION, timeUs: 9 } as const
    for (const died of [0, 1]) {
      workers[died].say({ run: 1, type: 'fault', load: died + 1, fault })
      const next = workers[died + 1]
      next.say({ type: 'ready' })
      animate()
    }
    expect([state(0).status, state(1).status]).toEqual(['failed', 'restarting'])
    expect(loads(workers[2])).toEqual([2])
    workers[2].say({ run: 2, type: 'frame', load: 3, frame: makeFrame() })
    expect(state(1)).toMatchObject({ status: 'running', notice: null })
  })

  test('leave the worker one by one, and the last one ends it', () => {
    const { workers, clients } = setUpTwo()
    workers[0].say({ type: 'ready' })
    clients[0].dispose()
    expect(workers[0].received.at(-1)).toEqual({ type: 'close', run: 1 })
    expect(workers[0].isTerminated).toBe(false)
    clients[1].dispose()
    expect(workers[0].isTerminated).toBe(true)
  })
})

describe('two deaths', () => {
  const die = (worker: FakeWorker, timeUs: number, message = 'assertion') =>
    worker.say({
      run: 1,
      type: 'fault',
      load: worker.load,
      fault: { kind: 'thrown', message, session: SESSION, timeUs },
    })

  test('with the place passed between them are two bugs', () => {
    const { worker, workers, state } = setUpRunning()
    const second = revive(workers, () => die(worker, 9))
    second.sayFrame(makeFrame({ timeUs: 10 }))
    const third = revive(workers, () => die(second, 9))
    third.sayFrame(makeFrame({ timeUs: 5 }))
    expect(state().status).toBe('running')
  })

  test('of different errors are two bugs', () => {
    const { worker, workers, state } = setUpRunning()
    const second = revive(workers, () => die(worker, 9))
    revive(workers, () => die(second, 9, 'another')).sayFrame(makeFrame({ timeUs: 5 }))
    expect(state().status).toBe('running')
  })

  test('of a worker that a browser ends again after an hour are no bug at all', () => {
    const { worker, workers, state } = setUpRunning()
    const end = () => {
      state().seek(1)
      animate()
      vi.advanceTimersByTime(61_000)
    }
    const second = revive(workers, end)
    vi.advanceTimersByTime(11_000)
    second.sayFrame(makeFrame({ timeUs: 0 }))
    revive(workers, end).sayFrame(makeFrame({ timeUs: 0 }))
    expect(state()).toMatchObject({ status: 'running', notice: 'silent, restarted at 0' })
    expect(worker.isTerminated).toBe(true)
  })

  test('are not tried for ever, whatever they are', () => {
    const { worker, workers, state } = setUpRunning()
    let last = worker
    for (let death = 0; death < 10 && state().status !== 'failed'; death++) {
      const dying = last
      last = revive(workers, () => die(dying, 9, `error ${death}`))
    }
    expect(workers).toHaveLength(4)
  })

  test('in silence say so, and the run can be tried again', () => {
    const { workers, state } = setUpRunning()
    state().play()
    for (let death = 0; death < 2; death++) {
      workers[workers.length - 1].say({ type: 'ready' })
      animate()
      vi.advanceTimersByTime(61_000)
    }
    expect(state()).toMatchObject({ status: 'failed', fault: { kind: 'silent', message: 'silent' } })
    state().retry()
    expect(state().status).toBe('restarting')
    const last = workers[workers.length - 1]
    last.say({ type: 'ready' })
    animate()
    last.sayFrame(makeFrame())
    expect(state().status).toBe('running')
  })
})

test('a browser without workers is told as that, and not as a bug', () => {
  const client = createRunClient(
    new WorkerHost(() => {
      throw new Error('Worker is not defined')
    }),
    WORDS,
    async () => [],
  )
  expect(client.store.getState()).toMatchObject({ status: 'failed', fault: { kind: 'unsupported', session: null } })
})

test('a worker whose program cannot be fetched is told as that, and can be tried again', () => {
  const { workers, state } = setUp()
  workers[0].crash('')
  expect(state()).toMatchObject({ status: 'failed', fault: { kind: 'unreachable' } })
  state().retry()
  expect(workers).toHaveLength(2)
  workers[1].say({ type: 'ready' })
  state().loadSession(SESSION)
  animate()
  workers[1].sayFrame(makeFrame())
  expect(state().status).toBe('running')
})

test('a run that is full stops with a reason, and a heavy world warns', () => {
  const { worker, state } = setUpRunning()
  state().play()
  worker.say({
    run: 1,
    type: 'heavy',
    load: 1,
    growth: { recordsPerSecond: 64, bytesPerSecond: 1, recordsMost: 1, fullAfterUs: 1 },
  })
  expect(state().notice).toBe('64 records a second')
  worker.say({ run: 1, type: 'full', load: 1, records: 22, timeUs: 3 })
  expect(state()).toMatchObject({ notice: 'full of 22 at 3', playing: false, status: 'running' })
})

test('built-in worlds that cannot be fetched are no bug, and are asked for again', async () => {
  let isOnline = false
  let worker = new FakeWorker()
  const open = () => {
    worker = new FakeWorker()
    return worker as unknown as Worker
  }
  const client = createRunClient(new WorkerHost(open), WORDS, async () => {
    if (!isOnline) throw new Error('no network')
    return [SCENARIO]
  })
  await vi.advanceTimersByTimeAsync(100)
  const state = () => client.store.getState()
  for (let tries = 0; state().status !== 'failed' && tries < 9; tries++) await vi.advanceTimersByTimeAsync(1_000)
  expect(state()).toMatchObject({ status: 'failed', fault: { kind: 'unreachable', session: null } })
  isOnline = true
  state().retry()
  await vi.advanceTimersByTimeAsync(100)
  expect(state().gallery).toEqual([SCENARIO])
})
