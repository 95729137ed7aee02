/**
 * A panel's picture: far plane, what lives, people, near plane, frame, sounds and words, and what the reader's hand may take.
 * The same elements make the page, the guided view and the column of a phone; only places and sizes differ.
 */
import { type CSSProperties, type ReactNode, useMemo } from 'react'
import type { Panel } from '../../story/script-types'
import { ChapterTitle } from './chapter-title'
import { type Deed, DeedHandle, DeedThing } from './deed-handle'
import { clipOf, cropForPhone, type Drawn, faceOf, findSpeaker, grow, surround } from './panel-art'
import { Signs, Sounds } from './panel-sounds'
import { Picture } from './picture'
import { isDrawn, type PanelStaging, type PassingPart, type Rect } from './staging'
import { useWordsInOrder } from './use-seen'
import { isSpoken, isSummary, PanelWords, SummaryBox } from './words'

export type Layout = 'page' | 'guided' | 'column'

interface PanelArtProps {
  readonly panel: Panel
  readonly staging: PanelStaging
  readonly layout: Layout
  readonly box: Rect
  readonly people: readonly Drawn[]
  readonly told: ReadonlySet<string>
  readonly seenS: number
  readonly isHere: boolean
  readonly isCurrent: boolean
  readonly live: ReactNode
  /** What there is to do now; null where there is nothing, or somebody else does it. */
  readonly deed: Deed | null
  /** The deed has been done in what is shown. */
  readonly isPast: boolean
  /** Of the page. */
  readonly scale: number
  readonly onChoose: (panel: string) => void
}

/** Beyond the frame a drawing may reach so far, page units. */
const BREAKOUT = 160

/** The panel's picture and its words, without what stands at its foot. */
export function PanelArt(props: PanelArtProps) {
  const { panel, staging, layout, box, people, told, seenS, isHere, isCurrent, deed, isPast } = props
  const isColumn = layout === 'column'
  const crop = useMemo(() => (isColumn ? cropForPhone(staging, box, people) : box), [isColumn, staging, box, people])
  const scale = isColumn ? props.scale * (1000 / crop.width) : props.scale
  const grown = useMemo(() => grow(box, BREAKOUT), [box])
  const origin = useMemo(() => [crop.x, crop.y] as const, [crop])
  const place = placeIn(crop, scale)
  const summary = useMemo(() => panel.lines.filter(isSummary), [panel])
  const size = { width: crop.width * scale, height: crop.height * scale }
  return (
    <div className="panel-art" style={(isPast ? { ...size, '--pull': 1 } : size) as CSSProperties}>
      <Clipped {...props} {...{ crop, scale, place }} />
      {staging.isOpen === true ? null : (
        <svg className="panel-frame" style={place(box)} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
          <polygon points={staging.frame.map(([x, y]) => `${x - box.x},${y - box.y}`).join(' ')} />
        </svg>
      )}
      {isColumn && staging.phone === undefined ? null : (
        <>
          <Planes plane="breakout" {...{ staging, told }} box={grown} style={place(grown)} />
          {staging.handle?.plane !== 'breakout' ? null : (
            <DeedThing handle={staging.handle} box={grown} scale={scale} style={place(grown)} />
          )}
        </>
      )}
      <Signs signs={(staging.signs ?? []).filter((sign) => isDrawn(sign, told))} origin={origin} scale={scale} />
      {staging.title === undefined || isColumn ? null : (
        <ChapterTitle chapter={Number(panel.id.split('.')[0])} title={staging.title} origin={origin} scale={scale} />
      )}
      <Sounds panel={panel} staging={staging} told={told} isHere={isHere} origin={origin} scale={scale} />
      {summary.length === 0 || staging.summary === undefined || isColumn ? null : (
        <div className="panel-summary" style={{ ...place(staging.summary), fontSize: `${scale}px` }}>
          <SummaryBox lines={summary} />
        </div>
      )}
      {isColumn ? null : <Said {...{ panel, staging, box, people, seenS, isHere, isCurrent, origin, scale }} />}
      {staging.handle === undefined || deed === null ? null : (
        <DeedHandle handle={staging.handle} {...{ deed, origin, scale }} />
      )}
    </div>
  )
}

