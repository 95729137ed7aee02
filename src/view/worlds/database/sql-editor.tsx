/**
 * Where SQL is typed and run, and what PostgreSQL answered.
 *
 * The one thing a reader would get wrong: what the run was not told of is not lost for good. The tables can be read anew.
 */
import { useId, useState } from 'react'
import { databaseWords as words } from '../../../content/database'
import { SQL_MAX, type SqlRun } from '../../../protocol'
import type { DatabaseState } from '../../../state/database-client'
import { useSimClient } from '../../kit/sim-context'
import { databaseLine } from './database-line'
import { enterChanges } from './enter-changes'
import { SqlAnswer } from './sql-answer'
import { TableList } from './table-list'

export interface Answered {
  readonly sql: string
  readonly run: SqlRun
  /** Why the run of the simulation could not take what was captured; null when it did. */
  readonly refused: string | null
}

interface SqlEditorProps {
  readonly state: DatabaseState
  /** A place of the company, for the examples. */
  readonly place: string
}

export function SqlEditor({ state, place }: SqlEditorProps) {
  const client = useSimClient()
  const examples = words.examples.map(({ name, sql }) => ({ name, sql: sql.replaceAll('{place}', quote(place)) }))
  const [sql, setSql] = useState(examples[0].sql)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const id = useId()
  const isRunning = state.phase === 'running'
  const isTooLong = sql.length > SQL_MAX
  const run = async (): Promise<void> => {
    if (isRunning || isTooLong || sql.trim() === '') return
    // After the run it may be another one, but these changes were captured this way.
    const way = state.info?.way ?? 'wal'
    const done = await databaseLine.run(sql)
    if (done === null) return
    const { worlds, issue } = client.store.getState()
    const topics = worlds?.capture?.topics.map(({ topic }) => topic) ?? []
    const refused = enterChanges({ way, changes: done.changes, changesTotal: done.changesTotal }, topics, issue)
    setAnswered({ sql, run: done, refused })
  }
  return (
    <div className="sql-editor">
      <TableList state={state} onSql={setSql} />
      <p className="sql-chips">
        <span>{words.examplesTitle}</span>
        {examples.map((example) => (
          <button key={example.name} type="button" className="btn btn-small" onClick={() => setSql(example.sql)}>
            {example.name}
          </button>
        ))}
      </p>
      <label htmlFor={id}>{words.editor}</label>
      <textarea
        id={id}
        className="field mono"
        rows={7}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        value={sql}
        onChange={(event) => setSql(event.target.value)}
        onKeyDown={(event) => {
          // The page's own keys do not hear what is typed here.
          event.stopPropagation()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void run()
        }}
      />
      <p className="sql-buttons">
        <button type="button" className="btn btn-hot" disabled={isRunning || isTooLong} onClick={() => void run()}>
          {isRunning ? words.running : words.run}
        </button>
        {isRunning ? (
          <button type="button" className="btn" onClick={() => databaseLine.stop()}>
            {words.stop}
          </button>
        ) : null}
        <span className="fine">{isTooLong ? words.tooLong(sql.length, SQL_MAX) : words.editorHint}</span>
      </p>
      {answered === null ? null : <SqlAnswer answered={answered} />}
    </div>
  )
}

/** Inside of quotes a quote is written twice. */
function quote(place: string): string {
  return place.replaceAll("'", "''")
}
