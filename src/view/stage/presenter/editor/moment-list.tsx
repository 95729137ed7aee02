/**
 * The moments in their order: chosen, moved by buttons or by hand, taken out. The one thing a reader would get wrong: a row
 * that was moved keeps the focus on its button, so that a key moves it on and on.
 */
import { useEffect, useRef, useState } from 'react'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import { moveMoment, removeMoment } from '../../../../state/stage/talk-edits'
import { formatTick } from '../../../kit/format'
import { findErrors } from './field'
import type { Draft } from './use-draft'

interface MomentListProps {
  readonly draft: Draft
  readonly onSay: (text: string) => void
}

export function MomentList({ draft, onSay }: MomentListProps) {
  const { talk, errors, index } = draft
  const list = useRef<HTMLOListElement>(null)
  const [dragged, drag] = useState<number | null>(null)
  const [moved, setMoved] = useState<{ readonly id: string; readonly by: number } | null>(null)
  useEffect(() => {
    if (moved === null) return
    const row = [...(list.current?.children ?? [])].find((one) => one.getAttribute('data-row') === moved.id)
    const [own, other] = [moved.by, -moved.by].map((by) => row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`))
    const button = own?.disabled === false ? own : other
    button?.focus()
  }, [moved])
  const move = (from: number, to: number): void => {
    const { id, title } = talk.moments[from]
    const goal = Math.max(0, Math.min(talk.moments.length - 1, to))
    if (goal === from) return
    draft.edit(moveMoment(talk, from, goal))
    setMoved({ id, by: goal < from ? -1 : 1 })
    onSay(words.moved(title, goal + 1, talk.moments.length))
  }
  return (
    <ol className="edit-moments" aria-label={words.moments} ref={list}>
      {talk.moments.map(({ id, title, seconds }, i) => (
        <li
          key={id}
          data-row={id}
          className={`${i === index ? 'is-here' : ''} ${i === dragged ? 'is-dragged' : ''}`}
          onDragOver={(event) => dragged !== null && event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            if (dragged !== null) move(dragged, i)
            drag(null)
          }}
        >
          <i
            className="edit-grip"
            aria-hidden="true"
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', title)
              if (event.currentTarget.parentElement !== null)
                event.dataTransfer.setDragImage(event.currentTarget.parentElement, 12, 18)
              drag(i)
            }}
            onDragEnd={() => drag(null)}
          >
            ⠿
          </i>
          <button
            type="button"
            className="edit-choose"
            aria-current={i === index ? 'step' : undefined}
            aria-label={words.choose(i + 1, title)}
            onClick={() => draft.choose(i)}
          >
            <b>
              {i + 1}. {title}
            </b>
            {findErrors(errors, `$.moments[${i}]`).length === 0 ? null : <em aria-hidden="true">!</em>}
            <small className="mono">{Number.isFinite(seconds) ? formatTick(seconds * 1_000_000) : '–'}</small>
          </button>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="edit-step"
              data-by={by}
              disabled={i + by < 0 || i + by >= talk.moments.length}
              aria-label={by < 0 ? words.earlier(title) : words.later(title)}
              onClick={() => move(i, i + by)}
            >
              {by < 0 ? '↑' : '↓'}
            </button>
          ))}
          <button
            type="button"
            className="edit-step"
            disabled={talk.moments.length < 2}
            aria-label={words.remove(title)}
            onClick={() => {
              draft.edit(removeMoment(talk, i))
              onSay(words.removed(title))
            }}
          >
            ✕
          </button>
        </li>
      ))}
    </ol>
  )
}
