import { expect, it } from 'vitest'
import { nextInTurn } from './turns'

it('runs take turns, and who has nothing to do is passed over', () => {
  const served: number[] = []
  let last = -1
  for (const waiting of [[1, 2, 5], [1, 2, 5], [1, 2, 5], [1, 2, 5], [2], [2], []]) {
    const next = nextInTurn(waiting, last)
    if (next === undefined) break
    served.push(next)
    last = next
  }
  expect(served).toEqual([1, 2, 5, 1, 2, 2])
  expect(nextInTurn([], 3)).toBeUndefined()
})
