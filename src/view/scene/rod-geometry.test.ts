import { describe, expect, it } from 'vitest'
import { makeFocus, makeMeasures, makeStructure } from './fixtures'
import { computeLayout } from './layout'
import { aimRod, drawRod, heightOnRod } from './rod-geometry'

const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
const layout = computeLayout(structure, { width: 1440, height: 900, topInset: 58, rightInset: 0, bottomInset: 158 })
const rest = makeFocus([
  [11, 'leader', 9],
  [12, 'in-sync', 9],
  [21, 'in-sync', 9],
  [22, 'in-sync', 9],
])
const westDark = makeFocus([
  [11, 'offline', 9],
  [12, 'offline', 9],
  [21, 'leader', 9],
  [22, 'in-sync', 9],
  [23, 'promoted', 9],
])

describe('the curtain rod', () => {
  it('hangs level while every sync replica is in the ISR', () => {
    expect(aimRod(layout, rest, makeMeasures({}))).toEqual([0, 0, 0, 0])
  })

  it('sinks on the dark side while writes go on', () => {
    const [left, right, , fall] = aimRod(layout, westDark, makeMeasures({ inSync: 3 }))
    expect(fall).toBe(0)
    expect(left).toBeGreaterThan(right)
    expect(left).toBeGreaterThan(20)
  })

  it('lies in the water when writes stop, and nowhere else', () => {
    const pose = aimRod(layout, westDark, makeMeasures({ accepting: false, obstacle: 'below-min-isr', inSync: 2 }))
    const middle = (layout.rod.left + layout.rod.right) / 2
    expect(heightOnRod(layout.rod, pose, middle)).toBeCloseTo(layout.rod.fallenY, 0)
    expect(heightOnRod(layout.rod, [0, 0, 0, 0], middle)).toBe(layout.rod.y)
  })

  it('dims the curtain over a dark site only', () => {
    const paths = drawRod(layout.rod, [0, 0, 0, 0], (x) => x < 700)
    expect(paths.dim.length).toBeGreaterThan(0)
    expect(paths.lit.length).toBeGreaterThan(0)
    expect(drawRod(layout.rod, [0, 0, 0, 0], () => false).dim).toBe('')
  })
})
