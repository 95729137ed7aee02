import { expect, it } from 'vitest'
import { parseRoute } from './route'

const IDS = ['story', 'playground', 'about']

it('an address names a page, with or without what the page reads itself', () => {
  expect(parseRoute('#/playground/one-broker-dies?t=3', IDS)).toEqual({ page: 'playground' })
  expect(parseRoute('#/about', IDS)).toEqual({ page: 'about' })
  expect(parseRoute('#about?x=1', IDS)).toEqual({ page: 'about' })
})

it('an address that says nothing is the first page, and a shared run the playground', () => {
  for (const hash of ['', '#', '#/', '#/?x=1']) expect(parseRoute(hash, IDS)).toEqual({ page: 'story' })
  expect(parseRoute('#s=1.abc', IDS)).toEqual({ page: 'playground' })
})

it('a page that does not exist is no page', () => {
  expect(parseRoute('#/abuot', IDS)).toEqual({ page: null, unknown: 'abuot' })
  expect(parseRoute('#/%zz', IDS)).toEqual({ page: null, unknown: '%zz' })
  expect(parseRoute('#/constructor', IDS)).toEqual({ page: null, unknown: 'constructor' })
})
