/**
 * The way of the newest change, from the row to its reader, with what each station knows of it.
 *
 * The one thing a reader would get wrong: a station lights up because the simulation says so, not after a while.
 */
import { databaseWords as words } from '../../../content/database'
import { localizeDecimal } from '../../../content/numbers'
import type { CaptureScore } from '../../../core/company'
import { formatLsn } from './format-lsn'

interface Station {
  readonly name: string
  readonly fact: string
  readonly isReached: boolean
}

export function CapturePath({ capture }: { readonly capture: CaptureScore | null }) {
  return (
    <ol className="capture-path" aria-label={words.path.title}>
      {listStations(capture).map(({ name, fact, isReached }) => (
        <li key={name} className={isReached ? 'is-reached' : undefined}>
          <b>{name}</b>
          <span>{isReached ? `✓ ${fact}` : words.path.notYet}</span>
        </li>
      ))}
    </ol>
  )
}

function listStations(capture: CaptureScore | null): readonly Station[] {
  const newest = capture?.recent.at(-1)
  const told = capture?.recent.findLast(({ value }) => value !== null)
  const source = told?.value?.source as { readonly lsn?: number; readonly txId?: number } | undefined
  const isWritten = newest !== undefined && capture !== null && newest.number < capture.records - capture.waiting
  const isRead = newest !== undefined && newest.delayUs !== null
  const short = newest?.topic.split('.').slice(1).join('.') ?? ''
  return [
    { name: words.path.row, fact: words.path.committed(String(source?.txId ?? '')), isReached: newest !== undefined },
    {
      name: capture?.way === 'triggers' ? words.path.triggers : words.path.log,
      fact: `${words.lsn} ${formatLsn(source?.lsn ?? 0)}`,
      isReached: newest !== undefined,
    },
    { name: words.path.connector, fact: words.path.records(capture?.records ?? 0), isReached: isWritten },
    {
      name: words.path.topic,
      fact: `${short} ${newest?.partition ?? 0}@${newest?.offset ?? 0}`,
      isReached: isRead,
    },
    {
      name: capture?.reader ?? words.path.reader,
      fact: words.path.after(localizeDecimal(((newest?.delayUs ?? 0) / 1_000_000).toFixed(2))),
      isReached: isRead,
    },
  ]
}
