/**
 * What can be done about bad data: the gang's attack, and each defence. The one thing a reader would get wrong: these
 * act in Streamscape only; files between islands have no door where somebody could stand.
 */
import type { SchemaType } from '../../schema/parsed-schema'
import type { Feed } from './business-spec'

/** Kinds of bad bytes; `poison.ts` makes them. */
export const POISONS = ['plain-text', 'unknown-id', 'foreign-subject', 'cut-off', 'nonsense'] as const
export type Poison = (typeof POISONS)[number]
/** Predefined roles of Confluent's RBAC for topics, as far as clients here need them. */
export const ROLES = ['DeveloperRead', 'DeveloperWrite', 'ResourceOwner'] as const
export type Role = (typeof ROLES)[number]
export const ATTACK_LIMITS = { records: 100_000, recordsPerSecond: 1_000 } as const
/** Characters of a path and of a schema; versions that the registry of a company keeps. */
export const REGISTRY_LIMITS = { path: 1_000, schema: 65_536, versions: 200 } as const
export const REGISTRY_METHODS = ['POST', 'PUT', 'DELETE'] as const

export type GovernanceCommand =
  /** The Batch Gang writes `records` bad records into a feed's topic. */
  | {
      readonly kind: 'StartAttack'
      readonly feed: Feed
      readonly records: number
      readonly recordsPerSecond: number
      /** One kind of poison, or all kinds in turn. */
      readonly payload: Poison | 'mixed'
    }
  | { readonly kind: 'StopAttack' }
  /** The systems' own producers serialize with the registry's schema (`auto.register.schemas=false`). */
  | { readonly kind: 'SetSerializerChecks'; readonly on: boolean }
  /** `confluent.value.schema.validation` of one topic, or of all feeds. */
  | { readonly kind: 'SetSchemaValidation'; readonly feed: Feed | 'all'; readonly on: boolean }
  | { readonly kind: 'SetAuditLog'; readonly on: boolean }
  /** Off: everyone may (`allow.everyone.if.no.acl.found=true`). On: who has a role. */
  | { readonly kind: 'SetRoleBindings'; readonly on: boolean }
  | { readonly kind: 'GrantRole'; readonly principal: string; readonly role: Role; readonly resource: string }
  | { readonly kind: 'RevokeRole'; readonly principal: string; readonly role: Role; readonly resource: string }
  /** `errors.tolerance=all` with a dead-letter topic for each feed. */
  | { readonly kind: 'SetDeadLetterQueue'; readonly on: boolean }
  /** A request that changes the schema registry, such as `POST /subjects/orders-value/versions`. */
  | {
      readonly kind: 'RequestRegistry'
      readonly method: (typeof REGISTRY_METHODS)[number]
      /** Begins with `/subjects` or `/config`; may have a query. */
      readonly path: string
      readonly body: RegistryBody
    }
  /** By hand: the system's reader goes on behind the record at which it stands still. */
  | { readonly kind: 'SkipRecord'; readonly system: string }

export interface RegistryBody {
  readonly schema?: string
  readonly schemaType?: SchemaType
  /** One of the seven levels; any other is for the registry to refuse (42203). */
  readonly compatibility?: string
}

export const GOVERNANCE_COMMANDS = [
  'StartAttack',
  'StopAttack',
  'SetSerializerChecks',
  'SetSchemaValidation',
  'SetAuditLog',
  'SetRoleBindings',
  'GrantRole',
  'RevokeRole',
  'SetDeadLetterQueue',
  'RequestRegistry',
  'SkipRecord',
] as const satisfies readonly GovernanceCommand['kind'][]

export function isGovernanceCommand(command: { readonly kind: string }): command is GovernanceCommand {
  return (GOVERNANCE_COMMANDS as readonly string[]).includes(command.kind)
}
