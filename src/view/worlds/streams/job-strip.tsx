/**
 * A job as one strip: the streams that it reads, what it does to each record, and the streams that it writes, with
 * live counts. The one thing a reader would get wrong: the number under a node is what came out of it so far.
 */
import type { ReactNode } from 'react'
import { streamsWords as words } from '../../../content/streams'
import type { ApplicationScore, NodeScore } from '../../../core/company'
import { formatCount } from '../../kit/format'
import { NodeIcon } from './node-icon'

/** Marks that tell a phase without its colour. */
const MARKS = { CREATED: '◔', REBALANCING: '◑', RUNNING: '▶', ERROR: '✖', NOT_RUNNING: '■' } as const
const ENDS: readonly string[] = ['source', 'stream', 'table', 'sink']

export interface JobStripProps {
  readonly job: ApplicationScore
  /** Streams that another job writes. */
  readonly reused: readonly string[]
  /** Is there more than one version of it? */
  readonly hasRival: boolean
  readonly buttons: ReactNode
  /** Said below the buttons; null for nothing. */
  readonly hint: string | null
}

export function JobStrip({ job, reused, hasRival, buttons, hint }: JobStripProps) {
  const text = words.jobs[job.application]
  const isReplay = job.version > 1 && !job.serving && job.phase === 'RUNNING'
  return (
    <article className={`job job-${job.phase}`} aria-label={`${text?.title}, ${words.version(job.version)}`}>
      <header className="job-head">
        <h3>
          {text?.title} <small>{words.version(job.version)}</small>
          {hasRival && (job.serving || isReplay) ? (
            <small className="job-serves">{job.serving ? words.serves : words.catchingUp}</small>
          ) : null}
        </h3>
        <p className="job-state">
          <span className="job-mark" aria-hidden="true">
            {MARKS[job.phase]}
          </span>
          {words.phases[job.phase]}
          {job.phase === 'RUNNING' || job.phase === 'ERROR' ? (
            <b className={job.lag > 0 ? 'is-behind' : ''}>
              {job.lag > 0 ? words.behind(formatCount(job.lag)) : words.upToDate}
            </b>
          ) : null}
        </p>
        <p className="job-buttons">{buttons}</p>
      </header>
      <p className="job-text">{hint ?? text?.text}</p>
      <Flow job={job} reused={reused} />
      <Stores job={job} />
      {job.phase === 'ERROR' ? <span className="job-sound">{words.crashed}</span> : null}
      {isReplay ? <span className="job-sound">{words.rewind}</span> : null}
    </article>
  )
}

function Flow({ job, reused }: { readonly job: ApplicationScore; readonly reused: readonly string[] }) {
  const sources = job.nodes.filter(({ kind }) => kind === 'source' || kind === 'stream')
  const tables = job.nodes.filter(({ kind }) => kind === 'table')
  const steps = job.nodes.filter(({ kind }) => !ENDS.includes(kind))
  const sinks = job.nodes.filter(({ kind }) => kind === 'sink')
  return (
    <ol className="flow">
      <li className="flow-end">
        {sources.flatMap(({ reads }) => reads.map((topic) => <Topic key={topic} name={topic} isReused={false} />))}
        {tables.flatMap(({ reads }) =>
          reads.map((topic) => <Topic key={topic} name={topic} isReused={reused.includes(topic)} />),
        )}
      </li>
      {steps.map((node) => (
        <Step key={node.name} node={node} />
      ))}
      <li className="flow-end">
        {sinks.map(({ name, writes, out }) => (
          <Topic key={name} name={writes ?? ''} isReused={false} records={out} />
        ))}
      </li>
    </ol>
  )
}

function Topic({ name, isReused, records }: { name: string; isReused: boolean; records?: number }) {
  return (
    <span className={isReused ? 'flow-topic is-reused' : 'flow-topic'}>
      {isReused ? <i className="flow-reused">{words.reused}</i> : null}
      <code>{name}</code>
      {records === undefined ? null : <b>{formatCount(records)}</b>}
    </span>
  )
}

function Step({ node }: { readonly node: NodeScore }) {
  const isIdle = node.out === 0
  return (
    <li className={isIdle ? 'flow-step is-idle' : 'flow-step'}>
      <NodeIcon kind={node.kind} />
      <code>{words.kinds[node.kind] ?? node.kind}</code>
      <span className="flow-name">{node.name}</span>
      <b>{formatCount(node.out)}</b>
      {node.kind === 'selectKey' ? <span className="flow-note">{words.repartition}</span> : null}
    </li>
  )
}

function Stores({ job }: { readonly job: ApplicationScore }) {
  return (
    <ul className="job-stores">
      {job.stores.map(({ name, topic, entries, restored, toRestore }) => {
        const isTable = job.nodes.some((node) => node.name === name && node.kind === 'table')
        const say = isTable ? words.tableStore : words.store
        return (
          <li key={name}>
            {say(name, formatCount(entries))} <code>{topic}</code>
            {toRestore === 0 ? null : (
              <>
                {' · '}
                {restored < toRestore
                  ? words.restored(formatCount(restored), formatCount(toRestore))
                  : words.restoreDone(formatCount(toRestore))}
                {restored < toRestore ? <progress max={toRestore} value={restored} /> : null}
              </>
            )}
          </li>
        )
      })}
      {job.dropped > 0 ? <li className="job-dropped">{words.dropped(formatCount(job.dropped))}</li> : null}
      {job.skipped > 0 ? <li className="job-dropped">{words.skipped(formatCount(job.skipped))}</li> : null}
      {job.crashes > 0 ? <li>{words.crashes(job.crashes)}</li> : null}
    </ul>
  )
}
