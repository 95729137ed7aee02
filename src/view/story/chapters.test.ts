import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { chapterNames as german } from '../../content/de/story'
import { CHAPTER_NAMES as english } from '../../content/en/story'
import { findChapter } from './chapters'

it('one chapter leads to the next, and back, and the first and the last to none', () => {
  const numbers = Array.from({ length: 10 }, (_, i) => i + 1)
  expect(numbers.map((number) => findChapter(number, 1))).toEqual([...numbers.slice(1), null])
  expect(numbers.map((number) => findChapter(number, -1))).toEqual([null, ...numbers.slice(0, -1)])
})

it('a chapter has one name, on the map and over its script', () => {
  for (const [language, names] of [
    ['en', english],
    ['de', german],
  ] as const) {
    const titles = names.map((_, i) => {
      const file = `src/story/script/${language}/ch${String(i + 1).padStart(2, '0')}.md`
      return /^# \d+ (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
    })
    expect(names.map((name) => name.replaceAll('\u00ad', ''))).toEqual(titles)
  }
})
