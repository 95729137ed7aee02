/**
 * The presenter's window: the whole living scene with hands on it, and around it what a speaker needs. The one thing a
 * reader would get wrong: the audience's window is another page of this app that follows; nothing here is drawn there.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import type { SimClient } from '../../../state'
import { readKeptShow } from '../../../state/stage/kept-show'
import { Presenter } from '../../../state/stage/presenter'
import { openLine } from '../../../state/stage/show-channel'
import { later } from '../../kit/later'
import { SimProvider, useOpenRun } from '../../kit/sim-context'
import { listTalks } from '../own-talks'
import { readStageAddress } from '../stage-address'
import { findPanel, prepare } from '../stage-hands'
import { LiveRun } from './live-run'
import { NotesBar } from './notes-bar'
import { RunOfShow } from './run-of-show'
import { StageBar } from './stage-bar'
import { StageNotices } from './stage-notices'
import { useShowKeys } from './use-show-keys'
import './presenter.css'

const TalkEditor = later(
  () => import('./editor'),
  (m) => m.TalkEditor,
)

export function PresenterPage() {
  const openRun = useOpenRun()
  const [presenter, setPresenter] = useState<Presenter | null>(null)
  useEffect(() => {
    const opened = openShow(openRun)
    setPresenter(opened)
    return () => opened.dispose()
  }, [openRun])
  return presenter === null ? null : <Desk presenter={presenter} />
}

/** What was shown in this tab goes on, unless the address asks for another talk. */
function openShow(open: (kind: 'cluster' | 'company') => SimClient): Presenter {
  const { talk: asked, index } = readStageAddress(window.location.hash)
  const talks = listTalks()
  const kept = readKeptShow()
  const wanted = asked ?? kept?.talk ?? talks[0].id
  const talk = talks.find(({ id }) => id === wanted) ?? talks[0]
  const isSame = kept !== null && kept.talk === talk.id && kept.index < talk.moments.length
  const first = Math.min(index, talk.moments.length - 1)
  const hands = { open, line: openLine(), findPanel, prepare, now: () => Date.now() }
  return new Presenter(hands, talk, first, isSame && (asked === null || kept.index === first) ? kept : null)
}

function Desk({ presenter }: { readonly presenter: Presenter }) {
  const main = useStore(presenter.runs.store, (state) => state.client)
  const preview = useStore(presenter.store, (state) => state.preview)
  const client = preview ?? main
  const check = useStore(presenter.store, (state) => state.check)
  const index = useStore(presenter.store, (state) => state.shownIndex)
  const [said, say] = useState('')
  const [open, setOpen] = useState({ notes: true, keys: false, room: false })
  const [isEditing, edit] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const wasEditing = useRef(false)
  // Who is done stands again where he began.
  useEffect(() => {
    if (wasEditing.current && !isEditing) desk.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const panels = useMemo(
    () => ({
      toggleNotes: () => setOpen((now) => ({ ...now, notes: !now.notes })),
      toggleKeys: () => setOpen((now) => ({ ...now, keys: !now.keys })),
      toggleRoom: () => setOpen((now) => ({ ...now, room: !now.room })),
    }),
    [],
  )
  useShowKeys(presenter, client, panels, say)
  return (
    <div
      ref={desk}
      className={`show ${isEditing ? 'is-editing' : ''}`}
      data-digest={check?.digest ?? ''}
      data-commands={check?.commands}
      data-moment={index + 1}
    >
      <StageBar presenter={presenter} open={open} panels={panels} />
      {isEditing && client !== null ? (
        <TalkEditor presenter={presenter} client={client} onClose={() => edit(false)} />
      ) : (
        <RunOfShow presenter={presenter} onEdit={() => edit(true)} />
      )}
      <div className={`show-main ${preview === null ? '' : 'is-preview'}`}>
        {client === null ? (
          <main className="stage stage-empty">
            <p role="status">{words.starting}</p>
          </main>
        ) : (
          <SimProvider client={client}>
            <LiveRun key={preview === null ? 'show' : 'preview'} presenter={presenter} />
          </SimProvider>
        )}
        <NotesBar presenter={presenter} isOpen={open.notes} onToggle={panels.toggleNotes} />
      </div>
      <p className={said === '' ? 'visually-hidden' : 'said show-said'} role="status">
        {said}
      </p>
      <StageNotices presenter={presenter} />
    </div>
  )
}
