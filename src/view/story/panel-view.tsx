/**
 * One panel: far plane, what lives, people, near plane, frame, sounds and words. The same elements make the page, the
 * guided view and the column of a phone; only places and sizes differ.
 */
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { storyWords as words } from '../../content/story'
import { RUNS } from '../../story/runs'
import type { Panel } from '../../story/script-types'
import { later } from '../kit/later'
import { useProgress } from '../kit/story-progress'
import { clipOf, cropToPeople, type Drawn, faceOf, findSpeaker, grow, surround, usePeople } from './panel-art'
import { Signs, Sounds } from './panel-sounds'
import { Picture } from './picture'
import type { Hold, StoryRunHandle } from './run-handle'
import { boxOf, isDrawn, type PanelStaging, type PassingPart, type Rect } from './staging'
import { makeTakeOver, TAKE_OVER, TakeOver } from './take-over'
import { ActBox, GuessBox } from './tasks'
import { useReadThrough, type Watch } from './use-look'
import { useSeen, useWordsInOrder } from './use-seen'
import { useSeenSecond, useStoryRun, useTold } from './use-story-run'
import { isSpoken, isSummary, PanelWords, SummaryBox, WordColumn } from './words'

/** What lives weighs as much as the reader itself; it comes when somebody is there to see it. */
const loadLive = () => import('./live/live-view')
const LiveView = later(loadLive, (m) => m.LiveView)
const Awaited = later(loadLive, (m) => m.Awaited)

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
  /** The reader looks at what lives in it. */
  readonly onWatch: Watch
  readonly docks: Docks
}

/** Places of the page for what belongs to the current panel. */
export interface Docks {
  /** Guess and deed. A column has them, and the way out, within the panel. */
  readonly tasks: HTMLElement | null
  readonly takeOver: HTMLElement | null
}

/** The panel's run, and what the reader has guessed and done in it. */
function usePanelRun({ panel, layout, isCurrent, isReached, isStill, onWatch }: PanelViewProps, isSeen: boolean) {
  const deed = useProgress((progress) => progress.deeds[panel.id])
  const guessed = useProgress((progress) => progress.guesses[panel.id])
  const remember = useProgress((progress) => progress.act)
  const chosen = findChosen(deed, panel)
  const [isShown, justShow] = useState(false)
  const hold = useMemo(() => findHold(panel), [panel])
  const isGuess = hold !== null && panel.act === null
  const isActed = isGuess ? guessed !== undefined || isShown : deed !== undefined
  const run = useStoryRun({ live: panel.live, act: hold, isSeen, isReached, isCurrent, isActed, isStill, chosen })
  const { phase, act } = run
  useEffect(() => {
    if (isGuess && isActed && phase === 'held') act()
  }, [isGuess, isActed, phase, act])
  // On a phone the deed's button stands below what lives: who has guessed and not yet acted stays with it.
  const isHalfDone = layout === 'column' && panel.act !== null && deed === undefined
  const done = isHalfDone ? '' : `${guessed} ${deed} ${isShown}`
  useReadThrough({ panel, isCurrent, done, isByHand: layout === 'column', watch: onWatch })
  /** `how` is the panel's deed, or the run that the reader chose. */
  const doIt = (how: string): void => {
    remember(panel.id, how)
    // A choice of another run begins that one; the one that was here has nothing to do any more.
    const isOther = Object.hasOwn(RUNS, how) && how !== (chosen ?? panel.live?.run)
    const isHolding = panel.act !== null && panel.act.holdS !== null
    if (how === TAKE_OVER) void makeTakeOver(run)?.()
    else if (isOther || !isHolding) return
    else if (run.phase === 'held') run.act()
    else run.again()
  }
  const show = isGuess && !isActed ? () => justShow(true) : null
  const isOver = panel.act === null ? guessed !== undefined || isShown : deed !== undefined
  return { run, chosen, isDone: deed !== undefined, isOver, doIt, show }
}

