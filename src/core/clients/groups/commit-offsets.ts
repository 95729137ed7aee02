/**
 * OffsetCommit and OffsetFetch at the coordinator (OffsetMetadataManager.commitOffset, fetchOffsets).
 *
 * The one thing a reader would get wrong: a commit is a write with acks=all (KIP-1041). When the ISR of the offsets
 * topic holds a dead replica it waits, and `offsets.commit.timeout.ms` later it fails, while reading goes on.
 */
import { answerGroupRequest } from '../../cluster/group-mail'
import type { GroupBody } from '../../shape/group-requests'
import type { Coordinator, PendingWrite } from '../../shape/group-state'
import type { World } from '../../world'
import { findGroup, spreadAssignment } from './join-group'
import { applyCommitted, committedOffset, hasPendingOffset, writeOffsets } from './offsets-log'
import { refreshSession } from './rebalance'

export function commitOffsets(
  world: World,
  coordinator: Coordinator,
  slot: number,
  id: string,
  body: Extract<GroupBody, { type: 'OffsetCommit' }>,
): void {
  const group = findGroup(coordinator, id)
  const member = group?.members.find((candidate) => candidate.memberId === body.memberId)
  if (group === null || member === undefined) answerGroupRequest(world, slot, { error: 'UNKNOWN_MEMBER_ID' })
  else if (member.modern !== undefined && body.generation !== member.modern.epoch)
    answerGroupRequest(world, slot, { error: 'STALE_MEMBER_EPOCH' })
  else if (member.modern === undefined && body.generation !== group.generation)
    answerGroupRequest(world, slot, { error: 'ILLEGAL_GENERATION' })
  else if (group.state === 'CompletingRebalance') answerGroupRequest(world, slot, { error: 'REBALANCE_IN_PROGRESS' })
  else {
    refreshSession(world, member)
    if (!writeOffsets(world, coordinator, group, body.offsets, slot))
      answerGroupRequest(world, slot, { error: 'COORDINATOR_NOT_AVAILABLE' })
  }
}

export function fetchOffsets(
  world: World,
  coordinator: Coordinator,
  slot: number,
  id: string,
  { partitions, requireStable }: Extract<GroupBody, { type: 'OffsetFetch' }>,
): void {
  applyCommitted(world, coordinator)
  if (requireStable && partitions.some((partition) => hasPendingOffset(world, coordinator, id, partition))) {
    answerGroupRequest(world, slot, { error: 'UNSTABLE_OFFSET_COMMIT' })
    return
  }
  const numbers = partitions.flatMap((partition) => [partition, committedOffset(coordinator.committed, id, partition)])
  answerGroupRequest(world, slot, { error: null, numbers })
}

export function finishWrite(world: World, coordinator: Coordinator, write: PendingWrite, ok: boolean): void {
  // Taken in little by little, or the next look at the offsets reads a day of them.
  applyCommitted(world, coordinator)
  if (write.slot >= 0)
    answerGroupRequest(
      world,
      write.slot,
      ok ? (write.answer ?? { error: null }) : { error: 'COORDINATOR_NOT_AVAILABLE' },
    )
  else {
    const group = findGroup(coordinator, write.group)
    if (group !== null && group.modern === undefined) spreadAssignment(world, group, write.generation, ok)
  }
}