type Place = (rect: Rect) => CSSProperties

const placeIn =
  (crop: Rect, scale: number): Place =>
  (rect) => ({
    left: (rect.x - crop.x) * scale,
    top: (rect.y - crop.y) * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  })

interface ClippedProps extends PanelArtProps {
  readonly crop: Rect
  readonly place: Place
}

/** What the frame cuts. */
function Clipped({ panel, staging, layout, box, people, told, live, crop, scale, place, onChoose }: ClippedProps) {
  const { handle } = staging
  const thing = (plane: 'ground' | 'front'): ReactNode =>
    handle?.thing === undefined || (handle.plane ?? 'front') !== plane ? null : (
      <DeedThing handle={handle} box={box} scale={scale} style={place(box)} />
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer; keys and buttons go to a panel too.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      className="panel-clip"
      style={{ clipPath: clipOf(staging.frame, crop, scale) }}
      onClick={() => onChoose(panel.id)}
    >
      <Planes plane="ground" {...{ staging, told, box }} style={place(box)} />
      {thing('ground')}
      {staging.live === undefined || layout === 'column' ? null : (
        <div className="panel-live" style={{ ...place(staging.live), fontSize: `${scale}px` }}>
          {live}
        </div>
      )}
      {people.map(({ art, key }) => (
        <Picture key={key} content={art.svg} box={box} className="plane" style={place(box)} face={place(faceOf(art))} />
      ))}
      <Planes plane="front" {...{ staging, told, box }} style={place(box)} />
      {thing('front')}
    </div>
  )
}

interface SaidProps {
  readonly panel: Panel
  readonly staging: PanelStaging
  readonly box: Rect
  readonly people: readonly Drawn[]
  readonly seenS: number
  readonly isHere: boolean
  readonly isCurrent: boolean
  readonly origin: readonly [x: number, y: number]
  readonly scale: number
}

/** Captions and balloons over the picture. */
function Said({ panel, staging, box, people, seenS, isHere, isCurrent, origin, scale }: SaidProps) {
  const spoken = useMemo(() => panel.lines.filter(isSpoken), [panel])
  const speakers = useMemo(
    () => spoken.map((line) => (line.kind === 'balloon' ? findSpeaker(people, line, box) : null)),
    [spoken, people, box],
  )
  const around = useMemo(() => surround(staging, people, panel.lines), [staging, people, panel])
  const shown = useWordsInOrder(spoken.length, isHere, isCurrent)
  return (
    <PanelWords
      size={staging.wordSize ?? 1}
      tilt={staging.tilt ?? 0}
      lines={spoken}
      {...{ speakers, around, origin, scale, shown, seenS }}
    />
  )
}

interface PlanesProps {
  readonly plane: PassingPart['plane']
  readonly staging: PanelStaging
  readonly told: ReadonlySet<string>
  readonly box: Rect
  readonly style: CSSProperties
}

/** What is always in a plane, and over it what the run has put there. */
function Planes({ plane, staging, told, box, style }: PlanesProps) {
  const parts = (staging.passing ?? []).filter((part) => part.plane === plane && isDrawn(part, told))
  const always = staging[plane]
  return (
    <>
      {always === undefined ? null : <Plane draw={always} box={box} style={style} />}
      {parts.map(({ draw }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name; another one in its place is drawn anew.
        <Plane key={i} draw={draw} box={box} style={style} />
      ))}
    </>
  )
}

interface PlaneProps {
  readonly draw: () => string
  readonly box: Rect
  readonly style: CSSProperties
}

function Plane({ draw, box, style }: PlaneProps) {
  const content = useMemo(draw, [draw])
  return <Picture content={content} box={box} className="plane" style={style} />
}
