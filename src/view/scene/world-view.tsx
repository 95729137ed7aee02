/** The things that stand: cables, huts, islands, towers, clients. Drawn anew only when one of them changes. */

import { memo } from 'react'
import type { LinkView } from '../../protocol'
import { PAINTS } from '../kit/paints'
import { ClientRaft } from './client-raft'
import { Hut } from './hut'
import { Island } from './island'
import type { LinkPlace, SceneLayout } from './layout-types'
import type { TowerView } from './scene-mood'
import { Tower } from './tower'

const INK = PAINTS.inkNight

interface WorldViewProps {
  readonly layout: SceneLayout
  readonly towers: readonly TowerView[]
  readonly darkSites: ReadonlySet<string>
  /** Ids of clients that do not run. */
  readonly darkClients: ReadonlySet<string>
  readonly links: readonly LinkView[]
}

export const WorldView = memo(function WorldView({ layout, towers, darkSites, darkClients, links }: WorldViewProps) {
  const views = new Map(towers.map((t) => [t.broker, t]))
  return (
    <svg className="scene-layer" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {layout.links.map((place) => (
        <Cable
          key={`${place.from}-${place.to}`}
          place={place}
          link={links.find((l) => l.from === place.from && l.to === place.to)}
          darkSites={darkSites}
        />
      ))}
      {layout.huts.map((hut) => (
        <Hut key={hut.id} place={hut} lit={!darkSites.has(hut.id)} />
      ))}
      {layout.sites.map((site) => (
        <g key={site.id}>
          <Island place={site} lit={!darkSites.has(site.id)} />
          {layout.towers
            .filter((tower) => tower.site === site.id)
            .map((tower) => {
              const view = views.get(tower.broker)
              return <Tower key={tower.broker} place={tower} state={view?.state ?? 'none'} lit={view?.lit ?? false} />
            })}
        </g>
      ))}
      {layout.clients.map((client) => (
        <ClientRaft key={`${client.kind}-${client.id}`} place={client} lit={!darkClients.has(client.id)} />
      ))}
    </svg>
  )
})

function Cable({
  place,
  link,
  darkSites,
}: {
  readonly place: LinkPlace
  readonly link: LinkView | undefined
  readonly darkSites: ReadonlySet<string>
}) {
  const dark = darkSites.has(place.from) || darkSites.has(place.to)
  const cut = link?.cutForward && link.cutBack
  if (place.minor && link?.cutForward !== true && link?.cutBack !== true) return null
  if (place.isTether) {
    const isCut = link?.cutForward === true || link?.cutBack === true
    return (
      <path
        className="sc-cable"
        d={place.path}
        fill="none"
        stroke={isCut ? '#FF7A6E' : dark ? '#59659f' : '#BFEFFF'}
        strokeWidth={isCut ? 3.4 : 2.2}
        strokeDasharray={isCut ? '12 16' : '1 8'}
        strokeLinecap="round"
        opacity={isCut ? 1 : 0.7}
      />
    )
  }
  if (place.votesOnly)
    return dark || cut ? null : (
      <path
        className="sc-cable"
        d={place.path}
        fill="none"
        stroke={PAINTS.yellowPale}
        strokeWidth="2.6"
        strokeDasharray="2 8"
        strokeLinecap="round"
        opacity=".9"
      />
    )
  return (
    <g fill="none" className="sc-cable">
      <path d={place.path} stroke={INK} strokeWidth="9" strokeDasharray={cut ? '40 56' : undefined} />
      <path
        d={place.path}
        stroke={cut ? '#E0605A' : dark ? '#59659f' : link?.isWorse ? PAINTS.orange : PAINTS.yellowPale}
        strokeWidth="4"
        strokeDasharray={cut ? '38 58' : link?.isWorse ? '5 11' : '14 5'}
      />
    </g>
  )
}
