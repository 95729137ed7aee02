/**
 * A broker as coordinator of groups (GroupCoordinatorService): it takes their requests while it leads their partition
 * of `__consumer_offsets`, hands over when it does not, and watches the clocks of its members.
 *
 * The one thing a reader would get wrong: a new coordinator does not start a rebalance. It reads members and assignment
 * from the log and gives everybody a fresh session; the group goes on in the same generation.
 */
import { answerGroupRequest, takeGroupRequest } from '../../cluster/group-mail'
import { NO_ALARM, nextAlarm } from '../../engine/alarm'
import { pushEvent } from '../../engine/event-queue'
import { Kind } from '../../engine/kinds'
import { tell, touch } from '../../log/tell'
import type { GroupRequest } from '../../shape/group-requests'
import type { Coordinator, Group } from '../../shape/group-state'
import type { World } from '../../world'
import { commitOffsets, fetchOffsets, finishWrite } from './commit-offsets'
import { consumerHeartbeat } from './consumer-protocol/heartbeat'
import { stateOf } from './consumer-protocol/reconcile'
import { findCoordinator, groupPartition } from './find-coordinator'
import { heartbeat, joinGroup, leaveGroup, syncGroup } from './join-group'
import { applyCommitted, readGroups } from './offsets-log'
import { endPhase, expireMembers, knowGroup } from './rebalance'

export function onGroupRequest(world: World, slot: number, serial: number): void {
  const request = takeGroupRequest(world, slot, serial)
  if (request === null) return
  if (request.body.type === 'FindCoordinator') {
    const broker = findCoordinator(world, request.broker, request.group)
    const error = broker < 0 ? 'COORDINATOR_NOT_AVAILABLE' : null
    answerGroupRequest(world, slot, { error, coordinator: broker })
    return
  }
  const coordinator = coordinatorOf(world, request.broker, request.group)
  if (coordinator === null) answerGroupRequest(world, slot, { error: 'NOT_COORDINATOR' })
  else {
    handle(world, coordinator, slot, request)
    armTimer(world, coordinator)
  }
}

function coordinatorOf(world: World, broker: number, group: string): Coordinator | null {
  const partition = groupPartition(world, group)
  return findLoaded(world, broker, partition)
}

function findLoaded(world: World, broker: number, partition: number): Coordinator | null {
  const { coordinators } = world.state.groups
  return coordinators.find((one) => one.broker === broker && one.partition === partition) ?? null
}

function handle(world: World, coordinator: Coordinator, slot: number, request: GroupRequest): void {
  const { body } = request
  switch (body.type) {
    case 'JoinGroup':
      joinGroup(world, coordinator, slot, request, body)
      break
    case 'ConsumerGroupHeartbeat':
      consumerHeartbeat(world, coordinator, slot, request, body)
      break
    case 'SyncGroup':
      syncGroup(world, coordinator, slot, request.group, body)
      break
    case 'Heartbeat':
      heartbeat(world, coordinator, slot, request.group, body)
      break
    case 'LeaveGroup':
      leaveGroup(world, coordinator, slot, request.group, body)
      break
    case 'OffsetCommit':
      commitOffsets(world, coordinator, slot, request.group, body)
      break
    case 'OffsetFetch':
      fetchOffsets(world, coordinator, slot, request.group, body)
      break
    case 'FindCoordinator':
      break
  }
}

// ---- taking over and handing over -------------------------------------------------------------------------

/** Look which brokers lead partitions of the offsets topic now. */
export function reviewCoordinators(world: World): void {
  const { state } = world
  const { groups } = state
  for (const coordinator of groups.coordinators.slice()) {
    const leader = state.leaders[coordinator.row]
    if (leader === null || leader.epoch !== coordinator.epoch) unload(world, coordinator)
  }
  if (groups.topic < 0) return
  for (const partition of state.topics[groups.topic].partitions) {
    for (const row of state.partitions.rows[partition]) {
      const leader = state.leaders[row]
      if (leader === null || findLoaded(world, state.replicas.broker[row], partition) !== null) continue
      load(world, partition, row, leader.epoch)
    }
  }
}

