import { expect, it } from 'vitest'
import type { Piece } from '../../story/script-types'
import { holdTogether } from './hold-together'

const said = (text: string, term: string | null = null, isLoud = false): Piece => ({ text, term, isLoud })
const read = (pieces: readonly Piece[]) =>
  holdTogether(pieces).map(({ before, text, after }) => [before, text, after].join('|'))

it('marks at a term are kept with it, and nothing else', () => {
  expect(read([said('He said: "'), said('Kafka', 'kafka'), said('! Open source."')])).toEqual([
    '|He said: |',
    '"|Kafka|!',
    '| Open source."|',
  ])
  expect(
    read([said('a '), said('role binding', 'role-binding'), said(' for each '), said('principal', 'p'), said('.')]),
  ).toEqual(['|a |', '|role\u00a0binding|', '| for each |', '|principal|.', '||'])
})

it('a term of a few letters is not broken, and a long one is', () => {
  expect(read([said('Dead Letters', 'dead-letter'), said('majority of controllers', 'quorum')])).toEqual([
    '|Dead\u00a0Letters|',
    '|majority of controllers|',
  ])
})

it('what is said louder keeps its own marks', () => {
  expect(read([said('topic', 'topic'), said('!', null, true)])).toEqual(['|topic|', '|!|'])
})

it('dots stay with the word before them and a figure with its unit, and words that only begin so go where they like', () => {
  expect(
    read([said('Makro … Mikro …'), said('laut', null, true), said(' … 80 % in 0.1 s, 12 ms, 3 hours, 5 sites')]),
  ).toEqual([
    '|Makro\u00a0… Mikro\u00a0…|',
    '|laut|',
    '|\u00a0… 80\u00a0% in 0.1\u00a0s, 12\u00a0ms, 3 hours, 5 sites|',
  ])
})

it('the text stays the text', () => {
  const pieces = [said('“'), said('log', 'log'), said('”, '), said('topic', 'topic'), said('.”')]
  expect(
    holdTogether(pieces)
      .map(({ before, text, after }) => before + text + after)
      .join(''),
  ).toBe('“log”, topic.”')
})
