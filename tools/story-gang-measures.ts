/** What the story's figures read of bad data and of who keeps it out, and of the packing hall. */
import { measureGovernance, measureStreams, measureWorlds, searchAudit } from '../src/core/company/index.ts'
import { measureGroups, type World } from '../src/core/index.ts'

const GANG = 'User:batch-script'

const attack = (world: World) => {
  const found = measureGovernance(world).attack
  if (found === null) throw new RangeError('Nobody has attacked yet.')
  return found
}
const sumOf = (world: World, is: (principal: string, topic: string) => boolean): number =>
  measureGovernance(world)
    .rejected.filter(({ place, principal, topic }) => place === 'authorizer' && is(principal, topic))
    .reduce((sum, { records }) => sum + records, 0)
const job = (world: World, name: string) =>
  measureStreams(world).applications.find(({ application, version }) => application === name && version === 1)
const connector = (world: World, name: string) => measureStreams(world).connectors.find((row) => row.name === name)

export const GANG_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  badAt: (world) => measureGovernance(world).firstBad?.offset ?? Number.NaN,
  stuck: (world) => measureGovernance(world).stopped.length,
  stuckAt: (world) => measureGovernance(world).stopped[0]?.offset ?? Number.NaN,
  /** Of the web shop. */
  shopStuckAt: (world) =>
    measureGovernance(world).stopped.find(({ system }) => system === 'web-shop')?.offset ?? Number.NaN,
  oldest: (world) => Math.floor(Math.max(0, ...measureGovernance(world).stopped.map(({ ageUs }) => ageUs)) / 1_000_000),
  gangSent: (world) => attack(world).records,
  gangInLog: (world) => attack(world).accepted,
  invalid: (world) => attack(world).invalid,
  denied: (world) => attack(world).denied,
  letters: (world) => measureGovernance(world).deadLetters.reduce((sum, { records }) => sum + records, 0),
  believed: (world) => measureGovernance(world).believed,
  jobSkipped: (world) => job(world, 'real-time-inventory')?.skipped ?? Number.NaN,
  carried: (world) => connector(world, 'reviews-source')?.carried ?? Number.NaN,
  tableRows: (world) => connector(world, 'inventory-sink')?.rows ?? Number.NaN,
  /** Second of the first bad record that the audit log knows. */
  foundAt: (world) => (measureGovernance(world).firstFound?.timeUs ?? Number.NaN) / 1_000_000,
  foundMs: (world) => ((measureGovernance(world).firstFound?.timeUs ?? Number.NaN) / 1_000) % 1_000,
  deniedEntries: (world) => searchAudit(world, { granted: false, principal: GANG }).length,
  writeRoles: (world) =>
    measureGovernance(world).bindings.filter(
      ({ role, patternType }) => role === 'DeveloperWrite' && patternType === 'LITERAL',
    ).length,
  ownDenied: (world) => sumOf(world, (principal) => principal !== GANG),
  ownOrders: (world) => sumOf(world, (principal, topic) => principal !== GANG && topic === 'orders'),
  missing: (world) => measureWorlds(world).stream.missing,
  meanAgeS: (world) => (measureWorlds(world).stream.meanAgeUs ?? Number.NaN) / 1_000_000,
  rejectedOwn: (world) =>
    measureGovernance(world)
      .rejected.filter(({ principal }) => principal !== GANG)
      .reduce((sum, { records }) => sum + records, 0),
}

const packing = (world: World) => measureGroups(world).find(({ group }) => group === 'packing')

export const HALL_MEASURES: Readonly<Record<string, (world: World) => number>> = {
  packUnread: (world) =>
    (packing(world)?.partitions ?? []).reduce(
      (sum, { logEndOffset, position }) => sum + logEndOffset - Math.max(0, position),
      0,
    ),
  packers: (world) => packing(world)?.members.length ?? Number.NaN,
}
