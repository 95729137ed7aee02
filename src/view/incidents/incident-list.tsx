/** All incidents, to be chosen from. */
import { incidentWords as words } from '../../content/incidents'
import { INCIDENTS } from '../../incidents'
import { useKeptStars } from './kept-stars'

export function IncidentList({ unknown }: { readonly unknown: string | null }) {
  const stars = useKeptStars((kept) => kept.stars)
  return (
    <div className="incident-list">
      <h1>{words.page}</h1>
      <p className="incident-lead">{unknown === null ? words.lead : words.unknown(unknown)}</p>
      <ol>
        {INCIDENTS.map(({ id }, i) => {
          const won = stars[id] ?? 0
          const [what, where] = words.levels[id].pager
          return (
            <li key={id}>
              <a href={`#/incidents/${id}`} className="incident-card">
                <span className="incident-number" aria-hidden="true">
                  {i + 1}
                </span>
                <h2>{words.levels[id].title}</h2>
                <p className="incident-screen">
                  <b>{what}</b>
                  {where}
                </p>
                <p className="incident-stars">
                  <span aria-hidden="true">{'★'.repeat(won) + '☆'.repeat(3 - won)}</span>
                  <small>{won === 0 ? (i === 0 ? words.first : words.unplayed) : words.stars(won)}</small>
                  <span className="incident-go">{words.play} ▸</span>
                </p>
              </a>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
