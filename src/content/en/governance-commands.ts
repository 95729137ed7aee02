/** Attacks and defences, as flags of the time line. */
import type { Binding } from './governance-sentences'

const onOff = (what: string) => (c: { readonly on: boolean }) => `${what} ${c.on ? 'on' : 'off'}`

export const governanceCommands = {
  StartAttack: (c: { readonly feed: string }) => `The Batch Gang attacks ${c.feed}`,
  StopAttack: () => 'The attack stops',
  SetSerializerChecks: onOff('Check at the producers'),
  SetSchemaValidation: (c: { readonly feed: string; readonly on: boolean }) =>
    `${c.feed === 'all' ? 'All topics' : c.feed}: schema validation ${c.on ? 'on' : 'off'}`,
  SetAuditLog: onOff('Audit log'),
  SetRoleBindings: onOff('Roles'),
  GrantRole: (c: Binding) => `${c.principal} gets ${c.role} on ${c.resource}`,
  RevokeRole: (c: Binding) => `${c.principal} loses ${c.role} on ${c.resource}`,
  SetDeadLetterQueue: onOff('Dead-letter topics'),
  RequestRegistry: (c: { readonly method: string; readonly path: string }) => `Registry: ${c.method} ${c.path}`,
  SkipRecord: (c: { readonly system: string }) => `${c.system} skips a record`,
} as const
