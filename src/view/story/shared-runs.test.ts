import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { SimClient } from '../../state'
import { ASK_AGAIN_MS, forgetPrepared, makeWindow, prepareRun, SharedRun, shareRun, type Turn } from './shared-runs'

function makeClient(): SimClient {
  const store = createStore(() => ({
    gallery: [],
    timeUs: 0,
    ask: (question: unknown) => Promise.resolve({ question }),
  }))
  return { store, dispose: vi.fn() } as never
}

/** Says nothing until it is told to answer. */
function makeSlowClient() {
  const client = makeClient()
  const waiting: ((answer: unknown) => void)[] = []
  const ask = (): Promise<unknown> => new Promise((resolve) => void waiting.push(resolve))
  client.store.setState({ ask } as never)
  return { client, answer: (said: unknown) => waiting.shift()?.(said) }
}

function makeTurn(name: string, told: string[]): Turn {
  return { begin: () => void told.push(`${name} begins`), end: () => void told.push(`${name} ends`) }
}

it('goes with the last who holds it', () => {
  const client = makeClient()
  const onGone = vi.fn()
  const run = new SharedRun(client, onGone, 'any', 0)
  const first = run.hold()
  const second = run.hold()
  first()
  first()
  expect(onGone).not.toHaveBeenCalled()
  second()
  expect(onGone).toHaveBeenCalledOnce()
  expect(client.dispose).toHaveBeenCalledOnce()
})

it('gives the clock to one at a time: who insists has it at once, the others one after the other', () => {
  const told: string[] = []
  const run = new SharedRun(makeClient(), () => {}, 'any', 0)
  const [here, past, further] = ['here', 'past', 'further'].map((name) => makeTurn(name, told))
  run.ask(past, false)
  run.ask(further, false)
  run.ask(here, true)
  expect(told).toEqual(['past begins', 'past ends', 'here begins'])
  run.finish(past)
  expect(told).toHaveLength(3)
  run.finish(here)
  expect(told.slice(3)).toEqual(['here ends', 'further begins'])
  run.finish(further)
  expect(told.slice(5)).toEqual(['further ends', 'past begins'])
  run.leave(past)
  run.leave(further)
  run.ask(here, false)
  expect(told.at(-1)).toBe('here begins')
})

it('who was interrupted gets the clock again when it is free, unless it has left', () => {
  const told: string[] = []
  const run = new SharedRun(makeClient(), () => {}, 'any', 0)
  const [left, gone, here] = ['left', 'gone', 'here'].map((name) => makeTurn(name, told))
  run.ask(left, true)
  run.ask(gone, true)
  run.ask(here, true)
  run.leave(gone)
  run.finish(here)
  expect(told.slice(-2)).toEqual(['here ends', 'left begins'])
  run.finish(left)
  expect(told.at(-1)).toBe('left begins')
})

it('a closed window shows what it showed last, and answers what it was asked before', async () => {
  const client = makeClient()
  const view = makeWindow(client)
  const timeOf = () => view.client.store.getState().timeUs
  view.open()
  client.store.setState({ timeUs: 5 })
  expect(timeOf()).toBe(5)
  const said = await view.client.store.getState().ask({ type: 'jobs' })
  view.close()
  client.store.setState({ timeUs: 9 })
  expect(timeOf()).toBe(5)
  await expect(view.client.store.getState().ask({ type: 'jobs' })).resolves.toBe(said)
  await expect(view.client.store.getState().ask({ type: 'registry' })).rejects.toThrow()
  view.open()
  expect(timeOf()).toBe(9)
})

it('one run is prepared: who comes to it finds it, and the next one takes its place when nobody has', () => {
  const [first, second, other] = [makeClient(), makeClient(), makeClient()]
  prepareRun('first', () => first, 100)
  const leave = shareRun('first', () => other, 0).hold()
  prepareRun('first', () => other, 100)
  prepareRun('second', () => second, 100)
  expect(first.dispose).not.toHaveBeenCalled()
  leave()
  expect(first.dispose).toHaveBeenCalledOnce()
  forgetPrepared(['second'])
  expect(second.dispose).not.toHaveBeenCalled()
  forgetPrepared(['third'])
  expect(second.dispose).toHaveBeenCalledOnce()
  expect(other.dispose).not.toHaveBeenCalled()
})

it('is quiet when all that was asked through it is answered, and a while after', async () => {
  vi.useFakeTimers()
  const { client, answer } = makeSlowClient()
  const view = makeWindow(client)
  const act = vi.fn()
  view.open()
  const asked = view.client.store.getState().ask({ type: 'jobs' })
  view.whenQuiet(act)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(act).not.toHaveBeenCalled()
  answer({ type: 'jobs' })
  await asked
  await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS)
  expect(act).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS)
  expect(act).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

it('takes no answer that came after it was closed: it may be of another moment', async () => {
  const { client, answer } = makeSlowClient()
  const view = makeWindow(client)
  view.open()
  const asked = view.client.store.getState().ask({ type: 'jobs' })
  view.close()
  answer({ type: 'jobs' })
  await expect(asked).rejects.toThrow()
  await expect(view.client.store.getState().ask({ type: 'jobs' })).rejects.toThrow()
})
