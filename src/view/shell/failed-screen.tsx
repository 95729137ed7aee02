/**
 * Shown when the simulation was given up: what ended it, and the way out. Only what throws at the same place each time is
 * called a bug, with a link that replays it.
 */
import { useEffect, useState } from 'react'
import { failureWords as words } from '../../content/failure'
import { shellWords } from '../../content/shell'
import { useSim, useSimActions, useSimClient } from '../kit/sim-context'

export function FailedScreen() {
  const fault = useSim((s) => s.fault)
  const actions = useSimActions()
  const { canCommand } = useSimClient()
  const [url, setUrl] = useState('')
  const session = fault?.session ?? null
  const isBug = fault?.kind === 'thrown'
  useEffect(() => {
    if (session === null || !isBug) return
    import('../../state/share').then(
      ({ makeShareLink }) => setUrl(makeShareLink(session, window.location.href).url),
      () => setUrl(''),
    )
  }, [session, isBug])
  if (fault === null) return null
  const { title, advice } = words.ways[fault.kind]
  return (
    <main className="stage stage-empty">
      <div className="failed" role="alert">
        <h1>{title}</h1>
        <p>{advice}</p>
        <pre>{fault.message}</pre>
        {url === '' ? null : (
          <p>
            <a href={url}>{words.link}</a>
          </p>
        )}
        <p className="failed-ways">
          {isBug ? null : (
            <button type="button" className="btn btn-yes" onClick={actions.retry}>
              {shellWords.tryAgain}
            </button>
          )}{' '}
          {session === null || !canCommand ? null : (
            <button type="button" className="btn" onClick={() => actions.loadScenario(session.scenario)}>
              {words.again}
            </button>
          )}
        </p>
      </div>
    </main>
  )
}
