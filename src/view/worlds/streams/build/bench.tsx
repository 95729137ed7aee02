/**
 * The bench: five parts in a row, with what each of them does to choose below it. The one thing a reader would get wrong:
 * each light in a pipe is one of the rows of the lists below, and none is there while the job on the bench does not run.
 */
import type { ReactNode } from 'react'
import { builderWords as words } from '../../../../content/stream-builder'
import type { BuiltScore, StreamGround } from '../../../../core/company'
import { CastFigure } from '../../../kit/cast-figure'
import { formatCount } from '../../../kit/format'
import { colourOf } from './key-colours'
import { Machine } from './machines'
import { FilterFields, KeyFields, OutputFields, SourceFields, WindowFields } from './part-fields'
import { type Draft, type Part, writeSpan } from './stream-line'

interface Light {
  readonly id: string
  readonly colour: string | null
}

export interface BenchProps {
  readonly draft: Draft
  readonly ground: StreamGround
  /** The job that is what stands on the bench; null while that is not built. */
  readonly built: BuiltScore | null
  readonly onChange: (draft: Draft) => void
  readonly children: ReactNode
}

export function Bench({ draft, ground, built, onChange, children }: BenchProps) {
  const { source, where, keyBy, aggregate } = draft.stream
  const node = (kind: string) => built?.job.nodes.find((one) => one.kind === kind)
  const lights = listLights(draft, ground, built)
  const filter = node('filter')
  const fields = { draft, ground, onChange }
  return (
    <div className="bench">
      <div className="bench-lanes" aria-hidden="true">
        <span className="bench-lane is-source">
          <i>{source}</i>
        </span>
        <span className="bench-lane is-output">
          <i>{built?.job.nodes.at(-1)?.writes ?? draft.application}</i>
        </span>
      </div>
      <Crew draft={draft} built={built} />
      <ol className="bench-row" aria-label={words.bench}>
        <Station part="source" number={1} lights={[]} isIdle={false} figure={null} note={countOf(node('source')?.out)}>
          <SourceFields {...fields} />
        </Station>
        <Station
          part="filter"
          number={2}
          lights={lights.read}
          isIdle={where.length === 0}
          figure={null}
          note={filter === undefined ? null : `${words.dropped} ${formatCount(filter.in - filter.out)}`}
        >
          <FilterFields {...fields} />
        </Station>
        <Station
          part="key"
          number={3}
          lights={lights.kept}
          isIdle={keyBy === null}
          figure={null}
          note={keyBy === null ? words.ownKeyNote : words.keyNote}
        >
          <KeyFields {...fields} />
        </Station>
        <Station
          part="window"
          number={4}
          lights={lights.keyed}
          isIdle={aggregate === null}
          figure={null}
          note={aggregate === null ? words.passNote : words.stateNote}
        >
          <WindowFields {...fields} />
        </Station>
        <Station
          part="output"
          number={5}
          lights={lights.out}
          isIdle={false}
          figure={built === null ? null : formatCount(built.written)}
          note={built === null ? null : words.written(formatCount(built.written))}
        >
          <OutputFields {...fields} />
        </Station>
      </ol>
      {children}
    </div>
  )
}

function countOf(out: number | undefined): string | null {
  return out === undefined ? null : words.written(formatCount(out))
}

function listLights(draft: Draft, ground: StreamGround, built: BuiltScore | null) {
  if (built === null) return { read: [], kept: [], keyed: [], out: [] }
  const feed = ground.feeds.find((one) => one.feed === draft.stream.source)
  const key = draft.stream.keyBy ?? feed?.ownKey
  const at = feed?.fields.findIndex(({ field }) => field === key) ?? -1
  const rows = built.rowsIn.map(({ partition, offset, verdict, values }) => ({
    id: `${partition}-${offset}`,
    isKept: verdict === 'kept',
    key: values[at] ?? '',
  }))
  const kept = rows.filter(({ isKept }) => isKept)
  return {
    read: rows.map(({ id, isKept }): Light => ({ id, colour: isKept ? '#fff' : null })),
    kept: kept.map(({ id }): Light => ({ id, colour: '#fff' })),
    keyed: kept.map(({ id, key }): Light => ({ id, colour: colourOf(key) })),
    out: built.rowsOut.map(
      ({ partition, offset, key }): Light => ({ id: `${partition}-${offset}`, colour: colourOf(key) }),
    ),
  }
}

interface StationProps {
  readonly part: Part
  readonly number: number
  readonly lights: readonly Light[]
  readonly isIdle: boolean
  readonly figure: string | null
  readonly note: string | null
  readonly children: ReactNode
}

function Station({ part, number, lights, isIdle, figure, note, children }: StationProps) {
  return (
    <li className={`station is-${part}`}>
      <span className="pipe" aria-hidden="true">
        {lights.map(({ id, colour }, i) => (
          <i
            key={id}
            className={colour === null ? 'light is-dropped' : 'light'}
            style={{ left: `${12 + i * 12}%`, background: colour ?? undefined }}
          />
        ))}
      </span>
      <Machine part={part} isIdle={isIdle} figure={figure} />
      <div className="plate">
        <h4>
          <span className="plate-number" aria-hidden="true">
            {number}
          </span>
          {words.parts[part]}
        </h4>
        {children}
      </div>
      <p className="station-note">{note}</p>
    </li>
  )
}

/** Who works here says what the bench does; a picture for the eye only. */
function Crew({ draft, built }: { readonly draft: Draft; readonly built: BuiltScore | null }) {
  const { aggregate, windowMs } = draft.stream
  const isDown = built?.job.phase === 'ERROR'
  const span = windowMs === null ? words.said.forEver : words.said.window(writeSpan(windowMs))
  return (
    <div className="bench-crew" aria-hidden="true">
      <figure className="is-ada">
        <CastFigure who="ada-whole" face={isDown ? 'worried' : 'calm'} label="" />
        <figcaption>{mark(words.said.source)}</figcaption>
      </figure>
      <figure className="is-iris">
        <CastFigure who="iris" face={isDown ? 'worried' : 'glad'} label="" />
        {aggregate === null ? null : <figcaption>{mark(span)}</figcaption>}
      </figure>
      <figure className="is-jax">
        <CastFigure who="jax-whole" face={built === null || isDown ? 'worried' : 'calm'} label="" />
        <figcaption>{mark(isDown ? words.said.crashed : words.said.output(built?.readers.length ?? 0))}</figcaption>
      </figure>
    </div>
  )
}

/** `*so*` is said with weight. */
function mark(text: string): ReactNode {
  const [before, strong, after] = text.split('*')
  return (
    <>
      {before}
      <em>{strong}</em>
      {after}
    </>
  )
}
