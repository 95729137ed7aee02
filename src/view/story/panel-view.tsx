/**
 * One panel: far plane, what lives, people, near plane, frame, sounds and words. The same elements make the page, the
 * guided view and the column of a phone; only places and sizes differ.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { storyWords as words } from '../../content/story'
import { RUNS } from '../../story/runs'
import type { Panel } from '../../story/script-types'
import { later } from '../kit/later'
import { useProgress } from '../kit/story-progress'
import { ColumnFoot } from './column-foot'
import { type Deed, LiveDeedPlace } from './deed-handle'
import { usePeople } from './panel-art'
import { type Layout, PanelArt } from './panel-picture'
import { type Hold, type StoryRunHandle, toUs } from './run-handle'
import { boxOf, type PanelStaging } from './staging'
import { makeTakeOver, TAKE_OVER, TakeOver } from './take-over'
import { ActBox, GuessBox } from './tasks'
import { useReadThrough, type Watch } from './use-look'
import { useSeen } from './use-seen'
import { useIsPast, useSeenSecond, useStoryRun, useTold } from './use-story-run'
import { useKeptFocus } from './use-tabbing'

/** What lives weighs as much as the reader itself; it comes when somebody is there to see it. */
const loadLive = () => import('./live/live-view')
const LiveView = later(loadLive, (m) => m.LiveView)
const Awaited = later(loadLive, (m) => m.Awaited)

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

/** Where the reader has gone on without a guess, for as long as the page is open: whoever comes back finds it so. */
const shownPanels = new Set<string>()

/** The panel's run, and what the reader has guessed and done in it. */
function usePanelRun({ panel, layout, isCurrent, isReached, isStill, onWatch }: PanelViewProps, isSeen: boolean) {
  const deed = useProgress((progress) => progress.deeds[panel.id])
  const guessed = useProgress((progress) => progress.guesses[panel.id])
  const remember = useProgress((progress) => progress.act)
  const chosen = findChosen(deed, panel)
  const [isShown, setShown] = useState(() => shownPanels.has(panel.id))
  const hold = useMemo(() => findHold(panel), [panel])
  const isGuess = hold !== null && panel.act === null
  const isActed = isGuess ? guessed !== undefined || isShown : deed !== undefined
  const run = useStoryRun({ live: panel.live, act: hold, isSeen, isReached, isCurrent, isActed, isStill, chosen })
  const { phase, act } = run
  useEffect(() => {
    if (isGuess && isActed && phase === 'held') act()
  }, [isGuess, isActed, phase, act])
  const done = `${guessed} ${deed} ${isShown}`
  const isDeedOpen = panel.act !== null && deed === undefined
  useReadThrough({ panel, isCurrent, done, isDeedOpen, isByHand: layout === 'column', watch: onWatch })
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
  const show =
    isGuess && !isActed
      ? () => {
          shownPanels.add(panel.id)
          setShown(true)
        }
      : null
  const isAsked = panel.guess !== null && guessed === undefined && !isShown && deed === undefined
  return { run, chosen, isDone: deed !== undefined, isAsked, doIt, show }
}

