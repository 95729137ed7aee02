/** What PostgreSQL answered: results, an error with its place, and what was captured. */
import { databaseWords as words } from '../../../content/database'
import type { SqlError, SqlRun, StatementResult } from '../../../protocol'
import { ScrollBox } from '../../kit/scroll-box'
import type { Answered } from './sql-editor'

export function SqlAnswer({ answered }: { readonly answered: Answered }) {
  const { sql, run, refused } = answered
  return (
    <div className="sql-answer" role="status">
      {run.error === null ? null : <ErrorNote error={run.error} sql={sql} isPart={run.changesTotal > 0} />}
      {run.rolledBack ? <p>{words.rolledBack}</p> : null}
      {run.statements.map((statement, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers of one text never move.
        <Statement key={i} statement={statement} />
      ))}
      {run.open ? <p>{words.open}</p> : null}
      <CaptureNote run={run} isRefused={refused !== null} />
      {refused === null ? null : (
        <div className="database-bad">
          <p>{refused}</p>
          <p>{words.refusedCure}</p>
        </div>
      )}
    </div>
  )
}

function CaptureNote({ run, isRefused }: { readonly run: SqlRun; readonly isRefused: boolean }) {
  const { captureError, unknown, untold, changes, open, error } = run
  if (captureError !== null) return <p className="database-bad">{words.captureError(captureError)}</p>
  const truncated = [...new Set(changes.filter(({ op }) => op === 't').map(({ table }) => table))]
  const told = changes.filter(({ op }) => op !== 't')
  const leftOut = [...new Set(told.flatMap((change) => change.leftOut ?? []))]
  const isQuiet = told.length === 0 && truncated.length === 0 && untold.length === 0
  return (
    <>
      {unknown > 0 ? <p className="database-bad">{words.unknown(unknown)}</p> : null}
      {untold.map(({ table, updates, deletes }) => (
        <p key={table} className="database-bad">
          {words.untold(table, updates, deletes)}
        </p>
      ))}
      {truncated.length === 0 ? null : <p className="database-bad">{words.truncated(truncated.join(', '))}</p>}
      {isRefused || open ? null : told.length > 0 ? (
        <p className="sql-captured">{words.captured(told.length)}</p>
      ) : isQuiet && error === null ? (
        <p>{words.capturedNone}</p>
      ) : null}
      {leftOut.length === 0 ? null : <p>{words.leftOut(leftOut.join(', '))}</p>}
    </>
  )
}

interface ErrorNoteProps {
  readonly error: SqlError
  readonly sql: string
  /** The text had committed something before. */
  readonly isPart: boolean
}

function ErrorNote({ error, sql, isPart }: ErrorNoteProps) {
  const before =
    error.position === null
      ? null
      : Array.from(sql)
          .slice(0, error.position - 1)
          .join('')
          .split('\n')
  return (
    <div className="database-bad" role="alert">
      <p>
        <b>{words.error}:</b> {error.message}
      </p>
      <p>
        {error.code === '' ? null : (
          <>
            {words.sqlstate} <code>{error.code}</code>
          </>
        )}
        {before === null ? null : `, ${words.errorAt(before.length, (before.at(-1)?.length ?? 0) + 1)}`}
      </p>
      {error.detail === null ? null : <p>{error.detail}</p>}
      {error.hint === null ? null : <p>{error.hint}</p>}
      <p>{isPart ? words.errorPart : words.errorNothing}</p>
    </div>
  )
}

function Statement({ statement }: { readonly statement: StatementResult }) {
  const { command, count, columns, rows } = statement
  if (columns.length === 0) return command === '' ? null : <p className="mono">{words.done(command, count)}</p>
  return (
    <ScrollBox className="sql-rows" isFocusable>
      <table>
        <thead>
          <tr>
            {columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no key and never move.
            <tr key={r}>
              {row.map((value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as the columns.
                <td key={i}>{value ?? <i>{words.null}</i>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < count ? <p className="fine">{words.first(rows.length, count)}</p> : null}
    </ScrollBox>
  )
}