function unload(world: World, coordinator: Coordinator): void {
  const { groups } = world.state
  for (const group of coordinator.groups) {
    for (const member of group.members) {
      for (const slot of [member.awaitingJoin, member.awaitingSync])
        if (slot >= 0) answerGroupRequest(world, slot, { error: 'NOT_COORDINATOR' })
    }
  }
  for (let w = 0; w < groups.writes.length; w++) {
    const write = groups.writes[w]
    if (write === null || write.broker !== coordinator.broker || write.partition !== coordinator.partition) continue
    if (write.slot >= 0) answerGroupRequest(world, write.slot, { error: 'NOT_COORDINATOR' })
    groups.writes[w] = null
    groups.freeWrites.push(w)
  }
  groups.coordinators.splice(groups.coordinators.indexOf(coordinator), 1)
}

function load(world: World, partition: number, row: number, epoch: number): void {
  const { state } = world
  const broker = state.replicas.broker[row]
  const coordinator: Coordinator = {
    broker,
    partition,
    row,
    epoch,
    applied: 0,
    committed: [],
    groups: [],
    timerUs: NO_ALARM,
  }
  applyCommitted(world, coordinator)
  state.groups.coordinators.push(coordinator)
  const cause = state.partitions.changeEvent[partition]
  for (const [id, known] of readGroups(world, row)) {
    const group: Group = {
      id,
      state: known.members.length > 0 ? 'Stable' : 'Empty',
      generation: known.generation,
      protocol: known.protocol,
      leader: known.leader,
      members: known.members.map((member) => ({
        ...member,
        sessionDeadlineUs: state.nowUs + member.join.sessionTimeoutUs,
        awaitingJoin: -1,
        awaitingSync: -1,
      })),
      pending: [],
      phaseDeadlineUs: Number.POSITIVE_INFINITY,
      initialDelayLeftUs: -1,
      joinedDuringDelay: false,
      reason: '',
      cause,
      ...(known.modern === undefined ? {} : { modern: known.modern }),
    }
    if (group.modern !== undefined) group.state = stateOf(group)
    coordinator.groups.push(group)
    const registered = knowGroup(world, id, broker)
    if (registered.broker === broker) continue
    const previous = state.brokers[registered.broker].id
    registered.broker = broker
    registered.event = tell(
      world,
      { kind: 'CoordinatorMoved', group: id, broker: state.brokers[broker].id, previous },
      cause,
    )
    touch(world)
  }
  armTimer(world, coordinator)
}

// ---- clocks -----------------------------------------------------------------------------------------------

/** One timer a coordinator at the earliest deadline of its groups; when it fires too early it is set again. */
function armTimer(world: World, coordinator: Coordinator): void {
  let next = Number.POSITIVE_INFINITY
  for (const group of coordinator.groups) {
    next = Math.min(next, group.phaseDeadlineUs)
    for (const member of group.members) {
      if (member.awaitingJoin < 0 && member.awaitingSync < 0) next = Math.min(next, member.sessionDeadlineUs)
      const { revokeDeadlineUs = -1 } = member.modern ?? {}
      if (revokeDeadlineUs >= 0) next = Math.min(next, revokeDeadlineUs)
    }
  }
  const at = nextAlarm(coordinator.timerUs, next, world.state.nowUs)
  if (at === NO_ALARM) return
  coordinator.timerUs = at
  pushEvent(world.state.queue, at, Kind.CoordinatorTimer, coordinator.broker, coordinator.partition, 0)
}

export function onCoordinatorTimer(world: World, broker: number, partition: number): void {
  const coordinator = findLoaded(world, broker, partition)
  if (coordinator === null || coordinator.timerUs > world.state.nowUs) return
  coordinator.timerUs = NO_ALARM
  for (const group of coordinator.groups) {
    expireMembers(world, coordinator, group)
    if (group.phaseDeadlineUs <= world.state.nowUs) endPhase(world, coordinator, group)
  }
  armTimer(world, coordinator)
}

/** A write of the coordinator is on all of the ISR, or was given up. */
export function onGroupWritten(world: World, number: number, serial: number, ok: boolean): void {
  const { groups } = world.state
  const write = groups.writes[number]
  if (write === null || write.serial !== serial) return
  groups.writes[number] = null
  groups.freeWrites.push(number)
  const coordinator = findLoaded(world, write.broker, write.partition)
  if (coordinator === null) return
  finishWrite(world, coordinator, write, ok)
  armTimer(world, coordinator)
}
