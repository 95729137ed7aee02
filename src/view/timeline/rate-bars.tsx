/** Acknowledged records over the run, as bars above the track. What was jumped over has no bar and no zero either. */
import { memo } from 'react'
import { readRate, type WriteHistory } from '../../state'

interface RateBarsProps {
  readonly bins: WriteHistory
  readonly binUs: number
  readonly endUs: number
  readonly width: number
  readonly height: number
}

/** Of what was seen; 0 when nothing was. */
function averageRate(bins: WriteHistory, from: number, to: number): number {
  let sum = 0
  let seen = 0
  for (let bin = from; bin < to; bin++) {
    const rate = readRate(bins, bin)
    if (rate < 0) continue
    sum += rate
    seen++
  }
  return seen === 0 ? 0 : sum / seen
}

export const RateBars = memo(function RateBars({ bins, binUs, endUs, width, height }: RateBarsProps) {
  const perBar = Math.max(1, Math.ceil(endUs / binUs / Math.max(1, width / 7)))
  const bars: number[] = []
  // The newest half second is still filling.
  for (let from = 0; from < bins.length - 1; from += perBar) {
    bars.push(averageRate(bins, from, Math.min(from + perBar, bins.length - 1)))
  }
  const most = Math.max(1, ...bars)
  const step = (perBar * binUs * width) / endUs
  const thick = Math.max(1, step - 2)
  const path = bars
    .map((value, i) => {
      const tall = (value / most) * height
      return tall < 0.5 ? '' : `M${(i * step + step / 2).toFixed(1)} ${height}v-${tall.toFixed(1)}`
    })
    .join('')
  return (
    <svg
      className="rate-bars"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} strokeWidth={thick} />
    </svg>
  )
})
