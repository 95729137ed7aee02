/** A sentence of the content with its key words, configs and error names set apart. */
import type { Sentence as SentenceText } from '../../content/sentence'

export function Sentence({ text }: { readonly text: SentenceText }) {
  return text.map((piece, i) => {
    // A sentence never changes its order, so the position is its identity.
    const key = i
    if (typeof piece === 'string') return piece
    if (piece.kind === 'mark') return <b key={key}>{piece.text}</b>
    return (
      <code key={key} className={piece.kind === 'error' ? 'is-error' : undefined}>
        {piece.text}
      </code>
    )
  })
}
