/** Whose page this is, and whose it is not; and the way to leave nothing behind. */
import { shellWords as words } from '../../content/shell'
import { forgetRuns } from '../../state/kept-run'
import { EMBED } from '../kit/embed'
import { usePages } from '../kit/page-context'
import { useAnySimClient } from '../kit/sim-context'
import { useHash } from '../kit/use-hash'
import { OfflineState } from './offline-state'

export function PageFooter() {
  const { pages, current } = usePages()
  // A run of somebody else is not ours to end.
  const isOurs = useAnySimClient()?.canCommand ?? true
  if (EMBED !== null) return <OutOfTheFrame />
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

/** In somebody else's page: the same run in a window of its own. */
function OutOfTheFrame() {
  const { origin, pathname } = window.location
  const hash = useHash()
  return (
    <footer className="page-footer is-embedded">
      <a className="btn btn-small" href={`${origin}${pathname}${hash}`} target="_blank" rel="noopener">
        {words.outOfTheFrame}
      </a>
    </footer>
  )
}

/** The page that one is on, without anything that the address says of a run. */
function startOver(path: string): void {
  forgetRuns()
  window.history.replaceState(null, '', path)
  window.location.reload()
}
