import { describe, expect, it } from 'vitest'
import { type Configs, createWorld, issueCommand, measureGroups, type World } from '../../..'
import { type Checker, checkWorld, createChecker, prepareCheck } from '../../../checks/checker'
import { step } from '../../../step'
import { makeGroupWorld, makeMember, told } from '../testing/group-world'

const MODERN: Configs = { 'group.protocol': 'consumer' }

function held(world: World): readonly string[] {
  return world.state.consumers.map(({ positions }) => positions.map(({ partition }) => partition).join())
}

const checkers = new WeakMap<World, Checker>()

/** To that second, with every invariant after every step. */
function runChecked(world: World, seconds: number, look: () => void = () => {}): void {
  const checker = checkers.get(world) ?? createChecker(world)
  checkers.set(world, checker)
  while (world.state.queue.time[0] <= seconds * 1e6) {
    prepareCheck(checker)
    step(world)
    const problem = checkWorld(checker)
    if (problem !== null) expect(problem).toBeNull()
    look()
  }
}

function group(world: World) {
  return measureGroups(world)[0]
}

describe('a group with group.protocol=consumer', () => {
  it('is assigned by its coordinator, is stable and has read everything', () => {
    const world = createWorld(makeGroupWorld({ configs: MODERN, members: 2, partitions: 5 }))
    runChecked(world, 20)
    expect(group(world)).toMatchObject({ state: 'Stable', protocol: 'uniform', generation: 2 })
    const all = held(world).flatMap((list) => list.split(','))
    expect([...all].sort()).toEqual(['0', '1', '2', '3', '4'])
    expect(held(world).map((list) => list.split(',').length)).toEqual([2, 3])
    const behind = group(world).partitions.map(({ positionLag }) => positionLag)
    expect(Math.max(...behind)).toBeLessThan(5)
  })

  it('goes on reading what it keeps while a new member waits for what others let go', () => {
    const world = createWorld(makeGroupWorld({ configs: MODERN, members: 2, partitions: 6 }))
    runChecked(world, 20)
    issueCommand(world, { kind: 'AddConsumer', consumer: makeMember('late', MODERN) })
    let least = 6
    runChecked(world, 40, () => {
      least = Math.min(least, held(world).flatMap((list) => list.split(',').filter(Boolean)).length)
    })
    expect(held(world).map((list) => list.split(',').length)).toEqual([2, 2, 2])
    // Only the two that change hands are nobody's for a moment.
    expect(least).toBe(4)
    expect(group(world)).toMatchObject({ state: 'Stable', generation: 3 })
  })

  it('takes a silent member out after group.consumer.session.timeout.ms, and reads what it had not committed again', () => {
    const cluster = { 'group.consumer.session.timeout.ms': 10_000, 'group.consumer.heartbeat.interval.ms': 2000 }
    const world = createWorld(makeGroupWorld({ configs: MODERN, members: 2, cluster }))
    runChecked(world, 20)
    world.state.consumers[1].stopped = true
    runChecked(world, 45)
    expect(told(world, 'MemberEvicted').join()).toContain('group.consumer.session.timeout.ms')
    expect(held(world)[0]).toBe('0,1,2,3')
    expect(group(world).members).toHaveLength(1)
  })

  it('keeps the place of a static member that is away for a moment', () => {
    const scenario = makeGroupWorld({ members: 0 })
    const consumers = ['a', 'b'].map((id) => makeMember(id, { ...MODERN, 'group.instance.id': id }))
    const world = createWorld({ ...scenario, consumers })
    runChecked(world, 15)
    const before = held(world)
    const { generation } = group(world)
    issueCommand(world, { kind: 'StopConsumer', consumer: 'b' })
    runChecked(world, 20)
    expect(group(world).generation).toBe(generation)
    issueCommand(world, { kind: 'AddConsumer', consumer: consumers[1] })
    runChecked(world, 30)
    expect(held(world)).toEqual(before)
    expect(group(world).generation).toBe(generation)
  })

  it('goes on in its epoch when its coordinator moves', () => {
    const world = createWorld(makeGroupWorld({ configs: MODERN, members: 3, partitions: 6 }))
    runChecked(world, 20)
    const before = held(world)
    const { coordinator, generation } = group(world)
    issueCommand(world, { kind: 'CrashBroker', broker: coordinator ?? 0 })
    runChecked(world, 50)
    expect(group(world)).toMatchObject({ state: 'Stable', generation })
    expect(group(world).coordinator).not.toBe(coordinator)
    expect(held(world)).toEqual(before)
  })

  it('assigns by range when its members name it', () => {
    const world = createWorld(
      makeGroupWorld({ configs: { ...MODERN, 'group.remote.assignor': 'range' }, partitions: 4 }),
    )
    runChecked(world, 20)
    expect(group(world).protocol).toBe('range')
    expect(held(world)).toEqual(['0,1', '2,3'])
  })
})
