/** Whose page this is, and whose it is not; and the way to leave nothing behind. */
import { shellWords as words } from '../../content/shell'
import { forgetRuns } from '../../state/kept-run'
import { usePages } from '../kit/page-context'
import { useAnySimClient } from '../kit/sim-context'
import { OfflineState } from './offline-state'

export function PageFooter() {
  const { pages, current } = usePages()
  // A run of somebody else is not ours to end.
  const isOurs = useAnySimClient()?.canCommand ?? true
  const here = pages.find(({ id }) => id === current)?.path ?? '#/'
  return (
    <footer className="page-footer">
      <OfflineState />
      <p>{words.independence}</p>
      {isOurs ? (
        <p>
          <button type="button" className="btn btn-small" title={words.startOverTip} onClick={() => startOver(here)}>
            {words.startOver}
          </button>
        </p>
      ) : null}
    </footer>
  )
}

/** The page that one is on, without anything that the address says of a run. */
function startOver(path: string): void {
  forgetRuns()
  window.history.replaceState(null, '', path)
  window.location.reload()
}
