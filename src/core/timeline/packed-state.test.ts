/** What is packed comes back as it was, whatever it is; and nothing that is kept is shared with the live state. */
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '../../scenarios'
import { packState, unpackState } from './packed-state'
import { copyState } from './snapshot'
import { createTimeline, runTimeline } from './timeline'

const NOTHING_SPARE = new Map<object, number>()

function makeState() {
  return {
    count: 3,
    name: 'a',
    none: null as string | null,
    ints: Int32Array.from({ length: 100 }, (_, i) => i - 50),
    short: new Int32Array([1, 0, 2, 0, 0]),
    floats: Float64Array.from({ length: 100 }, (_, i) => i / 3),
    oddFloats: new Float64Array([Number.NaN, Number.POSITIVE_INFINITY, -0, 0]),
    bytes: new Uint8Array([0, 7, 0]),
    manyBytes: new Uint8Array(100).fill(9),
    draws: new Uint32Array([0xffffffff, 0]),
    empty: [new Int32Array(0), new Float64Array(0), new Uint8Array(0)],
    zeros: new Int32Array(1000),
    list: [1, null, { deep: [new Int32Array([4])] }],
    frozen: Object.freeze({ kept: [1] }),
  }
}

describe('a packed state', () => {
  it('comes back as it was', () => {
    expect(unpackState(packState(makeState(), NOTHING_SPARE))).toEqual(makeState())
  })

  it('comes back as often as one likes, whatever was packed meanwhile', () => {
    const packed = packState(makeState(), NOTHING_SPARE)
    packState({ other: new Int32Array(5000).fill(8) }, NOTHING_SPARE)
    const first = unpackState(packed)
    first.ints.fill(0)
    first.list.length = 0
    expect(unpackState(packed)).toEqual(makeState())
  })

  it('keeps nothing that somebody writes to, and shares what is frozen', () => {
    const state = makeState()
    const packed = packState(state, NOTHING_SPARE)
    state.ints[0] = 99
    state.draws[0] = 99
    state.empty.pop()
    const back = unpackState(packed)
    expect(back).toEqual(makeState())
    expect(back.frozen).toBe(state.frozen)
  })

  it('leaves out what is beyond the part in use, which comes back as zeros', () => {
    const state = makeState()
    const back = unpackState(packState(state, new Map([[state.ints, 2]])))
    expect(back.ints).toHaveLength(100)
    expect([...back.ints.subarray(0, 3)]).toEqual([-50, -49, 0])
    expect(back.floats).toEqual(state.floats)
  })

  it('does not take memory for zeros at the end', () => {
    const { size } = packState({ list: new Int32Array(10) }, NOTHING_SPARE)
    expect(packState({ list: new Int32Array(100_000) }, NOTHING_SPARE).size).toBe(size)
  })

  it.each(SCENARIOS.slice(0, 4).map((scenario) => [scenario.id, scenario] as const))(
    'of the world %s comes back as it was',
    (_, scenario) => {
      const timeline = createTimeline(scenario)
      runTimeline(timeline, 20_000_000)
      const { state } = timeline.world
      expect(unpackState(packState(state, NOTHING_SPARE))).toEqual(copyState(state))
    },
  )
})
