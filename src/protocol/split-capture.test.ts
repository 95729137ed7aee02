/** What one run of SQL has changed, cut into commands: nothing lost, transactions kept, all or nothing. */
import { describe, expect, it } from 'vitest'
import type { CaptureCommand, CapturedChange, Command } from '../core'
import { type SplitCapture, splitCapture } from './split-capture'

const change = (id: number, txId: number, text = 'x'): CapturedChange => ({
  op: 'c',
  schema: 'public',
  table: 'many',
  keyColumns: ['id'],
  replicaIdentity: 'DEFAULT',
  before: null,
  after: { id, text },
  lsn: 24_000_000 + id,
  txId,
})
const commandsOf = (split: SplitCapture): readonly CaptureCommand[] =>
  split.ok ? split.commands.filter((one: Command): one is CaptureCommand => one.kind === 'CaptureChanges') : []

describe('splitting what was captured', () => {
  it.each([1, 500, 501, 5000])(
    '%i changes are all there, in order, and each command goes on with the one before',
    (count) => {
      const changes = Array.from({ length: count }, (_, i) => change(i, 7))
      const commands = commandsOf(splitCapture({ way: 'wal', changes }))
      expect(commands.flatMap((one) => [...one.changes])).toEqual(changes)
      expect(commands.map(({ continues }) => continues ?? false)).toEqual(commands.map((_, i) => i > 0))
      expect(commands.every((one) => one.changes.length <= 500)).toBe(true)
    },
  )

  it('cuts by length too, and carries a row that is longer than a piece', () => {
    const changes = Array.from({ length: 20 }, (_, i) => change(i, 7, 'y'.repeat(i === 9 ? 500_000 : 20_000)))
    const commands = commandsOf(splitCapture({ way: 'wal', changes }))
    expect(commands.flatMap((one) => [...one.changes])).toEqual(changes)
    expect(commands.filter((one) => JSON.stringify(one.changes).length > 66_000)).toHaveLength(1)
  })

  it('a row that no record can carry: nothing is made, and the row is named', () => {
    const changes = [change(1, 7), change(2, 7, 'y'.repeat(1_000_001)), change(3, 7)]
    expect(splitCapture({ way: 'wal', changes })).toMatchObject({ ok: false, change: { after: { id: 2 } } })
  })

  it('the last piece ends a snapshot, and one without rows is a piece', () => {
    const changes = Array.from({ length: 501 }, (_, i) => ({ ...change(i, 7), op: 'r' as const }))
    const commands = commandsOf(splitCapture({ way: 'wal', changes, snapshotOf: ['public.many'] }))
    expect(commands.map(({ snapshotOf }) => snapshotOf)).toEqual([undefined, ['public.many']])
    expect(commandsOf(splitCapture({ way: 'wal', changes: [], snapshotOf: ['public.many'] }))).toHaveLength(1)
    expect(commandsOf(splitCapture({ way: 'wal', changes: [] }))).toEqual([])
  })
})
