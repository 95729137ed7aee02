/**
 * The change records as they lie in the log of the simulated cluster, newest first.
 *
 * The one thing a reader would get wrong: a change of a key is not one record but three (delete, tombstone, create), and
 * a record has its place in the log when it was read, which takes the run a moment to get to.
 */
import { databaseWords as words } from '../../../content/database'
import { localizeDecimal } from '../../../content/numbers'
import type { CaptureRecordScore, CaptureScore } from '../../../core/company'
import { ScrollBox } from '../../kit/scroll-box'
import { useSim, useSimActions } from '../../kit/sim-context'
import { formatLsn } from './format-lsn'

/** Longer than this is not the usual way of a record, and is explained. */
const SLOW_US = 1_000_000

type Row = NonNullable<CaptureRecordScore['value']>

export function CapturedRecords() {
  const capture = useSim((store) => store.worlds?.capture ?? null)
  return (
    <section className="captured" aria-label={words.records}>
      <h3>{words.records}</h3>
      {capture === null ? <p>{words.recordsNone}</p> : <Records capture={capture} />}
    </section>
  )
}

function Records({ capture }: { readonly capture: CaptureScore }) {
  const isPaused = !useSim((store) => store.playing)
  const { play } = useSimActions()
  const { connector, waiting, reader, topics, recent } = capture
  const isLate = recent.some(({ offset }) => offset < 0)
  const isSlow = recent.some(({ delayUs }) => delayUs !== null && delayUs > SLOW_US)
  return (
    <>
      <p className="captured-connector">
        <span className="stamp">
          {connector === 'running' ? words.connector.running : words.connector.waiting(waiting)}
        </span>{' '}
        {words.reader(reader)}
      </p>
      <ul className="captured-topics">
        {topics.map(({ topic, written, read }) => (
          <li key={topic}>
            <code>{topic}</code> {words.topic(written, read)}
          </li>
        ))}
      </ul>
      {isLate && isPaused ? (
        <p>
          <button type="button" className="btn btn-yes" onClick={play}>
            {words.play}
          </button>
        </p>
      ) : null}
      <ScrollBox className="captured-scroll" isFocusable>
        <ol className="captured-list">
          {recent.toReversed().map((record) => (
            <RecordItem key={record.number} record={record} isPaused={isPaused} />
          ))}
        </ol>
      </ScrollBox>
      {isSlow ? <p className="fine">{words.slowNote}</p> : null}
      <p className="fine">{words.stockNote}</p>
    </>
  )
}

function RecordItem({ record, isPaused }: { readonly record: CaptureRecordScore; readonly isPaused: boolean }) {
  const { topic, key, value, headers, partition, offset, delayUs, leftOut } = record
  const op = String(value?.op ?? '')
  const source = (value?.source ?? null) as Row | null
  const whole = { topic, partition, offset, key, headers, value }
  return (
    <li className={value === null ? 'captured-record is-tombstone' : 'captured-record'}>
      <p className="captured-head">
        <b className={`op op-${value === null ? 'none' : op}`}>{value === null ? words.tombstone : words.op[op]}</b>
        <code>{topic}</code>
        <span>{offset < 0 ? (isPaused ? words.notReadPaused : words.notRead) : words.place(partition, offset)}</span>
      </p>
      <p className="captured-facts">
        <span>
          {words.key} <code>{JSON.stringify(key)}</code>
        </span>
        {source === null ? null : (
          <>
            <span>
              {words.lsn} <code>{formatLsn(Number(source.lsn))}</code>
            </span>
            <span>
              {words.transaction} <code>{String(source.txId)}</code>
            </span>
          </>
        )}
        {delayUs === null ? null : <span>{words.delay(localizeDecimal((delayUs / 1_000_000).toFixed(2)))}</span>}
      </p>
      {value === null ? (
        <p className="fine">{words.tombstoneNote}</p>
      ) : (
        <Rows before={value.before as Row | null} after={value.after as Row | null} />
      )}
      {leftOut.length === 0 ? null : <p className="fine">{words.leftOut(leftOut.join(', '))}</p>}
      <details>
        <summary>{words.envelope}</summary>
        <ScrollBox className="captured-json" isFocusable>
          <pre>{JSON.stringify(whole, null, 2)}</pre>
        </ScrollBox>
      </details>
    </li>
  )
}

/** Both rows column by column; what differs is marked by more than colour. */
function Rows({ before, after }: { readonly before: Row | null; readonly after: Row | null }) {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (columns.length === 0) return null
  const show = (row: Row | null, column: string): string => {
    if (row === null) return words.noRow
    const value = row[column]
    if (value === null || value === undefined) return words.null
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return (
    <ScrollBox className="captured-rows" isFocusable>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const isChanged = before === null || after === null || show(before, column) !== show(after, column)
            return (
              <tr key={column} className={isChanged ? 'is-changed' : undefined}>
                <th scope="row">{column}</th>
                <td>{cut(show(before, column))}</td>
                <td>
                  {isChanged && before !== null && after !== null ? '→ ' : ''}
                  {cut(show(after, column))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
