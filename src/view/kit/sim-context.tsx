/** Gives components the simulation's client. Read slices: a selector that returns a new object each time renders without end. */
import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { RunClock, Seen, SimActions, SimClient, SimStore } from '../../state'

const SimContext = createContext<SimClient | null>(null)

/** Null where a page has no run. */
export function SimProvider({ client, children }: { readonly client: SimClient | null; readonly children: ReactNode }) {
  return <SimContext value={client}>{children}</SimContext>
}

export function useSimClient(): SimClient {
  const client = useContext(SimContext)
  if (client === null) throw new Error('There is no SimProvider above this component.')
  return client
}

/** For what stands on every page, with a run or without. */
export function useAnySimClient(): SimClient | null {
  return useContext(SimContext)
}

export function useSim<T>(select: (state: SimStore) => T): T {
  return useStore(useSimClient().store, select)
}

/** Slices of what is seen, apart from the run. */
export function useSeen<T>(select: (seen: Seen) => T): T {
  return useStore(useSimClient().seen, select)
}

/** Changes what is seen; never changes itself. */
export function useSee(): (change: Partial<Seen> | ((seen: Seen) => Partial<Seen>)) => void {
  return useSimClient().seen.setState
}

/** The verbs never change, so that reading them never renders. */
export function useSimActions(): SimActions {
  return useSimClient().store.getState()
}

/** A cluster alone, or a company of the two worlds on one. */
export type RunKind = 'cluster' | 'company'

/** `clock` for runs that move together. */
export type OpenRun = (kind: RunKind, clock?: RunClock) => SimClient

const RunsContext = createContext<OpenRun>(() => {
  throw new Error('There is no RunsProvider above this component.')
})

/** For pages with several runs: `open` makes another run in the common worker of its kind. */
export const RunsProvider = RunsContext.Provider

/** Who opens a run disposes of it. */
export function useOpenRun(): OpenRun {
  return useContext(RunsContext)
}
