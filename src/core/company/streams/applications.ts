/**
 * The jobs that NewLimits runs. The one thing a reader would get wrong: the second and the third are not built on the
 * company's systems. `low-stock-alerts` reads what `real-time-inventory` wrote, and nobody who built that was asked.
 */
import type { SourceRecord, StreamNode, StreamRecord, Topology } from './topology'

const MINUTE_US = 60_000_000
/** Of the windows of sales: their size, and how long a window waits for what comes late. */
export const SALES_WINDOW = Object.freeze({ sizeUs: 10 * MINUTE_US, graceUs: 5 * MINUTE_US })
/** An order of an article with fewer pairs in the whole company rings the bell. */
export const LOW_STOCK_PAIRS = 60
export const INVENTORY = 'inventory'

/** What came to a place or left it; a transfer does both. */
function toMovements({ article, place, other, pairs, timeUs }: SourceRecord): StreamRecord[] {
  const here = { key: article, timeUs, values: [place, pairs] }
  return other < 0 ? [here] : [here, { key: article, timeUs, values: [other, -pairs] }]
}

function addMovement(pairs: readonly number[], { values: [place, change] }: StreamRecord): readonly number[] {
  return pairs.map((count, i) => (i === place ? count + change : count))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** The second version says the total as well: an answer nobody had asked for when the first was written. */
function inventoryNodes(version: number): readonly StreamNode[] {
  const last = version === 1 ? 'stock-on-hand' : 'with-total'
  return [
    { kind: 'source', name: 'movements', feeds: ['orders', 'stock', 'shipments'] },
    { kind: 'filter', name: 'moves-stock', from: 'movements', keep: ({ pairs }) => pairs !== 0 },
    { kind: 'flatMap', name: 'by-place', from: 'moves-stock', map: toMovements },
    // The feeds have different numbers of partitions: only here does an article come to one task.
    { kind: 'selectKey', name: 'by-article', from: 'by-place', key: ({ key }) => key, partitions: 3 },
    {
      kind: 'aggregate',
      name: 'stock-on-hand',
      from: 'by-article',
      store: 'stock-on-hand',
      window: null,
      initial: ({ places, pairsAtStart }) => new Array(places).fill(pairsAtStart),
      add: addMovement,
    },
    ...(version === 1
      ? []
      : [
          {
            kind: 'mapValues',
            name: 'with-total',
            from: 'stock-on-hand',
            map: (pairs: readonly number[]) => [...pairs, sum(pairs)],
          } as const,
        ]),
    { kind: 'sink', name: 'inventory', from: last, topic: INVENTORY, compact: true },
  ]
}

const ALERTS: readonly StreamNode[] = [
  { kind: 'source', name: 'orders', feeds: ['orders'] },
  { kind: 'table', name: 'inventory-table', topic: INVENTORY, store: 'inventory-table' },
  {
    kind: 'flatMap',
    name: 'to-order',
    from: 'orders',
    map: ({ article, place, timeUs }) => [{ key: article, timeUs, values: [place] }],
  },
  {
    kind: 'join',
    name: 'what-is-left',
    from: 'to-order',
    table: 'inventory-table',
    type: 'left',
    // An article that nobody has moved yet is not in the table.
    joiner: ({ values: [place] }, pairs, position) => [place, pairs === null ? -1 : sum(pairs), position],
  },
  { kind: 'sink', name: 'enriched', from: 'what-is-left', topic: 'orders-enriched', compact: false },
  {
    kind: 'filterValues',
    name: 'is-low',
    from: 'what-is-left',
    keep: ({ values: [, left] }) => left >= 0 && left < LOW_STOCK_PAIRS,
  },
  { kind: 'sink', name: 'alerts', from: 'is-low', topic: 'low-stock-alerts', compact: false },
]

const SALES: readonly StreamNode[] = [
  { kind: 'source', name: 'sold', feeds: ['orders', 'stock'] },
  { kind: 'filter', name: 'sales-only', from: 'sold', keep: ({ kind }) => kind === 'order' || kind === 'sale' },
  {
    kind: 'flatMap',
    name: 'units-sold',
    from: 'sales-only',
    map: ({ article, place, pairs, timeUs }) => [{ key: article, timeUs, values: [place, -pairs] }],
  },
  // One partition is enough for a few places, and lets one task see how late it is everywhere.
  { kind: 'selectKey', name: 'by-place', from: 'units-sold', key: ({ values }) => values[0], partitions: 1 },
  {
    kind: 'aggregate',
    name: 'ten-minutes',
    from: 'by-place',
    store: 'sales',
    window: SALES_WINDOW,
    initial: () => [0, 0],
    add: ([sales, pairs], { values }) => [sales + 1, pairs + values[1]],
  },
  { kind: 'sink', name: 'sales-by-place', from: 'ten-minutes', topic: 'sales-by-place', compact: true },
]

export const TOPOLOGIES: readonly Topology[] = [
  { application: 'real-time-inventory', version: 1, nodes: inventoryNodes(1) },
  { application: 'real-time-inventory', version: 2, nodes: inventoryNodes(2) },
  { application: 'low-stock-alerts', version: 1, nodes: ALERTS },
  { application: 'sales-by-place', version: 1, nodes: SALES },
]
