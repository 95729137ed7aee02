/**
 * The company of a scenario file: `business`, and the systems and surges that commands carry. The one thing a
 * reader would get wrong: this checks shapes and limits; that a system's site exists is for `checkScenario`.
 */
import {
  type BatchSpec,
  BUSINESS_LIMITS,
  type BusinessSpec,
  FEEDS,
  type ImportedEvent,
  keepsShelves,
  type Surge,
  SYSTEM_KINDS,
  type SystemSpec,
} from '../core'
import { type Fields, type InputError, readObject, refuse, TIME_MS_MAX } from './input-reader'
import {
  choice,
  id,
  leftOut,
  list,
  nullOr,
  number,
  object,
  type Rule,
  type RulesOf,
  readRules,
  text,
  whole,
} from './rule'
import { configsOf } from './topic-file'

const HOURS = 24
const { nameLength } = BUSINESS_LIMITS
const time = number({ min: 0, max: TIME_MS_MAX })
const feeds = list(choice(FEEDS), { max: FEEDS.length, fallback: [] })

export const SYSTEM_RULES = {
  id: id(),
  name: leftOut(text({ min: 1, max: nameLength })),
  kind: choice(SYSTEM_KINDS, 'other'),
  site: id(),
  emits: feeds,
  needs: feeds,
} satisfies RulesOf<Partial<SystemSpec>>

export const SYSTEM = object('system', (errors, place, value): SystemSpec => {
  const fields = readObject(errors, place, value, Object.keys(SYSTEM_RULES)) ?? {}
  const { id, name, ...rest } = readRules(errors, place, fields, SYSTEM_RULES)
  return { id, name: name ?? id, ...rest }
})

export const SURGE_RULES: RulesOf<Surge> = {
  fromMs: time,
  untilMs: time,
  factor: number({ min: 1, max: BUSINESS_LIMITS.surgeFactor }),
}

export const SURGE = object('surge', (errors, place, value): Surge => {
  const fields = readObject(errors, place, value, Object.keys(SURGE_RULES)) ?? {}
  const surge = readRules(errors, place, fields, SURGE_RULES)
  if (surge.untilMs < surge.fromMs) refuse(errors, `${place}.untilMs`, surge.untilMs, 'surge-backwards', {})
  return surge
})

export const BATCH_RULES: RulesOf<BatchSpec> = {
  intervalMinutes: whole(1, 1440),
  startMinute: whole(0, 1439),
  fixedSeconds: whole(0, 86_400),
  rowsPerSecond: whole(1, 10_000_000),
  failurePerMille: whole(0, 1000),
  dirtyPerMille: whole(0, 1000),
  repairMinutes: whole(0, 100_000),
  workFromHour: whole(0, 24),
  workUntilHour: whole(0, 24),
  daysPerLink: whole(0, 365, 1),
}

const BATCH = object('batch', (errors, place, value): BatchSpec => {
  const fields = readObject(errors, place, value, Object.keys(BATCH_RULES)) ?? {}
  const batch = readRules(errors, place, fields, BATCH_RULES)
  if (batch.workUntilHour <= batch.workFromHour)
    refuse(errors, `${place}.workUntilHour`, batch.workUntilHour, 'nobody-works', {})
  return batch
})

export const IMPORTED_EVENT_RULES: RulesOf<ImportedEvent> = {
  atMs: time,
  feed: choice(FEEDS),
  system: id(),
  article: whole(0, BUSINESS_LIMITS.articles - 1),
  pairs: whole(-100_000, 100_000),
}

const IMPORTED_EVENT = object('importedEvent', (errors, place, value): ImportedEvent => {
  const fields = readObject(errors, place, value, Object.keys(IMPORTED_EVENT_RULES)) ?? {}
  return readRules(errors, place, fields, IMPORTED_EVENT_RULES)
})

export const BUSINESS_RULES: RulesOf<BusinessSpec> = {
  company: text({ min: 1, max: nameLength }),
  systems: list(SYSTEM, { min: BUSINESS_LIMITS.systemsMin, max: BUSINESS_LIMITS.systemsMax }),
  articles: whole(1, BUSINESS_LIMITS.articles),
  pairsAtStart: whole(0, 100_000),
  eventsPerDay: whole(1, BUSINESS_LIMITS.eventsPerDay),
  dayShape: list(whole(0, 1_000_000), { min: HOURS, max: HOURS }),
  surge: nullOr(SURGE),
  batch: BATCH,
  producerConfigs: configsOf('producer'),
  consumerConfigs: configsOf('consumer'),
  imported: nullOr(list(IMPORTED_EVENT, { max: BUSINESS_LIMITS.importedEvents })),
  articleNames: leftOut(list(text({ min: 1, max: nameLength }), { max: BUSINESS_LIMITS.articles })),
  firstWeekday: leftOut(whole(0, 6)),
}

export const BUSINESS: Rule<BusinessSpec | null> = nullOr(
  object('business', (errors, place, value) => {
    const fields = readObject(errors, place, value, Object.keys(BUSINESS_RULES))
    if (fields === null) return null
    const business = readRules(errors, place, fields, BUSINESS_RULES)
    checkTogether(errors, place, business, fields)
    return business
  }),
)

/** What the fields must be together; what was written stands in the refusal as it came. */
function checkTogether(errors: InputError[], place: string, business: BusinessSpec, raw: Fields): void {
  const { systems, articles, dayShape, imported, articleNames } = business
  if (systems.length < BUSINESS_LIMITS.systemsMin) refuse(errors, `${place}.systems`, raw.systems, 'systems-few', {})
  refuseTwins(errors, `${place}.systems`, systems)
  const places = Math.max(1, systems.filter(({ kind }) => keepsShelves(kind)).length)
  if (articles * places * systems.length > BUSINESS_LIMITS.stockCells) {
    const most = Math.floor(BUSINESS_LIMITS.stockCells / (places * systems.length))
    refuse(errors, `${place}.articles`, articles, 'shelves-most', { most })
  }
  if (dayShape.length !== HOURS || dayShape.every((weight) => weight === 0))
    refuse(errors, `${place}.dayShape`, raw.dayShape, 'day-shape', {})
  if (imported !== null) refuseDisorder(errors, `${place}.imported`, imported)
  if (articleNames !== undefined && articleNames.length !== articles)
    refuse(errors, `${place}.articleNames`, raw.articleNames, 'article-names', { count: articles })
}

function refuseTwins(errors: InputError[], place: string, systems: readonly SystemSpec[]): void {
  const seen = new Set<string>()
  systems.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(errors, `${place}[${i}].id`, id, 'twin-system', {})
    seen.add(id)
  })
}

/** The workload reads imported events in one go. */
function refuseDisorder(errors: InputError[], place: string, imported: readonly ImportedEvent[]): void {
  for (let i = 1; i < imported.length; i++) {
    if (imported[i].atMs >= imported[i - 1].atMs) continue
    refuse(errors, `${place}[${i}].atMs`, imported[i].atMs, 'events-disorder', {})
    return
  }
}
