/**
 * What stands in the way of the orders of one partition: who does not answer its leader, which ways nothing passes, and
 * whom it holds up. A caption may speak of one partition only, and this is all of that one.
 *
 * The one thing a reader would get wrong: the leader waits for the in-sync set as it knows it itself. One that the
 * controllers have struck off, and of which the leader has not heard, is waited for all the same.
 */

import { transactionPartition } from '../clients/transactions/find-transaction-coordinator'
import { isHeldUp, listStuck } from '../cluster/held-up'
import { maximalIsr } from '../cluster/isr-rules'
import { isPaused } from '../cluster/paused'
import { isBrokerUp } from '../cluster/replicas'
import type { StopReason } from '../event'
import { isPathOpen } from '../network/network'
import type { World } from '../world'

export interface Trouble {
  /** Its number within the topic. */
  readonly partition: number
  readonly reason: StopReason | 'no-coordinator'
  /** What it was before the obstacle went and nobody had been told yet; the same as `reason` otherwise. */
  readonly began: StopReason
  readonly isClearing: boolean
  /** Ids of the producers that are held up at this partition, by that reason where it is one of theirs alone. */
  readonly held: readonly string[]
  /** Members of the in-sync set, as the leader knows it, that do not answer the leader; empty while nobody leads. */
  readonly missing: readonly number[]
  /** All who are missing have been struck off, and the leader has not heard it. */
  readonly isUnheard: boolean
  /** Ways between sites, by id, on which nothing passes and something would have to. */
  readonly ways: readonly (readonly [from: string, to: string])[]
  /** Requests arrive, and no answer comes back. */
  readonly isWayBack: boolean
  /** One of those who are held up still has a connection to the leader; a new one needs both ways. */
  readonly isConnected: boolean
  /** No request arrives, of anybody who is held up. */
  readonly isWayThere: boolean
}

/** Of this partition (number of the world) when it is held up, else of the first of its topic that is; null for none. */
export function readTrouble(world: World, partition: number): Trouble | null {
  const { partitions, topics } = world.state
  const all = topics[partitions.topic[partition]].partitions
  const p = isHeldUp(world, partition) ? partition : (all.find((candidate) => isHeldUp(world, candidate)) ?? -1)
  return p < 0 ? null : describeTrouble(world, p)
}

function describeTrouble(world: World, p: number): Trouble {
  const { partitions, producers, controller, brokers } = world.state
  const stopped = partitions.stopReason[p] ?? 'no-answer'
  const all = listStuck(world, p)
  const uncoordinated = stopped === 'no-answer' ? all.filter((n) => lacksCoordinator(world, n)) : []
  const reason = uncoordinated.length > 0 ? 'no-coordinator' : stopped
  const stuck = reason === 'no-coordinator' ? uncoordinated : reason === 'cut-off' ? listCutOff(world, p, all) : all
  const missing = reason === 'isr-silent' ? listMissing(world, p) : []
  const { isr } = controller.committed.partitions[p].state
  const ways = listWays(world, p, reason, stuck, missing)
  const home = siteOfLeader(world, p)
  const last = world.stores.events[partitions.stopEvent[p]]
  return {
    partition: partitions.number[p],
    reason,
    began: last?.kind === 'WritesStopped' ? last.reason : stopped,
    isClearing: partitions.clearedBy[p] >= 0,
    held: stuck.map((n) => producers[n].id),
    missing: missing.map((b) => brokers[b].id),
    isUnheard: missing.length > 0 && missing.every((b) => !isr.includes(b)),
    ways: ways.map(([from, to]) => [world.scenario.sites[from].id, world.scenario.sites[to].id]),
    isWayBack: reason === 'cut-off' && ways.length > 0 && ways.every(([from]) => from === home),
    isConnected: stuck.some((n) => isConnected(world, n, p)),
    isWayThere:
      reason === 'cut-off' && stuck.every((n) => ways.some(([from, to]) => from === producers[n].site && to === home)),
  }
}

