/**
 * The session as a page uses it: controls, frames, answers. The one thing a reader would get wrong: the clock is not
 * the wall's. It stands still unless a test makes the machine slow, so nothing here depends on how fast it runs.
 */
import { describe, expect, it } from 'vitest'
import { type Command, createTimeline, digestWorld, LIMITS, runTimeline, type Scenario } from '../core'
import { type Control, FLIGHT_STRIDE, type Frame, type SessionRefusal, type SessionState } from '../protocol'
import { SCENARIOS } from '../scenarios'
import { applyControl, ask, listBranches, openSession, readState, restoreBranches, type Session } from './session'
import { buildFrame } from './session-frames'
import { advanceGoal, advanceSession } from './session-time'

const SECOND_US = 1_000_000
const BUDGET_MS = 24

const observers = SCENARIOS[0]
const kill: Command = { kind: 'KillSite', site: 'dc-west' }
const heal: Command = { kind: 'HealSite', site: 'dc-west' }
const crash: Command = { kind: 'CrashBroker', broker: 21 }

/** A machine that takes `costMs` whenever it is asked for the time. */
class FakeClock {
  nowMs = 0
  costMs = 0
  readonly read = (): number => {
    this.nowMs += this.costMs
    return this.nowMs
  }
}

function open(commands: SessionState['commands'] = [], scenario: Scenario = observers) {
  const clock = new FakeClock()
  return { session: openSession({ scenario, commands, timeUs: 0 }, clock.read), clock }
}

function send(session: Session, ...controls: readonly Exclude<Control, { type: 'load' }>[]): SessionRefusal | null {
  let refusal: SessionRefusal | null = null
  for (const control of controls) refusal = applyControl(session, control) ?? refusal
  return refusal
}

function look(session: Session): Frame {
  return buildFrame(session, -1, null)
}

/** Frames until a seek or `next event` has arrived. */
function arrive(session: Session): number {
  let frames = 0
  while (session.goal !== null) {
    advanceSession(session, 16)
    frames++
  }
  return frames
}

function seek(session: Session, second: number): void {
  send(session, { type: 'seek', timeUs: second * SECOND_US })
  arrive(session)
}

function nowUs(session: Session): number {
  return session.timeline.world.state.nowUs
}

/** The digest of a run of the same commands that never went back. */
function freshDigest(commands: SessionState['commands'], second: number): string {
  const timeline = createTimeline(observers, commands)
  runTimeline(timeline, Math.round(second * SECOND_US))
  return digestWorld(timeline.world)
}

describe('playing', () => {
  it('begins paused at the start', () => {
    const { session } = open()
    advanceSession(session, 1000)
    expect([nowUs(session), look(session).playing]).toEqual([0, false])
  })

  it.each([
    [1, 16_000],
    [0.001, 16],
    [250, 4_000_000],
  ])('at speed %d moves on by what has passed times the speed', (speed, movedUs) => {
    const { session } = open()
    send(session, { type: 'speed', speed }, { type: 'play' })
    advanceSession(session, 16)
    expect(nowUs(session)).toBe(movedUs)
  })

  it('takes speeds from a thousandth to a hundred thousand', () => {
    const { session } = open()
    send(session, { type: 'speed', speed: 1e9 })
    expect(look(session).speed).toBe(1_000_000)
    send(session, { type: 'speed', speed: 0 })
    expect(look(session).speed).toBe(0.001)
  })

  it('reaches its speed on a fast machine', () => {
    const { session } = open()
    send(session, { type: 'speed', speed: 4 }, { type: 'play' })
    for (let frame = 0; frame < 100; frame++) advanceSession(session, 16)
    expect(look(session).achievedSpeed).toBeCloseTo(4, 3)
  })

  it('becomes slower on a slow machine instead of working longer than its budget', () => {
    const { session, clock } = open()
    clock.costMs = 5
    send(session, { type: 'speed', speed: 1000 }, { type: 'play' })
    for (let frame = 0; frame < 20; frame++) {
      const before = clock.nowMs
      advanceSession(session, 16)
      expect(clock.nowMs - before).toBeLessThanOrEqual(BUDGET_MS + 2 * clock.costMs)
    }
    const { achievedSpeed, speed } = look(session)
    expect(achievedSpeed).toBeGreaterThan(0)
    expect(achievedSpeed).toBeLessThan(speed / 2)
  })

  it('stands still when paused, and says what the world is by its digest', () => {
    const { session } = open()
    send(session, { type: 'play' })
    advanceSession(session, 2000)
    expect(look(session).digest).toBe('')
    send(session, { type: 'pause' })
    advanceSession(session, 2000)
    expect(nowUs(session)).toBe(2 * SECOND_US)
    expect(look(session).digest).toBe(freshDigest([], 2))
  })

  it('steps by one engine event', () => {
    const { session } = open()
    const { steps } = session.timeline.world.state
    send(session, { type: 'play' }, { type: 'step' })
    expect([session.timeline.world.state.steps - steps, session.playing]).toEqual([1, false])
  })
})

