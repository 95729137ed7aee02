/**
 * What a card shows of a world: how it stands at the worst moment of its own script, folded from its data. The one
 * thing a reader would get wrong: this is a sketch of the rules (who is reached, who is promoted, what holds), made to
 * draw a card of any file without running it; the simulation decides what happens.
 */
import type { Command, Scenario } from '../../core'
import { COMMAND_FACTS } from '../../protocol'

type Topic = Scenario['topics'][number]
export type MiniRole = 'leader' | 'sync' | 'promoted' | 'behind' | 'observer' | 'none'

export interface MiniBroker {
  readonly id: number
  readonly role: MiniRole
  readonly isDown: boolean
  readonly isThrottled: boolean
  /** Which of the faults on the picture this is, from 1; 0 when it is none, or the only one. */
  readonly order: number
}

export interface MiniSite {
  readonly id: string
  readonly isDark: boolean
  readonly order: number
  readonly brokers: readonly MiniBroker[]
}

export interface MiniWorld {
  readonly islands: readonly MiniSite[]
  readonly huts: readonly MiniSite[]
  readonly cuts: readonly { readonly from: string; readonly to: string; readonly order: number }[]
  /** Whether writes have what they were promised. */
  readonly holds: boolean
  /** Nothing happens by itself. */
  readonly isYours: boolean
  /** The kinds of acknowledgement that stand side by side; empty when there is one. */
  readonly acks: readonly string[]
}

/** Faults by name, with the time since when. */
interface State {
  readonly faults: Map<string, number>
  isr: readonly number[]
  leader: number
}

interface Partition {
  readonly scenario: Scenario
  readonly topic: Topic
  readonly replicas: readonly number[]
  readonly observers: ReadonlySet<number>
  readonly minIsr: number
}

export function readMiniWorld(scenario: Scenario): MiniWorld {
  const topic = scenario.topics.find((t) => t.name === scenario.watch.topic) ?? scenario.topics[0]
  const partition = readPartition(scenario, topic)
  const isr = partition.replicas.filter((id) => !partition.observers.has(id))
  const state: State = { faults: new Map(), isr, leader: isr[0] ?? -1 }
  let worst: State = { ...state, faults: new Map() }
  let most = 0
  for (const atMs of [...new Set(scenario.commands.map((c) => c.atMs))].sort((a, b) => a - b)) {
    const commands = scenario.commands.filter((c) => c.atMs === atMs).map((c) => c.command)
    for (const command of commands) applyFault(state.faults, command, atMs)
    settle(partition, state)
    if (commands.some((command) => isUncleanElection(command, topic))) electUnclean(partition, state, atMs)
    const score = scoreOf(partition, state)
    if (score <= most) continue
    most = score
    worst = { ...state, faults: new Map(state.faults) }
  }
  return draw(partition, worst)
}

/** A leader without all records is the rarest thing to see, so it goes before any number of dark towers. */
function scoreOf({ scenario }: Partition, { faults }: State): number {
  const dark = scenario.brokers.filter((broker) => isDown(faults, broker.id, broker.site)).length
  return dark + faults.size + (faults.has('unclean') ? 1_000 : 0)
}

function applyFault(faults: Map<string, number>, command: Command, atMs: number): void {
  const set = (name: string, isOn: boolean) => {
    if (!isOn) faults.delete(name)
    else if (!faults.has(name)) faults.set(name, atMs)
  }
  // A replica is throttled and let go by one kind, by its value.
  if (command.kind === 'ThrottleReplica') {
    set(`throttle ${command.broker}`, command.bytesPerSecond !== null)
    return
  }
  if (command.kind === 'SlowDisk') {
    set(`disk ${command.broker}`, command.bytesPerSecond !== null)
    return
  }
  const { is, of } = COMMAND_FACTS[command.kind]
  if (is === 'change') return
  switch (of) {
    case 'site':
      if ('site' in command) set(`site ${command.site}`, is === 'fault')
      return
    case 'broker':
    case 'replica':
      if ('broker' in command) set(`broker ${command.broker}`, is === 'fault')
      return
    case 'controller':
      if ('controller' in command) set(`controller ${command.controller}`, is === 'fault')
      return
    case 'link':
      if ('from' in command && 'to' in command) set(linkName(command.from, command.to), is === 'fault')
      return
    // A card shows the cluster alone.
    case 'topic':
    case 'cluster':
    case 'client':
    case 'company':
      return
  }
}

function linkName(from: string, to: string): string {
  return `link ${[from, to].sort().join(' ')}`
}

function isDown(faults: State['faults'], broker: number, site: string): boolean {
  return faults.has(`broker ${broker}`) || faults.has(`site ${site}`)
}

/** Running, and reached by the active controller: the first one that is listed. */
function isThere({ scenario }: Partition, { faults }: State, id: number): boolean {
  const site = scenario.brokers.find((broker) => broker.id === id)?.site ?? ''
  const active = scenario.controllers.find((c) => !faults.has(`controller ${c.id}`) && !faults.has(`site ${c.site}`))
  return !isDown(faults, id, site) && !(active !== undefined && faults.has(linkName(active.site, site)))
}

function hasMajority({ scenario: { controllers } }: Partition, { faults }: State): boolean {
  const up = controllers.filter((c) => !faults.has(`controller ${c.id}`) && !faults.has(`site ${c.site}`))
  return up.length * 2 > controllers.length
}