/** Who waits for the coordinator of its transaction, which does not run, stands still or is out of its reach. */
function lacksCoordinator(world: World, n: number): boolean {
  const { site, transaction } = world.state.producers[n]
  if (transaction === undefined || transaction.blockedSinceUs < 0) return false
  const b = coordinatorOf(world, n)
  if (b < 0 || !isBrokerUp(world, b) || isPaused(world, b)) return true
  const { network, brokers } = world.state
  return !isPathOpen(network, site, brokers[b].site) || !isPathOpen(network, brokers[b].site, site)
}

/** Place of the broker that leads its partition of `__transaction_state`; -1 for none. */
function coordinatorOf(world: World, n: number): number {
  const { partitions, replicas, producers } = world.state
  const p = transactionPartition(world, producers[n].transaction?.id ?? '')
  const row = p < 0 ? -1 : (partitions.leaderRow[p] ?? -1)
  return row < 0 ? -1 : replicas.broker[row]
}

/** Of these the ones that the leader cannot hear, or that cannot hear it. */
function listCutOff(world: World, p: number, stuck: readonly number[]): number[] {
  const home = siteOfLeader(world, p)
  const { network, producers } = world.state
  const found = stuck.filter((n) => {
    const { site, acks } = producers[n]
    return !isPathOpen(network, site, home) || (acks !== 0 && !isPathOpen(network, home, site))
  })
  return found.length > 0 ? found : [...stuck]
}

function isConnected({ state }: World, n: number, p: number): boolean {
  const row = state.partitions.leaderRow[p]
  return row >= 0 && state.producers[n].connections[state.replicas.broker[row]]?.state === 'open'
}

function siteOfLeader({ state }: World, p: number): number {
  const row = state.partitions.leaderRow[p]
  return row < 0 ? -1 : state.brokers[state.replicas.broker[row]].site
}

/** Places of brokers. */
function listMissing(world: World, p: number): number[] {
  const { partitions, replicas, leaders, brokers, network } = world.state
  const leaderRow = partitions.leaderRow[p]
  const leader = leaderRow < 0 ? null : leaders[leaderRow]
  if (leader === null) return []
  const mask = maximalIsr(leader)
  const home = siteOfLeader(world, p)
  const answers = (b: number): boolean =>
    isBrokerUp(world, b) &&
    !isPaused(world, b) &&
    isPathOpen(network, home, brokers[b].site) &&
    isPathOpen(network, brokers[b].site, home)
  return partitions.rows[p]
    .filter((row) => row !== leaderRow && (mask >> replicas.slot[row]) & 1 && !answers(replicas.broker[row]))
    .map((row) => replicas.broker[row])
}

function listWays(
  world: World,
  p: number,
  reason: Trouble['reason'],
  stuck: readonly number[],
  missing: readonly number[],
): [from: number, to: number][] {
  const { network, producers, brokers } = world.state
  if (reason === 'no-coordinator') return listWaysToCoordinators(world, stuck)
  const home = siteOfLeader(world, p)
  if (home < 0) return []
  const wanted: [number, number][] =
    reason === 'cut-off'
      ? stuck.flatMap((n): [number, number][] => {
          const { site, acks } = producers[n]
          return acks === 0
            ? [[site, home]]
            : [
                [site, home],
                [home, site],
              ]
        })
      : missing
          .filter((b) => isBrokerUp(world, b))
          .flatMap((b): [number, number][] => [
            [brokers[b].site, home],
            [home, brokers[b].site],
          ])
  return listClosed(network, wanted)
}

function listWaysToCoordinators(world: World, waiting: readonly number[]): [from: number, to: number][] {
  const { network, producers, brokers } = world.state
  const wanted = waiting.flatMap((n): [number, number][] => {
    const b = coordinatorOf(world, n)
    if (b < 0) return []
    const [one, other] = [producers[n].site, brokers[b].site]
    return [
      [one, other],
      [other, one],
    ]
  })
  return listClosed(network, wanted)
}

function listClosed(network: World['state']['network'], ways: readonly [from: number, to: number][]) {
  const closed = ways.filter(([from, to]) => !isPathOpen(network, from, to))
  return closed.filter(([from, to], i) => closed.findIndex((way) => way[0] === from && way[1] === to) === i)
}
