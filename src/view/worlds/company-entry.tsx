/** Whose company it is: the door to a visitor's own, right under the score, and the form behind it. */
import { type ReactNode, useEffect, useRef } from 'react'
import { worldsWords as words } from '../../content/worlds'
import type { FoldedWorlds } from '../../state'
import { later } from '../kit/later'
import { useSimActions, useSimClient } from '../kit/sim-context'
import { isOpening } from './opening'
import { goTo } from './page-doors'
import { shownIndustry } from './things'
import type { Run } from './use-run'

/** Not needed for the first picture. */
const CompanyForm = later(
  () => import('./company-form'),
  (m) => m.CompanyForm,
)

/** The company that the page opens with has a quiet week; whoever enters an own one gets the usual day. */
const USUAL_EVENTS = 120_000

interface CompanyEntryProps {
  readonly run: Run
  readonly worlds: FoldedWorlds
  /** Whether the form is open. */
  readonly isOpen: boolean
  readonly setOpen: (isOpen: boolean) => void
  /** What stands in the same row. */
  readonly children: ReactNode
}

export function CompanyEntry({ run, worlds, isOpen, setOpen, children }: CompanyEntryProps) {
  const form = useRef<HTMLDivElement>(null)
  const { pause } = useSimActions()
  const { canCommand, isLive } = useSimClient()
  useEffect(() => {
    if (isOpen) form.current?.scrollIntoView({ block: 'center' })
  }, [isOpen])
  return (
    <>
      <div className="company-row" id="company" tabIndex={-1}>
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
        {canCommand ? (
          <button type="button" className="btn btn-small" onClick={() => goTo('money')}>
            {words.money}
          </button>
        ) : null}
        {children}
      </div>
      {isOpen ? (
        <div ref={form}>
          <CompanyForm
            systems={worlds.score.systems}
            name={run.company.own?.name ?? ''}
            industry={shownIndustry() ?? 'retail'}
            eventsPerDay={isOpening(window.location.hash) ? USUAL_EVENTS : worlds.eventsPerDay}
            seed={worlds.seed}
            onUse={(chosen) => {
              run.setCompany(chosen)
              setOpen(false)
            }}
            onCancel={() => setOpen(false)}
          />
        </div>
      ) : null}
    </>
  )
}
