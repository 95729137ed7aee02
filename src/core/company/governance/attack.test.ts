/** The Batch Gang against a small company: without defences, with each of them, and in the order of the story. */
import { describe, expect, it } from 'vitest'
import { defineSystem } from '../../../scenarios/define-company'
import { type Command, digestWorld, issueAt, runTimeline, seekTimeline, type Timeline } from '../..'
import { checkCompany } from '../../checks/company'
import { measureGovernance, measureWorlds, searchAudit } from '..'
import { findBusiness } from '../books/company'
import { defineSmallCompany, openAt, runFor } from './testing/small-company'

const SECOND_US = 1_000_000
const START_US = 600 * SECOND_US

const scenario = defineSmallCompany(true)

const open = (): Timeline => openAt(scenario, START_US / SECOND_US)

const attack = (payload: 'plain-text' | 'cut-off' | 'nonsense' | 'mixed', records = 60): Command => ({
  kind: 'StartAttack',
  feed: 'orders',
  records,
  recordsPerSecond: 1,
  payload,
})

function expectBooks(timeline: Timeline): void {
  expect(checkCompany(timeline.world)).toBeNull()
}

describe('without defences', () => {
  it('stops every reader of the topic, and their data grows old', () => {
    const timeline = open()
    issueAt(timeline, attack('plain-text'))
    runFor(timeline, 120)
    const score = measureGovernance(timeline.world)
    expect(score.stopped.map(({ system }) => system).sort()).toEqual(['house', 'market', 'pay'])
    for (const { topic, exception, ageUs } of score.stopped) {
      expect(topic).toBe('orders')
      expect(exception).toContain('Unknown magic byte!')
      expect(ageUs).toBeGreaterThan(60 * SECOND_US)
    }
    const { events } = timeline.world.stores
    const began = events.find(({ kind }) => kind === 'AttackStarted')
    expect(events.find(({ kind }) => kind === 'ConsumerStuck')?.cause).toBe(began?.id)
    expect(score.attack).toMatchObject({ accepted: 60, denied: 0, invalid: 0, underWay: 0, running: false })
    const before = score.stopped.map(({ offset }) => offset)
    runFor(timeline, 60)
    expect(measureGovernance(timeline.world).stopped.map(({ offset }) => offset)).toEqual(before)
    expectBooks(timeline)
  })

  it('counts a second attack by itself', () => {
    const timeline = open()
    issueAt(timeline, attack('nonsense', 20))
    runFor(timeline, 60)
    issueAt(timeline, attack('nonsense', 15))
    runFor(timeline, 60)
    expect(measureGovernance(timeline.world).attack).toMatchObject({ sent: 15, accepted: 15, givenUp: 0 })
  })

  it('counts no bad record as an order', () => {
    const attacked = open()
    const quiet = open()
    issueAt(attacked, attack('mixed'))
    runFor(attacked, 90)
    runFor(quiet, 90)
    expect(measureWorlds(attacked.world).events).toBe(measureWorlds(quiet.world).events)
  })

  it('believes nonsense that it can read', () => {
    const timeline = open()
    issueAt(timeline, attack('nonsense'))
    runFor(timeline, 90)
    const score = measureGovernance(timeline.world)
    expect(score.stopped).toEqual([])
    expect(score.believed).toBe(3 * 60)
    expect(score.hit.every(({ why }) => why === 'believes-nonsense')).toBe(true)
  })

  it('goes on after a person has stepped over each of them', () => {
    const timeline = open()
    issueAt(timeline, attack('plain-text', 2))
    runFor(timeline, 30)
    for (const system of ['house', 'pay', 'market', 'house', 'pay', 'market']) {
      issueAt(timeline, { kind: 'SkipRecord', system })
      runFor(timeline, 10)
    }
    runFor(timeline, 30)
    const score = measureGovernance(timeline.world)
    expect(score).toMatchObject({ stopped: [], skipped: 6 })
    expect(measureWorlds(timeline.world).stream.meanAgeUs).toBeLessThan(5 * SECOND_US)
    expectBooks(timeline)
  })
})

describe('a dead-letter topic', () => {
  it('lets readers go on and keeps what they could not read, with its place and its exception', () => {
    const timeline = open()
    issueAt(timeline, attack('cut-off'))
    runFor(timeline, 40)
    issueAt(timeline, { kind: 'SetDeadLetterQueue', on: true })
    runFor(timeline, 60)
    const { world } = timeline
    const score = measureGovernance(world)
    expect(score.stopped).toEqual([])
    expect(score.deadLetters).toHaveLength(3)
    expect(score.deadLetters.every(({ records, topic }) => records === 60 && topic === 'orders')).toBe(true)
    const letters = world.stores.contents.filter((text) => text.includes('__connect.errors.exception.message'))
    expect(letters).toHaveLength(180)
    const { headers } = JSON.parse(letters[0])
    expect(headers['__connect.errors.topic']).toBe('orders')
    expect(headers['__connect.errors.exception.message']).toContain('Error deserializing Avro message for id')
    expectBooks(timeline)
  })
})

