import { expect, it } from 'vitest'
import { copyState } from './snapshot'

function makeState() {
  return {
    count: 3,
    none: null as string | null,
    numbers: Float64Array.of(1, 2),
    bytes: new Uint8Array([7]),
    list: [{ deep: [Int32Array.of(4)] }],
    kept: Object.freeze({ for: [1] }),
  }
}

it('copies all that somebody could write to, however deep it is', () => {
  const state = makeState()
  const copy = copyState(state)
  expect(copy).toEqual(makeState())
  state.count = 9
  state.numbers[0] = 9
  state.bytes[0] = 9
  state.list[0].deep[0][0] = 9
  state.list.push({ deep: [] })
  expect(copy).toEqual(makeState())
  expect(copy.numbers).toBeInstanceOf(Float64Array)
})

it('shares what is frozen, which is why a checkpoint is cheap', () => {
  const state = makeState()
  expect(copyState(state).kept).toBe(state.kept)
})
