/** How many systems, and whose: what one more takes in each world, how that grows, and whether a log is worth it. */
import { useState } from 'react'
import { worldsWords as words } from '../../content/en/worlds'
import type { WorldsScore } from '../../core/business'
import { useSimActions } from '../kit/sim-context'
import { countRibbons, describeJoining, FEWEST, listWires, MOST, pickSystems } from './company'
import { ConnectionsChart } from './connections-chart'
import { JoinCards } from './join-cards'
import { NamesForm } from './names-form'
import type { Run } from './use-run'
import { VerdictCard } from './verdict-card'

export function SystemsSection({ run, score }: { readonly run: Run; readonly score: WorldsScore }) {
  const [isNaming, setNaming] = useState(false)
  const { pause } = useSimActions()
  const { count, names } = run.company
  const { systems } = score
  const wires = listWires(systems)
  const ribbons = countRibbons(systems)
  const hasGrown = systems.length > count
  const last = hasGrown ? describeJoining(systems.slice(0, -1), systems[systems.length - 1]) : null
  const next = count < MOST ? describeJoining(systems, pickSystems(count + 1, names)[count]) : null
  return (
    <>
      <section className="worlds-tools">
        <button
          type="button"
          className="btn btn-yes"
          aria-expanded={isNaming}
          onClick={() => {
            if (!isNaming) pause()
            setNaming(!isNaming)
          }}
        >
          {words.own}
        </button>
      </section>
      {isNaming ? (
        <NamesForm
          names={systems.map(({ name }) => name)}
          onUse={(chosen) => {
            run.setCompany({ count: chosen.length, names: chosen })
            setNaming(false)
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      <JoinCards
        systems={systems.length}
        wires={wires.length}
        ribbons={ribbons}
        last={last}
        next={hasGrown ? null : next}
        onAdd={() => run.setCompany({ count: count + 1, names })}
        onRemove={count > FEWEST ? () => run.setCompany({ count: count - 1, names }) : null}
      />
      <div className="worlds-below">
        <section className="worlds-card">
          <ConnectionsChart
            systems={count}
            wires={wires.length}
            ribbons={ribbons}
            onSystems={(systemsCount) => run.slideTo({ count: systemsCount, names })}
          />
        </section>
        <VerdictCard systems={systems.length} wires={wires.length} ribbons={ribbons} />
      </div>
    </>
  )
}
