/** The workers by URL, and the page's clients of them. Each worker is fetched when somebody goes to its page. */
import { tellRefusal } from '../content/refusals'
import { shellWords } from '../content/shell'
import { createRunClient, type SimClient, type SimWords, WorkerHost } from '../state'
import { formatClock, formatCount } from '../view/kit/format'

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

/** A cluster alone. */
export function openPlayground(): SimClient {
  return createRunClient(clusterHost(), words, fetchClusters)
}

let runs: WorkerHost | null = null

/** One more run of a cluster, in the worker that all runs of this kind share; it ends with the last of them. */
export function openRun(): SimClient {
  runs ??= clusterHost()
  return createRunClient(runs, words, fetchClusters)
}

async function fetchClusters() {
  return (await import('../scenarios/gallery')).SCENARIOS
}

/** A company on a cluster. */
export function openWorlds(): SimClient {
  const host = new WorkerHost(() => new Worker(new URL('../worker/worlds.ts', import.meta.url), { type: 'module' }))
  return createRunClient(host, words, async () => (await import('../scenarios/companies')).WORLDS)
}
