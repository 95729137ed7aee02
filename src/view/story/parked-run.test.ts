import { afterEach, expect, it, vi } from 'vitest'
import { forgetParked, isParked, parkRun, takeParked } from './parked-run'

afterEach(forgetParked)

const park = (key: string) => {
  const release = vi.fn()
  parkRun({ key, phase: 'done', release })
  return release
}

it('a run that was taken over waits for its panel, and for no other', () => {
  const release = park('8.4.1')
  expect(takeParked('8.4.2')).toBeNull()
  expect(isParked('8.4.1')).toBe(true)
  expect(takeParked('8.4.1')).toMatchObject({ phase: 'done' })
  expect(takeParked('8.4.1')).toBeNull()
  expect(release).not.toHaveBeenCalled()
})

it('another one that is taken over ends it, and so does whoever reads on elsewhere', () => {
  const first = park('8.4.1')
  const second = park('8.5.1')
  expect(first).toHaveBeenCalledOnce()
  forgetParked()
  expect(second).toHaveBeenCalledOnce()
  expect(isParked('8.5.1')).toBe(false)
})
