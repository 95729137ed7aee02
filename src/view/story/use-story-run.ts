/**
 * The run of a living panel: loaded at the panel's first second, played to its last, and held in between until the reader
 * acts, so that what is done is done at the same second by everybody. The one thing a reader would get wrong: a command of
 * the reader is part of the run, so that whoever comes back sees the same again.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { SimClient } from '../../state'
import { isOwnDeed, makeScripted, RUNS } from '../../story/runs'
import type { Live, Panel } from '../../story/script-types'
import { type RunKind, useOpenRun } from '../kit/sim-context'
import { type ParkedRun, parkRun, takeParked } from './parked-run'
import { goTo, travel } from './run-clock'
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
  const [round, setRound] = useState(0)
  const name = chosen ?? live?.run ?? null
  const run = name === null ? undefined : RUNS[name]
  const place = `${name} ${live?.fromS} ${live?.toS}`
  const { client, was, leave } = useOwnClient(live !== null && isSeen, run?.kind ?? null, place)
  const [phase, setPhase] = usePhase(client, `${name} ${round}`)
  const park = useCallback(() => leave(phase), [leave, phase])

  // What the reader had done when the panel came into sight; what is done now is a command like any other.
  const wasActed = useRef(isActed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each beginning.
  useEffect(() => {
    wasActed.current = isActed
  }, [client, round, name])

  const isLoaded = useLoadedRun(client, live, name, round, act?.deed, was !== null && round === 0)
  const hold = act !== null && act.holdS !== null && live !== null ? toUs(act.holdS) : null

  const going = useRef<Trip | null>(null)
  const resumed = useRef<SimClient | null>(null)
  const advance = useCallback(
    (goalUs: number, arrive: () => void) => {
      if (client === null || live === null) return
      setPhase('playing')
      const trip: Trip = { goalUs, arrive, stop: () => {} }
      going.current = trip
      trip.stop = travel(client, goalUs, live.speed, isStill, arrive)
      return () => trip.stop()
    },
    [client, live, isStill, setPhase],
  )
  const finish = useCallback(
    () => (live === null ? undefined : advance(toUs(live.toS), () => setPhase('done'))),
    [live, advance, setPhase],
  )
  const issue = useCallback(() => {
    if (client === null || run === undefined || name === null || act === null) return
    for (const { command, deed } of run.commands)
      if (isOwnDeed(deed, act.deed, name)) client.store.getState().issue(command)
  }, [client, run, name, act])

  useEffect(() => {
    if (!isLoaded || !isReached) return
    if (was !== null && resumed.current !== client) {
      resumed.current = client
      // It is as it was left; what was on its way goes on.
      if (was === 'held' || was === 'done') return setPhase(was)
      if (was === 'playing' && (hold === null || wasActed.current)) return finish()
    }
    if (hold === null) return finish()
    if (!wasActed.current) return advance(hold, () => setPhase('held'))
    // Done before: it is done again at its second, while the run goes on.
    let stopEnd: (() => void) | undefined
    const stopHold = advance(hold, () => {
      issue()
      stopEnd = finish()
    })
    return () => {
      stopHold?.()
      stopEnd?.()
    }
  }, [client, was, isLoaded, isReached, hold, advance, finish, issue, setPhase])

  const stopActed = useRef<(() => void) | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was begun ends with the run that it was begun in.
  useEffect(() => () => stopActed.current?.(), [isLoaded])
  const doIt = useCallback(() => {
    issue()
    stopActed.current = finish()
  }, [issue, finish])

  const skip = useCallback(() => {
    const trip = going.current
    if (trip === null || client === null) return
    trip.stop()
    trip.stop = goTo(client, trip.goalUs, trip.arrive)
  }, [client])
  const again = useCallback(() => setRound((now) => now + 1), [])
  const goalUs = live === null ? null : hold !== null && !isActed ? hold : toUs(live.toS)
  return { client, awaited: null, phase, act: doIt, again, goalUs, skip, park }
}

/** Opens a run while somebody looks, or takes back the one that was taken over from here. */
function useOwnClient(isWanted: boolean, kind: RunKind | null, place: string) {
  const openRun = useOpenRun()
  const [opened, setOpened] = useState<Opened | null>(null)
  const placed = useRef(place)
  placed.current = place
  const leaving = useRef<SimClient | null>(null)
  useEffect(() => {
    if (!isWanted || kind === null) return
    const back = takeParked<OwnParked>(placed.current)
    const client = back?.client ?? openRun(kind)
    setOpened({ client, was: back?.phase ?? null, place: placed.current })
    return () => {
      setOpened(null)
      if (leaving.current !== client) client.dispose()
      leaving.current = null
    }
  }, [isWanted, kind, openRun])
  const client = opened?.client ?? null
  const leave = useCallback(
    (phase: Phase) => {
      if (client === null) return
      client.store.getState().pause()
      leaving.current = client
      const left: OwnParked = { key: place, phase, client, release: () => client.dispose() }
      parkRun(left)
    },
    [client, place],
  )
  return { client, was: opened?.place === place ? opened.was : null, leave }
}

