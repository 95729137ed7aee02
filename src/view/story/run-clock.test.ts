/** A run is there when everybody who reads it has heard: the frame comes first, the store after it. */
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { SimClient } from '../../state'
import { goTo } from './run-clock'

function makeClient() {
  const seek = vi.fn()
  const store = createStore(() => ({
    structure: {},
    playing: false,
    timeUs: 0,
    pause: () => {},
    seek,
  }))
  const listeners = new Set<() => void>()
  let frame = { computing: null as object | null, unfinished: 0, timeUs: 0, playing: false }
  const client = {
    store,
    getLatestFrame: () => frame,
    onFrame: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as SimClient
  const hear = (said: Partial<typeof frame>): void => {
    frame = { ...frame, ...said }
    for (const listener of listeners) listener()
  }
  return { client, store, seek, hear }
}

it('is there when the store says so too, not with the frame that says it first', () => {
  const { client, store, seek, hear } = makeClient()
  const arrive = vi.fn()
  goTo(client, 5_000_000, arrive)
  expect(seek).toHaveBeenCalledExactlyOnceWith(5_000_000)
  store.setState({ timeUs: 5_000_000 })
  hear({ timeUs: 1_000_000, computing: { atUs: 1 }, unfinished: 1 })
  hear({ timeUs: 5_000_000, computing: null, unfinished: 0 })
  expect(arrive).not.toHaveBeenCalled()
  store.setState({ timeUs: 5_000_000 })
  expect(arrive).toHaveBeenCalledOnce()
  expect(seek).toHaveBeenCalledOnce()
})

it('is there at once when it stands there, and is not when somebody has stopped waiting', () => {
  const { client, seek, hear, store } = makeClient()
  const [arrive, never] = [vi.fn(), vi.fn()]
  goTo(client, 0, arrive)
  expect(arrive).toHaveBeenCalledOnce()
  expect(seek).not.toHaveBeenCalled()
  goTo(client, 9, never)()
  store.setState({ timeUs: 9 })
  hear({ timeUs: 9 })
  expect(never).not.toHaveBeenCalled()
})
