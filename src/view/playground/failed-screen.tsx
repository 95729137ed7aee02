/** Shown when the simulation stops twice at the same place: the fault, and a link that replays it. */
import { useEffect, useState } from 'react'
import { shellWords as words } from '../../content/en/shell'
import { useSim, useSimActions } from '../kit/sim-context'

export function FailedScreen() {
  const fault = useSim((s) => s.fault)
  const actions = useSimActions()
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (fault === null) return
    void import('../../state/share').then(({ makeShareLink }) => {
      setUrl(makeShareLink({ ...fault.session, timeUs: fault.timeUs }, window.location.href).url)
    })
  }, [fault])
  return (
    <main className="stage stage-empty">
      <div className="failed" role="alert">
        <h1>{words.failedTitle}</h1>
        <p>{words.failedAdvice}</p>
        <pre>{fault?.message}</pre>
        {url === '' ? null : (
          <p>
            <a href={url}>{words.failedLink}</a>
          </p>
        )}
        {fault === null ? null : (
          <button type="button" className="btn btn-yes" onClick={() => actions.loadScenario(fault.session.scenario)}>
            {words.failedAgain}
          </button>
        )}
      </div>
    </main>
  )
}