export function PanelView(props: PanelViewProps) {
  const { panel, staging, layout, isCurrent, isReached, isStill, onChoose, docks } = props
  const root = useRef<HTMLElement>(null)
  const tasksPlace = useRef<HTMLDivElement>(null)
  // Panel by panel there is one before the eyes; what else is at the edge stands still.
  const isSeen = useSeen(root) && (layout !== 'guided' || isCurrent)
  const { run, chosen, isDone, isOver, doIt, show } = usePanelRun(props, isSeen)
  const told = useTold(run.client, panel.live)
  const seenS = useSeenSecond(run.client, panel)
  const [isHere, arrive] = useState(false)
  useEffect(() => {
    if (isSeen && isReached) arrive(true)
  }, [isSeen, isReached])
  const box = useMemo(() => boxOf(staging.frame), [staging])
  const people = usePeople(staging.people, panel, told)
  const live =
    panel.live === null ? null : run.client === null ? (
      run.awaited && <Awaited client={run.awaited} run={chosen ?? panel.live.run} />
    ) : (
      <LiveView
        client={run.client}
        live={panel.live}
        phase={run.phase}
        isStill={isStill}
        onAgain={run.again}
        panel={panel}
        chosen={chosen}
        choose={doIt}
      />
    )
  const tasks = <Tasks panel={panel} run={run} isCurrent={isCurrent} isDone={isDone} onAct={doIt} onShow={show} />
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
      <PanelArt
        {...{ panel, staging, layout, box, people, told, seenS, isHere, isCurrent, live, onChoose }}
        scale={props.scale}
      />
      {layout === 'column' ? (
        <>
          {isCurrent && !isOver && (panel.guess !== null || panel.act !== null) ? (
            <button
              type="button"
              className="column-jump"
              onClick={() =>
                tasksPlace.current?.scrollIntoView({ block: 'end', behavior: isStill ? 'auto' : 'smooth' })
              }
            >
              {words.yourTurn} <span aria-hidden="true">↓</span>
            </button>
          ) : null}
          {live === null ? null : <div className="column-live">{live}</div>}
          <Column panel={panel} seenS={seenS} />
          <div className="panel-tasks" ref={tasksPlace}>
            {tasks}
            {isCurrent && panel.live !== null ? <TakeOver run={run} /> : null}
          </div>
        </>
      ) : isCurrent && docks.tasks !== null ? (
        createPortal(<div className="panel-tasks">{tasks}</div>, docks.tasks)
      ) : null}
      {layout !== 'column' && isCurrent && panel.live !== null && docks.takeOver !== null
        ? createPortal(<TakeOver run={run} />, docks.takeOver)
        : null}
    </article>
  )
}

function Column({ panel, seenS }: { readonly panel: Panel; readonly seenS: number }) {
  const spoken = panel.lines.filter(isSpoken)
  const summary = panel.lines.filter(isSummary)
  return (
    <>
      <WordColumn
        lines={spoken}
        names={spoken.map((line) => (line.kind === 'balloon' ? words.nameOf(line.who) : ''))}
        seenS={seenS}
      />
      {summary.length === 0 ? null : <SummaryBox lines={summary} />}
    </>
  )
}

/** The second before the reader's deed; the panel's first where there is only a guess, so that nothing answers it before. */
function findHold({ act, guess, live }: Panel): Hold | null {
  if (act !== null || guess === null || live === null) return act
  return { holdS: live.fromS, deed: '' }
}

interface TasksProps {
  readonly panel: Panel
  readonly run: StoryRunHandle
  readonly isCurrent: boolean
  readonly isDone: boolean
  readonly onAct: (how: string) => void
  /** Goes on without a guess; null where nothing waits for one. */
  readonly onShow: (() => void) | null
}

/** The run that the reader chose. What an older story kept, and is no run of this kind any more, is none. */
function findChosen(deed: string | undefined, { live }: Panel): string | null {
  if (deed === undefined || live === null || !Object.hasOwn(RUNS, deed)) return null
  return RUNS[deed].kind === RUNS[live.run].kind ? deed : null
}

