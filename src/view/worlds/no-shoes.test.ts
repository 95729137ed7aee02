/**
 * Nothing of the shoe shop is left for who trades in something else: words of all benches and windows in both languages,
 * names that the core gives to programs, schemas and topics, and the systems that join later.
 */
import { describe, expect, it } from 'vitest'
import * as germanAttack from '../../content/de/attack'
import * as germanSentences from '../../content/de/business-sentences'
import * as germanDatabase from '../../content/de/database'
import * as germanImporting from '../../content/de/import'
import { industryWords as germanIndustries } from '../../content/de/industries'
import * as germanMoney from '../../content/de/money'
import * as germanRegistry from '../../content/de/registry'
import * as germanBuilder from '../../content/de/stream-builder'
import * as germanStreams from '../../content/de/streams'
import * as germanWorkbench from '../../content/de/workbench'
import * as germanWorlds from '../../content/de/worlds'
import * as germanDay from '../../content/de/worlds-day'
import { numberWords as germanNumbers } from '../../content/de/worlds-score'
import * as germanTheatre from '../../content/de/worlds-theatre'
import * as attack from '../../content/en/attack'
import * as sentences from '../../content/en/business-sentences'
import * as database from '../../content/en/database'
import * as governance from '../../content/en/governance-sentences'
import * as importing from '../../content/en/import'
import { industryWords } from '../../content/en/industries'
import * as money from '../../content/en/money'
import * as registry from '../../content/en/registry'
import * as builder from '../../content/en/stream-builder'
import * as streams from '../../content/en/streams'
import * as workbench from '../../content/en/workbench'
import * as worlds from '../../content/en/worlds'
import { breakWords, callsWords, dayWords, exportWords, systemWords, transportWords } from '../../content/en/worlds-day'
import { numberWords } from '../../content/en/worlds-score'
import * as theatre from '../../content/en/worlds-theatre'
import { EXAMPLE_SCHEMA, EXAMPLE_SQL } from '../../content/examples'
import { FEEDS } from '../../core'
import { schemaText } from '../../core/company/governance/feed-schemas'
import { TOPOLOGIES } from '../../core/company/streams/applications'
import { companySlug } from '../../core/company/vocabulary/business-spec'
import { describeTransform } from '../../core/company/worlds/links'
import { defineSystem } from '../../scenarios/define-company'
import { MOST, pickNext, pickSystems } from './company'
import { INDUSTRIES, nameArticles } from './industry'

const SHOES = /new ?limits|shoe|sneaker|\bpairs?\b|schuh|\bpaare?n?\b|zephyr|\bgift\b|web[ -]?shop/i

/** What a table may say: texts as they are, and functions with something in each place. */
function listTexts(said: unknown): readonly string[] {
  if (typeof said === 'string') return [said]
  if (typeof said === 'function') {
    const anything: unknown = new Proxy(() => '7', {
      get: (_, key) => (key === Symbol.toPrimitive ? () => '7' : anything),
    })
    try {
      return listTexts(said(...new Array(said.length).fill(anything)))
    } catch {
      // Somebody else's arguments: a number is as good as any.
      try {
        return listTexts(said(...new Array(said.length).fill(7)))
      } catch {
        return [String(said)]
      }
    }
  }
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(listTexts) : []
}

const isShoe = (text: string): boolean => SHOES.test(text)

describe('a company that sells no shoes', () => {
  it.each([
    ['attack', attack, germanAttack],
    ['sentences', sentences, germanSentences],
    ['governance', governance, {}],
    ['database', database, germanDatabase],
    ['import', importing, germanImporting],
    ['money', money, germanMoney],
    ['registry', registry, germanRegistry],
    ['streams', streams, germanStreams],
    ['stream builder', builder, germanBuilder],
    ['workbench', workbench, germanWorkbench],
    ['worlds', worlds, germanWorlds],
    ['theatre', theatre, germanTheatre],
    ['numbers', numberWords, germanNumbers],
    [
      'the day',
      { breakWords, callsWords, dayWords, exportWords, systemWords, transportWords },
      { ...germanDay, pairWords: {} },
    ],
  ])('reads of none at %s, in both languages', (_name, english, german) => {
    // Of systems, two at a time.
    const texts = [...listTexts(english), ...listTexts(german)]
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.filter(isShoe)).toEqual([])
  })

  it.each(INDUSTRIES.filter((name) => name !== 'retail'))('has words, systems and programs of its own: %s', (name) => {
    for (const words of [industryWords, germanIndustries]) expect(listTexts(words[name]).filter(isShoe)).toEqual([])
    expect(nameArticles(name)?.filter(isShoe)).toEqual([])
    const systems = [...pickSystems(10, industryWords[name].systems)]
    const own = systems.map(({ id, name, kind }) => defineSystem(id, name, kind))
    const programs = own.flatMap((from, i) => own.map((to) => describeTransform(from, to, i).transform))
    expect([...systems.map(({ id }) => id), ...programs].filter(isShoe)).toEqual([])
    for (let next = pickNext(systems, false); next !== null; next = pickNext(systems, false)) systems.push(next)
    expect(systems.length).toBeGreaterThan(14)
    expect(new Set(systems.map(({ id }) => id)).size).toBe(systems.length)
    expect(systems.flatMap(({ id, name }) => [id, name]).filter(isShoe)).toEqual([])
  })

  it('finds none in schemas, examples, jobs, topics and clusters either', () => {
    const jobs = TOPOLOGIES.flatMap(({ application, nodes }) => [application, ...nodes.map(({ name }) => name)])
    const texts = [...FEEDS.map(schemaText), EXAMPLE_SCHEMA, ...Object.values(EXAMPLE_SQL), ...jobs]
    expect(texts.filter(isShoe)).toEqual([])
    expect(companySlug('Harbour Bank')).toBe('harbour-bank')
    expect(companySlug('株式会社')).toBe('company')
    // Runs of the story are what they were.
    expect(companySlug('NewLimits')).toBe('newlimits')
  })
})

it('systems of the same name as the shop’s stay what they were, and ids are never taken twice', () => {
  const shop = pickSystems(MOST, [])
  expect(
    pickSystems(
      MOST,
      shop.map(({ name }) => name),
    ).map(({ name }) => name),
  ).toEqual(shop.map(({ name }) => name))
  const clash = pickSystems(3, ['Payments', 'Orders'])
  expect(new Set(clash.map(({ id }) => id)).size).toBe(3)
  expect(pickNext(shop.slice(0, 10), true)?.name).toBe('Fraud check')
  expect(pickNext(pickSystems(10, ['Till', 'Desk']), true)?.name).toBe('Fraud check')
})
