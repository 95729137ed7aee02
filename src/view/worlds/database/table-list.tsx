/**
 * The tables beside what their topics tell: rows here, rows there by key, and what the log says of an old row.
 *
 * The one thing a reader would get wrong: the two counts may differ although nothing is broken. TRUNCATE is not told, nor
 * is a change that the log does not identify; that is what the second count is for.
 */
import { useState } from 'react'
import { databaseWords as words } from '../../../content/database'
import type { TableSummary } from '../../../protocol'
import type { DatabaseState } from '../../../state/database-client'
import { ScrollBox } from '../../kit/scroll-box'
import { useSim, useSimClient } from '../../kit/sim-context'
import { startAgain } from './start-again'

interface TableListProps {
  readonly state: DatabaseState
  /** Put this SQL into the editor. */
  readonly onSql: (sql: string) => void
}

export function TableList({ state, onSql }: TableListProps) {
  const client = useSimClient()
  const topics = useSim((store) => store.worlds?.capture?.topics)
  const [problem, setProblem] = useState<string | null>(null)
  const [isDone, setIsDone] = useState(false)
  const tell = (table: TableSummary): number | null => {
    const topic = topics?.find((one) => one.topic.endsWith(`.public.${table.name}`))
    if (topic !== undefined) return topic.rows
    return table.keyColumns.length > 0 ? 0 : null
  }
  const isOff = state.tables.some((table) => tell(table) !== null && tell(table) !== table.rows)
  const again = async (): Promise<void> => {
    const why = await startAgain(client)
    setProblem(why)
    setIsDone(why === null)
  }
  return (
    <div className="table-list">
      <ScrollBox className="table-list-rows" isFocusable>
        <table className="number-table">
          <thead>
            <tr>
              <th scope="col">{words.table}</th>
              <th scope="col">{words.rowsHere}</th>
              <th scope="col">{words.rowsThere}</th>
              <th scope="col">{words.identity}</th>
            </tr>
          </thead>
          <tbody>
            {state.tables.map((table) => (
              <TableRow key={table.name} table={table} told={tell(table)} onSql={onSql} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <IdentityNotes tables={state.tables} />
      <p className="sql-buttons">
        <button
          type="button"
          className={isOff ? 'btn btn-yes' : 'btn btn-small'}
          disabled={state.phase !== 'ready'}
          onClick={() => void again()}
        >
          {words.startAgainFromTables}
        </button>
        <span className="fine">{isOff ? words.differs : words.startAgainNote}</span>
      </p>
      <p role="status" className={problem === null ? 'fine' : 'database-bad'}>
        {problem ?? (isDone && !isOff ? words.startedAgain : '')}
      </p>
    </div>
  )
}

interface TableRowProps {
  readonly table: TableSummary
  /** null when the topic has no keys to count by. */
  readonly told: number | null
  readonly onSql: (sql: string) => void
}

function TableRow({ table, told, onSql }: TableRowProps) {
  const { name, rows, replicaIdentity } = table
  const isSame = told === rows
  const other = replicaIdentity === 'FULL' ? 'default' : 'full'
  return (
    <tr className={told === null || isSame ? undefined : 'is-different'}>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td>{words.count(rows)}</td>
      <td>{told === null ? words.noKey : `${isSame ? '✓' : '≠'} ${words.count(told)}`}</td>
      <td>
        <span className="mono">{replicaIdentity}</span>{' '}
        <button
          type="button"
          className="btn btn-small"
          onClick={() => onSql(`alter table "${name.replaceAll('"', '""')}" replica identity ${other};`)}
        >
          {words.chooseIdentity(other.toUpperCase())}
        </button>
      </td>
    </tr>
  )
}

/** What follows from the identities that are there. */
function IdentityNotes({ tables }: { readonly tables: readonly TableSummary[] }) {
  const kinds = [...new Set(tables.filter(({ isIdentified }) => isIdentified).map((table) => table.replicaIdentity))]
  const lost = tables.filter(({ isIdentified }) => !isIdentified).map(({ name }) => name)
  return (
    <>
      {kinds.map((kind) => (
        <p key={kind} className="fine">
          <b>{kind}</b>: {words.identityNote[kind]}
        </p>
      ))}
      {lost.length === 0 ? null : <p className="database-bad">{words.notIdentified(lost.join(', '))}</p>}
    </>
  )
}
