/** Carrying out what is done to a company. The one thing a reader would get wrong: one command hits both worlds. */
import { pushEvent } from '../engine/event-queue'
import { tell } from '../log/tell'
import { missing, type Refusal, refuse } from '../refusal'
import type { World } from '../world'
import { BusinessKind } from './books/business-kinds'
import { STREAMSCAPE } from './books/business-state'
import { businessOf, findSystem } from './books/company'
import { obeyConnector } from './connect/connectors'
import { obeyCapture } from './connect/obey-capture'
import { obeyGovernance } from './governance/commands'
import { obeyBuilt } from './streams/build-streams'
import { obeyApplication } from './streams/obey-streams'
import { addSystem, removeSystem } from './trade/changes'
import { obeyOwnEvent } from './trade/own-events'
import { reviewSystem } from './trade/standing'
import { replanArrival } from './trade/workload'
import type { BusinessCommand } from './vocabulary/business-command'
import { BUSINESS_LIMITS, type Surge } from './vocabulary/business-spec'
import { isGovernanceCommand } from './vocabulary/governance-command'
import { addRepair } from './worlds/desk'
import { planAllRuns } from './worlds/links'
import { paceReading } from './worlds/streamscape'

const MINUTE_US = 60_000_000
const SLOWEST_MS = 60_000

export function obeyBusiness(world: World, command: BusinessCommand, event: number): Refusal | null {
  if (isGovernanceCommand(command)) return obeyGovernance(world, command, event)
  switch (command.kind) {
    case 'StopSystem':
    case 'StartSystem':
      return switchSystem(world, command.system, command.kind === 'StopSystem', event)
    case 'AddSystem':
      return addSystem(world, command.system, event)
    case 'RemoveSystem':
      return removeSystem(world, command.system, event)
    case 'StartSurge':
      return startSurge(world, command.surge)
    case 'SpoilOutput':
      return spoilOutput(world, command, event)
    case 'SlowSystem':
      return slowSystem(world, command.system, command.delayMs, event)
    case 'PlaceOrder':
    case 'RecordSale':
      return obeyOwnEvent(world, command, event)
    case 'SetBatchInterval':
      return setBatchInterval(world, command.intervalMinutes, event)
    case 'StartConnector':
    case 'FailConnector':
    case 'RestartConnector':
      return obeyConnector(world, command, event)
    case 'BuildApplication':
    case 'SubscribeApplication':
    case 'ServeApplication':
      return obeyBuilt(world, command, event)
    case 'CaptureChanges':
      return obeyCapture(world, command, event)
    default:
      return obeyApplication(world, command, event)
  }
}

function switchSystem(world: World, id: string, stop: boolean, event: number): Refusal | null {
  const business = businessOf(world)
  const number = findSystem(business, id)
  if (number < 0) return missing('system', id)
  const system = business.systems[number]
  if (system.stopped === stop) return refuse('system-stands', { system: id, stopped: stop })
  system.stopped = stop
  reviewSystem(world, business, number, event)
  return null
}

/** A system that is slow but up: calls to it wait, and its reader falls behind. */
function slowSystem(world: World, id: string, delayMs: number, event: number): Refusal | null {
  const business = businessOf(world)
  const number = findSystem(business, id)
  if (number < 0) return missing('system', id)
  if (!(delayMs >= 0 && delayMs <= SLOWEST_MS)) return refuse('delay-range', { most: SLOWEST_MS })
  const system = business.systems[number]
  if (system.slowMs === delayMs) return refuse('slow-already', { system: id })
  system.slowMs = delayMs
  system.slowCause = tell(world, { kind: 'SystemSlowed', system: id, delayMs }, event)
  paceReading(world, number)
  return null
}

function startSurge(world: World, surge: Surge): Refusal | null {
  const { nowUs } = world.state
  if (surge.untilMs * 1000 <= nowUs) return refuse('surge-over')
  if (!(surge.factor >= 1 && surge.factor <= BUSINESS_LIMITS.surgeFactor))
    return refuse('surge-factor', { most: BUSINESS_LIMITS.surgeFactor })
  planSurge(world, surge)
  return null
}

/** A surge takes effect from its beginning, or at once when that has passed. */
export function planSurge(world: World, surge: Surge): void {
  const { state } = world
  businessOf(world).arrivals.surges.push(Object.freeze({ ...surge }))
  const begin = Math.max(Math.round(surge.fromMs * 1000), state.nowUs)
  pushEvent(state.queue, begin, BusinessKind.Surge, 0, 0, 0)
  pushEvent(state.queue, Math.max(Math.round(surge.untilMs * 1000), begin), BusinessKind.Surge, 0, 0, 0)
}

/** A surge begins or ends; of several at once the strongest counts. */
export function onSurge(world: World): void {
  const { nowUs } = world.state
  const { arrivals } = businessOf(world)
  let factor = 1
  for (const surge of arrivals.surges)
    if (Math.round(surge.fromMs * 1000) <= nowUs && nowUs < Math.round(surge.untilMs * 1000))
      factor = Math.max(factor, surge.factor)
  if (factor === arrivals.factor) return
  arrivals.factor = factor
  if (factor > 1) arrivals.surgeEvent = tell(world, { kind: 'SurgeStarted', factor })
  else tell(world, { kind: 'SurgeEnded' }, arrivals.surgeEvent)
  if (world.scenario.business?.imported === null) replanArrival(world)
}

function spoilOutput(
  world: World,
  { system: id, records, fault }: Extract<BusinessCommand, { readonly kind: 'SpoilOutput' }>,
  event: number,
): Refusal | null {
  const business = businessOf(world)
  const number = findSystem(business, id)
  if (number < 0) return missing('system', id)
  if (!(records >= 1)) return refuse('one-record')
  const half = fault === 'half-written' ? { fault } : {}
  const told = tell(world, { kind: 'OutputSpoiled', system: id, records, ...half }, event)
  business.systems[number].spoilRecords += records
  for (const link of business.batch.links) {
    if (link.source !== number || link.phase === 'removed') continue
    link.spoilRows = records
    link.spoilCause = told
  }
  addRepair(world, business, STREAMSCAPE, { what: 'records', number, cause: told })
  return null
}

function setBatchInterval(world: World, minutes: number, event: number): Refusal | null {
  if (!(minutes >= 1 && minutes <= 1440)) return refuse('interval-range', { most: 1440 })
  businessOf(world).batch.intervalUs = Math.round(minutes) * MINUTE_US
  tell(world, { kind: 'BatchIntervalChanged', minutes }, event)
  planAllRuns(world)
  return null
}
