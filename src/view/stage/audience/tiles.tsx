/** Four figures for the back row. What they say is computed from the run, by the same rules as the playground's. */
import type { ReactNode } from 'react'
import { instrumentWords } from '../../../content/instruments'
import { showWords as words } from '../../../content/show'
import type { FocusView, Measures, Structure, TileName } from '../../../protocol'
import { formatCount, splitSpan } from '../../kit/format'
import { isUntold } from '../../kit/is-untold'
import { WallPips } from './wall-pips'

interface TileProps {
  readonly name: TileName
  readonly look?: string
  readonly value: ReactNode
  readonly rest?: ReactNode
}

export function WallTile({ name, look = '', value, rest }: TileProps) {
  return (
    <div className={`wall-tile is-${name} ${look}`} data-tile={name}>
      <h2>{words.tiles[name]}</h2>
      <p>
        <b>{value}</b>
        {rest}
      </p>
    </div>
  )
}

interface OfRun {
  readonly structure: Structure
  readonly focus: FocusView
  readonly measures: Measures
}

export function TileOf({ name, structure, focus, measures }: OfRun & { readonly name: TileName }) {
  switch (name) {
    case 'writes':
      return <Writes measures={measures} isUntold={isUntold(structure, focus.topic)} />
    case 'lost':
      return <WallTile name="lost" look={measures.lost > 0 ? 'is-bad' : ''} value={formatCount(measures.lost)} />
    case 'acknowledged':
      return <WallTile name="acknowledged" value={formatCount(measures.acknowledged)} />
    case 'stood-still': {
      const [value, unit] = splitSpan(measures.withoutWritesUs)
      return <WallTile name="stood-still" value={value} rest={<span className="wall-unit">{unit}</span>} />
    }
    case 'in-sync':
      return <InSync focus={focus} measures={measures} />
  }
}

function Writes({ measures: { flow }, isUntold }: { readonly measures: Measures; readonly isUntold: boolean }) {
  const look = { yes: 'is-ok', no: 'is-bad', partly: 'is-warm', idle: '' }[flow.answer]
  return (
    <WallTile
      name="writes"
      look={look}
      value={instrumentWords.answers[flow.answer]}
      rest={
        flow.answer === 'yes' ? (
          <svg className="wall-tick" viewBox="0 0 54 54" aria-hidden="true" focusable="false">
            <circle cx="27" cy="27" r="23" />
            <path d="M16 28l8 8 15-18" />
          </svg>
        ) : flow.answer === 'idle' ? (
          <span className="wall-small">{instrumentWords.nobodySends}</span>
        ) : (
          <span className="wall-small mono">
            {(flow.error ?? (isUntold ? instrumentWords.ageUntold : instrumentWords.noAnswerYet))
              .split(/(?<=_)/)
              .map((part) => (
                <span key={part}>
                  {part}
                  <wbr />
                </span>
              ))}
          </span>
        )
      }
    />
  )
}

function InSync({ focus, measures: { inSync, minIsr } }: Pick<OfRun, 'focus' | 'measures'>) {
  const isPromoted = focus.replicas.some(({ state }) => state === 'promoted')
  return (
    <WallTile
      name="in-sync"
      look={inSync < minIsr ? 'is-bad' : isPromoted ? 'is-warm' : ''}
      value={inSync}
      rest={
        <>
          <span className="wall-unit">{words.min(minIsr)}</span>
          <WallPips replicas={focus.replicas} minIsr={minIsr} />
        </>
      }
    />
  )
}

export function Tiles({ structure, focus, measures }: OfRun) {
  return (
    <section className="wall-tiles" aria-label={instrumentWords.region}>
      {(['writes', 'lost', 'stood-still', 'in-sync'] as const).map((name) => (
        <TileOf key={name} name={name} structure={structure} focus={focus} measures={measures} />
      ))}
    </section>
  )
}
