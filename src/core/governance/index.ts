/** Governance: who may, what may, who did; entered through the door of the business. */

export { searchAudit } from './audit-log'
export * from './governance-score'
export { measureGovernance } from './measure-governance'
export { checkSchema, measureRegistry } from './measure-registry'
export * from './registry-score'
export type { RoleBinding } from './roles'
