/**
 * A term can be clicked, so a browser breaks the line before and after it, and leaves its full stop alone on the next. This
 * gives each term the marks that stand at it, to be kept on its line; three dots stay with the word that they hang on, and a
 * figure with its unit.
 */
import type { Piece } from '../../story/script-types'

export interface HeldPiece extends Piece {
  /** Marks at a term; empty at all others. */
  readonly before: string
  readonly after: string
}

const OPENING = /[(“„"‘]+$/
const CLOSING = /^[.,:;!?…”“"’)]+/

const DOTS = / …/g
const UNIT = /(\d) (?=(?:%|ms|s|h|min)(?![\p{L}\d]))/gu

const glue = (text: string): string => text.replace(DOTS, '\u00a0…').replace(UNIT, '$1\u00a0')

/** Letters of a term that no balloon is too narrow for. A longer one is broken, and its marks stand beside both its lines. */
const WHOLE_MOST = 18

const whole = (term: string): string => (term.length > WHOLE_MOST ? term : term.replaceAll(' ', '\u00a0'))

/** The same text, of which the marks at a term are the term's. */
export function holdTogether(given: readonly Piece[]): readonly HeldPiece[] {
  const pieces = given.map((piece) => ({ ...piece, text: piece.term === null ? glue(piece.text) : whole(piece.text) }))
  const take = (marks: RegExp, piece: Piece | undefined): string =>
    piece === undefined || piece.term !== null || piece.isLoud ? '' : (marks.exec(piece.text)?.[0] ?? '')
  return pieces.map((piece, i) => {
    const last = pieces[i - 1]
    const next = pieces[i + 1]
    if (piece.term !== null) return { ...piece, before: take(OPENING, last), after: take(CLOSING, next) }
    const from = last?.term == null ? 0 : take(CLOSING, piece).length
    const taken = next?.term == null ? 0 : take(OPENING, piece).length
    return { ...piece, text: piece.text.slice(from, Math.max(from, piece.text.length - taken)), before: '', after: '' }
  })
}
