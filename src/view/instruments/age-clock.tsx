/** A small clock: one turn is a minute without an acknowledged write. */
import { PAINTS } from '../kit/paints'

const TURN_US = 60_000_000
const RADIUS = 23

export function AgeClock({ ageUs, bad }: { readonly ageUs: number; readonly bad: boolean }) {
  const turn = Math.max(0, Math.min(0.999, ageUs / TURN_US))
  const angle = Math.max(0.02, turn) * 2 * Math.PI
  const x = 27 + Math.sin(angle) * RADIUS
  const y = 27 - Math.cos(angle) * RADIUS
  const hand = [27 + Math.sin(angle) * 17, 27 - Math.cos(angle) * 17]
  return (
    <svg
      className="tile-mark age-clock"
      width="54"
      height="54"
      viewBox="0 0 54 54"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="27" cy="27" r={RADIUS} fill="#fff" />
      <path
        className={bad ? 'age-bad' : 'age-good'}
        d={`M27 27V${27 - RADIUS}A${RADIUS} ${RADIUS} 0 ${turn > 0.5 ? 1 : 0} 1 ${x.toFixed(1)} ${y.toFixed(1)}Z`}
      />
      <circle className="tile-ring" cx="27" cy="27" r={RADIUS} />
      <path className="age-hand" d={`M27 27L${hand[0].toFixed(1)} ${hand[1].toFixed(1)}`} />
      <circle cx="27" cy="27" r="4" fill={PAINTS.ink} />
    </svg>
  )
}
