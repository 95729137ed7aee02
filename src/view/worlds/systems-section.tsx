/** How many systems: whether a log is worth it, what one more takes in each world, and how that grows. */
import { memo } from 'react'
import type { FoldedWorlds } from '../../state'
import { later } from '../kit/later'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'
import { makeAddNext } from './add-next'
import { CallsCard } from './calls-card'
import { countRibbons, describeJoining, FEWEST, listFounders, listWires, withCount } from './company'
import { ConnectionsChart } from './connections-chart'
import { JoinCards } from './join-cards'
import { findNext } from './metrics'
import { keepAssumed, useMoney } from './money/use-money'
import type { Run } from './use-run'

const MoneyCard = later(
  () => import('./money'),
  (m) => m.MoneyCard,
)

interface SystemsProps {
  readonly run: Run
  readonly worlds: FoldedWorlds
}

/** A run of the page changes with its company alone. */
export const SystemsSection = memo(Systems, (a, b) => a.worlds === b.worlds && a.run.company === b.run.company)

function Systems({ run, worlds }: SystemsProps) {
  const { issue } = useSimActions()
  const { company } = run
  const { count } = company
  const { systems } = worlds.score
  const wires = listWires(systems)
  const ribbons = countRibbons(systems)
  const client = useSimClient()
  const scenario = useSim(() => client.readSession()?.scenario ?? null)
  const money = useMoney(worlds.score, listFounders(scenario))
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
      <MoneyCard worlds={worlds} {...money} onAssume={keepAssumed} />
      <JoinCards
        systems={systems.length}
        wires={wires.length}
        ribbons={ribbons}
        last={last}
        next={findNext(worlds.score)}
        onAdd={() => addNext !== null && issue(addNext)}
        onRemove={systems.length > FEWEST ? takeOut : null}
      />
      <div className="worlds-below">
        <section className="worlds-card">
          <ConnectionsChart
            systems={systems.length}
            wires={wires.length}
            ribbons={ribbons}
            few={money.advice}
            onSystems={(systemsCount) => run.slideTo(withCount(company, systemsCount))}
          />
        </section>
        <CallsCard score={worlds.score} />
      </div>
    </>
  )
}
