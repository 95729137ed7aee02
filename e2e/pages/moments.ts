/**
 * Moments of runs at which every word of the playground is held against the core: each kind of fault alone and in
 * pairs, at once, before anybody has noticed, afterwards, and when it was healed.
 */
import type { Command, Scenario } from '../../src/core'
import type { SessionState } from '../../src/protocol'
import { SCENARIOS } from '../../src/scenarios'

export interface Moment {
  readonly name: string
  readonly session: SessionState
}

const WEST = 'dc-west'
const EAST = 'dc-east'
const SHOPS = 'storefront'
const ORDERS = { topic: 'orders', partition: 0 } as const
const FAULT_S = 10

function worldOf(id: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.id === id)
  if (found === undefined) throw new Error(`There is no built-in world ${id}`)
  return found
}

function moment(
  name: string,
  world: string,
  seconds: number,
  commands: readonly (readonly [number, Command])[],
): Moment {
  const issued = commands.map(([at, command]) => ({ timeUs: at * 1_000_000, command }))
  return { name, session: { scenario: worldOf(world), commands: issued, timeUs: seconds * 1_000_000 } }
}

const kill = (site: string): Command => ({ kind: 'KillSite', site })
const heal = (site: string): Command => ({ kind: 'HealSite', site })
const cut = (from: string, to: string, both = true): Command => ({ kind: 'CutLink', from, to, both })
const mend = (from: string, to: string): Command => ({ kind: 'HealLink', from, to, both: true })
const hold = (broker: number, bytesPerSecond: number | null): Command => ({
  kind: 'ThrottleReplica',
  ...ORDERS,
  broker,
  bytesPerSecond,
})
const config = (producer: string, key: string, value: string): Command => ({
  kind: 'AlterProducerConfig',
  producer,
  key,
  value,
})

/** A fault, what undoes it, and the seconds after it at which one looks. */
const FAULTS: readonly (readonly [name: string, fault: readonly Command[], cure: readonly Command[]])[] = [
  ['DC West killed', [kill(WEST)], [heal(WEST)]],
  ['DC East killed', [kill(EAST)], [heal(EAST)]],
  ['tie-breaker killed', [kill('tie-breaker')], [heal('tie-breaker')]],
  ['storefront killed', [kill(SHOPS)], [heal(SHOPS)]],
  ['back office killed', [kill('office')], [heal('office')]],
  ['leader crashed', [{ kind: 'CrashBroker', broker: 11 }], [{ kind: 'StartBroker', broker: 11 }]],
  ['follower crashed', [{ kind: 'CrashBroker', broker: 22 }], [{ kind: 'StartBroker', broker: 22 }]],
  ['leader stopped', [{ kind: 'StopBroker', broker: 11 }], [{ kind: 'StartBroker', broker: 11 }]],
  ['leader paused', [{ kind: 'PauseBroker', broker: 11 }], [{ kind: 'ResumeBroker', broker: 11 }]],
  ['follower paused', [{ kind: 'PauseBroker', broker: 21 }], [{ kind: 'ResumeBroker', broker: 21 }]],
  ['link cut', [cut(WEST, EAST)], [mend(WEST, EAST)]],
  ['link cut one way', [cut(WEST, EAST, false)], [mend(WEST, EAST)]],
  ['link cut the other way', [cut(EAST, WEST, false)], [mend(WEST, EAST)]],
  ['shops cut off from the leader', [cut(SHOPS, WEST)], [mend(SHOPS, WEST)]],
  [
    'link slow and lossy',
    [{ kind: 'SetLink', from: WEST, to: EAST, latencyMs: 400, lossPercent: 30 }],
    [{ kind: 'SetLink', from: WEST, to: EAST, latencyMs: 12, lossPercent: 0 }],
  ],
  [
    'active controller paused',
    [{ kind: 'PauseController', controller: 3 }],
    [{ kind: 'ResumeController', controller: 3 }],
  ],
  ['two brokers crashed', [11, 12].map((broker) => ({ kind: 'CrashBroker', broker }) as const), []],
  ['observer held', [hold(23, 0)], [hold(23, null)]],
  [
    'controllers without majority',
    [3, 4, 5].map((controller) => ({ kind: 'CrashController', controller }) as const),
    [],
  ],
  ['DC West and the tie-breaker', [kill(WEST), kill('tie-breaker')], [heal('tie-breaker'), heal(WEST)]],
  ['both datacenters', [kill(WEST), kill(EAST)], [heal(WEST), heal(EAST)]],
  ['DC West, and the shops cut off from the East', [kill(WEST), cut(SHOPS, EAST)], [heal(WEST), mend(SHOPS, EAST)]],
]

const TAKEN_AFTER_S = [0, 4, 14] as const

