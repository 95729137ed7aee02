/**
 * Trials of the page of economics on one core, beside a plain loop over typed arrays that draws as many figures and adds as
 * many sums. A million trials must be there within two seconds on two cores, so each draws a quarter of a million a second.
 */
import {
  ASSUMPTION_IDS,
  BLOCK,
  believe,
  drawTriangular,
  fillFromStream,
  formulaShares,
  OPTIONS,
  readOutcome,
  runBlock,
  type TrialOrder,
} from '../src/economics'
import { type Bench, measureMs, measureRate } from './measure'

const BLOCKS = 20
const MILLION = 1e6
const ORDER: TrialOrder = {
  believed: {},
  plan: { shares: formulaShares(0.75), isTuned: true, years: 3 },
  shape: 'triangular',
  seed: 4_711,
  block: 0,
}
/** Products that a trial of one way adds up, about. */
const SUMS = 12

function drawPlain(): number {
  const ranges = ASSUMPTION_IDS.map((id) => believe({}, id)).filter(({ low, high }) => low < high)
  const columns = ranges.map(() => new Float64Array(BLOCK))
  const totals = new Float64Array(BLOCK)
  let all = 0
  for (let block = 0; block < BLOCKS; block++) {
    columns.forEach((column, i) => {
      fillFromStream(1, block, i, column)
      for (let t = 0; t < BLOCK; t++) column[t] = drawTriangular(ranges[i], column[t])
    })
    for (let o = 0; o < OPTIONS.length; o++) {
      totals.fill(0)
      for (let s = 0; s < SUMS; s++) {
        const [one, other] = [columns[(o + s) % columns.length], columns[(o + 3 * s) % columns.length]]
        for (let t = 0; t < BLOCK; t++) totals[t] += one[t] * other[t]
      }
      all += totals[BLOCK - 1]
    }
  }
  return all
}

export const bench: Bench = {
  title: 'paired trials of five ways, one core',
  run() {
    const plain = measureRate(BLOCKS * BLOCK, drawPlain, 3)
    let blocks: Float64Array[] = []
    const drawn = measureRate(
      BLOCKS * BLOCK,
      () => {
        blocks = Array.from({ length: BLOCKS }, (_, block) => runBlock({ ...ORDER, block }))
      },
      3,
    )
    const many = Array.from({ length: MILLION / BLOCK }, (_, i) => blocks[i % BLOCKS])
    readOutcome(blocks, 'node', 'use')
    const readMs = Math.min(...[0, 1, 2].map(() => measureMs(() => readOutcome(many, 'node', 'use'))))
    return [
      { name: 'plain typed loop: as many draws and sums', value: plain / MILLION, unit: 'M trials/s' },
      { name: 'runBlock', value: drawn / MILLION, unit: 'M trials/s', promise: { atLeast: 0.25 } },
      { name: 'readOutcome of a million', value: readMs, unit: 'ms', promise: { atMost: 1_000 } },
    ]
  },
}