export function PanelView(props: PanelViewProps) {
  const { panel, staging, layout, isCurrent, isReached, isStill, onChoose, docks } = props
  const root = useRef<HTMLElement>(null)
  const isInSight = useSeen(root)
  // Panel by panel there is one before the eyes, and what else is at the edge stands still. That is so at once: a browser tells
  // what is in sight with its next frame, and may have none to give where nothing moves.
  const isSeen = layout === 'guided' ? isCurrent : isInSight
  const { run, chosen, isDone, isAsked, doIt, show } = usePanelRun(props, isSeen)
  const deed = useDeed(props, run, isDone, doIt)
  const told = useTold(run.client, panel.live)
  useKeptFocus(root, isCurrent, `${run.phase} ${isDone} ${isAsked}`)
  const seenS = useSeenSecond(run.client, panel)
  const [isHere, arrive] = useState(false)
  useEffect(() => {
    if (isSeen && isReached) arrive(true)
  }, [isSeen, isReached])
  const box = useMemo(() => boxOf(staging.frame), [staging])
  const people = usePeople(staging.people, panel, told)
  const shown =
    panel.live === null ? null : run.client === null ? (
      run.awaited && <Awaited client={run.awaited} run={chosen ?? panel.live.run} goalUs={toUs(panel.live.fromS)} />
    ) : (
      <LiveView
        client={run.client}
        live={panel.live}
        phase={run.phase}
        isStill={isStill}
        onAgain={run.again}
        goalUs={run.goalUs}
        onSkip={run.skip}
        panel={panel}
        chosen={chosen}
        choose={doIt}
      />
    )
  const live =
    shown === null ? null : (
      <LiveDeedPlace handle={staging.handle} deed={deed}>
        {shown}
      </LiveDeedPlace>
    )
  const seekHand = (): void => {
    props.onWatch(panel.id, 'hand')
    // Panel by panel the camera brings it; the room itself never scrolls.
    root.current?.querySelector<HTMLElement>('.deed-place button')?.focus({ preventScroll: true })
  }
  const tasks = <Tasks {...{ panel, run, isCurrent, isDone, deed }} onAct={doIt} onShow={show} onSeek={seekHand} />
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
        {...{ panel, staging, layout, box, people, told, seenS, isHere, isCurrent, live, onChoose, deed }}
        isPast={deed?.isPast ?? false}
        scale={props.scale}
      />
      {layout === 'column' ? (
        <ColumnFoot
          {...{ panel, isCurrent, isStill, live, seenS, tasks }}
          isOpen={isAsked || deed?.isOpen === true}
          jump={isAsked ? words.askedHere : words.yourTurn}
          takeOver={isCurrent && panel.live !== null ? <TakeOver run={run} /> : null}
        />
      ) : isCurrent && docks.tasks !== null ? (
        createPortal(<div className="panel-tasks">{tasks}</div>, docks.tasks)
      ) : null}
      {layout !== 'column' && isCurrent && panel.live !== null && docks.takeOver !== null
        ? createPortal(<TakeOver run={run} />, docks.takeOver)
        : null}
    </article>
  )
}

/** What there is to do in the panel; null where there is nothing. */
function useDeed(
  props: PanelViewProps,
  run: StoryRunHandle,
  isDone: boolean,
  doIt: (how: string) => void,
): Deed | null {
  const { panel, layout, isCurrent, isReached, onChoose } = props
  const hasCome = useIsPast(run.client, panel)
  const { act } = panel
  if (act === null) return null
  const isReady =
    act.deed === TAKE_OVER
      ? makeTakeOver(run) !== null
      : panel.live === null || act.holdS === null || run.phase === 'held'
  return {
    act,
    // Panel by panel, a hand reaches into no other one.
    isOpen: isReady && !isDone && isReached && (isCurrent || layout !== 'guided'),
    isPast: isDone && hasCome,
    isCurrent,
    onAct: () => {
      if (!isCurrent) onChoose(panel.id)
      doIt(act.deed)
    },
  }
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
  readonly deed: Deed | null
  readonly onAct: (how: string) => void
  readonly onSeek: () => void
  /** Goes on without a guess; null where nothing waits for one. */
  readonly onShow: (() => void) | null
}

/** The run that the reader chose. What an older story kept, and is no run of this kind any more, is none. */
function findChosen(deed: string | undefined, { live }: Panel): string | null {
  if (deed === undefined || live === null || !Object.hasOwn(RUNS, deed)) return null
  return RUNS[deed].kind === RUNS[live.run].kind ? deed : null
}

function Tasks({ panel, run, isCurrent, isDone, deed, onAct, onShow, onSeek }: TasksProps) {
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
      {panel.act === null || deed === null ? null : (
        <ActBox
          panel={panel.id}
          act={panel.act}
          isOpen={deed.isOpen}
          isCurrent={isCurrent}
          isDone={isDone}
          isShown={panel.live === null || run.phase === 'done'}
          onAct={onAct}
          onSeek={onSeek}
        />
      )}
    </>
  )
}
