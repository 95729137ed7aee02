/**
 * What the worker of the two worlds says at each frame beyond what a cluster's page gets, and what its page may ask.
 * Times are virtual microseconds since midnight of the first day.
 *
 * The one thing a reader would get wrong: nothing here is smoothed or estimated by the page. `score` is the core's own
 * measure of this instant; `ages` are such measures of instants that were passed, however fast the run went.
 */
import type { DomainEvent, Feed, Scenario, SystemSpec } from '../core'
import type {
  ArticleScore,
  AuditEntry,
  AuditQuery,
  BusinessEvent,
  CaptureScore,
  DaySales,
  EventNews,
  GovernanceScore,
  JobsScore,
  RegistryCheck,
  RegistryScore,
  ShelfHistory,
  StockScore,
  StreamsScore,
  UsageScore,
  WorldsScore,
} from '../core/company'

/** Mean age over the systems of each world at one instant. */
export interface AgeSample {
  readonly timeUs: number
  readonly batchUs: number
  readonly streamUs: number
}

/** Columns of `lights`, one row of `LIGHT_STRIDE` numbers for each light. */
export const LIGHT_STRIDE = 5
/**
 * Business events that happened within the last `windowUs`, newest last: 0 number of the event, 1 index of its system
 * in `score.systems` (-1: it has left), 2 index of its feed in `feeds`, 3 its age in `windowUs` (0 to 1),
 * 4 the outcome in Streamscape is live (1) or it did not take place (0).
 */
export interface EventLights {
  readonly rows: readonly number[]
  readonly feeds: readonly Feed[]
  /** One light stands for so many events. */
  readonly eventsPerLight: number
  readonly windowUs: number
}

/** How the news of one business event goes round in both worlds; who reads it, in the order of the company. */
export interface FollowedEvent {
  readonly event: BusinessEvent
  /** By it a shelf became empty, as was seen when it was chosen. */
  readonly isLast: boolean
  /** More of it is still being found out. */
  readonly isLooking: boolean
  readonly batch: readonly FollowedHearing[]
  readonly stream: readonly FollowedHearing[]
}

export interface FollowedHearing {
  readonly system: string
  /** It happened there. */
  readonly isOwn: boolean
  /**
   * When it hears, or will hear when nothing else is done until then; null while that is not known, or when nothing
   * brings it. Exact to `withinUs`, which is 0 for all that was found by running the run itself.
   */
  readonly atUs: number | null
  readonly withinUs: number
  /** When the first file that was to bring it failed; null when none did. */
  readonly failedUs: number | null
}

export interface WorldsView {
  readonly company: string
  readonly seed: number
  /** Articles are numbered from 0 to one less than this. */
  readonly articles: number
  readonly eventsPerDay: number
  readonly score: WorldsScore
  /** Consumer groups, stream processing jobs and connectors. */
  readonly streams: StreamsScore
  /** Attacks and defences. */
  readonly governance: GovernanceScore
  /** What a database's connector has told; null before its first change. */
  readonly capture: CaptureScore | null
  /** The article that the page asked about last, in both worlds. */
  readonly asked: ArticleScore
  readonly lights: EventLights
  /** The event that the page follows; null when it follows none. */
  readonly followed: FollowedEvent | null
  /** Present when it grew or was cut. */
  readonly ages: readonly AgeSample[] | null
  /** What is rare and matters, oldest first; present when it changed. */
  readonly flags: readonly DomainEvent[] | null
}

/** A company as a page describes it; the worker makes a scenario of it. */
export interface CompanyRequest {
  readonly company: string
  readonly systems: readonly Omit<SystemSpec, 'site'>[]
  readonly seed: number | null
  readonly eventsPerDay: number | null
  /** A word for what it trades in, and what its articles are called; left out for shoes. */
  readonly industry?: string
  readonly articleNames?: readonly string[] | undefined
}

export type FollowWish =
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'last-pair' }
  | { readonly by: 'below'; readonly number: number }

export type WorldsQuestion =
  /** The scenario of a company, as the built-in one with other systems. */
  | { readonly type: 'company'; readonly request: CompanyRequest }
  /** From now on `asked` is this article; 0 to `articles - 1`. */
  | { readonly type: 'article'; readonly article: number }
  /** Business events by number, each null when it has not happened. */
  | { readonly type: 'business-events'; readonly numbers: readonly number[] }
  /** Every job with its last run and its next, and what waits to be repaired; cheap enough for every frame. */
  | { readonly type: 'jobs' }
  /**
   * What was on a shelf and what each system said of it, over the last hours (at most a week); 0 hours is this instant
   * alone, and cheap enough for every frame. `place` is the id of the system whose shelves they are, as in commands.
   * Unlike `article` it does not change `asked`.
   */
  | { readonly type: 'shelf'; readonly article: number; readonly place: string; readonly hoursBack: number }
  /** Pairs sold on a day (0 is the first) as each system knows it; some milliseconds of work. */
  | { readonly type: 'sales'; readonly day: number }
  /** When each system heard of a business event, or which load will bring it. */
  | { readonly type: 'news'; readonly number: number }
  /**
   * From now on `followed` is this event: one by number, the sale of a last pair (or, without one, the newest order), or
   * the newest order below a number. Null ends it.
   */
  | { readonly type: 'follow'; readonly what: FollowWish | null }
  /** Records written and read since the start, by principal. */
  | { readonly type: 'usage' }
  /** All pairs of both worlds, and how many of them a system believes to be there. */
  | { readonly type: 'stock'; readonly system: string }
  /** Entries of the audit log, oldest first, at most 200. */
  | { readonly type: 'audit'; readonly query: AuditQuery }
  /** Subjects, versions and levels of the schema registry. */
  | { readonly type: 'registry' }
  /** What the registry would say to a schema; it changes nothing. */
  | {
      readonly type: 'registry-check'
      readonly subject: string
      readonly schemaType: 'AVRO' | 'JSON'
      readonly schema: string
    }

export type WorldsAnswer =
  | { readonly type: 'company'; readonly scenario: Scenario }
  | { readonly type: 'article'; readonly score: ArticleScore }
  | { readonly type: 'jobs'; readonly jobs: JobsScore }
  /** Null for an article or a place that the company does not have. */
  | { readonly type: 'shelf'; readonly history: ShelfHistory | null }
  /** Null for what is no day. */
  | { readonly type: 'sales'; readonly sales: DaySales | null }
  /** Null for an event that has not happened. */
  | { readonly type: 'news'; readonly news: EventNews | null }
  /** Null when nothing is followed, as there is no such event. */
  | { readonly type: 'follow'; readonly event: BusinessEvent | null }
  | { readonly type: 'usage'; readonly usage: UsageScore }
  /** Null for a system that is not there, or keeps no copy of the shelves. */
  | { readonly type: 'stock'; readonly stock: StockScore | null }
  | { readonly type: 'audit'; readonly entries: readonly AuditEntry[] }
  | { readonly type: 'registry'; readonly registry: RegistryScore }
  | { readonly type: 'registry-check'; readonly check: RegistryCheck }
  | { readonly type: 'business-events'; readonly events: readonly (BusinessEvent | null)[] }