describe('next event', () => {
  const events = (session: Session) => session.timeline.world.stores.events

  it('stops at the next thing worth seeing, and no later', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    const before = events(session).length
    send(session, { type: 'next-event' })
    arrive(session)
    // A refused request is told too, but time does not stop for it.
    const seen = events(session)
      .slice(before)
      .filter(({ kind }) => kind !== 'RequestRefused')
    expect(seen[0].kind).toBe('BrokerFenced')
    expect(seen[0].timeUs).toBe(seen.at(-1)?.timeUs)
    expect(nowUs(session)).toBe(events(session).at(-1)?.timeUs)
    expect(look(session).playing).toBe(false)
  })

  it('goes from one to the next until writes are accepted again', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    const stops: string[][] = []
    while (stops.length < 20 && !stops.flat().includes('WritesResumed')) {
      const before = events(session).length
      send(session, { type: 'next-event' })
      arrive(session)
      stops.push(
        events(session)
          .slice(before)
          .map(({ kind }) => kind),
      )
    }
    expect(stops.flat()).toEqual(expect.arrayContaining(['BrokerFenced', 'LeaderElected', 'WritesResumed']))
    expect(stops.length).toBeGreaterThan(2)
  })

  it('gives up after ten minutes in which nothing happened', () => {
    const quiet: Scenario = { ...observers, producers: [], consumers: [] }
    const { session } = open([], quiet)
    send(session, { type: 'next-event' })
    arrive(session)
    expect(nowUs(session)).toBeGreaterThanOrEqual(600 * SECOND_US)
    expect(nowUs(session)).toBeLessThan(610 * SECOND_US)
  })
})

describe('seeking', () => {
  it('stands in the same world as a run to that time, wherever it came from', () => {
    const commands = [{ timeUs: 10 * SECOND_US, command: kill }]
    const { session } = open(commands)
    for (const second of [40, 12, 33, 9, 40]) {
      seek(session, second)
      expect(look(session).digest).toBe(freshDigest(commands, second))
    }
  })

  it('takes several frames when it is long, none of them beyond the budget', () => {
    const { session, clock } = open()
    clock.costMs = 5
    send(session, { type: 'seek', timeUs: 120 * SECOND_US })
    let frames = 0
    while (session.goal !== null) {
      const before = clock.nowMs
      advanceSession(session, 16)
      expect(clock.nowMs - before).toBeLessThanOrEqual(BUDGET_MS + 2 * clock.costMs)
      frames++
    }
    expect(frames).toBeGreaterThan(5)
    expect(nowUs(session)).toBe(120 * SECOND_US)
  })

  it('over ground that is known jumps ahead', () => {
    const { session, clock } = open()
    seek(session, 300)
    seek(session, 1)
    clock.costMs = 5
    send(session, { type: 'seek', timeUs: 299 * SECOND_US })
    // From the checkpoint before, not from the first second: that would be ten times as many.
    expect(arrive(session)).toBeLessThan(60)
    expect(look(session).digest).toBe(freshDigest([], 299))
  })

  it('opens a shared session where its sender stood', () => {
    const commands = [{ timeUs: 5 * SECOND_US, command: kill }]
    const session = openSession({ scenario: observers, commands, timeUs: 20 * SECOND_US }, new FakeClock().read)
    arrive(session)
    expect(look(session).digest).toBe(freshDigest(commands, 20))
  })

  it('refuses nothing beyond the last day, but goes no further', () => {
    const { session } = open()
    send(session, { type: 'seek', timeUs: Number.MAX_SAFE_INTEGER })
    expect(session.goal?.timeUs).toBe(30 * 86_400 * SECOND_US)
  })
})

