/**
 * Invariants beside the simulation: looked at after every step in tests and by the fuzzer, never in the app.
 * A check reads the world and its own memory and says what is wrong, or nothing.
 *
 * Only `World` data is read, never the functions that the simulation itself decides with: a bug there must not
 * hide itself.
 */
import type { World } from '../world'
import { checkElections, createElectionMemory, type ElectionMemory } from './elections'
import { checkGroups, createGroupMemory, type GroupMemory } from './groups'
import { checkInSyncSets, createInSyncMemory, type InSyncMemory } from './in-sync-sets'
import { checkLogs, createLogMemory, type LogMemory } from './logs'
import { checkMeters, createMeterMemory, type MeterMemory } from './meters'

export interface Checker {
  readonly world: World
  readonly logs: LogMemory
  readonly elections: ElectionMemory
  readonly inSync: InSyncMemory
  readonly meters: MeterMemory
  readonly groups: GroupMemory
}

export interface Violation {
  readonly invariant:
    | 'acknowledged records are not lost'
    | 'the high watermark never goes back on a leader'
    | 'replicas agree with their leader up to the high watermark'
    | 'at most one leader an epoch'
    | 'the ISR holds only live, eligible replicas'
    | 'observers are in the ISR only as the policy allows'
    | 'consumers never see above the high watermark'
    | 'the RPO meter equals a recount'
    | 'the RTO meter equals a recount'
    | 'a partition has one member in a generation'
    | 'a group reads every record at least once'
    | 'what is committed was read'
  readonly message: string
}

export function createChecker(world: World): Checker {
  return {
    world,
    logs: createLogMemory(),
    elections: createElectionMemory(),
    inSync: createInSyncMemory(),
    meters: createMeterMemory(),
    groups: createGroupMemory(),
  }
}

/** Call after every step; null when all is well. */
export function checkWorld(checker: Checker): Violation | null {
  const { world } = checker
  return (
    checkElections(world, checker.elections) ??
    checkLogs(world, checker.logs) ??
    checkInSyncSets(world, checker.inSync) ??
    checkMeters(world, checker.meters) ??
    checkGroups(world, checker.groups)
  )
}
