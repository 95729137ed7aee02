/** Whose company it is: the door to a visitor's own, right under the score, and the form behind it. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { worldsWords as words } from '../../content/worlds'
import type { FoldedWorlds } from '../../state'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { NamesForm } from './names-form'
import type { Run } from './use-run'

interface CompanyEntryProps {
  readonly run: Run
  readonly worlds: FoldedWorlds
  /** What stands in the same row. */
  readonly children: ReactNode
}

export function CompanyEntry({ run, worlds, children }: CompanyEntryProps) {
  const [isOpen, setOpen] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { pause } = useSimActions()
  const { canCommand, isLive } = useSimClient()
  useEffect(() => {
    if (isOpen) form.current?.scrollIntoView({ block: 'center' })
  }, [isOpen])
  return (
    <>
      <div className="company-row">
        {canCommand ? (
          <button
            type="button"
            className="btn btn-yes"
            aria-expanded={isOpen}
            onClick={() => {
              if (!isOpen && !isLive) pause()
              setOpen(!isOpen)
            }}
          >
            {words.own}
          </button>
        ) : null}
        {children}
      </div>
      {isOpen ? (
        <div ref={form}>
          <NamesForm
            names={worlds.score.systems.map(({ name }) => name)}
            eventsPerDay={worlds.eventsPerDay}
            seed={worlds.seed}
            onUse={(chosen, eventsPerDay, seed) => {
              run.setCompany({ count: chosen.length, names: chosen, eventsPerDay, seed })
              setOpen(false)
            }}
            onCancel={() => setOpen(false)}
          />
        </div>
      ) : null}
    </>
  )
}
