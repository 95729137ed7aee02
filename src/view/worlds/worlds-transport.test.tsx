/** The page of the two worlds offers what its client can do, and nothing else: its bar, its door, its list of faults. */
import { act, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { CommandRecord } from '../../protocol'
import type { Capabilities, FoldedWorlds, SimClient, SimStore } from '../../state'
import { createSeenStore } from '../../state/seen-store'
import { INITIAL_STATE } from '../../state/sim-store'
import { SimProvider } from '../kit/sim-context'
import { CompanyEntry } from './company-entry'
import type { Run } from './use-run'
import { WorldsTransport } from './worlds-transport'
import { WorldsWindows } from './worlds-windows'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const system = { id: 'web-shop', name: 'Web shop', kind: 'web-shop', site: 'here', emits: ['orders'], needs: [] }
const worlds = {
  score: { timeUs: 60_000_000, surgeFactor: 1, systems: [system], runs: { intervalUs: 0 } },
  flags: [{ id: 1, kind: 'SystemStopped', timeUs: 30_000_000 }],
} as unknown as FoldedWorlds
const stop = { kind: 'StopSystem', system: system.id } as const
const own: CommandRecord = { index: 0, timeUs: 30_000_000, command: stop, fromScenario: false, refused: null }

function makeClient(can: Partial<Capabilities>) {
  const done: string[] = []
  const verbs = ['play', 'pause', 'setSpeed', 'seek', 'issue', 'undo'].map((verb) => [verb, () => done.push(verb)])
  const state = { ...INITIAL_STATE, timeUs: 60_000_000, commands: [own], ...Object.fromEntries(verbs) }
  const client: SimClient = {
    canSeek: true,
    canCommand: true,
    isLive: false,
    ...can,
    store: createStore<SimStore>(() => state as SimStore),
    seen: createSeenStore(),
    getLatestFrame: () => null,
    onFrame: () => () => {},
    readSession: () => null,
    dispose: () => {},
  }
  return { client, done }
}

function draw(part: ReactNode, client: SimClient): HTMLElement {
  const box = document.body.appendChild(document.createElement('div'))
  act(() => createRoot(box).render(<SimProvider client={client}>{part}</SimProvider>))
  return box
}

/** What was asked for when each button was clicked, each pace chosen and the track moved. */
function pressAll(can: Partial<Capabilities>): readonly string[] {
  const { client, done } = makeClient(can)
  const box = draw(<WorldsTransport worlds={worlds} hasScore={false} onBreak={() => done.push('break')} />, client)
  for (const one of box.querySelectorAll<HTMLElement>('button, input[type="radio"]')) act(() => one.click())
  const track = box.querySelector<HTMLInputElement>('input[type="range"]')
  if (track?.disabled === false) done.push('track')
  return [...new Set(done)].sort()
}

afterEach(() => document.body.replaceChildren())

it('does all of it where it can be done', () => {
  expect(pressAll({})).toEqual(['break', 'issue', 'play', 'seek', 'setSpeed', 'track', 'undo'])
})

it.each<[string, Partial<Capabilities>, readonly string[]]>([
  ['takes no commands', { canCommand: false }, ['play', 'seek', 'setSpeed', 'track']],
  ['knows no other moment', { canSeek: false }, ['break', 'issue', 'play', 'setSpeed', 'undo']],
  ['has a clock that nobody holds', { isLive: true }, ['break', 'issue', 'seek', 'track', 'undo']],
])('leaves out what cannot be done with a client that %s', (_, can, left) => {
  expect(pressAll(can)).toEqual(left)
})

it('opens no list of faults for a client that takes no commands', () => {
  const press = (can: Partial<Capabilities>) => {
    const { client, done } = makeClient(can)
    const box = draw(<WorldsWindows looking={{ at: 'faults' }} look={() => {}} worlds={worlds} />, client)
    for (const one of box.querySelectorAll<HTMLElement>('button, input[type="radio"]')) act(() => one.click())
    return new Set(done)
  }
  expect(press({ canCommand: false })).toEqual(new Set())
  expect(press({})).toEqual(new Set(['issue']))
})

function Entry() {
  const [isOpen, setOpen] = useState(false)
  return (
    <CompanyEntry
      run={{ company: {} } as Run}
      worlds={{ ...worlds, eventsPerDay: 1000, seed: 1 }}
      isOpen={isOpen}
      setOpen={setOpen}
    >
      <i />
    </CompanyEntry>
  )
}

it('lets nobody put a company of his own in the place of one that is not his, and stops no clock that nobody holds', () => {
  const open = (can: Partial<Capabilities>) => {
    const { client, done } = makeClient(can)
    const box = draw(<Entry />, client)
    const button = box.querySelector('button')
    act(() => button?.click())
    // The form is fetched; its button says that it is open.
    return [box.querySelectorAll('i').length, button?.getAttribute('aria-expanded'), ...done]
  }
  expect(open({ canCommand: false })).toEqual([1, undefined])
  expect(open({ isLive: true })).toEqual([1, 'true'])
  expect(open({})).toEqual([1, 'true', 'pause'])
})
