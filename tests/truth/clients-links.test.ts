/** Links of clients, and brokers that hold nothing of what is shown: each has a sentence of its own, and a slow way a why. */
import { describe, expect, it } from 'vitest'
import { type Command, measureTopic } from '../../src/core'
import { addSlowWays } from '../../src/view/why/slow-ways'
import { buildStructure } from '../../src/worker/structure-view'
import { lookAt, type Plan } from './look-at'

const cutOffice: Command = { kind: 'CutLink', from: 'office', to: 'dc-west', both: true }
const slowShops = ['dc-west', 'dc-east'].map(
  (to): Command => ({ kind: 'SetLink', from: 'storefront', to, latencyMs: 40_000 }),
)

describe('the link of a client', () => {
  it('that is cut is no matter of the quorum', () => {
    const [said] = lookAt('no-observers', [[5, cutOffice]], [8])
    expect(said.kind).toBe('linkCut')
    expect(said.balloon).toContain('Between the brokers nothing is cut')
  })

  it('between datacenters is', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CutLink', from: 'dc-west', to: 'dc-east', both: true }]], [8])
    expect(said.balloon).not.toContain('Between the brokers')
  })

  it('that is too slow is what Why? goes back to', () => {
    const [said] = lookAt(
      'no-observers',
      slowShops.map((command) => [5, command] as const),
      [25],
    )
    expect(said.kind).toBe('noAnswer')
    expect(said.explained).not.toBeNull()
    expect(said.chain).toContain('link')
  })

  it('is in the story of each event that nothing in the cluster caused', () => {
    const [{ world }] = lookAt(
      'no-observers',
      slowShops.map((command) => [5, command] as const),
      [25],
    )
    const uncaused = world.stores.events.filter(
      ({ kind, cause, timeUs }) =>
        cause < 0 && timeUs > 5_000_000 && (kind === 'WritesStopped' || kind === 'RequestRefused'),
    )
    expect(uncaused.length).toBeGreaterThan(1)
    for (const { id } of uncaused) {
      const told = addSlowWays([world.stores.events[id]], world.stores.events, buildStructure(world, 1))
      expect(told.map(({ kind }) => kind)).toContain('LinkChanged')
    }
  })
})

describe('the way of the answers alone', () => {
  const back: Command = { kind: 'CutLink', from: 'dc-west', to: 'storefront', both: false }
  it.each([
    ['none', undefined],
    ['another of clients', { kind: 'CutLink', from: 'office', to: 'dc-east', both: true }],
    ['one of votes', { kind: 'CutLink', from: 'dc-east', to: 'tie-breaker', both: true }],
  ] as const)('is told as that, whatever else is cut: %s', (_, other) => {
    const plan = [[10, back] as const, ...(other === undefined ? [] : [[10, other] as const])]
    const [said] = lookAt('observers', plan, [12])
    expect(said.caption).toBe(
      'Web shop and Stores get no yes: nothing gets from DC West to Storefront. What was sent has arrived.',
    )
    expect(said.chain).toContain('the way to the leader or back is cut')
  })
})

describe('a link that is slow', () => {
  it('and carries votes alone makes no yes longer', () => {
    const slow: Command = { kind: 'SetLink', from: 'dc-east', to: 'tie-breaker', latencyMs: 400 }
    const [said] = lookAt('observers', [[10, slow]], [16])
    expect([said.kind, said.title]).toEqual(['slowLink', 'Why do orders go on?'])
    expect(said.balloon).toContain('No member of the in-sync set copies over it')
  })

  it('is named where the news of a smaller in-sync set takes it', () => {
    const slow: Command = { kind: 'SetLink', from: 'dc-west', to: 'dc-east', latencyMs: 400, lossPercent: 30 }
    const [said] = lookAt(
      'observers',
      [
        [10, slow],
        [14, { kind: 'CrashBroker', broker: 12 }],
      ],
      [23.6],
    )
    expect(said.caption).toBe(
      'DC West – DC East is slow or lossy. The controllers count three in sync; the leader has not heard it and waits for 12 as well.',
    )
    expect(said.chain).toContain('The link DC West → DC East was changed.')
  })
})

