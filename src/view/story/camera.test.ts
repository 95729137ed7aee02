import { describe, expect, it } from 'vitest'
import { aim, type Camera } from './camera'
import type { PanelStaging, Rect } from './staging'

function stage(height: number, width = 1000, live?: Rect): PanelStaging {
  const frame = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const
  return { frame, ground: () => '', people: [], ...(live === undefined ? {} : { live }) }
}

/** What of the page a window of this height shows, page units. */
const shown = ({ y, scale }: Camera, height: number): [number, number] => [-y / scale, (height - y) / scale]

/** The parts of a panel as whoever goes on sees them. */
function walk(staging: PanelStaging, width: number, height: number): Camera[] {
  const parts = [aim({ staging, width, height, isWatched: false, part: 0 })]
  for (let next = parts[0].nextPart; next !== null; next = parts[parts.length - 1].nextPart)
    parts.push(aim({ staging, width, height, isWatched: false, part: next }))
  return parts
}

describe('the camera of the guided view', () => {
  it('shows a panel that fits at once, in the middle', () => {
    const camera = aim({ staging: stage(500), width: 1440, height: 745, isWatched: false, part: 0 })
    expect(camera.nextPart).toBeNull()
    const [top, foot] = shown(camera, 745)
    expect(top).toBeLessThan(0)
    expect(top + foot).toBeCloseTo(500)
  })

  it('shows all of a high panel from its head to its foot, each part with the last lines of the one before', () => {
    for (const [width, height] of [
      [1920, 960],
      [1440, 745],
      [1280, 565],
      [900, 480],
    ] as const)
      for (const high of [700, 930, 1600, 2400]) {
        const parts = walk(stage(high), width, height)
        expect(shown(parts[0], height)[0], `${width}x${height} of ${high}`).toBeLessThanOrEqual(0)
        expect(shown(parts[parts.length - 1], height)[1] * parts[0].scale).toBeGreaterThanOrEqual(
          high * parts[0].scale - 21,
        )
        for (let i = 1; i < parts.length; i++)
          expect(shown(parts[i], height)[0]).toBeLessThan(shown(parts[i - 1], height)[1])
      }
  })

  it('makes letters as large as the window is high, where the panel is wide enough', () => {
    const scaleAt = (height: number, staging: PanelStaging) =>
      aim({ staging, width: 1920, height, isWatched: false, part: 0 }).scale
    expect(scaleAt(565, stage(1600))).toBe(0.9)
    expect(scaleAt(960, stage(1600))).toBeCloseTo(960 / 720)
    expect(scaleAt(2000, stage(4000))).toBe(1.4)
    // No wider than the window.
    expect(aim({ staging: stage(1600), width: 800, height: 960, isWatched: false, part: 0 }).scale).toBeCloseTo(0.752)
  })

  it('goes to what lives when that is looked at, and on from there', () => {
    const live = { x: 0, y: 1000, width: 1000, height: 300 }
    const staging = stage(1600, 1000, live)
    const watched = aim({ staging, width: 1440, height: 745, isWatched: true, part: 0 })
    const [top, foot] = shown(watched, 745)
    expect(top).toBeLessThanOrEqual(1000)
    expect(foot).toBeGreaterThanOrEqual(1300)
    const next = aim({ staging, width: 1440, height: 745, isWatched: true, part: watched.nextPart ?? 0 })
    expect(next.y).toBeLessThan(watched.y)
    expect(next.nextPart).toBeNull()
  })
})
