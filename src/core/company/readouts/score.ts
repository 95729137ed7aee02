/**
 * The score of the two worlds, in shapes that cross to the page unchanged: plain data, ids instead of numbers.
 * `measure-worlds.ts` and `locate-article.ts` fill them; both are pure functions of the world.
 *
 * The one thing a reader would get wrong: the age of data is how long the oldest thing that a system does not know
 * has been true, of all that its sources have taken in; 0 when it knows all. Defined alike in both worlds, and for a nightly copy the same as the time
 * since its cut, as soon as there are events.
 */
import type { BatchSpec, Feed, SystemKind } from '../vocabulary/business-spec'

export interface WorldsScore {
  readonly timeUs: number
  /** Business events so far; each is one in both worlds. */
  readonly events: number
  /** Times the usual rate now; 1 without a surge. */
  readonly surgeFactor: number
  readonly systems: readonly SystemScore[]
  readonly batch: WorldScore
  readonly stream: WorldScore
  readonly links: readonly LinkScore[]
  readonly runs: RunScore
  readonly calls: CallScore
  /** Null before anything went wrong. */
  readonly fault: FaultScore | null
}

export interface SystemScore {
  readonly id: string
  readonly name: string
  readonly kind: SystemKind
  readonly site: string
  readonly emits: readonly Feed[]
  readonly needs: readonly Feed[]
  readonly up: boolean
  /** How much longer it takes for a call or a record than usual, milliseconds. */
  readonly slowMs: number
  /** Business events of its own that wait outside until it runs again. */
  readonly outside: number
  readonly batch: KnowledgeScore
  readonly stream: KnowledgeScore
}

export interface KnowledgeScore {
  /**
   * How long the oldest thing that it does not know has been true, microseconds; 0 when it knows all that the systems
   * which it hears have taken in.
   */
  readonly ageUs: number
  /** From an event to its knowledge here; over all events that arrived. Null before the first. */
  readonly meanDelayUs: number | null
  /** Not more than an eighth too high (log histogram). */
  readonly p95DelayUs: number | null
  /** The mean delay when what waits counts with its present age. Null before anything that it needs. */
  readonly meanWithWaitingUs: number | null
  readonly lastDelayUs: number | null
  /** Events of others that it needs: all, given to it, not yet, and never (so far). The first is the sum of the rest. */
  readonly due: number
  readonly delivered: number
  readonly waiting: number
  readonly missing: number
  /** Of what waits, what happened since its reader was connected and has read the history. */
  readonly waitingNews: number
  /** Present ages of that, all together, milliseconds. */
  readonly waitingMs: number
  /** Its reader stands at a record that it cannot read. */
  readonly standsStill: boolean
  /** It holds rows that are wrong, or lacks rows that it believes to have. */
  readonly dirty: boolean
  /** Is everything built through which it hears? */
  readonly connected: boolean
}

export interface WorldScore {
  /** Those that are built. Batchland: links between systems. Streamscape: systems that write plus systems that read. */
  readonly connections: number
  /** Those that are being built. */
  readonly connectionsBuilding: number
  /** Batchland: n(n-1). Streamscape: 2n. */
  readonly connectionsPossible: number
  readonly orders: number
  readonly accepted: number
  readonly oversold: number
  /** The last 100. */
  readonly oversoldPairs: readonly OversoldPairScore[]
  readonly wronglyRefused: number
  /** All orders that were refused, and those that nobody took: with those accepted they are all orders. */
  readonly refusedOrders: number
  readonly lostOrders: number
  /** Orders and sales that could not be: nothing was there. */
  readonly rightlyRefused: number
  readonly losses: readonly LossScore[]
  /** Mean over the systems that need something, are up, and are connected; null when there is none. */
  readonly meanAgeUs: number | null
  /** Systems that are down, that are being connected, and whose reader stands still. */
  readonly down: number
  readonly joining: number
  readonly standing: number
  readonly meanDelayUs: number | null
  readonly meanWithWaitingUs: number | null
  /** Of what arrived. */
  readonly p95DelayUs: number | null
  /** Events times the systems that need them; the first is the sum of the rest. */
  readonly due: number
  readonly delivered: number
  readonly waiting: number
  readonly missing: number
  readonly dirtySystems: number
  /** Work of people so far. */
  readonly personMinutes: number
}

export interface OversoldPairScore {
  readonly order: number
  readonly timeUs: number
  readonly article: number
  readonly place: string
  /** How long the shop's copy had been wrong about this article. */
  readonly copyAgeUs: number
  /** The oldest event about the article that the shop had not heard of; -1 for none. */
  readonly unheard: number
}

export interface LossScore {
  readonly cause:
    | 'call-failed'
    | 'shop-down'
    | 'half-written-file'
    | 'malformed'
    | 'delivery.timeout.ms'
    | 'log-lost'
    | 'system-removed'
  readonly count: number
  /** How many of them came after all (repaired, corrected, found again). */
  readonly recovered: number
}

