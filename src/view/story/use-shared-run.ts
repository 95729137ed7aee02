/**
 * A panel's part in a run that its chapter shares: it asks for the clock when the reader comes, plays its seconds, and
 * keeps what it saw. Panels that the reader has passed are shown at their end when the clock is free.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { RUNS } from '../../story/runs'
import type { Chapter, Live, Panel } from '../../story/script-types'
import { useOpenRun } from '../kit/sim-context'
import { fetchChapter, findChapter, listPanels } from './chapters'
import { parkRun, takeParked } from './parked-run'
import { goTo, playTo } from './run-clock'
import { type Hold, type Phase, type StoryRunHandle, toUs, type Wanted } from './run-handle'
import {
  forgetPrepared,
  makeWindow,
  prepareRun,
  type RunWindow,
  type SharedRun,
  shareRun,
  type Turn,
} from './shared-runs'

/**
 * Computes the chapter's company runs one after the other, from where the reader comes in, and holds them as long as the
 * chapter is open. When they are there and its last page is read, the first run of the chapter behind is prepared.
 */
export function useChapterRuns(chapter: Chapter, panels: readonly Panel[], index: number): void {
  const openRun = useOpenRun()
  const first = useRef(index)
  const [isComputed, setComputed] = useState(false)
  useEffect(() => {
    let isOver = false
    const held: (() => void)[] = []
    const warmUp = async (): Promise<void> => {
      const runs = listCompanyRuns(panels, first.current)
      forgetPrepared(runs.map(({ name }) => name))
      for (const { name, lastS } of runs) {
        if (isOver) return
        const run = shareRun(name, () => openRun('company'), lastS)
        held.push(run.hold())
        await run.isWarm
      }
      if (isOver) return
      // Whatever was prepared is held by this chapter now.
      forgetPrepared()
      setComputed(true)
    }
    void warmUp()
    return () => {
      isOver = true
      for (const release of held) release()
    }
  }, [panels, openRun])

  const lastPage = chapter.pages[chapter.pages.length - 1]
  const isLastPage = lastPage.panels.some(({ id }) => id === panels[index]?.id)
  const next = findChapter(chapter.number, 1)
  useEffect(() => {
    if (!isLastPage || !isComputed || next === null) return
    let isOver = false
    const prepare = async (): Promise<void> => {
      const { chapter: behind } = await fetchChapter(next)
      const [run] = listCompanyRuns(listPanels(behind), 0)
      if (!isOver && run !== undefined) prepareRun(run.name, () => openRun('company'), run.lastS)
    }
    // Who has no network now is told when the chapter is turned to.
    prepare().catch(() => {})
    return () => {
      isOver = true
    }
  }, [isLastPage, isComputed, next, openRun])
}

/** In the order in which they are read from `first` on, each with the last second that a panel shows of it. */
export function listCompanyRuns(
  panels: readonly Panel[],
  first: number,
): readonly { readonly name: string; readonly lastS: number }[] {
  const inOrder = [...panels.slice(first), ...panels.slice(0, first)]
  const names = new Set(inOrder.flatMap(({ live }) => (live === null ? [] : [live.run])))
  return [...names]
    .filter((name) => RUNS[name]?.kind === 'company')
    .map((name) => ({ name, lastS: Math.max(...panels.map(({ live }) => (live?.run === name ? live.toS : 0))) }))
}

