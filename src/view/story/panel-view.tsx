/**
 * One panel: far plane, what lives, people, near plane, frame, sounds and words. The same elements make the page, the
 * guided view and the column of a phone; only places and sizes differ.
 */
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { storyWords as words } from '../../content/story'
import { RUNS } from '../../story/runs'
import type { Panel } from '../../story/script-types'
import { drawFigure, drawObserver, type FigureArt } from '../cast'
import { useProgress } from '../kit/story-progress'
import type { Speaker } from './balloon-shape'
import { LiveView } from './live/live-view'
import { Picture } from './picture'
import { boxOf, type PanelStaging, type Person, type Point, type Rect } from './staging'
import { ActBox, GuessBox } from './tasks'
import { useStoryRun, useTold } from './use-story-run'
import { isSpoken, isSummary, PanelWords, type Spoken, SummaryBox, WordColumn } from './words'

export type Layout = 'page' | 'guided' | 'column'

interface PanelViewProps {
  readonly panel: Panel
  readonly staging: PanelStaging
  readonly layout: Layout
  /** Pixels in a page unit. */
  readonly scale: number
  /** The reader is here. */
  readonly isCurrent: boolean
  /** The reader has come as far as this. */
  readonly isReached: boolean
  readonly isStill: boolean
  readonly onChoose: (panel: string) => void
  /** Where guess and deed of the current panel stand, but for a column. */
  readonly dock: HTMLElement | null
}

/** Beyond the frame a drawing may reach so far, page units. */
const BREAKOUT = 160

