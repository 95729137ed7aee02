/** Beside the picture: what was seen to change, what cannot be seen, and what the bridge may send at all. */
import { liveClusterWords as words } from '../../content/live'
import { showSafely } from '../../protocol'
import type { LiveUnseen } from '../../protocol/live'
import { formatClock, tellChange } from './tell'
import type { SeenChange } from './watch'

const SHOWN = 6

export function ChangesCard({ changes }: { readonly changes: readonly SeenChange[] }) {
  return (
    <section className="live-card">
      <h2>{words.changesTitle}</h2>
      {changes.length === 0 ? (
        <p className="live-soft">{words.noChanges}</p>
      ) : (
        <ol className="live-changes">
          {changes.slice(0, SHOWN).map(({ atMs, change }) => (
            <li key={`${atMs} ${change.code}${'broker' in change ? change.broker : ''}`}>
              <time className="mono">{formatClock(atMs)}</time> {tellChange(change)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

export function UnseenCard({ unseen }: { readonly unseen: readonly LiveUnseen[] }) {
  const lines = unseen.map((one) => showSafely((words.unseen[one.code] as (one: LiveUnseen) => string)(one)))
  return (
    <section className="live-card">
      <h2>{words.unseenTitle}</h2>
      <ul className="live-unseen">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

export function MaySendCard({ names }: { readonly names: readonly string[] }) {
  return (
    <section className="live-card">
      <h2>{words.maySend}</h2>
      <ul className="live-keys">
        {names.map((name) => (
          <li key={name} className="mono">
            {name}
          </li>
        ))}
      </ul>
      <p className="live-soft">{words.maySendNote(names.length)}</p>
    </section>
  )
}