export function useSharedRun(wanted: Wanted): StoryRunHandle {
  const { live, act, isSeen, isReached, isCurrent, isActed, isStill } = wanted
  const openRun = useOpenRun()
  const name = live === null ? null : (wanted.chosen ?? live.run)
  const [run, setRun] = useState<SharedRun | null>(null)
  const [told, tell] = useState<{ readonly of: SharedRun; readonly phase: Phase } | null>(null)
  const [hasLooked, look] = useState(false)
  const [round, setRound] = useState(0)
  const isWanted = live !== null && isReached && isSeen
  const state = useRef<State>({ isActed, isStill, isCurrent, isDone: false, isBack: false })

  useEffect(() => {
    if (!isWanted || name === null) return
    const found = shareRun(name, () => openRun('company'), 0)
    setRun(found)
    const release = found.hold()
    // Back from where it was taken over to: it is held here again, at the moment at which it was left.
    const parked = takeParked(keyOf(name, live))
    parked?.release()
    state.current.isBack = parked !== null
    return release
  }, [isWanted, name, live, openRun])

  // What was told of another run than the one that is asked for is not true of this one.
  const phase: Phase = told !== null && told.of === run && run.name === name ? told.phase : 'waiting'
  const view = useMemo(() => (run === null ? null : makeWindow(run.client)), [run])
  Object.assign(state.current, { isActed, isStill, isCurrent })
  const turn = useMemo(() => {
    if (run === null || view === null || live === null) return null
    const show = (now: Phase): void => {
      if (now !== 'waiting') look(true)
      tell({ of: run, phase: now })
    }
    return makeTurn({ run, view, live, act, state: state.current, show })
  }, [run, view, live, act])

  useEffect(() => {
    if (turn === null || run === null) return
    return () => {
      turn.end()
      run.leave(turn)
    }
  }, [turn, run])

  // Who reads here has the clock, the first time; who passed by gets it when it is free.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again.
  useEffect(() => {
    if (turn === null || run === null || !isWanted) return
    if (isCurrent ? !state.current.isDone : phase === 'waiting') run.ask(turn, isCurrent)
  }, [turn, run, isWanted, isCurrent, round])

  const doIt = useCallback(() => {
    if (turn === null || run === null) return
    state.current.isActed = true
    state.current.isDone = false
    run.ask(turn, true)
  }, [turn, run])
  const again = useCallback(() => {
    state.current.isDone = false
    if (turn === null || run === null) setRound((now) => now + 1)
    else run.ask(turn, true)
  }, [turn, run])
  const skip = useCallback(() => turn?.skip(), [turn])
  const park = useCallback(() => {
    if (run === null || live === null) return
    run.client.store.getState().pause()
    parkRun({ key: keyOf(run.name, live), phase, release: run.hold() })
  }, [run, live, phase])
  const holdUs = act === null || act.holdS === null ? null : toUs(act.holdS)
  const isThere = hasLooked && view !== null
  return {
    client: isThere ? view.client : null,
    awaited: isThere || run === null ? null : run.client,
    phase,
    act: doIt,
    again,
    goalUs: live === null ? null : holdUs !== null && !isActed ? holdUs : toUs(live.toS),
    skip,
    park,
  }
}

/** What the panel is at this moment. */
interface State {
  isActed: boolean
  isStill: boolean
  isCurrent: boolean
  isDone: boolean
  /** It comes back from where it was taken over to. */
  isBack: boolean
}

const keyOf = (name: string, { fromS, toS }: Live): string => `${name} ${fromS} ${toS}`

interface Parts {
  readonly run: SharedRun
  readonly view: RunWindow
  readonly live: Live
  readonly act: Hold | null
  readonly state: State
  readonly show: (phase: Phase) => void
}

export interface PanelTurn extends Turn {
  /** While it plays: to where it goes, at once. */
  skip(): void
}

/** A panel's seconds: from its first, or from the reader's deed, to where it holds or to its last. */
export function makeTurn({ run, view, live, act, state, show }: Parts): PanelTurn {
  const { client } = run
  state.isDone = false
  const hold = act === null || act.holdS === null ? null : toUs(act.holdS) - 1_000
  const stops: (() => void)[] = []
  /** It holds before the reader's deed, or is done: what it shows is what it has to show. */
  let isSettled = false
  let skipTo: (() => void) | null = null
  /** Where the run was left, within what the panel shows. */
  const leftAt = (first: number, goal: number): number =>
    Math.min(goal, Math.max(first, client.store.getState().timeUs))
  const turn: PanelTurn = {
    skip: () => skipTo?.(),
    begin: () => {
      const waits = hold !== null && !state.isActed
      const goal = waits ? hold : toUs(live.toS)
      const first = state.isActed && hold !== null ? hold : Math.min(goal, toUs(live.fromS))
      const from = state.isStill || !state.isCurrent ? goal : state.isBack ? leftAt(first, goal) : first
      state.isBack = false
      const then = (stop: () => void): void => void stops.push(stop)
      const settle = (): void => {
        skipTo = null
        show(waits ? 'held' : 'done')
        // On a busy machine the panel may be drawn when the clock has gone on: what it is asked for then is known.
        view.client.store
          .getState()
          .ask({ type: 'session' })
          .catch(() => {})
        then(
          view.whenQuiet(() => {
            state.isDone = !waits
            isSettled = true
            // A panel that holds keeps what it shows, and those beside it that were passed by come to their end meanwhile.
            run.finish(turn)
          }),
        )
      }
      for (const stop of stops.splice(0)) stop()
      state.isDone = false
      isSettled = false
      // On its way the run is at other moments: the panel keeps what it saw last until it is there.
      view.close()
      show('waiting')
      then(
        goTo(client, from, () => {
          view.open()
          if (from === goal) return settle()
          show('playing')
          skipTo = () => {
            for (const stop of stops.splice(0)) stop()
            then(goTo(client, goal, settle))
          }
          then(playTo(client, goal, live.speed, settle))
        }),
      )
    },
    end: () => {
      skipTo = null
      for (const stop of stops.splice(0)) stop()
      view.close()
      if (!isSettled) show('waiting')
    },
  }
  return turn
}
