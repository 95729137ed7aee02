/**
 * Acknowledged records of the last 30 seconds, labelled at the line. Joined by straight strokes, so that the first
 * picture needs no library for curves.
 */
import { instrumentWords as words } from '../../content/instruments'
import { formatCount } from '../kit/format'

const WIDTH = 150
const HEIGHT = 46
const FLOOR = HEIGHT - 3
const CEILING = 6

/** Of the last whole second, or of this one so far when more came in it: where writes begin again there is a rate at once. */
function countPerSecond(history: readonly number[]): number {
  const [before, last, now] = [-3, -2, -1].map((at) => history.at(at) ?? 0)
  return last + Math.max(before, now)
}

export function Sparkline({ history }: { readonly history: readonly number[] }) {
  // The newest half second is still filling and would look like a fall.
  const full = history.slice(0, -1)
  const most = Math.max(1, ...full)
  const points = full.map((value, i) => {
    const x = (i / Math.max(1, full.length - 1)) * WIDTH
    const y = FLOOR - 1 - (value / most) * (FLOOR - CEILING)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  const stroke = `M${points.join('L')}`
  const rate = formatCount(countPerSecond(history))
  return (
    <div className="sparkline" role="img" aria-label={words.sparkline(rate)}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {full.length > 1 ? (
          <>
            <path className="sparkline-area" d={`${stroke}L${WIDTH} ${FLOOR}L0 ${FLOOR}Z`} />
            <path className="sparkline-line" d={stroke} vectorEffect="non-scaling-stroke" />
          </>
        ) : null}
        <path className="sparkline-floor" d={`M0 ${FLOOR + 1}H${WIDTH}`} vectorEffect="non-scaling-stroke" />
      </svg>
      <p aria-hidden="true">
        <span>{words.halfMinuteAgo}</span>
        <b>{words.perSecond(rate)}</b>
      </p>
    </div>
  )
}
