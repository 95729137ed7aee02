/**
 * Carrying out attacks and defences. The one thing a reader would get wrong: schema validation is a topic's config and
 * goes through the metadata log, so it needs a quorum; roles and the rest are the company's own.
 */
import { fetchMore } from '../../clients/consumer'
import { decide } from '../../cluster/controller'
import { isQuorumAvailable } from '../../cluster/quorum-view'
import { tell, touch } from '../../log/tell'
import { type Guard, missing, type Refusal, refuse, withoutQuorum } from '../../refusal'
import type { World } from '../../world'
import type { BusinessState } from '../books/business-state'
import { businessOf, findSystem } from '../books/company'
import { type GovernanceState, governanceOf } from '../books/governance-state'
import { FEEDS, type Feed } from '../vocabulary/business-spec'
import type { GovernanceCommand } from '../vocabulary/governance-command'
import { startAttack, stopAttack } from './attack'
import { AUDIT_TOPIC, auditChange } from './audit-log'
import { readerOf } from './bad-records'
import { isValidated, VALIDATION_CONFIG } from './enforcement'
import { isReadDenied } from './guards'
import { ensureTopic } from './internal-topics'
import { bind, DEAD_LETTER_PREFIX, isSameBinding, OWNERS } from './roles'
import { addBindings, bindNewcomers } from './roles-of-systems'
import { requestRegistry } from './run-registry'

/** Who of the three turns the switches. */
const OPERATOR = OWNERS[2]

export function obeyGovernance(world: World, command: GovernanceCommand, event: number): Refusal | null {
  const business = businessOf(world)
  const governance = governanceOf(business)
  switch (command.kind) {
    case 'StartAttack':
      return startAttack(world, command, event)
    case 'StopAttack':
      return stopAttack(world)
    case 'SetSerializerChecks':
      if (governance.serializers === command.on) return unchanged('serializer', command.on)
      governance.serializers = command.on
      return noteSwitch(world, 'serializer', command.on, event)
    case 'SetSchemaValidation':
      return setValidation(world, governance, command.feed, command.on, event)
    case 'SetAuditLog':
      return setAudit(world, governance, command.on, event)
    case 'SetRoleBindings':
      return setRoles(world, business, governance, command.on, event)
    case 'GrantRole':
    case 'RevokeRole':
      return changeRole(world, business, governance, command, event)
    case 'SetDeadLetterQueue':
      return setDeadLetters(world, business, governance, command.on, event)
    case 'RequestRegistry':
      return requestRegistry(world, governance, command, event) ?? afterRegistry(world, business, governance)
    case 'SkipRecord':
      return skipRecord(world, business, governance, command.system, event)
  }
}

function unchanged(guard: Guard, on: boolean): Refusal {
  return refuse('guard-stands', { guard, on })
}

function noteSwitch(world: World, guard: Guard, on: boolean, event: number): null {
  tell(world, { kind: 'GuardSwitched', guard, on }, event)
  return null
}

function setValidation(
  world: World,
  governance: GovernanceState,
  feed: Feed | 'all',
  on: boolean,
  event: number,
): Refusal | null {
  if (!isQuorumAvailable(world)) return withoutQuorum()
  const names = (feed === 'all' ? FEEDS : [feed]).filter((name) => isValidated(world, name) !== on)
  if (names.length === 0) return unchanged('schema-validation', on)
  for (const name of names) {
    const topic = world.state.topics.findIndex((candidate) => candidate.name === name)
    if (topic < 0) return missing('topic', name)
    governance.validating = governance.validating.filter((row) => row.topic !== name)
    decide(
      world,
      { type: 'TopicConfig', topic, key: VALIDATION_CONFIG, value: on },
      [{ kind: 'TopicConfigChanged', topic: name, key: VALIDATION_CONFIG, value: String(on) }],
      event,
    )
    auditChange(world, governance, OPERATOR, 'kafka.IncrementalAlterConfigs', name)
  }
  forget(governance, 'INVALID_RECORD')
  return noteSwitch(world, 'schema-validation', on, event)
}

function setAudit(world: World, governance: GovernanceState, on: boolean, event: number): Refusal | null {
  const { audit } = governance
  if (audit.on === on) return unchanged('audit-log', on)
  if (on) {
    if (!isQuorumAvailable(world)) return withoutQuorum()
    const refusal = ensureTopic(world, AUDIT_TOPIC, event)
    if (refusal !== null) return refusal
    audit.sinceUs = world.state.nowUs
    audit.firstBad = null
    audit.loggedMinute = []
  }
  audit.on = on
  return noteSwitch(world, 'audit-log', on, event)
}

