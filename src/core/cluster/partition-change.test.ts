import { describe, expect, it } from 'vitest'
import type { PartitionState } from '../shape/partition-state'
import { changePartition, NO_LEADER, type PartitionChange } from './partition-change'

const healthy: PartitionState = {
  replicas: [1, 2, 3],
  isr: [1, 2, 3],
  elr: [],
  lastKnownElr: [],
  leader: 1,
  leaderEpoch: 5,
  partitionEpoch: 9,
  leaderRecoveryState: 'RECOVERED',
  addingReplicas: [],
  removingReplicas: [],
}

function changeWith(alive: readonly number[], change: Partial<PartitionChange>): PartitionChange {
  return {
    election: 'ONLINE',
    isAcceptableLeader: (broker) => alive.includes(broker),
    minIsr: 2,
    elrEnabled: false,
    useLastKnownLeader: false,
    ...change,
  }
}

describe('a change of a partition', () => {
  it('keeps the last in-sync replica when everyone died and eligible leader replicas are off', () => {
    const alone = { ...healthy, isr: [1], leader: 1 }
    const after = changePartition(alone, changeWith([], { targetIsr: [] }))
    expect(after).toMatchObject({ leader: NO_LEADER, isr: [1], elr: [], leaderEpoch: 6, partitionEpoch: 10 })
  })

  it('elects the kept member, and only it, when brokers come back', () => {
    const leaderless = { ...healthy, isr: [2], leader: NO_LEADER }
    expect(changePartition(leaderless, changeWith([1, 3], {}))).toBeNull()
    expect(changePartition(leaderless, changeWith([1, 2, 3], {}))).toMatchObject({ leader: 2, isr: [2] })
  })

  it('does not raise the leader epoch when only the in-sync set shrinks', () => {
    const after = changePartition(healthy, changeWith([1, 2], { targetIsr: [1, 2] }))
    expect(after).toMatchObject({ leader: 1, leaderEpoch: 5, partitionEpoch: 10 })
  })

  it('raises the leader epoch when a replica is removed although the leader stays', () => {
    const after = changePartition(healthy, changeWith([1, 2, 3], { targetReplicas: [1, 2], targetIsr: [1, 2] }))
    expect(after).toMatchObject({ leader: 1, leaderEpoch: 6 })
  })

  it('elects the dead last leader only once it is back, as an unclean election', () => {
    const empty = { ...healthy, isr: [], lastKnownElr: [3], leader: NO_LEADER }
    const elr = { elrEnabled: true, useLastKnownLeader: true }
    expect(changePartition(empty, changeWith([1], elr))).toBeNull()
    expect(changePartition(empty, changeWith([1, 3], elr))).toMatchObject({
      leader: 3,
      isr: [3],
      lastKnownElr: [],
      leaderRecoveryState: 'RECOVERING',
    })
  })

  it('leaves recovery when the leader reports it', () => {
    const recovering: PartitionState = { ...healthy, isr: [1], leaderRecoveryState: 'RECOVERING' }
    const after = changePartition(recovering, changeWith([1], { targetLeaderRecoveryState: 'RECOVERED' }))
    expect(after).toMatchObject({ leaderRecoveryState: 'RECOVERED', leaderEpoch: 5, partitionEpoch: 10 })
  })
})
