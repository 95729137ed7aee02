/**
 * The card about streams that others can use: jobs, the table they make, who reads, and connectors. The one thing a
 * reader would get wrong: nothing runs here until somebody starts it, so that a day without jobs costs nothing.
 */
import { useState } from 'react'
import { streamsWords as words } from '../../content/en/streams'
import type { Command } from '../../core'
import type { ApplicationScore } from '../../core/streams'
import { useSim } from '../kit/sim-context'
import { ConnectorBoxes } from './connector-boxes'
import { GroupList } from './group-list'
import { InventoryTable } from './inventory-table'
import { JobStrip } from './job-strip'
import './streams.css'

type Guarantee = ApplicationScore['guarantee']
const GUARANTEES: readonly Guarantee[] = ['exactly_once_v2', 'at_least_once']
const INVENTORY = 'inventory'
const FIRST_JOB = 'real-time-inventory'

export function StreamsCard() {
  const streams = useSim((s) => s.worlds?.streams ?? null)
  const issue = useSim((s) => s.issue)
  const [guarantee, setGuarantee] = useState<Guarantee>('exactly_once_v2')
  if (streams === null) return null
  const { applications, connectors, groups, inventory } = streams
  const hasInventory = inventory !== null
  const isTwice = applications.some((job) => job.guarantee === 'at_least_once' && job.crashes > 0)
  return (
    <section className="worlds-card streams-card" aria-labelledby="streams-title">
      <h2 id="streams-title">{words.title}</h2>
      <p className="streams-lead">{words.lead}</p>
      <div className="streams-body">
        <div className="streams-jobs">
          {applications.map((job) => (
            <JobStrip
              key={job.id}
              job={job}
              reused={[INVENTORY]}
              hint={hintOf(job, hasInventory, applications)}
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
        <InventoryTable inventory={inventory} isTwice={isTwice} />
      </div>
      <fieldset className="streams-guarantee">
        <legend>{words.guarantee}</legend>
        {GUARANTEES.map((one) => (
          <label key={one} className={one === guarantee ? 'is-on' : ''}>
            <input type="radio" name="guarantee" checked={one === guarantee} onChange={() => setGuarantee(one)} />
            {words.guarantees[one]} <code>{one}</code>
          </label>
        ))}
      </fieldset>
      <div className="streams-below">
        <GroupList groups={groups} />
        <ConnectorBoxes connectors={connectors} hasInventory={hasInventory} issue={issue} />
      </div>
    </section>
  )
}

function hintOf(job: ApplicationScore, hasInventory: boolean, all: readonly ApplicationScore[]): string | null {
  if (job.application === 'low-stock-alerts' && !hasInventory) return words.needsInventory
  const isReplayable = job.application === FIRST_JOB && job.phase === 'RUNNING'
  return isReplayable && (job.version > 1 || all.some(({ version }) => version > 1)) ? words.replayHint : null
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
  if (phase === 'NOT_RUNNING') {
    return (
      <button
        type="button"
        className="btn btn-small btn-hot"
        disabled={isBlocked}
        onClick={() => issue({ kind: 'StartApplication', ...which, guarantee })}
      >
        {words.start}
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
      <button
        type="button"
        className="btn btn-small btn-bad"
        disabled={phase === 'ERROR'}
        onClick={() => issue({ kind: 'FailApplication', ...which })}
      >
        {words.crash}
      </button>
      <button type="button" className="btn btn-small" onClick={() => issue({ kind: 'StopApplication', ...which })}>
        {words.stop}
      </button>
    </>
  )
}
