/**
 * The card about streams that others can use: jobs, the table they make, who reads, and connectors. The one thing a
 * reader would get wrong: nothing runs here until somebody starts it, so that a day without jobs costs nothing.
 */
import { useState } from 'react'
import { streamsWords as words } from '../../../content/streams'
import type { Command } from '../../../core'
import type { ApplicationScore } from '../../../core/company'
import { later } from '../../kit/later'
import { useSim } from '../../kit/sim-context'
import { LastAlerts, SalesWindow } from './answers'
import { ConnectorBoxes } from './connector-boxes'
import { EndButtons } from './end-buttons'
import { GroupList } from './group-list'
import { InventoryTable } from './inventory-table'
import { JobStrip } from './job-strip'
import './streams.css'

const StreamBuilder = later(
  () => import('./build'),
  (m) => m.StreamBuilder,
)

type Guarantee = ApplicationScore['guarantee']
const GUARANTEES: readonly Guarantee[] = ['exactly_once_v2', 'at_least_once']
const INVENTORY = 'inventory'
const FIRST_JOB = 'real-time-inventory'

export function StreamsCard() {
  const streams = useSim((s) => s.worlds?.streams ?? null)
  const issue = useSim((s) => s.issue)
  const [guarantee, setGuarantee] = useState<Guarantee>('exactly_once_v2')
  if (streams === null) return null
  const { applications, connectors, groups, inventory, sales, alerts } = streams
  const hasInventory = inventory !== null
  const isTwice = applications.some((job) => job.guarantee === 'at_least_once' && job.crashes > 0)
  return (
    <section className="worlds-card streams-card" aria-labelledby="streams-title">
      <h2 id="streams-title">{words.title}</h2>
      <p className="streams-lead">{words.lead}</p>
      <StreamBuilder />
      <div className="streams-body">
        <div className="streams-jobs">
          {applications.map((job) => (
            <JobStrip
              key={job.id}
              job={job}
              reused={[INVENTORY]}
              hasRival={applications.filter(({ application }) => application === job.application).length > 1}
              hint={hintOf(job, hasInventory)}
              buttons={
                <JobButtons
                  job={job}
                  isBlocked={job.application === 'low-stock-alerts' && !hasInventory}
                  canReplay={job.application === FIRST_JOB && !applications.some(({ version }) => version > 1)}
                  guarantee={guarantee}
                  issue={issue}
                />
              }
            />
          ))}
        </div>
        <div className="streams-side">
          <InventoryTable inventory={inventory} isTwice={isTwice} />
          <GuaranteeChoice guarantee={guarantee} onChoose={setGuarantee} />
          {alerts.length === 0 ? null : <LastAlerts alerts={alerts} />}
          {sales === null ? null : <SalesWindow sales={sales} />}
          <ConnectorBoxes connectors={connectors} hasInventory={hasInventory} issue={issue} />
        </div>
      </div>
      <GroupList groups={groups} />
    </section>
  )
}

function GuaranteeChoice(props: { readonly guarantee: Guarantee; readonly onChoose: (one: Guarantee) => void }) {
  return (
    <fieldset className="streams-guarantee">
      <legend>{words.guarantee}</legend>
      {GUARANTEES.map((one) => (
        <label key={one}>
          <input type="radio" name="guarantee" checked={one === props.guarantee} onChange={() => props.onChoose(one)} />
          {words.guarantees[one]} <code>{one}</code>
        </label>
      ))}
    </fieldset>
  )
}

function hintOf(job: ApplicationScore, hasInventory: boolean): string | null {
  if (job.application === 'low-stock-alerts' && !hasInventory) return words.needsInventory
  return job.version > 1 ? words.replayHint : null
}

interface JobButtonsProps {
  readonly job: ApplicationScore
  readonly isBlocked: boolean
  readonly canReplay: boolean
  readonly guarantee: Guarantee
  readonly issue: (command: Command) => void
}

function JobButtons({ job, isBlocked, canReplay, guarantee, issue }: JobButtonsProps) {
  const { application, version, phase } = job
  const which = { application, version }
  if (phase === 'NOT_RUNNING' || phase === 'ERROR') {
    return (
      <button
        type="button"
        className="btn btn-small btn-hot"
        disabled={isBlocked}
        onClick={() => issue({ kind: 'StartApplication', ...which, guarantee })}
      >
        {phase === 'ERROR' ? words.startAgain : words.start}
      </button>
    )
  }
  return (
    <>
      {canReplay ? (
        <button
          type="button"
          className="btn btn-small btn-yes"
          disabled={phase !== 'RUNNING'}
          onClick={() => issue({ kind: 'ReplayApplication', application, version: 2 })}
        >
          {words.replay}
        </button>
      ) : null}
      <EndButtons which={which} issue={issue} />
    </>
  )
}
