import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, runUntil, type World } from '../..'
import { sendGroupRequest } from '../../cluster/group-mail'
import type { GroupAnswer, GroupBody, GroupRequest, JoinBody } from '../../shape/group-requests'
import type { Coordinator, Group, GroupMember } from '../../shape/group-state'
import { heartbeat, joinGroup, leaveGroup, spreadAssignment, syncGroup } from './join-group'
import { endPhase, expireMembers, prepareRebalance } from './rebalance'
import { makeGroupWorld } from './testing/group-world'

const SECOND = 1_000_000

interface Stand {
  readonly world: World
  readonly coordinator: Coordinator
  readonly group: Group
}

/** A stable group whose members' own requests are left aside; requests are handed to its coordinator directly. */
function stand(members = 2, configs: readonly Configs[] = []): Stand {
  const scenario = makeGroupWorld({ members, recordsPerSecond: 0 })
  const consumers = scenario.consumers.map((spec, i) => ({ ...spec, configs: { ...spec.configs, ...configs[i] } }))
  const world = createWorld({ ...scenario, consumers })
  runUntil(world, 7 * SECOND)
  const [coordinator] = world.state.groups.coordinators.filter((one) => one.groups.length > 0)
  const [group] = coordinator.groups
  expect([group.state, group.members.length]).toEqual(['Stable', members])
  return { world, coordinator, group }
}

function arrive(world: World, body: GroupBody, consumer = 0): { slot: number; request: GroupRequest } {
  const serial = sendGroupRequest(world, consumer, 'shop', 0, body)
  const slot = world.state.groupMail.slots.findIndex((one) => one?.serial === serial)
  const request = world.state.groupMail.slots[slot]
  if (request === null) throw new Error('no request')
  request.phase = 'at-broker'
  return { slot, request }
}

const answerIn = (world: World, slot: number): GroupAnswer | null => world.state.groupMail.slots[slot]?.answer ?? null

const JOIN: JoinBody = {
  type: 'JoinGroup',
  memberId: '',
  instanceId: null,
  protocols: ['range', 'cooperative-sticky'],
  topics: ['orders'],
  owned: [],
  ownedGeneration: -1,
  sessionTimeoutUs: 45 * SECOND,
  rebalanceTimeoutUs: 300 * SECOND,
  cause: -1,
}

function join({ world, coordinator }: Stand, change: Partial<JoinBody>): number {
  const body = { ...JOIN, ...change }
  const { slot, request } = arrive(world, body)
  joinGroup(world, coordinator, slot, request, body)
  return slot
}

/** A member asks again with what it asked before, or with a change. */
function rejoin(it: Stand, member: GroupMember, change: Partial<JoinBody> = {}): number {
  return join(it, { ...member.join, memberId: member.memberId, ...change })
}

function sync(
  { world, coordinator, group }: Stand,
  member: GroupMember,
  assignments: readonly (readonly [string, readonly number[]])[],
) {
  const body = { type: 'SyncGroup', memberId: member.memberId, generation: group.generation, assignments } as const
  const { slot } = arrive(world, body)
  syncGroup(world, coordinator, slot, 'shop', body)
  return slot
}

/** Everybody joins again; the group has another generation and waits for its leader's assignment. */
function gather(it: Stand): number[] {
  prepareRebalance(it.world, it.group, 'for the test', -1)
  return it.group.members.map((member) => rejoin(it, member))
}

