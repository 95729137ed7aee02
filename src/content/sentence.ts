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
