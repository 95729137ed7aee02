/** Runs a random world with all checks after every step. */
import { issueCommand, runUntil, type Scenario, step } from '..'
import { type Checker, checkWorld, createChecker, prepareCheck, type Violation } from '../checks/checker'
import { createWorld } from '../create'
import { nextEventTime } from '../engine/event-queue'
import type { World } from '../world'
import type { RandomRun } from './random-world'

export interface Finding {
  readonly invariant: Violation['invariant'] | 'the simulation does not stop itself'
  readonly message: string
  readonly timeUs: number
}

/** The first thing that is wrong, of one promise alone with `only`; null when nothing is. */
export function checkRun(run: RandomRun, only: Violation['invariant'] | null = null): Finding | null {
  return runWithChecks(run, only).finding
}

/** The same, with the world that it ended in. */
export function runWithChecks(run: RandomRun, only: Violation['invariant'] | null = null) {
  const world = createWorld(run.scenario satisfies Scenario)
  return { world, finding: play(world, run, only) }
}

function play(world: World, run: RandomRun, only: Violation['invariant'] | null): Finding | null {
  const checker = createChecker(world)
  let next = 0
  try {
    for (;;) {
      const command = run.commands[next]
      const eventUs = nextEventTime(world.state.queue)
      if (command !== undefined && command.timeUs < eventUs) {
        runUntil(world, command.timeUs)
        prepareCheck(checker, true)
        issueCommand(world, command.command)
        next++
      } else if (eventUs > run.untilUs) return null
      else {
        prepareCheck(checker)
        step(world)
      }
      const problem = look(checker, only)
      if (problem !== null) return problem
    }
  } catch (error) {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    return { invariant: 'the simulation does not stop itself', message, timeUs: world.state.nowUs }
  }
}

function look(checker: Checker, only: Violation['invariant'] | null): Finding | null {
  const violation = checkWorld(checker, only)
  return violation === null ? null : { ...violation, timeUs: checker.world.state.nowUs }
}