describe('a member that joins', () => {
  it('without an id is given one first (KIP-394), and holds up the join until it is back', () => {
    const it = stand()
    const slot = join(it, {})
    const answer = answerIn(it.world, slot)
    expect([answer?.error, it.group.pending, it.group.state]).toEqual([
      'MEMBER_ID_REQUIRED',
      [answer?.memberId],
      'Stable',
    ])
    const memberId = answer?.memberId ?? ''
    prepareRebalance(it.world, it.group, '', -1)
    for (const member of it.group.members) rejoin(it, member)
    expect(it.group.state).toBe('PreparingRebalance')
    join(it, { memberId })
    expect([it.group.state, it.group.members.length, it.group.pending]).toEqual(['CompletingRebalance', 3, []])
  })

  it('with an id that nobody gave is UNKNOWN_MEMBER_ID', () => {
    const it = stand()
    expect(answerIn(it.world, join(it, { memberId: 'mine' }))?.error).toBe('UNKNOWN_MEMBER_ID')
    expect(it.group.state).toBe('Stable')
  })

  it('with no assignor that all know is INCONSISTENT_GROUP_PROTOCOL', () => {
    const it = stand()
    expect(answerIn(it.world, join(it, { protocols: ['sticky'] }))?.error).toBe('INCONSISTENT_GROUP_PROTOCOL')
    expect(it.group.pending).toEqual([])
  })

  it('starts a rebalance, in which the others are waited for', () => {
    const it = stand()
    const memberId = answerIn(it.world, join(it, {}))?.memberId ?? ''
    const slot = join(it, { memberId })
    expect([it.group.state, answerIn(it.world, slot)]).toEqual(['PreparingRebalance', null])
    expect(it.group.phaseDeadlineUs).toBe(it.world.state.nowUs + 300 * SECOND)
    const { generation } = it.group
    const [first] = it.group.members.map((member) => (member.awaitingJoin < 0 ? rejoin(it, member) : slot))
    expect([it.group.state, it.group.generation]).toEqual(['CompletingRebalance', generation + 1])
    expect(answerIn(it.world, slot)).toMatchObject({ error: null, generation: generation + 1, protocol: 'range' })
    // Only the leader is told who there is.
    expect([answerIn(it.world, slot)?.members, answerIn(it.world, first)?.members?.length]).toEqual([undefined, 3])
  })
})

describe('a member that joins again', () => {
  it('in a stable group with the same subscription has only missed its answer, unless it leads', () => {
    const it = stand()
    const [leader, other] = it.group.members
    expect(it.group.leader).toBe(leader.memberId)
    const { generation } = it.group
    expect(answerIn(it.world, rejoin(it, other))).toMatchObject({ error: null, generation })
    expect(it.group.state).toBe('Stable')
    expect(answerIn(it.world, rejoin(it, leader))).toBeNull()
    expect(it.group.state).toBe('PreparingRebalance')
  })

  it('with another subscription starts a rebalance', () => {
    for (const change of [{ topics: ['orders', 'more'] }, { owned: [3] }, { protocols: ['range'] }]) {
      const it = stand()
      rejoin(it, it.group.members[1], change)
      expect(it.group.state).toBe('PreparingRebalance')
    }
  })

  it('while the leader assigns gets the same answer again', () => {
    const it = stand()
    gather(it)
    expect(it.group.state).toBe('CompletingRebalance')
    const { generation } = it.group
    for (const member of it.group.members)
      expect(answerIn(it.world, rejoin(it, member))).toMatchObject({ error: null, generation })
    expect(it.group.state).toBe('CompletingRebalance')
  })

  it('has given up the request that still waits', () => {
    const it = stand()
    prepareRebalance(it.world, it.group, '', -1)
    const first = rejoin(it, it.group.members[0])
    const second = rejoin(it, it.group.members[0])
    expect(answerIn(it.world, first)?.error).toBe('REBALANCE_IN_PROGRESS')
    expect([answerIn(it.world, second), it.group.members[0].awaitingJoin]).toEqual([null, second])
  })
})

