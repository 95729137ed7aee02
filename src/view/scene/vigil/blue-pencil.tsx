/** In blue pencil over the picture, when somebody asks for it: what stands fixed and has not happened yet. */
import type { Marker } from '../../../protocol'
import { formatClock } from '../../kit/format'
import { short } from '../../kit/hand-drawn'
import type { TowerPlace } from '../layout-types'
import type { SceneModel } from '../use-scene'
import { readPencil } from './read-pencil'

interface BluePencilProps {
  readonly model: SceneModel
  readonly markers: readonly Marker[]
  readonly nowUs: number
}

export function BluePencil({ model, markers, nowUs }: BluePencilProps) {
  const { layout, structure, focus } = model
  const { fencings, leaders, electedUs } = readPencil(structure, focus, markers, nowUs)
  const place = (broker: number) => layout.towers.find((tower) => tower.broker === broker)
  const hops = leaders.slice(1).flatMap((to, i) => {
    const [a, b] = [place(leaders[i]), place(to)]
    return a === undefined || b === undefined ? [] : [{ a, b }]
  })
  return (
    <svg
      className="scene-layer sc-pencil"
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
      focusable="false"
    >
      {fencings.map(({ broker, atUs }, i) => {
        const tower = place(broker)
        return tower === undefined ? null : (
          <g key={broker}>
            <path d={`M${box(tower)}`} />
            {i < fencings.length - 1 && fencings[i + 1].atUs === atUs ? null : (
              <text className="is-beside" x={short(tower.x + tower.lanternRadius * 1.5 + 5)} y={short(tower.lanternY)}>
                {formatClock(atUs)}
              </text>
            )}
          </g>
        )
      })}
      {hops.map(({ a, b }, i) => {
        const top = Math.min(a.lanternY, b.lanternY) - a.lanternRadius * 2.4 - Math.min(90, Math.abs(b.x - a.x) * 0.3)
        return (
          <g key={`${a.broker}-${b.broker}`}>
            <path d={arc(a, b, top)} />
            {i === 0 ? (
              <text x={short((a.x + b.x) / 2)} y={short(top + 6)}>
                {formatClock(electedUs)}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}

function box({ x, lanternY, lanternRadius: r }: TowerPlace): string {
  const [left, right, top, bottom] = [x - r * 1.5, x + r * 1.5, lanternY - r * 1.6, lanternY + r * 0.95].map(short)
  return `${left} ${top}H${right}V${bottom}H${left}Z`
}

/** From crown to crown, with a point at its end. */
function arc(a: TowerPlace, b: TowerPlace, top: number): string {
  const [y1, y2] = [a.lanternY - a.lanternRadius * 1.9, b.lanternY - b.lanternRadius * 1.9]
  const side = b.x > a.x ? -1 : 1
  return `M${short(a.x)} ${short(y1)}C${short(a.x)} ${short(top)} ${short(b.x)} ${short(top)} ${short(b.x)} ${short(y2)}M${short(b.x + side * 10)} ${short(y2 - 8)}L${short(b.x)} ${short(y2)}L${short(b.x - side * 5)} ${short(y2 - 11)}`
}
