import { describe, expect, it } from 'vitest'
import { type BookPanel, type Choices, decodeChoices, encodeChoices, issueOf } from './keepsake-link'

const deeds = new Set(['tug', 'burn-2', 'burn-3', 'refit'])
const panel = (id: string, choices: number, ownDeed: string | null): BookPanel => ({
  id,
  choices,
  ownDeed,
  isDeed: (name) => ownDeed !== null && deeds.has(name),
})
const BOOK = [
  panel('8.3.1', 3, 'burn-2'),
  panel('8.4.1', 3, 'tug'),
  panel('9.8.1', 0, 'refit'),
  panel('10.1.2', 3, null),
  panel('10.12.11', 2, null),
]

const CHOICES: Choices = {
  issue: 2,
  day: '20261128',
  moment: '8.4.1',
  guesses: { '8.3.1': 1, '8.4.1': 0, '10.12.11': 1 },
  deeds: { '8.3.1': 'burn-3', '8.4.1': 'tug' },
  digest: 'bf0b4a',
}

describe('the link of a page to keep', () => {
  it('says again what it was made from, in letters that an address may hold', () => {
    const text = encodeChoices(CHOICES, BOOK)
    expect(text).toMatch(/^1\.2\.20261128\.841\.83118410acb1\.831~burn-3_841\.bf0b4a\.[0-9a-z]{7}$/)
    expect(encodeURI(text)).toBe(text)
    expect(issueOf(text)).toBe(2)
    expect(decodeChoices(text, BOOK)).toEqual({ choices: CHOICES, fault: null })
  })

  it('holds a page on which nothing was guessed, done, chosen or computed', () => {
    const bare: Choices = { ...CHOICES, moment: null, guesses: {}, deeds: {}, digest: null }
    expect(decodeChoices(encodeChoices(bare, BOOK), BOOK).choices).toEqual(bare)
  })

  it('a link that lost or changed any one letter is cut, and nothing of it is taken', () => {
    const text = encodeChoices(CHOICES, BOOK)
    for (let i = 0; i < text.length; i++) {
      const shorter = text.slice(0, i) + text.slice(i + 1)
      const changed = text.slice(0, i) + (text[i] === '7' ? '8' : '7') + text.slice(i + 1)
      for (const wrong of [text.slice(0, i), shorter, changed]) {
        const { choices, fault } = decodeChoices(wrong, BOOK)
        expect(choices, wrong).toBeNull()
        // Of the version alone it cannot be told whether it was mistyped.
        expect(fault === 'cut' || (i <= 1 && fault === 'version'), wrong).toBe(true)
      }
    }
  })

  it('a link of a later version is told so', () => {
    expect(decodeChoices(encodeChoices(CHOICES, BOOK).replace(/^1\./, '2.'), BOOK).fault).toBe('version')
    expect(decodeChoices('7.2.anything of another form', BOOK).fault).toBe('version')
  })

  it.each([
    ['a panel that is not in the book', { guesses: { '8.9.9': 0 } }, '8.9.9'],
    ['a choice that the panel does not have', { guesses: { '8.3.1': 3 } }, null],
    ['a deed that the panel does not know', { deeds: { '8.3.1': 'burn-9' } }, null],
    ['a deed where nothing is done', { deeds: { '10.1.2': 'tug' } }, null],
    ['a moment that is nowhere', { moment: '8.9.9' }, '8.9.9'],
  ])('a whole link with %s is of another edition', (_, change, unknown) => {
    const elsewhere = unknown === null ? BOOK : [...BOOK, panel(unknown, 3, 'tug')]
    const text = encodeChoices({ ...CHOICES, ...change }, elsewhere)
    expect(decodeChoices(text, BOOK)).toEqual({ choices: null, fault: 'edition' })
  })

  it.each([
    '',
    'x',
    '2',
    '__proto__',
    '1.2',
    '%',
    'a'.repeat(5_000),
    `1.2.20261128.841.${'8310'.repeat(500)}.-.-.0000000`,
  ])('refuses %s', (text) => {
    expect(decodeChoices(text, BOOK)).toEqual({ choices: null, fault: 'cut' })
  })

  it('refuses a day that no calendar has', () => {
    expect(decodeChoices(encodeChoices({ ...CHOICES, day: '20260231' }, BOOK), BOOK).fault).toBe('cut')
    expect(decodeChoices(encodeChoices({ ...CHOICES, day: '20261399' }, BOOK), BOOK).fault).toBe('cut')
  })
})