describe('commands', () => {
  it('belong to the time that the seek under way goes to', () => {
    const { session } = open()
    send(session, { type: 'seek', timeUs: 30 * SECOND_US }, { type: 'command', command: kill })
    expect([session.timeline.commands, look(session).unfinished]).toEqual([[], 2])
    arrive(session)
    expect(look(session).unfinished).toBe(0)
    expect(session.timeline.commands).toEqual([{ timeUs: 30 * SECOND_US, command: kill }])
  })

  it('given in the middle of a frame that the budget cut short are replayed exactly', () => {
    const { session, clock } = open()
    clock.costMs = 10
    send(session, { type: 'speed', speed: 1000 }, { type: 'play' })
    for (let frame = 0; frame < 5; frame++) advanceSession(session, 16)
    send(session, { type: 'pause' }, { type: 'command', command: kill })
    clock.costMs = 0
    seek(session, 60)
    expect(look(session).digest).toBe(freshDigest(session.timeline.commands, 60))
  })

  it('in the past cut off the future, and the old branch keeps it', () => {
    const { session } = open([{ timeUs: 20 * SECOND_US, command: kill }])
    seek(session, 40)
    const old = look(session).digest
    seek(session, 10)
    send(session, { type: 'command', command: crash })
    expect(session.timeline.commands).toEqual([{ timeUs: 10 * SECOND_US, command: crash }])
    expect(listBranches(session).map(({ commands }) => commands)).toEqual([1, 1])
    seek(session, 40)
    send(session, { type: 'branch', branch: 0 })
    arrive(session)
    expect(look(session).digest).toBe(old)
  })

  it('in the present open no branch', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    expect(listBranches(session)).toHaveLength(1)
  })

  it('are refused politely beyond the limit of a session, and change nothing', () => {
    const commands = Array.from({ length: LIMITS.commands }, () => ({
      timeUs: 1000,
      command: { kind: 'ResumeConsumer', consumer: 'warehouse' } as const,
    }))
    const { session } = open(commands)
    seek(session, 1)
    expect(send(session, { type: 'command', command: kill })).toEqual({ code: 'too-many-commands', most: 10_000 })
    expect(session.timeline.commands).toHaveLength(LIMITS.commands)
    expect(look(session).digest).toBe(freshDigest(commands, 1))
  })

  it('of the scenario are listed with those of the user, by time', () => {
    const scripted = SCENARIOS.find(({ id }) => id === 'one-broker-dies') as Scenario
    const { session } = open([], scripted)
    seek(session, 20)
    send(session, { type: 'command', command: { kind: 'CrashBroker', broker: 2 } })
    const records = look(session).commands ?? []
    expect(records.map(({ timeUs, fromScenario }) => [timeUs / SECOND_US, fromScenario])).toEqual([
      [10, true],
      [20, false],
      [40, true],
    ])
  })
})

describe('undoing', () => {
  it('gives the run without the command, at the same time', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    seek(session, 12)
    send(session, { type: 'command', command: crash })
    seek(session, 30)
    expect(send(session, { type: 'undo', index: 0 })).toBeNull()
    arrive(session)
    const kept = [{ timeUs: 12 * SECOND_US, command: crash }]
    expect(session.timeline.commands).toEqual(kept)
    expect(look(session).digest).toBe(freshDigest(kept, 30))
  })

  it('of a command that is still to come leaves the world as it is', () => {
    const { session } = open([{ timeUs: 20 * SECOND_US, command: kill }])
    seek(session, 10)
    send(session, { type: 'undo', index: 0 })
    arrive(session)
    expect(look(session).digest).toBe(freshDigest([], 10))
    expect(look(session).commands).toBeNull()
  })

  it.each([1, 2, 3])('of number %d of three that belong together takes back all of them', (index) => {
    const part = { kind: 'CaptureChanges', way: 'wal', changes: [] } as const
    const [before, after] = [kill, crash].map((command) => ({ timeUs: 5 * SECOND_US, command }))
    const parts = [part, { ...part, continues: true }, { ...part, continues: true }] as const
    const { session } = open([before, ...parts.map((command) => ({ timeUs: 5 * SECOND_US, command })), after])
    seek(session, 10)
    send(session, { type: 'undo', index })
    arrive(session)
    expect(session.timeline.commands).toEqual([before, after])
  })

  it.each([-1, 0, 1_000_000])('refuses number %d when there is no such command of the user', (index) => {
    const { session } = open()
    expect(send(session, { type: 'undo', index })).toEqual({ code: 'not-yours' })
  })
})

