/**
 * The run of a living panel: loaded at the panel's first second, played to its last, and held in between until the reader
 * acts, so that what is done is done at the same second by everybody. The one thing a reader would get wrong: a command of
 * the reader is part of the run, so that whoever comes back sees the same again.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SimClient } from '../../state'
import { makeScenario, RUNS } from '../../story/runs'
import type { Live } from '../../story/script-types'
import { useOpenRun } from '../kit/sim-context'
import { type Phase, type StoryRunHandle, toUs, type Wanted } from './run-handle'
import { useSharedRun } from './use-shared-run'

/** A cluster's run belongs to its panel; a company's is shared by the chapter. */
export function useStoryRun(wanted: Wanted): StoryRunHandle {
  const name = wanted.chosen ?? wanted.live?.run ?? null
  const isShared = name !== null && RUNS[name]?.kind === 'company'
  const own = useOwnRun(isShared ? { ...wanted, live: null } : wanted)
  const shared = useSharedRun(isShared ? wanted : { ...wanted, live: null })
  return isShared ? shared : own
}

function useOwnRun({ live, act, isSeen, isReached, isActed, isStill, chosen }: Wanted): StoryRunHandle {
  const openRun = useOpenRun()
  const [client, setClient] = useState<SimClient | null>(null)
  const [phase, setPhase] = useState<Phase>('waiting')
  const [round, setRound] = useState(0)
  const name = chosen ?? live?.run ?? null
  const run = name === null ? undefined : RUNS[name]
  const kind = run?.kind ?? null
  const isWanted = live !== null && isSeen

  useEffect(() => {
    if (!isWanted || kind === null) return
    const opened = openRun(kind)
    setClient(opened)
    setPhase('waiting')
    return () => {
      setClient(null)
      opened.dispose()
    }
  }, [isWanted, kind, openRun])

  // What the reader had done when the panel came into sight; what is done now is a command like any other.
  const wasActed = useRef(isActed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each beginning.
  useEffect(() => {
    wasActed.current = isActed
  }, [client, round, name])

  const isLoaded = useLoadedRun(client, live, name, round)
  const hold = act !== null && act.holdS !== null && live !== null ? toUs(act.holdS) : null

  const goTo = useCallback(
    (goalUs: number, then: Phase, speed: number) => {
      if (client === null) return
      const { store } = client
      const arrive = (): void => {
        const { pause, seek, timeUs } = store.getState()
        pause()
        if (timeUs !== goalUs) seek(goalUs)
        setPhase(then)
      }
      if (isStill || store.getState().timeUs >= goalUs) {
        arrive()
        return
      }
      store.getState().setSpeed(speed)
      store.getState().play()
      setPhase('playing')
      const stop = store.subscribe((state) => {
        if (state.timeUs < goalUs) return
        stop()
        arrive()
      })
      return stop
    },
    [client, isStill],
  )

  useEffect(() => {
    if (!isLoaded || !isReached || live === null) return
    const end = toUs(live.toS)
    if (hold !== null && !wasActed.current) return goTo(hold, 'held', live.speed)
    if (hold === null || run === undefined || client === null) return goTo(end, 'done', live.speed)
    // Done before: it is done again at its second, while the run goes on.
    let stopEnd: (() => void) | undefined
    const { store } = client
    setPhase('playing')
    const stopHold = waitUntil(client, hold, live.speed, isStill, () => {
      for (const { command, deed } of run.commands) if (deed === act?.deed) store.getState().issue(command)
      stopEnd = goTo(end, 'done', live.speed)
    })
    return () => {
      stopHold()
      stopEnd?.()
    }
  }, [isLoaded, isReached, live, hold, goTo, run, client, act, isStill])

  const stopActed = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => stopActed.current?.(), [])
  const doIt = useCallback(() => {
    if (client === null || live === null || run === undefined || act === null) return
    for (const { command, deed } of run.commands) if (deed === act.deed) client.store.getState().issue(command)
    stopActed.current = goTo(toUs(live.toS), 'done', live.speed)
  }, [client, live, run, act, goTo])

  return { client, phase, act: doIt, again: useCallback(() => setRound((now) => now + 1), []) }
}

/** Plays on to `goalUs` and says when it is there; it stands still there. */
function waitUntil(client: SimClient, goalUs: number, speed: number, isStill: boolean, arrive: () => void): () => void {
  const { store } = client
  const done = (): void => {
    store.getState().pause()
    if (store.getState().timeUs !== goalUs) store.getState().seek(goalUs)
    arrive()
  }
  if (isStill || store.getState().timeUs >= goalUs) {
    done()
    return () => {}
  }
  store.getState().setSpeed(speed)
  store.getState().play()
  const stop = store.subscribe((state) => {
    if (state.timeUs < goalUs) return
    stop()
    done()
  })
  return stop
}

/** Loads the run at the panel's first second; true when it is there. */
function useLoadedRun(client: SimClient | null, live: Live | null, name: string | null, round: number): boolean {
  const [loaded, setLoaded] = useState<string | null>(null)
  const key = `${name} ${live?.fromS} ${round}`
  useEffect(() => {
    if (client === null || live === null || name === null) return
    const run = RUNS[name]
    const fromUs = toUs(live.fromS)
    let isAsked = false
    const load = (): void => {
      const { gallery, loadSession } = client.store.getState()
      if (isAsked || gallery.length === 0) return
      isAsked = true
      const scenario = makeScenario(run, gallery)
      const own = run.commands.filter(({ deed }) => deed === undefined)
      const script = own.map(({ atS, command }) => ({ atMs: atS * 1_000, command }))
      loadSession({
        scenario: { ...scenario, commands: [...scenario.commands, ...script].sort((a, b) => a.atMs - b.atMs) },
        commands: run.commands
          .filter(({ atS, deed }) => deed !== undefined && toUs(atS) < fromUs)
          .map(({ atS, command }) => ({ timeUs: toUs(atS), command })),
        timeUs: fromUs,
      })
      client.store.getState().pause()
    }
    const check = (): void => {
      load()
      const { structure, computing, timeUs, focus } = client.store.getState()
      if (isAsked && structure !== null && focus !== null && computing === null && timeUs === fromUs) setLoaded(key)
    }
    const stop = client.store.subscribe(check)
    check()
    return () => {
      stop()
      setLoaded(null)
    }
  }, [client, live, name, key])
  return loaded === key
}

const NOTHING: ReadonlySet<string> = new Set()

/** Kinds of events that the run has told since the panel's first second. */
export function useTold(client: SimClient | null, live: Live | null): ReadonlySet<string> {
  const [told, setTold] = useState(NOTHING)
  useEffect(() => {
    setTold(NOTHING)
    if (client === null || live === null) return
    const fromUs = toUs(live.fromS)
    let last = ''
    const read = (): void => {
      const { events, timeUs } = client.store.getState()
      const now = events.filter((event) => event.timeUs >= fromUs && event.timeUs <= timeUs)
      const kinds = new Set<string>(now.map(({ kind }) => kind))
      const key = [...kinds].sort().join()
      if (key === last) return
      last = key
      setTold(kinds)
    }
    read()
    return client.store.subscribe(read)
  }, [client, live])
  return told
}

export function useRunState<T>(client: SimClient, select: (state: ReturnType<SimClient['store']['getState']>) => T): T {
  return useStore(client.store, select)
}
