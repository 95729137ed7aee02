/** The brokers on the far shore; the one that coordinates the group wears the crown and shines. */
import { PAINTS } from '../kit/paints'

interface FarShoreProps {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly brokers: readonly { readonly id: number; readonly isUp: boolean }[]
  readonly coordinator: number | null
}

const APART = 52

export function FarShore({ x, y, scale, brokers, coordinator }: FarShoreProps) {
  const half = (brokers.length * APART) / 2 + 26
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path
        d={`M${-half} 10Q${-half * 0.8} -14 ${-half * 0.5} -10L${half * 0.55} -12Q${half * 0.85} -10 ${half} 10Z`}
        fill="#232A6B"
        stroke={PAINTS.inkNight}
        strokeWidth="3"
      />
      {brokers.map(({ id, isUp }, i) => {
        const isCrowned = id === coordinator
        const high = isCrowned ? 44 : 30
        const lit = isUp ? (isCrowned ? PAINTS.yellow : PAINTS.cyan) : '#2A3060'
        return (
          <g key={id} transform={`translate(${(i - (brokers.length - 1) / 2) * APART} -8)`}>
            {isCrowned ? <circle cy={-high - 6} r="34" fill={PAINTS.yellow} opacity=".22" /> : null}
            <path
              d={`M-12 0L-9 ${-high}H9L12 0Z`}
              fill={isUp ? '#5261D2' : '#20254F'}
              stroke={PAINTS.inkNight}
              strokeWidth="3"
              strokeLinejoin="round"
            />
            <rect
              x="-15"
              y="-17"
              width="30"
              height="15"
              rx="2"
              fill={PAINTS.paper}
              stroke={PAINTS.inkNight}
              strokeWidth="2"
            />
            <text className="gr-mono" y="-5.6" textAnchor="middle" fontSize="11.5" fill={PAINTS.ink}>
              {id}
            </text>
            <circle cy={-high - 8} r={isCrowned ? 11 : 8} fill={lit} stroke={PAINTS.inkNight} strokeWidth="3" />
            {isCrowned ? (
              <path
                d={`M-11 ${-high - 20}l-2-14 8 6 5-10 5 10 8-6-2 14Z`}
                fill={PAINTS.yellow}
                stroke={PAINTS.inkNight}
                strokeWidth="2.6"
                strokeLinejoin="round"
              />
            ) : null}
            {isUp ? null : <path d={`M-7 ${-high - 14}l14 12m0-12l-14 12`} stroke={PAINTS.paper} strokeWidth="3" />}
          </g>
        )
      })}
    </g>
  )
}
