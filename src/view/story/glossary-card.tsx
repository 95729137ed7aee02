/** A term where the story first uses it, and its card in place. */
import { type ReactNode, useId, useState } from 'react'
import { glossaryWords } from '../../content/glossary'
import { storyWords as words } from '../../content/story'
import { DEFAULTS } from '../../story/setting-defaults'
import { later } from '../kit/later'

/** Fetched with the first card that somebody opens, or before, when nothing else is to do. */
const TermPicture = later(
  () => import('./term-pictures'),
  (m) => m.TermPicture,
  <span className="term-picture is-coming" />,
)

export function Term({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [isOpen, open] = useState(false)
  const cardId = useId()
  const card = glossaryWords[id]
  if (card === undefined) return children
  return (
    <span className="term-place">
      <button
        type="button"
        className="term"
        aria-expanded={isOpen}
        aria-controls={cardId}
        onClick={(event) => {
          event.stopPropagation()
          open(!isOpen)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) {
            event.stopPropagation()
            open(false)
          }
        }}
      >
        {children}
      </button>
      {isOpen ? (
        <span className="term-card" id={cardId} role="note">
          <TermPicture term={id} />
          <b>{card.term}</b>
          <span>{card.text}</span>
          {card.name === '' ? null : <code>{card.name}</code>}
          {DEFAULTS[card.name] === undefined ? null : (
            <span className="term-default">{words.defaultOf(DEFAULTS[card.name])}</span>
          )}
          <a href={`#/glossary/${id}`}>{words.allTerms}</a>
        </span>
      ) : null}
    </span>
  )
}
