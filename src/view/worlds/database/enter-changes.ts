/**
 * What the database has committed enters the run: all of it, or nothing and the reason.
 *
 * The one thing a reader would get wrong: commands are checked by the reader of links before the first is issued, so that
 * no run is made that its own link could not carry.
 */
import { databaseWords as words } from '../../../content/database'
import { writeFault } from '../../../content/input-faults'
import type { CapturedChange, CaptureWay, Command } from '../../../core'
import { splitCapture } from '../../../protocol'

/** As `CAPTURE_LIMITS` of the core. */
const TABLES_MAX = 16

interface Capture {
  readonly way: CaptureWay
  readonly changes: readonly CapturedChange[]
  readonly changesTotal: number
  /** Tables of a snapshot; undefined for what a run of SQL has changed. */
  readonly snapshotOf?: readonly string[]
}

/** null when all of it entered; otherwise why nothing did. `topics` are those that the run has. */
export function enterChanges(
  capture: Capture,
  topics: readonly string[],
  issue: (command: Command) => void,
): string | null {
  const { way, changes, changesTotal, snapshotOf } = capture
  if (changesTotal > changes.length) return words.tooMany(changesTotal, changes.length)
  // The connector leaves TRUNCATE out (`skipped.operations`), so that there is nothing to tell the run.
  const told = changes.filter(({ op }) => op !== 't')
  if (told.length === 0 && snapshotOf === undefined) return null
  const tables = new Set(told.map(({ schema, table }) => `${schema}.${table}`))
  const known = topics.map((topic) => topic.split('.').slice(1).join('.'))
  const all = new Set([...known, ...tables])
  if (all.size > TABLES_MAX) return words.tooManyTables(all.size, TABLES_MAX)
  const split = splitCapture(snapshotOf === undefined ? { way, changes: told } : { way, changes: told, snapshotOf })
  if (!split.ok) return words.tooLarge(split.change?.table ?? '', writeFault(split.error))
  for (const command of split.commands) issue(command)
  return null
}