function listFaults(): Moment[] {
  return FAULTS.flatMap(([name, faults, cures]) => {
    const done = faults.map((command) => [FAULT_S, command] as const)
    // A stop in order and a slow line begin with nothing: at that very instant all is as before.
    const isGentle = name === 'leader stopped' || name === 'link slow and lossy'
    const during = TAKEN_AFTER_S.filter((after) => after > 0 || !isGentle).map((after) =>
      moment(`${name}, ${after} s after`, 'observers', FAULT_S + after, done),
    )
    if (cures.length === 0) return during
    const cured = [...done, ...cures.map((command) => [FAULT_S + 16, command] as const)]
    return [...during, moment(`${name}, healed 45 s ago`, 'observers', FAULT_S + 61, cured)]
  })
}

/** Words that a script or a change of settings brings. */
const OTHERS: readonly Moment[] = [
  moment('at rest', 'observers', 8, []),
  moment('nobody sends', 'observers', 14, [
    [10, { kind: 'SetProducerRate', producer: 'web-shop', recordsPerSecond: 0 }],
    [10, { kind: 'SetProducerRate', producer: 'stores', recordsPerSecond: 0 }],
  ]),
  moment('acks=0 over a dead leader', 'observers', 13, [
    [5, config('web-shop', 'acks', '0')],
    [5, config('stores', 'acks', '0')],
    [10, { kind: 'CrashBroker', broker: 11 }],
  ]),
  moment('acks=1 over a paused follower', 'observers', 13, [
    [5, config('web-shop', 'acks', '1')],
    [5, config('stores', 'acks', '1')],
    [10, { kind: 'PauseBroker', broker: 21 }],
  ]),
  moment('a refused command', 'observers', 11, [[10, { kind: 'StartBroker', broker: 11 }]]),
  moment('min ISR above what there is', 'observers', 12, [
    [10, { kind: 'AlterTopicConfig', topic: 'orders', key: 'min.insync.replicas', value: 5 }],
  ]),
  moment('a broker crashed and the back office killed', 'observers', 30, [
    [10, { kind: 'CrashBroker', broker: 22 }],
    [10, kill('office')],
  ]),
  moment('a controller crashed and the back office killed', 'observers', 20, [
    [10, { kind: 'CrashController', controller: 1 }],
    [10, kill('office')],
  ]),
  moment('acks=1 below min ISR', 'no-observers', 40, [
    [5, config('web-shop', 'acks', '1')],
    [5, config('stores', 'acks', '1')],
    [10, kill(WEST)],
  ]),
  moment('three controllers paused', 'observers', 20, [
    [10, { kind: 'PauseController', controller: 1 }],
    [10, { kind: 'PauseController', controller: 2 }],
    [10, { kind: 'PauseController', controller: 3 }],
  ]),
  moment('two controllers crashed', 'observers', 20, [
    [10, { kind: 'CrashController', controller: 1 }],
    [10, { kind: 'CrashController', controller: 2 }],
  ]),
  moment('the leader starts again before anybody noticed', 'observers', 11, [
    [10, { kind: 'CrashBroker', broker: 11 }],
    [10.5, { kind: 'StartBroker', broker: 11 }],
  ]),
  moment('the way of the answers cut', 'observers', 14, [[10, cut(WEST, SHOPS, false)]]),
  moment('nobody sends, and the tie-breaker is dark', 'observers', 14, [
    [10, kill('tie-breaker')],
    [12, { kind: 'SetProducerRate', producer: 'web-shop', recordsPerSecond: 0 }],
    [12, { kind: 'SetProducerRate', producer: 'stores', recordsPerSecond: 0 }],
  ]),
  moment('the leader paused, and a slow line of others', 'observers', 14, [
    [8, { kind: 'SetLink', from: 'office', to: EAST, latencyMs: 100 }],
    [10, { kind: 'PauseBroker', broker: 11 }],
  ]),
  moment('no observers, DC West killed', 'no-observers', 30, [[10, kill(WEST)]]),
  ...[12, 55, 70, 95, 125].map((s) => moment(`unclean election, ${s} s`, 'unclean-election', s, [])),
  ...[25, 40, 70, 112].map((s) => moment(`three datacenters, ${s} s`, 'three-datacenters', s, [])),
  ...[12, 22, 60].map((s) => moment(`tie-breaker, then a datacenter, ${s} s`, 'tie-breaker-then-dc', s, [])),
  ...[30, 55].map((s) => moment(`leader is observer, ${s} s`, 'observers-leader-is-observer', s, [])),
  ...[25, 40].map((s) => moment(`under-replicated, ${s} s`, 'observers-under-replicated', s, [])),
  moment('the leader cannot be told of its in-sync set', 'observers', 60, [[10, cut(EAST, WEST, false)]]),
  ...[30, 60].map((s) => moment(`the lagging observer, ${s} s`, 'lagging-observer', s, [])),
  ...[12, 30].map((s) => moment(`acks 0, 1 and all, ${s} s`, 'acks-0-1-all', s, [])),
]

export const MOMENTS: readonly Moment[] = [...listFaults(), ...OTHERS]
