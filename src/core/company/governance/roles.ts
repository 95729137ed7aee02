/**
 * Who may do what: principals, role bindings, and the authorizer's answer with its exact text
 * (Confluent RBAC's predefined roles; StandardAuthorizerData.buildAuditMessage).
 *
 * The one thing a reader would get wrong: who nobody has bound is denied only once roles are on. Before, the cluster
 * lets everyone in who can log in (`allow.everyone.if.no.acl.found=true`), and still knows who it was.
 *
 * Simplification: bindings take effect at all brokers at once, the metadata of a topic is shown to everyone, and group
 * membership is not authorized by itself.
 */
import type { World } from '../../world'
import type { GovernanceState, RoleBinding } from '../books/governance-state'
import type { Role } from '../vocabulary/governance-command'

export type Operation = 'Read' | 'Write'

const ALLOWS: Readonly<Record<Role, readonly Operation[]>> = {
  DeveloperRead: ['Read'],
  DeveloperWrite: ['Write'],
  ResourceOwner: ['Read', 'Write'],
}

/** The gang logs in with the account of the old nightly job, which nobody has switched off. */
export const GANG_CLIENT = 'batch-script'
export const GANG = `User:${GANG_CLIENT}`
/** The three who own the platform. */
export const OWNERS = ['User:ada', 'User:jax', 'User:iris'] as const
/** `super.users`: the brokers themselves, as they write the audit log. */
const AUDITOR_CLIENT = 'confluent-audit'
export const SUPER_USERS: readonly string[] = [`User:${AUDITOR_CLIENT}`]
export const DEAD_LETTER_PREFIX = 'dlq.'

/** Clients are named `<service account>.<what for>`; ids of systems have no dot. */
export function principalOf(clientId: string): string {
  return `User:${clientId.split('.', 1)[0]}`
}

function covers(binding: RoleBinding, topic: string): boolean {
  if (binding.resourceType !== 'Topic') return false
  if (binding.patternType === 'PREFIXED') return topic.startsWith(binding.resource)
  return binding.resource === '*' || binding.resource === topic
}

/** The binding that lets a principal in; null when there is none. */
export function findBinding(
  bindings: readonly RoleBinding[],
  principal: string,
  operation: Operation,
  topic: string,
): RoleBinding | null {
  const found = bindings.find(
    (binding) => binding.principal === principal && ALLOWS[binding.role].includes(operation) && covers(binding, topic),
  )
  return found ?? null
}

export function isAllowed({ roles }: GovernanceState, principal: string, operation: Operation, topic: string): boolean {
  return (
    !roles.on || SUPER_USERS.includes(principal) || findBinding(roles.bindings, principal, operation, topic) !== null
  )
}

/** As the authorizer logs it. */
export function denialText(principal: string, operation: Operation, topic: string): string {
  const request = operation === 'Write' ? 'Produce' : 'Fetch'
  return (
    `Principal = ${principal} is Denied operation = ${operation.toUpperCase()} from host = 10.0.0.66 ` +
    `on resource = Topic:LITERAL:${topic} for request = ${request} with resourceRefCount = 1 based on rule DefaultDeny`
  )
}

/** Least privilege for everybody who works here now: what each client writes and reads, and nothing else. */
export function bindEveryone(world: World): readonly RoleBinding[] {
  const { state } = world
  const bindings: RoleBinding[] = OWNERS.map((principal) => bind(principal, 'ResourceOwner', '*'))
  for (const { id, topic } of state.producers) {
    const principal = principalOf(id)
    if (principal === GANG || SUPER_USERS.includes(principal)) continue
    const { name } = state.topics[topic]
    if (name.startsWith(DEAD_LETTER_PREFIX)) continue
    addBinding(bindings, bind(principal, 'DeveloperWrite', name))
  }
  for (const { id, topics, member, stopped } of state.consumers) {
    if (stopped) continue
    const principal = principalOf(id)
    for (const topic of topics) addBinding(bindings, bind(principal, 'DeveloperRead', state.topics[topic].name))
    addBinding(bindings, bind(principal, 'DeveloperWrite', DEAD_LETTER_PREFIX, 'Topic', 'PREFIXED'))
    if (member !== null) addBinding(bindings, bind(principal, 'DeveloperRead', member.group, 'Group'))
  }
  return Object.freeze(bindings)
}

export function bind(
  principal: string,
  role: Role,
  resource: string,
  resourceType: RoleBinding['resourceType'] = 'Topic',
  patternType: RoleBinding['patternType'] = 'LITERAL',
): RoleBinding {
  return Object.freeze({ principal, role, resourceType, resource, patternType })
}

export function isSameBinding(a: RoleBinding, b: RoleBinding): boolean {
  return (
    a.principal === b.principal &&
    a.role === b.role &&
    a.resource === b.resource &&
    a.resourceType === b.resourceType &&
    a.patternType === b.patternType
  )
}

function addBinding(bindings: RoleBinding[], binding: RoleBinding): void {
  if (!bindings.some((other) => isSameBinding(other, binding))) bindings.push(binding)
}
