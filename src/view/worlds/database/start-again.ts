/**
 * A snapshot: every row of every table is told once, so that database and topics agree again. Taken when the database has
 * started, as Debezium does (`snapshot.mode=initial`), and when the visitor asks for it.
 */
import { databaseWords as words } from '../../../content/database'
import type { SimClient } from '../../../state'
import { databaseLine } from './database-line'
import { enterChanges } from './enter-changes'

/** null when it was taken; otherwise why not. */
export async function startAgain(client: SimClient): Promise<string | null> {
  const snapshot = await databaseLine.snapshot()
  if (snapshot === null) return words.snapshotBusy
  if (snapshot.error !== null) return words.snapshotFailed(snapshot.error)
  const { worlds, issue } = client.store.getState()
  const topics = worlds?.capture?.topics.map(({ topic }) => topic) ?? []
  return enterChanges({ ...snapshot, snapshotOf: snapshot.tables }, topics, issue)
}

/** Start PostgreSQL, and tell its rows as soon as it runs. */
export function openDatabase(client: SimClient, places: readonly string[]): void {
  databaseLine.open(places)
  const stop = databaseLine.store.subscribe(({ phase }) => {
    if (phase === 'opening') return
    stop()
    if (phase === 'ready') void startAgain(client)
  })
}