describe('a join that is not complete', () => {
  it('goes on at its deadline without dynamic members that did not come; static ones stay (KIP-345)', () => {
    const it = stand(3, [{}, { 'group.instance.id': 'pod-1' }, {}])
    const isStatic = (member: GroupMember): boolean => member.instanceId !== null
    prepareRebalance(it.world, it.group, '', -1)
    const [present] = it.group.members.filter((member) => !isStatic(member))
    rejoin(it, present)
    expect(it.group.state).toBe('PreparingRebalance')
    endPhase(it.world, it.coordinator, it.group)
    expect(it.group.state).toBe('CompletingRebalance')
    expect(it.group.members.map(isStatic).sort()).toEqual([false, true])
    expect([it.group.leader, it.group.members.includes(present)]).toEqual([present.memberId, true])
  })

  it('goes on without who was given an id and never came back with it', () => {
    const it = stand()
    join(it, {})
    expect(it.group.pending).toHaveLength(1)
    prepareRebalance(it.world, it.group, '', -1)
    for (const member of it.group.members) rejoin(it, member)
    expect(it.group.state).toBe('PreparingRebalance')
    endPhase(it.world, it.coordinator, it.group)
    expect([it.group.state, it.group.pending]).toEqual(['CompletingRebalance', []])
  })

  it('tells who is out for it, by max.poll.interval.ms, which is the time to rebalance', () => {
    const it = stand()
    const [first] = it.group.members
    prepareRebalance(it.world, it.group, '', -1)
    rejoin(it, first)
    endPhase(it.world, it.coordinator, it.group)
    const told = it.world.stores.events.filter(({ kind }) => kind === 'MemberEvicted')
    expect(told).toMatchObject([{ group: 'shop', limit: 'max.poll.interval.ms' }])
  })

  it('is written as an empty group when nobody is left, so that the next coordinator knows', () => {
    const it = stand()
    const { logLength } = it.world.state.replicas
    const before = logLength[it.coordinator.row]
    prepareRebalance(it.world, it.group, '', -1)
    endPhase(it.world, it.coordinator, it.group)
    expect(logLength[it.coordinator.row]).toBe(before + 1)
  })

  it('is empty when nobody came', () => {
    const it = stand()
    const { generation } = it.group
    prepareRebalance(it.world, it.group, '', -1)
    endPhase(it.world, it.coordinator, it.group)
    expect(it.group).toMatchObject({
      state: 'Empty',
      members: [],
      leader: '',
      protocol: '',
      generation: generation + 1,
    })
    expect(it.group.phaseDeadlineUs).toBe(Number.POSITIVE_INFINITY)
  })

  it('has another leader when the leader did not come', () => {
    const it = stand()
    const [, second] = it.group.members
    prepareRebalance(it.world, it.group, '', -1)
    const slot = rejoin(it, second)
    endPhase(it.world, it.coordinator, it.group)
    expect(it.group.leader).toBe(second.memberId)
    expect(answerIn(it.world, slot)?.members).toHaveLength(1)
  })
})

describe('the first join of an empty group', () => {
  const DELAY = 3 * SECOND

  function emptied(): Stand {
    const it = stand(1)
    it.group.members = []
    it.group.state = 'Empty'
    it.group.leader = ''
    return it
  }

  function enter(it: Stand, rebalanceTimeoutUs = 300 * SECOND): void {
    const memberId = answerIn(it.world, join(it, {}))?.memberId ?? ''
    join(it, { memberId, rebalanceTimeoutUs })
  }

  it('is led by who came first', () => {
    const it = emptied()
    enter(it)
    enter(it)
    expect(it.group.leader).toBe(it.group.members[0].memberId)
  })

  it('waits for group.initial.rebalance.delay.ms though everybody is there', () => {
    const it = emptied()
    enter(it)
    expect([it.group.state, it.group.phaseDeadlineUs]).toEqual(['PreparingRebalance', it.world.state.nowUs + DELAY])
    endPhase(it.world, it.coordinator, it.group)
    expect(it.group.state).toBe('CompletingRebalance')
  })

  it('waits as long again when somebody came meanwhile, the rebalance timeout at most (InitialDelayedJoin)', () => {
    const it = emptied()
    enter(it, 7 * SECOND)
    for (const moreUs of [3, 1]) {
      enter(it, 7 * SECOND)
      it.world.state.nowUs = it.group.phaseDeadlineUs
      endPhase(it.world, it.coordinator, it.group)
      expect([it.group.state, it.group.phaseDeadlineUs - it.world.state.nowUs]).toEqual([
        'PreparingRebalance',
        moreUs * SECOND,
      ])
    }
    enter(it, 7 * SECOND)
    endPhase(it.world, it.coordinator, it.group)
    expect([it.group.state, it.group.members.length]).toEqual(['CompletingRebalance', 4])
  })
})

