/** Several runs on one clock: nobody is ahead, and nobody is waited for in vain. */
import { expect, it } from 'vitest'
import { OneClock } from './one-clock'

const [a, b] = [{}, {}]

function makeClock(): OneClock {
  const clock = new OneClock()
  clock.setTo(1_000_000)
  clock.note(a, 1_000_000)
  clock.note(b, 1_000_000)
  clock.readGoal(100, 2)
  return clock
}

it('lets all go to the same moment, however often it is asked', () => {
  const clock = makeClock()
  expect(clock.readGoal(120, 2)).toBe(1_040_000)
  expect(clock.readGoal(120, 2)).toBe(1_040_000)
  expect(clock.isTogether).toBe(false)
})

it('goes on when the slowest is there, with the time that has passed meanwhile', () => {
  const clock = makeClock()
  clock.readGoal(120, 2)
  clock.note(a, 1_040_000)
  clock.note(b, 1_020_000)
  expect(clock.readGoal(140, 2)).toBe(1_040_000)
  clock.note(b, 1_040_000)
  expect(clock.readGoal(160, 2)).toBe(1_120_000)
})

it('waits for who is on its way, and begins anew where all are sent', () => {
  const clock = makeClock()
  clock.setTo(500_000)
  clock.note(a, 500_000)
  clock.note(b, null)
  expect(clock.readGoal(900, 1)).toBe(500_000)
  clock.note(b, 500_000)
  // The way there was no time of the run.
  expect(clock.readGoal(1_000, 1)).toBe(500_000)
  expect(clock.readGoal(1_010, 1)).toBe(510_000)
})

it('does not catch up what a page slept through, nor wait for a run that has left', () => {
  const clock = makeClock()
  expect(clock.readGoal(100_000, 1)).toBe(1_250_000)
  clock.note(a, 1_250_000)
  clock.leave(b)
  expect(clock.isTogether).toBe(true)
})