describe('on a slow machine', () => {
  const SLICE_MS = 16
  const at30 = [{ timeUs: 30 * SECOND_US, command: kill }]

  /** All that moves a run at once, each begun in a session that stands at 100 s. */
  const ways: readonly (readonly [string, (session: Session) => void, number])[] = [
    ['a seek ahead', (session) => send(session, { type: 'seek', timeUs: 190 * SECOND_US }), 190],
    ['a seek back', (session) => send(session, { type: 'seek', timeUs: 47 * SECOND_US }), 47],
    ['an undo', (session) => send(session, { type: 'undo', index: 0 }), 100],
    ['another branch', (session) => send(session, { type: 'branch', branch: 0 }), 100],
    [
      'a comparison',
      (session) =>
        send(session, { type: 'compare', session: { scenario: observers, commands: at30, timeUs: 60 * SECOND_US } }),
      60,
    ],
  ]

  it.each(ways)('%s works in slices and tells how far it is', (_, act, second) => {
    const { session, clock } = open(at30)
    seek(session, 100)
    send(session, { type: 'fork' })
    clock.costMs = 3
    const begunMs = clock.nowMs
    act(session)
    expect(clock.nowMs - begunMs).toBeLessThanOrEqual(SLICE_MS)
    const told: number[] = []
    while (session.goal !== null) {
      const before = clock.nowMs
      advanceGoal(session)
      expect(clock.nowMs - before).toBeLessThanOrEqual(SLICE_MS + 2 * clock.costMs)
      const { computing } = look(session)
      if (computing === null) break
      expect(computing.goalUs).toBe(second * SECOND_US)
      expect(computing.atUs).toBeGreaterThanOrEqual(computing.fromUs)
      expect(computing.atUs).toBeLessThanOrEqual(computing.goalUs)
      told.push(computing.atUs)
    }
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(nowUs(session)).toBe(second * SECOND_US)
    expect(look(session).digest).toBe(freshDigest(session.timeline.commands, second))
  })

  it('opening a session works in slices too', () => {
    const clock = new FakeClock()
    const session = openSession({ scenario: observers, commands: at30, timeUs: 200 * SECOND_US }, clock.read)
    clock.costMs = 3
    let slices = 0
    for (; session.goal !== null; slices++) {
      const before = clock.nowMs
      advanceGoal(session)
      expect(clock.nowMs - before).toBeLessThanOrEqual(SLICE_MS + 2 * clock.costMs)
    }
    expect(slices).toBeGreaterThan(5)
    expect(look(session).digest).toBe(freshDigest(at30, 200))
  })

  it('an undo that is given up has not happened', () => {
    const { session, clock } = open(at30)
    seek(session, 100)
    const before = look(session)
    clock.costMs = 3
    send(session, { type: 'undo', index: 0 })
    advanceGoal(session)
    expect(look(session).computing?.what).toBe('undo')
    send(session, { type: 'cancel' })
    expect(session.timeline.commands).toEqual(at30)
    expect(look(session).digest).toBe(before.digest)
    clock.costMs = 0
    seek(session, 150)
    expect(look(session).digest).toBe(freshDigest(at30, 150))
  })

  it('a seek that is given up stops where it has come, and what waited for it is given up', () => {
    const { session, clock } = open()
    clock.costMs = 3
    send(session, { type: 'seek', timeUs: 200 * SECOND_US })
    advanceGoal(session)
    send(session, { type: 'command', command: kill }, { type: 'fork' }, { type: 'cancel' })
    const stoppedUs = nowUs(session)
    expect(look(session).digest).toBe(freshDigest([], stoppedUs / SECOND_US))
    expect(stoppedUs).toBeGreaterThan(0)
    expect(stoppedUs).toBeLessThan(200 * SECOND_US)
    advanceSession(session, 16)
    expect([nowUs(session), session.timeline.commands, listBranches(session).length]).toEqual([stoppedUs, [], 1])
    clock.costMs = 0
    send(session, { type: 'command', command: kill })
    seek(session, 60)
    expect(look(session).digest).toBe(freshDigest(session.timeline.commands, 60))
  })

  it('what is done meanwhile happens at the goal, in order', () => {
    const { session, clock } = open()
    clock.costMs = 3
    send(session, { type: 'seek', timeUs: 20 * SECOND_US })
    advanceGoal(session)
    send(
      session,
      { type: 'command', command: kill },
      { type: 'seek', timeUs: 50 * SECOND_US },
      { type: 'command', command: crash },
      { type: 'undo', index: 0 },
    )
    expect(look(session).unfinished).toBe(5)
    arrive(session)
    expect(session.timeline.commands).toEqual([{ timeUs: 50 * SECOND_US, command: crash }])
    clock.costMs = 0
    seek(session, 80)
    expect(look(session).digest).toBe(freshDigest(session.timeline.commands, 80))
  })

  it('a refusal of what had to wait is told when its turn has come', () => {
    const { session } = open()
    expect(send(session, { type: 'seek', timeUs: 5 * SECOND_US }, { type: 'undo', index: 7 })).toBeNull()
    expect(advanceSession(session, 16)).toEqual([{ code: 'not-yours' }])
  })

  it('looking at it differently does not wait', () => {
    const { session, clock } = open()
    clock.costMs = 3
    send(session, { type: 'seek', timeUs: 200 * SECOND_US })
    send(session, { type: 'speed', speed: 10 }, { type: 'play' })
    expect([session.speed, session.playing, look(session).unfinished]).toEqual([10, true, 1])
  })
})