describe('why orders wait', () => {
  it('goes back to what cut them off first', () => {
    const [said] = lookAt(
      'observers',
      [
        [10, { kind: 'CutLink', from: 'storefront', to: 'dc-west', both: true }],
        [14, { kind: 'CrashBroker', broker: 11 }],
      ],
      [27],
    )
    expect(said.steps[0].timeUs).toBe(10_000_000)
    expect(said.chain).toMatch(/^The link Storefront – DC West was cut\.\n/)
  })

  it('goes back to all that took votes', () => {
    const [said] = lookAt(
      'observers',
      [
        [10, { kind: 'KillSite', site: 'dc-east' }],
        [11, { kind: 'KillSite', site: 'tie-breaker' }],
      ],
      [24],
    )
    expect(said.chain).toContain('DC East went dark')
    expect(said.chain).toContain('Tie-breaker went dark')
  })

  it('says what was set and what it comes to', () => {
    const [said] = lookAt(
      'no-observers',
      [
        [10, { kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 5 }],
        [12, { kind: 'CrashBroker', broker: 12 }],
      ],
      [30],
    )
    expect(said.steps.map(({ config }) => config)).toContain('min.insync.replicas = 5')
    expect(said.chain).toContain('For orders, min.insync.replicas = 5.')
    expect(said.chain).toContain('There are four, and all of them count. Three are left.')
  })
})

describe('a broker that is down', () => {
  it('and leaves one copy is not one of whom others have the same', () => {
    const [said] = lookAt('unclean-election', [], [30])
    expect(said.kind).toBe('brokerDown')
    expect(said.balloon).toContain('One copy in sync is left')
  })

  it('or is shutting down is what is going on, though orders go on', () => {
    const [said] = lookAt('observers', [[10, { kind: 'StopBroker', broker: 22 }]], [11.5])
    expect(said.caption).toBe('Broker 22 is shutting down. Three in sync, three needed: the rod still hangs.')
    expect(said.chain).toContain('Broker 22 was asked to stop')
  })

  it('and holds no replica of the shown partition is not one of whom others have the same copy', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CrashBroker', broker: 13 }]], [25])
    expect(said.kind).toBe('brokerDown')
    expect(said.balloon).toContain('no replica of this partition')
  })

  it('and holds one is', () => {
    const [said] = lookAt('no-observers', [[5, { kind: 'CrashBroker', broker: 22 }]], [25])
    expect(said.balloon).toContain('Others have the same copy')
  })
})

