/** A broker on a card: tower, lamp by role, and what is wrong with it. */
import { PAINTS } from '../kit/paints'
import type { MiniBroker, MiniRole } from './mini-world'

const INK = PAINTS.inkNight
const BEAMS: Partial<Record<MiniRole, string>> = {
  leader: PAINTS.yellowPale,
  sync: PAINTS.cyanPale,
  promoted: PAINTS.orange,
}
const FILLS: Readonly<Record<MiniRole, string>> = {
  leader: PAINTS.yellow,
  sync: PAINTS.cyan,
  promoted: PAINTS.orange,
  behind: PAINTS.indigo,
  observer: PAINTS.indigo,
  none: 'none',
}

interface TowerProps {
  readonly broker: MiniBroker
  readonly isSiteDark: boolean
  readonly radius: number
  /** How high its light reaches. */
  readonly beam: number
}

export function Tower({ broker, isSiteDark, radius, beam }: TowerProps) {
  const { role, isDown } = broker
  const light = isDown ? undefined : BEAMS[role]
  const y = -24 - radius
  return (
    <>
      {light === undefined ? null : (
        <path d={`M-2-34L-4 ${beam}H4L2-34Z`} fill={light} opacity={role === 'promoted' ? 0.85 : 0.5} />
      )}
      {/* A crash is sudden; a dark site is just dark. */}
      {isDown && !isSiteDark ? (
        <path
          d={`M0 ${y - 15}l3.5 8 8-5-4 8 9 3-9 3.5 4 8-8-5-3.5 8-3.5-8-8 5 4-8-9-3.5 9-3-4-8 8 5z`}
          fill={PAINTS.magenta}
          stroke={INK}
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      ) : null}
      <path
        d={`M${-radius} 0L${-radius * 0.7}-24H${radius * 0.7}L${radius} 0Z`}
        fill={isDown ? '#23284f' : '#6470e0'}
        stroke={INK}
        strokeWidth="1.8"
      />
      {broker.isThrottled ? (
        <g transform="translate(0 -11)">
          <circle r="5.6" fill={PAINTS.magenta} stroke={INK} strokeWidth="1.4" />
          <path d="M-1.7-2.4v4.8M1.7-2.4v4.8" stroke="#fff" strokeWidth="1.8" />
        </g>
      ) : null}
    </>
  )
}

export function Lamp({ broker, radius }: { readonly broker: MiniBroker; readonly radius: number }) {
  const { role, isDown } = broker
  const y = -24 - radius
  if (role === 'none') return <path d={`M0-24v${-radius}`} stroke="#8b93cf" strokeWidth="2" />
  const isObserver = role === 'observer' || role === 'promoted'
  const edge = isDown || role === 'leader' || role === 'sync' ? INK : PAINTS.violetPale
  return (
    <>
      <circle
        cy={y}
        r={radius}
        fill={isDown ? '#1B1F45' : FILLS[role]}
        stroke={edge}
        strokeWidth="1.8"
        strokeDasharray={isObserver ? '2.5 2' : undefined}
      />
      {isDown ? (
        <path d={`M-3 ${y - 3}l6 6m0-6l-6 6`} stroke={PAINTS.violetPale} strokeWidth="2" strokeLinecap="round" />
      ) : null}
      {role === 'leader' && !isDown ? (
        <path
          d={`M-5 ${y - radius}l-1.5-6 3 2.5L0 ${y - radius - 8}l3.5 4.5 3-2.5-1.5 6z`}
          fill={PAINTS.yellow}
          stroke={INK}
          strokeWidth="1.4"
        />
      ) : null}
    </>
  )
}

/** Which fault came first, second, … */
export function Order({ n, x, y }: { readonly n: number; readonly x: number; readonly y: number }) {
  if (n === 0) return null
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="7.5" fill={PAINTS.paper} stroke={INK} strokeWidth="1.8" />
      <text y="4" textAnchor="middle" fontSize="11" fontWeight="700" fill={INK}>
        {n}
      </text>
    </g>
  )
}
