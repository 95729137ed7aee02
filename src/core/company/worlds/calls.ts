/**
 * Command style: an online order of Batchland is a chain of calls, each system waiting for the next one. Latency
 * adds up, availability multiplies, and a call into a stopped system loses the order. So does one into a system so slow
 * that the shop gives up waiting: it is up, and yet nobody can order.
 *
 * The one thing a reader would get wrong: the same order in Streamscape calls nobody. It lies in the log until the
 * stopped system reads again.
 *
 * Simplification: the calls of one order are made in one instant of virtual time; their latency is told, not lived.
 */
import { tell } from '../../log/tell'
import type { World } from '../../world'
import type { BusinessState } from '../books/business-state'
import { isUp } from '../books/company'

/** Work of one service on one call, microseconds. */
const SERVICE_US = 40_000
/** The shop waits so long for the whole chain, as a web page does that somebody looks at. */
const CALL_TIMEOUT_US = 10_000_000

/** Systems that an order calls, in order: the first of each of these kinds. */
export function listChain(systems: readonly { readonly kind: string }[]): readonly number[] {
  return ['orders', 'payments', 'fraud-check'].flatMap((kind) => {
    const found = systems.findIndex((system) => system.kind === kind)
    return found < 0 ? [] : [found]
  })
}

/** False when a system of the chain does not answer. */
export function callChain(world: World, business: BusinessState, order: number): boolean {
  const { batch, systems } = business
  batch.calls++
  let waitedUs = 0
  for (const number of batch.chain) {
    const system = systems[number]
    if (system.removed) continue
    const answers = isUp(world, system)
    waitedUs += SERVICE_US + system.slowMs * 1000
    if (answers && waitedUs <= CALL_TIMEOUT_US) continue
    batch.callsFailed++
    if (batch.outage < 0 || batch.outageSystem !== number) {
      const cause = answers ? system.slowCause : causeOfSilence(world, system)
      batch.outageSystem = number
      batch.outage = tell(world, { kind: 'CallFailed', system: system.spec.id, order }, cause)
    }
    return false
  }
  batch.outage = -1
  return true
}

function causeOfSilence(world: World, system: { readonly downCause: number; readonly site: number }): number {
  return system.downCause >= 0 ? system.downCause : world.state.network.siteCause[system.site]
}

/** Latency of all calls of one order, one after the other, microseconds. */
export function chainLatencyUs(world: World, business: BusinessState): number {
  const { network } = world.state
  let from = business.systems[business.emitters[1][0] ?? 0].site
  let sum = 0
  for (const number of business.batch.chain) {
    const { site, removed, slowMs } = business.systems[number]
    if (removed) continue
    sum +=
      network.latencyUs[from * network.sites + site] +
      network.latencyUs[site * network.sites + from] +
      SERVICE_US +
      slowMs * 1000
    from = site
  }
  return sum
}
