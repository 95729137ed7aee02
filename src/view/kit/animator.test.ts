import { afterEach, describe, expect, it, vi } from 'vitest'
import { advance, createSmoothAnimator, createSteppedAnimator } from './animator'

function run(motion: 'spring' | 'fall', from: number, to: number, seconds: number): number[] {
  const seen = [from]
  let value = from
  let velocity = 0
  for (let t = 0; t < seconds; t += 0.008) {
    ;[value, velocity] = advance(value, velocity, to, motion, Math.max(1, Math.abs(to)), 0.008)
    seen.push(value)
  }
  return seen
}

describe('the animators', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('stays put in a frame that began before the thing was set going', () => {
    const frames: ((now: number) => void)[] = []
    vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame))
    vi.spyOn(performance, 'now').mockReturnValue(2_000)
    const track = { values: [100], draw: () => {} }
    createSmoothAnimator().drive(track, [0], 'spring')
    frames[0]?.(1_500)
    expect(track.values).toEqual([100])
  })

  it('brings a spring to rest at its target', () => {
    const seen = run('spring', 0, 40, 2)
    expect(seen.at(-1)).toBeCloseTo(40, 1)
  })

  it('never lets a falling thing go through the floor', () => {
    const seen = run('fall', 0, 1, 3)
    expect(Math.max(...seen)).toBeLessThanOrEqual(1)
    expect(seen.at(-1)).toBeCloseTo(1, 2)
  })

  it('shows the next state in one step when motion is reduced', () => {
    const drawn: number[][] = []
    const track = { values: [0, 0], draw: (v: readonly number[]) => drawn.push([...v]) }
    createSteppedAnimator().drive(track, [3, 4], 'spring')
    expect(drawn).toEqual([[3, 4]])
  })
})
