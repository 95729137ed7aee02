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
import {
  type Fields,
  type InputError,
  readChoice,
  readId,
  readList,
  readNumber,
  readObject,
  readText,
  readWhole,
  refuse,
  TIME_MS_MAX,
} from './input-reader'
import { readConfigs } from './topic-file'

const BUSINESS_KEYS = [
  'company',
  'systems',
  'articles',
  'pairsAtStart',
  'eventsPerDay',
  'dayShape',
  'surge',
  'batch',
  'producerConfigs',
  'consumerConfigs',
  'imported',
  'articleNames',
  'firstWeekday',
] as const
const BATCH_KEYS = [
  'intervalMinutes',
  'startMinute',
  'fixedSeconds',
  'rowsPerSecond',
  'failurePerMille',
  'dirtyPerMille',
  'repairMinutes',
  'workFromHour',
  'workUntilHour',
  'daysPerLink',
] as const
const HOURS = 24

export function readBusiness(errors: InputError[], place: string, value: unknown): BusinessSpec | null {
  if (value === undefined || value === null) return null
  const fields = readObject(errors, place, value, BUSINESS_KEYS)
  if (fields === null) return null
  const { systemsMin, systemsMax, nameLength, articles, eventsPerDay, importedEvents } = BUSINESS_LIMITS
  const systems = readList(errors, `${place}.systems`, fields.systems, systemsMax, (at, entry) =>
    readSystem(errors, at, entry),
  )
  if (systems.length < systemsMin)
    refuse(errors, `${place}.systems`, fields.systems, 'A company needs systems to join.', 'Name at least two.')
  refuseTwins(errors, `${place}.systems`, systems)
  const places = Math.max(1, systems.filter(({ kind }) => keepsShelves(kind)).length)
  const kinds = readWhole(errors, `${place}.articles`, fields.articles, { min: 1, max: articles })
  if (kinds * places * systems.length > BUSINESS_LIMITS.stockCells) {
    const most = Math.floor(BUSINESS_LIMITS.stockCells / (places * systems.length))
    const message = 'Each system has a copy of each shelf; together they are too many.'
    refuse(errors, `${place}.articles`, kinds, message, `Name at most ${most} articles, or fewer systems.`)
  }
  const shape = readList(errors, `${place}.dayShape`, fields.dayShape, HOURS, (at, entry) =>
    readWhole(errors, at, entry, { min: 0, max: 1_000_000 }),
  )
  if (shape.length !== HOURS || shape.every((weight) => weight === 0))
    refuse(errors, `${place}.dayShape`, fields.dayShape, 'Expected 24 weights, not all 0.', 'Write one for each hour.')
  const imported =
    fields.imported === undefined || fields.imported === null
      ? null
      : readList(errors, `${place}.imported`, fields.imported, importedEvents, (at, entry) =>
          readImported(errors, at, entry),
        )
  if (imported !== null) refuseDisorder(errors, `${place}.imported`, imported)
  return {
    company: readText(errors, `${place}.company`, fields.company, { min: 1, max: nameLength }),
    systems,
    articles: kinds,
    pairsAtStart: readWhole(errors, `${place}.pairsAtStart`, fields.pairsAtStart, { min: 0, max: 100_000 }),
    eventsPerDay: readWhole(errors, `${place}.eventsPerDay`, fields.eventsPerDay, { min: 1, max: eventsPerDay }),
    dayShape: shape,
    surge:
      fields.surge === undefined || fields.surge === null ? null : readSurge(errors, `${place}.surge`, fields.surge),
    batch: readBatch(errors, `${place}.batch`, fields.batch),
    producerConfigs: readConfigs(errors, `${place}.producerConfigs`, fields.producerConfigs, 'producer'),
    consumerConfigs: readConfigs(errors, `${place}.consumerConfigs`, fields.consumerConfigs, 'consumer'),
    imported,
    ...readDayNames(errors, place, fields, kinds),
  }
}

/** What a page calls the articles and the first day; nothing in the run depends on it. */
function readDayNames(
  errors: InputError[],
  place: string,
  { articleNames, firstWeekday }: Fields,
  articles: number,
): Pick<BusinessSpec, 'articleNames' | 'firstWeekday'> {
  const names =
    articleNames === undefined
      ? undefined
      : readList(errors, `${place}.articleNames`, articleNames, BUSINESS_LIMITS.articles, (at, entry) =>
          readText(errors, at, entry, { min: 1, max: BUSINESS_LIMITS.nameLength }),
        )
  if (names !== undefined && names.length !== articles)
    refuse(errors, `${place}.articleNames`, articleNames, `Expected ${articles} names.`, 'Name each article once.')
  return {
    ...(names === undefined ? {} : { articleNames: names }),
    ...(firstWeekday === undefined
      ? {}
      : { firstWeekday: readWhole(errors, `${place}.firstWeekday`, firstWeekday, { min: 0, max: 6 }) }),
  }
}