describe('memory', () => {
  it('has an end: the run stops there with a reason, goes back, and stops there again', () => {
    const clock = new FakeClock()
    const session = openSession({ scenario: observers, commands: [], timeUs: 0 }, clock.read, null, 0, 200_000)
    send(session, { type: 'seek', timeUs: 3_000 * SECOND_US })
    clock.costMs = 3
    arrive(session)
    expect(session.full?.bytes).toBeGreaterThanOrEqual(200_000)
    expect(session.full?.bytes).toBeLessThan(400_000)
    expect(nowUs(session)).toBeLessThan(3_000 * SECOND_US)
    const fullUs = nowUs(session)
    session.full = null
    send(session, { type: 'play' })
    advanceSession(session, 16)
    expect([session.full, session.playing, nowUs(session)]).toEqual([expect.anything(), false, fullUs])
    clock.costMs = 0
    seek(session, 1)
    expect(look(session).digest).toBe(freshDigest([], 1))
  })
})

describe('branches', () => {
  it('a fork keeps the run and goes on in a copy', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    seek(session, 20)
    const before = look(session).digest
    send(session, { type: 'fork' })
    expect([session.current, look(session).digest]).toEqual([1, before])
    expect(listBranches(session)[1]).toMatchObject({ forkedAtUs: 20 * SECOND_US, commands: 1 })
  })

  it('what is done in a fork does not reach the branch that was left', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'fork' }, { type: 'command', command: kill })
    seek(session, 30)
    send(session, { type: 'branch', branch: 0 })
    arrive(session)
    expect(look(session).digest).toBe(freshDigest([], 30))
    send(session, { type: 'branch', branch: 1 })
    arrive(session)
    expect(look(session).digest).toBe(freshDigest([{ timeUs: 10 * SECOND_US, command: kill }], 30))
  })

  it('come back with the session when its worker had to be replaced', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'fork' }, { type: 'command', command: kill })
    seek(session, 30)
    const told = listBranches(session)
    const again = openSession(readState(session), () => 0)
    restoreBranches(again, told)
    arrive(again)
    expect(listBranches(again)).toEqual(told)
    expect(look(again).digest).toBe(freshDigest([{ timeUs: 10 * SECOND_US, command: kill }], 30))
    send(again, { type: 'branch', branch: 0 })
    arrive(again)
    expect(look(again).digest).toBe(freshDigest([], 30))
  })

  it('refuses a branch that there is not', () => {
    expect(send(open().session, { type: 'branch', branch: 3 })).toEqual({ code: 'no-branch', branch: 4 })
  })
})