describe('the assignor of a generation', () => {
  it('has the most votes among those that all support', () => {
    const it = stand(3)
    const [a, b, c] = it.group.members
    prepareRebalance(it.world, it.group, '', -1)
    rejoin(it, a, { protocols: ['roundrobin', 'range', 'sticky'] })
    rejoin(it, b, { protocols: ['sticky', 'range'] })
    rejoin(it, c, { protocols: ['sticky', 'range', 'roundrobin'] })
    expect(it.group.protocol).toBe('sticky')
  })

  it('is none that one of them does not support, however many want it (ClassicGroup.selectProtocol)', () => {
    const it = stand(3)
    const [a, b, c] = it.group.members
    prepareRebalance(it.world, it.group, '', -1)
    rejoin(it, a, { protocols: ['roundrobin', 'range'] })
    rejoin(it, b, { protocols: ['range'] })
    rejoin(it, c, { protocols: ['roundrobin', 'range'] })
    expect(it.group.protocol).toBe('range')
  })
})

describe('an assignment', () => {
  it('goes to everybody when it is stored, and not before', () => {
    const it = stand()
    gather(it)
    const [leader, other] = it.group.members
    const slots = [
      sync(it, other, []),
      sync(it, leader, [
        [leader.memberId, [0, 1]],
        [other.memberId, [2]],
      ]),
    ]
    expect([it.group.state, ...slots.map((slot) => answerIn(it.world, slot))]).toEqual([
      'CompletingRebalance',
      null,
      null,
    ])
    spreadAssignment(it.world, it.group, it.group.generation - 1, true)
    expect(it.group.state).toBe('CompletingRebalance')
    it.world.state.nowUs += 40 * SECOND
    spreadAssignment(it.world, it.group, it.group.generation, true)
    // Who waited for it was there all the time.
    for (const member of it.group.members) expect(member.sessionDeadlineUs).toBe(it.world.state.nowUs + 45 * SECOND)
    expect(it.group).toMatchObject({ state: 'Stable', phaseDeadlineUs: Number.POSITIVE_INFINITY })
    expect(slots.map((slot) => answerIn(it.world, slot)?.numbers)).toEqual([[2], [0, 1]])
    expect(it.group.members.map(({ awaitingSync }) => awaitingSync)).toEqual([-1, -1])
  })

  it('is for the generation that asks, and for a group that is what it was when it was written', () => {
    const it = stand()
    const [, other] = it.group.members
    const { memberId } = other
    const body = { type: 'SyncGroup', memberId, generation: it.group.generation - 1, assignments: [] } as const
    const { slot } = arrive(it.world, body)
    syncGroup(it.world, it.coordinator, slot, 'shop', body)
    expect(answerIn(it.world, slot)?.error).toBe('ILLEGAL_GENERATION')
    // Somebody joined while it was being written.
    prepareRebalance(it.world, it.group, '', -1)
    spreadAssignment(it.world, it.group, it.group.generation, true)
    expect(it.group.state).toBe('PreparingRebalance')
  })

  it('is given again to who asks later', () => {
    const it = stand()
    const [, other] = it.group.members
    expect(answerIn(it.world, sync(it, other, []))).toEqual({ error: null, numbers: other.assignment })
  })

  it('that could not be stored starts the rebalance again', () => {
    const it = stand()
    gather(it)
    const slot = sync(it, it.group.members[1], [])
    spreadAssignment(it.world, it.group, it.group.generation, false)
    expect([answerIn(it.world, slot)?.error, it.group.state]).toEqual([
      'COORDINATOR_NOT_AVAILABLE',
      'PreparingRebalance',
    ])
    expect(it.group.members.map(({ assignment }) => assignment)).toEqual([[], []])
  })

  it('is waited for no longer than the rebalance timeout: who did not sync is out', () => {
    const it = stand()
    gather(it)
    expect(it.group.phaseDeadlineUs).toBe(it.world.state.nowUs + 300 * SECOND)
    const [leader, other] = it.group.members
    sync(it, other, [])
    endPhase(it.world, it.coordinator, it.group)
    expect(it.group.members).not.toContain(leader)
    expect([it.group.leader, it.group.state]).toEqual([other.memberId, 'PreparingRebalance'])
  })

  it('of a group that gathers again is not asked for', () => {
    const it = stand()
    gather(it)
    const waiting = sync(it, it.group.members[1], [])
    prepareRebalance(it.world, it.group, '', -1)
    expect(answerIn(it.world, waiting)?.error).toBe('REBALANCE_IN_PROGRESS')
    expect(answerIn(it.world, sync(it, it.group.members[1], []))?.error).toBe('REBALANCE_IN_PROGRESS')
  })
})

