/** What keys do at a deed, and where a deed stands on a phone. */
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import type { Act, Panel } from '../../story/script-types'
import { ColumnFoot } from './column-foot'
import { ActBox } from './tasks'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

let root: Root | null = null

afterEach(() => {
  act(() => root?.unmount())
  root = null
  document.body.replaceChildren()
})

function draw(content: React.ReactNode): void {
  root ??= createRoot(document.body.appendChild(document.createElement('div')))
  act(() => root?.render(content))
}

const DEED: Act = { deed: 'tug', holdS: 36, label: 'Tug', key: 'k', hint: '', past: 'Murphy does it' }

const press = (key: string, repeat = false): void =>
  act(() => void window.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, cancelable: true })))

function drawDeed(onAct: (how: string) => void, now: { isOpen: boolean; isCurrent?: boolean; isDone?: boolean }): void {
  const { isOpen, isCurrent = true, isDone = false } = now
  draw(<ActBox panel="8.4.1" act={DEED} isShown={false} onSeek={() => {}} {...{ isOpen, isCurrent, isDone, onAct }} />)
}

it('a key that is pressed before the turn has come is kept for it, and does the deed once', () => {
  const onAct = vi.fn()
  drawDeed(onAct, { isOpen: false })
  press('k')
  expect(onAct).not.toHaveBeenCalled()
  drawDeed(onAct, { isOpen: true })
  expect(onAct).toHaveBeenCalledExactlyOnceWith('tug')
  drawDeed(onAct, { isOpen: false, isDone: true })
  press('k')
  expect(onAct).toHaveBeenCalledOnce()
})

it('an early key is forgotten by who leaves the panel, and one that is held down is none', () => {
  const onAct = vi.fn()
  drawDeed(onAct, { isOpen: false })
  press('k', true)
  drawDeed(onAct, { isOpen: true })
  expect(onAct).not.toHaveBeenCalled()
  drawDeed(onAct, { isOpen: false })
  press('k')
  drawDeed(onAct, { isOpen: false, isCurrent: false })
  drawDeed(onAct, { isOpen: true })
  expect(onAct).not.toHaveBeenCalled()
})

it('what was open stays at hand until the reader leaves, so that the answer comes where the question was', () => {
  const panel = { lines: [] } as unknown as Panel
  const drawFoot = (isOpen: boolean, isCurrent = true): boolean => {
    draw(
      <ColumnFoot
        {...{ panel, isCurrent, isOpen }}
        isStill
        jump=""
        live={null}
        seenS={0}
        tasks={<i>task</i>}
        takeOver={null}
      />,
    )
    return document.querySelector('.panel-tasks')?.classList.contains('is-at-hand') ?? false
  }
  expect(drawFoot(false)).toBe(false)
  expect(drawFoot(true)).toBe(true)
  expect(drawFoot(false)).toBe(true)
  expect(drawFoot(false, false)).toBe(false)
  expect(drawFoot(false)).toBe(false)
})