/** What the controllers and the leader make of it, when there is a majority to decide. */
function settle(partition: Partition, state: State): void {
  const { topic, replicas, observers, minIsr } = partition
  const live = state.isr.filter((id) => isThere(partition, state, id))
  if (!hasMajority(partition, state) || live.length === 0) {
    if (!live.includes(state.leader)) state.leader = -1
    return
  }
  const back = replicas.filter((id) => !observers.has(id) && isThere(partition, state, id))
  const isr = [...new Set([...live.filter((id) => !observers.has(id)), ...back])]
  const policy = topic.placement?.observerPromotionPolicy
  const sync = replicas.length - observers.size
  const wanted = policy === 'under-min-isr' ? minIsr : policy === 'under-replicated' ? sync : 0
  const fresh = [...observers].filter((id) => isThere(partition, state, id) && !state.faults.has(`throttle ${id}`))
  state.isr = [...isr, ...fresh.slice(0, Math.max(0, wanted - isr.length))]
  if (!state.isr.includes(state.leader)) state.leader = state.isr[0]
}

function isUncleanElection(command: Command, topic: Topic): boolean {
  return command.kind === 'ElectLeader' && command.election === 'UNCLEAN' && command.topic === topic.name
}

function electUnclean(partition: Partition, state: State, atMs: number): void {
  if (state.leader >= 0) return
  const { replicas, observers } = partition
  const live = replicas.filter((id) => isThere(partition, state, id))
  if (live.length === 0) return
  state.leader = live[0]
  state.isr = live.filter((id) => observers.has(live[0]) || !observers.has(id))
  state.faults.set('unclean', atMs)
}

function draw(partition: Partition, state: State): MiniWorld {
  const { scenario, replicas, observers } = partition
  const { faults } = state
  const times = [...new Set(faults.values())].sort((a, b) => a - b)
  const order = (...names: readonly string[]) => {
    const at = names.map((name) => faults.get(name)).find((time) => time !== undefined)
    return times.length < 2 || at === undefined ? 0 : times.indexOf(at) + 1
  }
  const roleOf = (id: number): MiniRole => {
    if (!replicas.includes(id)) return 'none'
    if (id === state.leader) return 'leader'
    const isIn = state.isr.includes(id)
    return observers.has(id) ? (isIn ? 'promoted' : 'observer') : isIn ? 'sync' : 'behind'
  }
  const sites = scenario.sites.map((site) => ({
    id: site.id,
    isDark: faults.has(`site ${site.id}`),
    order: order(`site ${site.id}`),
    brokers: scenario.brokers
      .filter((broker) => broker.site === site.id)
      .map(({ id }) => ({
        id,
        role: roleOf(id),
        isDown: isDown(faults, id, site.id),
        isThrottled: faults.has(`throttle ${id}`),
        order: order(`broker ${id}`, `throttle ${id}`, id === state.leader ? 'unclean' : ''),
      })),
  }))
  const acks = [...new Set(scenario.producers.map((producer) => String(producer.configs['acks'] ?? 'all')))]
  const live = state.isr.filter((id) => isThere(partition, state, id))
  return {
    islands: sites.filter((site) => site.brokers.length > 0),
    huts: sites.filter((site) => site.brokers.length === 0),
    cuts: scenario.links
      .filter(({ from, to }) => faults.has(linkName(from, to)))
      .map(({ from, to }) => ({ from, to, order: order(linkName(from, to)) })),
    holds: state.leader >= 0 && live.length >= partition.minIsr,
    isYours: scenario.commands.length === 0,
    acks: acks.length > 1 ? acks : [],
  }
}

/** As far as the data says: explicit replicas first, else the counts by rack. */
function readPartition(scenario: Scenario, topic: Topic | undefined): Partition {
  if (topic === undefined) return { scenario, topic: {} as Topic, replicas: [], observers: new Set(), minIsr: 1 }
  const left = new Map(topic.placement?.observers.map(({ rack, count }) => [rack, count]))
  const replicas = topic.assignment?.[scenario.watch.partition] ?? topic.assignment?.[0] ?? pickByRack(scenario, topic)
  const observers: number[] = []
  for (const broker of [...replicas].reverse()) {
    const rack = scenario.brokers.find((b) => b.id === broker)?.rack ?? ''
    const count = left.get(rack) ?? 0
    if (count === 0) continue
    left.set(rack, count - 1)
    observers.unshift(broker)
  }
  const minIsr = Number(topic.configs['min.insync.replicas'] ?? 1)
  return { scenario, topic, replicas, observers: new Set(observers), minIsr }
}

function pickByRack(scenario: Scenario, topic: Topic): readonly number[] {
  if (topic.placement === null) return scenario.brokers.slice(0, Math.max(1, topic.replicationFactor)).map((b) => b.id)
  return [...topic.placement.replicas, ...topic.placement.observers].flatMap(({ rack, count }, i, all) => {
    const before = all
      .slice(0, i)
      .filter((c) => c.rack === rack)
      .reduce((sum, c) => sum + c.count, 0)
    return scenario.brokers
      .filter((b) => b.rack === rack)
      .slice(before, before + count)
      .map((b) => b.id)
  })
}