describe('schema validation', () => {
  it('turns away at the door what has no valid schema id, and not what only looks right', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'all', on: true })
    runFor(timeline, 5)
    issueAt(timeline, attack('mixed'))
    runFor(timeline, 90)
    const score = measureGovernance(timeline.world)
    // A batch holds one record at this rate, so only the two kinds that validation cannot see get in.
    expect(score.attack).toMatchObject({ accepted: 24, invalid: 36 })
    const [{ place, reason, message, records }] = score.rejected
    expect({ place, reason, records }).toEqual({ place: 'broker', reason: 'INVALID_RECORD', records: 36 })
    expect(message).toContain('RecordSchemaValidator')
    expect(score.stopped[0].exception).toContain('Error deserializing')
    expect(score.believed + score.stopped.length).toBeGreaterThan(0)
  })

  it('keeps readers running when the poison has no schema', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'orders', on: true })
    runFor(timeline, 5)
    issueAt(timeline, attack('plain-text'))
    runFor(timeline, 90)
    expect(measureGovernance(timeline.world)).toMatchObject({ stopped: [], hit: [] })
    expect(measureWorlds(timeline.world).stream.meanAgeUs).toBeLessThan(5 * SECOND_US)
    expectBooks(timeline)
  })

  it('loses no good record of a batch that is turned away for a bad one', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'all', on: true })
    runFor(timeline, 5)
    issueAt(timeline, { kind: 'SpoilOutput', system: 'shop', records: 40 })
    runFor(timeline, 300)
    const score = measureGovernance(timeline.world)
    expect(score.stopped).toEqual([])
    expect(score.rejected.map(({ principal }) => principal)).toContain('User:shop')
    const business = findBusiness(timeline.world)
    expect(business?.governance?.outbox).toEqual([])
    for (const { id, stream } of measureWorlds(timeline.world).systems)
      expect([id, stream.missing <= 40]).toEqual([id, true])
    expectBooks(timeline)
  })
})

it('refuses at the serializer what a spoiled system wants to send', () => {
  const timeline = open()
  issueAt(timeline, { kind: 'SetSerializerChecks', on: true })
  issueAt(timeline, { kind: 'SpoilOutput', system: 'shop', records: 10 })
  runFor(timeline, 120)
  const score = measureGovernance(timeline.world)
  expect(score.stopped).toEqual([])
  expect(score.rejected).toMatchObject([
    { place: 'producer', reason: 'SerializationException', principal: 'User:shop' },
    ...score.rejected.slice(1).map(() => ({ place: 'producer' })),
  ])
  expect(score.rejected.reduce((sum, { records }) => sum + records, 0)).toBe(10)
  expectBooks(timeline)
})

it('lets a spoiled system stop its readers until somebody has mended it', () => {
  const timeline = open()
  issueAt(timeline, { kind: 'SpoilOutput', system: 'shop', records: 3 })
  runFor(timeline, 120)
  expect(measureGovernance(timeline.world).stopped.length).toBeGreaterThan(0)
  // Who stands still waits: nothing is lost, in the accounts or beside them.
  expect(measureWorlds(timeline.world).stream).toMatchObject({ losses: [], missing: 0 })
  // The desk opens at nine, and the repair takes an hour and a half.
  runTimeline(timeline, 11 * 3600 * SECOND_US)
  expect(measureGovernance(timeline.world).stopped).toEqual([])
  expect(measureWorlds(timeline.world).stream.dirtySystems).toBe(0)
  expectBooks(timeline)
})

it('counts a spoiled record as lost when a reader goes on without it, as often as the accounts lack it, until it is mended', () => {
  const timeline = open()
  issueAt(timeline, { kind: 'SetDeadLetterQueue', on: true })
  issueAt(timeline, { kind: 'SpoilOutput', system: 'shop', records: 3 })
  runFor(timeline, 120)
  const { stream } = measureWorlds(timeline.world)
  expect(stream.losses).toEqual([{ cause: 'malformed', count: 3, recovered: 0 }])
  expect(stream.missing).toBeGreaterThanOrEqual(3)
  expect(stream.delivered + stream.waiting + stream.missing).toBe(stream.due)
  runTimeline(timeline, 11 * 3600 * SECOND_US)
  const mended = measureWorlds(timeline.world).stream
  expect(mended.losses).toEqual([{ cause: 'malformed', count: 3, recovered: 3 }])
  expect(mended.missing).toBe(0)
})

