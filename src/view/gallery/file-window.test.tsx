/** What runs is what stands in the field: never the text of before, which was judged a moment ago. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Scenario } from '../../core'
import { formatScenario } from '../../protocol'
import { SCENARIOS } from '../../scenarios/gallery'
import type { SimClient } from '../../state'
import { createSeenStore } from '../../state/seen-store'
import { INITIAL_STATE } from '../../state/sim-store'
import { SimProvider } from '../kit/sim-context'
import { FileWindow } from './file-window'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const [first, second] = SCENARIOS

beforeEach(() => {
  vi.useFakeTimers()
  // jsdom has no windows of its own.
  HTMLDialogElement.prototype.showModal ??= () => {}
  HTMLDialogElement.prototype.close ??= () => {}
})

afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

async function show(onRun: (scenario: Scenario) => void): Promise<void> {
  const client = {
    canSeek: true,
    canCommand: true,
    isLive: false,
    store: createStore(() => INITIAL_STATE),
    seen: createSeenStore(),
    readSession: () => ({ scenario: first, commands: [], timeUs: 0 }),
  } as unknown as SimClient
  const place = document.body.appendChild(document.createElement('div'))
  await act(async () =>
    createRoot(place).render(
      <SimProvider client={client}>
        <FileWindow file={null} onRun={onRun} onClose={() => {}} />
      </SimProvider>,
    ),
  )
}

const runButton = (): HTMLButtonElement => {
  const found = document.querySelector<HTMLButtonElement>('.btn-yes')
  if (found === null) throw new Error('nothing runs the text')
  return found
}

async function type(text: string): Promise<void> {
  const field = document.querySelector('textarea')
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  await act(async () => {
    set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('runs the text that stands there, once it has been judged', async () => {
  const ran: string[] = []
  await show(({ id }) => ran.push(id))
  await type(formatScenario(second))
  await act(async () => runButton().click())
  expect(ran, 'at once').toEqual([])
  await act(async () => vi.advanceTimersByTime(400))
  await act(async () => runButton().click())
  expect(ran).toEqual([second.id])
})

it('never runs what is broken, also not within the moment before it is judged', async () => {
  const ran: string[] = []
  await show(({ id }) => ran.push(id))
  await type('{')
  await act(async () => runButton().click())
  await act(async () => vi.advanceTimersByTime(400))
  await act(async () => runButton().click())
  expect(ran).toEqual([])
})
