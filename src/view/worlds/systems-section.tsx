/** How many systems: what one more takes in each world, how that grows, and whether a log is worth it. */
import { useState } from 'react'
import type { FoldedWorlds } from '../../state'
import { useSimActions } from '../kit/sim-context'
import { makeAddNext } from './add-next'
import { CallsCard } from './calls-card'
import { countRibbons, describeJoining, FEWEST, listWires, withCount } from './company'
import { ConnectionsChart } from './connections-chart'
import { JoinCards } from './join-cards'
import { findNext } from './metrics'
import type { Run } from './use-run'
import { adviseOn, FIRST_ASSUMPTIONS, PrintedVerdict, VerdictCard } from './verdict-card'

export function SystemsSection({ run, worlds }: { readonly run: Run; readonly worlds: FoldedWorlds }) {
  const { issue } = useSimActions()
  const { company } = run
  const { count } = company
  const { systems } = worlds.score
  const wires = listWires(systems)
  const ribbons = countRibbons(systems)
  const [assumed, assume] = useState(FIRST_ASSUMPTIONS)
  const { runs } = worlds.score
  const advice = adviseOn(assumed, wires.length, ribbons, runs)
  const newest = systems[systems.length - 1]
  const hasGrown = systems.length > count
  const last = hasGrown ? describeJoining(systems.slice(0, -1), newest) : null
  const addNext = makeAddNext(worlds.score)
  const takeOut = (): void => {
    if (hasGrown) issue({ kind: 'RemoveSystem', system: newest.id })
    else run.setCompany(withCount(company, count - 1))
  }
  return (
    <>
      <PrintedVerdict advice={advice} assumed={assumed} wires={wires.length} ribbons={ribbons} />
      <JoinCards
        systems={systems.length}
        wires={wires.length}
        ribbons={ribbons}
        last={last}
        next={findNext(worlds.score)}
        onAdd={() => addNext !== null && issue(addNext)}
        onRemove={systems.length > FEWEST ? takeOut : null}
      />
      <CallsCard score={worlds.score} />
      <div className="worlds-below">
        <section className="worlds-card">
          <ConnectionsChart
            systems={systems.length}
            wires={wires.length}
            ribbons={ribbons}
            few={advice}
            onSystems={(systemsCount) => run.slideTo(withCount(company, systemsCount))}
          />
        </section>
        <VerdictCard
          wires={wires.length}
          ribbons={ribbons}
          runs={runs}
          advice={advice}
          assumed={assumed}
          onAssume={assume}
        />
      </div>
    </>
  )
}
