/** Parts of the page on a network that comes and goes. */
import { act, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { shellWords } from '../../content/shell'
import { later } from './later'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const Here = () => <b>here</b>

afterEach(() => vi.unstubAllGlobals())

/** What asking for the page itself gives. */
function standNetwork(ok: boolean | null): void {
  vi.stubGlobal('fetch', async () => {
    if (ok === null) throw new TypeError('Failed to fetch')
    return { ok }
  })
}

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
  standNetwork(null)
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
  await act(async () => {})
  expect(box.textContent).toContain('the run')
  expect(box.querySelector('[role=alert]')?.textContent).toContain(shellWords.missing)
  isOffline = false
  await act(async () => box.querySelector('button')?.click())
  expect(box.textContent).toBe('the runhere')
})

test('a part that is gone although the page can be fetched is of an older version', async () => {
  standNetwork(true)
  const box = await render(
    later<{ Here: () => React.JSX.Element }, object>(
      async () => {
        throw new TypeError('Failed to fetch dynamically imported module')
      },
      (module) => module.Here,
    ),
  )
  await act(async () => {})
  expect(box.querySelector('[role=alert]')?.textContent).toContain(shellWords.outdated)
  expect(box.querySelector('button')?.textContent).toBe(shellWords.reload)
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
