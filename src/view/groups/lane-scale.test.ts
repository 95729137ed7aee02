import { expect, it } from 'vitest'
import { hasGap, type LaneScale, listBoxes } from './lane-scale'
import type { LanePicture } from './picture'

const SCALE = { left: 0, right: 100, perBox: 2, perRecord: 5, span: 20 } as LaneScale
const LANE = { logStart: 0, logEnd: 20, position: 20, stretches: [], holes: [2, 7, 9, 10] }
const picture = (holes: readonly number[]) => ({ lane: { ...LANE, holes }, from: 20 }) as unknown as LanePicture

it('draws no box where all of its records were compacted away', () => {
  const places = (holes: readonly number[]) => listBoxes(SCALE, picture(holes), false).map(({ x }) => x)
  expect(places([])).toHaveLength(10)
  expect(places(LANE.holes)).toEqual(places([]).filter((x) => x !== 10 && x !== 20))
})

it('says so only where a gap is to be seen', () => {
  expect(hasGap(picture(LANE.holes).lane, SCALE)).toBe(true)
  expect(hasGap(picture(LANE.holes).lane, { ...SCALE, span: 10 })).toBe(false)
  expect(hasGap(picture([]).lane, SCALE)).toBe(false)
})
