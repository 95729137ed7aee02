/** What was done in one run and not in the other, and the run without it. */
import { expect, it } from 'vitest'
import { findOwnDeeds, withoutDeed } from './deeds'
import { killWest, openWorld } from './testing/run-views'

const kill = killWest(12)

it('takes one command out of a run, the scenario’s or one’s own, and finds it again', () => {
  const own = openWorld('observers', [kill, killWest(40)])
  const other = withoutDeed(own, kill, false)
  expect(other.commands).toEqual([killWest(40)])
  expect(findOwnDeeds(own, other)).toEqual([[kill], []])

  const scripted = openWorld('observers-under-min-isr')
  const [first] = scripted.scenario.commands
  const deed = { timeUs: first.atMs * 1_000, command: first.command }
  const spared = withoutDeed(scripted, deed, true)
  expect(spared.scenario.commands).toEqual(scripted.scenario.commands.slice(1))
  expect(findOwnDeeds(spared, scripted)).toEqual([[], [deed]])
})

it('counts the same thing done twice as two', () => {
  const twice = openWorld('observers', [kill, kill])
  expect(findOwnDeeds(twice, withoutDeed(twice, kill, false))).toEqual([[kill], []])
})
