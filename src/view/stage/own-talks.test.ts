import { afterEach, expect, it } from 'vitest'
import { listBuiltIn } from './built-in-talks'
import { keepOwn, listOwn, listTalks, nameApart } from './own-talks'

afterEach(() => window.localStorage.clear())

it("a talk of one's own is kept beside those of the page, once, and what cannot be read is none", () => {
  const [first] = listBuiltIn()
  const own = nameApart(first)
  expect(own.id).toBe('my-hold-the-rod')
  expect(keepOwn(own)).toBe(true)
  keepOwn({ ...own, title: 'Again' })
  expect(listOwn().map(({ title }) => title)).toEqual(['Again'])
  expect(listTalks().map(({ id }) => id)).toEqual([...listBuiltIn().map(({ id }) => id), own.id])
  for (const text of ['no JSON', '{}', '["{}", 7]']) {
    window.localStorage.setItem('streamscape.talks', text)
    expect(listOwn()).toEqual([])
  }
})
