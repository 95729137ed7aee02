import { describe, expect, it } from 'vitest'
import { defineCompany, defineSystem } from '../../../scenarios/define-company'
import { createTimeline, runTimeline } from '../..'
import { businessExtension } from '..'
import { businessStore, findBusiness } from '../books/company'
import { FEEDS } from '../vocabulary/business-spec'
import { POISONS } from '../vocabulary/governance-command'
import { countArticles, fetchSubjects, schemaIdOf, serializeEvent } from './feed-schemas'
import { judgeValue } from './judge'
import { poisonText, textOfBytes } from './poison'

const ARTICLES = 12

describe.each(FEEDS)('values of %s', (feed) => {
  it('has a schema of its own under its subject', () => {
    expect(fetchSubjects(schemaIdOf(feed))).toEqual([`${feed}-value`])
  })

  it.each([
    ['plain-text', /magic byte/, /Unknown magic byte/],
    ['unknown-id', /666666 is not registered/, /Error retrieving Avro value schema for id 666666.*40403/],
    ['foreign-subject', /is not registered under the subject/, /AvroTypeException: NAME_MISMATCH/],
    ['cut-off', null, /Error deserializing Avro message for id/],
    ['nonsense', null, null],
  ] as const)('%s is seen by who can see it', (poison, broker, reader) => {
    const verdict = judgeValue(feed, poisonText(feed, poison), ARTICLES)
    if (broker === null) expect(verdict.broker).toBeNull()
    else expect(verdict.broker).toMatch(broker)
    if (reader === null) expect(verdict.reader).toBeNull()
    else expect(verdict.reader).toMatch(reader)
    if (poison === 'nonsense') expect(verdict.nonsense).toMatch(/999999/)
  })
})

it('finds every kind of poison bad, by one judge or another', () => {
  for (const poison of POISONS) {
    const { broker, reader, nonsense } = judgeValue('orders', poisonText('orders', poison), ARTICLES)
    expect([broker, reader, nonsense].some((reason) => reason !== null)).toBe(true)
  }
})

it('finds every business event of an hour good, by all judges', () => {
  const systems = [
    defineSystem('shop', 'Shop', 'web-shop'),
    defineSystem('pay', 'Payments', 'payments'),
    defineSystem('house', 'House', 'warehouse'),
    defineSystem('desk', 'Desk', 'customer-service'),
    defineSystem('erp', 'ERP', 'erp'),
    defineSystem('store', 'Store', 'stores'),
  ]
  const scenario = defineCompany({ id: 'c', title: '', description: '', company: 'C', systems })
  const timeline = createTimeline(scenario, [], businessExtension)
  runTimeline(timeline, 4 * 3_600_000_000)
  const { world } = timeline
  const seen = new Set<string>()
  for (let event = 0; event < (findBusiness(world)?.events ?? 0); event++) {
    const bytes = serializeEvent(world, event)
    if (bytes === null) throw new Error(`event ${event} has no bytes`)
    const feed = FEEDS[businessStore(world).feed[event]]
    seen.add(feed)
    expect(judgeValue(feed, textOfBytes(bytes), countArticles(world))).toEqual({
      broker: null,
      reader: null,
      nonsense: null,
    })
  }
  expect([...seen].sort()).toEqual([...FEEDS].sort())
})
