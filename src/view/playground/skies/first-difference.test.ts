/** Where two runs of the core part, and where they do not. */
import { expect, it } from 'vitest'
import { findFirstDifference, findNextDifference } from './first-difference'
import { makeLanes } from './policies'
import { killWest, openWorld, viewRun } from './testing/run-views'

const events = (session: Parameters<typeof viewRun>[0], seconds: number) => viewRun(session, seconds).events

it('is the fault itself for a run and the same without it', () => {
  const runs = [events(openWorld('observers', [killWest(12)]), 20), events(openWorld('observers'), 20)]
  const difference = findFirstDifference(runs, 20_000_000)
  expect(difference?.timeUs).toBe(12_000_000)
  expect(difference?.told[0].map(({ kind }) => kind)).toEqual(['CommandIssued', 'SiteKilled', 'WritesStopped'])
  expect(difference?.told[1]).toEqual([])
  expect(findNextDifference(runs, 12_000_000, 20_000_000)).toBe(14_990_945)
})

it('is not there before it, nor between a run and its copy', () => {
  const runs = [events(openWorld('observers', [killWest(12)]), 20), events(openWorld('observers'), 20)]
  expect(findFirstDifference(runs, 11_999_999)).toBeNull()
  expect(findFirstDifference([runs[0], runs[0]], 20_000_000)).toBeNull()
  expect(findNextDifference([runs[0], runs[0]], 0, 20_000_000)).toBeNull()
})

it('is the promotion for runs under other promises, and none for promises that do the same', () => {
  const lanes = makeLanes(openWorld('observers', [killWest(12)]), 'orders') ?? []
  const runs = lanes.map((lane) => events(lane, 30))
  const difference = findFirstDifference(runs, 30_000_000)
  expect(difference?.timeUs).toBe(19_207_750)
  expect(difference?.told.map((told) => told.map(({ kind }) => kind))).toEqual([
    [],
    [],
    ['IsrChanged', 'ObserverPromoted'],
    ['IsrChanged', 'ObserverPromoted'],
  ])
  expect(findFirstDifference([runs[2], runs[3]], 30_000_000)).toBeNull()
})
