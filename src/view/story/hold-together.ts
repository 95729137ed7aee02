/**
 * A term can be clicked, so a browser breaks the line before and after it, and leaves its full stop alone on the next. This
 * gives each term the marks that stand at it, to be kept on its line.
 */
import type { Piece } from '../../story/script-types'

export interface HeldPiece extends Piece {
  /** Marks at a term; empty at all others. */
  readonly before: string
  readonly after: string
}

const OPENING = /[(“„"‘]+$/
const CLOSING = /^[.,:;!?…”“"’)]+/

/** The same text, of which the marks at a term are the term's. */
export function holdTogether(pieces: readonly Piece[]): readonly HeldPiece[] {
  const take = (marks: RegExp, piece: Piece | undefined): string =>
    piece === undefined || piece.term !== null || piece.isLoud ? '' : (marks.exec(piece.text)?.[0] ?? '')
  return pieces.map((piece, i) => {
    const last = pieces[i - 1]
    const next = pieces[i + 1]
    if (piece.term !== null) return { ...piece, before: take(OPENING, last), after: take(CLOSING, next) }
    const from = last?.term == null ? 0 : take(CLOSING, piece).length
    const given = next?.term == null ? 0 : take(OPENING, piece).length
    return { ...piece, text: piece.text.slice(from, Math.max(from, piece.text.length - given)), before: '', after: '' }
  })
}
