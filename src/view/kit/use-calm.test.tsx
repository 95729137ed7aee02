import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useCalm } from './use-calm'

let root: Root
let box: HTMLElement

function Told({ value, thing, isLive }: { readonly value: number; readonly thing: string; readonly isLive: boolean }) {
  return useCalm(value, thing, isLive, 100)
}

const show = (value: number, thing = 'a', isLive = true) =>
  act(async () => root.render(<Told value={value} thing={thing} isLive={isLive} />))

beforeEach(() => {
  vi.useFakeTimers()
  box = document.createElement('div')
  root = createRoot(box)
})

afterEach(async () => {
  await act(async () => root.unmount())
  vi.useRealTimers()
})

test('a value that changes all the time is told now and then', async () => {
  await show(1)
  await show(2)
  expect(box.textContent).toBe('1')
  await act(async () => vi.advanceTimersByTime(100))
  expect(box.textContent).toBe('2')
})

test('a run that stands still is told at once, and so is another thing', async () => {
  await show(1)
  await show(2, 'b')
  expect(box.textContent).toBe('2')
  await show(3, 'b', false)
  expect(box.textContent).toBe('3')
})
