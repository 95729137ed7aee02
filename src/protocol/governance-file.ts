/**
 * Commands about bad data, as data: the attack and each defence. The one thing a reader would get wrong: a `feed` is a
 * topic of the company; a `resource` may be any topic, or `*` for all.
 */
import { ATTACK_LIMITS, type Command, FEEDS, LIMITS, POISONS, ROLES } from '../core'
import { type Fields, type InputError, readChoice, readFlag, readNumber, readText, readWhole } from './input-reader'

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>
type Switch = 'SetSerializerChecks' | 'SetAuditLog' | 'SetRoleBindings' | 'SetDeadLetterQueue'
type Binding = 'GrantRole' | 'RevokeRole'

export function readAttack(errors: InputError[], place: string, f: Fields): Of<'StartAttack'> {
  const { records, recordsPerSecond } = ATTACK_LIMITS
  return {
    kind: 'StartAttack',
    feed: readChoice(errors, `${place}.feed`, f.feed, FEEDS),
    records: readWhole(errors, `${place}.records`, f.records, { min: 1, max: records }),
    recordsPerSecond: readNumber(errors, `${place}.recordsPerSecond`, f.recordsPerSecond, {
      min: 0.1,
      max: recordsPerSecond,
    }),
    payload: readChoice(errors, `${place}.payload`, f.payload, [...POISONS, 'mixed'] as const),
  }
}

export function readValidation(errors: InputError[], place: string, f: Fields): Of<'SetSchemaValidation'> {
  return {
    kind: 'SetSchemaValidation',
    feed: readChoice(errors, `${place}.feed`, f.feed, [...FEEDS, 'all'] as const),
    on: readFlag(errors, `${place}.on`, f.on, true),
  }
}

export function readSwitch<K extends Switch>(kind: K) {
  return (errors: InputError[], place: string, f: Fields): { readonly kind: K; readonly on: boolean } => ({
    kind,
    on: readFlag(errors, `${place}.on`, f.on, true),
  })
}

export function readBinding<K extends Binding>(kind: K) {
  return (errors: InputError[], place: string, f: Fields) => ({
    kind,
    principal: readText(errors, `${place}.principal`, f.principal, { min: 6, max: LIMITS.nameLength }),
    role: readChoice(errors, `${place}.role`, f.role, ROLES),
    resource: readText(errors, `${place}.resource`, f.resource, { min: 1, max: LIMITS.nameLength }),
  })
}
