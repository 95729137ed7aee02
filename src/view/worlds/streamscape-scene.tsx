/**
 * Streamscape: the same systems on the banks of one river. The one thing a reader would get wrong: a system has one
 * ribbon to write and one to read however many topics it uses; each ends on the lane of its first topic.
 */

import { memo, useMemo } from 'react'
import type { SystemScore } from '../../core/company'
import { seededRandom } from '../kit/hand-drawn'
import { PaintDefs } from '../kit/paint-defs'
import { PAINTS } from '../kit/paints'
import { listTopics } from './company'
import { feederPath, LANE_COLOURS, lanePath, laneY, makeRiver, type River } from './river'
import { LightFigure } from './system-figure'
import { WorldLayer } from './world-layer'
import { layOut, PANEL } from './worlds-layout'

interface StreamscapeProps {
  readonly systems: readonly SystemScore[]
  readonly joinedId: string | null
  /** What each topic is called in the company. */
  readonly nameLane: (topic: string) => string
}

export const StreamscapeScene = memo(
  function StreamscapeScene({ systems, joinedId, nameLane }: StreamscapeProps) {
    const { places, middleY } = useMemo(() => layOut(systems.length), [systems.length])
    const topics = listTopics(systems)
    const river = useMemo(() => makeRiver(topics.length, middleY), [topics.length, middleY])
    return (
      <>
        <PaintDefs>{PAINTS_OF_NIGHT}</PaintDefs>
        <WorldLayer isGround>
          <Night />
          {systems.map(({ id, up, emits, needs, stream }, i) => (
            <g
              key={id}
              className={`ribbons${id === joinedId ? ' is-new' : ''}${up ? '' : ' is-down'}${stream.standsStill ? ' is-still' : ''}`}
            >
              {emits.length > 0 ? (
                <Ribbon d={feederPath(river, places[i], topics.indexOf(emits[0]), 'write')} way="write" />
              ) : null}
              {needs.length > 0 ? (
                <Ribbon d={feederPath(river, places[i], topics.indexOf(needs[0]), 'read')} way="read" />
              ) : null}
            </g>
          ))}
          {topics.map((topic, lane) => (
            <Lane key={topic} river={river} lane={lane} />
          ))}
          {systems.map(({ id, kind, up, stream }, i) => (
            <LightFigure
              key={id}
              kind={kind}
              place={places[i]}
              isNew={id === joinedId}
              isDown={!up}
              isStill={stream.standsStill}
            />
          ))}
          {topics.map((topic, lane) => (
            <text key={topic} className="lane-name" x={26} y={laneY(river, lane, 58) + 4.5}>
              {nameLane(topic)}
            </text>
          ))}
        </WorldLayer>
      </>
    )
  },
  // Ages change all the time and are not drawn here.
  (a, b) =>
    a.joinedId === b.joinedId &&
    a.nameLane === b.nameLane &&
    a.systems.length === b.systems.length &&
    a.systems.every((system, i) => {
      const { id, up, stream } = b.systems[i]
      return system.id === id && system.up === up && system.stream.standsStill === stream.standsStill
    }),
)

function Ribbon({ d, way }: { readonly d: string; readonly way: 'write' | 'read' }) {
  return (
    <g className={`ribbon ribbon-${way}`}>
      <path className="ribbon-glow" d={d} />
      <path className="ribbon-body" d={d} />
      <path className="ribbon-core" d={d} />
    </g>
  )
}

const Lane = memo(function Lane({ river, lane }: { readonly river: River; readonly lane: number }) {
  const d = useMemo(() => lanePath(river, lane), [river, lane])
  const colour = LANE_COLOURS[lane % LANE_COLOURS.length]
  const width = river.gap * 0.74
  return (
    <g fill="none" stroke={colour} strokeLinecap="round">
      <path d={d} strokeWidth={width * 2} opacity={0.12} />
      <path d={d} strokeWidth={width * 1.4} opacity={0.16} />
      <path d={d} strokeWidth={width} opacity={0.42} />
      <path d={d} strokeWidth={width * 0.55} opacity={0.7} />
      <path d={d} stroke="#fff" strokeWidth={1.2} opacity={0.8} transform={`translate(0 ${-width * 0.36})`} />
    </g>
  )
})

const PAINTS_OF_NIGHT = (
  <>
    <linearGradient id="worlds-night" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stopColor="#0a0e24" />
      <stop offset=".55" stopColor="#141c4a" />
      <stop offset="1" stopColor="#0c1c40" />
    </linearGradient>
    <linearGradient id="worlds-aurora" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stopColor={PAINTS.teal} stopOpacity="0" />
      <stop offset=".5" stopColor={PAINTS.teal} stopOpacity=".34" />
      <stop offset="1" stopColor={PAINTS.teal} stopOpacity="0" />
    </linearGradient>
    <radialGradient id="worlds-aura">
      <stop offset="0" stopColor={PAINTS.cyan} stopOpacity=".42" />
      <stop offset=".55" stopColor={PAINTS.teal} stopOpacity=".16" />
      <stop offset="1" stopColor={PAINTS.teal} stopOpacity="0" />
    </radialGradient>
  </>
)

const Night = memo(function Night() {
  const stars = useMemo(() => {
    const r = seededRandom(8)
    return Array.from({ length: 80 }, () => ({
      x: Math.round(r() * PANEL.width),
      y: Math.round(r() * PANEL.height),
      r: 0.5 + r() * 1.1,
      o: 0.25 + r() * 0.6,
    }))
  }, [])
  const w = PANEL.width
  const h = PANEL.height
  return (
    <g>
      <rect width={w} height={h} fill="url(#worlds-night)" />
      <path
        d={`M-20 ${h * 0.24}C${w * 0.3} ${-h * 0.06} ${w * 0.55} ${h * 0.3} ${w + 30} ${h * 0.02}L${w + 30} ${h * 0.34}C${w * 0.6} ${h * 0.58} ${w * 0.3} ${h * 0.28} -20 ${h * 0.58}Z`}
        fill="url(#worlds-aurora)"
      />
      <ellipse cx={w / 2} cy={h * 0.54} rx={w * 0.6} ry={h * 0.26} fill="url(#worlds-aura)" />
      {stars.map((star) => (
        <circle key={`${star.x}-${star.y}`} cx={star.x} cy={star.y} r={star.r} fill="#dff8ff" opacity={star.o} />
      ))}
    </g>
  )
})