function refuseTwins(errors: InputError[], place: string, systems: readonly SystemSpec[]): void {
  const seen = new Set<string>()
  systems.forEach(({ id }, i) => {
    if (seen.has(id)) refuse(errors, `${place}[${i}].id`, id, 'Two systems have this id.', 'Rename one of them.')
    seen.add(id)
  })
}

/** The workload reads imported events in one go. */
function refuseDisorder(errors: InputError[], place: string, imported: readonly ImportedEvent[]): void {
  for (let i = 1; i < imported.length; i++) {
    if (imported[i].atMs >= imported[i - 1].atMs) continue
    const message = 'This event is earlier than the one before it.'
    refuse(errors, `${place}[${i}].atMs`, imported[i].atMs, message, 'Sort the events by time.')
    return
  }
}

export function readSystem(errors: InputError[], place: string, value: unknown): SystemSpec {
  const fields = readObject(errors, place, value, ['id', 'name', 'kind', 'site', 'emits', 'needs']) ?? {}
  const id = readId(errors, `${place}.id`, fields.id)
  const feeds = (key: 'emits' | 'needs') =>
    readList(errors, `${place}.${key}`, fields[key] ?? [], FEEDS.length, (at, entry) =>
      readChoice(errors, at, entry, FEEDS),
    )
  return {
    id,
    name: readText(errors, `${place}.name`, fields.name, { min: 1, max: BUSINESS_LIMITS.nameLength, fallback: id }),
    kind: readChoice(errors, `${place}.kind`, fields.kind, SYSTEM_KINDS, 'other'),
    site: readId(errors, `${place}.site`, fields.site),
    emits: feeds('emits'),
    needs: feeds('needs'),
  }
}

export function readSurge(errors: InputError[], place: string, value: unknown): Surge {
  const fields = readObject(errors, place, value, ['fromMs', 'untilMs', 'factor']) ?? {}
  const time = (key: 'fromMs' | 'untilMs') =>
    readNumber(errors, `${place}.${key}`, fields[key], { min: 0, max: TIME_MS_MAX })
  const surge = {
    fromMs: time('fromMs'),
    untilMs: time('untilMs'),
    factor: readNumber(errors, `${place}.factor`, fields.factor, { min: 1, max: BUSINESS_LIMITS.surgeFactor }),
  }
  if (surge.untilMs < surge.fromMs)
    refuse(errors, `${place}.untilMs`, surge.untilMs, 'The surge ends before it begins.', 'Exchange the two times.')
  return surge
}

interface Range {
  readonly min: number
  readonly max: number
  readonly fallback?: number
}
const BATCH_RANGES: { readonly [K in keyof BatchSpec]: Range } = {
  intervalMinutes: { min: 1, max: 1440 },
  startMinute: { min: 0, max: 1439 },
  fixedSeconds: { min: 0, max: 86_400 },
  rowsPerSecond: { min: 1, max: 10_000_000 },
  failurePerMille: { min: 0, max: 1000 },
  dirtyPerMille: { min: 0, max: 1000 },
  repairMinutes: { min: 0, max: 100_000 },
  workFromHour: { min: 0, max: 24 },
  workUntilHour: { min: 0, max: 24 },
  daysPerLink: { min: 0, max: 365, fallback: 1 },
}

function readBatch(errors: InputError[], place: string, value: unknown): BatchSpec {
  const fields = readObject(errors, place, value, BATCH_KEYS) ?? {}
  const read = (key: keyof BatchSpec) => readWhole(errors, `${place}.${key}`, fields[key], BATCH_RANGES[key])
  const batch = {
    intervalMinutes: read('intervalMinutes'),
    startMinute: read('startMinute'),
    fixedSeconds: read('fixedSeconds'),
    rowsPerSecond: read('rowsPerSecond'),
    failurePerMille: read('failurePerMille'),
    dirtyPerMille: read('dirtyPerMille'),
    repairMinutes: read('repairMinutes'),
    workFromHour: read('workFromHour'),
    workUntilHour: read('workUntilHour'),
    daysPerLink: read('daysPerLink'),
  }
  if (batch.workUntilHour <= batch.workFromHour)
    refuse(errors, `${place}.workUntilHour`, batch.workUntilHour, 'Nobody would ever work.', 'Write a later hour.')
  return batch
}

function readImported(errors: InputError[], place: string, value: unknown): ImportedEvent {
  const fields = readObject(errors, place, value, ['atMs', 'feed', 'system', 'article', 'pairs']) ?? {}
  return {
    atMs: readNumber(errors, `${place}.atMs`, fields.atMs, { min: 0, max: TIME_MS_MAX }),
    feed: readChoice(errors, `${place}.feed`, fields.feed, FEEDS),
    system: readId(errors, `${place}.system`, fields.system),
    article: readWhole(errors, `${place}.article`, fields.article, { min: 0, max: BUSINESS_LIMITS.articles - 1 }),
    pairs: readWhole(errors, `${place}.pairs`, fields.pairs, { min: -100_000, max: 100_000 }),
  }
}
