/**
 * The reader of a chapter: the whole page, panel by panel, or a column on a phone, all of the same elements; forward, and
 * back to exactly what was there. The one thing a reader would get wrong: where the reader is stands in the address alone.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { storyWords as words } from '../../content/story'
import { Motion } from '../kit/motion'
import { PageFrame } from '../kit/page-frame'
import { useProgress } from '../kit/story-progress'
import { aim, type Camera } from './camera'
import { ChapterHead } from './chapter-title'
import { type DrawnChapter, findChapter, listPanels } from './chapters'
import type { Layout } from './panel-picture'
import { type Docks, PanelView } from './panel-view'
import { Picture } from './picture'
import { ReaderBar } from './reader-bar'
import type { PageStaging } from './staging'
import { panelAddress } from './story-route'
import { type Look, useLook, useScrolling } from './use-look'
import { useChapterRuns } from './use-shared-run'
import { useFocusOnPanel, useTabbing } from './use-tabbing'
import { useTurning } from './use-turning'

interface ReaderProps {
  readonly drawn: DrawnChapter
  /** Id of a panel of this chapter. */
  readonly current: string
}

/** In a narrower window a page is a column, and in a lower one too, as on a phone that lies or on a page made twice as large. */
const COLUMN_BELOW = 720
const COLUMN_BELOW_HIGH = 560
/** A drawing as wide as a low window would be higher than it. */
const LOW_COLUMN_MOST = 560
/**
 * A page is as wide as its letters need, and no wider than lets most of its panels stand whole in the window; the question
 * at its foot, which comes and goes, changes nothing about it.
 */
const PAGE_LEAST = 880
const PAGE_MOST = 1080
const BARS_PX = 155
const WIDE_BY_HIGH = 1.2

const widthOfPage = (width: number): number =>
  Math.min(width - 40, PAGE_MOST, Math.max(PAGE_LEAST, Math.round((window.innerHeight - BARS_PX) * WIDE_BY_HIGH)))

export function Reader({ drawn, current }: ReaderProps) {
  const { chapter, pages } = drawn
  const room = useRef<HTMLDivElement>(null)
  const [tasks, setTasks] = useState<HTMLElement | null>(null)
  const [takeOver, setTakeOver] = useState<HTMLElement | null>(null)
  const docks = useMemo(() => ({ tasks, takeOver }), [tasks, takeOver])
  const size = useSize(room)
  const mode = useProgress((progress) => progress.mode)
  const visit = useProgress((progress) => progress.visit)
  const [isStill] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const panels = useMemo(() => listPanels(chapter), [chapter])
  const index = panels.findIndex(({ id }) => id === current)
  useEffect(() => visit(current), [current, visit])
  useChapterRuns(chapter, panels, index)

  const go = useCallback((id: string) => {
    const address = panelAddress(id)
    if (window.location.hash !== address) window.location.hash = address
  }, [])
  const gaze = useLook(current)
  /** Which part of the panel comes next; null where all of it has been shown. */
  const findNextPart = useRef<() => number | null>(() => null)
  const step = useCallback(
    (by: 1 | -1) => {
      const part = by === 1 ? findNextPart.current() : null
      if (part !== null) return gaze.goTo(part)
      const next = panels[index + by]
      if (next !== undefined) go(next.id)
      else {
        const beside = findChapter(chapter.number, by)
        window.location.hash = beside === null ? '#/story' : `#/story/${beside}`
      }
    },
    [panels, index, go, chapter, gaze.goTo],
  )
  useTurning(room, step)
  useTabbing()
  useFocusOnPanel(room, current, size.width > 0)

  const layout: Layout = size.width < COLUMN_BELOW || size.isLow ? 'column' : mode
  return (
    <Motion>
      <PageFrame
        ground="desk"
        className={`reader is-${layout}`}
        aria-label={`${words.chapter(chapter.number)}: ${chapter.name}`}
      >
        <div className="reader-room" ref={room}>
          {size.width === 0 ? null : (
            <Book
              drawn={drawn}
              current={current}
              index={index}
              layout={layout}
              width={layout === 'column' && size.isLow ? Math.min(size.width, LOW_COLUMN_MOST) : size.width}
              height={size.height}
              isStill={isStill}
              room={room}
              onChoose={go}
              pages={pages}
              docks={docks}
              gaze={gaze}
              findNextPart={findNextPart}
            />
          )}
        </div>
        <div className="reader-dock" ref={setTasks} />
        <ReaderBar
          chapter={chapter}
          panels={panels}
          index={index}
          layout={layout}
          onGo={go}
          onStep={step}
          wheel={setTakeOver}
        />
      </PageFrame>
    </Motion>
  )
}