export function PanelView(props: PanelViewProps) {
  const { panel, staging, layout, isCurrent, isReached, isStill, onChoose, dock } = props
  const root = useRef<HTMLElement>(null)
  const isSeen = useSeen(root)
  const deed = useProgress((progress) => progress.deeds[panel.id])
  const act = useProgress((progress) => progress.act)
  const chosen = deed !== undefined && Object.hasOwn(RUNS, deed) ? deed : null
  const run = useStoryRun({
    live: panel.live,
    act: panel.act,
    isSeen,
    isReached,
    isActed: deed !== undefined,
    isStill,
    chosen,
  })
  const told = useTold(run.client, panel.live)
  const [isHere, arrive] = useState(false)
  useEffect(() => {
    if (isSeen && isReached) arrive(true)
  }, [isSeen, isReached])

  const box = useMemo(() => boxOf(staging.frame), [staging])
  const people = usePeople(staging.people, panel, told)
  const crop = useMemo(
    () => (layout === 'column' ? (staging.phone ?? cropToPeople(box, people)) : box),
    [layout, staging, box, people],
  )
  const scale = layout === 'column' ? props.scale * (1000 / crop.width) : props.scale
  const spoken = useMemo(() => panel.lines.filter(isSpoken), [panel])
  const summary = useMemo(() => panel.lines.filter(isSummary), [panel])
  const speakers = useMemo(
    () => spoken.map((line) => (line.kind === 'balloon' ? findSpeaker(people, line, box) : null)),
    [spoken, people, box],
  )
  const around = useMemo(
    () => ({
      frame: staging.frame,
      keepFree: [
        ...people.map(({ art }) => faceOf(art)),
        ...(staging.live === undefined ? [] : [staging.live]),
        ...(staging.summary === undefined ? [] : [staging.summary]),
        ...(staging.keepFree ?? []),
      ],
      better: people.map(({ art }) => art.box),
    }),
    [staging, people],
  )
  const shown = useWordsInOrder(spoken.length, isHere, isCurrent)
  const place = (rect: Rect): CSSProperties => ({
    left: (rect.x - crop.x) * scale,
    top: (rect.y - crop.y) * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  })
  const grown = useMemo(() => grow(box, BREAKOUT), [box])
  const clip = clipOf(staging.frame, crop, scale)
  const live =
    panel.live === null || run.client === null ? null : (
      <LiveView
        client={run.client}
        live={panel.live}
        phase={run.phase}
        isStill={isStill}
        onAgain={run.again}
        panel={panel}
        chosen={chosen}
        choose={(name) => act(panel.id, name)}
      />
    )
  const tasks = (
    <>
      {panel.guess === null ? null : (
        <GuessBox panel={panel.id} guess={panel.guess} isRevealed={run.phase === 'done'} />
      )}
      {panel.act === null ? null : (
        <ActBox
          panel={panel.id}
          act={panel.act}
          isReady={panel.live === null || run.phase === 'held'}
          isCurrent={isCurrent}
          isDone={deed !== undefined}
          onAct={(how) => {
            act(panel.id, how)
            run.act()
          }}
        />
      )}
    </>
  )
  return (
    <article
      ref={root}
      id={`panel-${panel.id}`}
      className={`panel is-${layout}${isCurrent ? ' is-current' : ''}${isReached ? '' : ' is-ahead'}`}
      data-panel={panel.id}
      data-phase={panel.live === null ? 'still' : run.phase}
      aria-label={words.panel(panel.id)}
      tabIndex={-1}
      style={layout === 'column' ? undefined : { left: box.x * props.scale, top: box.y * props.scale }}
    >
      <p className="panel-alt">{panel.alt}</p>
      <div className="panel-art" style={{ width: crop.width * scale, height: crop.height * scale }}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer; keys and buttons go to a panel too. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
        <div className="panel-clip" style={{ clipPath: clip }} onClick={() => onChoose(panel.id)}>
          <Picture content={useDrawing(staging.ground)} box={box} className="plane" style={place(box)} />
          {staging.live === undefined || layout === 'column' ? null : (
            <div className="panel-live" style={{ ...place(staging.live), fontSize: `${scale}px` }}>
              {live}
            </div>
          )}
          {people.map(({ art, key }) => (
            <Picture key={key} content={art.svg} box={box} className="plane" style={place(box)} />
          ))}
          {staging.front === undefined ? null : <Front draw={staging.front} box={box} style={place(box)} />}
        </div>
        {staging.isOpen === true ? null : (
          <svg className="panel-frame" style={place(box)} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
            <polygon points={staging.frame.map(([x, y]) => `${x - box.x},${y - box.y}`).join(' ')} />
          </svg>
        )}
        {staging.breakout === undefined || layout === 'column' ? null : (
          <Front draw={staging.breakout} box={grown} style={place(grown)} />
        )}
        {staging.signs?.map((sign) => (
          <span
            key={`${sign.text} ${sign.x}`}
            className={`sign${sign.fill === undefined ? '' : ' is-plate'}`}
            aria-hidden="true"
            style={{
              left: (sign.x - crop.x) * scale,
              top: (sign.y - crop.y) * scale,
              fontSize: sign.size * scale,
              rotate: `${sign.turn ?? 0}deg`,
              background: sign.fill,
              color: sign.color,
            }}
          >
            {sign.text}
          </span>
        ))}
        <Sounds panel={panel} staging={staging} told={told} isHere={isHere} origin={[crop.x, crop.y]} scale={scale} />
        {summary.length === 0 || staging.summary === undefined || layout === 'column' ? null : (
          <div className="panel-summary" style={{ ...place(staging.summary), fontSize: `${scale}px` }}>
            <SummaryBox lines={summary} />
          </div>
        )}
        {layout === 'column' ? null : (
          <PanelWords
            size={staging.wordSize ?? 1}
            lines={spoken}
            speakers={speakers}
            around={around}
            origin={[crop.x, crop.y]}
            scale={scale}
            shown={shown}
          />
        )}
      </div>
      {layout === 'column' ? (
        <>
          {live === null ? null : <div className="column-live">{live}</div>}
          <WordColumn
            lines={spoken}
            names={spoken.map((line) => (line.kind === 'balloon' ? words.nameOf(line.who) : ''))}
          />
          {summary.length === 0 ? null : <SummaryBox lines={summary} />}
        </>
      ) : null}
      {layout === 'column' ? (
        <div className="panel-tasks">{tasks}</div>
      ) : isCurrent && dock !== null ? (
        createPortal(<div className="panel-tasks">{tasks}</div>, dock)
      ) : null}
    </article>
  )
}

function Front({
  draw,
  box,
  style,
}: {
  readonly draw: () => string
  readonly box: Rect
  readonly style: CSSProperties
}) {
  return <Picture content={useDrawing(draw)} box={box} className="plane plane-front" style={style} />
}

function useDrawing(draw: () => string): string {
  return useMemo(draw, [draw])
}

interface Drawn {
  readonly key: string
  readonly names: readonly string[]
  readonly art: FigureArt
}

