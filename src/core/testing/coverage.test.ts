/** Random worlds must do what they are there for: what no world sees no check can catch. */
import { expect, it } from 'vitest'
import { createWorld, issueCommand, runUntil } from '..'
import { CLUSTER_FLOORS, createCoverage, findUncovered, noteWorld, refusedShare } from './coverage'
import { drawFromSeed, makeRandomRun } from './random-world'

const WORLDS = 100

it('sees each kind of event in enough random worlds, and commands that can act', () => {
  const coverage = createCoverage()
  for (let seed = 1; seed <= WORLDS; seed++) {
    const { scenario, commands, untilUs } = makeRandomRun(drawFromSeed(seed))
    const world = createWorld(scenario)
    for (const { timeUs, command } of commands) {
      runUntil(world, timeUs)
      issueCommand(world, command)
    }
    runUntil(world, untilUs)
    noteWorld(coverage, world.stores.events)
  }
  expect(findUncovered(coverage, CLUSTER_FLOORS)).toEqual([])
  expect(refusedShare(coverage)).toBeLessThan(0.1)
})
