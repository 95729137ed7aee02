/** Roles of systems as they join. The one thing a reader would get wrong: a newcomer gets what its clients need only. */
import type { BusinessState } from '../business/business-state'
import type { World } from '../world'
import type { GovernanceState } from './governance-state'
import { bindEveryone, isSameBinding, principalOf, type RoleBinding } from './roles'

export function addBindings({ roles }: GovernanceState, more: readonly RoleBinding[]): void {
  const fresh = more.filter((binding) => !roles.bindings.some((other) => isSameBinding(other, binding)))
  roles.bindings = Object.freeze([...roles.bindings, ...fresh])
}

/** A system that has just connected gets what its clients need, as everybody did when roles came. */
export function bindNewcomer(world: World, business: BusinessState, system: number): void {
  const { governance } = business
  if (governance === null || !governance.roles.on) return
  const principal = principalOf(business.systems[system].spec.id)
  addBindings(
    governance,
    bindEveryone(world).filter((binding) => binding.principal === principal),
  )
  governance.roles.changedUs = world.state.nowUs
}
