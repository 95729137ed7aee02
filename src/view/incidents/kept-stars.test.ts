import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  localStorage.clear()
  vi.resetModules()
})

async function load() {
  const { useKeptStars } = await import('./kept-stars')
  return useKeptStars
}

it('keeps the most stars of each incident, and fewer change nothing', async () => {
  const kept = await load()
  kept.getState().note('retention', 2)
  kept.getState().note('retention', 1)
  expect(kept.getState().stars).toEqual({ retention: 2 })
  vi.resetModules()
  expect((await load()).getState().stars).toEqual({ retention: 2 })
})

it('leaves alone what it does not know', async () => {
  localStorage.setItem('streamscape.incidents', '{"retention":9,"lost-quorum":"3","gone":3,"one-way-cut":3}')
  expect((await load()).getState().stars).toEqual({ 'one-way-cut': 3 })
  localStorage.setItem('streamscape.incidents', '[nonsense')
  vi.resetModules()
  expect((await load()).getState().stars).toEqual({})
})
