/** Random companies under random attacks and defences, for property tests and planted bugs. */
import fc from 'fast-check'
import type { Command, Scenario } from '..'
import { type CompanyViolation, checkCompany } from '../checks/company'
import { checkGovernance, type GovernanceViolation } from '../checks/governance'
import { schemaText, subjectOf } from '../company/governance/feed-schemas'
import { FEEDS } from '../company/vocabulary/business-spec'
import { POISONS } from '../company/vocabulary/governance-command'
import { type Deed, once, pair, planDeeds, story } from './deeds'
import { type Hunt, huntSampled } from './hunt'
import { type CompanyRun, companyRun, runChecked } from './random-company'

const LOOK_EVERY = 5
const MINUTES = 40
const LAST_MINUTE = 36

export type Violation = CompanyViolation | GovernanceViolation

type Systems = NonNullable<Scenario['business']>['systems']

/** A guard goes up and down again. */
function guard(name: string, on: Command, off: Command): fc.Arbitrary<Deed> {
  return pair([name], on, off)
}

/** Roles are switched on; somebody gets one and loses it, a system loses its own and gets it back. */
function roleStory(systems: Systems): fc.Arbitrary<Deed> {
  const given = { principal: 'User:batch-script', role: 'DeveloperWrite' as const }
  const writers = systems.flatMap(({ id, emits }) => emits.map((feed) => ({ id, feed })))
  const readers = systems.flatMap(({ id, needs }) => needs.map((feed) => ({ id, feed })))
  const own = [
    ...writers.map(({ id, feed }) => ({ principal: `User:${id}`, role: 'DeveloperWrite' as const, resource: feed })),
    ...readers.map(({ id, feed }) => ({ principal: `User:${id}`, role: 'DeveloperRead' as const, resource: feed })),
  ]
  return fc.record({ resource: fc.constantFrom('*', ...FEEDS), i: fc.nat(1000) }).chain(({ resource, i }) => {
    const taken = own[i % Math.max(1, own.length)]
    return story(
      ['roles'],
      [
        { kind: 'SetRoleBindings', on: true },
        { kind: 'GrantRole', ...given, resource },
        ...(taken === undefined ? [] : [{ kind: 'RevokeRole' as const, ...taken }]),
        { kind: 'RevokeRole', ...given, resource },
        ...(taken === undefined ? [] : [{ kind: 'GrantRole' as const, ...taken }]),
        { kind: 'SetRoleBindings', on: false },
      ],
    ).chain((deed) =>
      fc.integer({ min: 1, max: deed.steps.length }).map((n) => ({ ...deed, steps: deed.steps.slice(0, n) })),
    )
  })
}

/** A subject's level is set, a schema registered that the level allows, and at last the subject is deleted. */
function registryStory(): fc.Arbitrary<Deed> {
  return fc.constantFrom(...FEEDS).chain((feed) => {
    const subject = `/subjects/${subjectOf(feed)}`
    const own = JSON.parse(schemaText(feed)) as { fields: object[] }
    const wider = { ...own, fields: [...own.fields, { name: 'note', type: 'string', default: '' }] }
    return story(
      [`registry ${feed}`],
      [
        { kind: 'RequestRegistry', method: 'PUT', path: `/config/${subjectOf(feed)}`, body: { compatibility: 'FULL' } },
        {
          kind: 'RequestRegistry',
          method: 'POST',
          path: `${subject}/versions`,
          body: { schema: JSON.stringify(wider) },
        },
        { kind: 'RequestRegistry', method: 'DELETE', path: subject, body: {} },
      ],
    ).chain((deed) => fc.integer({ min: 1, max: 3 }).map((n) => ({ ...deed, steps: deed.steps.slice(0, n) })))
  })
}

/** Bad records that a reader stands still at, until somebody goes on behind them by hand. */
function stuckReader(systems: Systems): fc.Arbitrary<Deed> {
  return fc.nat(1000).map((i): Deed => {
    const { id, needs } = systems[i % systems.length]
    const feed = needs[i % Math.max(1, needs.length)] ?? 'orders'
    const bad = { feed, records: 2, recordsPerSecond: 5, payload: 'plain-text' as const }
    const steps: readonly Command[] = [
      { kind: 'StartAttack', ...bad },
      { kind: 'SkipRecord', system: id },
      { kind: 'SkipRecord', system: id },
    ]
    return { uses: ['attack', 'letters', id], steps: steps.map((command, s) => ({ after: s * 3, command })) }
  })
}

function attackDeed(systems: Systems): fc.Arbitrary<Deed> {
  const feed = fc.constantFrom(...FEEDS)
  const draws = fc.record({
    feed,
    records: fc.integer({ min: 1, max: 400 }),
    recordsPerSecond: fc.constantFrom(0.5, 5, 100),
    payload: fc.constantFrom(...POISONS, 'mixed' as const),
  })
  const attack = draws.map((draw) => once({ kind: 'StartAttack', ...draw }, ['attack']))
  // So slow that it still goes on when somebody ends it.
  const stopped = draws.map(
    (draw): Deed => ({
      uses: ['attack'],
      steps: [
        { after: 0, command: { kind: 'StartAttack', ...draw, records: 400, recordsPerSecond: 0.5 } },
        { after: 2, command: { kind: 'StopAttack' } },
      ],
    }),
  )
  return fc.oneof(
    { weight: 4, arbitrary: attack },
    stopped,
    guard('serializers', { kind: 'SetSerializerChecks', on: true }, { kind: 'SetSerializerChecks', on: false }),
    fc.constantFrom(...FEEDS, 'all' as const).chain((feed) => {
      const kind = 'SetSchemaValidation' as const
      return guard('validation', { kind, feed, on: true }, { kind, feed, on: false })
    }),
    guard('audit', { kind: 'SetAuditLog', on: true }, { kind: 'SetAuditLog', on: false }),
    guard('letters', { kind: 'SetDeadLetterQueue', on: true }, { kind: 'SetDeadLetterQueue', on: false }),
    { weight: 2, arbitrary: roleStory(systems) },
    registryStory(),
    stuckReader(systems),
  )
}

/** A random company, what is done to it anyway, and attacks and defences at random minutes. */
export const attackRun: fc.Arbitrary<CompanyRun> = companyRun.chain((run) => {
  const deed = attackDeed(run.scenario.business?.systems ?? [])
  const minute = fc.integer({ min: 1, max: LAST_MINUTE - 2 })
  return fc.array(fc.record({ minute, deed }), { minLength: 4, maxLength: 14 }).map((more) => ({
    ...run,
    minutes: MINUTES,
    commands: planDeeds([...more, ...run.deeds], LAST_MINUTE),
  }))
})

/** Books and governance are both looked at now and then. */
export function runAttack(run: CompanyRun): Violation | string {
  return runChecked<Violation>(run, (world) => checkGovernance(world) ?? checkCompany(world), LOOK_EVERY)
}

export function findPlantedInAttack(invariant: Violation['invariant'], options: Hunt = {}): Violation | null {
  return huntSampled(attackRun, options, runAttack, invariant)
}
