/** What jobs that were built in this run are doing, with the rows that go in and out; as plain data for the page. */
import type { Feed } from '../vocabulary/business-spec'
import type { Comparison, StreamField, StreamSpec } from '../vocabulary/stream-spec'
import type { ApplicationScore } from './streams-score'

/** What can be built on: the feeds with their fields, and what each field may say. */
export interface StreamGround {
  readonly feeds: readonly {
    readonly feed: Feed
    readonly partitions: number
    /** The field that is its key already. */
    readonly ownKey: StreamField
    readonly fields: readonly GroundField[]
  }[]
  readonly articles: number
  /** Jobs that can still be built, versions and readers among them. */
  readonly room: number
  /** Names that are taken: of topics and of applications. */
  readonly taken: readonly string[]
}

export interface GroundField {
  readonly field: StreamField
  /** null for numbers. */
  readonly names: readonly string[] | null
  readonly comparisons: readonly Comparison[]
  readonly isKey: boolean
}

export interface RowIn {
  readonly partition: number
  readonly offset: number
  /** Event time; null of what cannot be read. */
  readonly timeUs: number | null
  readonly verdict: 'kept' | 'dropped' | 'unreadable'
  /** What the fields of its feed say, in the order of the ground. */
  readonly values: readonly (string | number)[]
}

export interface RowOut {
  readonly partition: number
  readonly offset: number
  /** Event time of the record that made it. */
  readonly timeUs: number
  readonly windowUs: number | null
  readonly key: string | number
  /** What was counted or added up; null when records are passed on. */
  readonly result: number | null
}

export interface BuiltScore {
  readonly job: ApplicationScore
  readonly stream: StreamSpec
  /** It runs, another version serves, and it is near enough for `ServeApplication`. */
  readonly mayServe: boolean
  /** Newest first: records that it has taken in. */
  readonly rowsIn: readonly RowIn[]
  /** Newest first: records of its topic that readers can see. */
  readonly rowsOut: readonly RowOut[]
  /** Records that its topic holds, as far as readers can see. */
  readonly written: number
  readonly readers: readonly ReaderScore[]
}

export interface ReaderScore {
  readonly job: ApplicationScore
  /** The topic that it reads. */
  readonly topic: string
  /** Records of it that it has read since it was started first. */
  readonly read: number
  /** What it would show: the newest window, or all, the largest first. */
  readonly rows: readonly { readonly key: string | number; readonly windowUs: number | null; readonly value: number }[]
}
