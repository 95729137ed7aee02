/**
 * May this job be built? Every name in it must be of this company, before anything is made. The one thing a reader would get
 * wrong: a page checks the same while somebody types; this is what holds for links and files.
 */
import { missing, type Refusal, refuse } from '../../refusal'
import { LIMITS } from '../../scenario'
import type { World } from '../../world'
import { BUSINESS_EVENT_KINDS, FEED_OF_KIND } from '../books/business-store'
import { businessOf } from '../books/company'
import type { BusinessSpec, Feed } from '../vocabulary/business-spec'
import {
  comparisonsOf,
  fieldsOf,
  isKeyField,
  STREAM_LIMITS,
  STREAM_NAME,
  type StreamCondition,
  type StreamField,
  type StreamSpec,
} from '../vocabulary/stream-spec'
import { outputOf } from './application-topics'
import { TOPOLOGIES } from './applications'
import { listBuilt } from './topologies'
import type { Topology } from './topology'

/** A name that is free for a new application. */
export function checkName(world: World, name: string): Refusal | null {
  if (name.length > STREAM_LIMITS.name || !STREAM_NAME.test(name))
    return refuse('stream-name', { name, most: STREAM_LIMITS.name })
  const isTaken = [...TOPOLOGIES, ...listBuilt(world)].some(({ application }) => application === name)
  return isTaken ? refuse('taken', { what: 'application', name }) : null
}

export function checkRoom(world: World, more: number): Refusal | null {
  const isFull = listBuilt(world).length + more > STREAM_LIMITS.built
  return isFull ? refuse('streams-most', { most: STREAM_LIMITS.built }) : null
}

/** All of its topics are new, and there is room for them; else some would be made and others not. */
export function checkTopics(world: World, topology: Topology): Refusal | null {
  const outputs = topology.nodes.flatMap((_, i) => outputOf(topology, i) ?? [])
  const { topics, partitions } = world.state
  const there = outputs.find(({ topic }) => topics.some(({ name }) => name === topic))
  if (there !== undefined) return refuse('taken', { what: 'topic', name: there.topic })
  const wanted = outputs.reduce((sum, output) => sum + output.partitions, 0)
  const fits = topics.length + outputs.length <= LIMITS.topics && partitions.length + wanted <= LIMITS.partitions
  return fits ? null : refuse('topics-most', { topics: LIMITS.topics, partitions: LIMITS.partitions })
}

export function checkStream(world: World, { source, where, keyBy, aggregate, windowMs }: StreamSpec): Refusal | null {
  const part = { feed: source, fields: fieldsOf(source).join(', ') }
  for (const condition of where) {
    if (!fieldsOf(source).includes(condition.field)) return refuse('stream-field', { ...part, field: condition.field })
    const refusal = checkCondition(world, source, condition)
    if (refusal !== null) return refusal
  }
  if (keyBy !== null && !fieldsOf(source).includes(keyBy)) return refuse('stream-field', { ...part, field: keyBy })
  if (keyBy !== null && !isKeyField(keyBy)) return refuse('stream-key', { field: keyBy })
  if (aggregate === 'sum' && !fieldsOf(source).includes('quantity')) return refuse('stream-sum', part)
  return aggregate === null && windowMs !== null ? refuse('stream-window') : null
}

function checkCondition(world: World, feed: Feed, { field, is, value }: StreamCondition): Refusal | null {
  if (!comparisonsOf(field).includes(is)) return refuse('stream-compare', { field, is })
  const known = namesOf(world, feed, field)
  if (known === null) {
    const isNumber = typeof value === 'number' && value >= 0
    return isNumber ? null : refuse('stream-value', { field, value, known: '0, 1, 2 …' })
  }
  return known.includes(String(value)) ? null : refuse('stream-value', { field, value, known: known.join(', ') })
}

/** What a field of a feed may say; null for numbers. */
export function namesOf(world: World, feed: Feed, field: StreamField): readonly string[] | null {
  const { places, systems } = businessOf(world)
  if (field === 'place') return places.map(({ name }) => name)
  if (field === 'system') return systems.filter(({ removed }) => !removed).map(({ spec }) => spec.id)
  if (field !== 'kind') return null
  // An imported file knows the sign of a quantity only.
  const isImported = (world.scenario.business as BusinessSpec).imported !== null
  return BUSINESS_EVENT_KINDS.filter((kind) => isImported || FEED_OF_KIND[kind] === feed)
}

/** Of an application that was not built; null for one that was. */
export function checkBuilt(world: World, application: string, isReader: boolean): Refusal | null {
  const known = listBuilt(world).filter((one) => one.application === application)
  if (known.length > 0 && (known[0].reads !== null) === isReader) return null
  const isThere = known.length > 0 || TOPOLOGIES.some((one) => one.application === application)
  return isThere ? refuse('not-built', { application }) : missing('application', application)
}
