/** The five figures that somebody who keeps a cluster looks at first. */
import type { ReactNode } from 'react'
import { liveClusterWords as words } from '../../content/live'
import { countLive, isHeard, type LivePicture } from '../../protocol/live'
import { formatCount } from '../kit/format'
import { worstLag } from './watch'

export function Tiles({ picture, lags }: { readonly picture: LivePicture; readonly lags: readonly number[] }) {
  const { tiles } = words
  const counts = countLive(picture)
  const lag = worstLag(picture)
  const { history, mostPerSecond } = picture.traffic
  // The second that runs is not over.
  const sent = history.at(-2) ?? 0
  return (
    <div className="live-tiles">
      <Tile
        title={tiles.underReplicated}
        value={formatCount(counts.underReplicated)}
        isBad={counts.underReplicated > 0}
      >
        {tiles.ofPartitions(counts.partitions)}
      </Tile>
      <Tile title={tiles.underMin} value={formatCount(counts.underMinIsr)} isBad={counts.underMinIsr > 0}>
        {tiles.atMin(counts.atMinIsr)}
        {counts.leaderless > 0 ? <b>{tiles.leaderless(counts.leaderless)}</b> : null}
      </Tile>
      <QuorumTile quorum={picture.quorum} />
      <Tile title={tiles.lag(picture.groups.length)} value={lag === null ? '–' : formatCount(lag)} isBad={false}>
        {lag === null ? tiles.noLag : <Bars values={lags.map((one) => Math.max(0, one))} most={Math.max(1, ...lags)} />}
      </Tile>
      <Tile title={tiles.requests} value={formatCount(sent)} unit={tiles.perSecond} isBad={false}>
        <Bars values={history.slice(0, -1)} most={mostPerSecond} />
        <small>{tiles.never(mostPerSecond)}</small>
      </Tile>
    </div>
  )
}

function QuorumTile({ quorum }: Pick<LivePicture, 'quorum'>) {
  const { tiles } = words
  if (quorum === null)
    return (
      <Tile title={tiles.quorum} value="?" isBad={false}>
        {tiles.noQuorum}
      </Tile>
    )
  const heard = quorum.voters.filter(isHeard).length
  const behind = Math.max(0, ...quorum.voters.map((voter) => voter.behind))
  return (
    <Tile
      title={tiles.quorum}
      value={String(heard)}
      unit={`/ ${quorum.voters.length}`}
      isBad={heard < quorum.voters.length}
    >
      {quorum.leader < 0 ? tiles.quorumNone : tiles.quorumLeads(quorum.leader, quorum.epoch)}
      <small>{tiles.behind(behind)}</small>
    </Tile>
  )
}

interface TileProps {
  readonly title: string
  readonly value: string
  readonly unit?: string
  readonly isBad: boolean
  readonly children: ReactNode
}

function Tile({ title, value, unit, isBad, children }: TileProps) {
  return (
    <section className={`live-tile${isBad ? ' is-bad' : ''}`}>
      <h2>{title}</h2>
      <p className="live-figure">
        {value}
        {unit === undefined ? null : <small> {unit}</small>}
      </p>
      <div className="live-tile-more">{children}</div>
    </section>
  )
}

const WIDTH = 120
const HEIGHT = 34

function Bars({ values, most }: { readonly values: readonly number[]; readonly most: number }) {
  const step = WIDTH / Math.max(1, values.length)
  return (
    <svg className="live-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path
        d={values
          .map((value, i) => {
            const height = Math.min(1, value / most) * HEIGHT
            return `M${(i * step).toFixed(1)} ${HEIGHT}v${(-height).toFixed(1)}h${(step * 0.8).toFixed(1)}v${height.toFixed(1)}z`
          })
          .join('')}
      />
    </svg>
  )
}
