import { expect, it } from 'vitest'
import { chapterNames as german } from '../../content/de/story'
import { CHAPTER_NAMES as english } from '../../content/en/story'
import { fitTitle } from './chapter-title'
import { fetchChapter } from './chapters'
import { boxOf } from './staging'

it('a name is set as large as its place lets it be, and smaller where it is longer', () => {
  const place = { size: 60, width: 300, lines: 1 }
  expect(fitTitle('Pat', place)).toBe(60)
  expect(fitTitle('The nightly batch', place)).toBeLessThan(60)
  expect(fitTitle('The nightly batch', { ...place, lines: 2 })).toBeGreaterThan(fitTitle('The nightly batch', place))
})

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'chapter %i has its title once, on its first page, within its panel',
  async (number) => {
    const { chapter, pages } = await fetchChapter(number)
    const titled = Object.entries(pages).flatMap(([page, { panels }]) =>
      Object.values(panels).flatMap(({ title, frame }) => (title === undefined ? [] : [{ page, title, frame }])),
    )
    expect(titled.map(({ page }) => page)).toEqual([chapter.pages[0].id])
    for (const { title, frame } of titled) {
      const box = boxOf(frame)
      expect(title.x - title.width / 2).toBeGreaterThanOrEqual(box.x)
      expect(title.x + title.width / 2).toBeLessThanOrEqual(box.x + box.width)
      // Half as large as wanted is a title no more.
      for (const names of [english, german])
        expect(fitTitle(names[number - 1], title)).toBeGreaterThan(title.size * 0.55)
    }
  },
)
