/**
 * The schemas of the feeds: one Avro record a topic, registered under `<topic>-value` (TopicNameStrategy) in a real
 * registry (`core/schema`). With these every company begins; `run-registry.ts` has what a run made of them.
 *
 * The one thing a reader would get wrong: a business event travels through the simulation as its number; its bytes are
 * made here when somebody asks. A test encodes one of each feed and reads it back.
 *
 * Simplification: the registry is part of the company and never down. The systems' own producers keep writing with the
 * schema that they were built with, and their readers keep it too, whatever is registered later.
 */
import { assert } from '../../engine/assert'
import { parseAvroSchema } from '../../schema/avro-parser'
import type { AvroSchema } from '../../schema/avro-schema'
import { encodeAvro } from '../../schema/avro-writer'
import { registryRequest } from '../../schema/registry'
import { createRegistry, findSchema, type RegistryState } from '../../schema/registry-state'
import { wrapPayload } from '../../schema/wire-format'
import type { World } from '../../world'
import { describeEvent } from '../books/describe-event'
import { type BusinessSpec, FEEDS, type Feed } from '../vocabulary/business-spec'
import { freezeDeep } from './freeze-deep'

const RECORD_NAMES: Readonly<Record<Feed, string>> = {
  orders: 'OrderPlaced',
  payments: 'PaymentReceived',
  stock: 'StockMoved',
  shipments: 'GoodsShipped',
  prices: 'PriceChanged',
  customers: 'CustomerChanged',
  clicks: 'ArticleViewed',
}

/** Feeds whose events move pairs. */
const MOVES: readonly Feed[] = ['orders', 'stock', 'shipments']

export function subjectOf(feed: Feed): string {
  return `${feed}-value`
}

/** What the event is about; also the record's key. */
export function keyField(feed: Feed): 'article' | 'customer' {
  return feed === 'customers' ? 'customer' : 'article'
}

export function schemaText(feed: Feed): string {
  const fields = [
    { name: 'event', type: 'long' },
    { name: 'time', type: { type: 'long', logicalType: 'timestamp-micros' } },
    { name: keyField(feed), type: 'int' },
    ...(MOVES.includes(feed)
      ? [
          { name: 'place', type: 'string' },
          { name: 'quantity', type: 'int' },
        ]
      : []),
  ]
  return JSON.stringify({ type: 'record', name: RECORD_NAMES[feed], namespace: 'company.events', fields })
}

interface FeedRegistry {
  readonly state: RegistryState
  readonly ids: ReadonlyMap<Feed, number>
}

let opened: FeedRegistry | null = null

/** The same for every world, so it is filled once. */
function openRegistry(): FeedRegistry {
  if (opened !== null) return opened
  let state = createRegistry()
  const ids = new Map<Feed, number>()
  for (const feed of FEEDS) {
    const path = `/subjects/${subjectOf(feed)}/versions`
    const response = registryRequest(state, { method: 'POST', path, body: { schema: schemaText(feed) } })
    assert('body' in response, `the schema of ${feed} is registered`)
    state = response.state
    ids.set(feed, (response.body as { readonly id: number }).id)
  }
  opened = { state: freezeDeep(state), ids }
  return opened
}

export function schemaIdOf(feed: Feed): number {
  return openRegistry().ids.get(feed) as number
}

/** The registry with which every company begins. */
export function builtInRegistry(): RegistryState {
  return openRegistry().state
}

/** `GET /schemas/ids/{id}`: the writer's schema, or the registry's error as its client prints it. */
export function fetchSchema(
  id: number,
  registry: RegistryState = builtInRegistry(),
): { readonly schema: AvroSchema } | { readonly error: string } {
  const response = registryRequest(registry, { method: 'GET', path: `/schemas/ids/${id}` })
  if (!('body' in response)) return { error: `${response.message}; error code: ${response.error_code}` }
  if (findSchema(registry, id)?.schemaType !== 'AVRO') return { error: `Schema ${id} is not of type AVRO` }
  const document: unknown = JSON.parse((response.body as { readonly schema: string }).schema)
  const parsed = parseAvroSchema(document, { allowBadDefaults: true })
  assert(parsed.ok, `the registered schema ${id} can be read`)
  return { schema: parsed.value }
}

/** `GET /schemas/ids/{id}/subjects`; empty for an id that nobody registered. */
export function fetchSubjects(id: number, registry: RegistryState = builtInRegistry()): readonly string[] {
  const response = registryRequest(registry, { method: 'GET', path: `/schemas/ids/${id}/subjects` })
  return 'body' in response ? (response.body as readonly string[]) : []
}

/** A record's value as its feed's serializer writes it. */
export function serialize(feed: Feed, value: Readonly<Record<string, unknown>>): Uint8Array {
  const found = fetchSchema(schemaIdOf(feed))
  assert('schema' in found, `${feed} has a schema`)
  const encoded = encodeAvro(found.schema, value)
  assert(encoded.ok, `a value of ${feed} fits its schema`)
  return wrapPayload(schemaIdOf(feed), encoded.value)
}

export function sampleValue(feed: Feed, about: number, pairs: number): Readonly<Record<string, unknown>> {
  return {
    event: 1,
    time: 0,
    [keyField(feed)]: about,
    ...(MOVES.includes(feed) ? { place: 'North', quantity: pairs } : {}),
  }
}

/** The bytes of a business event on the wire; null when there is no such event. */
export function serializeEvent(world: World, event: number): Uint8Array | null {
  const found = describeEvent(world, event)
  if (found === null) return null
  const { number, timeUs, feed, article, place, pairs } = found
  const moves = MOVES.includes(feed) ? { place, quantity: pairs } : {}
  return serialize(feed, { event: number, time: timeUs, [keyField(feed)]: article, ...moves })
}

/** How many articles a record may talk about: the rule that a data contract would carry. */
export function countArticles(world: World): number {
  return (world.scenario.business as BusinessSpec).articles
}
