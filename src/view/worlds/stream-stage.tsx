/**
 * What happens in Streamscape while one looks: somebody joins with one ribbon, and the Batch Gang pours its barrel into a
 * lane for as long as it does so in the run.
 */
import { theatreWords as words } from '../../content/worlds-theatre'
import type { AttackScore, SystemScore } from '../../core/company'
import { handDrawn } from '../kit/hand-drawn'
import { listTopics } from './company'
import { laneY, makeRiver } from './river'
import type { Effect } from './stage'
import { layOut, PANEL } from './worlds-layout'

const BARREL = 'M-22 -15C-10 -19 10 -19 22 -15L24 15C10 19 -10 19 -24 15Z'
const HOOPS = 'M-13 -17.4L-14 17.4M13 -17.4L14 17.4'
const GUSH = 'M-6 0C-4 20 -12 34 -10 58L12 58C10 34 8 18 8 0Z'
const POUR_X = 214

interface StageProps {
  readonly effects: readonly Effect[]
  readonly systems: readonly SystemScore[]
  readonly attack: AttackScore | null
}

export function StreamStage({ effects, systems, attack }: StageProps) {
  const { places, middleY } = layOut(systems.length)
  const topics = listTopics(systems)
  const joined = effects.find(({ kind }) => kind === 'yank')
  const place = places[systems.findIndex(({ id }) => id === joined?.system)]
  const lane = attack?.running === true ? topics.indexOf(attack.topic) : -1
  const y = lane < 0 ? 0 : laneY(makeRiver(topics.length, middleY), lane, POUR_X)
  return (
    <svg className="world-stage" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden="true">
      {place === undefined ? null : (
        <text
          className="sound sound-thunk"
          x={place.x - 58 * place.scale}
          y={place.isTop ? place.y + 34 : place.y - 34}
        >
          {words.thunk}
        </text>
      )}
      {lane < 0 ? null : (
        <g transform={`translate(${POUR_X} ${y})`}>
          <ellipse className="stage-pool" rx={34} ry={7} />
          <path className="stage-gush" d={handDrawn(GUSH, 5, 1.5)} transform="translate(0 -58)" />
          <g transform="translate(-22 -72) rotate(-24)">
            <path className="stage-barrel" d={handDrawn(BARREL, 3, 1.2)} />
            <path className="stage-hoops" d={HOOPS} />
          </g>
          <text className="stage-gang" x={18} y={-66}>
            {attack === null ? '' : words.gang(attack.topic)}
          </text>
        </g>
      )}
    </svg>
  )
}
