import { expect, it } from 'vitest'
import { PAGES } from './pages'
import { parseRoute } from './route'

it('the address of each page leads to it', () => {
  const ids = PAGES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [i, { id, path }] of PAGES.entries()) {
    expect(path).toBe(i === 0 ? '#/' : `#/${id}`)
    expect(parseRoute(path, ids)).toEqual({ page: id })
  }
})