interface Opened {
  readonly client: SimClient
  /** Its phase when it was left; null where it is a new one. */
  readonly was: Phase | null
  /** What it was opened for. */
  readonly place: string
}

interface OwnParked extends ParkedRun {
  readonly client: SimClient
}

/** On the way to a moment. */
interface Trip {
  readonly goalUs: number
  readonly arrive: () => void
  stop: () => void
}

/** A phase belongs to what was asked for; what is asked for next waits from the first moment. */
function usePhase(client: SimClient | null, of: string): [Phase, (phase: Phase) => void] {
  const [told, tell] = useState({ client, of, phase: 'waiting' as Phase })
  const setPhase = useCallback((phase: Phase) => tell({ client, of, phase }), [client, of])
  return [told.client === client && told.of === of ? told.phase : 'waiting', setPhase]
}

/** Loads the run at the panel's first second; true when it is there. */
function useLoadedRun(
  client: SimClient | null,
  live: Live | null,
  name: string | null,
  round: number,
  deed: string | undefined,
  isBack: boolean,
): boolean {
  const [loaded, setLoaded] = useState<string | null>(null)
  const key = `${name} ${live?.fromS} ${round}`
  useEffect(() => {
    if (client === null || live === null || name === null) return
    if (isBack) {
      setLoaded(key)
      return () => setLoaded(null)
    }
    const run = RUNS[name]
    const fromUs = toUs(live.fromS)
    let isAsked = false
    const load = (): void => {
      const { gallery, loadSession } = client.store.getState()
      if (isAsked || gallery.length === 0) return
      isAsked = true
      loadSession({
        // What is done in other panels has its second in this one too.
        scenario: makeScripted(
          run,
          gallery,
          ({ atS, deed: of }) => of === undefined || (toUs(atS) >= fromUs && !isOwnDeed(of, deed, name)),
        ),
        commands: run.commands
          .filter(({ atS, deed: of }) => of !== undefined && toUs(atS) < fromUs)
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
  }, [client, live, name, key, deed, isBack])
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

/** A run that is held before a deed stands so long before its second. */
const BEFORE_US = 1_000

/** The latest second that a line of the panel waits for and the run has come to; what was seen stays said when it goes. */
export function useSeenSecond(client: SimClient | null, { lines }: Panel): number {
  const [seenS, see] = useState(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const awaited = lines.flatMap((line) => ('afterS' in line && line.afterS !== undefined ? [line.afterS] : []))
    if (client === null || awaited.length === 0) return
    const read = (): void => {
      const { structure, computing, timeUs } = client.store.getState()
      // On its way to a moment a run has nothing to say.
      if (structure === null || computing !== null) return
      see(Math.max(Number.NEGATIVE_INFINITY, ...awaited.filter((second) => toUs(second) - BEFORE_US <= timeUs)))
    }
    read()
    return client.store.subscribe(read)
  }, [client, lines])
  return seenS
}

/** The run has come to the second of the panel's deed; true as well where no clock waits for it. */
export function useIsPast(client: SimClient | null, { act }: Panel): boolean {
  const [isPast, setPast] = useState(true)
  const holdS = act?.holdS ?? null
  useEffect(() => {
    if (client === null || holdS === null) {
      setPast(true)
      return
    }
    const read = (): void => {
      const { structure, computing, timeUs } = client.store.getState()
      if (structure !== null && computing === null) setPast(timeUs >= toUs(holdS) - BEFORE_US)
    }
    read()
    return client.store.subscribe(read)
  }, [client, holdS])
  return isPast
}

export function useRunState<T>(client: SimClient, select: (state: ReturnType<SimClient['store']['getState']>) => T): T {
  return useStore(client.store, select)
}
