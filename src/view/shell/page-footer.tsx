/** Whose page this is, and whose it is not; and the way to leave nothing behind. */
import { shellWords as words } from '../../content/en/shell'
import { forgetRuns } from '../../state/kept-run'

export function PageFooter() {
  return (
    <footer className="page-footer">
      <p>{words.independence}</p>
      <p>
        <button type="button" className="btn btn-small" title={words.startOverTip} onClick={startOver}>
          {words.startOver}
        </button>
      </p>
    </footer>
  )
}

/** The page that one is on, without anything that the address says of a run. */
function startOver(): void {
  forgetRuns()
  const page = /^#\/(worlds|about)/.exec(window.location.hash)?.[1] ?? 'playground'
  window.history.replaceState(null, '', `#/${page}`)
  window.location.reload()
}
