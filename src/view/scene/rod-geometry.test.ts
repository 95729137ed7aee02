import { describe, expect, it } from 'vitest'
import { makeFocus, makeMeasures, makeStructure } from './fixtures'
import { computeLayout } from './layout'
import { breakRod } from './rod-break'
import { aimRod, drawRod } from './rod-geometry'
import { readTowers } from './scene-mood'

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

const towersOf = (focus: typeof rest) => readTowers(structure, focus)
const hanging = breakRod(layout, makeMeasures({}), towersOf(rest), new Set())

/** West is dark, and the controllers have not given it up: its in-sync set is whole on paper. */
const silent = {
  ...structure,
  brokers: structure.brokers.map((b) => ({ ...b, silentMs: b.site === 'dc1' ? 4_500 : 20 })),
}
const darkWest = {
  ...silent,
  sites: silent.sites.map((site) => (site.id === 'dc1' ? { ...site, up: false } : site)),
}
const waiting = makeMeasures({ accepting: false, obstacle: 'leader-down', inSync: 2 })
const refusing = makeMeasures({ accepting: false, obstacle: 'below-min-isr', inSync: 2 })
const gone = new Set(['dc1'])

describe('the curtain rod', () => {
  it('hangs level and whole while every sync replica is in the ISR', () => {
    expect(hanging).toMatchObject({ hangs: { from: layout.rod.left, to: layout.rod.right, broken: 0 }, fallen: [] })
    expect(aimRod(layout, { structure, focus: rest }, hanging)).toEqual([0, 0, 0, 0])
  })

  it('sinks on the dark side while writes go on', () => {
    const [left, right, , broken] = aimRod(layout, { structure, focus: westDark }, hanging)
    expect(broken).toBe(0)
    expect(left).toBeGreaterThan(right)
    expect(left).toBeGreaterThan(20)
  })

  it('breaks between the dead and the living when writes stop, and the living hold their half', () => {
    const { hangs, fallen } = breakRod(layout, waiting, readTowers(darkWest, westDark), gone)
    expect(fallen).toHaveLength(1)
    expect(fallen[0]).toMatchObject({ from: layout.rod.left, broken: 1, isLate: false })
    expect(hangs).toMatchObject({ to: layout.rod.right, broken: -1 })
    // In the open water, so that neither half is over the other site.
    const shores = layout.sites.map((site) => [site.x - site.halfWidth, site.x + site.halfWidth] as const)
    expect(fallen[0]?.to).toBeLessThan(shores[1]?.[0] ?? 0)
    expect(hangs?.from).toBeGreaterThan(shores[0]?.[1] ?? 0)
  })

  it('sinks at its torn end while the silence lasts', () => {
    const parts = breakRod(layout, waiting, readTowers(darkWest, westDark), gone)
    const drop = (silentMs: number): number => {
      const brokers = darkWest.brokers.map((b) => ({ ...b, fenced: false, silentMs: b.site === 'dc1' ? silentMs : 20 }))
      return aimRod(layout, { structure: { ...darkWest, brokers }, focus: westDark }, parts)[0]
    }
    expect([drop(1_000), drop(4_000), drop(9_000)]).toEqual(
      [drop(1_000), drop(4_000), drop(9_000)].sort((a, b) => a - b),
    )
    expect(drop(9_000)).toBeGreaterThan(drop(1_000) + 20)
    expect(drop(20_000)).toBe(drop(9_000))
  })

  it('has nothing left to hang when too few are in sync, and the living half came down last', () => {
    const { hangs, fallen } = breakRod(layout, refusing, readTowers(darkWest, westDark), gone)
    expect(hangs).toBeNull()
    expect(fallen.map(({ broken, isLate }) => [broken, isLate])).toEqual([
      [1, false],
      [-1, true],
    ])
  })

  it('breaks in the middle when nobody is dark', () => {
    const { hangs, fallen } = breakRod(layout, refusing, towersOf(rest), new Set())
    expect(hangs).toBeNull()
    const middle = (layout.rod.left + layout.rod.right) / 2
    expect(((fallen[0]?.to ?? 0) + (fallen[1]?.from ?? 0)) / 2).toBeCloseTo(middle, 5)
  })

  it('dims the curtain over a dark site only', () => {
    const paths = drawRod(layout.rod, [0, 0, 0, 0], (x) => x < 700)
    expect(paths.dim.length).toBeGreaterThan(0)
    expect(paths.lit.length).toBeGreaterThan(0)
    expect(drawRod(layout.rod, [0, 0, 0, 0], () => false).dim).toBe('')
  })
})
