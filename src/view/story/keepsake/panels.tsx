/** Frame, drawing and words of a panel of the page to keep. On a phone the same panels stand in a column. */
import type { CSSProperties, ReactNode } from 'react'
import { useMemo } from 'react'
import { balloonPath } from '../balloon-shape'
import { Picture } from '../picture'
import { boxOf, type Point, type Rect } from '../staging'
import { FRAMES, ON_PHONE, type PanelName } from './art'

/** Page units as lengths. */
export const u = (value: number): string => `calc(var(--u) * ${Math.round(value * 100) / 100})`

export const placed = ({
  x,
  y,
  width,
  height,
}: Partial<Rect> & { readonly x: number; readonly y: number }): CSSProperties => ({
  left: u(x),
  top: u(y),
  ...(width === undefined ? {} : { width: u(width) }),
  ...(height === undefined ? {} : { height: u(height) }),
})

interface KeepPanelProps {
  readonly name: PanelName
  readonly label: string
  readonly draw: () => string
  readonly isColumn: boolean
  /** What lives under the words. */
  readonly live?: ReactNode
  readonly children: ReactNode
}

export function KeepPanel({ name, label, draw, isColumn, live, children }: KeepPanelProps) {
  const frame: readonly Point[] = FRAMES[name]
  const box = useMemo(() => boxOf(frame), [frame])
  const content = useMemo(draw, [draw])
  const crop = ON_PHONE[name]
  if (isColumn)
    return (
      <section className={`keep-panel is-${name}`} aria-label={label}>
        {live}
        {crop === undefined || content === '' ? null : (
          <Picture
            content={content}
            box={crop}
            className="keep-art"
            style={{ aspectRatio: `${crop.width} / ${crop.height}` }}
          />
        )}
        <div className="keep-words">{children}</div>
      </section>
    )
  const polygon = frame.map(([x, y]) => `${u(x - box.x)} ${u(y - box.y)}`).join(', ')
  return (
    <section className={`keep-panel is-${name}`} aria-label={label} style={placed(box)}>
      <div className="keep-clip" style={{ clipPath: `polygon(${polygon})` }}>
        {live}
        {content === '' ? null : <Picture content={content} box={box} className="keep-art" style={{}} />}
      </div>
      <svg className="keep-frame" viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <polygon points={frame.map(([x, y]) => `${x - box.x},${y - box.y}`).join(' ')} />
      </svg>
      {children}
    </section>
  )
}

interface BalloonProps {
  /** In units of the panel; words are centred in it. */
  readonly box: Rect
  /** Where its tail points, in units of the panel. */
  readonly toward: Point
  readonly isColumn: boolean
  /** Who says it, for the column. */
  readonly who: string
  readonly isDashed?: boolean
  readonly children: string
}

export function KeepBalloon({ box, toward, isColumn, who, isDashed = false, children }: BalloonProps) {
  if (isColumn)
    return (
      <p className="keep-said">
        <b>{who}</b> {children}
      </p>
    )
  const kind = isDashed ? 'dashed' : 'round'
  const path = balloonPath(kind, box.width, box.height, [toward[0] - box.x, toward[1] - box.y])
  return (
    <div className="keep-balloon" style={placed(box)}>
      <svg className={`balloon-shape is-${kind}`} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path d={path} />
      </svg>
      <p>{children}</p>
    </div>
  )
}
