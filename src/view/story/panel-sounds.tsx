/** Letters of a panel that nobody says: on things, and the sounds that belong to an event of the run or to the reader's coming. */
import type { CSSProperties } from 'react'
import { currentLanguage } from '../../content/language'
import type { Panel } from '../../story/script-types'
import type { PanelStaging, Point, Sign } from './staging'

interface PlacedProps {
  readonly origin: Point
  readonly scale: number
}

export function Signs({ signs, origin, scale }: PlacedProps & { readonly signs: readonly Sign[] }) {
  const isGerman = currentLanguage() === 'de'
  return signs.map((sign) => (
    <span
      key={`${sign.text} ${sign.x} ${sign.y}`}
      className={`sign${sign.fill === undefined ? '' : ' is-plate'}${sign.title === undefined ? '' : ' is-title'}`}
      aria-hidden="true"
      style={
        {
          left: (sign.x - origin[0]) * scale,
          top: (sign.y - origin[1]) * scale,
          fontSize: sign.size * scale,
          rotate: `${sign.turn ?? 0}deg`,
          background: sign.fill,
          color: sign.color,
          '--sfx-top': sign.title?.[0],
          '--sfx-bottom': sign.title?.[1],
        } as CSSProperties
      }
    >
      {(isGerman ? sign.de : undefined) ?? sign.text}
    </span>
  ))
}

interface SoundsProps extends PlacedProps {
  readonly panel: Panel
  readonly staging: PanelStaging
  readonly told: ReadonlySet<string>
  /** The reader has come. */
  readonly isHere: boolean
}

export function Sounds({ panel, staging: { sfx }, told, isHere, origin, scale }: SoundsProps) {
  const heard = panel.lines.findLast(
    (line) => line.kind === 'sfx' && (line.event === 'reader' ? isHere : told.has(line.event)),
  )
  if (sfx === undefined || heard === undefined || heard.kind !== 'sfx') return null
  return (
    <span
      key={heard.text}
      className="sfx"
      aria-hidden="true"
      style={
        {
          left: (sfx.x - origin[0]) * scale,
          top: (sfx.y - origin[1]) * scale,
          fontSize: sfx.size * scale,
          rotate: `${sfx.turn}deg`,
          '--sfx-top': sfx.fill[0],
          '--sfx-bottom': sfx.fill[1],
        } as CSSProperties
      }
    >
      {heard.text}
    </span>
  )
}
