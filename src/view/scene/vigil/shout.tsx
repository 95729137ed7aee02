/**
 * A jagged balloon with Kafka's own error name. The one thing a reader would get wrong: a leader that refuses shouts
 * itself; when nobody answers, it is the waiting producer that shouts.
 */

import { seededRandom, short } from '../../kit/hand-drawn'
import { PAINTS } from '../../kit/paints'
import type { SceneLayout } from '../layout-types'
import type { Speaker } from '../speaker'

function drawOutline(width: number, height: number): string {
  const random = seededRandom(31)
  let d = ''
  for (let i = 0; i < 52; i++) {
    const angle = (i / 52) * Math.PI * 2
    const reach = i % 2 ? 0.9 : 1.04 + 0.09 * random()
    const x = (Math.sign(Math.cos(angle)) * Math.abs(Math.cos(angle)) ** 0.62 * width * reach) / 2
    const y = (Math.sign(Math.sin(angle)) * Math.abs(Math.sin(angle)) ** 0.62 * height * reach) / 2
    d += `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`
  }
  return `${d}Z`
}

interface ShoutProps {
  readonly layout: SceneLayout
  readonly error: string
  readonly speaker: Speaker | null
  /** Which half the plaque hangs in; the balloon takes the other. */
  readonly plaqueLeft: boolean
}

function placeShout({ layout, error, speaker, plaqueLeft }: ShoutProps) {
  const wide = layout.mode === 'wide'
  const k = wide ? Math.max(0.8, Math.min(1.25, layout.scale)) : 0.72
  const font = 18.5 * k
  const width = error.length * font * 0.6 + (wide ? 84 : 60) * k
  const height = 78 * k
  const { area } = layout
  // Left of it stand the buttons for the zoom; on a phone it keeps between the masts, whose brackets hold the rod.
  const clear = wide ? 10 : 31
  const least = width / 2 + (wide ? 62 : clear)
  const beside = speaker === null ? area.width * 0.28 : speaker.x + (plaqueLeft ? -150 : 150) * k
  const wanted = wide ? beside : plaqueLeft ? area.width : 0
  const x = Math.max(least, Math.min(area.width - width / 2 - clear, wanted))
  const isInRows = layout.sites.some((site) => site.row > 0)
  const y = layout.rod.y + (wide ? (speaker?.kind === 'producer' ? 84 : 66) * k : isInRows ? 16 : 38)
  return { k, font, width, height, x, y }
}

export function Shout(props: ShoutProps) {
  const { layout, error, speaker } = props
  const { k, font, width, height, x, y } = placeShout(props)
  const outline = drawOutline(width, height)
  return (
    <>
      <svg
        className="scene-layer sc-pop"
        width={layout.width}
        height={layout.height}
        aria-hidden="true"
        focusable="false"
        strokeLinejoin="round"
      >
        <path d={outline} transform={`translate(${short(x + 5)} ${short(y + 6)})`} fill={PAINTS.inkNight} />
        {speaker === null ? null : (
          <path d={drawTail(speaker, x, y, width, height, k, 1)} fill="#fff" stroke={PAINTS.ink} strokeWidth="3.4" />
        )}
        <path
          d={outline}
          transform={`translate(${short(x)} ${short(y)})`}
          fill="#fff"
          stroke={PAINTS.ink}
          strokeWidth="3.4"
        />
        {speaker === null ? null : <path d={drawTail(speaker, x, y, width, height, k, 0.2)} fill="#fff" />}
      </svg>
      <p
        className="scene-shout"
        role="status"
        style={{ left: x - width / 2, top: y - height / 2, width, height, fontSize: font }}
      >
        {error}
      </p>
    </>
  )
}

/** `part` below 1 is the root of the tail alone, which covers the outline between balloon and tail. */
function drawTail(to: Speaker, x: number, y: number, width: number, height: number, k: number, part: number): string {
  const tipX = to.x + (to.x > x ? -1 : 1) * to.radius * 0.9
  const tipY = to.y - to.radius * (to.kind === 'leader' ? 1.3 : 0.4)
  const rootX = x + Math.max(-width * 0.34, Math.min(width * 0.34, tipX - x)) * 0.9
  const rootY = y + height * (part === 1 ? 0.34 : 0.3)
  const [left, right] = part === 1 ? [14 * k, 16 * k] : [11 * k, 13 * k]
  const endX = rootX + (tipX - rootX) * part
  const endY = rootY + (tipY - rootY) * part
  return `M${short(rootX - left)} ${short(rootY)}L${short(endX)} ${short(endY)}L${short(rootX + right)} ${short(rootY)}Z`
}
