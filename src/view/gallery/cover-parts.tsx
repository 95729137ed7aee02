/** What covers are put together from: lamps, rods, islands, crowns, in the box of a cover. */
import { PAINTS } from '../kit/paints'

export const INK = PAINTS.inkNight
export const LINE = { stroke: INK, strokeWidth: 3, strokeLinejoin: 'round', strokeLinecap: 'round' } as const
export const CYAN = '#8ff0ff'

interface LampProps {
  readonly x: number
  readonly y: number
  readonly r?: number
  readonly kind?: 'sync' | 'leader' | 'dark'
}

export function Lamp({ x, y, r = 12, kind = 'sync' }: LampProps) {
  const fill = kind === 'leader' ? PAINTS.yellow : kind === 'dark' ? '#262b55' : CYAN
  return (
    <g>
      <circle cx={x} cy={y} r={r} fill={fill} {...LINE} />
      {kind === 'dark' ? (
        <path
          d={`M${x - r / 2} ${y - r / 2}l${r} ${r}m0 ${-r}l${-r} ${r}`}
          fill="none"
          stroke="#b9c1ff"
          strokeWidth="3"
          strokeLinecap="round"
        />
      ) : (
        <path
          d={`M${x - r * 0.45} ${y - r * 0.4}q${r * 0.3} ${-r * 0.35} ${r * 0.6} ${-r * 0.2}`}
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
      )}
    </g>
  )
}

export function Rod({ d = 'M8 26H112' }: { d?: string }) {
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke={INK} strokeWidth="12" />
      <path d={d} stroke={PAINTS.yellow} strokeWidth="6.5" />
    </g>
  )
}

export function Island({ x, y, half, dark = false }: { x: number; y: number; half: number; dark?: boolean }) {
  return (
    <path
      d={`M${x - half} ${y}H${x + half}L${x + half * 0.4} ${y + 17} ${x - half * 0.3} ${y + 22}Z`}
      fill={dark ? '#20254c' : '#4a5fd6'}
      {...LINE}
    />
  )
}

export function Crown({ x, y }: { x: number; y: number }) {
  return <path d={`M${x - 18} ${y}l-3-21 11 9 10-16 10 16 11-9-3 21Z`} fill={PAINTS.yellow} {...LINE} />
}

export function Card({ x, y, w, text, turn = 0 }: { x: number; y: number; w: number; text: string; turn?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`}>
      <rect x={-w / 2} y="-12" width={w} height="24" rx="3" fill={PAINTS.paper} {...LINE} />
      <text y="6" textAnchor="middle" fontSize="16" fontWeight="700" fill={INK}>
        {text}
      </text>
    </g>
  )
}

export function Hut({ x, y, dark = false }: { x: number; y: number; dark?: boolean }) {
  return (
    <g>
      <ellipse cx={x} cy={y + 25} rx="34" ry="8" fill="#24307c" {...LINE} />
      <path d={`M${x - 18} ${y}h36v24h-36Z`} fill={dark ? '#2a2f58' : '#6c7be6'} {...LINE} />
      <path d={`M${x - 26} ${y + 2}l26-24 26 24Z`} fill={dark ? '#4a3340' : PAINTS.rust} {...LINE} />
      <rect x={x - 7} y={y + 7} width="12" height="11" fill={dark ? '#11142f' : PAINTS.yellow} {...LINE} />
    </g>
  )
}

/** Watches with open eyes, or sleeps. */
export function Watcher({ x, y, asleep = false }: { x: number; y: number; asleep?: boolean }) {
  return (
    <g>
      <circle cx={x} cy={y} r="24" fill="#1b2160" stroke="#fff" strokeWidth="3.4" strokeDasharray="9 6" />
      {asleep ? (
        <path
          d={`M${x - 13} ${y - 3}q4 5 8 0m10 0q4 5 8 0`}
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
        />
      ) : (
        <>
          <circle cx={x - 8} cy={y - 3} r="4.4" fill="#fff" />
          <circle cx={x + 9} cy={y - 3} r="4.4" fill="#fff" />
        </>
      )}
      <path
        d={`M${x - 6} ${y + 11}q7 ${asleep ? -3 : 5} 13 0`}
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </g>
  )
}

export function Bolt({ x, y }: { x: number; y: number }) {
  return <path d={`M${x + 6} ${y - 20}l-16 24h10l-5 18 18-27h-10l7-15Z`} fill={PAINTS.yellow} {...LINE} />
}
