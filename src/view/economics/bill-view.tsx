/** The bill: drawn, written, and over the years. Whatever is picked in one is lit in the other. */
import { useState } from 'react'
import { economicsWords as words } from '../../content/economics'
import { type BillLineId, costsOf, crossZones, formulaShares, GB_DAY, likelyValues, writeBill } from '../../economics'
import { writeCents } from '../kit/money-format'
import { BillScene } from './bill-scene'
import { BillSheet } from './bill-sheet'
import type { ViewProps } from './economics-page'
import { writeRate } from './figures'
import { PaybackChart } from './payback-chart'
import { Seal } from './seal'
import { YearsChart } from './years-chart'

export function BillView({ of, plan, measured, trials, onCase }: ViewProps) {
  const [picked, pick] = useState<BillLineId>('copies')
  const p = likelyValues(of.believed)
  const [tuned, untuned] = [true, false].map((isTuned) => writeBill(p, { ...plan, isTuned }))
  const costs = costsOf(p, plan)
  return (
    <div className="bill-view">
      <div className="bill-left">
        <BillScene of={of} p={p} tuned={tuned} untuned={untuned} measured={measured} picked={picked} onPick={pick} />
        <YearsChart costs={costs} years={plan.years} trials={trials} />
      </div>
      <div className="bill-right">
        <BillSheet
          of={of}
          tuned={tuned}
          untuned={untuned}
          picked={picked}
          onPick={pick}
          onCase={onCase}
          golden={<Golden shares={measured.shares} />}
        />
        <PaybackChart p={p} plan={plan} />
      </div>
    </div>
  )
}

/** Written, untuned, in the published example; its copies, writes and reads that cross. */
const EXAMPLE = { written: 30, fanOut: 3, price: 0.02, days: 31 } as const

/** The published example, by the formula and by the run. */
function Golden({ shares }: { readonly shares: ViewProps['measured']['shares'] }) {
  const { written, fanOut, price, days } = EXAMPLE
  const byFormula = crossZones(written, fanOut, formulaShares(0), false).all
  const byRun = crossZones(written, fanOut, shares, false).all
  const month = writeCents(Math.round(byFormula * GB_DAY * days * price * 100))
  return (
    <p className="bill-golden" data-label="PUBLIC">
      <span className="bill-tick" aria-hidden="true">
        ✓
      </span>
      <span>
        <b>{words.golden}</b> {words.goldenText(writeRate(byFormula), month, writeRate(byRun))}
      </span>
      <Seal label="PUBLIC" />
    </p>
  )
}
