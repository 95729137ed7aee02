/** The workers by URL, and the page's clients of them. Each worker is fetched when somebody goes to its page. */
import { tellRefusal } from '../content/refusals'
import { shellWords } from '../content/shell'
import { createRunClient, type RunClock, type SimClient, type SimWords, WorkerHost } from '../state'
import { formatClock, formatCount } from '../view/kit/format'
import type { RunKind } from '../view/kit/sim-context'

const words: SimWords = {
  ended: (kind) => shellWords.ended[kind],
  restarted: (kind, timeUs) => () => shellWords.restarted(shellWords.ended[kind], formatClock(timeUs)),
  refused: (refusal) => tellRefusal(refusal),
  dropped: (controls) => () => shellWords.dropped(controls),
  heavy:
    ({ recordsPerSecond, recordsMost, fullAfterUs }) =>
    () =>
      shellWords.heavy(formatCount(recordsPerSecond), formatCount(recordsMost), formatClock(fullAfterUs)),
  full: (records, timeUs) => () => shellWords.full(formatCount(records), formatClock(timeUs)),
}

const clusterHost = () =>
  new WorkerHost(() => new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' }))
const companyHost = () =>
  new WorkerHost(() => new Worker(new URL('../worker/worlds.ts', import.meta.url), { type: 'module' }))

/** A cluster alone. */
export function openPlayground(): SimClient {
  return createRunClient(clusterHost(), words, fetchClusters)
}

const shared: Partial<Record<RunKind, WorkerHost>> = {}

/** One more run, in the worker that all runs of its kind share; it ends with the last of them. */
export function openRun(kind: RunKind, clock?: RunClock): SimClient {
  shared[kind] ??= kind === 'cluster' ? clusterHost() : companyHost()
  return createRunClient(shared[kind], words, kind === 'cluster' ? fetchClusters : fetchCompanies, clock)
}

async function fetchClusters() {
  return (await import('../scenarios/gallery')).SCENARIOS
}

async function fetchCompanies() {
  return (await import('../scenarios/companies')).WORLDS
}

/** A cluster alone, with a terminal. Its worlds come with its page. */
export function openIncidents(): SimClient {
  const host = new WorkerHost(() => new Worker(new URL('../worker/incidents.ts', import.meta.url), { type: 'module' }))
  return createRunClient(host, words, async () => [])
}

/** A company on a cluster. */
export function openWorlds(): SimClient {
  return createRunClient(companyHost(), words, fetchCompanies)
}
