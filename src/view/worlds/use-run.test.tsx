/** Companies that are asked of the worker: answers may come in another order than the questions. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { SimClient } from '../../state'
import { SimProvider } from '../kit/sim-context'
import { formatCompany } from './company'
import { useRun } from './use-run'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

vi.mock('../../state/kept-run', () => ({
  isReloaded: () => false,
  isRestored: () => false,
  keepRun: () => () => {},
  readKeptRun: () => null,
}))

interface Asked {
  readonly systems: number
  readonly answer: (name: string) => Promise<void>
  readonly fail: () => Promise<void>
}

let root: Root
let asked: Asked[]
const loaded = vi.fn()
const notice = vi.fn()

function standClient(canCommand = true): SimClient {
  const store = createStore(() => ({
    gallery: [{ id: 'shop' }],
    timeUs: 0,
    playing: false,
    speed: 1,
    loadSession: loaded,
    showNotice: notice,
    setSpeed: () => {},
    play: () => {},
    pause: () => {},
    ask: ({ request }: { readonly request: { readonly systems: readonly unknown[] } }) =>
      new Promise((resolve, reject) => {
        asked.push({
          systems: request.systems.length,
          answer: (id) => act(async () => resolve({ scenario: { id } })),
          fail: () => act(async () => reject(new Error('The worker ended.'))),
        })
      }),
  }))
  return { store, canSeek: true, canCommand, isLive: false } as unknown as SimClient
}

function Page() {
  useRun()
  return null
}

const company = (count: number): string => formatCompany({ count, names: [], eventsPerDay: null, seed: 5 })

async function goTo(hash: string): Promise<void> {
  await act(async () => {
    window.location.hash = hash
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  })
}

beforeEach(async () => {
  asked = []
  loaded.mockClear()
  notice.mockClear()
  window.location.hash = company(3)
  root = createRoot(document.createElement('div'))
  const client = standClient()
  await act(async () =>
    root.render(
      <SimProvider client={client}>
        <Page />
      </SimProvider>,
    ),
  )
})
afterEach(() => act(() => root.unmount()))

test('an answer that comes after the next question changes nothing', async () => {
  await goTo(company(7))
  expect(asked.map(({ systems }) => systems)).toEqual([3, 7])
  await asked[1].answer('of seven')
  await asked[0].answer('of three')
  expect(loaded.mock.calls.map(([session]) => session.scenario.id)).toEqual(['of seven'])
})

test('a question that fails late does not take the place of the next company', async () => {
  await goTo(company(7))
  await asked[0].fail()
  await asked[1].answer('of seven')
  expect(loaded.mock.calls.map(([session]) => session.scenario.id)).toEqual(['of seven'])
  // Nobody asks for it again.
  await goTo(company(7))
  expect(asked).toHaveLength(2)
})

test('a question that fails says so, and can be asked again', async () => {
  await asked[0].fail()
  expect(notice).toHaveBeenCalledWith('The worker ended.')
  await goTo(company(7))
  await goTo(company(3))
  expect(asked.map(({ systems }) => systems)).toEqual([3, 7, 3])
})

test('a run that is not ours is given no company, whatever the address says', async () => {
  act(() => root.unmount())
  asked = []
  root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <SimProvider client={standClient(false)}>
        <Page />
      </SimProvider>,
    ),
  )
  await goTo(company(7))
  expect(asked).toEqual([])
  expect(loaded).not.toHaveBeenCalled()
})
