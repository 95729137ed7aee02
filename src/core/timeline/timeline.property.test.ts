/** Random worlds, random commands, random jumps: wherever a time line stands, a fresh run to there is the same. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestWorld } from '../digest-world'
import { traceLines } from '../readouts/trace'
import { howOften } from '../testing/how-often'
import { drawFromSeed, makeRandomRun } from '../testing/random-world'
import {
  createTimeline,
  forkTimeline,
  issueAt,
  runTimeline,
  seekTimeline,
  stepTimeline,
  type Timeline,
  withoutCommands,
} from './timeline'

const anyRun = fc.integer({ min: 0, max: 0xffffffff }).map((seed) => makeRandomRun(drawFromSeed(seed)))
const anyPart = fc.integer({ min: 0, max: 1_000_000 })
const anyParts = fc.array(anyPart, { minLength: 1, maxLength: 4 })

function look({ world }: Timeline) {
  return { trace: traceLines(world), digest: digestWorld(world), timeUs: world.state.nowUs }
}

function fresh(like: Timeline): Timeline {
  const timeline = createTimeline(like.scenario, like.commands)
  runTimeline(timeline, like.world.state.nowUs)
  return timeline
}

describe('time travel in random worlds', () => {
  it('a seek to any time stands where a fresh run to that time stands', () => {
    fc.assert(
      fc.property(anyRun, anyParts, ({ scenario, commands, untilUs }, parts) => {
        const timeline = createTimeline(scenario, commands)
        runTimeline(timeline, untilUs)
        for (const part of parts) {
          seekTimeline(timeline, Math.floor((untilUs * part) / 1_000_000))
          expect(look(timeline)).toEqual(look(fresh(timeline)))
        }
        // The digest does not read everything; what it does not read would show later.
        runTimeline(timeline, timeline.world.state.nowUs + 20_000_000)
        expect(look(timeline)).toEqual(look(fresh(timeline)))
      }),
      { numRuns: howOften(8) },
    )
  })

  it('commands issued by hand, after any jumps and steps, give the run of the same plan', () => {
    fc.assert(
      fc.property(anyRun, anyParts, fc.nat(40), ({ scenario, commands, untilUs }, parts, steps) => {
        const timeline = createTimeline(scenario)
        for (const [i, { command }] of commands.slice(0, 6).entries()) {
          seekTimeline(timeline, Math.floor((untilUs * parts[i % parts.length]) / 1_000_000) + i * 1_000_000)
          for (let k = 0; k < steps; k++) stepTimeline(timeline)
          issueAt(timeline, command)
        }
        runTimeline(timeline, timeline.world.state.nowUs + 10_000_000)
        expect(look(timeline)).toEqual(look(fresh(timeline)))
      }),
      { numRuns: howOften(8) },
    )
  })

  it('a fork is the original, and undoing a command is a run without it', () => {
    fc.assert(
      fc.property(anyRun, anyPart, fc.nat(), ({ scenario, commands, untilUs }, part, chosen) => {
        fc.pre(commands.length > 0)
        const timeline = createTimeline(scenario, commands)
        runTimeline(timeline, Math.floor((untilUs * part) / 1_000_000))
        expect(look(forkTimeline(timeline))).toEqual(look(timeline))
        const before = look(timeline)
        const { nowUs } = timeline.world.state
        const undone = withoutCommands(timeline, chosen % commands.length, chosen % commands.length)
        expect(undone.commands).toHaveLength(commands.length - 1)
        expect(undone.world.state.nowUs).toBeLessThanOrEqual(nowUs)
        // Beyond the present, back before the change, and to the present: each is the run without it.
        for (const timeUs of [nowUs, nowUs + 20_000_000, Math.floor(nowUs / 3), nowUs + 20_000_000, nowUs]) {
          seekTimeline(undone, timeUs)
          expect(look(undone)).toEqual(look(fresh(undone)))
        }
        expect(look(timeline)).toEqual(before)
        runTimeline(timeline, untilUs + 10_000_000)
        expect(look(timeline)).toEqual(look(fresh(timeline)))
      }),
      { numRuns: howOften(8) },
    )
  })
})
