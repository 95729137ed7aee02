/**
 * What can be tried with the company beside watching it: one card at a time, each loaded when it is opened. The one
 * thing a reader would get wrong: a card that was opened stays as it was left, so that looking elsewhere loses nothing.
 */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from 'react'
import { workbenchWords as words } from '../../content/en/workbench'

interface Bench {
  readonly id: keyof typeof words.tabs
  readonly Card: LazyExoticComponent<ComponentType>
}

const BENCHES: readonly Bench[] = [
  { id: 'schemas', Card: lazy(() => import('../registry').then((m) => ({ default: m.RegistryCard }))) },
  { id: 'attack', Card: lazy(() => import('../attack').then((m) => ({ default: m.AttackCard }))) },
  { id: 'database', Card: lazy(() => import('../database').then((m) => ({ default: m.DatabaseCard }))) },
  { id: 'streams', Card: lazy(() => import('../streams').then((m) => ({ default: m.StreamsCard }))) },
  { id: 'files', Card: lazy(() => import('../import').then((m) => ({ default: m.ImportCard }))) },
]

export function Workbench() {
  const [current, setCurrent] = useState<string | null>(null)
  const [opened, setOpened] = useState<readonly string[]>([])
  const open = (id: string): void => {
    setCurrent(id === current ? null : id)
    if (!opened.includes(id)) setOpened([...opened, id])
  }
  if (BENCHES.length === 0) return null
  return (
    <section className="workbench" aria-label={words.title}>
      <h2 className="workbench-title">{words.title}</h2>
      <div className="workbench-tabs" role="tablist" aria-label={words.title}>
        {BENCHES.map(({ id }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`bench-tab-${id}`}
            className="btn"
            aria-selected={id === current}
            aria-controls={`bench-${id}`}
            onClick={() => open(id)}
          >
            {words.tabs[id]}
          </button>
        ))}
      </div>
      {BENCHES.filter(({ id }) => opened.includes(id)).map(({ id, Card }) => (
        <div key={id} id={`bench-${id}`} role="tabpanel" aria-labelledby={`bench-tab-${id}`} hidden={id !== current}>
          <Suspense fallback={<p className="fine">{words.loading}</p>}>
            <Card />
          </Suspense>
        </div>
      ))}
    </section>
  )
}
