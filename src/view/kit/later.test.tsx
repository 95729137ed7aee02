/** Parts of the page on a network that comes and goes. */
import { act, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { shellWords } from '../../content/shell'
import { later } from './later'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const Here = () => <b>here</b>

async function render(Part: ComponentType) {
  const box = document.createElement('div')
  const root = createRoot(box)
  await act(async () =>
    root.render(
      <>
        <p>the run</p>
        <Part />
      </>,
    ),
  )
  return box
}

test('a part that cannot be fetched says so beside the rest, and comes when the network is back', async () => {
  let isOffline = true
  const box = await render(
    later(
      async () => {
        if (isOffline) throw new TypeError('Failed to fetch dynamically imported module')
        return { Here }
      },
      (module) => module.Here,
    ),
  )
  expect(box.textContent).toContain('the run')
  expect(box.querySelector('[role=alert]')?.textContent).toContain(shellWords.missing)
  isOffline = false
  await act(async () => box.querySelector('button')?.click())
  expect(box.textContent).toBe('the runhere')
})

test('a part that was fetched before is there at once', async () => {
  let fetches = 0
  const Part = later(
    async () => {
      fetches++
      return { Here }
    },
    (module) => module.Here,
  )
  await render(Part)
  const again = await render(Part)
  expect(again.textContent).toBe('the runhere')
  expect(fetches).toBeLessThanOrEqual(2)
})
