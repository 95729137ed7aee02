/**
 * What the run that was measured says of a bill: for each byte written, how many cross between zones. The one thing a
 * reader would get wrong: the run is small, and only its shares are used; how much is written is the visitor's.
 */
import type { Traffic } from '../../core'
import type { Shares } from '../../economics'
import type { MeasuredRun } from '../../protocol'

export interface Measured {
  readonly shares: Shares
  /** MB/s of the run. */
  readonly written: number
  /** How often each byte is read. */
  readonly fanOut: number
  /** φ: of the bytes that would cross when they are read, those that do not because readers say in which zone they stand. */
  readonly near: number
  readonly run: MeasuredRun
}

function sum(rows: readonly Traffic[], kind: Traffic['kind'], isCrossing = false): number {
  return rows
    .filter((row) => row.kind === kind && !(isCrossing && row.from === row.to))
    .reduce((bytes, row) => bytes + row.bytes, 0)
}

const MEGA = 1_000_000

export function readRun(run: MeasuredRun): Measured {
  const { plain, near, seconds } = run
  const written = sum(plain, 'written')
  const read = sum(plain, 'read')
  const reads = sum(plain, 'read', true) / read
  const nearReads = sum(near, 'read', true) / sum(near, 'read')
  return {
    shares: {
      copies: sum(plain, 'copied', true) / written,
      writes: sum(plain, 'written', true) / written,
      reads,
      nearReads,
    },
    written: written / seconds / MEGA,
    fanOut: read / written,
    near: 1 - nearReads / reads,
    run,
  }
}
