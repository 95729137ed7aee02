/**
 * Two worlds: one company wired twice, as many systems as a visitor likes and under their own names. The one thing a
 * reader would get wrong: the company lives in the address, so that Back undoes and a link holds all of it.
 */
import { useMemo, useState, useSyncExternalStore } from 'react'
import { companyWords } from '../../content/en/company'
import { worldsWords as words } from '../../content/en/worlds'
import { CopyButton } from '../kit/copy-button'
import {
  type CompanyState,
  countRibbons,
  describeJoining,
  FEWEST,
  formatCompany,
  listWires,
  MOST,
  parseCompany,
  pickSystems,
} from './company'
import { ConnectionsChart } from './connections-chart'
import { JoinCards } from './join-cards'
import { NamesForm } from './names-form'
import { VerdictCard } from './verdict-card'
import { WorldPanels } from './world-panels'
import './worlds.css'
import './worlds-drawing.css'

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

function useCompany() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  const reading = useMemo(() => parseCompany(hash, companyWords.today), [hash])
  const company: CompanyState = reading.ok ? reading.company : { count: companyWords.today, names: [] }
  const setCompany = (next: CompanyState): void => {
    window.location.hash = formatCompany(next)
  }
  /** Without a step in the history: a slider passes many companies on its way. */
  const slideTo = (next: CompanyState): void => window.location.replace(formatCompany(next))
  return { company, setCompany, slideTo, bad: reading.ok ? null : reading }
}

export function WorldsPage() {
  const { company, setCompany, slideTo, bad } = useCompany()
  const [isNaming, setNaming] = useState(false)
  const { count, names } = company
  const systems = useMemo(() => pickSystems(count, names), [count, names])
  const wires = useMemo(() => listWires(systems), [systems])
  const ribbons = countRibbons(systems)
  const hasGrown = count > companyWords.today
  const last = hasGrown ? describeJoining(systems.slice(0, -1), systems[count - 1]) : null
  const next = count < MOST ? describeJoining(systems, pickSystems(count + 1, names)[count]) : null
  const setCount = (systemsCount: number): void => setCompany({ count: systemsCount, names })
  return (
    <main className="worlds">
      <h1 className="visually-hidden">
        {words.title}: {words.lead}
      </h1>
      {bad === null ? null : (
        <p className="worlds-bad" role="alert">
          <b>{words.badLinkTitle}.</b> {words.badLink(bad.place, bad.value)}
        </p>
      )}
      <WorldPanels systems={systems} wires={wires} ribbons={ribbons} last={last} />
      <JoinCards
        systems={count}
        wires={wires.length}
        ribbons={ribbons}
        last={last}
        next={next}
        onAdd={() => setCount(count + 1)}
        onRemove={count > FEWEST ? () => setCount(count - 1) : null}
      />
      <p className="worlds-tools">
        <button type="button" className="btn" aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
          {words.own}
        </button>
        <CopyButton text={window.location.href} label={words.copyLink} doneLabel={words.linkCopied} />
      </p>
      {isNaming ? (
        <NamesForm
          names={systems.map(({ name }) => name)}
          onUse={(chosen) => {
            setCompany({ count: chosen.length, names: chosen })
            setNaming(false)
          }}
          onCancel={() => setNaming(false)}
        />
      ) : null}
      <div className="worlds-below">
        <section className="worlds-card">
          <ConnectionsChart
            systems={count}
            wires={wires.length}
            ribbons={ribbons}
            onSystems={(systemsCount) => slideTo({ count: systemsCount, names })}
          />
        </section>
        <VerdictCard systems={count} wires={wires.length} ribbons={ribbons} />
      </div>
    </main>
  )
}
