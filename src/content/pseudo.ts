/**
 * A language for tests: each English text in brackets, with accents, and 40 % longer. What the page shows without
 * brackets did not come through the door, and what is cut off will be cut off in some real language too.
 *
 * The one thing a reader would get wrong: it is made from whatever doors have been opened, word by word when the word is
 * asked for, so that it brings no English of its own and knows the pages that are not loaded yet.
 */
import { type LanguageInParts, listEnglish } from './language'

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  n: 'ñ',
  o: 'ô',
  r: 'ŕ',
  s: 'ŝ',
  u: 'ü',
  y: 'ý',
}
const FILLING = 'one two three four five six seven eight nine ten'
const LONGER = 0.4

/** A figure with its unit, or a config with its value: the same in each language. */
const FIGURE = /^[\d.,/×±%+ \u00a0–-]*(?:µs|ms|s|min|h|B|KB|MB|x)?$|^[a-z.]+ ?= ?\S+$/
/** Names are the same in each language. */
const NAMES = new Set(['Streamscape'])
/** Config keys and errors are not to be disfigured, and figures are beside them. */
const CODE = /(?:[a-z]+[.=][\w.=]+|[A-Z]{2,}(?:_[A-Z]+)+|\d)/

/** Values that are said within a text (names, figures) look like any other letters and get accents too. */
export function markText(text: string): string {
  if (!/\p{L}/u.test(text) || FIGURE.test(text) || NAMES.has(text) || /^⟦[^⟦⟧]*⟧$/.test(text)) return text
  const plain = text.replace(/[⟦⟧]/g, '')
  const letters = CODE.test(plain) ? plain : plain.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter)
  return `⟦${letters} ${FILLING.repeat(1 + Math.floor(text.length / 100)).slice(0, Math.ceil(text.length * LONGER))}⟧`
}

/** Pieces of a sentence keep their kind, and codes and errors their text. */
function mark(value: unknown): unknown {
  if (typeof value === 'string') return markText(value)
  if (typeof value === 'function') return (...args: readonly unknown[]) => mark(value(...args))
  if (Array.isArray(value)) return value.map((entry) => mark(entry))
  if (typeof value !== 'object' || value === null) return value
  if ('kind' in value && 'text' in value) return value.kind === 'mark' ? { ...value, text: mark(value.text) } : value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mark(entry)]))
}

const made = new Map<string, unknown>()

const words = new Proxy<Record<string, unknown>>(
  {},
  {
    get: (_, name) => {
      const key = String(name)
      if (!made.has(key) && listEnglish().has(key)) made.set(key, mark(listEnglish().get(key)))
      return made.get(key)
    },
  },
)

export const pseudo: LanguageInParts = { words, parts: [] }
