/** Parts of the page on a network that comes and goes. */
import { act, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { part, speak, translated } from '../../content/language'
import { shellWords } from '../../content/shell'
import { later } from './later'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const Here = () => <b>here</b>
const words = translated('laterWords', { here: 'here' })
const Own = () => <b>{words.here}</b>

afterEach(() => {
  vi.unstubAllGlobals()
  speak('en')
})

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

test('a part is shown when its words are here too, never in English before, and says so when they cannot be fetched', async () => {
  standNetwork(null)
  const asked: { resolve: (words: object) => void; reject: (error: Error) => void }[] = []
  const fetchGerman = () => new Promise<object>((resolve, reject) => asked.push({ resolve, reject }))
  speak('de', {}, [part(fetchGerman as () => Promise<{ laterWords: object }>, 'laterWords')])
  const box = await render(
    later(
      async () => ({ Own }),
      (module) => module.Own,
    ),
  )
  expect(box.textContent).toBe('the run')
  await act(async () => asked[0].reject(new TypeError('Failed to fetch')))
  expect(box.textContent).toContain(shellWords.missing)
  await act(async () => box.querySelector('button')?.click())
  await act(async () => asked[1].resolve({ laterWords: { here: 'hier' } }))
  expect(box.textContent).toBe('the runhier')
})
