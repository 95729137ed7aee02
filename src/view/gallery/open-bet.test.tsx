/** The bet on the stage: open until its second, answered by the world as it was built in, and by no other. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Scenario } from '../../core'
import { SCENARIOS } from '../../scenarios/gallery'
import type { SimClient, SimStore } from '../../state'
import { createSeenStore } from '../../state/seen-store'
import { INITIAL_STATE } from '../../state/sim-store'
import { SimProvider } from '../kit/sim-context'
import { readBets, scoreOf, useBets } from './bets'
import { BOOKS } from './books'
import { OpenBet } from './open-bet'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const WORLD = 'link-cut'
const built = SCENARIOS.find(({ id }) => id === WORLD) as Scenario
const { right, knownS } = BOOKS[WORLD].bet ?? { right: -1, knownS: -1 }

function say(seconds: number, scenario: Scenario = built, acted = false): string {
  const own = {
    index: 0,
    timeUs: 3_000_000,
    command: { kind: 'KillSite', site: 'dc-west' },
    fromScenario: false,
    refused: null,
  }
  const state = {
    ...INITIAL_STATE,
    gallery: SCENARIOS,
    structure: { scenarioId: scenario.id, seed: scenario.seed },
    timeUs: seconds * 1_000_000,
    commands: acted ? [own] : [],
  } as unknown as SimStore
  const client = {
    canSeek: true,
    canCommand: true,
    isLive: false,
    store: createStore<SimStore>(() => state),
    seen: createSeenStore(),
    readSession: () => ({ scenario, commands: [], timeUs: 0 }),
  } as unknown as SimClient
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  act(() =>
    root.render(
      <SimProvider client={client}>
        <OpenBet />
      </SimProvider>,
    ),
  )
  const text = box.querySelector('aside')?.textContent ?? ''
  act(() => root.unmount())
  return text
}

beforeEach(() => {
  useBets.getState().drop(WORLD)
  useBets.getState().place(WORLD, right)
})

it('is open before its second, and answered from it on', () => {
  expect(say(knownS - 1)).toContain('open until 0:45')
  expect(useBets.getState().placed[WORLD].isKnown).toBe(false)
  expect(say(knownS)).toContain('Just so.')
  expect(useBets.getState().placed[WORLD].isKnown).toBe(true)
  useBets.getState().place(WORLD, 0)
  expect(say(knownS)).toContain('It was: about a quarter of a minute.')
})

it('is answered by nothing that was changed: a command, the seed, the scenario itself', () => {
  for (const text of [
    say(knownS, built, true),
    say(knownS, { ...built, seed: 2 }),
    say(knownS, { ...built, links: [] }),
  ])
    expect(text).toContain('off: you changed the run')
  expect(useBets.getState().placed[WORLD].isKnown).toBe(false)
})

it('keeps what can be read, and counts what is known', () => {
  for (const broken of [
    null,
    '',
    '[',
    '7',
    '{"link-cut":{"choice":"1","isKnown":true}}',
    '{"gone":{"choice":1,"isKnown":true}}',
  ])
    expect(readBets(broken)).toEqual({})
  const kept = readBets(
    JSON.stringify({
      [WORLD]: { choice: right, isKnown: true },
      'acks-0-1-all': { choice: 0, isKnown: true },
      observers: { choice: null, isKnown: true },
      'lagging-observer': { choice: 1, isKnown: false },
    }),
  )
  expect(scoreOf(kept)).toEqual({ right: 1, all: 2 })
})