export interface LinkScore {
  readonly from: string
  readonly to: string
  readonly feeds: readonly Feed[]
  readonly phase: 'planned' | 'idle' | 'running'
  readonly failed: boolean
  readonly dirty: boolean
  /** Whose program it is, and what it is called. */
  readonly owner: string
  readonly transform: string
  /** Start of the next run, or of its life while it is planned. */
  readonly dueUs: number
  readonly startUs: number
  /** When the run that is under way will end; -1 while there is none. */
  readonly endUs: number
  /** The copy's cut; -1 before the first load. */
  readonly asOfUs: number
  /** Rows that wait at its source. */
  readonly waiting: number
}

/** What the closed form needs beside the measured delay: T/2 + R + T p/(1-p). */
export interface RunScore {
  readonly intervalUs: number
  readonly runs: number
  readonly failed: number
  readonly skipped: number
  /** Mean of the good runs, null before the first. */
  readonly meanRunUs: number | null
  /** The same; before the first good run what an average link would take now. */
  readonly expectedRunUs: number
  readonly spec: BatchSpec
}

/** The chain of calls of an online order in Batchland. */
export interface CallScore {
  readonly systems: readonly string[]
  /** Of one order, all calls one after the other. */
  readonly latencyMs: number
  readonly calls: number
  readonly failed: number
}

export interface FaultScore {
  /** Id of the domain event. */
  readonly event: number
  readonly timeUs: number
  /** The twin without the fault stands here; behind the run while it is still being counted. */
  readonly countedUs: number
  readonly isCounting: boolean
  readonly batch: BlastScore
  readonly stream: BlastScore
}

export interface BlastScore {
  /**
   * Systems that gave a wrong or older answer than they would have without the fault, or none, and for how long so far,
   * microseconds; the longest first.
   */
  readonly hit: readonly { readonly system: string; readonly us: number }[]
  /** Those that still do. */
  readonly open: readonly string[]
  /** This world was looked at since the fault (`LOOK_US`); before that only who gives no answer is known to be hit. */
  readonly isLooked: boolean
  /** What broke is whole again, and nobody feels it any more. */
  readonly isOver: boolean
  /** From the fault until the last system was right again, microseconds; null before, and when nobody was hit. */
  readonly rightAfterUs: number | null
  /** When bad output that waits at its source is sent, microseconds; null when none waits. */
  readonly goesOutUs: number | null
  /** Beyond what would have been lost without the fault. */
  readonly lostOrders: number
  readonly lostEvents: number
}

/** What adding one more system would take, in each world. */
export interface AddingScore {
  readonly batch: { readonly connections: number; readonly touched: readonly string[]; readonly days: number }
  readonly stream: { readonly connections: number; readonly touched: readonly string[]; readonly days: number }
}

/** Where is that pair of shoes? */
export interface ArticleScore {
  readonly article: number
  readonly places: readonly string[]
  readonly batch: ArticleWorldScore
  readonly stream: ArticleWorldScore
  /** The last business event that moved this article; -1 for none. */
  readonly lastEvent: number
}

export interface ArticleWorldScore {
  /** Pairs at each place; below 0 when pairs are owed. */
  readonly truth: readonly number[]
  readonly answers: readonly ArticleAnswer[]
  /** Of the systems that can say it, those that are up and connected, and those of them that are wrong. */
  readonly answering: number
  readonly wrong: number
}

/** What keeps a system from giving a good answer: it is down, is being connected, or stands still at a record. */
export type Standing = 'live' | 'down' | 'joining' | 'still'

export interface ArticleAnswer {
  readonly system: string
  readonly standing: Standing
  /** Null when the system does not hear of all that moves stock, and so cannot say. */
  readonly pairs: readonly number[] | null
  /** Other than the shelves, or given by a reader that stands still. What is down or not connected is not asked. */
  readonly wrong: boolean
  /** The oldest event about this article that has not arrived; -1 when all have. */
  readonly unheard: number
  /** Null for a good answer. */
  readonly why: WrongReason | null
}

export interface WrongReason {
  readonly kind:
    | 'reader-down'
    | 'reader-joining'
    /** It stands at a record of the Batch Gang, or at bad output of a system. */
    | 'stands-at-attack'
    | 'stands-at-bad-output'
    /** Where the event happened is down and has told nobody. */
    | 'writer-down'
    /** The reader works off its records slower than they come. */
    | 'reader-slow'
    /** Nobody leads the partition, or it takes no writes. */
    | 'log-stopped'
    | 'on-its-way'
    /** Rows were spoiled in a load, or a record was set aside, and nobody has repaired them. */
    | 'spoiled'
    | 'set-aside'
    | 'wire-not-built'
    | 'last-run-failed'
    | 'next-run'
  /** Whose doing it is: a system's id, a site's, a topic; empty for nobody's. */
  readonly whose: string
  /** Start of the next run that can bring it, microseconds; -1 for none. */
  readonly dueUs: number
}
