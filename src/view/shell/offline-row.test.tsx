/** What the foot of the page says of being offline, in each state. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { speak } from '../../content/language'
import type { OfflineClient, OfflineState } from '../../state/offline-client'
import { OfflineRow, OfflineWord } from './offline-row'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const KEPT: OfflineState = {
  page: 'kept',
  database: 'absent',
  progress: { bytesKept: 5_800_000, bytes: 5_800_000 },
  report: { isWhole: true, pageBytes: 5_800_000, databaseBytes: 15_627_540, hasDatabase: false, isNewer: false },
  isNewer: false,
  isTakingOver: false,
}

async function show(state: Partial<OfflineState>, Shown = OfflineRow) {
  const acts = { start: vi.fn(), keep: vi.fn(), keepDatabase: vi.fn(), refresh: vi.fn(), takeOver: vi.fn() }
  const client: OfflineClient = { store: createStore<OfflineState>(() => ({ ...KEPT, ...state })), ...acts }
  const box = document.createElement('div')
  await act(async () => createRoot(box).render(<Shown client={client} />))
  const said = box.querySelector('[role=status]')?.textContent ?? null
  const buttons = [...box.querySelectorAll('button')]
  return { box, said, acts, buttons, labels: buttons.map((button) => button.textContent) }
}

it('says nothing before it knows, and the size when it is ready', async () => {
  speak('en')
  expect((await show({ page: null })).box.textContent).toBe('')
  const { said, labels, buttons, acts } = await show({})
  expect(said).toBe('Ready offline (5.8 MB)')
  expect(labels).toEqual(['Add the SQL database (15.6 MB)'])
  await act(async () => buttons[0].click())
  expect(acts.keepDatabase).toHaveBeenCalledOnce()
})

it('counts the database when it is there, and offers it no more', async () => {
  const { said, labels } = await show({ database: 'kept', report: { ...KEPT.report!, hasDatabase: true } })
  expect(said).toBe('Ready offline, with the SQL database (21.4 MB)')
  expect(labels).toEqual([])
})

it('is read aloud once while files come, with the count beside it', async () => {
  const { said, box } = await show({
    page: 'keeping',
    report: null,
    progress: { bytesKept: 2_100_000, bytes: 5_800_000 },
  })
  expect(said).toBe('Getting ready for offline …')
  expect(box.textContent).toContain('2.1 of 5.8 MB are on this device')
})

it('a newer version waits for a click, and is never there by itself', async () => {
  const { said, labels, buttons, acts } = await show({ isNewer: true })
  expect(said).toContain('A newer version is on this device and waits')
  expect(labels).toEqual(['Add the SQL database (15.6 MB)', 'Load the newer version'])
  expect(acts.takeOver).not.toHaveBeenCalled()
  await act(async () => buttons[1].click())
  expect(acts.takeOver).toHaveBeenCalledOnce()
})

it('says why it is not ready, and what can be done', async () => {
  expect(await show({ page: 'network', report: null })).toMatchObject({ labels: ['Try again'] })
  const full = await show({ page: 'room', report: null })
  expect(full.said).toContain('no room for the whole page')
  expect((await show({ page: 'insecure', report: null })).labels).toEqual([])
  expect((await show({ page: 'forbidden', report: null })).said).toContain('private window')
  // The page is ready all the same.
  expect((await show({ database: 'room' })).said).toMatch(/^Ready offline without the SQL database/)
})

it('where there is little room only what is ready is said', async () => {
  expect((await show({}, OfflineWord)).box.textContent).toBe('Ready offline (5.8 MB)')
  expect((await show({ page: 'forbidden', report: null }, OfflineWord)).box.textContent).toBe('')
})
