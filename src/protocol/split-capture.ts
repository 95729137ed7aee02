/**
 * What a database has committed, as commands that a link can carry: as many as it takes, or none.
 *
 * The one thing a reader would get wrong: a transaction may be cut. The commands that go on say so (`continues`), so that
 * it counts as one commit, and undoing one of them undoes them all.
 */
import { CAPTURE_LIMITS, type CaptureCommand, type CapturedChange, type CaptureWay, type Command } from '../core'
import type { InputError } from './input-reader'
import { parseCommand } from './parse-command'

export type SplitCapture =
  | { readonly ok: true; readonly commands: readonly Command[] }
  /** The change that no command can carry, and why. */
  | { readonly ok: false; readonly change: CapturedChange | null; readonly error: InputError }

interface SplitInput {
  readonly way: CaptureWay
  readonly changes: readonly CapturedChange[]
  /** Tables (`schema.table`) of which the changes are a whole snapshot. */
  readonly snapshotOf?: readonly string[]
}

export function splitCapture({ way, changes, snapshotOf }: SplitInput): SplitCapture {
  const pieces = cutPieces(changes)
  if (pieces.length === 0 && snapshotOf !== undefined) pieces.push([])
  const commands: Command[] = []
  for (const [i, piece] of pieces.entries()) {
    const command: CaptureCommand = {
      kind: 'CaptureChanges',
      way,
      changes: piece,
      ...(i > 0 ? { continues: true as const } : {}),
      ...(snapshotOf !== undefined && i === pieces.length - 1 ? { snapshotOf } : {}),
    }
    const read = parseCommand(command)
    if (!read.ok) return refuse(piece, read.errors[0])
    commands.push(read.command)
  }
  return { ok: true, commands }
}

function cutPieces(changes: readonly CapturedChange[]): CapturedChange[][] {
  const pieces: CapturedChange[][] = []
  let characters = 0
  for (const change of changes) {
    const length = JSON.stringify(change).length + 1
    const last = pieces.at(-1)
    const isFull = last === undefined || last.length >= CAPTURE_LIMITS.changes
    if (isFull || characters + length > CAPTURE_LIMITS.characters) {
      pieces.push([change])
      characters = length
    } else {
      last.push(change)
      characters += length
    }
  }
  return pieces
}

function refuse(piece: readonly CapturedChange[], error: InputError): SplitCapture {
  const found = /^\$\.changes\[(\d+)\]/.exec(error.place)
  const change = found === null ? (piece[0] ?? null) : (piece[Number(found[1])] ?? null)
  return { ok: false, change, error }
}
