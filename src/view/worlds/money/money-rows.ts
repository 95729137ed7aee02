/**
 * The money as rows of a table that is taken away: each way with its parts and its range, and each assumption with its
 * label. English like the rest of that table, and figures as JavaScript writes them.
 */
import { INPUT_IDS, MONEY_INPUTS, PARTS, rangeOf, runTrials, WAYS, type Way } from '../../../economics'
import type { FoldedWorlds } from '../../../state'
import { readMoney } from './use-money'

type Row = readonly (string | number)[]

const WAY_NAMES: Readonly<Record<Way, string>> = {
  nightly: 'wires as they run',
  often: 'more frequent batch',
  log: 'log',
}

export function listMoneyRows(worlds: FoldedWorlds, founders: readonly string[], text: string): readonly Row[] {
  const { facts, assumed, advice } = readMoney(worlds.score, founders, text)
  const trials = runTrials(facts, assumed, worlds.seed, advice.advised, advice.against)
  return [
    [],
    ['money over 3 years', 'unit', 'mean', 'P10', 'P50', 'P90', ...PARTS.map((part) => `mean of ${part}`)],
    ...WAYS.map((way): Row => {
      const { low, middle, high } = trials.spreads[way]
      const cost = advice.costs[way]
      return [WAY_NAMES[way], '$', cost.all, low, middle, high, ...PARTS.map((part) => cost[part])]
    }),
    ['verdict', '', advice.verdict],
    [],
    ['assumption', 'unit', 'low', 'likely', 'high', 'label', 'date'],
    ...INPUT_IDS.map((id): Row => {
      const { unit, label, date } = MONEY_INPUTS[id]
      const { low, likely, high } = rangeOf(assumed, id)
      const isOwn = assumed.ranges[id] !== undefined
      return [id, unit, low, likely, high, isOwn ? 'YOURS' : label, isOwn ? '' : date]
    }),
  ]
}
