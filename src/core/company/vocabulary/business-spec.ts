/**
 * A company as data: its systems, what each emits and needs, its working day, and how its nightly batch runs.
 * One specification feeds both worlds: Batchland wires the systems to each other, Streamscape to topics.
 *
 * The one thing a reader would get wrong: `feeds` are what travels. In Batchland a feed is a file that one system
 * extracts for another; in Streamscape it is a topic of the same name.
 */
import type { Configs } from '../../scenario'

/** What NewLimits talks about; also the topic names. */
export const FEEDS = ['orders', 'payments', 'stock', 'shipments', 'prices', 'customers', 'clicks'] as const
export type Feed = (typeof FEEDS)[number]

/** What a system is, for its picture and for the events that start with it. */
export const SYSTEM_KINDS = [
  'web-shop',
  'stores',
  'orders',
  'payments',
  'warehouse',
  'erp',
  'data-warehouse',
  'customer-service',
  'marketing',
  'fraud-check',
  'other',
] as const
export type SystemKind = (typeof SYSTEM_KINDS)[number]

/** Is it a place with shelves? */
export function keepsShelves(kind: SystemKind): boolean {
  return kind === 'stores' || kind === 'warehouse'
}

/** The one place of a company without shelves. */
export const ONE_PLACE = 'the company'

export interface SystemSpec {
  /** Kebab-case, unique within the company. */
  readonly id: string
  /** As its people call it; shown as text, never as markup. */
  readonly name: string
  readonly kind: SystemKind
  /** Site where it runs. */
  readonly site: string
  readonly emits: readonly Feed[]
  readonly needs: readonly Feed[]
}

export interface BatchSpec {
  /** From the start of one run to the start of the next, minutes, 1 to 1440. */
  readonly intervalMinutes: number
  /** Start of the first run of the day, minutes after midnight; links start one after the other from here. */
  readonly startMinute: number
  /** Fixed part of a run (extract, transfer, load), seconds. */
  readonly fixedSeconds: number
  /** Rows that a run moves in a second; the run time grows with the volume. */
  readonly rowsPerSecond: number
  /** Chance that a run fails and leaves the old copy, per 1,000. */
  readonly failurePerMille: number
  /** Chance that a run loads only a part, or dirty rows, per 1,000. */
  readonly dirtyPerMille: number
  /** Working time of a person to find and repair one bad run, minutes. */
  readonly repairMinutes: number
  /** People start repairing at this hour and stop at the other. */
  readonly workFromHour: number
  readonly workUntilHour: number
  /** Days of work to build one new connection, one after the other, 0 to 365. The same for both worlds. */
  readonly daysPerLink: number
}

export interface Surge {
  /** Milliseconds since the start. */
  readonly fromMs: number
  readonly untilMs: number
  /** Times the usual rate, 1 to 100. */
  readonly factor: number
}

/** An event from a user's own file, in order of time. */
export interface ImportedEvent {
  readonly atMs: number
  readonly feed: Feed
  /** Id of the system that emits it. */
  readonly system: string
  /** Number of the article, 0 to `articles - 1`. */
  readonly article: number
  /** Pairs that come in (above 0) or go out (below 0); 0 for events that move no stock. */
  readonly pairs: number
}

export interface BusinessSpec {
  readonly company: string
  readonly systems: readonly SystemSpec[]
  /** Number of different articles (a model in a size). */
  readonly articles: number
  /** Pairs of each article at each place that keeps stock, at the start. */
  readonly pairsAtStart: number
  /** Business events a day without a surge. */
  readonly eventsPerDay: number
  /** Weight of each hour of the day, 24 whole numbers, not all 0. */
  readonly dayShape: readonly number[]
  readonly surge: Surge | null
  readonly batch: BatchSpec
  /** Settings of all its producers and consumers, beyond those that keep the promises (acks, idempotence). */
  readonly producerConfigs: Configs
  readonly consumerConfigs: Configs
  /** Instead of the generated workload; null for the generated one. */
  readonly imported: readonly ImportedEvent[] | null
  /** Names of the articles by number, for a page; left out for shoes in sizes. */
  readonly articleNames?: readonly string[]
  /** Weekday of the first day, for a page: 0 is Monday, which it is when this is left out. */
  readonly firstWeekday?: number
}

/** Limits that a company must keep; beyond them it is refused politely. */
/** As a name of a topic or of a cluster may be: `newlimits` for NewLimits; `company` for what has no Latin letters. */
export function companySlug(company: string): string {
  const plain = company
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'company' : plain.slice(0, 40)
}

export const BUSINESS_LIMITS = {
  systemsMin: 2,
  systemsMax: 40,
  articles: 2_000,
  /** Articles times places that keep stock times systems: each system has a copy of each shelf in each world. */
  stockCells: 200_000,
  eventsPerDay: 20_000_000,
  importedEvents: 200_000,
  surgeFactor: 100,
  /** Pairs of one order or sale by command. */
  ownPairs: 1_000,
  nameLength: 60,
} as const
