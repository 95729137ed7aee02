/** A visitor's own events instead of the made-up day. Nothing changes until every row of the file is good. */
import { useState } from 'react'
import { importWords as words } from '../../../content/import'
import { tellRowError } from '../../../content/row-faults'
import type { BusinessSpec, Scenario } from '../../../core'
import type { GoodEvents, RowError } from '../../../protocol'
import { useSim, useSimClient } from '../../kit/sim-context'
import { ChooseColumns } from './choose-columns'
import { type ColumnMap, type ColumnQuestion, nameColumn } from './event-columns'
import type { ReadFile, ReadingProgress } from './read-event-file'
import './import.css'

type Status =
  | { readonly at: 'idle' | 'loaded'; readonly text: string }
  | { readonly at: 'reading'; readonly progress: ReadingProgress }
  | { readonly at: 'failed'; readonly text: string }
  | { readonly at: 'asking'; readonly file: Blob; readonly question: ColumnQuestion }
  | {
      readonly at: 'refused'
      readonly errors: readonly RowError[]
      readonly errorCount: number
      readonly badRows: number
    }

/** As the reader of a scenario has it for `pairsAtStart`. */
const PAIRS_MAX = 100_000

export function ImportCard() {
  const client = useSimClient()
  const [text, setText] = useState('')
  const [pairs, setPairs] = useState(0)
  const [status, setStatus] = useState<Status>({ at: 'idle', text: '' })
  const imported = useSim(() => client.readSession()?.scenario.business?.imported?.length ?? 0)
  const read = async (file: Blob, map: ColumnMap | null = null): Promise<void> => {
    const scenario = client.readSession()?.scenario
    const company = scenario?.business
    if (scenario === undefined || company === undefined || company === null) return
    const { readEventFile, FILE_MEGABYTES } = await import('./read-event-file')
    if (file.size > FILE_MEGABYTES * 1_048_576) {
      setStatus({ at: 'failed', text: words.tooBig(FILE_MEGABYTES) })
      return
    }
    try {
      const found = await readEventFile(file, company, map, (progress) => setStatus({ at: 'reading', progress }))
      if ('guess' in found) {
        setStatus({ at: 'asking', file, question: found })
        return
      }
      setStatus(settle(found, pairs))
      if (found.rows.ok) start(client, withEvents(scenario, company, found.rows, pairs))
    } catch (error) {
      setStatus({ at: 'failed', text: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <section className="worlds-card import-card" aria-labelledby="import-title">
      <h2 id="import-title">{words.title}</h2>
      <div>
        <p>{words.lead}</p>
        <dl className="import-columns">
          {words.columns.map(([name, text]) => (
            <div key={name}>
              <dt className="mono">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {imported > 0 ? (
          <p className="import-running">
            {words.running(imported)}{' '}
            <button type="button" className="btn btn-small" onClick={() => goBack(client)}>
              {words.back}
            </button>
          </p>
        ) : null}
        <label className="import-pairs">
          {words.pairsAtStart}{' '}
          <input
            type="number"
            className="field"
            min={0}
            max={PAIRS_MAX}
            value={pairs}
            onChange={(event) => {
              const given = Math.round(event.currentTarget.valueAsNumber)
              setPairs(Number.isFinite(given) ? Math.min(PAIRS_MAX, Math.max(0, given)) : 0)
            }}
          />
        </label>
        <p className="join-buttons">
          <label className="btn btn-hot import-file">
            {words.choose}
            <input
              type="file"
              className="visually-hidden"
              accept=".csv,.ndjson,.jsonl,.txt,text/csv,application/x-ndjson"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0]
                event.currentTarget.value = ''
                if (file !== undefined) void read(file)
              }}
            />
          </label>
          <button
            type="button"
            className="btn"
            onClick={() => setText(makeExample(client.readSession()?.scenario ?? null))}
          >
            {words.example}
          </button>
        </p>
      </div>
      <div>
        <label>
          {words.paste}
          <textarea
            className="field mono import-text"
            rows={6}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p className="join-buttons">
          <button
            type="button"
            className="btn"
            disabled={text.trim() === ''}
            onClick={() => void read(new Blob([text]))}
          >
            {words.read}
          </button>
        </p>
      </div>
      {status.at === 'asking' ? (
        <ChooseColumns question={status.question} onChosen={(map) => void read(status.file, map)} />
      ) : (
        <Told status={status} />
      )}
    </section>
  )
}

function settle({ rows, unread }: ReadFile, pairs: number): Status {
  if (!rows.ok) return { at: 'refused', errors: rows.errors, errorCount: rows.errorCount, badRows: rows.badRows }
  const { imported, articles, firstDay, firstWeekday, unit } = rows
  const named = unread.filter((column) => column !== '')
  const told = [
    words.loaded(imported.length, articles),
    firstDay === null ? words.noDay : words.firstDay(firstDay, firstWeekday),
    firstDay !== null && firstDay < LONG_AGO ? words.old : '',
    unit === null ? '' : words.unit[unit],
    words.shelves(pairs),
    named.length === 0 ? '' : words.unread(named.join(', ')),
  ]
  return { at: 'loaded', text: told.filter((one) => one !== '').join(' ') }
}

/** A day before this one is more likely a mistake than meant. */
const LONG_AGO = '2000-01-01'

type Client = ReturnType<typeof useSimClient>

function start(client: Client, scenario: Scenario): void {
  const { speed, loadScenario, setSpeed } = client.store.getState()
  loadScenario(scenario)
  setSpeed(speed)
}

function withEvents(scenario: Scenario, company: BusinessSpec, rows: GoodEvents, pairsAtStart: number): Scenario {
  const { imported, articles, articleNames, firstWeekday } = rows
  return { ...scenario, business: { ...company, imported, articles, articleNames, firstWeekday, pairsAtStart } }
}

/** The same company with the events that the workload makes up. */
function goBack(client: Client): void {
  const scenario = client.readSession()?.scenario
  if (!scenario?.business) return
  const { articleNames: _, firstWeekday: __, ...company } = scenario.business
  start(client, { ...scenario, business: { ...company, imported: null, pairsAtStart: PAIRS_MADE_UP } })
}

/** Pairs on each shelf when the made-up day begins, as in NewLimits. */
const PAIRS_MADE_UP = 20

/** As a cell of CSV. */
function quote(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A few good rows for this company. */
function makeExample(scenario: Scenario | null): string {
  const rows = ['time,feed,system,article,quantity']
  const article = scenario?.business?.articleNames?.[0] ?? 'Comet 42'
  for (const { name, emits } of scenario?.business?.systems ?? []) {
    if (emits.length === 0) continue
    const hour = String(7 + rows.length).padStart(2, '0')
    const moves = emits[0] === 'stock' ? '5' : emits[0] === 'orders' ? '-1' : '0'
    rows.push(`${hour}:15,${emits[0]},${quote(name)},${quote(article)},${moves}`)
  }
  return rows.join('\n')
}

function Told({ status }: { readonly status: Status }) {
  if (status.at === 'reading') {
    const { rows, percent } = status.progress
    return (
      <p role="status">
        <progress value={percent} max={100} aria-label={words.reading(rows, percent)} /> {words.reading(rows, percent)}
      </p>
    )
  }
  if (status.at === 'refused') return <Refused {...status} />
  if (status.at === 'asking') return null
  if (status.text === '') return null
  return <p role={status.at === 'failed' ? 'alert' : 'status'}>{status.text}</p>
}

function Refused({ errors, errorCount, badRows }: Extract<Status, { at: 'refused' }>) {
  return (
    <div role="alert">
      <p>
        <b>{words.refused(badRows)}</b>
      </p>
      <div className="import-errors">
        <table className="number-table">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.found}</th>
              <th scope="col">{words.problem}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error) => (
              <RefusedRow key={`${error.line}/${error.column}/${error.code}`} error={error} />
            ))}
          </tbody>
        </table>
      </div>
      {errorCount > errors.length ? <p>{words.more(errorCount - errors.length)}</p> : null}
    </div>
  )
}

function RefusedRow({ error }: { readonly error: RowError }) {
  const { value, what } = tellRowError(error)
  return (
    <tr>
      <td>{error.line}</td>
      <td className="mono">{nameColumn(error.column)}</td>
      <td className="mono">{value}</td>
      <td>{what}</td>
    </tr>
  )
}
