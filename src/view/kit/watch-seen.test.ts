import { afterEach, expect, it, vi } from 'vitest'
import { watchSeen } from './watch-seen'

afterEach(() => vi.unstubAllGlobals())

it('of changes that are told together the last counts', () => {
  let report: (changes: readonly { isIntersecting: boolean }[]) => void = () => {}
  const ends: string[] = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: typeof report) {
        report = tell
      }
      observe(): void {}
      disconnect(): void {
        ends.push('disconnected')
      }
    },
  )
  const told: boolean[] = []
  const stop = watchSeen(document.body, (isSeen) => told.push(isSeen))
  report([{ isIntersecting: false }, { isIntersecting: true }])
  report([{ isIntersecting: true }, { isIntersecting: false }])
  expect(told).toEqual([true, false])
  stop()
  expect(ends).toEqual(['disconnected'])
})