describe('the session of a member', () => {
  it('is over when it was silent for session.timeout.ms, and starts a rebalance', () => {
    const it = stand()
    const [first, second] = it.group.members
    second.sessionDeadlineUs = first.sessionDeadlineUs + 1
    it.world.state.nowUs = first.sessionDeadlineUs - 1
    expireMembers(it.world, it.coordinator, it.group)
    expect(it.group.members).toHaveLength(2)
    it.world.state.nowUs++
    expireMembers(it.world, it.coordinator, it.group)
    expect(it.group.members).toEqual([second])
    expect([it.group.state, it.group.leader]).toEqual(['PreparingRebalance', second.memberId])
  })

  it('does not run out while its request waits here', () => {
    const it = stand()
    prepareRebalance(it.world, it.group, '', -1)
    const [first] = it.group.members
    rejoin(it, first)
    it.world.state.nowUs += 3600 * SECOND
    expireMembers(it.world, it.coordinator, it.group)
    expect(it.group.members).toEqual([first])
  })

  it('begins anew with a heartbeat, a join and a sync', () => {
    const asks: ((it: Stand, member: GroupMember) => void)[] = [
      (it, { memberId }) => {
        const body = { type: 'Heartbeat', memberId, generation: it.group.generation } as const
        heartbeat(it.world, it.coordinator, arrive(it.world, body).slot, 'shop', body)
      },
      (it, member) => rejoin(it, member),
      (it, member) => sync(it, member, []),
    ]
    for (const ask of asks) {
      const it = stand()
      it.world.state.nowUs += SECOND
      ask(it, it.group.members[1])
      expect(it.group.members[1].sessionDeadlineUs).toBe(it.world.state.nowUs + 45 * SECOND)
    }
  })
})

it('a session begins anew when a join is complete, however long that took', () => {
  const it = stand()
  const slots = it.group.members.map((member, i) => {
    if (i === 0) prepareRebalance(it.world, it.group, '', -1)
    it.world.state.nowUs += 100 * SECOND
    return rejoin(it, member)
  })
  expect(slots.map((slot) => answerIn(it.world, slot)?.error)).toEqual([null, null])
  for (const member of it.group.members) expect(member.sessionDeadlineUs).toBe(it.world.state.nowUs + 45 * SECOND)
})

