/** Four gauges under the scene: what anybody sees who does not look into the cluster. */
import { incidentWords as words } from '../../content/incidents'
import type { Measures } from '../../protocol'
import { formatCount, splitDuration } from '../kit/format'

export function Tiles({ measures }: { readonly measures: Measures }) {
  const { tiles } = words
  const { flow, waiting, lastWriteAgeUs, lagRecords } = measures
  const [age, unit] = lastWriteAgeUs < 0 ? ['–', ''] : splitDuration(lastWriteAgeUs)
  const isOld = lastWriteAgeUs > 5_000_000
  return (
    <dl className="level-tiles">
      <Tile
        name={tiles.accepted}
        value={tiles[flow.answer]}
        unit=""
        tone={flow.answer === 'no' ? 'bad' : flow.answer === 'partly' ? 'warm' : 'calm'}
      />
      <Tile
        name={tiles.waiting}
        value={formatCount(waiting)}
        unit={tiles.records}
        tone={waiting > 100 ? 'warm' : 'calm'}
      />
      <Tile name={tiles.age} value={age} unit={unit} tone={isOld ? 'warm' : 'calm'} />
      <Tile
        name={tiles.lag}
        value={lagRecords === null ? '–' : formatCount(lagRecords)}
        unit={lagRecords === null ? tiles.unknown : tiles.records}
        tone={(lagRecords ?? 0) > 1_000 ? 'warm' : 'calm'}
      />
    </dl>
  )
}

interface TileProps {
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly tone: 'calm' | 'warm' | 'bad'
}

function Tile({ name, value, unit, tone }: TileProps) {
  return (
    <div className={`level-tile is-${tone}`}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> {unit}
      </dd>
    </div>
  )
}
