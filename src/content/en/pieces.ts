/**
 * Sentences in pieces, so that a component can set a key word, a config or an error name apart without the words
 * holding markup. The one thing a reader would get wrong: names from files end up in here as plain text and are
 * never read as markup.
 */
export type Piece = string | { readonly kind: 'mark' | 'code' | 'error'; readonly text: string }

export type Sentence = readonly Piece[]

export function mark(text: string): Piece {
  return { kind: 'mark', text }
}
export function code(text: string): Piece {
  return { kind: 'code', text }
}
export function failure(text: string): Piece {
  return { kind: 'error', text }
}

/** A template whose values are pieces, text or numbers. */
export function say(strings: TemplateStringsArray, ...values: readonly (Piece | number)[]): Sentence {
  return strings.flatMap((text, i) => {
    const value = values[i]
    const piece = typeof value === 'number' ? String(value) : value
    return [text, piece].filter((part): part is Piece => part !== undefined && part !== '')
  })
}

export function toText(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/** "11", "11 and 12", "11, 12 and 13". */
export function listNames(names: readonly (string | number)[]): string {
  if (names.length < 2) return String(names[0] ?? 'none')
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

/** 9 s, 9.6 s, 340 ms */
export function tellMs(ms: number): string {
  // A figure keeps its unit beside it.
  // Cut off as the instruments do, so that one span has one figure everywhere.
  if (ms < 1_000) return `${Math.floor(ms)}\u00a0ms`
  return `${Math.floor(ms / 100 + 1e-6) / 10}\u00a0s`
}

export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
}