describe('markers', () => {
  const kinds = (frame: Frame) => (frame.markers ?? []).map(({ kind }) => kind)

  it('are told when they change and not otherwise', () => {
    const { session } = open()
    seek(session, 10)
    expect(look(session).markers).not.toBeNull()
    expect(look(session).markers).toBeNull()
    send(session, { type: 'command', command: kill })
    advanceSession(session, 16)
    expect(kinds(look(session))).toContain('fault')
  })

  it('of the future stay when the viewer goes back', () => {
    const { session } = open([{ timeUs: 10 * SECOND_US, command: kill }])
    seek(session, 60)
    const before = look(session).markers
    seek(session, 5)
    expect(look(session).markers).toEqual(before)
    expect(before?.map(({ kind }) => kind)).toContain('promotion')
  })

  it('of the future are forgotten after a new command in the past', () => {
    const { session } = open([{ timeUs: 10 * SECOND_US, command: kill }])
    seek(session, 60)
    seek(session, 5)
    send(session, { type: 'command', command: { kind: 'PauseConsumer', consumer: 'warehouse' } })
    advanceSession(session, 16)
    expect(kinds(look(session))).toEqual(['start', 'command'])
  })

  it('between now and a later command stay when that one is undone', () => {
    const { session } = open([
      { timeUs: 10 * SECOND_US, command: kill },
      { timeUs: 50 * SECOND_US, command: heal },
    ])
    seek(session, 60)
    seek(session, 5)
    send(session, { type: 'undo', index: 1 })
    arrive(session)
    advanceSession(session, 16)
    const seen = kinds(look(session))
    expect(seen).toContain('promotion')
    expect(seen).not.toContain('heal')
  })

  it('show an outage from the first partition that stops to the last that resumes', () => {
    const { session } = open([{ timeUs: 10 * SECOND_US, command: kill }])
    seek(session, 60)
    const outages = (look(session).markers ?? []).filter(({ kind }) => kind === 'outage')
    expect(outages).toHaveLength(1)
    expect(outages[0].timeUs).toBe(10 * SECOND_US)
    expect(outages[0].endUs).toBeGreaterThan(18 * SECOND_US)
  })
})

describe('lights', () => {
  /** All but the last number, which tells lights apart and counts from wherever recording began. */
  const lights = ({ flights, flightCount }: Frame): number[][] =>
    Array.from({ length: flightCount }, (_, i) => [...flights.subarray(i * FLIGHT_STRIDE, (i + 1) * FLIGHT_STRIDE - 1)])

  function playTo(session: Session, second: number): void {
    send(session, { type: 'play' })
    while (nowUs(session) < second * SECOND_US) advanceSession(session, 20 / session.speed)
    send(session, { type: 'pause' })
  }

  it.each([0.1, 1, 10])('at speed %d are the same after going back as they were', (speed) => {
    const { session } = open([{ timeUs: 9.99 * SECOND_US, command: kill }])
    send(session, { type: 'speed', speed })
    playTo(session, 10)
    const before = lights(look(session))
    expect(before.length).toBeGreaterThan(0)
    seek(session, 12)
    seek(session, 10)
    expect(lights(look(session))).toEqual(before)
  })

  it('are the same after a jump ahead as they were', () => {
    const { session } = open()
    seek(session, 100)
    const before = lights(look(session))
    seek(session, 1)
    seek(session, 100)
    expect(lights(look(session))).toEqual(before)
  })

  it.each([0.1, 1, 5, 60])('are at most twelve on each way at speed %d, and stand for every record on it', (speed) => {
    const { session } = open()
    send(session, { type: 'speed', speed })
    seek(session, 100)
    const frame = look(session)
    const ways = new Map<string, number>()
    for (const [from, to, , kind] of lights(frame)) {
      const way = `${from}-${to}-${kind}`
      ways.set(way, (ways.get(way) ?? 0) + 1)
    }
    expect(Math.max(...ways.values())).toBeLessThanOrEqual(12)
    // In step: two that follow each other on a way are never at the same place of it.
    const { recorder, timeline } = session
    const windowUs = 900_000 * speed
    const sent = [...recorder.sentUs.subarray(0, Math.min(recorder.count, recorder.capacity))]
    const seen = sent.flatMap((us, at) => {
      const takesUs = Math.max(windowUs, recorder.arriveUs[at] - us)
      const isSeen = recorder.partition[at] === 0 && us <= timeline.world.state.nowUs
      return isSeen && timeline.world.state.nowUs - us <= takesUs ? [recorder.records[at]] : []
    })
    const shown = lights(frame).reduce((sum, [, , , , records]) => sum + records, 0)
    expect(shown).toBe(seen.reduce((sum, records) => sum + records, 0))
    expect(frame.recordsPerLight).toBe(Math.max(1, Math.round(shown / frame.flightCount)))
  })

  it('come in the buffer that the page gives back, when it is large enough', () => {
    const { session } = open()
    seek(session, 5)
    const first = buildFrame(session, -1, null)
    const second = buildFrame(session, -1, first.flights.buffer as ArrayBuffer)
    expect(second.flights.buffer).toBe(first.flights.buffer)
  })
})

