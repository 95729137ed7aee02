/**
 * Streamscape: the same systems on the banks of one river. The one thing a reader would get wrong: every light is a
 * record of the simulation (or stands for as many as the caption says); the canvas above this drawing moves them.
 */
import { memo, useMemo } from 'react'
import { seededRandom } from '../kit/hand-drawn'
import { feederPath, LANE_COLOURS, lanePath, laneY, makeRiver, type River } from './river'
import { LightFigure } from './system-figure'
import { layOut, mirror, PANEL } from './worlds-layout'
import type { SystemView } from './worlds-view'

export function StreamscapeScene({
  systems,
  topics,
  height,
  isPhone,
}: {
  readonly systems: readonly SystemView[]
  readonly topics: readonly string[]
  readonly height: number
  readonly isPhone: boolean
}) {
  const layout = useMemo(() => layOut(systems.length, isPhone), [systems.length, isPhone])
  const river = useMemo(() => makeRiver(topics.length, layout.middleY), [topics.length, layout.middleY])
  return (
    <svg
      className="world-drawing"
      viewBox={`0 0 ${PANEL.width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <Night height={height} />
      {systems.map((system, i) => {
        const place = mirror(layout.places[i])
        const writes = topics.indexOf(system.emits[0] ?? '')
        const reads = topics.indexOf(system.needs[0] ?? '')
        return (
          <g key={system.id} className={system.isUp ? 'feeders' : 'feeders is-down'}>
            {writes >= 0 ? <Ribbon d={feederPath(river, place, writes, 'write').d} way="write" /> : null}
            {reads >= 0 ? <Ribbon d={feederPath(river, place, reads, 'read').d} way="read" /> : null}
          </g>
        )
      })}
      {topics.map((topic, lane) => (
        <Lane key={topic} river={river} lane={lane} name={topic} />
      ))}
      {systems.map((system, i) => (
        <LightFigure key={system.id} kind={system.kind} place={mirror(layout.places[i])} isDown={!system.isUp} />
      ))}
    </svg>
  )
}

function Ribbon({ d, way }: { readonly d: string; readonly way: 'write' | 'read' }) {
  return (
    <g className={`ribbon ribbon-${way}`}>
      <path className="ribbon-glow" d={d} />
      <path className="ribbon-body" d={d} />
      <path className="ribbon-core" d={d} />
    </g>
  )
}

const Lane = memo(function Lane({ river, lane, name }: { river: River; lane: number; name: string }) {
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
      <text className="lane-name" x={28} y={laneY(river, lane, 58) + 4.5}>
        {name}
      </text>
    </g>
  )
})

const Night = memo(function Night({ height }: { readonly height: number }) {
  const stars = useMemo(() => {
    const r = seededRandom(8)
    return Array.from({ length: 80 }, () => ({
      x: Math.round(r() * PANEL.width),
      y: Math.round(r() * height),
      r: 0.5 + r() * 1.1,
      o: 0.25 + r() * 0.6,
    }))
  }, [height])
  const w = PANEL.width
  const h = height
  return (
    <g>
      <linearGradient id="worlds-night" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#0a0e24" />
        <stop offset=".55" stopColor="#141c4a" />
        <stop offset="1" stopColor="#0c1c40" />
      </linearGradient>
      <linearGradient id="worlds-aurora" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="#16a39a" stopOpacity="0" />
        <stop offset=".5" stopColor="#16a39a" stopOpacity=".34" />
        <stop offset="1" stopColor="#16a39a" stopOpacity="0" />
      </linearGradient>
      <radialGradient id="worlds-aura">
        <stop offset="0" stopColor="#22c7e8" stopOpacity=".42" />
        <stop offset=".55" stopColor="#16a39a" stopOpacity=".16" />
        <stop offset="1" stopColor="#16a39a" stopOpacity="0" />
      </radialGradient>
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
