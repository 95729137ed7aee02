/**
 * A group, drawn: sea, far shore with the coordinator, lanes, boats and their ropes. It draws a picture and a size, nothing
 * else; what a click means is said by who uses it.
 */
import { type MouseEvent, useMemo } from 'react'
import { groupWords as words } from '../../content/groups'
import type { GroupWatchView, JourneyView, Structure } from '../../protocol'
import { short } from '../kit/hand-drawn'
import { PAINTS } from '../kit/paints'
import { Boat } from './boat'
import { hueOf, NOBODY } from './crew'
import { FarShore } from './far-shore'
import { hasGap, offsetAt, scaleLanes } from './lane-scale'
import { LaneView } from './lane-view'
import { type GroupPicture, type LanePicture, lastReader } from './picture'
import { Sea, SeaPaints } from './sea'
import { laneMiddle, type StagePlan } from './stage-plan'

/** On a wide page: the sign beside the shore, and the shore between sign and balloon (groups.css). */
const SIGN_PX = 214
const SHORE_PX = 230

interface GroupSceneViewProps {
  readonly picture: GroupPicture
  readonly plan: StagePlan
  readonly watch: GroupWatchView | null
  readonly brokers: Structure['brokers']
  /** Where the record is that is followed; null for none. */
  readonly place: JourneyView['place']
  readonly onPick: (lane: LanePicture, offset: number) => void
}

export function GroupSceneView({ picture, plan, watch, brokers, place, onPick }: GroupSceneViewProps) {
  const { scene, lanes, mates } = picture
  const { width, height, horizon, left, right, top, pitch, isNarrow } = plan
  const scale = scaleLanes(lanes, left, right)
  const shore = useMemo(() => brokers.map(({ id, state }) => ({ id, isUp: state === 'running' })), [brokers])
  const pick = (event: MouseEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * width
    const y = ((event.clientY - box.top) / box.height) * height
    const lane = lanes[Math.floor((y - top) / pitch)]
    const offset = lane === undefined ? null : offsetAt(scale, lane.lane, x)
    if (lane !== undefined && offset !== null) onPick(lane, offset)
  }
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (mates.find(({ seat }) => seat.consumer === id)?.seat.name ?? id)
  return (
    <>
      <SeaPaints />
      <svg
        className="gr-scene"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        onClick={pick}
      >
        <Sea width={width} height={height} horizon={horizon} />
        {scene.isAlone ? null : (
          <FarShore
            x={isNarrow ? width * 0.5 : width - 336 - SIGN_PX - SHORE_PX / 2}
            y={horizon + 3}
            scale={isNarrow ? 0.62 : 0.82}
            brokers={shore}
            coordinator={scene.coordinator}
          />
        )}
        <Heads plan={plan} y={top - 9} />
        {lanes.map((lane, i) => (
          <LaneView
            key={lane.key}
            picture={lane}
            plan={plan}
            scale={scale}
            y={top + i * pitch}
            isCommittedOnly={scene.isCommittedOnly}
            last={watch === null ? null : nameOf(lastReader(watch, lane.lane))}
            followed={
              place !== null &&
              place.topic === lane.lane.topic &&
              place.partition === lane.lane.partition &&
              place.offset < lane.lane.logEnd
                ? place.offset
                : null
            }
          />
        ))}
        {isNarrow ? null : <Ropes picture={picture} plan={plan} />}
        {mates.map((mate, i) => (
          <Boat key={mate.seat.consumer} mate={mate} x={plan.boats[i].x} y={plan.boats[i].y} scale={plan.boatScale} />
        ))}
        <text className="gr-note" x={left + 4} y={top + lanes.length * pitch + 8} fontSize="12">
          {words.box(String(scale.perBox))}
          {lanes.some(({ lane }) => hasGap(lane, scale)) ? ` · ${words.gap}` : null}
        </text>
      </svg>
    </>
  )
}

function Heads({ plan: { left, right, isNarrow }, y }: { readonly plan: StagePlan; readonly y: number }) {
  return (
    <g className="gr-head" fontSize="13.5">
      <text x={left + 4} y={y}>
        {words.marks.read}
      </text>
      <text x={right + 8} y={y} textAnchor="end" fill="#8FF7DA">
        {words.marks.logEnd}
      </text>
      <text x={right + (isNarrow ? 60 : 66)} y={y} textAnchor="end">
        {words.marks.lag}
      </text>
    </g>
  )
}

/** From the boats to the lanes: taut for who holds a partition, dashed for who shall have it, a loose end where nobody is. */
function Ropes({ picture: { lanes, mates }, plan }: { readonly picture: GroupPicture; readonly plan: StagePlan }) {
  const { left, boats, boatScale } = plan
  const bow = (n: number): readonly [number, number] => [boats[n].x + 60 * boatScale, boats[n].y - 8 * boatScale]
  return (
    <g fill="none" strokeLinecap="round">
      {lanes.map((lane, i) => {
        const y = laneMiddle(plan, i)
        const end = left - 30
        const owner = lane.owner === null ? -1 : mates.indexOf(lane.owner)
        const next = lane.next === null ? -1 : mates.indexOf(lane.next)
        const curve = (n: number): string => {
          const [x, from] = bow(n)
          return `M${short(x)} ${short(from)}Q${short((x + end) / 2)} ${short(y + (y > from ? 6 : -2))} ${end} ${short(y)}`
        }
        return (
          <g key={lane.key}>
            {owner >= 0 ? (
              <>
                <path d={curve(owner)} stroke={PAINTS.inkNight} strokeWidth="5.6" />
                <path d={curve(owner)} stroke={hueOf(lane.owner?.hue).light} strokeWidth="2.8" />
              </>
            ) : (
              <>
                <path d={`M${end} ${y}c-12 3 -16 14 -30 6`} stroke={PAINTS.inkNight} strokeWidth="5.6" />
                <path d={`M${end} ${y}c-12 3 -16 14 -30 6`} stroke={NOBODY.light} strokeWidth="2.8" />
              </>
            )}
            {next >= 0 && lane.status !== 'orphaned' ? (
              <>
                <path d={curve(next)} stroke={PAINTS.inkNight} strokeWidth="5" strokeDasharray="9 7" opacity=".8" />
                <path d={curve(next)} stroke={hueOf(lane.next?.hue).light} strokeWidth="2.8" strokeDasharray="9 7" />
              </>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
