/**
 * A file whose columns have other names: the visitor says which is what.
 *
 * The one thing a reader would get wrong: nothing is guessed beyond equal names. A column that was taken for another would
 * make events that never were.
 */
import { useState } from 'react'
import { importWords as words } from '../../../content/import'
import { showSafely } from '../../../protocol'
import { type ColumnMap, type ColumnQuestion, EVENT_COLUMNS, type EventColumn, nameColumn } from './event-columns'

const SHOWN_MOST = 60

/** A name from a file, as it may stand in a list. */
function shorten(name: string): string {
  const shown = showSafely(name.slice(0, SHOWN_MOST))
  return name.length > SHOWN_MOST ? `${shown}…` : shown
}

interface ChooseColumnsProps {
  readonly question: ColumnQuestion
  readonly onChosen: (map: ColumnMap) => void
}

export function ChooseColumns({ question, onChosen }: ChooseColumnsProps) {
  const [map, setMap] = useState<ColumnMap>(question.guess)
  const isWhole = EVENT_COLUMNS.every((name) => name === 'pairs' || map[name] !== undefined)
  const choose = (name: EventColumn, index: number): void => {
    const { [name]: _, ...rest } = map
    setMap(index < 0 ? rest : { ...rest, [name]: question.columns[index] })
  }
  return (
    <section className="import-choose" aria-labelledby="import-choose-title">
      <h3 id="import-choose-title">{words.columnsTitle}</h3>
      <p role="status">{words.columnsLead}</p>
      <div className="import-choices">
        {EVENT_COLUMNS.map((name) => (
          <label key={name}>
            <span className="mono">{nameColumn(name)}</span>{' '}
            <select
              aria-label={nameColumn(name)}
              className="field"
              value={map[name] === undefined ? -1 : question.columns.indexOf(map[name])}
              onChange={(event) => choose(name, Number(event.currentTarget.value))}
            >
              <option value={-1}>{words.noColumn}</option>
              {question.columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file never move, and may lack a name.
                <option key={i} value={i}>
                  {shorten(column)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p className="join-buttons">
        <button type="button" className="btn btn-hot" disabled={!isWhole} onClick={() => onChosen(map)}>
          {words.useColumns}
        </button>
        {isWhole ? null : <span className="fine">{words.columnsMissing}</span>}
      </p>
    </section>
  )
}
