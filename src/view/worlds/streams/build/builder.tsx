/**
 * A visitor builds a stream: the line, the bench, the rows, the readers. The one thing a reader would get wrong: what stands
 * on the bench is a draft of this page until somebody builds it; then it is a command of the run, and what is shown of it
 * is the run's.
 */
import { useState } from 'react'
import { builderWords as words } from '../../../../content/stream-builder'
import type { BuiltScore, StreamGround } from '../../../../core/company'
import { useSim, useSimClient } from '../../../kit/sim-context'
import { Bench } from './bench'
import './builder.css'
import './builder-line.css'
import './bench.css'
import './readers.css'
import './rows.css'
import { BuilderButtons, JobChips } from './builder-buttons'
import { JobState } from './job-state'
import { LineCard } from './line-card'
import { feedOf } from './part-fields'
import { Readers } from './readers'
import { RowsIn, RowsOut } from './rows'
import { ArticleNames } from './say'
import { writeDsl, writeKsql } from './stream-code'
import { type Draft, readLine, writeLine } from './stream-line'

const FIRST: Draft = {
  application: 'sales-pulse',
  stream: {
    source: 'stock',
    where: [{ field: 'kind', is: '=', value: 'sale' }],
    keyBy: 'place',
    aggregate: 'count',
    windowMs: 600_000,
    graceMs: 60_000,
  },
}

export function StreamBuilder() {
  const streams = useSim((s) => s.worlds?.streams ?? null)
  const client = useSimClient()
  const names = useSim(() => client.readSession()?.scenario.business?.articleNames ?? null)
  if (streams === null) return null
  return (
    <ArticleNames value={names}>
      <Ready ground={streams.ground} built={streams.built} names={names} />
    </ArticleNames>
  )
}

/** What was built last of this name; else the last of all. */
function pickShown(built: readonly BuiltScore[], picked: string | null, { application }: Draft): BuiltScore | null {
  const same = built.filter(({ job }) => job.application === application)
  return built.find(({ job }) => job.id === picked) ?? same.at(-1) ?? built.at(-1) ?? null
}

function draftOf({ job, stream }: BuiltScore): Draft {
  return { application: job.application, stream }
}

interface ReadyProps {
  readonly ground: StreamGround
  readonly built: readonly BuiltScore[]
  readonly names: readonly string[] | null
}

function Ready({ ground, built, names }: ReadyProps) {
  const issue = useSim((s) => s.issue)
  const [draft, setDraft] = useState<Draft>(() => {
    const last = built.at(-1)
    return last === undefined ? FIRST : draftOf(last)
  })
  const [text, setText] = useState(() => writeLine(draft))
  const [picked, setPicked] = useState<string | null>(null)
  const own = [...new Set(built.map(({ job }) => job.application))]
  const findArticle = (name: string): number =>
    names?.findIndex((one) => one.toLowerCase() === name.toLowerCase()) ?? -1
  const known = { ground, own, findArticle }
  const reading = readLine(text, known)
  const shown = pickShown(built, picked, draft)
  const line = writeLine(draft)
  const isSame = shown !== null && writeLine(draftOf(shown)) === line
  const onBench = isSame ? shown : null
  const change = (next: Draft): void => {
    setDraft(next)
    setText(writeLine(next))
  }
  const write = (next: string): void => {
    setText(next)
    const { draft: read } = readLine(next, known)
    if (read !== null) setDraft(read)
  }
  const version =
    1 + Math.max(0, ...built.flatMap(({ job }) => (job.application === draft.application ? [job.version] : [])))
  const canBuild = reading.fault === null && !isSame && ground.room > 0
  const build = (): void => {
    if (!canBuild) return
    setPicked(null)
    issue({
      kind: 'BuildApplication',
      application: draft.application,
      version,
      guarantee: 'exactly_once_v2',
      stream: draft.stream,
    })
  }
  const pick = (one: BuiltScore): void => {
    setPicked(one.job.id)
    change(draftOf(one))
  }
  return (
    <section className="builder" aria-labelledby="builder-title">
      <h3 id="builder-title">{words.title}</h3>
      <p className="builder-lead">{words.lead}</p>
      <LineCard
        text={text}
        clauses={reading.clauses}
        fault={reading.fault}
        status={sayStatus(onBench, built)}
        onText={write}
        onEnter={build}
      >
        <BuilderButtons
          version={version}
          canBuild={canBuild}
          isFaulty={reading.fault !== null}
          isFull={ground.room <= 0}
          shown={onBench}
          built={built}
          onBuild={build}
          issue={issue}
        />
      </LineCard>
      {built.length === 0 ? null : <JobChips built={built} shown={shown} onPick={pick} />}
      <Bench draft={draft} ground={ground} built={onBench} onChange={change}>
        <Readers built={shown} ground={ground} issue={issue} />
      </Bench>
      <div className="builder-below">
        <RowsIn built={shown} ground={ground} />
        <JobState draft={draft} ground={ground} built={onBench} onChange={change} />
        <RowsOut built={shown} ground={ground} />
      </div>
      <Code draft={draft} ground={ground} />
    </section>
  )
}

/** The same job as programs have it. */
function Code({ draft, ground }: { readonly draft: Draft; readonly ground: StreamGround }) {
  const { ownKey } = feedOf(ground, draft.stream.source)
  return (
    <details className="builder-code">
      <summary>{words.asCode}</summary>
      <p>{words.asCodeHint}</p>
      <div>
        <figure>
          <figcaption>{words.ksql}</figcaption>
          <pre>{writeKsql(draft, ownKey)}</pre>
        </figure>
        <figure>
          <figcaption>{words.dsl}</figcaption>
          <pre>{writeDsl(draft)}</pre>
        </figure>
      </div>
    </details>
  )
}

/** One state, one word: of what stands on the bench. */
function sayStatus(shown: BuiltScore | null, built: readonly BuiltScore[]): string {
  if (shown === null) return words.fresh
  const { application, version, serving } = shown.job
  if (serving) return `${words.version(version)} · ${words.serves}`
  const other = built.find(({ job }) => job.application === application && job.serving)
  return other === undefined ? words.version(version) : words.beside(version, other.job.version)
}
