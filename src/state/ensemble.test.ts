/** Runs side by side in the real worker: at one instant whatever is asked of them, and told only there. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SessionState } from '../protocol'
import { SCENARIOS } from '../scenarios'
import { type Ensemble, openEnsemble } from './ensemble'
import { createRunClient } from './run-client'
import { openLocalWorker } from './testing/local-worker'
import { WorkerHost } from './worker-host'

const words = new Proxy({}, { get: () => () => '' }) as never
const frames: ((nowMs: number) => void)[] = []
let nowMs = 1_000
let runs: Ensemble

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (act: (nowMs: number) => void) => frames.push(act))
  vi.stubGlobal('cancelAnimationFrame', () => {})
})
afterEach(() => {
  runs.dispose()
  frames.length = 0
  vi.unstubAllGlobals()
})

function open(id: string, killAtS: number, atS: number): Ensemble {
  const scenario = SCENARIOS.find((candidate) => candidate.id === id)
  if (scenario === undefined) throw new Error(`There is no built-in world ${id}`)
  const spared: SessionState = { scenario, commands: [], timeUs: 0 }
  const killed = {
    ...spared,
    commands: [{ timeUs: killAtS * 1_000_000, command: { kind: 'KillSite', site: 'dc-west' } as const }],
  }
  const host = new WorkerHost(openLocalWorker)
  runs = openEnsemble((clock) => createRunClient(host, words, async () => [], clock), [killed, spared], atS * 1_000_000)
  return runs
}

/** Wall time passes, frame by frame, until it is so. */
async function pass(isSo: () => boolean): Promise<void> {
  // A bound on hanging: the worker may have to wait for its turn.
  const until = performance.now() + 120_000
  while (!isSo() && performance.now() < until) {
    nowMs += 16
    for (const act of frames.splice(0)) act(nowMs)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(isSo()).toBe(true)
}

const isThere = (timeUs: number) => () => {
  const { views, isComputing, shownUs } = runs.store.getState()
  return views !== null && !isComputing && shownUs === timeUs
}
const read = () => (runs.store.getState().views ?? []).map(({ measures, events }) => ({ measures, events }))

it('stand at one instant, and what they have told before is there, however much it was', async () => {
  open('observers', 12, 30)
  await pass(isThere(30_000_000))
  const [killed, spared] = read()
  expect(killed.events.map(({ id }) => id)).toEqual(killed.events.map((_, i) => i))
  expect(killed.measures.withoutWritesUs).toBeGreaterThan(10_000_000)
  expect(spared.measures.withoutWritesUs).toBe(0)
  expect(spared.events.at(-1)?.timeUs).toBeLessThan(12_000_000)
})

it('play on one clock: what is told of both is of the same instant, at any speed', async () => {
  open('observers', 12, 11)
  await pass(isThere(11_000_000))
  const seen: number[] = []
  runs.store.subscribe(({ shownUs, views }) => {
    seen.push(shownUs)
    // Before the fault they are the same run.
    if (shownUs < 12_000_000) {
      const [one, other] = views ?? []
      expect(one.measures).toEqual(other.measures)
    }
    expect(new Set(runs.clients.map((client) => client.getLatestFrame()?.timeUs)).size).toBe(1)
  })
  runs.setSpeed(2)
  runs.play()
  // However far a busy machine lets the worker come from one instant to the next.
  await pass(() => runs.store.getState().shownUs > 14_000_000 && new Set(seen).size > 5)
  runs.pause()
  await pass(() => !runs.store.getState().isComputing)
  const { timeUs } = runs.store.getState()
  expect(runs.clients.map((client) => client.getLatestFrame()?.timeUs)).toEqual([timeUs, timeUs])
})

it('go back together, and are given a command at the same moment', async () => {
  open('observers', 40, 20)
  await pass(isThere(20_000_000))
  runs.seek(5_000_000)
  await pass(isThere(5_000_000))
  runs.issue({ kind: 'KillSite', site: 'dc-east' })
  await pass(() => runs.store.getState().views?.every(({ structure }) => !structure.sites[1].up) ?? false)
  const kills = read().map(({ events }) =>
    events.filter(({ kind }) => kind === 'SiteKilled').map(({ timeUs }) => timeUs),
  )
  expect(kills).toEqual([[5_000_000], [5_000_000]])
  expect(runs.readSession(1)?.commands).toEqual([{ timeUs: 5_000_000, command: { kind: 'KillSite', site: 'dc-east' } }])
})