describe('a member that leaves', () => {
  it('is out at once, and what it waited for is answered', () => {
    const it = stand()
    prepareRebalance(it.world, it.group, '', -1)
    const waiting = rejoin(it, it.group.members[0])
    const { memberId } = it.group.members[0]
    const body = { type: 'LeaveGroup', memberId, cause: -1 } as const
    const { slot } = arrive(it.world, body)
    leaveGroup(it.world, it.coordinator, slot, 'shop', body)
    expect([answerIn(it.world, slot)?.error, answerIn(it.world, waiting)?.error]).toEqual([null, 'UNKNOWN_MEMBER_ID'])
    expect(it.group.members).toHaveLength(1)
    expect(it.group.leader).toBe(it.group.members[0].memberId)
  })

  it('completes the join of the others, who all wait', () => {
    const it = stand()
    prepareRebalance(it.world, it.group, '', -1)
    rejoin(it, it.group.members[1])
    const body = { type: 'LeaveGroup', memberId: it.group.members[0].memberId, cause: -1 } as const
    leaveGroup(it.world, it.coordinator, arrive(it.world, body).slot, 'shop', body)
    expect([it.group.state, it.group.members.length]).toEqual(['CompletingRebalance', 1])
  })

  it('as the last one leaves the group empty', () => {
    const it = stand(1)
    const body = { type: 'LeaveGroup', memberId: it.group.members[0].memberId, cause: -1 } as const
    leaveGroup(it.world, it.coordinator, arrive(it.world, body).slot, 'shop', body)
    expect([it.group.state, it.group.members.length]).toEqual(['Empty', 0])
  })

  it('and is not known changes nothing', () => {
    const it = stand()
    const body = { type: 'LeaveGroup', memberId: 'nobody', cause: -1 } as const
    const { slot } = arrive(it.world, body)
    leaveGroup(it.world, it.coordinator, slot, 'shop', body)
    expect([answerIn(it.world, slot)?.error, it.group.state, it.group.members.length]).toEqual([null, 'Stable', 2])
  })
})

describe('a static member that comes back (KIP-345)', () => {
  const configs = [{ 'group.instance.id': 'pod-0' }, { 'group.instance.id': 'pod-1' }]

  it('takes its old place under a new id, without a rebalance', () => {
    const it = stand(2, configs)
    const [old, other] = it.group.members
    const { generation } = it.group
    const slot = join(it, { ...old.join, memberId: '' })
    const memberId = answerIn(it.world, slot)?.memberId ?? ''
    expect(memberId).not.toBe(old.memberId)
    expect(answerIn(it.world, slot)).toMatchObject({ error: null, generation })
    expect(it.group.members.map((member) => member.memberId)).toEqual([memberId, other.memberId])
    expect([it.group.members[0].assignment, it.group.state]).toEqual([old.assignment, 'Stable'])
    expect(it.group.leader).toBe(memberId)
  })

  it('fences the process before it', () => {
    const it = stand(2, configs)
    prepareRebalance(it.world, it.group, '', -1)
    const [old] = it.group.members
    const waiting = rejoin(it, old)
    join(it, { ...old.join, memberId: '' })
    expect(answerIn(it.world, waiting)?.error).toBe('FENCED_INSTANCE_ID')
    expect(it.group.members).toHaveLength(2)
  })

  it('with another subscription starts a rebalance', () => {
    const it = stand(2, configs)
    join(it, { ...it.group.members[0].join, memberId: '', topics: ['orders', 'more'] })
    expect(it.group.state).toBe('PreparingRebalance')
  })
})

it.each(['Heartbeat', 'SyncGroup'] as const)('a %s of a stranger is UNKNOWN_MEMBER_ID', (type) => {
  const { world, coordinator, group } = stand()
  const body = { type, memberId: 'nobody', generation: group.generation, assignments: [] } as const
  const { slot } = arrive(world, body)
  if (type === 'Heartbeat') heartbeat(world, coordinator, slot, 'shop', { ...body, type })
  else syncGroup(world, coordinator, slot, 'shop', { ...body, type })
  expect(answerIn(world, slot)?.error).toBe('UNKNOWN_MEMBER_ID')
})
