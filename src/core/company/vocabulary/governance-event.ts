/** What happens around bad data that is rare and matters; part of the core's `EventBody`. */
export type GovernanceEventBody =
  | { readonly kind: 'AttackStarted'; readonly principal: string; readonly topic: string; readonly records: number }
  | { readonly kind: 'AttackEnded'; readonly principal: string; readonly topic: string; readonly sent: number }
  | {
      readonly kind: 'GuardSwitched'
      readonly guard: 'serializer' | 'schema-validation' | 'audit-log' | 'role-bindings' | 'dead-letter-queue'
      readonly on: boolean
    }
  | {
      readonly kind: 'RoleChanged'
      readonly principal: string
      readonly role: string
      readonly resource: string
      readonly granted: boolean
    }
  /** The schema registry is another one now. */
  | {
      readonly kind: 'RegistryChanged'
      readonly change: 'registered' | 'deleted' | 'level'
      /** '' for all subjects without a level of their own. */
      readonly subject: string
      /** 0 for the subject as a whole. */
      readonly version: number
      /** 0 where none is meant. */
      readonly schemaId: number
      /** The compatibility level that holds from now on. */
      readonly level: string
    }
  /** The authorizer said no; the first time after something about it has changed. */
  | { readonly kind: 'AccessDenied'; readonly principal: string; readonly topic: string; readonly message: string }
  /** Schema validation said no; likewise. */
  | { readonly kind: 'RecordsRejected'; readonly principal: string; readonly topic: string; readonly message: string }
  | { readonly kind: 'DeadLetterWritten'; readonly system: string; readonly topic: string; readonly offset: number }
  | {
      readonly kind: 'RecordSkipped'
      readonly system: string
      readonly topic: string
      readonly partition: number
      readonly offset: number
    }
