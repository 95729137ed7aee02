/**
 * A job that was built by hand becomes the same table of nodes that the company's own jobs are. The one thing a reader would
 * get wrong: which topics it needs is not said here. They follow from the nodes, as in Kafka Streams: a new key makes a
 * repartition topic, a count makes a changelog.
 *
 * Simplification: the values of a row are five numbers (kind, article, place, system, quantity), whatever its schema has.
 */
import type { World } from '../../world'
import { BUSINESS_EVENT_KINDS } from '../books/business-store'
import { businessOf } from '../books/company'
import type { BuiltApplication } from '../books/streams-state'
import type { Comparison, StreamCondition, StreamField, StreamSpec } from '../vocabulary/stream-spec'
import {
  type SourceRecord,
  type StreamNode,
  type StreamRecord,
  type Topology,
  versionedTopic,
  type Window,
} from './topology'

/** Where the values of a row have each field. */
const COLUMNS: Readonly<Record<StreamField, number>> = {
  kind: 0,
  article: 1,
  customer: 1,
  place: 2,
  system: 3,
  quantity: 4,
}

/** An event as a row: kind, article, place, system, quantity. A quantity says how many, its kind says whether they come. */
export function rowOf({ kind, article, place, system, pairs }: SourceRecord): readonly number[] {
  return [BUSINESS_EVENT_KINDS.indexOf(kind), article, place, system, Math.abs(pairs)]
}

export function valueOfField(row: readonly number[], field: StreamField): number {
  return row[COLUMNS[field]]
}

/** The number of a name; -1 for one that is not there. */
export function numberOfName(world: World, field: StreamField, value: string | number): number {
  if (typeof value === 'number') return value
  const { places, systems } = businessOf(world)
  if (field === 'place') return places.findIndex(({ name }) => name === value)
  if (field === 'system') return systems.findIndex(({ spec }) => spec.id === value)
  return BUSINESS_EVENT_KINDS.indexOf(value as SourceRecord['kind'])
}

const HOLDS: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function testOf(world: World, { field, is, value }: StreamCondition): (row: readonly number[]) => boolean {
  const number = numberOfName(world, field, value)
  const holds = HOLDS[is]
  return (row) => holds(valueOfField(row, field), number)
}

/** Does an event go through the filter of a job? */
export function filterOf(world: World, { where }: StreamSpec): (event: SourceRecord) => boolean {
  const tests = where.map((condition) => testOf(world, condition))
  return (event) => {
    const row = rowOf(event)
    return tests.every((test) => test(row))
  }
}

/** Tumbling windows of a job, microseconds; null when it has none. */
export function windowOf({ windowMs, graceMs }: StreamSpec): Window | null {
  return windowMs === null ? null : { sizeUs: windowMs * 1000, graceUs: graceMs * 1000 }
}

export function compileStream(world: World, { application, version, stream, partitions }: BuiltApplication): Topology {
  const { source, where, keyBy, aggregate } = stream as StreamSpec
  const nodes: StreamNode[] = [{ kind: 'source', name: source, feeds: [source] }]
  const last = (): string => nodes[nodes.length - 1].name
  if (where.length > 0)
    nodes.push({ kind: 'filter', name: 'where', from: last(), keep: filterOf(world, stream as StreamSpec) })
  nodes.push({
    kind: 'flatMap',
    name: 'row',
    from: last(),
    map: (event) => [{ key: event.article, timeUs: event.timeUs, values: rowOf(event) }],
  })
  if (keyBy !== null) {
    const key = ({ values }: StreamRecord): number => valueOfField(values, keyBy)
    nodes.push({ kind: 'selectKey', name: `by-${keyBy}`, from: last(), key, partitions })
  }
  if (aggregate !== null) nodes.push(aggregateNode(stream as StreamSpec, last(), partitions))
  nodes.push({ kind: 'sink', name: 'to', from: last(), topic: application, compact: aggregate !== null })
  return { application, version, nodes }
}

function aggregateNode(stream: StreamSpec, from: string, partitions: number): StreamNode {
  const isCount = stream.aggregate === 'count'
  return {
    kind: 'aggregate',
    name: isCount ? 'count' : 'sum',
    from,
    store: isCount ? 'count' : 'sum',
    window: windowOf(stream),
    expires: true,
    partitions,
    initial: () => [0],
    add: ([total], { values }) => [total + (isCount ? 1 : valueOfField(values, 'quantity'))],
  }
}

/** A reader of a built job: a table of its topic. */
export function compileReader(
  { application, version, reads }: BuiltApplication,
  of: BuiltApplication | undefined,
): Topology {
  const window = of?.stream ? windowOf(of.stream) : null
  const expires = window === null ? {} : { expires: window }
  const topic = versionedTopic(reads ?? '', version)
  return { application, version, nodes: [{ kind: 'table', name: 'latest', topic, store: 'latest', ...expires }] }
}
