/** What the second and the third job say right now: the window that is open, and the last alerts. */
import { streamsWords } from '../../../content/streams'
import type { AlertScore, SalesScore } from '../../../core/company'

const DAY_MINUTES = 1440

/** Time of day, 14:20 */
function formatMinute(timeUs: number): string {
  const minutes = Math.floor(timeUs / 60_000_000) % DAY_MINUTES
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export function SalesWindow({ sales }: { readonly sales: SalesScore }) {
  const { startUs, sizeUs, rows } = sales
  const most = Math.max(1, ...rows.map(({ pairs }) => pairs))
  return (
    <section className="streams-answer" aria-labelledby="streams-sales-title">
      <h3 id="streams-sales-title">
        {streamsWords.sales.title(formatMinute(startUs), formatMinute(startUs + sizeUs))}
      </h3>
      <ul className="sales-bars">
        {rows.map((row) => (
          <li key={row.place}>
            <span>{row.place}</span>
            <span className="sales-bar" aria-hidden="true">
              <i style={{ width: `${(row.pairs / most) * 100}%` }} />
            </span>
            <b>{streamsWords.sales.pairs(row.sales, row.pairs)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function LastAlerts({ alerts }: { readonly alerts: readonly AlertScore[] }) {
  return (
    <section className="streams-answer" aria-labelledby="streams-alerts-title">
      <h3 id="streams-alerts-title">{streamsWords.alerts.title}</h3>
      <ul>
        {alerts.map(({ timeUs, article, place, left }) => (
          <li key={`${timeUs}-${article}`}>{streamsWords.alerts.one(formatMinute(timeUs), article, place, left)}</li>
        ))}
      </ul>
    </section>
  )
}
