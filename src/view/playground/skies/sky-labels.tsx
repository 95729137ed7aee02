/** Names over a small scene: who is who of the brokers, and which datacenter is which. Nothing here can be pressed. */
import { sceneWords } from '../../../content/scene'
import { formatCount } from '../../kit/format'
import type { SceneModel } from '../../scene'

/** Between two towers, pixels on the screen, for the word of a state and for the end of a log. */
const ROOM_FOR_STATE = 54
const ROOM_FOR_END = 44

interface SkyLabelsProps {
  readonly model: SceneModel
  readonly scale: number
}

export function SkyLabels({ model: { layout, towers, structure }, scale }: SkyLabelsProps) {
  const { towers: places, sites } = layout
  const [first, second] = places
  const spacing = second === undefined || first === undefined ? layout.width : Math.abs(second.x - first.x)
  const room = spacing * scale
  return (
    <div className="sky-labels">
      {places.map((place) => {
        const tower = towers.find(({ broker }) => broker === place.broker)
        if (tower === undefined) return null
        return (
          <div
            key={place.broker}
            className={`sky-tower state-${tower.state}`}
            style={{ left: place.x * scale, top: (place.baseY - place.height) * scale }}
          >
            {room < ROOM_FOR_STATE ? null : <span className="sky-state">{sceneWords.replicaState[tower.state]}</span>}
            <span className="sky-id">{place.broker}</span>
            {room < ROOM_FOR_END || tower.logEndOffset < 0 ? null : (
              <span className="sky-end mono">{formatCount(tower.logEndOffset)}</span>
            )}
          </div>
        )
      })}
      {sites.map((place) => {
        const site = structure.sites.find(({ id }) => id === place.id)
        return site === undefined ? null : (
          <span
            key={place.id}
            className={`sky-site${site.up ? '' : ' is-dark'}`}
            style={{ left: place.x * scale, top: (place.deckY + 8) * scale }}
          >
            {site.name}
          </span>
        )
      })}
    </div>
  )
}
