/** Panels of a shared run and the one clock that they take turns with. */
import { expect, it, vi } from 'vitest'
import type { Panel } from '../../story/script-types'
import { SharedRun } from './shared-runs'
import { listCompanyRuns, makeTurn } from './use-shared-run'

// The run is wherever it is sent to, at once.
vi.mock('./run-clock', () => ({
  goTo: (_client: unknown, _timeUs: number, arrive: () => void) => {
    arrive()
    return () => {}
  },
  playTo: (_client: unknown, _timeUs: number, _speed: number, arrive: () => void) => {
    arrive()
    return () => {}
  },
}))

function makePanel(run: SharedRun, isCurrent: boolean, holdS: number | null) {
  const told: string[] = []
  let answered = (): void => {}
  const state = { isActed: false, isStill: false, isCurrent, isDone: false, isBack: false }
  const turn = makeTurn({
    run,
    view: {
      client: run.client,
      open: () => {},
      close: () => {},
      whenQuiet: (act) => {
        answered = act
        return () => {}
      },
    },
    live: { run: 'any', fromS: 1, toS: 9, speed: 1 } as never,
    act: holdS === null ? null : ({ holdS } as never),
    state,
    show: (phase) => void told.push(phase),
  })
  return { turn, told, answer: () => answered() }
}

function makeRun(ask = vi.fn(() => Promise.resolve({}))): SharedRun {
  const store = { subscribe: () => () => {}, getState: () => ({ gallery: [], structure: null, ask }) }
  return new SharedRun({ store, dispose: () => {} } as never, () => {}, 'any', 0)
}

it('holds and leaves the clock to the next when the reader is elsewhere', () => {
  const run = makeRun()
  const [holds, next] = [makePanel(run, false, 5), makePanel(run, false, null)]
  run.ask(holds.turn, false)
  run.ask(next.turn, false)
  expect(next.told).toEqual([])
  holds.answer()
  expect(holds.told.at(-1)).toBe('held')
  expect(next.told.at(-1)).toBe('done')
})

it('waits for its turn again when it is interrupted before it was answered', () => {
  const run = makeRun()
  const [past, here] = [makePanel(run, false, null), makePanel(run, true, null)]
  run.ask(past.turn, false)
  run.ask(here.turn, true)
  expect(past.told.slice(-2)).toEqual(['done', 'waiting'])
  here.answer()
  expect(past.told.at(-1)).toBe('done')
})

it('is asked for the state at its end before the clock goes on, however late its panel is drawn', () => {
  const ask = vi.fn(() => Promise.resolve({}))
  const run = makeRun(ask)
  const past = makePanel(run, false, null)
  run.ask(past.turn, false)
  expect(past.told.at(-1)).toBe('done')
  expect(ask).toHaveBeenCalledExactlyOnceWith({ type: 'session' })
})

it('holds for the reader, and lets what was passed by come to its end meanwhile', () => {
  const run = makeRun()
  const [holds, past] = [makePanel(run, true, 5), makePanel(run, false, null)]
  run.ask(holds.turn, true)
  run.ask(past.turn, false)
  // Not before the reader sees what is held.
  expect(past.told).toEqual([])
  holds.answer()
  expect(past.told.at(-1)).toBe('done')
  expect(holds.told.at(-1)).toBe('held')
})

it('lists the days of a chapter from where the reader comes in, each as far as a panel looks', () => {
  const panel = (run: string | null, toS: number) => ({ live: run === null ? null : { run, toS } }) as unknown as Panel
  const panels = [
    panel('batchland', 100),
    panel(null, 0),
    panel('hourly', 300),
    panel('batchland', 200),
    panel('rush', 9),
  ]
  expect(listCompanyRuns(panels, 2)).toEqual([
    { name: 'hourly', lastS: 300 },
    { name: 'batchland', lastS: 200 },
  ])
})