describe('the audit log', () => {
  it('finds the very second and the principal of the first bad record', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetAuditLog', on: true })
    runFor(timeline, 30)
    const startUs = timeline.world.state.nowUs
    issueAt(timeline, attack('plain-text'))
    runFor(timeline, 90)
    const { firstFound, firstBad, auditEntries } = measureGovernance(timeline.world)
    expect(firstFound).toMatchObject({ ...firstBad, principal: 'User:batch-script', topic: 'orders' })
    expect(Math.floor((firstFound?.timeUs ?? 0) / SECOND_US)).toBe(startUs / SECOND_US)
    expect(auditEntries).toBeGreaterThan(5)
    const found = searchAudit(timeline.world, { principal: 'User:batch-script' })
    expect(found[0]).toMatchObject({
      timeUs: firstFound?.timeUs,
      method: 'kafka.Produce',
      granted: true,
      topic: 'orders',
    })
    const { timeUs } = found[0]
    const second = searchAudit(timeline.world, { topic: 'orders', fromUs: timeUs - 500_000, untilUs: timeUs + 500_000 })
    expect(second.map(({ principal }) => principal)).toContain('User:batch-script')
    expect(searchAudit(timeline.world, { text: 'no such thing' })).toEqual([])
  })

  it('knows nothing of what came before it', () => {
    const timeline = open()
    issueAt(timeline, attack('plain-text', 3))
    runFor(timeline, 30)
    issueAt(timeline, { kind: 'SetAuditLog', on: true })
    runFor(timeline, 60)
    const { firstFound, firstBad } = measureGovernance(timeline.world)
    expect(firstBad).not.toBeNull()
    expect(firstFound).toBeNull()
    expect(searchAudit(timeline.world, { principal: 'User:batch-script' })).toEqual([])
  })
})

describe('roles', () => {
  it('lock the gang out by name, and nobody else', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetAuditLog', on: true })
    issueAt(timeline, { kind: 'SetRoleBindings', on: true })
    runFor(timeline, 10)
    issueAt(timeline, attack('plain-text'))
    runFor(timeline, 90)
    const score = measureGovernance(timeline.world)
    expect(score.attack).toMatchObject({ accepted: 0, denied: 60 })
    expect(score.rejected).toHaveLength(1)
    expect(score.rejected[0].message).toBe(
      'Principal = User:batch-script is Denied operation = WRITE from host = 10.0.0.66 on resource = Topic:LITERAL:orders for request = Produce with resourceRefCount = 1 based on rule DefaultDeny',
    )
    expect(score.stopped).toEqual([])
    expect(measureWorlds(timeline.world).stream.meanAgeUs).toBeLessThan(5 * SECOND_US)
    const [entry] = searchAudit(timeline.world, { granted: false })
    expect(entry).toMatchObject({ principal: 'User:batch-script', result: 'UNAUTHORIZED' })
    expectBooks(timeline)
  })

  it('deny reading to who lost the role, and writing until it is given again, and nothing is lost', () => {
    const timeline = open()
    issueAt(timeline, { kind: 'SetRoleBindings', on: true })
    issueAt(timeline, { kind: 'RevokeRole', principal: 'User:market', role: 'DeveloperRead', resource: 'orders' })
    issueAt(timeline, { kind: 'RevokeRole', principal: 'User:shop', role: 'DeveloperWrite', resource: 'orders' })
    runFor(timeline, 120)
    const denied = measureGovernance(timeline.world)
    expect(denied.stopped).toMatchObject([
      { system: 'market', exception: expect.stringContaining('Not authorized to access topics: [orders]') },
    ])
    expect(denied.rejected).toMatchObject([{ place: 'authorizer', principal: 'User:shop', topic: 'orders' }])
    // There is no bad record to step over, and a good one must not be.
    issueAt(timeline, { kind: 'SkipRecord', system: 'market' })
    expect(timeline.world.stores.events.at(-1)).toMatchObject({ kind: 'CommandRefused', error: 'INVALID_REQUEST' })
    issueAt(timeline, { kind: 'GrantRole', principal: 'User:market', role: 'DeveloperRead', resource: 'orders' })
    issueAt(timeline, { kind: 'GrantRole', principal: 'User:shop', role: 'DeveloperWrite', resource: 'orders' })
    runFor(timeline, 120)
    expect(measureGovernance(timeline.world).stopped).toEqual([])
    expect(measureWorlds(timeline.world).systems.every(({ stream }) => stream.missing === 0)).toBe(true)
    expect(findBusiness(timeline.world)?.governance?.outbox).toEqual([])
    expectBooks(timeline)
  })

  it('let a reader go on that may read again, though nothing is new there, and it does not ask without end', () => {
    const timeline = open()
    const shipments = { principal: 'User:market', role: 'DeveloperRead', resource: 'shipments' } as const
    issueAt(timeline, { kind: 'SetRoleBindings', on: true })
    // Whoever ships is down, so that nothing comes of it while orders go on.
    issueAt(timeline, { kind: 'StopSystem', system: 'house' })
    runFor(timeline, 30)
    issueAt(timeline, { kind: 'RevokeRole', ...shipments })
    runFor(timeline, 30)
    expect(measureGovernance(timeline.world).stopped).toMatchObject([{ system: 'market' }])
    issueAt(timeline, { kind: 'GrantRole', ...shipments })
    const before = timeline.world.state.steps
    runFor(timeline, 60)
    expect(timeline.world.state.steps - before).toBeLessThan(20_000)
    expect(measureGovernance(timeline.world).stopped).toEqual([])
    const market = measureWorlds(timeline.world).systems.find(({ id }) => id === 'market')
    expect(market?.stream.ageUs).toBeLessThan(5 * SECOND_US)
  })
})

