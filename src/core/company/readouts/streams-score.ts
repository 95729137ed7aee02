/** What jobs, groups and connectors are doing, as plain data for the page. */
import type { GroupStateName } from '../../shape/group-state'
import type { ConnectorPhase } from '../books/connector-state'
import type { ApplicationPhase } from '../books/streams-state'
import type { ProcessingGuarantee } from '../vocabulary/streams-command'
import type { BuiltScore, StreamGround } from './built-score'

export interface StreamsScore {
  readonly groups: readonly GroupScore[]
  /** First versions, started or not, and later ones that were started. */
  readonly applications: readonly ApplicationScore[]
  readonly connectors: readonly ConnectorScore[]
  readonly inventory: InventoryScore | null
  /** The newest window of the sales; null while there is none. */
  readonly sales: SalesScore | null
  /** The last records of the alerts, newest first. */
  readonly alerts: readonly AlertScore[]
  /** What a job can be built on, and those that were. */
  readonly ground: StreamGround
  readonly built: readonly BuiltScore[]
}

export interface GroupScore {
  readonly group: string
  readonly state: GroupStateName
  /** Assignor in use; empty for none. */
  readonly assignor: string
  readonly generation: number
  /** Broker id; null while there is none. */
  readonly coordinator: number | null
  readonly members: readonly string[]
  readonly partitions: readonly {
    readonly topic: string
    readonly partition: number
    /** -1 when nothing is committed. */
    readonly committed: number
    readonly logEndOffset: number
    /** Log end minus committed offset, as the tool says; the whole log when nothing is committed. */
    readonly lag: number
    /** Log end minus the member's position: what is really unread; -1 when nobody reads. */
    readonly positionLag: number
    readonly consumer: string | null
  }[]
  /** Sums over its partitions; of those that nobody reads, the lag. */
  readonly lag: number
  readonly unread: number
}

export interface ApplicationScore {
  readonly application: string
  readonly version: number
  /** `application.id`, also its group. */
  readonly id: string
  readonly phase: ApplicationPhase
  readonly guarantee: ProcessingGuarantee
  /** Do others read what this version writes? */
  readonly serving: boolean
  readonly nodes: readonly NodeScore[]
  readonly stores: readonly StoreScore[]
  /** `dropped-records-total` */
  readonly dropped: number
  readonly skipped: number
  readonly crashes: number
  /** Records of its inputs that it has not taken in. */
  readonly lag: number
  /** The domain event that last changed it; -1 for none. */
  readonly event: number
}

export interface NodeScore {
  readonly name: string
  readonly kind: string
  readonly from: string | null
  /** Topics that it reads from or writes to. */
  readonly reads: readonly string[]
  readonly writes: string | null
  readonly in: number
  readonly out: number
}

export interface StoreScore {
  readonly name: string
  readonly topic: string
  readonly entries: number
  /** Records read back since it was last started, and how many those are. */
  readonly restored: number
  readonly toRestore: number
}

export interface ConnectorScore {
  readonly name: string
  readonly type: 'source' | 'sink'
  /** null before it was created. */
  readonly phase: ConnectorPhase | null
  readonly topic: string
  readonly table: string
  /** Records carried, and those of them that had been carried before. */
  readonly carried: number
  readonly again: number
  readonly failures: number
  /** Rows of its table: of a source what is there, of a sink what it has written. */
  readonly rows: number
  /** Of a source: the last id read, and the last in `connect-offsets`; null for a sink. */
  readonly position: number | null
  readonly stored: number | null
  readonly event: number
}

export interface SalesScore {
  /** Event time at which the window begins, and how long it is. */
  readonly startUs: number
  readonly sizeUs: number
  readonly rows: readonly { readonly place: string; readonly sales: number; readonly pairs: number }[]
}

export interface AlertScore {
  /** Event time of the order. */
  readonly timeUs: number
  readonly article: number
  readonly place: string
  /** Pairs of it in the whole company, as the table said when the order came by. */
  readonly left: number
}

export interface InventoryScore {
  /** `application.id` of the version that answers. */
  readonly servedBy: string
  readonly places: readonly string[]
  /** The first articles: what the job says and what lies on the shelves. */
  readonly rows: readonly {
    readonly article: number
    readonly pairs: readonly number[]
    readonly truth: readonly number[]
    /** Sum that only a later version says; null for none. */
    readonly total: number | null
  }[]
  /** Shelves about which the job is wrong now, of all of them. */
  readonly wrong: number
  readonly shelves: number
}
