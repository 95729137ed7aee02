import { describe, expect, it } from 'vitest'
import { createWorld, type World } from '..'
import type { AlterPartitionItem } from '../shape/mail'
import { setBroker, setPartition } from '../testing/controller-image'
import { makeSmallCluster } from '../testing/small-cluster'
import { handleAlterPartition } from './alter-partition'

function ask(world: World, change: Partial<AlterPartitionItem> = {}, brokerEpoch?: number, broker = 0): string | null {
  const { controller } = world.state
  const { image } = controller
  const { leaderEpoch, partitionEpoch } = image.partitions[0].state
  const item = { partition: 0, leaderEpoch, partitionEpoch, newIsr: [0, 1], recovered: true, reason: 'lag', cause: -1 }
  handleAlterPartition(world, {
    type: 'AlterPartition',
    from: world.state.brokers[broker].node,
    to: 0,
    broker,
    brokerEpoch: brokerEpoch ?? image.brokers[broker].brokerEpoch,
    items: [{ ...item, ...change }],
    request: 1,
  })
  // What was decided is answered when it is committed, a refusal at once.
  const waiting = controller.waiting.at(-1) as unknown as { body: { items: { error: string | null }[] } } | undefined
  const sent = world.state.mail.slots.findLast((mail) => mail?.type === 'AlterPartitionResponse')
  if (waiting !== undefined) return waiting.body.items[0].error
  return sent?.type === 'AlterPartitionResponse' ? sent.items[0].error : 'no answer'
}

function isrOf(world: World): readonly number[] {
  return world.state.controller.image.partitions[0].state.isr
}

describe('the controller, asked to change an ISR', () => {
  it('does so when everything is current', () => {
    const world = createWorld(makeSmallCluster())
    expect(ask(world)).toBeNull()
    expect(isrOf(world)).toEqual([0, 1])
  })

  it.each([
    ['an older leader epoch', { leaderEpoch: -1 }, 'FENCED_LEADER_EPOCH'],
    ['a leader epoch that it does not know yet', { leaderEpoch: 7 }, 'NOT_CONTROLLER'],
    ['an older partition epoch', { partitionEpoch: -1 }, 'INVALID_UPDATE_VERSION'],
    ['a partition epoch that it does not know yet', { partitionEpoch: 7 }, 'NOT_CONTROLLER'],
    ['an ISR without the leader', { newIsr: [1, 2] }, 'INVALID_REQUEST'],
    ['a broker that holds no replica', { newIsr: [0, 3] }, 'INVALID_REQUEST'],
  ])('refuses %s', (_, change, error) => {
    const world = createWorld(makeSmallCluster({ brokers: 4 }))
    expect(ask(world, change)).toBe(error)
    expect(isrOf(world)).toEqual([0, 1, 2])
  })

  it.each([{ fenced: true }, { inControlledShutdown: true }, { registered: false }])(
    'refuses a member that is not active: %o (KIP-841)',
    (change) => {
      const world = createWorld(makeSmallCluster())
      setBroker(world, 1, change)
      expect(ask(world)).toBe('INELIGIBLE_REPLICA')
      expect(isrOf(world)).toEqual([0, 1, 2])
    },
  )

  it('refuses a broker that registered anew since', () => {
    const world = createWorld(makeSmallCluster())
    const { brokerEpoch } = world.state.controller.image.brokers[0]
    expect(ask(world, {}, brokerEpoch - 1)).toBe('STALE_BROKER_EPOCH')
    expect(isrOf(world)).toEqual([0, 1, 2])
  })

  it('refuses who does not lead, though all epochs are right', () => {
    const world = createWorld(makeSmallCluster())
    expect(ask(world, {}, undefined, 1)).toBe('NOT_LEADER_OR_FOLLOWER')
    expect(isrOf(world)).toEqual([0, 1, 2])
  })

  it('lets the ISR of an uncleanly elected leader grow only when it has recovered', () => {
    const world = createWorld(makeSmallCluster())
    setPartition(world, { isr: [0], leaderRecoveryState: 'RECOVERING' })
    expect(ask(world, { recovered: false })).toBe('INVALID_REQUEST')
    expect(isrOf(world)).toEqual([0])
    expect(ask(world, { recovered: true })).toBeNull()
    expect(isrOf(world)).toEqual([0, 1])
  })
})
