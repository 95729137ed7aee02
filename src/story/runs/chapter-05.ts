/**
 * Chapter 5: a Monday, asked at three; how often batch runs; and what a database tells of itself. The changes are what its
 * write-ahead log gave, so that the comic needs no database.
 */
import type { Command } from '../../core'
import type { StoryRun } from './story-run'

type Capture = Extract<Command, { kind: 'CaptureChanges' }>
type Change = Capture['changes'][number]

const change = (
  table: string,
  keyColumns: readonly string[],
  op: Change['op'],
  [before, after]: readonly [Change['before'], Change['after']],
  txId: number,
): Change => ({
  op,
  schema: 'public',
  table,
  keyColumns,
  replicaIdentity: 'FULL',
  before,
  after,
  lsn: 26_728_000 + txId * 208,
  txId,
})
const capture = (...changes: readonly Change[]): Command => ({ kind: 'CaptureChanges', way: 'wal', changes })

const shelf = (pairs: number) => ({ article: 7, place: 'North', pairs })
const sellOne = (pairs: number, txId: number): Command =>
  capture(change('inventory', ['article', 'place'], 'u', [shelf(pairs), shelf(pairs - 1)], txId))

const order = (status: string, pairs: number) => ({ id: 900, article: 7, place: 'North', pairs, status })
const ORDER_900 = capture(
  change('orders', ['id'], 'c', [null, order('placed', 1)], 811),
  change('orders', ['id'], 'u', [order('placed', 1), order('paid', 1)], 812),
  change('orders', ['id'], 'u', [order('paid', 1), order('paid', 2)], 813),
  change('orders', ['id'], 'd', [order('paid', 2), null], 814),
)

const every = (intervalMinutes: number): StoryRun => ({
  kind: 'company',
  world: 'newlimits',
  commands: [{ atS: 0, command: { kind: 'SetBatchInterval', intervalMinutes } }],
})

export const CHAPTER_05: Readonly<Record<string, StoryRun>> = {
  'monday-three': {
    kind: 'company',
    world: 'newlimits',
    commands: [
      { atS: 54_005, command: sellOne(8, 801), deed: 'sell-one' },
      { atS: 54_020, command: sellOne(7, 802) },
      { atS: 54_045, command: ORDER_900, deed: 'order-900' },
    ],
  },
  'every-1440': { kind: 'company', world: 'newlimits', commands: [] },
  'every-720': every(720),
  'every-60': every(60),
  'every-15': every(15),
  'every-1': every(1),
}
