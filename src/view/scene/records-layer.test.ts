import { describe, expect, it } from 'vitest'
import { FlightKind } from '../../protocol'
import { CURVE_SAMPLES, curveOf, placeNodes, sampleCurve } from './curves'
import { makeStructure } from './fixtures'
import { computeLayout } from './layout'
import { blit, makeLight } from './sprites'

const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
const layout = computeLayout(structure, { width: 1440, height: 900, topInset: 58, rightInset: 0, bottomInset: 158 })
const nodes = placeNodes(layout, structure.nodes)

describe('sprites', () => {
  it('blits inside the picture and clips at its edges', () => {
    const sprite = makeLight([255, 0, 0], 3, 8)
    for (const [x, y] of [
      [20, 20],
      [0, 0],
      [39, 39],
    ]) {
      const target = new Uint32Array(40 * 40)
      expect(blit(target, 40, 40, sprite, x ?? 0, y ?? 0)).toBe(true)
      expect((target[(y ?? 0) * 40 + (x ?? 0)] ?? 0) >>> 24).toBe(255)
    }
    expect(blit(new Uint32Array(1600), 40, 40, sprite, 80, 20)).toBe(false)
  })

  it('never puts a fainter pixel over a brighter one', () => {
    const sprite = makeLight([255, 0, 0], 3, 8)
    const target = new Uint32Array(40 * 40)
    blit(target, 40, 40, sprite, 20, 20)
    const core = target[20 * 40 + 20]
    blit(target, 40, 40, sprite, 26, 20)
    expect(target[20 * 40 + 20]).toBe(core)
  })
})

describe('the ways of records', () => {
  it('lead from node to node and stay on the page', () => {
    structure.nodes.forEach((a, i) => {
      structure.nodes.forEach((b, j) => {
        const from = nodes[i]
        const to = nodes[j]
        if (i === j || !from || !to || (a.kind !== 'broker' && b.kind !== 'broker')) return
        const samples = sampleCurve(curveOf(layout, from, to, FlightKind.produce))
        expect(samples).toHaveLength((CURVE_SAMPLES + 1) * 2)
        expect(Math.hypot((samples[0] ?? 0) - from.x, (samples[1] ?? 0) - from.y)).toBeLessThan(60)
        for (let s = 0; s <= CURVE_SAMPLES; s++) {
          expect(samples[s * 2]).toBeGreaterThan(0)
          expect(samples[s * 2]).toBeLessThan(1440)
          expect(samples[s * 2 + 1]).toBeGreaterThan(58)
          expect(samples[s * 2 + 1]).toBeLessThan(760)
        }
      })
    })
  })

  it('have no place for a node that the scene does not show', () => {
    expect(placeNodes(layout, [{ kind: 'broker', id: '999' }])).toEqual([null])
  })
})
