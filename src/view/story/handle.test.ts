import { describe, expect, it } from 'vitest'
import { fetchChapter, listPanels } from './chapters'
import { goalOf, reachOf, ringOf, shareOf } from './handle'
import { cropForPhone } from './panel-art'
import { boxOf, type PanelStaging } from './staging'

const CHAPTERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

async function listDeeds(chapter: number) {
  const drawn = await fetchChapter(chapter)
  const stagings: Record<string, PanelStaging> = Object.assign(
    {},
    ...Object.values(drawn.pages).map((page) => page.panels),
  )
  return listPanels(drawn.chapter).map((panel) => ({ panel, staging: stagings[panel.id] }))
}

describe.each(CHAPTERS)('chapter %i', (chapter) => {
  it('has a handle in the picture for each deed, and none where there is nothing to do', async () => {
    for (const { panel, staging } of await listDeeds(chapter))
      expect(staging.handle !== undefined, panel.id).toBe(panel.act !== null)
  })

  it('has its handles where a hand can reach them, on a page and on a phone', async () => {
    for (const { panel, staging } of await listDeeds(chapter)) {
      if (staging.handle === undefined || !('width' in staging.handle.at)) continue
      const box = boxOf(staging.frame)
      const crop = cropForPhone(staging, box, [])
      const { x, y, width, height } = staging.handle.at
      for (const room of [box, crop]) {
        expect(x, panel.id).toBeGreaterThanOrEqual(room.x)
        expect(y, panel.id).toBeGreaterThanOrEqual(room.y)
        expect(x + width, panel.id).toBeLessThanOrEqual(room.x + room.width)
        expect(y + height, panel.id).toBeLessThanOrEqual(room.y + room.height)
      }
    }
  })

  it('pulls only what goes somewhere', async () => {
    for (const { panel, staging } of await listDeeds(chapter)) {
      const { handle } = staging
      if (handle === undefined || handle.way !== 'pull') continue
      expect(handle.thing, panel.id).toBeDefined()
      if ('width' in handle.at) expect(Math.hypot(...goalOf(handle, handle.at)), panel.id).toBeGreaterThan(24)
    }
  })
})

it('what is killed is held, and nothing else', async () => {
  const kills = ['8.4.1', '9.2.2', '10.1.2', '10.3.1', '10.4.1', '10.7.1']
  const held: string[] = []
  for (const chapter of CHAPTERS)
    for (const { panel, staging } of await listDeeds(chapter)) if (staging.handle?.way === 'hold') held.push(panel.id)
  expect(held).toEqual(kills)
})

it('a ring is never smaller than a finger, and stands around its thing', () => {
  expect(ringOf({ x: 10, y: 10, width: 20, height: 80 }, 44)).toEqual({ x: -2, y: 10, width: 44, height: 80 })
})

it('a hand that goes aside, or back, pulls nothing; one that goes all the way and further pulls it all', () => {
  expect(shareOf([0, 50], [100, 0])).toBe(0)
  expect(shareOf([-50, 0], [100, 0])).toBe(0)
  expect(shareOf([60, 80], [100, 0])).toBeCloseTo(0.6)
  expect(shareOf([300, 0], [100, 0])).toBe(1)
  expect(shareOf([5, 5], [0, 0])).toBe(0)
})

it('what is turned goes along a circle', () => {
  const handle = {
    at: { x: -10, y: -110, width: 20, height: 20 },
    way: 'pull',
    move: { turn: 90, about: [0, 0] },
  } as const
  const [x, y] = goalOf(handle, handle.at)
  expect(x).toBeCloseTo(100)
  expect(y).toBeCloseTo(100)
  expect(reachOf(handle)).toMatchObject({ x: -10, y: -110 })
})
