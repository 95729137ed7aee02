/** The audit log with its search, and what it was switched on for: the second and the principal of the first bad record. */
import { useState } from 'react'
import { attackWords as words } from '../../../content/attack'
import type { AuditEntry, AuditQuery, GovernanceScore } from '../../../core/company'
import { formatSecond } from './attack-format'
import { useAudit } from './use-audit'

const SHOWN = 6

export function AuditSearch({ score }: { readonly score: GovernanceScore }) {
  const { auditOn, auditEntries, firstBad, firstFound } = score
  const [text, setText] = useState('')
  const [deniedOnly, setDeniedOnly] = useState(false)
  const query: AuditQuery = {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(deniedOnly ? { granted: false } : {}),
  }
  const entries = useAudit(auditEntries > 0 ? query : null)
  if (!auditOn && auditEntries === 0) return <p className="door-quiet">{words.audit.notYet}</p>
  return (
    <div className="audit">
      {firstFound === null ? (
        <p className="door-quiet">{words.audit.nothing}</p>
      ) : (
        <dl className="audit-found">
          <dt>{words.audit.found}</dt>
          <dd className="audit-second">{formatSecond(firstFound.timeUs)}</dd>
          <dd className="audit-principal">{firstFound.principal}</dd>
          <dd className="audit-where">
            <code>
              {firstFound.topic}-{firstFound.partition}
              {firstFound.offset >= 0 ? `@${firstFound.offset}` : ''}
            </code>{' '}
            {firstFound.reason}
          </dd>
        </dl>
      )}
      {firstBad !== null && firstBad.timeUs < score.auditSinceUs ? (
        <p className="fine">{words.audit.late(formatSecond(firstBad.timeUs))}</p>
      ) : null}
      <div className="audit-search">
        <label>
          <span className="visually-hidden">{words.audit.search}</span>
          <input
            className="field"
            type="search"
            value={text}
            maxLength={80}
            placeholder={words.audit.placeholder}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <label className="audit-denied">
          <input type="checkbox" checked={deniedOnly} onChange={(event) => setDeniedOnly(event.target.checked)} />
          {words.audit.onlyDenied}
        </label>
        {firstFound === null ? null : (
          <button type="button" className="btn btn-small" onClick={() => setText(firstFound.principal)}>
            {words.audit.findIt}
          </button>
        )}
      </div>
      <div className="audit-entries">
        <Entries entries={entries} />
      </div>
    </div>
  )
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  if (entries.length === 0) return <p className="fine">{words.audit.none}</p>
  const { columns } = words.audit
  return (
    <>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{columns.time}</th>
            <th scope="col">{columns.principal}</th>
            <th scope="col">{columns.topic}</th>
            <th scope="col">{columns.result}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry) => (
            <tr key={entry.offset} className={entry.granted && entry.result === 'SUCCESS' ? '' : 'is-refused'}>
              <td>{formatSecond(entry.timeUs)}</td>
              <td>{entry.principal.replace('User:', '')}</td>
              <td>{entry.topic}</td>
              <td>{entry.result}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > SHOWN ? <p className="fine">{words.audit.more(SHOWN, entries.length)}</p> : null}
    </>
  )
}
