/** How a month is divided: one way for page, table and paper, and once more with a newcomer. */
import {
  type Charge,
  type ChargedLine,
  charge,
  likelyValues,
  withFanOutOf,
  withReader,
  writeBill,
} from '../../economics'
import { listUses, NEWCOMER, TEAMS } from './charge-uses'
import type { ViewProps } from './economics-page'

export function chargeOf({ of, plan, measured }: Pick<ViewProps, 'of' | 'plan' | 'measured'>): Charge {
  const bill = writeBill(likelyValues(of.believed), plan)
  return charge(bill, listUses(measured), measured.run.partitions, TEAMS, of.rules)
}

export function sumCents(charge: Charge, who: string, line?: ChargedLine): number {
  return charge.cells
    .filter((cell) => cell.who === who && (line === undefined || cell.line === line))
    .reduce((sum, { cents }) => sum + cents, 0)
}

/** null when nobody joins, or what is joined is no topic of the run. */
export function chargeThen({ of, plan, measured }: Pick<ViewProps, 'of' | 'plan' | 'measured'>): Charge | null {
  const before = listUses(measured)
  const after = of.joins === null ? before : withReader(before, NEWCOMER, of.joins)
  if (after === before) return null
  const bill = writeBill(withFanOutOf(likelyValues(of.believed), before, after), plan)
  return charge(bill, after, measured.run.partitions, [...TEAMS, NEWCOMER], of.rules)
}
