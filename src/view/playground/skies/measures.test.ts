/** Only what differs has a row, and it says which run is better off. */
import { expect, it } from 'vitest'
import { compareMeasures } from './measures'
import { makeLanes } from './policies'
import { killWest, openWorld, viewRun } from './testing/run-views'

it('has a row for what differs and none for what is equal', () => {
  const killed = viewRun(openWorld('no-observers', [killWest(12)]), 30)
  const spared = viewRun(openWorld('no-observers'), 30)
  const { differing, equal } = compareMeasures([killed, spared])
  const rows = Object.fromEntries(differing.map(({ key, values, tones }) => [key, { values, tones }]))
  expect(rows['goesThrough']).toEqual({ values: ['NO', 'YES'], tones: ['bad', 'good'] })
  expect(rows['withoutWrites']).toEqual({ values: ['18.0\u00a0s', '0.0\u00a0s'], tones: ['bad', 'good'] })
  expect(rows['leader']).toEqual({ values: ['21', '11'], tones: [null, null] })
  expect(rows['inSync']?.values).toEqual(['21, 22', '11, 12, 21, 22'])
  expect(equal.map(({ key }) => key)).toContain('lost')
  for (const { values } of differing) expect(values[0]).not.toBe(values[1])
})

it('has no row at all for runs that do the same', () => {
  const lanes = makeLanes(openWorld('observers', [killWest(12)]), 'orders') ?? []
  const { differing } = compareMeasures([viewRun(lanes[2], 30), viewRun(lanes[3], 30)])
  expect(differing).toEqual([])
})
