/** A river keeps its money: what flows in and out of a node fills it, and no more. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layBands, stackNodes } from './sankey'

const [LEFT, RIGHT] = [
  ['a', 'b', 'c'],
  ['x', 'y'],
]
const flows = fc.array(
  fc.record({
    from: fc.constantFrom(...LEFT),
    to: fc.constantFrom(...RIGHT),
    of: fc.constantFrom(...LEFT),
    money: fc.nat(1_000),
  }),
  { maxLength: 12 },
)

it('bands fill their nodes and lie beside each other', () => {
  fc.assert(
    fc.property(flows, (some) => {
      const sum = (side: 'from' | 'to') => (key: string) =>
        some.reduce((money, flow) => money + (flow[side] === key ? flow.money : 0), 0)
      const [left, right] = [stackNodes(LEFT, sum('from'), 10, 20, 0.1), stackNodes(RIGHT, sum('to'), 10, 20, 0.1)]
      const bands = layBands(some, left, right, 0.1)
      for (const [side, nodes] of [
        ['from', left],
        ['to', right],
      ] as const)
        for (const { key, y, height } of nodes) {
          const own = bands
            .filter((band) => band[side] === key)
            .map((band) => ({ ...band, at: side === 'from' ? band.fromY : band.toY }))
          let next = y
          for (const { at, height: high } of [...own].sort((a, b) => a.at - b.at)) {
            expect(at).toBeCloseTo(next, 6)
            next += high
          }
          expect(next).toBeCloseTo(y + height, 6)
        }
    }),
  )
})