function Tasks({ panel, run, isCurrent, isDone, onAct, onShow }: TasksProps) {
  const isReady =
    panel.act?.deed === TAKE_OVER
      ? makeTakeOver(run) !== null
      : panel.live === null || panel.act?.holdS === null || run.phase === 'held'
  return (
    <>
      {panel.guess === null ? null : (
        <GuessBox
          panel={panel.id}
          guess={panel.guess}
          isRevealed={run.phase === 'done'}
          // A digit that is the deed's key is the deed's.
          hasKeys={isCurrent && !/^\d$/.test(panel.act?.key ?? '')}
          onShow={onShow}
        />
      )}
      {panel.act === null ? null : (
        <ActBox
          panel={panel.id}
          act={panel.act}
          isReady={isReady}
          isCurrent={isCurrent}
          isDone={isDone}
          isShown={panel.live === null || run.phase === 'done'}
          onAct={onAct}
        />
      )}
    </>
  )
}

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
  /** Of the page. */
  readonly scale: number
  readonly onChoose: (panel: string) => void
}

/** Beyond the frame a drawing may reach so far, page units. */
const BREAKOUT = 160

/** The panel's picture and its words, without what a reader does in it. */
export function PanelArt({
  panel,
  staging,
  layout,
  box,
  people,
  told,
  seenS,
  isHere,
  isCurrent,
  live,
  ...props
}: PanelArtProps) {
  const isColumn = layout === 'column'
  const crop = useMemo(
    () => (isColumn ? (staging.phone ?? cropToPeople(box, people)) : box),
    [isColumn, staging, box, people],
  )
  const scale = isColumn ? props.scale * (1000 / crop.width) : props.scale
  const spoken = useMemo(() => panel.lines.filter(isSpoken), [panel])
  const summary = useMemo(() => panel.lines.filter(isSummary), [panel])
  const speakers = useMemo(
    () => spoken.map((line) => (line.kind === 'balloon' ? findSpeaker(people, line, box) : null)),
    [spoken, people, box],
  )
  const around = useMemo(() => surround(staging, people), [staging, people])
  const shown = useWordsInOrder(spoken.length, isHere, isCurrent)
  const grown = useMemo(() => grow(box, BREAKOUT), [box])
  const origin = useMemo(() => [crop.x, crop.y] as const, [crop])
  const place = (rect: Rect): CSSProperties => ({
    left: (rect.x - crop.x) * scale,
    top: (rect.y - crop.y) * scale,
    width: rect.width * scale,
    height: rect.height * scale,
  })
  return (
    <div className="panel-art" style={{ width: crop.width * scale, height: crop.height * scale }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a way for the pointer; keys and buttons go to a panel too. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div
        className="panel-clip"
        style={{ clipPath: clipOf(staging.frame, crop, scale) }}
        onClick={() => props.onChoose(panel.id)}
      >
        <Planes plane="ground" {...{ staging, told, box }} style={place(box)} />
        {staging.live === undefined || isColumn ? null : (
          <div className="panel-live" style={{ ...place(staging.live), fontSize: `${scale}px` }}>
            {live}
          </div>
        )}
        {people.map(({ art, key }) => (
          <Picture
            key={key}
            content={art.svg}
            box={box}
            className="plane"
            style={place(box)}
            face={place(faceOf(art))}
          />
        ))}
        <Planes plane="front" {...{ staging, told, box }} style={place(box)} />
      </div>
      {staging.isOpen === true ? null : (
        <svg className="panel-frame" style={place(box)} viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
          <polygon points={staging.frame.map(([x, y]) => `${x - box.x},${y - box.y}`).join(' ')} />
        </svg>
      )}
      {isColumn && staging.phone === undefined ? null : (
        <Planes plane="breakout" {...{ staging, told }} box={grown} style={place(grown)} />
      )}
      <Signs signs={(staging.signs ?? []).filter((sign) => isDrawn(sign, told))} origin={origin} scale={scale} />
      <Sounds panel={panel} staging={staging} told={told} isHere={isHere} origin={origin} scale={scale} />
      {summary.length === 0 || staging.summary === undefined || isColumn ? null : (
        <div className="panel-summary" style={{ ...place(staging.summary), fontSize: `${scale}px` }}>
          <SummaryBox lines={summary} />
        </div>
      )}
      {isColumn ? null : (
        <PanelWords
          size={staging.wordSize ?? 1}
          tilt={staging.tilt ?? 0}
          lines={spoken}
          speakers={speakers}
          around={around}
          origin={origin}
          scale={scale}
          shown={shown}
          seenS={seenS}
        />
      )}
    </div>
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
