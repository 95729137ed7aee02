/** The schema registry as the page sees it, and its verdict on a schema that nobody has registered yet. */
import type { CompatibilityLevel, ReadDirection } from '../../schema/compatibility'
import type { SchemaType } from '../../schema/parsed-schema'
import type { SchemaError } from '../../schema/schema-error'

export interface RegistryVersion {
  readonly version: number
  readonly id: number
  readonly schemaType: SchemaType
  readonly schema: string
}

export interface RegistrySubject {
  readonly subject: string
  /** The level that holds for it: its own, or the global one. */
  readonly level: CompatibilityLevel
  readonly hasOwnLevel: boolean
  /** Oldest first; without those that were deleted, so that it may be empty for a topic of the company. */
  readonly versions: readonly RegistryVersion[]
  /** The topic whose values it describes (TopicNameStrategy); null when there is none of this name. */
  readonly topic: string | null
  /** Records in that topic, without replicas. */
  readonly records: number
  /** The version with which the company's own systems write; 0 when it is gone. */
  readonly writers: number
  /** The schema that it has, or had; null for a subject of which no system writes. */
  readonly written: string | null
  /** The topic checks schema ids (`confluent.value.schema.validation`). */
  readonly validated: boolean
}

/** What the registry answered to a request that was to change it. */
export type RegistryAnswer = {
  /** Of the event that told it. */
  readonly number: number
  readonly timeUs: number
} & (
  | { readonly refusal: { readonly code: string; readonly message: string } }
  | {
      readonly refusal: null
      readonly change: 'registered' | 'deleted' | 'level'
      readonly subject: string
      readonly version: number
      readonly schemaId: number
      readonly level: string
    }
)

export interface RegistryScore {
  /** null before the first one. */
  readonly last: RegistryAnswer | null
  /** The global level. */
  readonly level: CompatibilityLevel
  readonly subjects: readonly RegistrySubject[]
}

export interface RegistryProblem {
  /** BACKWARD: the new schema reads what the old one wrote. FORWARD: the old one reads what the new one writes. */
  readonly direction: ReadDirection
  /** Avro's or Confluent's name of what is wrong. */
  readonly type: string
  /** A JSON pointer into the schema that `place` names. */
  readonly path: string
  readonly place: 'new' | 'old'
  /** What stands there, as JSON, at most 160 characters; '' when nothing does. */
  readonly quote: string
  readonly message: string
  /** The version that it clashes with. */
  readonly version: number
}

export interface LevelVerdict {
  readonly level: CompatibilityLevel
  readonly compatible: boolean
  readonly problems: readonly RegistryProblem[]
}

export type RegistryCheck =
  /** It is no schema at all: place, value, reason and cure. */
  | { readonly ok: false; readonly error: SchemaError }
  | {
      readonly ok: true
      /** The subject's effective level, as in `levels`. */
      readonly level: CompatibilityLevel
      /** All seven, in the registry's order. */
      readonly levels: readonly LevelVerdict[]
      /** The version that has this very schema; 0 for none. */
      readonly same: number
    }
