/**
 * Captions and balloons of a panel: real text over the picture. They are measured where nobody sees them, at a page of
 * 1000 pixels, and then placed. On a phone they stand in a column.
 */
import { m } from 'framer-motion'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { storyWords as words } from '../../content/story'
import type { Line, Piece } from '../../story/script-types'
import { balloonPath, endOfTail, type Speaker } from './balloon-shape'
import { Term } from './glossary-card'
import { type HeldPiece, holdTogether } from './hold-together'
import { type PlacedWords, placeWords, type Surroundings, type WordBox } from './place-words'
import type { Point } from './staging'

export type Spoken = Extract<Line, { kind: 'caption' | 'balloon' }>
export type Summary = Extract<Line, { kind: 'saw' | 'ask' }>

export function isSpoken(line: Line): line is Spoken {
  return line.kind === 'caption' || line.kind === 'balloon'
}

export function isSummary(line: Line): line is Summary {
  return line.kind === 'saw' || line.kind === 'ask'
}

export function Pieces({ text }: { readonly text: readonly Piece[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a sentence does not change its order.
  return holdTogether(text).map((piece, i) => <Said key={`${i} ${piece.text}`} piece={piece} />)
}

function Said({ piece: { text, term, isLoud, before, after } }: { readonly piece: HeldPiece }): ReactNode {
  const said =
    term === null ? (
      text
    ) : (
      <span className="term-line">
        {before}
        <Term id={term}>{text}</Term>
        {after}
      </span>
    )
  return isLoud ? <em>{said}</em> : said
}

interface PanelWordsProps {
  readonly lines: readonly Spoken[]
  /** By index of the line: who speaks. */
  readonly speakers: readonly (Speaker | null)[]
  readonly around: Surroundings
  /** Top left corner of the panel, and pixels in a page unit. */
  readonly origin: Point
  readonly scale: number
  /** So many are there; the others come. */
  readonly shown: number
  /** Second of the panel's run that the reader has seen. */
  readonly seenS: number
  readonly size: number
  /** Degrees by which balloons stand askew. */
  readonly tilt: number
}

/** Ways to break a line, in page units. */
const WIDTHS = { caption: [330, 240, 170], balloon: [270, 205, 150] } as const

export function PanelWords({ lines, speakers, around, origin, scale, shown, seenS, size, tilt }: PanelWordsProps) {
  const measuring = useRef<HTMLDivElement>(null)
  const [placed, setPlaced] = useState<readonly PlacedWords[] | null>(null)
  const room = Math.max(...around.frame.map(([x]) => x)) - Math.min(...around.frame.map(([x]) => x)) - 22
  useLayoutEffect(() => {
    let isWanted = true
    const place = (): void => {
      const box = measuring.current
      if (!isWanted || box === null) return
      const boxes = lines.map((line, i): WordBox => {
        const sizes = [...box.querySelectorAll<HTMLElement>(`[data-line="${i}"]`)].map(
          ({ offsetWidth, offsetHeight }) => ({
            width: offsetWidth + 1,
            height: offsetHeight,
          }),
        )
        return {
          kind: line.kind === 'balloon' ? 'balloon' : 'caption',
          sizes,
          toward: speakers[i]?.mouth ?? null,
          isOff: line.kind === 'balloon' && line.manner.isOff,
        }
      })
      setPlaced(placeWords(boxes, around))
    }
    place()
    // With the right letters once more.
    void document.fonts.ready.then(place)
    return () => {
      isWanted = false
    }
  }, [lines, speakers, around])
  return (
    <>
      <div className="words-measure" ref={measuring} aria-hidden="true" inert style={{ fontSize: `${size}px` }}>
        {lines.flatMap((line, i) =>
          WIDTHS[line.kind === 'balloon' ? 'balloon' : 'caption'].map((width) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: the same.
              key={`${i} ${width}`}
              data-line={i}
              className={classOf(line)}
              // The longest word stays within its balloon, whatever the language.
              style={{ minWidth: 'min-content', maxWidth: Math.min(width * size, room) }}
            >
              <Pieces text={line.text} />
            </div>
          )),
        )}
      </div>
      {placed === null
        ? null
        : lines.map((line, i) =>
            i < shown && placed[i] !== undefined ? (
              <Words
                // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order.
                key={i}
                line={line}
                isEarly={isEarly(line, seenS)}
                at={placed[i]}
                speaker={speakers[i]}
                origin={origin}
                scale={scale}
                size={size}
                tilt={line.kind === 'balloon' ? (i % 2 === 0 ? -tilt : tilt) : 0}
              />
            ) : null,
          )}
    </>
  )
}

const COMING = { opacity: 0, scale: 0.86 }
const THERE = { opacity: 1, scale: 1 }

/** What a run has not shown yet, nobody says. */
function isEarly({ afterS }: Spoken, seenS: number): boolean {
  return afterS !== undefined && afterS > seenS
}

interface WordsProps {
  readonly line: Spoken
  /** Its place is kept for it. */
  readonly isEarly: boolean
  readonly at: PlacedWords
  readonly speaker: Speaker | null
  readonly origin: Point
  readonly scale: number
  readonly size: number
  readonly tilt: number
}

function Words({ line, isEarly, at, speaker, origin, scale, size, tilt }: WordsProps) {
  const outline = useMemo(() => {
    if (line.kind !== 'balloon') return null
    const kind = line.manner.isLoud ? 'jagged' : line.manner.isDashed ? 'dashed' : 'round'
    const end =
      speaker === null
        ? null
        : speaker.head === null
          ? edgeTail(at, speaker.mouth[0])
          : endOfTail([at.x + at.width / 2, at.y + at.height / 2], speaker)
    const local: Point | null = end === null ? null : [end[0] - at.x, end[1] - at.y]
    return { kind, path: balloonPath(kind, at.width, at.height, local) }
  }, [line, at, speaker])
  return (
    <m.div
      className={`words ${classOf(line)}${isEarly ? ' is-early' : ''}`}
      initial={COMING}
      animate={isEarly ? COMING : THERE}
      style={{
        left: (at.x - origin[0]) * scale,
        top: (at.y - origin[1]) * scale,
        width: at.width * scale,
        height: at.height * scale,
        fontSize: `${scale * size}px`,
        rotate: tilt,
      }}
    >
      {outline === null ? null : (
        <svg className={`balloon-shape is-${outline.kind}`} viewBox={`0 0 ${at.width} ${at.height}`} aria-hidden="true">
          <path d={outline.path} />
        </svg>
      )}
      <p className="words-text">
        <Pieces text={line.text} />
      </p>
    </m.div>
  )
}

/** Somebody beyond the frame: a short tail towards the nearer side of it. */
function edgeTail(at: PlacedWords, middleX: number): Point {
  const isLeft = at.x + at.width / 2 < middleX
  return [isLeft ? at.x - 20 : at.x + at.width + 20, at.y + at.height * 0.86]
}

interface WordColumnProps {
  readonly lines: readonly Spoken[]
  readonly names: readonly string[]
  readonly seenS: number
}

/** In a column, for a phone and for whoever makes letters large. */
export function WordColumn({ lines, names, seenS }: WordColumnProps) {
  return (
    <div className="word-column">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order.
        <p key={i} className={`column-words ${classOf(line)}${isEarly(line, seenS) ? ' is-early' : ''}`}>
          {line.kind === 'balloon' ? <b className="column-name">{names[i]}</b> : null}
          <span className="column-said">
            <Pieces text={line.text} />
          </span>
        </p>
      ))}
    </div>
  )
}

/** What you saw, and the question that the simulation answers. */
export function SummaryBox({ lines }: { readonly lines: readonly Summary[] }) {
  const saw = lines.filter(({ kind }) => kind === 'saw')
  const asked = lines.filter(({ kind }) => kind === 'ask')
  return (
    <div className="summary">
      {saw.length === 0 ? null : (
        <>
          <h3>{words.saw}</h3>
          <ul>
            {saw.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines stay in their order.
              <li key={i}>
                <Pieces text={line.text} />
              </li>
            ))}
          </ul>
        </>
      )}
      {asked.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same.
        <p key={i} className="summary-ask">
          <b>{words.ask}</b> <Pieces text={line.text} />
        </p>
      ))}
    </div>
  )
}

function classOf(line: Spoken): string {
  if (line.kind !== 'balloon') return 'is-caption'
  const { isLoud, isSmall, isDashed } = line.manner
  return `is-balloon${isLoud ? ' is-loud' : ''}${isSmall ? ' is-small' : ''}${isDashed ? ' is-dashed' : ''}`
}
