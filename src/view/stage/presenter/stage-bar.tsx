/** The top of the desk: curtain, audience, room, and the way out. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { shellWords } from '../../../content/shell'
import { showWords as words } from '../../../content/show'
import type { Presenter } from '../../../state/stage/presenter'
import type { PresenterState } from '../../../state/stage/presenter-state'
import { LanguageSwitch } from '../../shell'
import { AUDIENCE_PATH } from '../stage-address'
import { KeysWindow } from './keys-window'
import { RoomCard } from './room-card'

export interface Panels {
  readonly toggleNotes: () => void
  readonly toggleKeys: () => void
  readonly toggleRoom: () => void
}

interface StageBarProps {
  readonly presenter: Presenter
  readonly open: { readonly keys: boolean; readonly room: boolean }
  readonly panels: Panels
}

export function StageBar({ presenter, open, panels }: StageBarProps) {
  return (
    <header className="show-bar paper-dots">
      <a className="logo" href="#/" aria-label={shellWords.home(shellWords.cover)}>
        {shellWords.brand}
      </a>
      <span className="show-name">{words.onStage}</span>
      <Curtain presenter={presenter} />
      <AudienceLink presenter={presenter} />
      <div className="show-tools">
        <button
          type="button"
          className="btn"
          aria-expanded={open.room}
          title={words.roomTip}
          onClick={panels.toggleRoom}
        >
          {words.room}
        </button>
        <a className="btn" href="#/" title={words.leaveTip}>
          {words.leave}
        </a>
        <button type="button" className="btn" aria-label={words.keys} title={words.keys} onClick={panels.toggleKeys}>
          ?
        </button>
        <LanguageSwitch />
      </div>
      {open.room ? <RoomCard presenter={presenter} onClose={panels.toggleRoom} /> : null}
      {open.keys ? <KeysWindow onClose={panels.toggleKeys} /> : null}
    </header>
  )
}

/** Is the beginning of this moment what the rehearsal began with? */
export function judgeStart({ startDigest, rehearsal, talk, shownIndex }: PresenterState): keyof typeof words.start {
  const known = rehearsal.digests[talk.moments[shownIndex].id]
  if (startDigest === '') return 'coming'
  return known === undefined ? 'none' : known === startDigest ? 'same' : 'other'
}

function Curtain({ presenter }: { readonly presenter: Presenter }) {
  const start = useStore(presenter.store, judgeStart)
  const digest = useStore(presenter.store, (state) => state.startDigest.slice(0, 8))
  return (
    <button
      type="button"
      className={`btn show-curtain is-${start}`}
      title={words.curtainTip}
      onClick={() => presenter.curtainUp()}
    >
      <b>{words.curtain}</b> <kbd>C</kbd>
      <span className="show-start" data-start={start}>
        {start === 'same' ? '✓ ' : start === 'other' ? '✗ ' : ''}
        {words.start[start]}
      </span>
      <code>{digest}</code>
    </button>
  )
}

/** A repair is said for so long. */
const REPAIRED_MS = 20_000

function AudienceLink({ presenter }: { readonly presenter: Presenter }) {
  const listeners = useStore(presenter.store, (state) => state.listeners)
  const digest = useStore(presenter.store, (state) => state.check?.digest.slice(0, 8) ?? '')
  const repairs = listeners.reduce((sum, one) => sum + one.repairs, 0)
  const [isFresh, setFresh] = useState(false)
  useEffect(() => {
    if (repairs === 0) return
    setFresh(true)
    const timer = setTimeout(() => setFresh(false), REPAIRED_MS)
    return () => clearTimeout(timer)
  }, [repairs])
  const isComing = listeners.some(({ isCatchingUp, digest: own }) => isCatchingUp || own === '')
  const state = listeners.length === 0 ? 'none' : isComing ? 'coming' : isFresh ? 'repaired' : 'inStep'
  const text = {
    none: words.audience.none,
    coming: words.audience.coming,
    repaired: words.audience.repaired(repairs),
    inStep: words.audience.inStep(listeners.length),
  }[state]
  return (
    <a
      className={`btn show-audience is-${state}`}
      href={AUDIENCE_PATH}
      target="_blank"
      rel="noopener opener"
      title={listeners.length === 0 ? words.audience.noneTip : words.audience.oneMore}
      data-audience={state}
    >
      <i className="show-dot" aria-hidden="true" />
      <span role="status">{text}</span>
      {listeners.length === 0 ? null : <code>{digest}</code>}
    </a>
  )
}
