/** Random companies under random attacks and defences, for property tests and planted bugs. */
import fc from 'fast-check'
import type { Command } from '..'
import { FEEDS } from '../business/business-spec'
import { type CompanyViolation, checkCompany } from '../checks/company'
import { checkGovernance, type GovernanceViolation } from '../checks/governance'
import { POISONS } from '../governance/governance-command'
import { type CompanyRun, companyRun, findViolation, runChecked } from './random-company'

const LOOK_EVERY = 5
const MINUTES = 40

export type Violation = CompanyViolation | GovernanceViolation

function command(systems: readonly string[]): fc.Arbitrary<Command> {
  const feed = fc.constantFrom(...FEEDS)
  const on = fc.boolean()
  const system = fc.constantFrom(...systems)
  const principal = fc.constantFrom('User:batch-script', ...systems.map((id) => `User:${id}`))
  const binding = { principal, resource: fc.constantFrom('*', ...FEEDS) }
  const role = fc.constantFrom('DeveloperRead' as const, 'DeveloperWrite' as const)
  const attack = fc.record({
    kind: fc.constant('StartAttack' as const),
    feed,
    records: fc.integer({ min: 1, max: 400 }),
    recordsPerSecond: fc.constantFrom(0.5, 5, 100),
    payload: fc.constantFrom(...POISONS, 'mixed' as const),
  })
  return fc.oneof(
    { weight: 5, arbitrary: attack },
    fc.constant({ kind: 'StopAttack' as const }),
    fc.record({ kind: fc.constant('SetSerializerChecks' as const), on }),
    fc.record({
      kind: fc.constant('SetSchemaValidation' as const),
      feed: fc.constantFrom(...FEEDS, 'all' as const),
      on,
    }),
    fc.record({ kind: fc.constant('SetAuditLog' as const), on }),
    fc.record({ kind: fc.constant('SetRoleBindings' as const), on }),
    fc.record({ kind: fc.constant('GrantRole' as const), role, ...binding }),
    fc.record({ kind: fc.constant('RevokeRole' as const), role, ...binding }),
    fc.record({ kind: fc.constant('SetDeadLetterQueue' as const), on }),
    fc.record({ kind: fc.constant('SkipRecord' as const), system }),
    fc.record({ kind: fc.constant('SpoilOutput' as const), system, records: fc.integer({ min: 1, max: 20 }) }),
  )
}

/** A random company, what is done to it anyway, and attacks and defences at random minutes. */
export const attackRun: fc.Arbitrary<CompanyRun> = companyRun.chain((run) => {
  const systems = (run.scenario.business?.systems ?? []).map(({ id }) => id)
  const minute = fc.integer({ min: 1, max: MINUTES - 5 })
  return fc.array(fc.record({ minute, command: command(systems) }), { minLength: 4, maxLength: 14 }).map((more) => ({
    ...run,
    minutes: MINUTES,
    commands: [...run.commands, ...more].sort((a, b) => a.minute - b.minute),
  }))
})

/** Books and governance are both looked at now and then. */
export function runAttack(run: CompanyRun): Violation | string {
  return runChecked<Violation>(run, (world) => checkGovernance(world) ?? checkCompany(world), LOOK_EVERY)
}

export function findPlantedInAttack(invariant: Violation['invariant'], runs = 40): Violation | null {
  return findViolation(fc.sample(attackRun, { numRuns: runs, seed: 1 }), runAttack, invariant)
}
