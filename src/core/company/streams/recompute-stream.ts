/**
 * What a built job should have said, counted anew in plain loops over the log of what it counts; for tests. It shares nothing
 * with the runtime but the names of topics. The one thing a reader would get wrong: a job says a number again each time that
 * it changes, so what it said last of a window is what it says of it.
 */
import type { World } from '../../world'
import { BUSINESS_EVENT_KINDS } from '../books/business-store'
import { businessOf, businessStore } from '../books/company'
import type { StreamField, StreamSpec } from '../vocabulary/stream-spec'
import { readTexts, readTopic } from './recompute'

interface Said {
  readonly value: number
  /** Records that have made it. */
  readonly records: number
}
type Answers = Record<string, Said>

export interface PlainAnswers {
  /** By `key@start of the window`: the last that its topic holds. */
  readonly said: Readonly<Answers>
  readonly counted: Readonly<Answers>
  readonly dropped: number
}

interface Row {
  readonly timeUs: number
  readonly key: number
  readonly quantity: number
}

export function recomputeStream(world: World, application: string, version: number): PlainAnswers {
  const built = businessOf(world).processing.built?.find(
    (one) => one.application === application && one.version === version,
  )
  if (built?.stream == null) throw new Error(`${application} version ${version} was not built.`)
  const id = version === 1 ? application : `${application}-v${version}`
  const { keyBy, aggregate, windowMs, graceMs } = built.stream
  const rows =
    keyBy === null ? readRows(world, built.stream) : readRepartitioned(world, `${id}-by-${keyBy}-repartition`)
  const counted: Answers = {}
  let dropped = 0
  for (const partition of rows) {
    let latest = 0
    for (const { timeUs, key, quantity } of partition) {
      latest = Math.max(latest, timeUs)
      const start = windowMs === null ? null : Math.floor(timeUs / (windowMs * 1000)) * windowMs * 1000
      if (start !== null && start + ((windowMs ?? 0) + graceMs) * 1000 <= latest) {
        dropped++
        continue
      }
      const at = `${key}@${start}`
      const before = counted[at] ?? { value: 0, records: 0 }
      const more = aggregate === 'count' ? 1 : quantity
      counted[at] = { value: before.value + more, records: before.records + 1 }
    }
  }
  return { said: readSaid(world, id), counted, dropped }
}

function readSaid(world: World, topic: string): Answers {
  const said: Answers = {}
  for (const { key, windowUs, values } of readTexts(world, topic).flat()) {
    const at = `${key}@${windowUs ?? null}`
    said[at] = { value: values[0], records: (said[at]?.records ?? 0) + 1 }
  }
  return said
}

function readRepartitioned(world: World, topic: string): readonly (readonly Row[])[] {
  return readTexts(world, topic).map((records) =>
    records.map(({ timeUs, key, values }) => ({ timeUs, key, quantity: values[4] })),
  )
}

/** Rows of the source that its conditions let through, by partition; what cannot be read is none. */
export function readRows(world: World, { source, where, keyBy }: StreamSpec): readonly (readonly Row[])[] {
  const { places, systems } = businessOf(world)
  const store = businessStore(world)
  const say = (event: number, field: StreamField): string | number => {
    if (field === 'place') return places[store.place[event]].name
    if (field === 'system') return systems[store.source[event]].spec.id
    if (field === 'kind') return BUSINESS_EVENT_KINDS[store.kind[event]]
    return field === 'quantity' ? Math.abs(store.pairs[event]) : store.article[event]
  }
  const goesOn = (event: number): boolean =>
    where.every(({ field, is, value }) => {
      const said = say(event, field)
      const isMore = Number(said) > Number(value)
      if (is === '=' || is === '!=') return (said === value) === (is === '=')
      return is === '>' ? isMore : is === '<=' ? !isMore : Number(said) >= Number(value) === (is === '>=')
    })
  const keyOf = (event: number): number => {
    if (keyBy === 'place') return store.place[event]
    if (keyBy === 'system') return store.source[event]
    return keyBy === 'kind' ? store.kind[event] : store.article[event]
  }
  return readTopic(world, source).map((events) =>
    events
      .filter((event) => event >= 0 && goesOn(event))
      .map((event) => ({ timeUs: store.timeUs[event], key: keyOf(event), quantity: Math.abs(store.pairs[event]) })),
  )
}
