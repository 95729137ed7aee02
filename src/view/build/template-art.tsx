/** A template in small: its own islands from left to right, with as many towers as it has brokers. */
import type { Draft } from './draft'
import { siteSpot } from './picture'

const TOWER = 11
const GAP = 6

export function TemplateArt({ draft }: { readonly draft: Draft }) {
  const { sites, brokers } = draft.scenario
  const parts = sites
    .filter(({ kind }) => kind !== 'clients')
    .map(({ id, kind }) => ({ id, kind, towers: brokers.filter(({ site }) => site === id).length }))
    .sort((one, other) => siteSpot(draft, one.id).x - siteSpot(draft, other.id).x)
  let x = 2
  const placed = parts.map((part) => {
    const width = part.kind === 'tie-breaker' ? 20 : part.towers * TOWER + 12
    const left = x
    x += width + GAP
    return { ...part, left, width }
  })
  const width = Math.max(30, x - GAP + 2)
  return (
    <svg className="template-art" viewBox={`0 0 ${width} 40`} aria-hidden="true" focusable="false">
      {placed.length === 0 ? <path className="is-plan" d="M3 24L8 18H22L27 24L20 34H10Z" /> : null}
      {placed.map(({ id, kind, towers, left, width }) =>
        kind === 'tie-breaker' ? (
          <g key={id}>
            <path className="is-wall" d={`M${left + 4} 32V22H${left + 16}V32Z`} />
            <path className="is-roof" d={`M${left} 23L${left + 10} 12L${left + 20} 23Z`} />
          </g>
        ) : (
          <g key={id}>
            {Array.from({ length: towers }, (_, i) => left + 6 + TOWER * (i + 0.5)).map((at) => (
              <g key={at}>
                <path className="is-wall" d={`M${at - 4} 25L${at - 3} 12H${at + 3}L${at + 4} 25Z`} />
                <circle className="is-lantern" cx={at} cy="8" r="3" />
              </g>
            ))}
            <path
              className="is-deck"
              d={`M${left} 24H${left + width}L${left + width - 6} 33L${left + width / 2} 38L${left + 6} 33Z`}
            />
          </g>
        ),
      )}
    </svg>
  )
}
