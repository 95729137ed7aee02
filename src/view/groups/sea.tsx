/** Night, far mountains and the sea on which the boats lie; drawn once for a size. */
import { memo } from 'react'
import { halftone, handDrawn, seededRandom, short } from '../kit/hand-drawn'
import { PaintDefs } from '../kit/paint-defs'
import { PAINTS } from '../kit/paints'

interface SeaProps {
  readonly width: number
  readonly height: number
  readonly horizon: number
}

export function SeaPaints() {
  return (
    <PaintDefs>
      <linearGradient id="gr-sky" x2="0" y2="1">
        <stop offset="0" stopColor="#060A22" />
        <stop offset=".55" stopColor="#16226A" />
        <stop offset="1" stopColor="#23688F" />
      </linearGradient>
      <linearGradient id="gr-sea" x2="0" y2="1">
        <stop offset="0" stopColor="#1F6E8C" />
        <stop offset=".25" stopColor="#17407A" />
        <stop offset="1" stopColor="#0A1038" />
      </linearGradient>
      <linearGradient id="gr-aurora" x2="0" y2="1">
        <stop offset="0" stopColor={PAINTS.mint} stopOpacity="0" />
        <stop offset=".7" stopColor={PAINTS.mint} stopOpacity=".34" />
        <stop offset="1" stopColor={PAINTS.cyan} stopOpacity="0" />
      </linearGradient>
      <linearGradient id="gr-lane" x2="0" y2="1">
        <stop offset="0" stopColor="#0B1440" />
        <stop offset="1" stopColor="#101E58" />
      </linearGradient>
    </PaintDefs>
  )
}

export const Sea = memo(function Sea({ width, height, horizon }: SeaProps) {
  return (
    <g>
      <rect width={width} height={horizon} fill="url(#gr-sky)" />
      <path d={drawAurora(width, horizon)} fill="url(#gr-aurora)" />
      <path d={drawMountains(width, horizon, 11, 0.5)} fill="#1E3A78" />
      <path
        d={drawMountains(width, horizon, 29, 0.3)}
        fill="#152457"
        stroke={PAINTS.inkNight}
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <rect y={horizon} width={width} height={height - horizon} fill="url(#gr-sea)" />
      <path
        className="gr-dots"
        d={halftone(0, horizon + (height - horizon) * 0.45, width, (height - horizon) * 0.55, 11, (_, y) =>
          Math.max(0, ((y - horizon) / (height - horizon)) * 0.95 - 0.38),
        )}
        fill="#050a26"
        opacity=".55"
      />
      <path d={`M0 ${horizon}H${width}`} stroke="#B9FBEF" strokeWidth="2" opacity=".8" />
      <path d={drawWaves(width, horizon, height)} fill="none" stroke="#7FE3EE" strokeWidth="1.8" opacity=".24" />
    </g>
  )
})

function drawAurora(width: number, horizon: number): string {
  const random = seededRandom(7)
  let path = ''
  for (let x = -20; x < width; x += 34) {
    const high = horizon * (0.25 + random() * 0.55)
    const y = horizon * (0.2 + random() * 0.2)
    path += `M${x} ${short(y)}l24 ${short(-4 + random() * 8)}l4 ${short(high)}l-26 ${short(3)}Z`
  }
  return path
}

function drawMountains(width: number, horizon: number, seed: number, share: number): string {
  const random = seededRandom(seed)
  let path = `M-10 ${horizon}`
  for (let x = -10; x < width + 60; x += 46 + random() * 60)
    path += `L${short(x)} ${short(horizon - horizon * share * (0.25 + random() * 0.75))}`
  return handDrawn(`${path}L${width + 70} ${horizon}Z`, seed, 1.4)
}

function drawWaves(width: number, horizon: number, height: number): string {
  const random = seededRandom(5)
  let path = ''
  const count = Math.round((width * (height - horizon)) / 11_000)
  for (let i = 0; i < count; i++) {
    const y = horizon + 8 + random() ** 1.4 * (height - horizon - 10)
    const x = random() * width
    const long = 12 + random() * 42
    path += `M${short(x)} ${short(y)}q${short(long / 4)} -4 ${short(long / 2)} 0t${short(long / 2)} 0`
  }
  return path
}
