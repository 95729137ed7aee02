/**
 * Whether the page runs without a network, and what can be done about it. The one thing a reader would get wrong: it never
 * comes up by itself. A newer version waits at the foot of the page, as the window may be one that an audience sees.
 */
import { useStore } from 'zustand'
import { writeNumber } from '../../content/numbers'
import { offlineWords as words } from '../../content/offline'
import type { OfflineClient, OfflineState } from '../../state/offline-client'
import './offline-row.css'

export function OfflineRow({ client }: { readonly client: OfflineClient }) {
  const state = useStore(client.store)
  if (state.page === null) return null
  const progress = tellProgress(state)
  return (
    <section className="offline" aria-label={words.label}>
      <p>
        {/* Said aloud: what changes with each file is beside it. */}
        <span role="status">
          {tell(state)}
          {state.isNewer && !state.isTakingOver ? <> {words.newer}</> : null}
        </span>
        {progress === '' ? null : <span className="offline-progress">{progress}</span>}
      </p>
      <Acts client={client} state={state} />
    </section>
  )
}

/** Only that it is ready, or about to be: where there is no room for reasons and ways. */
export function OfflineWord({ client }: { readonly client: OfflineClient }) {
  const state = useStore(client.store)
  const isSaid = state.page === 'keeping' || state.page === 'kept'
  return isSaid ? <span role="status">{tell(state)}</span> : null
}

function tell({ page, database, report, isTakingOver }: OfflineState): string {
  if (isTakingOver) return words.takingOver
  if (page === 'insecure') return words.insecure
  if (page === 'forbidden') return words.forbidden
  if (page === 'network' || page === 'room') return words.stopped[page]
  if (page !== 'kept' || report === null) return words.keeping
  if (database === 'keeping') return words.keepingDatabase
  if (database === 'network' || database === 'room') return words.databaseStopped[database]
  return report.hasDatabase
    ? words.readyWithDatabase(writeMegabytes(report.pageBytes + report.databaseBytes))
    : words.ready(writeMegabytes(report.pageBytes))
}

function tellProgress({ page, database, progress, isTakingOver }: OfflineState): string {
  const isKeeping = page === 'keeping' || database === 'keeping'
  if (!isKeeping || isTakingOver || progress.bytes === 0) return ''
  return words.progress(writeMegabytes(progress.bytesKept), writeMegabytes(progress.bytes))
}

function Acts({ client, state }: { readonly client: OfflineClient; readonly state: OfflineState }) {
  const { page, database, report, isNewer, isTakingOver } = state
  if (isTakingOver) return null
  const isStopped = page === 'network' || page === 'room'
  const mayAdd = page === 'kept' && report !== null && !report.hasDatabase && database !== 'keeping'
  if (!isStopped && !mayAdd && !isNewer) return null
  return (
    <p className="offline-acts">
      {isStopped ? <Act label={words.tryAgain} act={client.keep} /> : null}
      {mayAdd ? (
        <Act label={words.keepDatabase(writeMegabytes(report.databaseBytes))} act={client.keepDatabase} />
      ) : null}
      {isNewer ? <Act label={words.takeOver} tip={words.takeOverTip} act={client.takeOver} /> : null}
    </p>
  )
}

interface ActProps {
  readonly label: string
  readonly tip?: string
  readonly act: () => Promise<void>
}

function Act({ label, tip, act }: ActProps) {
  return (
    <button type="button" className="btn btn-small" title={tip} onClick={() => void act()}>
      {label}
    </button>
  )
}

function writeMegabytes(bytes: number): string {
  return writeNumber(bytes / 1e6, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
