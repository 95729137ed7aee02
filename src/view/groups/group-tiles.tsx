/** Five instruments of a group. */
import { groupWords as words } from '../../content/groups'
import { formatCount, splitSpan } from '../kit/format'
import { hueOf } from './crew'
import { type GroupPicture, isRead } from './picture'

interface GroupTilesProps {
  readonly picture: GroupPicture
  readonly nowUs: number
}

export function GroupTiles({ picture, nowUs }: GroupTilesProps) {
  const { scene, lanes, mates, reading, lag, oldest } = picture
  const inHand = lanes.reduce((sum, lane) => sum + lane.inHand, 0)
  const epochs = [...new Set(scene.members.map(({ epoch }) => epoch).filter((epoch) => epoch >= 0))]
  return (
    <section className="gr-tiles" aria-label={words.region}>
      <Tile
        label={words.tiles.reading}
        number={String(reading)}
        small={words.tiles.ofPartitions(lanes.length)}
        look={`has-discs ${reading < lanes.length ? 'is-warm' : ''}`}
      >
        <svg className="gr-discs" viewBox={`0 0 ${Math.ceil(lanes.length / 3) * 20} 60`} aria-hidden="true">
          {lanes.map((lane, i) => (
            <circle
              key={lane.key}
              cx={10 + Math.floor(i / 3) * 20}
              cy={10 + (i % 3) * 20}
              r="7.4"
              fill={isRead(lane) ? hueOf(lane.owner?.hue).light : '#fff'}
              strokeDasharray={isRead(lane) ? undefined : '3.4 2.6'}
            />
          ))}
        </svg>
      </Tile>
      <Tile
        label={scene.isAlone ? words.tiles.lagAlone : words.tiles.lag}
        number={formatCount(lag)}
        small={[
          scene.isAlone ? words.tiles.unread : words.tiles.records,
          inHand > 0 ? words.tiles.inHand(formatCount(inHand)) : '',
        ]}
      />
      <Tile
        label={scene.isModern ? words.tiles.epoch : words.tiles.generation}
        number={scene.generation < 0 ? words.tiles.none : String(scene.generation)}
        small={[
          scene.isAlone ? '' : scene.state,
          epochs.length > 1 ? words.tiles.epochs(epochs.sort((a, b) => a - b).join(', ')) : scene.assignor,
        ]}
      />
      <OldestTile oldest={oldest} nowUs={nowUs} label={scene.isAlone ? words.tiles.oldestUnread : words.tiles.oldest} />
      <Tile
        label={words.tiles.members}
        number={String(mates.filter(({ seat }) => seat.condition !== 'stopped' && seat.condition !== 'fenced').length)}
      >
        <ul className="gr-seats">
          {mates.slice(0, 10).map((mate) => (
            <li key={mate.seat.consumer} title={`${mate.seat.name}: ${words.member[mate.seat.condition]}`}>
              <i style={{ background: hueOf(mate.hue).light }}>{mate.letter}</i>
              {mate.seat.held}
            </li>
          ))}
        </ul>
      </Tile>
    </section>
  )
}

interface OldestTileProps {
  readonly oldest: GroupPicture['oldest']
  readonly nowUs: number
  readonly label: string
}

function OldestTile({ oldest, nowUs, label }: OldestTileProps) {
  if (oldest === null) return <Tile label={label} number={words.tiles.none} small={[words.tiles.nothingWaits, '']} />
  const [value, unit] = splitSpan(Math.max(0, nowUs - oldest.sinceUs))
  const isBehind = oldest.lane.held > 0
  return (
    <Tile
      label={label}
      number={value}
      unit={unit}
      small={[words.tiles.oldestIn(oldest.lane.name), isBehind ? words.tiles.behindOpen : '']}
      look={isBehind ? 'is-open' : ''}
    />
  )
}

interface TileProps {
  readonly label: string
  readonly number: string
  readonly unit?: string
  readonly small?: readonly string[]
  readonly look?: string
  readonly children?: React.ReactNode
}

function Tile({ label, number, unit, small = [], look = '', children }: TileProps) {
  return (
    <div className={`gr-tile ${look}`}>
      <h2>{label}</h2>
      <p className="gr-number">
        {number}
        {unit === undefined ? null : <span> {unit}</span>}
      </p>
      {small.some((line) => line !== '') ? (
        <p className="gr-small">
          {small
            .filter((line) => line !== '')
            .map((line) => (
              <span key={line}>{line}</span>
            ))}
        </p>
      ) : null}
      {children}
    </div>
  )
}
