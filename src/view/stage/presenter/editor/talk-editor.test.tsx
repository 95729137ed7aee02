/** Who edits a talk: what is whole is kept and shown, what is not is said at its place. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Talk } from '../../../../protocol'
import { SCENARIOS } from '../../../../scenarios'
import type { SimClient } from '../../../../state'
import type { Presenter } from '../../../../state/stage/presenter'
import { listBuiltIn } from '../../built-in-talks'
import { listOwn } from '../../own-talks'
import { TalkEditor } from './talk-editor'

let root: Root
let page: HTMLElement
let presenter: Presenter
const told = (): Talk => presenter.store.getState().talk

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const [talk] = listBuiltIn()
  const store = createStore(() => ({ talk: { ...talk, id: 'mine' }, index: 0, worlds: SCENARIOS }))
  presenter = {
    store,
    adopt: (next: Talk) => store.setState({ talk: next }),
    gatherWorlds: () => {},
    visit: (index: number) => store.setState({ index }),
  } as unknown as Presenter
  const session = { scenario: SCENARIOS[1], commands: [], timeUs: 12_500_000 }
  const client = {
    store: createStore(() => ({ gallery: SCENARIOS, structure: {}, commands: [], playing: true, speed: 3 })),
    readSession: () => session,
  } as unknown as SimClient
  page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
  act(() => root.render(<TalkEditor presenter={presenter} client={client} onClose={() => {}} />))
})
afterEach(() => {
  act(() => root.unmount())
  page.remove()
  window.localStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const press = (label: string): void => {
  const button = [...page.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent === label,
  )
  if (button === undefined) throw new Error(`There is no button ${label}.`)
  act(() => button.click())
}
const fill = (at: number, text: string): void => {
  const input = page.querySelectorAll<HTMLInputElement>('.edit-form input')[at]
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

it('moves a moment, keeps the focus on it, takes it out and brings it back', () => {
  press('Later: Why a rod?')
  expect(
    told()
      .moments.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['hands-up', 'why-a-rod'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Later: Why a rod?')
  press('Take out: Why a rod?')
  expect(listOwn()[0].moments).toHaveLength(4)
  press('Undo')
  press('Undo')
  expect(told().moments.map(({ id }) => id)).toEqual(listBuiltIn()[0].moments.map(({ id }) => id))
})

it('adds the run as it stands, and shows it', () => {
  press('Add the run as it stands')
  expect(presenter.store.getState().index).toBe(1)
  expect(told().moments[1].run).toMatchObject({ world: SCENARIOS[1].id, atMs: 12_500, speed: 3, isPlaying: true })
})

it('says at its place what is wrong, keeps nothing of it, and shows what is typed when the typing rests', () => {
  vi.useFakeTimers()
  fill(0, 'Another name')
  expect(told().moments[0].title).toBe('Why a rod?')
  act(() => vi.advanceTimersByTime(500))
  expect(told().moments[0].title).toBe('Another name')
  fill(1, '0')
  act(() => vi.advanceTimersByTime(500))
  expect(page.querySelector('[data-fault="$.moments[0].seconds"]')?.textContent).toContain('whole number')
  expect(page.querySelector('[aria-invalid]')?.getAttribute('type')).toBe('number')
  expect(told().moments[0].seconds).toBe(45)
  expect(listOwn()[0].moments[0]).toMatchObject({ title: 'Another name', seconds: 45 })
  press('Undo')
  expect(page.querySelector('[data-fault]')).toBeNull()
})
