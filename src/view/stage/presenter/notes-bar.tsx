/** Below the scene: what the speaker wanted to say, what comes next, and the keys at hand. */
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import type { Presenter } from '../../../state/stage/presenter'
import { Notes } from './notes'

interface NotesBarProps {
  readonly presenter: Presenter
  readonly isOpen: boolean
  readonly onToggle: () => void
}

export function NotesBar({ presenter, isOpen, onToggle }: NotesBarProps) {
  const notes = useStore(presenter.store, (state) => state.talk.moments[state.shownIndex].notes)
  const next = useStore(presenter.store, (state) => state.talk.moments[state.shownIndex + 1]?.title ?? null)
  const isDark = useStore(presenter.store, (state) => state.look.isDark)
  const hasSpot = useStore(presenter.store, (state) => state.look.spotlight !== null)
  const hasCode = useStore(presenter.store, (state) => state.look.link !== '')
  return (
    <footer className="show-foot">
      <div className="show-notes">
        <button type="button" className="btn btn-small" aria-expanded={isOpen} onClick={onToggle}>
          {words.notes} <kbd>N</kbd>
        </button>
        {isOpen ? (
          <div className="show-note" data-notes>
            {notes === '' ? <p>{words.noNotes}</p> : <Notes text={notes} />}
          </div>
        ) : null}
        <button type="button" className="btn show-next" disabled={next === null} onClick={() => presenter.next()}>
          <small>{words.next}</small> {next ?? words.nothingNext}
        </button>
      </div>
      <div className="show-hands">
        <Act keys="PgDn" text={words.keyNext} onAct={() => presenter.next()} />
        <Act keys="PgUp" text={words.keyBack} onAct={() => presenter.back()} />
        <Act keys="B" text={words.keyDark} isOn={isDark} onAct={() => presenter.see({ isDark: !isDark })} />
        <Act
          keys="S"
          text={words.keySpotlight}
          isOn={hasSpot}
          onAct={() => presenter.see({ spotlight: hasSpot ? null : { x: 0.5, y: 0.4 } })}
        />
        <Act keys="Q" text={words.code} isOn={hasCode} onAct={() => presenter.toggleLink(window.location.href)} />
        {isDark ? <strong>{words.isDark}</strong> : null}
      </div>
    </footer>
  )
}

interface ActProps {
  readonly keys: string
  readonly text: string
  readonly isOn?: boolean
  readonly onAct: () => void
}

function Act({ keys, text, isOn, onAct }: ActProps) {
  return (
    <button type="button" className="show-act" aria-pressed={isOn} onClick={onAct}>
      <kbd>{keys}</kbd> {text}
    </button>
  )
}