/** The people as the run makes them: the last face that an event of the run asks for. */
function usePeople(people: readonly Person[], panel: Panel, told: ReadonlySet<string>): readonly Drawn[] {
  const faces = panel.live?.faces ?? []
  const moods = people.map((person) => {
    const name = person.as ?? person.who
    return faces.filter(({ who, event }) => who === name && told.has(event)).at(-1)?.mood ?? person.mood
  })
  const key = moods.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all moods.
  return useMemo(
    () =>
      people.map((person, i): Drawn => {
        const mooded = { ...person, mood: moods[i] } as Person
        const names = person.as === undefined ? [person.who] : [person.as, person.who]
        return {
          key: `${i} ${names[0]}`,
          names,
          art: mooded.who === 'observer' ? drawObserver(mooded) : drawFigure(mooded),
        }
      }),
    [people, key],
  )
}

function findSpeaker(people: readonly Drawn[], line: Extract<Spoken, { kind: 'balloon' }>, box: Rect): Speaker {
  const found = line.manner.isOff ? undefined : people.find(({ names }) => names.includes(line.who))
  if (found !== undefined) return { mouth: [found.art.mouth[0], found.art.mouth[1]], head: found.art.head }
  // Who is not in the picture speaks from beyond its edge.
  return { mouth: [box.x + box.width / 2, box.y + box.height / 2], head: null }
}

/** On a phone the drawing is cut to the people, and is never much taller than wide. */
function cropToPeople(box: Rect, people: readonly Drawn[]): Rect {
  const heads = people.map(({ art }) => art.head)
  if (heads.length === 0) return { ...box, height: Math.min(box.height, box.width * 0.9) }
  const left = Math.max(box.x, Math.min(...heads.map(({ x, r }) => x - r * 2.4)))
  const right = Math.min(box.x + box.width, Math.max(...heads.map(({ x, r }) => x + r * 2.4)))
  const top = Math.max(box.y, Math.min(...heads.map(({ y, r }) => y - r * 2.2)))
  const low = Math.min(box.y + box.height, Math.max(...heads.map(({ y, r }) => y + r * 3)))
  const width = Math.min(box.width, Math.max(right - left, (low - top) * 1.05))
  const height = Math.min(box.y + box.height - top, Math.max(low - top, width * 0.52))
  const x = Math.min(box.x + box.width - width, Math.max(box.x, (left + right) / 2 - width / 2))
  return { x, y: top, width, height }
}

function faceOf({ head }: FigureArt): Rect {
  const r = head.r * 0.92
  return { x: head.x - r, y: head.y - r, width: 2 * r, height: 2 * r }
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function clipOf(frame: readonly Point[], crop: Rect, scale: number): string {
  return `polygon(${frame.map(([x, y]) => `${(x - crop.x) * scale}px ${(y - crop.y) * scale}px`).join(', ')})`
}

interface SoundsProps {
  readonly panel: Panel
  readonly staging: PanelStaging
  readonly told: ReadonlySet<string>
  readonly isHere: boolean
  readonly origin: Point
  readonly scale: number
}

/** Drawn letters that belong to an event of the run, or to the reader's coming. */
function Sounds({ panel, staging, told, isHere, origin, scale }: SoundsProps) {
  const { sfx } = staging
  const heard = panel.lines.find(
    (line) => line.kind === 'sfx' && (line.event === 'reader' ? isHere : told.has(line.event)),
  )
  if (sfx === undefined || heard === undefined || heard.kind !== 'sfx') return null
  return (
    <span
      className="sfx"
      aria-hidden="true"
      data-text={heard.text}
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

/** Is any of it in the window? */
function useSeen(root: React.RefObject<HTMLElement | null>): boolean {
  const [isSeen, see] = useState(false)
  useEffect(() => {
    const element = root.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => see(entry.isIntersecting), { threshold: 0.12 })
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return isSeen
}

const WORD_MS = 650

/** One after the other, in the order of reading, the first time; all at once for who prefers it or comes back. */
function useWordsInOrder(count: number, isHere: boolean, isCurrent: boolean): number {
  const isAtOnce = useProgress((progress) => progress.isAtOnce)
  const [shown, setShown] = useState(0)
  const isAll = isAtOnce || !isCurrent
  useEffect(() => {
    if (!isHere || shown >= count) return
    if (isAll) {
      setShown(count)
      return
    }
    const timer = setTimeout(() => setShown(shown + 1), shown === 0 ? 60 : WORD_MS)
    return () => clearTimeout(timer)
  }, [isHere, shown, count, isAll])
  return isHere && isAll ? count : shown
}
