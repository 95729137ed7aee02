/** Where each bad record went: one bar whose parts add up to what the gang has written, with a word for each part. */
import { attackWords as words } from '../../../content/attack'
import type { GovernanceScore } from '../../../core/company'
import { formatCount } from '../../kit/format'

const PARTS = ['denied', 'invalid', 'accepted', 'underWay', 'givenUp'] as const
/** Listed only when there are any. */
const RARE: readonly string[] = ['underWay', 'givenUp']

export function PoisonPath({ score }: { readonly score: GovernanceScore }) {
  const { attack, deadLetters, skipped, believed } = score
  if (attack === null) return null
  const all = PARTS.reduce((sum, part) => sum + attack[part], 0)
  const letters = deadLetters.reduce((sum, { records }) => sum + records, 0)
  return (
    <section className="poison-path" aria-label={words.path}>
      <h3>{words.path}</h3>
      <div className="poison-bar" aria-hidden="true">
        {PARTS.map((part) =>
          attack[part] === 0 ? null : (
            <span key={part} className={`poison-part part-${part}`} style={{ flexGrow: attack[part] }} />
          ),
        )}
        {all === 0 ? <span className="poison-part part-underWay" style={{ flexGrow: 1 }} /> : null}
      </div>
      <ul className="poison-legend">
        {PARTS.filter((part) => !RARE.includes(part) || attack[part] > 0).map((part) => (
          <li key={part}>
            <i className={`poison-mark part-${part}`} aria-hidden="true" />
            <b>{formatCount(attack[part])}</b> {words.pathParts[part]}
          </li>
        ))}
      </ul>
      <p className="fine">{words.pathText(formatCount(attack.sent), formatCount(attack.records))}</p>
      {letters + skipped + believed > 0 ? (
        <p className="fine">{words.readers(formatCount(letters), formatCount(skipped), formatCount(believed))}</p>
      ) : null}
    </section>
  )
}
