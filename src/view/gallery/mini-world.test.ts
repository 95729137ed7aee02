import { describe, expect, it } from 'vitest'
import type { Command, Scenario } from '../../core'
import { type MiniWorld, readMiniWorld } from './mini-world'

/** Two islands of three, 2 + 2 in sync and an observer a side, min ISR 3, and a hut with the fifth controller. */
function makeScenario(script: readonly (readonly [number, Command])[]): Scenario {
  const broker = (id: number, site: string) => ({ id, site, rack: site, configs: {} })
  const one = (rack: string) => ({ rack, count: 1 })
  return {
    sites: ['w', 'e', 'hut'].map((id) => ({ id })),
    links: [{ from: 'w', to: 'e' }],
    brokers: [11, 12, 13].map((id) => broker(id, 'w')).concat([21, 22, 23].map((id) => broker(id, 'e'))),
    controllers: ['e', 'e', 'w', 'w', 'hut'].map((site, id) => ({ id, site })),
    topics: [
      {
        name: 'orders',
        assignment: [[11, 12, 21, 22, 13, 23]],
        placement: { replicas: [], observers: [one('w'), one('e')], observerPromotionPolicy: 'under-min-isr' },
        configs: { 'min.insync.replicas': 3 },
      },
    ],
    producers: [],
    commands: script.map(([atMs, command]) => ({ atMs, command })),
    watch: { topic: 'orders', partition: 0, untilMs: 1 },
  } as unknown as Scenario
}

function roles(world: MiniWorld): string {
  return world.islands.flatMap((site) => site.brokers.map((b) => (b.isDown ? 'down' : b.role))).join(' ')
}

const KILL_WEST: Command = { kind: 'KillSite', site: 'w' }

describe('the picture on a card', () => {
  it('stands at rest when the world does nothing by itself', () => {
    const world = readMiniWorld(makeScenario([]))
    expect(roles(world)).toBe('leader sync observer sync sync observer')
    expect(world).toMatchObject({ holds: true, isYours: true })
  })

  it('shows the worst moment of a script, with the observer that helps', () => {
    const world = readMiniWorld(
      makeScenario([
        [20, KILL_WEST],
        [70, { kind: 'HealSite', site: 'w' }],
      ]),
    )
    expect(roles(world)).toBe('down down down leader sync promoted')
    expect(world).toMatchObject({ holds: true, isYours: false })
  })

  it('numbers faults in their order, and a throttled observer is no help', () => {
    const throttle: Command = { kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 23, bytesPerSecond: 0 }
    const world = readMiniWorld(
      makeScenario([
        [10, throttle],
        [50, KILL_WEST],
      ]),
    )
    expect(world.holds).toBe(false)
    expect([world.islands[1].brokers[2].order, world.islands[0].order]).toEqual([1, 2])
  })

  it('decides nothing without a majority of controllers', () => {
    const world = readMiniWorld(
      makeScenario([
        [20, { kind: 'KillSite', site: 'hut' }],
        [50, KILL_WEST],
      ]),
    )
    expect(roles(world)).toBe('down down down sync sync observer')
    expect(world.huts[0].isDark).toBe(true)
  })

  it('goes on at the side of the active controller when the link is cut', () => {
    const world = readMiniWorld(makeScenario([[20, { kind: 'CutLink', from: 'w', to: 'e', both: true }]]))
    expect(roles(world)).toBe('behind behind observer leader sync promoted')
    expect(world.cuts).toHaveLength(1)
  })
})