function setRoles(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  on: boolean,
  event: number,
): Refusal | null {
  const { roles } = governance
  if (roles.on === on) return unchanged('role-bindings', on)
  roles.on = on
  if (on) bindNewcomers(world, governance)
  afterRoles(world, business, governance)
  auditChange(world, governance, OPERATOR, on ? 'mds.AddBinding' : 'mds.RemoveBinding', '*')
  return noteSwitch(world, 'role-bindings', on, event)
}

function afterRoles(world: World, business: BusinessState, governance: GovernanceState): void {
  governance.roles.changedUs = world.state.nowUs
  governance.outboxDue = true
  forget(governance, 'TOPIC_AUTHORIZATION_FAILED')
  retryStopped(world, business)
}

function changeRole(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  command: Extract<GovernanceCommand, { kind: 'GrantRole' | 'RevokeRole' }>,
  event: number,
): Refusal | null {
  const { principal, role, resource, kind } = command
  if (!/^User:\S+$/.test(principal)) return refuse('not-a-principal', { principal })
  if (resource !== '*' && !world.state.topics.some(({ name }) => name === resource)) return missing('topic', resource)
  const { roles } = governance
  const binding = bind(principal, role, resource)
  const has = roles.bindings.some((other) => isSameBinding(other, binding))
  const granted = kind === 'GrantRole'
  if (has === granted) return refuse('role-stands', { principal, role, resource, has })
  if (granted) addBindings(governance, [binding])
  else roles.bindings = Object.freeze(roles.bindings.filter((other) => !isSameBinding(other, binding)))
  afterRoles(world, business, governance)
  auditChange(world, governance, OPERATOR, granted ? 'mds.AddBinding' : 'mds.RemoveBinding', resource)
  tell(world, { kind: 'RoleChanged', principal, role, resource, granted }, event)
  return null
}

function setDeadLetters(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  on: boolean,
  event: number,
): Refusal | null {
  if (governance.deadLetters === on) return unchanged('dead-letter-queue', on)
  if (on) {
    if (!isQuorumAvailable(world)) return withoutQuorum()
    for (const feed of FEEDS) {
      const refusal = ensureTopic(world, `${DEAD_LETTER_PREFIX}${feed}`, event)
      if (refusal !== null) return refusal
    }
  }
  governance.deadLetters = on
  retryStopped(world, business)
  return noteSwitch(world, 'dead-letter-queue', on, event)
}

function afterRegistry(world: World, business: BusinessState, governance: GovernanceState): null {
  forget(governance, 'INVALID_RECORD')
  retryStopped(world, business)
  return null
}

/** Something has changed: who stands still need not wait for its next try. */
function retryStopped(world: World, business: BusinessState): void {
  for (const n of business.stream.consumers) if (n >= 0) retryNow(world, n)
}

function retryNow(world: World, n: number): void {
  const { stuck } = world.state.consumers[n]
  if (stuck === null) return
  stuck.retryAtUs = world.state.nowUs
  fetchMore(world, n)
}

function skipRecord(
  world: World,
  business: BusinessState,
  governance: GovernanceState,
  id: string,
  event: number,
): Refusal | null {
  const system = findSystem(business, id)
  if (system < 0) return missing('system', id)
  const n = business.stream.consumers[system] ?? -1
  const stuck = n < 0 ? null : world.state.consumers[n].stuck
  // Who may not read the topic stands still too, but not at a record: behind it is the same refusal.
  if (stuck === null || isReadDenied(stuck.error)) return refuse('not-stuck', { system: id })
  const { partition, offset } = stuck
  const reader = readerOf(governance, system, partition)
  if (reader.upTo <= offset) {
    reader.upTo = offset + 1
    reader.skipped++
  }
  const { topic, number } = world.state.partitions
  const name = world.state.topics[topic[partition]].name
  tell(world, { kind: 'RecordSkipped', system: id, topic: name, partition: number[partition], offset }, event)
  retryNow(world, n)
  touch(world)
  return null
}

function forget(governance: GovernanceState, reason: string): void {
  governance.told = governance.told.filter((what) => !what.startsWith(reason))
}
