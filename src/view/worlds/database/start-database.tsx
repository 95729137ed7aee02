/** Before PostgreSQL runs: the button, the progress, and why it could not start. */
import { databaseWords as words } from '../../../content/database'
import type { DatabaseState } from '../../../state/database-client'

interface StartDatabaseProps {
  readonly state: DatabaseState
  readonly onStart: () => void
}

export function StartDatabase({ state, onStart }: StartDatabaseProps) {
  const { phase, ended, message, progress } = state
  if (phase === 'opening') {
    const bytes = progress?.bytes ?? 0
    const total = progress?.bytesTotal ?? 1
    const step = progress?.step ?? 'fetch'
    const text = step === 'fetch' ? words.step.fetch(bytes, progress?.bytesTotal ?? 0) : words.step[step]
    return (
      <div className="database-start">
        <p role="status">{text}</p>
        {step === 'fetch' ? (
          <progress aria-label={words.title} max={total} value={bytes} />
        ) : (
          <progress aria-label={words.title} />
        )}
      </div>
    )
  }
  return (
    <div className="database-start">
      {ended === 'never' ? null : <p role="alert">{`${words.ended[ended]} ${message}`.trim()}</p>}
      {phase === 'failed' ? (
        <div role="alert" className="database-bad">
          <p>
            <b>{words.failedTitle}</b> {words.failed(message)}
          </p>
          <p>{words.failedCure}</p>
        </div>
      ) : null}
      <button type="button" className="btn btn-hot" onClick={onStart}>
        {phase === 'failed' || ended !== 'never' ? words.startAgain : words.start}
      </button>
      <p className="fine">{words.startNote}</p>
    </div>
  )
}