describe('structure', () => {
  it('is told when it has changed and not otherwise', () => {
    const { session } = open()
    seek(session, 10)
    const { structure } = look(session)
    const version = structure?.version ?? 0
    expect(buildFrame(session, version, null).structure).toBeNull()
    send(session, { type: 'command', command: kill })
    advanceSession(session, 16)
    expect(buildFrame(session, version, null).structure?.sites[0].up).toBe(false)
  })

  it('has a version that never stands for two different structures, whatever the jumps', () => {
    const { session } = open()
    const told = new Map<number, string>()
    const note = (): void => {
      const { structure } = look(session)
      // How long a broker is silent changes all the time and is told every half second only.
      const text = JSON.stringify(structure, (key, value) => (key === 'silentMs' ? 0 : value))
      expect(told.get(structure?.version ?? 0) ?? text).toBe(text)
      told.set(structure?.version ?? 0, text)
    }
    for (const command of [kill, heal, crash, kill]) {
      for (const second of [10, 25, 40, 12, 38]) {
        seek(session, second)
        note()
      }
      seek(session, 20)
      send(session, { type: 'command', command })
      note()
      send(session, { type: 'undo', index: 0 })
      note()
      arrive(session)
      note()
      send(session, { type: 'command', command })
      note()
    }
    send(session, { type: 'branch', branch: 0 })
    arrive(session)
    note()
    expect(told.size).toBeGreaterThan(15)
  })
})

describe('events and answers', () => {
  it('tells each event once', () => {
    const { session } = open([{ timeUs: 10 * SECOND_US, command: kill }])
    const ids: number[] = []
    for (let second = 1; second <= 40; second++) {
      seek(session, second)
      ids.push(...look(session).events.map(({ id }) => id))
    }
    expect(ids).toEqual(session.timeline.world.stores.events.map(({ id }) => id))
  })

  it('explains an event of the future that is already known', () => {
    const { session } = open([{ timeUs: 10 * SECOND_US, command: kill }])
    seek(session, 60)
    const promotion = session.markers.known.find(({ kind }) => kind === 'ObserverPromoted')
    seek(session, 5)
    const answer = ask(session, { type: 'why', eventId: promotion?.id ?? -1 })
    expect(answer.type === 'why' && answer.chain.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['CommandIssued', 'SiteKilled', 'BrokerFenced', 'ObserverPromoted']),
    )
  })

  it('gives a session that opens to the same digest', () => {
    const { session } = open()
    seek(session, 10)
    send(session, { type: 'command', command: kill })
    seek(session, 35)
    const answer = ask(session, { type: 'session' })
    if (answer.type !== 'session') throw new Error('The question was for the session.')
    const copy = openSession(answer.session, new FakeClock().read)
    arrive(copy)
    expect(look(copy).digest).toBe(answer.digest)
  })

  it('refuses to look at a partition that there is not', () => {
    const { session } = open()
    expect(send(session, { type: 'focus', topic: 'orders', partition: 7 })).toEqual({
      code: 'no-partition',
      topic: 'orders',
      partition: 7,
    })
    expect(session.focus).toEqual({ topic: 'orders', partition: 0 })
  })
})
