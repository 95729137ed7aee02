/** Angriffe und Abwehr, als Fähnchen der Zeitleiste. */
import type * as english from '../en/governance-commands'
import type { Words } from '../words'

const onOff = (what: string) => (c: { readonly on: boolean }) => `${what} ${c.on ? 'ein' : 'aus'}`

export const governanceCommands: Words<typeof english.governanceCommands> = {
  StartAttack: (c) => `Die Batch-Bande greift ${c.feed} an`,
  StopAttack: () => 'Der Angriff hört auf',
  SetSerializerChecks: onOff('Prüfung bei den Producern'),
  SetSchemaValidation: (c) =>
    `${c.feed === 'all' ? 'Alle Topics' : c.feed}: Schema-Validierung ${c.on ? 'ein' : 'aus'}`,
  SetAuditLog: onOff('Audit-Log'),
  SetRoleBindings: onOff('Rollen'),
  GrantRole: (c) => `${c.principal} bekommt ${c.role} auf ${c.resource}`,
  RevokeRole: (c) => `${c.principal} verliert ${c.role} auf ${c.resource}`,
  SetDeadLetterQueue: onOff('Dead-Letter-Topics'),
  RequestRegistry: (c) => `Registry: ${c.method} ${c.path}`,
  SkipRecord: (c) => `${c.system} überspringt einen Record`,
}
