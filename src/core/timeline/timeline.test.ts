/**
 * Time travel is exact. The one thing a reader would get wrong: two worlds are compared by their digest, which
 * reads logs, clients' traffic, random state and the queue, and by their traces, because a digest names no culprit.
 */
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../scenarios'
import type { Command } from '../command'
import { digestWorld } from '../digest-world'
import { traceLines } from '../readouts/trace'
import type { Scenario } from '../scenario'
import {
  createTimeline,
  forkTimeline,
  type IssuedCommand,
  issueAt,
  measureCheckpoints,
  runTimeline,
  seekTimeline,
  stepTimeline,
  type Timeline,
  withoutCommands,
} from './timeline'

const SECOND_US = 1_000_000

function findScenario(id: string): Scenario {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no world ${id}.`)
  return scenario
}

function play(scenario: Scenario, commands: readonly IssuedCommand[], untilUs: number): Timeline {
  const timeline = createTimeline(scenario, commands)
  runTimeline(timeline, untilUs)
  return timeline
}

/** What is compared: the trace first, because it says where two runs part. */
function look({ world }: Timeline) {
  return { trace: traceLines(world), digest: digestWorld(world), timeUs: world.state.nowUs }
}

function killFirstSite(scenario: Scenario): Command {
  return { kind: 'KillSite', site: scenario.sites[0].id }
}

function healFirstSite(scenario: Scenario): Command {
  return { kind: 'HealSite', site: scenario.sites[0].id }
}

const observers = findScenario('observers')
const uncleanElection = findScenario('unclean-election')
/** Short scripts, long scripts, no script; one broker a site and several; with and without observers. */
const SAMPLE = ['observers', 'one-broker-dies', 'acks-0-1-all', 'unclean-election', 'link-cut'].map(findScenario)

describe('a run is a function of scenario, seed and commands', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s runs twice the same', (_, scenario) => {
    const commands = [{ timeUs: 15 * SECOND_US, command: killFirstSite(scenario) }]
    const first = play(scenario, commands, 40 * SECOND_US)
    expect(look(play(scenario, commands, 40 * SECOND_US))).toEqual(look(first))
  })

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    '%s runs differently with another seed',
    (_, scenario) => {
      const other = play({ ...scenario, seed: scenario.seed + 1 }, [], 10 * SECOND_US)
      expect(look(other).digest).not.toBe(look(play(scenario, [], 10 * SECOND_US)).digest)
    },
  )

  it('does not depend on how the run is cut into pieces', () => {
    const whole = play(observers, [], 30 * SECOND_US)
    const pieces = createTimeline(observers)
    for (let timeUs = 0; timeUs <= 30 * SECOND_US; timeUs += 333_333) runTimeline(pieces, timeUs)
    while (!runTimeline(pieces, 30 * SECOND_US, { maxSteps: 7 })) {}
    expect(look(pieces)).toEqual(look(whole))
  })

  it('does not depend on who watches', async () => {
    const { createFlightRecorder } = await import('../network/flight-recorder')
    const watched = createTimeline(observers)
    watched.world.recorder = createFlightRecorder(64)
    runTimeline(watched, 20 * SECOND_US)
    expect(watched.world.recorder.count).toBeGreaterThan(64)
    expect(look(watched)).toEqual(look(play(observers, [], 20 * SECOND_US)))
  })
})

describe('seeking', () => {
  it.each(SAMPLE.map((scenario) => [scenario.id, scenario] as const))(
    'in %s, back and forth, stands where a run to that time stands',
    (_, scenario) => {
      const commands = [
        { timeUs: 12 * SECOND_US, command: killFirstSite(scenario) },
        { timeUs: 33 * SECOND_US, command: healFirstSite(scenario) },
      ]
      const timeline = play(scenario, commands, 60 * SECOND_US)
      for (const second of [41.3, 5, 12, 58.000001, 33, 11.999999, 0, 60]) {
        const timeUs = Math.round(second * SECOND_US)
        seekTimeline(timeline, timeUs)
        expect(look(timeline)).toEqual(look(play(scenario, commands, timeUs)))
      }
    },
  )

  it('jumps ahead to a checkpoint instead of running there again', () => {
    const timeline = play(observers, [], 120 * SECOND_US)
    const { steps } = timeline.world.state
    expect(timeline.checkpoints.length).toBeGreaterThan(2)
    seekTimeline(timeline, SECOND_US)
    const before = timeline.checkpoints.length
    seekTimeline(timeline, 120 * SECOND_US)
    expect(timeline.world.state.steps).toBe(steps)
    expect(timeline.checkpoints).toHaveLength(before)
  })

  it('does not take a checkpoint twice when it runs over the same ground', () => {
    const timeline = play(observers, [], 120 * SECOND_US)
    const before = timeline.checkpoints.length
    for (const second of [60, 119, 3, 118, 90, 120]) seekTimeline(timeline, second * SECOND_US)
    expect(timeline.checkpoints).toHaveLength(before)
  })

  it('keeps checkpoints in order when ground before a command is run over again', () => {
    const commands = [{ timeUs: 150 * SECOND_US, command: killFirstSite(observers) }]
    const timeline = play(observers, commands, 200 * SECOND_US)
    const before = timeline.checkpoints.length
    seekTimeline(timeline, SECOND_US)
    runTimeline(timeline, 149 * SECOND_US)
    const times = timeline.checkpoints.map(({ timeUs }) => timeUs)
    expect(times).toEqual([...times].sort((left, right) => left - right))
    expect(timeline.checkpoints).toHaveLength(before)
  })

  it('goes back over the truncation that follows an unclean election', () => {
    const timeline = play(uncleanElection, [], 150 * SECOND_US)
    const end = look(timeline)
    expect(end.trace.some((line) => line.includes('LogTruncated'))).toBe(true)
    expect(end.trace.some((line) => line.includes('RecordsLost'))).toBe(true)
    for (const second of [121.5, 89, 122, 49.9, 100]) {
      const timeUs = Math.round(second * SECOND_US)
      seekTimeline(timeline, timeUs)
      expect(look(timeline)).toEqual(look(play(uncleanElection, [], timeUs)))
    }
    seekTimeline(timeline, 150 * SECOND_US)
    expect(look(timeline)).toEqual(end)
  })

  it('after every second checkpoint went, several times, stands where a run to that time stands', () => {
    const commands = [{ timeUs: 12 * SECOND_US, command: killFirstSite(observers) }]
    const timeline = createTimeline(observers, commands)
    timeline.stepsBetween = 10
    runTimeline(timeline, 60 * SECOND_US)
    expect(timeline.stepsBetween).toBeGreaterThan(20)
    expect(timeline.checkpoints.length).toBeLessThanOrEqual(512)
    const gaps = timeline.checkpoints.slice(1).map(({ steps }, i) => steps - timeline.checkpoints[i].steps)
    // Evenly spaced, but for the last ones of the old distance.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(timeline.stepsBetween)
    for (const second of [41.3, 5, 12, 58.000001, 0, 60]) {
      const timeUs = Math.round(second * SECOND_US)
      seekTimeline(timeline, timeUs)
      expect(look(timeline)).toEqual(look(play(observers, commands, timeUs)))
    }
  })

  it('thins checkpoints by what they take in memory, the same in each run', () => {
    const [first, second] = [0, 1].map(() => {
      const timeline = createTimeline(observers)
      timeline.checkpointBytesMost = 2_000_000
      timeline.stepsBetween = 100
      runTimeline(timeline, 30 * SECOND_US)
      return timeline
    })
    expect(measureCheckpoints(first)).toBeLessThanOrEqual(
      2_000_000 + first.near.reduce((sum, { state }) => sum + state.size, 0),
    )
    expect(first.stepsBetween).toBeGreaterThan(100)
    expect(first.checkpoints.map(({ steps }) => steps)).toEqual(second.checkpoints.map(({ steps }) => steps))
    seekTimeline(first, 17 * SECOND_US)
    expect(look(first)).toEqual(look(play(observers, [], 17 * SECOND_US)))
  })

  it('to the start stands in the same world as a new time line', () => {
    const timeline = play(observers, [], 20 * SECOND_US)
    seekTimeline(timeline, 0)
    expect(look(timeline)).toEqual(look(createTimeline(observers)))
  })
})

describe('commands', () => {
  it('that are issued by hand give the run that they give as a plan', () => {
    const byHand = createTimeline(observers)
    runTimeline(byHand, 10 * SECOND_US)
    issueAt(byHand, killFirstSite(observers))
    runTimeline(byHand, 25 * SECOND_US)
    issueAt(byHand, healFirstSite(observers))
    runTimeline(byHand, 50 * SECOND_US)
    expect(look(byHand)).toEqual(look(play(observers, byHand.commands, 50 * SECOND_US)))
  })

  it('come after all engine events of their instant', () => {
    // Stand at the instant of some engine event, as a pause or a step may.
    const byHand = createTimeline(observers)
    for (let i = 0; i < 5000; i++) stepTimeline(byHand)
    runTimeline(byHand, byHand.world.state.nowUs)
    issueAt(byHand, killFirstSite(observers))
    runTimeline(byHand, 40 * SECOND_US)
    expect(look(byHand)).toEqual(look(play(observers, byHand.commands, 40 * SECOND_US)))
  })

  it('may be issued in the middle of an instant', () => {
    const byHand = createTimeline(observers)
    standInTheMiddleOfAnInstant(byHand)
    issueAt(byHand, killFirstSite(observers))
    runTimeline(byHand, 40 * SECOND_US)
    expect(look(byHand)).toEqual(look(play(observers, byHand.commands, 40 * SECOND_US)))
  })

  it('of one instant keep their order', () => {
    const byHand = createTimeline(observers)
    runTimeline(byHand, 10 * SECOND_US)
    for (const command of [killFirstSite(observers), healFirstSite(observers), killFirstSite(observers)])
      issueAt(byHand, command)
    runTimeline(byHand, 30 * SECOND_US)
    const planned = play(observers, byHand.commands, 30 * SECOND_US)
    expect(look(byHand)).toEqual(look(planned))
    seekTimeline(planned, 10 * SECOND_US)
    expect(planned.issued).toBe(3)
  })

  it('at a time when the scenario has one of its own come after it', () => {
    const command: Command = { kind: 'StartBroker', broker: 2 }
    const byHand = createTimeline(uncleanElection)
    runTimeline(byHand, 10 * SECOND_US)
    issueAt(byHand, command)
    runTimeline(byHand, 30 * SECOND_US)
    const planned = play(uncleanElection, [{ timeUs: 10 * SECOND_US, command }], 30 * SECOND_US)
    expect(look(byHand)).toEqual(look(planned))
    const issued = look(planned).trace.filter((line) => line.includes('CommandIssued'))
    expect(issued.map((line) => line.replace(/.*kind=(\w+).*/, '$1'))).toEqual([
      'CrashBroker',
      'CrashBroker',
      'StartBroker',
    ])
  })

  it('in the past cut off what was planned for later, and return it', () => {
    const timeline = play(observers, [{ timeUs: 20 * SECOND_US, command: killFirstSite(observers) }], 40 * SECOND_US)
    seekTimeline(timeline, 10 * SECOND_US)
    const command: Command = { kind: 'CrashBroker', broker: 21 }
    expect(issueAt(timeline, command)).toEqual([{ timeUs: 20 * SECOND_US, command: killFirstSite(observers) }])
    runTimeline(timeline, 40 * SECOND_US)
    expect(look(timeline)).toEqual(look(play(observers, [{ timeUs: 10 * SECOND_US, command }], 40 * SECOND_US)))
  })

  it('in the past leave no checkpoint of the old future behind', () => {
    const timeline = play(observers, [], 120 * SECOND_US)
    seekTimeline(timeline, 30 * SECOND_US)
    issueAt(timeline, killFirstSite(observers))
    seekTimeline(timeline, 100 * SECOND_US)
    expect(look(timeline)).toEqual(look(play(observers, timeline.commands, 100 * SECOND_US)))
  })

  it('that the cluster refuses stay in the history', () => {
    const timeline = createTimeline(observers)
    issueAt(timeline, { kind: 'HealSite', site: 'nowhere' })
    runTimeline(timeline, SECOND_US)
    expect(timeline.commands).toHaveLength(1)
    expect(look(timeline)).toEqual(look(play(observers, timeline.commands, SECOND_US)))
  })
})

describe('forking and undoing', () => {
  const kill = { timeUs: 10 * SECOND_US, command: killFirstSite(observers) }
  const crash: IssuedCommand = { timeUs: 14 * SECOND_US, command: { kind: 'CrashBroker', broker: 21 } }

  it('a fork is the same run, now and later', () => {
    const original = play(observers, [kill], 30 * SECOND_US)
    const fork = forkTimeline(original)
    expect(look(fork)).toEqual(look(original))
    runTimeline(original, 50 * SECOND_US)
    runTimeline(fork, 50 * SECOND_US)
    expect(look(fork)).toEqual(look(original))
  })

  it('what happens in a fork does not reach the original', () => {
    const original = play(observers, [kill], 30 * SECOND_US)
    const before = look(original)
    const fork = forkTimeline(original)
    issueAt(fork, crash.command)
    runTimeline(fork, 60 * SECOND_US)
    expect(look(original)).toEqual(before)
    runTimeline(original, 60 * SECOND_US)
    expect(look(original)).toEqual(look(play(observers, [kill], 60 * SECOND_US)))
  })

  it('a fork keeps the commands that are still to come', () => {
    const original = play(observers, [kill, crash], 5 * SECOND_US)
    const fork = forkTimeline(original)
    runTimeline(fork, 30 * SECOND_US)
    expect(look(fork)).toEqual(look(play(observers, [kill, crash], 30 * SECOND_US)))
  })

  it.each([0, 1])('undoing command %i gives the run without it', (index) => {
    const timeline = play(observers, [kill, crash], 40 * SECOND_US)
    const kept = [kill, crash].filter((_, i) => i !== index)
    const undone = withoutCommands(timeline, index, index)
    runTimeline(undone, 40 * SECOND_US)
    expect(look(undone)).toEqual(look(play(observers, kept, 40 * SECOND_US)))
    expect(look(timeline)).toEqual(look(play(observers, [kill, crash], 40 * SECOND_US)))
  })

  it('undoing a late command begins at a checkpoint, not at the start', () => {
    const late = { timeUs: 150 * SECOND_US, command: crash.command }
    const timeline = play(observers, [late], 160 * SECOND_US)
    expect(withoutCommands(timeline, 0, 0).world.state.nowUs).toBeGreaterThan(100 * SECOND_US)
  })
})

describe('limits of a run', () => {
  it('asks now and then whether to stop, not at every event', () => {
    const timeline = createTimeline(observers)
    let asked = 0
    runTimeline(timeline, 10 * SECOND_US, {
      shouldStop: () => {
        asked++
        return false
      },
    })
    expect(asked).toBeGreaterThan(1)
    expect(asked).toBeLessThan(timeline.world.state.steps / 100)
  })

  it('stops where it is told to, and goes on from there', () => {
    const timeline = createTimeline(observers)
    expect(runTimeline(timeline, 10 * SECOND_US, { shouldStop: () => true })).toBe(false)
    expect(timeline.world.state.nowUs).toBeLessThan(10 * SECOND_US)
    expect(runTimeline(timeline, 10 * SECOND_US)).toBe(true)
    expect(look(timeline)).toEqual(look(play(observers, [], 10 * SECOND_US)))
  })

  it('remembers how far it has been since the last command', () => {
    const timeline = play(observers, [], 10 * SECOND_US)
    seekTimeline(timeline, 4 * SECOND_US)
    expect(timeline.frontierUs).toBe(10 * SECOND_US)
    issueAt(timeline, killFirstSite(observers))
    expect(timeline.frontierUs).toBe(4 * SECOND_US)
  })
})

/** Run to where one engine event of an instant has happened and another one of the same instant has not. */
function standInTheMiddleOfAnInstant(timeline: Timeline): void {
  runTimeline(timeline, 10 * SECOND_US)
  do stepTimeline(timeline)
  while (timeline.world.state.queue.time[0] !== timeline.world.state.nowUs)
}
