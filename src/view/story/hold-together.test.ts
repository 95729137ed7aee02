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
  ).toEqual(['|a |', '|role binding|', '| for each |', '|principal|.', '||'])
})

it('what is said louder keeps its own marks', () => {
  expect(read([said('topic', 'topic'), said('!', null, true)])).toEqual(['|topic|', '|!|'])
})

it('the text stays the text', () => {
  const pieces = [said('“'), said('log', 'log'), said('”, '), said('topic', 'topic'), said('.”')]
  expect(
    holdTogether(pieces)
      .map(({ before, text, after }) => before + text + after)
      .join(''),
  ).toBe('“log”, topic.”')
})
