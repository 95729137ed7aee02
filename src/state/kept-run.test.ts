/** What is kept of a run, and when it counts. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetRuns, isRestored, type KeptRun, readKeptRun } from './kept-run'

const KEPT: KeptRun = { address: '#/playground/observers?t=12.0', packed: '#s=1.x', speed: 1, playing: false }

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['', false, true],
  ['#/playground', false, true],
  ['#/worlds', false, false],
  ['#s=1.abc', false, false],
  ['#/playground/observers?t=12.0', false, false],
  ['#/playground/observers?t=12.0', true, true],
  ['#/playground/observers?t=13.0', true, false],
  ['#/worlds?run=1.abc', true, false],
  ['#/worlds?systems=12', false, false],
])('at "%s" (reload: %s) the kept run is restored: %s', (address, isReload, isWanted) => {
  expect(isRestored(KEPT, 'playground', address, isReload)).toBe(isWanted)
  expect(isRestored(null, 'playground', address, isReload)).toBe(false)
})

test.each(['', 'null', '{', '[]', '7', '{"address":1}', '{"address":"","packed":"","speed":null,"playing":true}'])(
  'what is damaged (%s) is nothing',
  (text) => {
    window.localStorage.setItem('streamscape.run.worlds', text)
    expect(readKeptRun('worlds')).toBeNull()
  },
)

test('what was kept is read, and forgotten on request', () => {
  window.localStorage.setItem('streamscape.run.worlds', JSON.stringify(KEPT))
  window.localStorage.setItem('streamscape.run.playground', JSON.stringify(KEPT))
  expect(readKeptRun('worlds')).toEqual(KEPT)
  forgetRuns()
  expect([readKeptRun('worlds'), readKeptRun('playground'), window.localStorage.length]).toEqual([null, null, 0])
})

test('storage that is denied is as good as empty', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('denied')
    },
    removeItem: () => {
      throw new DOMException('denied')
    },
  })
  expect(readKeptRun('worlds')).toBeNull()
  expect(() => forgetRuns()).not.toThrow()
})
