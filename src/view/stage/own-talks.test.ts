import { afterEach, expect, it } from 'vitest'
import { listBuiltIn } from './built-in-talks'
import { dropOwn, keepOwn, listOwn, listTalks, nameApart } from './own-talks'

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

it('a copy has a name that no other talk has, and the same file twice is one talk', () => {
  const [first] = listBuiltIn()
  for (const id of ['my-hold-the-rod', 'my-hold-the-rod-2', 'my-hold-the-rod-3']) {
    const own = nameApart({ ...first, title: id })
    expect(own.id).toBe(id)
    keepOwn(own)
  }
  const [own] = listOwn()
  expect(nameApart(own).id).toBe(own.id)
  expect(nameApart({ ...own, title: 'Another' }).id).not.toBe(own.id)
  dropOwn(own.id)
  expect(listOwn().map(({ id }) => id)).toEqual(['my-hold-the-rod-2', 'my-hold-the-rod'])
})