interface BookProps {
  readonly drawn: DrawnChapter
  readonly pages: Readonly<Record<string, PageStaging>>
  readonly current: string
  readonly index: number
  readonly layout: Layout
  readonly width: number
  readonly height: number
  readonly isStill: boolean
  readonly room: RefObject<HTMLDivElement | null>
  readonly onChoose: (panel: string) => void
  readonly docks: Docks
  readonly gaze: Look
  readonly findNextPart: RefObject<() => number | null>
}

function Book({
  drawn: { chapter },
  pages,
  current,
  index,
  layout,
  width,
  height,
  isStill,
  room,
  onChoose,
  docks,
  gaze,
  findNextPart,
}: BookProps) {
  const pageId = current.split('.').slice(0, 2).join('.')
  const { isWatched, isAtHand, part } = gaze
  const camera = useMemo(() => {
    const staging = pages[pageId]?.panels[current]
    return layout !== 'guided' || staging === undefined
      ? null
      : aim({ staging, width, height, isWatched, isAtHand, part })
  }, [layout, pages, pageId, current, width, height, isWatched, isAtHand, part])
  const scale = layout === 'column' ? (width - 16) / 1000 : (camera?.scale ?? widthOfPage(width) / 1000)
  const turned = useRef<HTMLDivElement>(null)
  useCamera(turned, camera, isStill)
  const findOnPage = useScrolling({ room, current, look: gaze, layout, height, isStill })
  const nextPart = camera?.nextPart ?? null
  useLayoutEffect(() => {
    findNextPart.current = layout === 'guided' ? () => nextPart : findOnPage
  }, [findNextPart, layout, nextPart, findOnPage])

  let number = 0
  const shown = layout === 'guided' ? chapter.pages.filter(({ id }) => id === pageId) : chapter.pages
  const before = chapter.pages
    .slice(0, chapter.pages.indexOf(shown[0]))
    .reduce((sum, { panels }) => sum + panels.length, 0)
  return (
    <div
      className="book"
      ref={turned}
      style={camera === null ? undefined : { transform: `translate(${camera.x}px, ${camera.y}px)` }}
    >
      {layout === 'column' ? <ChapterHead chapter={chapter.number} /> : null}
      {shown.map((page) => {
        const staging = pages[page.id]
        if (staging === undefined) return null
        return (
          <section
            key={page.id}
            className="comic-page"
            data-page-id={page.id}
            aria-label={words.pageOf(page.id)}
            style={
              layout === 'column'
                ? { width }
                : { width: 1000 * scale, height: staging.height * scale, background: staging.paper }
            }
          >
            {layout === 'column' ? null : <Behind staging={staging} scale={scale} />}
            {page.panels.map((panel) => {
              const at = before + number++
              const look = staging.panels[panel.id]
              return look === undefined ? null : (
                <PanelView
                  key={panel.id}
                  panel={panel}
                  staging={look}
                  layout={layout}
                  scale={scale}
                  isCurrent={panel.id === current}
                  isReached={at <= index}
                  isStill={isStill}
                  onChoose={onChoose}
                  onWatch={gaze.watch}
                  docks={docks}
                />
              )
            })}
          </section>
        )
      })}
    </div>
  )
}

interface BehindProps {
  readonly staging: PageStaging
  readonly scale: number
}

/** What is drawn between the panels. */
function Behind({ staging: { behind, height }, scale }: BehindProps) {
  const content = useMemo(() => behind?.() ?? '', [behind])
  const box = useMemo(() => ({ x: 0, y: 0, width: 1000, height }), [height])
  if (content === '') return null
  return (
    <Picture
      content={content}
      box={box}
      className="page-behind"
      style={{ width: 1000 * scale, height: height * scale }}
    />
  )
}

const CAMERA_MS = 420

/** Glides from where the camera was: the new place is set at once, and shown from the old one. */
function useCamera(book: RefObject<HTMLDivElement | null>, camera: Camera | null, isStill: boolean): void {
  const was = useRef<Camera | null>(null)
  useLayoutEffect(() => {
    const from = was.current
    was.current = camera
    if (camera === null || from === null || isStill || book.current === null) return
    const scale = from.scale / camera.scale
    const start = `translate(${from.x}px, ${from.y}px) scale(${scale})`
    book.current.animate([{ transform: start }, { transform: `translate(${camera.x}px, ${camera.y}px)` }], {
      duration: CAMERA_MS,
      easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
    })
  }, [book, camera, isStill])
}

interface Size {
  readonly width: number
  readonly height: number
  /** The window is, whatever of it is left for the page. */
  readonly isLow: boolean
}

function useSize(room: RefObject<HTMLDivElement | null>): Size {
  const [size, setSize] = useState({ width: 0, height: 0, isLow: false })
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      const isLow = window.innerHeight < COLUMN_BELOW_HIGH
      const isSame = (was: Size): boolean => was.width === width && was.height === height && was.isLow === isLow
      setSize((was) => (isSame(was) ? was : { width, height, isLow }))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [room])
  return size
}
