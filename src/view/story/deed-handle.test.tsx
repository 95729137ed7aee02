/** What a hand does at a handle: presses it, pulls it, lets it go too soon, or has only keys. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import type { Act } from '../../story/script-types'
import { DeedHandle } from './deed-handle'
import type { Handle } from './handle'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

afterEach(() => document.body.replaceChildren())

const DEED: Act = { deed: 'sell', holdS: 1, label: 'Sell the last pair', key: 's', hint: '', past: '' }
const PULLED: Handle = { at: { x: 0, y: 0, width: 50, height: 50 }, way: 'pull', move: { by: [0, 100] } }

function show({ handle = PULLED, isOpen = true } = {}) {
  const art = document.body.appendChild(document.createElement('div'))
  art.className = 'panel-art'
  const onAct = vi.fn()
  const deed = { act: DEED, isOpen, isPast: false, isCurrent: true, onAct }
  act(() => createRoot(art).render(<DeedHandle handle={handle} deed={deed} origin={[0, 0]} scale={1} />))
  const button = art.querySelector('button')
  if (button === null) throw new Error('no handle')
  button.setPointerCapture = () => {}
  const hear = (type: string, y = 0): void =>
    act(() => void button.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 0, clientY: y, button: 0 })))
  const pull = (to: number): void => {
    hear('pointerdown')
    hear('pointermove', to)
    hear('pointerup', to)
    hear('click', to)
  }
  return { art, button, onAct, hear, pull }
}

it('says by its name what it does, and is as large as a finger', () => {
  const { button } = show()
  expect(button.getAttribute('aria-label')).toBe('Sell the last pair')
  expect(button.parentElement?.style.width).toBe('50px')
  const small = show({ handle: { ...PULLED, at: { x: 0, y: 0, width: 9, height: 9 } } })
  expect(small.button.parentElement?.style.width).toBe('44px')
})

it('is done where the hand has pulled far enough, once, and not where it lets go before', () => {
  const { onAct, pull } = show()
  pull(30)
  expect(onAct).not.toHaveBeenCalled()
  pull(90)
  expect(onAct).toHaveBeenCalledOnce()
})

it('the thing goes with the hand, and back when it is let go', () => {
  const { art, hear } = show()
  hear('pointerdown')
  hear('pointermove', 40)
  expect(art.style.getPropertyValue('--pull')).toBe('0.4')
  hear('pointerup', 40)
  expect(art.style.getPropertyValue('--pull')).toBe('')
})

it('is done by a press, and by the keys of a button', () => {
  const { onAct, hear } = show()
  hear('click')
  expect(onAct).toHaveBeenCalledOnce()
})

it('cannot be taken before it is the reader’s turn', () => {
  const { button, onAct, pull } = show({ isOpen: false })
  expect(button.disabled).toBe(true)
  pull(100)
  expect(onAct).not.toHaveBeenCalled()
})
