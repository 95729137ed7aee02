/**
 * What can be tried with the company beside watching it: one card at a time, each loaded when it is opened. The one
 * thing a reader would get wrong: a card that was opened stays as it was left, so that looking elsewhere loses nothing.
 */

import { type ComponentType, useState } from 'react'
import { workbenchWords as words } from '../../content/workbench'
import { later } from '../kit/later'

export type BenchName = keyof typeof words.tabs

interface Bench {
  readonly id: BenchName
  readonly Card: ComponentType
}

/** A component, as its word is asked for when it is shown. */
function Waiting() {
  return <p className="fine">{words.loading}</p>
}

const WAITING = <Waiting />

const BENCHES: readonly Bench[] = [
  {
    id: 'schemas',
    Card: later(
      () => import('./registry'),
      (m) => m.RegistryCard,
      WAITING,
    ),
  },
  {
    id: 'attack',
    Card: later(
      () => import('./attack'),
      (m) => m.AttackCard,
      WAITING,
    ),
  },
  {
    id: 'database',
    Card: later(
      () => import('./database'),
      (m) => m.DatabaseCard,
      WAITING,
    ),
  },
  {
    id: 'streams',
    Card: later(
      () => import('./streams'),
      (m) => m.StreamsCard,
      WAITING,
    ),
  },
  {
    id: 'files',
    Card: later(
      () => import('./import'),
      (m) => m.ImportCard,
      WAITING,
    ),
  },
]

interface WorkbenchProps {
  /** The bench that lies open; null for none. */
  readonly current: BenchName | null
  readonly setCurrent: (bench: BenchName | null) => void
}

export function Workbench({ current, setCurrent }: WorkbenchProps) {
  const [opened, setOpened] = useState<readonly BenchName[]>([])
  if (current !== null && !opened.includes(current)) setOpened([...opened, current])
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
            onClick={({ currentTarget }) => {
              setCurrent(id === current ? null : id)
              // Its card lies below what can be seen.
              currentTarget.closest('section')?.scrollIntoView({ block: 'start' })
            }}
          >
            {words.tabs[id]}
          </button>
        ))}
      </div>
      {BENCHES.filter(({ id }) => opened.includes(id)).map(({ id, Card }) => (
        <div key={id} id={`bench-${id}`} role="tabpanel" aria-labelledby={`bench-tab-${id}`} hidden={id !== current}>
          <Card />
        </div>
      ))}
    </section>
  )
}
