/**
 * Roles of who works here: systems, stream processing jobs, connectors. The one thing a reader would get wrong: an
 * account gets its roles once, for what its clients do then; what is taken from it later stays taken.
 *
 * Simplification: the owners give a new account its roles within a second of its first client.
 */
import type { World } from '../../world'
import type { GovernanceState, RoleBinding } from '../books/governance-state'
import { bindEveryone, isSameBinding } from './roles'

export function addBindings({ roles }: GovernanceState, more: readonly RoleBinding[]): void {
  const fresh = more.filter((binding) => !roles.bindings.some((other) => isSameBinding(other, binding)))
  if (fresh.length > 0) roles.bindings = Object.freeze([...roles.bindings, ...fresh])
}

/** Who is new since the last look gets what its clients need. */
export function bindNewcomers(world: World, governance: GovernanceState | null): void {
  if (governance === null || !governance.roles.on) return
  const { roles } = governance
  const clients = world.state.producers.length + world.state.consumers.length
  if (roles.clients === clients) return
  roles.clients = clients
  const fresh = bindEveryone(world).filter(({ principal }) => !roles.known.includes(principal))
  if (fresh.length === 0) return
  addBindings(governance, fresh)
  roles.known = Object.freeze([...roles.known, ...new Set(fresh.map(({ principal }) => principal))])
  roles.changedUs = world.state.nowUs
  governance.outboxDue = true
}