describe('what is so only for a while', () => {
  it('the way back is cut: what was sent has arrived, until the client gives its connection up', () => {
    const cut: Command = { kind: 'CutLink', from: 'dc-west', to: 'storefront', both: false }
    const [soon, late] = lookAt('no-observers', [[13, cut]], [14, 20])
    expect(soon.caption).toMatch(/What was sent has arrived\.$/)
    expect(late.caption).toMatch(/No new connection comes about\.$/)
    expect(late.balloon).not.toContain('is sent again')
    expect(late.world.state.producers.flatMap(({ slots }) => slots.filter(({ phase }) => phase !== 'free'))).toEqual([])
  })

  it('a slow link is not what held up those whose leader has just come', () => {
    const slow: Command = { kind: 'SetLink', from: 'shop', to: 'zone-b', latencyMs: 300 }
    const [said] = lookAt(
      'one-broker-dies',
      [
        [9, slow],
        [10, { kind: 'CrashBroker', broker: 1 }],
      ],
      [18.4],
    )
    expect(said.kind).toBe('clearing')
    expect(said.caption).toContain('The leader takes orders again.')
    expect(said.balloon).toMatch(/^Shop – Zone B is slow or lossy, so the first yes takes its time/)
  })

  const slowVotes = [
    ['zone-a', 'zone-b'],
    ['zone-a', 'zone-c'],
    ['zone-b', 'zone-c'],
  ].map(([from, to]) => [5, { kind: 'SetLink', from, to, latencyMs: 400 }] as const)

  it('the controllers have noticed, and have not agreed; somebody is elected, and has not heard it', () => {
    const [noticed, elected] = lookAt(
      'one-broker-dies',
      [...slowVotes, [10, { kind: 'CrashBroker', broker: 1 }]],
      [18.5, 19],
    )
    expect(noticed.world.state.controller.image.brokers[0].fenced).toBe(true)
    expect(noticed.caption).toBe(
      'Broker 1 is down. A controller has given it up, and a majority has yet to store that.',
    )
    expect(elected.world.state.controller.committed.partitions[0].state.leader).toBeGreaterThan(0)
    expect(elected.caption).toBe(
      'orders-0: Broker 2 was elected and has not heard of it. Until then nobody takes writes.',
    )
    expect(elected.title).toBe('orders-0: Why do orders wait?')
  })

  it('a leader whose disk is slow never falls behind, as it is what the others are measured by', () => {
    const slowDisk = (broker: number): Command => ({ kind: 'SlowDisk', broker, bytesPerSecond: 500 })
    for (const said of lookAt('no-observers', [[10, slowDisk(11)]], [20, 60, 120])) {
      expect(said.kind).toBe('slowDisk')
      expect(said.balloon).toContain('never falls behind')
    }
    const [follower] = lookAt('no-observers', [[10, slowDisk(21)]], [13])
    expect(follower.balloon).toContain('then it falls behind and leaves')
  })
})

it('who cannot reach the coordinator of its transaction waits for that, whatever the leader would take', () => {
  const cut: Command = { kind: 'CutLink', from: 'office', to: 'zone-c', both: false }
  const [other, own] = lookAt('zombie-producer', [[12, cut]], [40, 60])
  expect(other.caption).toBe('Old till cannot reach the leader: Shop – Zone A is cut.')
  expect(own.caption).toBe('New till waits for the coordinator of its transaction: nothing gets from Office to Zone C.')
})

describe('a topic that is written to with acks=0 or 1', () => {
  it('and acks=0, over a way that loses most, is not called fine, and comes back when the way is whole', () => {
    const lossy = (lossPercent: number): Command => ({ kind: 'SetLink', from: 'shop', to: 'zone-b', lossPercent })
    const plan: Plan = [
      [30, lossy(70)],
      [80, lossy(0)],
    ]
    const [during] = lookAt('acks-0-1-all', plan, [70])
    const [after] = lookAt('acks-0-1-all', plan, [90])
    expect(during.kind).toBe('noAnswer')
    expect(during.caption).toMatch(/waits for lost packets\. With acks=0 nobody is told\.$/)
    expect(after.kind).not.toBe('noAnswer')
    // Some 400 a second are made.
    const inLog = ({ world }: typeof during): number => measureTopic(world, 0).recordsInLog
    expect(inLog(after) - inLog(during)).toBeGreaterThan(2_000)
    expect(measureTopic(after.world, 0).waiting).toBeLessThan(200)
  })

  it('and a slow disk is called what it is: at the leader nothing is stored, elsewhere nobody waits', () => {
    const slow = (broker: number): Plan => [[2, { kind: 'SlowDisk', broker, bytesPerSecond: 300 }]]
    const [leaders] = lookAt('acks-0-1-all', slow(1), [9])
    expect(leaders.caption).toBe(
      'The disk of 1 is slow: what is sent waits there to be written. With acks=0 nobody is told of anything.',
    )
    expect(leaders.title).toBe('Why is nothing stored?')
    const [others] = lookAt('acks-0-1-all', slow(2), [9])
    expect(others.title).toBe('Why do orders go on?')
    expect(others.balloon).toMatch(/^No yes waits for this copy\./)
  })
})
