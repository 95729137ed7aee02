import { expect, it } from 'vitest'
import { choosePanel } from './panel-key'

const LONG = Number.POSITIVE_INFINITY

it('asking for a panel opens it, and asking again puts it away', () => {
  expect(choosePanel(null, 'why', LONG)).toBe('why')
  expect(choosePanel('legend', 'why', LONG)).toBe('why')
  expect(choosePanel('why', 'why', LONG)).toBe(null)
})

it('a panel that opened by itself just before it was asked for stays open', () => {
  expect(choosePanel('why', 'why', 20)).toBe('why')
  expect(choosePanel('why', 'why', 2_000)).toBe(null)
  expect(choosePanel('why', 'legend', 20)).toBe('legend')
})
