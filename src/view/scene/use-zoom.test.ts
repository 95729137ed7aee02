import { describe, expect, it } from 'vitest'
import { boundView, zoomAt } from './use-zoom'

describe('the zoom of the scene', () => {
  it('keeps the point under the pointer where it is', () => {
    const view = zoomAt({ x: 0, y: 0, k: 1 }, 2, 300, 200)
    expect(view.k).toBe(2)
    expect(view.x + 300 * 2).toBe(300)
    expect(view.y + 200 * 2).toBe(200)
  })

  it('never shows an edge', () => {
    expect(boundView({ x: 500, y: -9000, k: 2 }, 1000, 600)).toEqual({ x: 0, y: -600, k: 2 })
    expect(boundView({ x: 500, y: -9000, k: 0.2 }, 1000, 600)).toEqual({ x: 0, y: 0, k: 1 })
  })
})