it('gives a system that joins later its roles as it connects', () => {
  const quiet = { ...scenario, business: scenario.business && { ...scenario.business, eventsPerDay: 5_000 } }
  const timeline = openAt(quiet, START_US / SECOND_US)
  issueAt(timeline, { kind: 'SetRoleBindings', on: true })
  runFor(timeline, 10)
  const system = defineSystem('fraud', 'Fraud check', 'fraud-check')
  issueAt(timeline, { kind: 'AddSystem', system })
  runTimeline(timeline, timeline.world.state.nowUs + 86_500 * SECOND_US)
  const { bindings, stopped, rejected } = measureGovernance(timeline.world)
  expect(bindings.some(({ principal, resource }) => principal === 'User:fraud' && resource === 'payments')).toBe(true)
  expect({ stopped, rejected }).toEqual({ stopped: [], rejected: [] })
  const fraud = measureWorlds(timeline.world).systems.find(({ id }) => id === 'fraud')
  expect(fraud?.stream.ageUs).toBeLessThan(5 * SECOND_US)
})

it('is blocked, found and locked out in the order of the story, and the same again after going back', () => {
  const timeline = open()
  issueAt(timeline, attack('plain-text', 2_000))
  runFor(timeline, 60)
  expect(measureGovernance(timeline.world).stopped).toHaveLength(3)
  issueAt(timeline, { kind: 'SetDeadLetterQueue', on: true })
  issueAt(timeline, { kind: 'SetSchemaValidation', feed: 'all', on: true })
  runFor(timeline, 60)
  const blocked = measureGovernance(timeline.world)
  expect(blocked.stopped).toEqual([])
  expect(blocked.rejected[0].reason).toBe('INVALID_RECORD')
  issueAt(timeline, { kind: 'SetAuditLog', on: true })
  runFor(timeline, 60)
  const middle = timeline.world.state.nowUs
  const there = digestWorld(timeline.world)
  expect(measureGovernance(timeline.world).firstFound?.principal).toBe('User:batch-script')
  issueAt(timeline, { kind: 'SetRoleBindings', on: true })
  runFor(timeline, 60)
  const locked = measureGovernance(timeline.world)
  expect(locked.rejected.map(({ reason }) => reason)).toEqual(['INVALID_RECORD', 'TOPIC_AUTHORIZATION_FAILED'])
  expect(locked.hit).toEqual([])
  expectBooks(timeline)
  const end = timeline.world.state.nowUs
  const last = digestWorld(timeline.world)
  seekTimeline(timeline, middle - 1)
  seekTimeline(timeline, end)
  expect(digestWorld(timeline.world)).toBe(last)
  expect(there).not.toBe(last)
})

it.each([
  [{ kind: 'StopAttack' }, 'No attack is under way.'],
  [{ kind: 'SkipRecord', system: 'shop' }, 'shop does not stand still at a record.'],
  [{ kind: 'SkipRecord', system: 'nobody' }, 'There is no system nobody.'],
  [
    { kind: 'GrantRole', principal: 'shop', role: 'DeveloperRead', resource: '*' },
    'A principal is written User:<name>, not shop.',
  ],
  [{ kind: 'GrantRole', principal: 'User:x', role: 'DeveloperRead', resource: 'tea' }, 'There is no topic tea.'],
  [{ kind: 'SetAuditLog', on: false }, 'The audit log is off already.'],
] as const)('refuses %j with a clear text', (command, message) => {
  const timeline = open()
  issueAt(timeline, command)
  const last = timeline.world.stores.events.findLast(({ kind }) => kind === 'CommandRefused')
  expect(last).toMatchObject({ message })
})
