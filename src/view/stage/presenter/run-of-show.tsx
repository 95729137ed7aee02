/** The left of the desk: the talk, its clock, its moments, and the ways back. */
import { useStore } from 'zustand'
import { showWords as words } from '../../../content/show'
import { readPace } from '../../../state/stage/pace'
import type { Presenter } from '../../../state/stage/presenter'
import { formatTick } from '../../kit/format'
import { PollCard } from './poll-card'
import { TalkChoice } from './talk-choice'
import { TalkFiles } from './talk-files'
import { useNow } from './use-now'

const formatSpan = (ms: number): string => formatTick(Math.max(0, ms) * 1_000)

interface RunOfShowProps {
  readonly presenter: Presenter
  readonly onEdit: () => void
}

export function RunOfShow({ presenter, onEdit }: RunOfShowProps) {
  const isPreview = useStore(presenter.store, (state) => state.preview !== null)
  const isRehearsing = useStore(presenter.store, (state) => state.isRehearsing)
  return (
    <aside className="show-side paper-dots" aria-label={words.talk}>
      <TalkChoice presenter={presenter} />
      <Clock presenter={presenter} />
      <Moments presenter={presenter} />
      <PollCard presenter={presenter} />
      <button
        type="button"
        className="btn show-try"
        aria-pressed={isPreview}
        title={words.previewTip}
        onClick={() => (isPreview ? presenter.dropPreview() : presenter.openPreview())}
      >
        {words.preview} <kbd>P</kbd>
      </button>
      <button type="button" className="btn btn-bad show-panic" onClick={() => presenter.restart()}>
        <kbd>R</kbd> {words.panic}
      </button>
      <button
        type="button"
        className={`btn ${isRehearsing ? 'btn-hot' : ''}`}
        aria-pressed={isRehearsing}
        title={words.rehearseTip}
        onClick={() => presenter.rehearse(!isRehearsing)}
      >
        {isRehearsing ? words.rehearsing : words.rehearse}
      </button>
      <TalkFiles presenter={presenter} onEdit={onEdit} />
    </aside>
  )
}

function Clock({ presenter }: { readonly presenter: Presenter }) {
  const nowMs = useNow(500)
  const { talk, shownIndex, startedAtMs, enteredAtMs } = useStore(presenter.store)
  const pace = readPace(talk.moments, shownIndex, startedAtMs, enteredAtMs, nowMs)
  const late = Math.round(pace.lateMs / 1_000)
  const state = startedAtMs === null || Math.abs(late) < 5 ? 'is-fair' : late > 0 ? 'is-late' : 'is-early'
  return (
    <div className="show-clock">
      <p className="show-timer" role="timer" aria-label={words.timer}>
        <b className="mono">{formatSpan(pace.elapsedMs)}</b>
        <small>
          {startedAtMs === null
            ? words.notBegun
            : pace.leftMs >= 0
              ? words.left(formatSpan(pace.leftMs))
              : words.over(formatSpan(-pace.leftMs))}
        </small>
      </p>
      <p className={`show-pace ${state}`} data-pace={late}>
        {state === 'is-fair' ? (
          <b>{words.onTime}</b>
        ) : (
          <>
            <b>{formatSpan(Math.abs(late) * 1_000)}</b>
            <small>{late > 0 ? words.late : words.early}</small>
          </>
        )}
      </p>
    </div>
  )
}

function Moments({ presenter }: { readonly presenter: Presenter }) {
  const nowMs = useNow(1_000)
  const { talk, index, shownIndex, startedAtMs, enteredAtMs, spentMs, rehearsal } = useStore(presenter.store)
  return (
    <ol className="show-moments" aria-label={words.moments}>
      {talk.moments.map((moment, i) => {
        const isHere = i === shownIndex
        const inIt = isHere && startedAtMs !== null ? nowMs - enteredAtMs : 0
        const spent = (spentMs[i] ?? 0) + Math.max(0, inIt)
        const rehearsed = rehearsal.spentMs[moment.id]
        return (
          <li key={moment.id} className={isHere ? 'is-here' : spent > 0 ? 'is-done' : ''}>
            <button
              type="button"
              aria-current={isHere ? 'step' : undefined}
              aria-busy={i === index && !isHere}
              aria-label={words.goTo(i + 1, moment.title)}
              onClick={() => presenter.goTo(i)}
            >
              <i aria-hidden="true">{spent > 0 && !isHere ? '✓' : i + 1}</i>
              <b>{moment.title}</b>
              <span>
                {spent > 0 ? <em className="mono">{formatSpan(spent)}</em> : null}
                <small className="mono">{words.of(formatSpan(moment.seconds * 1_000))}</small>
                {rehearsed === undefined ? null : <small>{words.rehearsed(formatSpan(rehearsed))}</small>}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
