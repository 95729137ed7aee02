/**
 * The left of the desk while somebody makes a talk his own: the run beside goes on being there, to be tried, and to be taken
 * into the talk as it stands.
 */
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { writeFault } from '../../../../content/input-faults'
import { showWords } from '../../../../content/show'
import { talkEditorWords as words } from '../../../../content/talk-editor'
import type { SimClient } from '../../../../state'
import { planMs } from '../../../../state/stage/pace'
import type { Presenter } from '../../../../state/stage/presenter'
import { dropOwn, listTalks } from '../../own-talks'
import { formatStageAddress } from '../../stage-address'
import { AddMoment } from './add-moment'
import { Field } from './field'
import { MomentForm } from './moment-form'
import { MomentList } from './moment-list'
import { type Draft, useDraft } from './use-draft'
import './editor.css'

interface TalkEditorProps {
  readonly presenter: Presenter
  readonly client: SimClient
  readonly onClose: () => void
}

export function TalkEditor({ presenter, client, onClose }: TalkEditorProps) {
  const worlds = useStore(presenter.store, (state) => state.worlds)
  useEffect(() => presenter.gatherWorlds(), [presenter])
  // What was done in the run may be taken over.
  useStore(client.store, (state) => state.commands)
  const draft = useDraft(presenter, worlds)
  const [said, say] = useState('')
  const box = useRef<HTMLElement>(null)
  // On a phone it opens above of who asked for it.
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView?.()
  }, [])
  const { talk, errors } = draft
  const plannedMs = planMs(talk.moments)
  return (
    <aside className="show-side talk-editor paper-dots" aria-label={words.region} data-edits tabIndex={-1} ref={box}>
      <div className="edit-head">
        <button type="button" className="btn btn-hot btn-small" onClick={onClose}>
          {words.done}
        </button>
        <button type="button" className="btn btn-small" disabled={!draft.canUndo} onClick={() => draft.undo()}>
          {words.undo}
        </button>
        <span>{Number.isFinite(plannedMs) ? showWords.plan(Math.round(plannedMs / 60_000)) : null}</span>
      </div>
      <Kept draft={draft} />
      <Field label={words.title} at="$.title" errors={errors}>
        {(marks) => (
          <input
            {...marks}
            value={talk.title}
            onChange={({ target }) => draft.edit({ ...talk, title: target.value }, 'title')}
          />
        )}
      </Field>
      <MomentList draft={draft} onSay={say} />
      <AddMoment draft={draft} worlds={worlds} client={client} onSay={say} />
      <p className="edit-said" role="status">
        {said}
      </p>
      <MomentForm key={talk.moments[draft.index].id} draft={draft} worlds={worlds} client={client} />
      <DropTalk presenter={presenter} onClose={onClose} />
    </aside>
  )
}

/** Said in words where nothing else says it: of another moment, or of the whole. */
function Kept({ draft: { errors, isKept, index, talk } }: { readonly draft: Draft }) {
  if (errors.length === 0) return <p className="edit-kept">{isKept ? words.kept : words.notKept}</p>
  const elsewhere = errors.filter(({ place }) => !place.startsWith(`$.moments[${index}]`) && place !== '$.title')
  const nameOf = (place: string): string => {
    const [, number] = /^\$\.moments\[(\d+)\]/.exec(place) ?? []
    return number === undefined ? place : `${words.moment(Number(number) + 1)}: ${talk.moments[Number(number)].title}`
  }
  return (
    <div className="edit-kept is-wrong">
      <p role="status">{words.faults(errors.length)}</p>
      {elsewhere.length === 0 ? null : (
        <ul>
          {elsewhere.slice(0, 3).map((error) => (
            <li key={`${error.place} ${error.code}`}>{writeFault({ ...error, place: nameOf(error.place) })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Gone for good, so it takes two presses. */
function DropTalk({ presenter, onClose }: { readonly presenter: Presenter; readonly onClose: () => void }) {
  const [isArmed, arm] = useState(false)
  const drop = (): void => {
    const { id } = presenter.store.getState().talk
    onClose()
    dropOwn(id)
    const [first] = listTalks()
    presenter.change(first)
    window.history.replaceState(null, '', formatStageAddress(first.id, 0))
  }
  return (
    <button
      type="button"
      className={`btn btn-small ${isArmed ? 'btn-bad' : ''}`}
      onBlur={() => arm(false)}
      onClick={() => (isArmed ? drop() : arm(true))}
    >
      {isArmed ? words.dropAgain : words.drop}
    </button>
  )
}
