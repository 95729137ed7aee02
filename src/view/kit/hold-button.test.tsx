/** Presses and holds of a page that may be too busy to hear of them at once. */
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HoldButton } from './hold-button'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function makeButton() {
  const box = document.body.appendChild(document.createElement('div'))
  const confirmed = vi.fn()
  const same = (label: string) => label
  act(() =>
    createRoot(box).render(
      <HoldButton label="Kill" hint="" armedText={same} doneText={same} tone="kill" size={50} onConfirm={confirmed} />,
    ),
  )
  const button = box.querySelector('button')
  if (button === null) throw new Error('no button')
  /** Heard of now; it happened at `atMs`. */
  const hear = (type: 'keydown' | 'keyup', atMs: number): void => {
    const event = new KeyboardEvent(type, { key: 'Enter', bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: atMs })
    act(() => void button.dispatchEvent(event))
  }
  const press = (atMs: number): void => {
    hear('keydown', atMs)
    hear('keyup', atMs + 60)
  }
  const wait = (ms: number): void => act(() => void vi.advanceTimersByTime(ms))
  const note = () => box.querySelector('.hold-again')?.textContent
  return { confirmed, hear, press, wait, note }
}

test('pressed twice confirms, and once does not', () => {
  const { confirmed, press, wait } = makeButton()
  press(1_000)
  wait(3_000)
  expect(confirmed).not.toHaveBeenCalled()
  press(4_000)
  expect(confirmed).toHaveBeenCalledTimes(1)
})

test('a second press that came too late arms it anew', () => {
  const { confirmed, press } = makeButton()
  press(1_000)
  press(6_000)
  expect(confirmed).not.toHaveBeenCalled()
  press(7_000)
  expect(confirmed).toHaveBeenCalledTimes(1)
})

test('held for half a second confirms once, whether the end is heard of before or after', () => {
  const first = makeButton()
  first.hear('keydown', 1_000)
  first.wait(600)
  expect(first.confirmed).toHaveBeenCalledTimes(1)
  first.hear('keyup', 1_700)
  expect(first.confirmed).toHaveBeenCalledTimes(1)
  const busy = makeButton()
  busy.hear('keydown', 1_000)
  busy.hear('keyup', 1_700)
  busy.wait(1_000)
  expect(busy.confirmed).toHaveBeenCalledTimes(1)
})

test('a hold that was given up does nothing by itself, and two slow presses are two', () => {
  const { confirmed, hear, wait } = makeButton()
  hear('keydown', 1_000)
  wait(400)
  hear('keyup', 1_400)
  wait(2_000)
  expect(confirmed).not.toHaveBeenCalled()
  hear('keydown', 3_400)
  hear('keyup', 3_800)
  expect(confirmed).toHaveBeenCalledTimes(1)
})

test('a short press that a busy page hears of late is a press, not a hold that was given up', () => {
  const { confirmed, hear, wait } = makeButton()
  hear('keydown', 1_000)
  wait(450)
  hear('keyup', 1_060)
  // Nothing is heard for longer than it stays armed; the second press was in time.
  wait(9_000)
  hear('keydown', 1_400)
  hear('keyup', 1_460)
  expect(confirmed).toHaveBeenCalledTimes(1)
})

test('what waits for a second press says so where it is seen, and no longer than it waits', () => {
  const { press, wait, note } = makeButton()
  expect(note()).toBeUndefined()
  press(1_000)
  expect(note()).toBe('Kill')
  wait(4_000)
  expect(note()).toBeUndefined()
})
