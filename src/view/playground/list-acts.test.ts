import { describe, expect, it } from 'vitest'
import { COMMAND_FACTS, type CommandKind } from '../../core'
import { makeFocus, makeStructure } from '../scene/fixtures'
import { listActs } from './list-acts'

const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 2, consumers: 2 })
const focus = makeFocus([
  [11, 'leader', 9],
  [12, 'in-sync', 9],
  [13, 'observer', 9],
])
const kindsOf = (world: typeof structure, id: number) =>
  listActs(world, focus, { kind: 'broker', id }).map((c) => c.kind)
const withState = (state: (typeof structure.brokers)[number]['state']) => ({
  ...structure,
  brokers: structure.brokers.map((broker) => (broker.id === 11 ? { ...broker, state } : broker)),
})

describe('the menu beside a thing', () => {
  it('offers to a broker what can be done to it as it stands', () => {
    const faults = (Object.keys(COMMAND_FACTS) as CommandKind[]).filter(
      (kind) => COMMAND_FACTS[kind].is === 'fault' && COMMAND_FACTS[kind].of === 'broker',
    )
    expect(faults).toContain('CrashBroker')
    expect(kindsOf(structure, 11)).toEqual(faults)
    expect(kindsOf(withState('paused'), 11)).toEqual(['ResumeBroker'])
    expect(kindsOf(withState('crashed'), 11)).toEqual(['StartBroker'])
    expect(kindsOf(withState('starting'), 11)).toEqual([])
  })

  it('throttles only who is not in sync, as Kafka does', () => {
    expect(kindsOf(structure, 12)).not.toContain('ThrottleReplica')
    expect(kindsOf(structure, 13)).toContain('ThrottleReplica')
  })

  it('slows a disk, and mends one that is slow', () => {
    const slowed = {
      ...structure,
      brokers: structure.brokers.map((one) => (one.id === 12 ? { ...one, diskBytesPerSecond: 500 } : one)),
    }
    const diskOf = (id: number) =>
      listActs(slowed, focus, { kind: 'broker', id }).filter(({ kind }) => kind === 'SlowDisk')
    expect(diskOf(11)).toEqual([{ kind: 'SlowDisk', broker: 11, bytesPerSecond: 10_000 }])
    expect(diskOf(12)).toEqual([{ kind: 'SlowDisk', broker: 12, bytesPerSecond: null }])
  })

  it('offers nothing to a broker in the dark', () => {
    const dark = makeStructure({
      sites: 2,
      brokersEach: 3,
      tieBreaker: true,
      producers: 2,
      consumers: 2,
      dark: ['dc1'],
    })
    expect(kindsOf(dark, 11)).toEqual([])
  })

  it('cuts a link both ways or one, and heals one that is cut', () => {
    const target = { kind: 'link', from: 'dc1', to: 'dc2' } as const
    const ways = listActs(structure, focus, target).flatMap((c) =>
      c.kind === 'CutLink' ? [[c.from, c.to, c.both]] : [],
    )
    expect(ways).toEqual([
      ['dc1', 'dc2', true],
      ['dc1', 'dc2', false],
      ['dc2', 'dc1', false],
    ])
    const links = structure.links.map((link) => ({ ...link, cutBack: true }))
    expect(listActs({ ...structure, links }, focus, target).map((c) => c.kind)).toEqual(['HealLink'])
  })
})
