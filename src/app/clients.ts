/** The workers by URL, and the page's clients of them. Each worker is fetched when somebody goes to its page. */
import { shellWords } from '../content/en/shell'
import { createRunClient, type SimClient, type SimWords, WorkerHost } from '../state'
import { formatClock, formatCount } from '../view/kit/format'

const words: SimWords = {
  ended: (kind) => shellWords.ended[kind],
  restarted: (kind, timeUs) => shellWords.restarted(shellWords.ended[kind], formatClock(timeUs)),
  dropped: shellWords.dropped,
  heavy: ({ recordsPerSecond, recordsMost, fullAfterUs }) =>
    shellWords.heavy(formatCount(recordsPerSecond), formatCount(recordsMost), formatClock(fullAfterUs)),
  full: (records, timeUs) => shellWords.full(formatCount(records), formatClock(timeUs)),
}

/** A cluster alone. */
export function openPlayground(): SimClient {
  return createRunClient(
    new WorkerHost(() => new Worker(new URL('../worker/main.ts', import.meta.url), { type: 'module' })),
    words,
    async () => (await import('../scenarios/gallery')).SCENARIOS,
  )
}

/** A company on a cluster. */
export function openWorlds(): SimClient {
  return createRunClient(
    new WorkerHost(() => new Worker(new URL('../worker/worlds.ts', import.meta.url), { type: 'module' })),
    words,
    async () => (await import('../scenarios/companies')).WORLDS,
  )
}
