/** Rows in and rows out: records of the run, the newest first. A colour is a key, and the same on the bench. */
import { builderWords as words } from '../../../../content/stream-builder'
import type { BuiltScore, StreamGround } from '../../../../core/company'
import { formatCount } from '../../../kit/format'
import { ScrollBox } from '../../../kit/scroll-box'
import { colourOf } from './key-colours'
import { feedOf } from './part-fields'
import { formatSecond, formatWindow, useSay } from './say'

interface RowsProps {
  readonly built: BuiltScore | null
  readonly ground: StreamGround
}

function Dot({ value }: { readonly value: string | number }) {
  return <i className="row-dot" style={{ background: colourOf(value) }} aria-hidden="true" />
}

export function RowsIn({ built, ground }: RowsProps) {
  const say = useSay()
  const topic = built?.stream.source ?? ''
  const { fields, ownKey } = feedOf(ground, topic)
  const key = fields.findIndex(({ field }) => field === (built?.stream.keyBy ?? ownKey))
  const title = built === null ? words.rowsIn('…') : words.rowsIn(topic)
  return (
    <section className="rows is-in" aria-label={title}>
      <h4>
        <Live built={built} />
        {title}
      </h4>
      {built === null || built.rowsIn.length === 0 ? (
        <p className="rows-none">{built === null ? words.notBuilt : words.noRowsIn}</p>
      ) : (
        <ScrollBox className="rows-table" isFocusable>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.offset}</th>
                <th scope="col">{words.verdict}</th>
                {fields.map(({ field }) => (
                  <th key={field} scope="col" className={`is-${field}`}>
                    {words.fields[field]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {built.rowsIn.map(({ partition, offset, values, verdict }) => (
                <tr key={`${partition}-${offset}`} className={`is-${verdict}`}>
                  <th scope="row">
                    {partition}:{offset}
                  </th>
                  <td className="row-verdict">
                    {verdict === 'kept' ? <Dot value={values[key] ?? ''} /> : null}
                    <span aria-hidden="true">{verdict === 'kept' ? '✓' : '▽'}</span>{' '}
                    <span className="row-said">{words.verdicts[verdict]}</span>
                  </td>
                  {fields.map(({ field }, i) => (
                    <td key={field} className={`is-${field}`}>
                      {values[i] === undefined ? '–' : say(field, values[i])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  )
}

export function RowsOut({ built, ground }: RowsProps) {
  const say = useSay()
  const topic = built?.job.nodes.at(-1)?.writes ?? ''
  const title = words.rowsOut(built === null ? '…' : topic)
  const field = built === null ? 'article' : (built.stream.keyBy ?? feedOf(ground, built.stream.source).ownKey)
  const { aggregate = null, windowMs = null } = built?.stream ?? {}
  return (
    <section className="rows is-out" aria-label={title}>
      <h4>
        <Live built={built} />
        {title}
      </h4>
      {built === null || built.rowsOut.length === 0 ? (
        <p className="rows-none">{built === null ? words.notBuilt : words.noRowsOut}</p>
      ) : (
        <ScrollBox className="rows-table" isFocusable>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.offset}</th>
                <th scope="col">{windowMs === null ? words.time : words.window}</th>
                <th scope="col">{words.fields[field]}</th>
                {aggregate === null ? null : <th scope="col">{words.results[aggregate]}</th>}
              </tr>
            </thead>
            <tbody>
              {built.rowsOut.map(({ partition, offset, timeUs, windowUs, key, result }) => (
                <tr key={`${partition}-${offset}`}>
                  <th scope="row">
                    {partition}:{offset}
                  </th>
                  <td>{windowUs === null ? formatSecond(timeUs) : formatWindow(windowUs, windowMs ?? 0)}</td>
                  <td>
                    <Dot value={key} /> {say(field, key)}
                  </td>
                  {result === null ? null : <td className="row-result">{formatCount(result)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  )
}

function Live({ built }: { readonly built: BuiltScore | null }) {
  if (built?.job.phase !== 'RUNNING') return null
  return <span className="rows-live">{words.live}</span>
}
