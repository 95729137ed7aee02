/**
 * The network between sites. A message arrives after latency, jitter, the time the link needs for its bytes,
 * and one retransmission timeout for each time it is lost.
 *
 * Simplification: a connection is TCP seen from far away. Loss costs time, never data; a message over a cut
 * link is held and delivered when the link heals (if both ends still wait for it), and congestion control
 * is not modelled.
 * Simplification: two sites talk over their own link only; traffic is not routed through a third site.
 */
import { pushEvent } from '../engine/event-queue'
import { drawBelow, drawSpread } from '../engine/random'
import type { Scenario } from '../scenario'
import type { NetworkState } from '../shape/network-state'
import type { World } from '../world'

/** The first retransmission comes after at least this long on Linux (`TCP_RTO_MIN`); RFC 6298 (2.4) says a second. */
const RETRANSMIT_US = 200_000
/** And they grow no longer than this (`TCP_RTO_MAX`). */
const RETRANSMIT_MAX_US = 120_000_000
const PACKET_BYTES = 1460

export function createNetwork(scenario: Scenario): NetworkState {
  const count = scenario.sites.length
  const size = count * count
  const index = new Map(scenario.sites.map((site, i) => [site.id, i]))
  const network: NetworkState = {
    sites: count,
    siteUp: new Uint8Array(count).fill(1),
    siteDarkSinceUs: new Float64Array(count).fill(-1),
    siteCause: new Int32Array(count).fill(-1),
    latencyUs: new Float64Array(size),
    jitterUs: new Float64Array(size),
    lossPpm: new Float64Array(size),
    bytesPerSecond: new Float64Array(size),
    joined: new Uint8Array(size),
    cut: new Uint8Array(size),
    cutCause: new Int32Array(size).fill(-1),
    busyUntilUs: new Float64Array(size),
    held: [],
  }
  scenario.sites.forEach((site, i) => {
    network.latencyUs[i * count + i] = Math.round(site.latencyMs * 1000)
    network.joined[i * count + i] = 1
  })
  for (const link of scenario.links) {
    const a = index.get(link.from) as number
    const b = index.get(link.to) as number
    for (const [path, latencyMs] of [
      [a * count + b, link.latencyMs],
      [b * count + a, link.backLatencyMs],
    ] as const) {
      network.joined[path] = 1
      network.latencyUs[path] = Math.round(latencyMs * 1000)
      network.jitterUs[path] = Math.round(link.jitterMs * 1000)
      network.lossPpm[path] = Math.round(link.lossPercent * 10_000)
      network.bytesPerSecond[path] = Math.round((link.bandwidthMbps * 1_000_000) / 8)
    }
  }
  return network
}

/** Can a message pass from one site to the other now? Processes at a dark site are down by themselves. */
export function isPathOpen(network: NetworkState, from: number, to: number): boolean {
  const path = from * network.sites + to
  return network.joined[path] === 1 && network.cut[path] === 0
}

/** The event that cut the path between two sites, in either direction; -1 when none did. */
export function pathCause(network: NetworkState, from: number, to: number): number {
  const there = network.cutCause[from * network.sites + to]
  return there >= 0 ? there : network.cutCause[to * network.sites + from]
}

/** How long a sender waits for an answer before it sends a lost packet again for the first time, microseconds. */
export function firstRetransmitUs({ latencyUs }: NetworkState, path: number): number {
  return Math.max(RETRANSMIT_US, 2 * latencyUs[path])
}

/** When a message of `bytes` sent now arrives, at the earliest at `notBefore` (order within a connection). */
export function arrivalTime(world: World, from: number, to: number, bytes: number, notBefore: number): number {
  const { network, nowUs, random } = world.state
  const path = from * network.sites + to
  let at = nowUs + network.latencyUs[path]
  const jitter = network.jitterUs[path]
  if (jitter > 0) at += drawSpread(random, 'network', jitter)
  const bytesPerSecond = network.bytesPerSecond[path]
  if (bytesPerSecond > 0) {
    const start = network.busyUntilUs[path] > nowUs ? network.busyUntilUs[path] : nowUs
    const sent = start + Math.ceil((bytes * 1_000_000) / bytesPerSecond)
    network.busyUntilUs[path] = sent
    at += sent - nowUs
  }
  const lossPpm = network.lossPpm[path]
  // What stands behind a lost packet in its stream has arrived by then: only the first is waited for (RFC 2018).
  if (lossPpm > 0 && at >= notBefore) {
    let chance = Math.min(1_000_000, lossPpm * Math.ceil(bytes / PACKET_BYTES))
    let timeout = firstRetransmitUs(network, path)
    // Twelve doublings are over ten minutes: by then every client has given up.
    for (let tries = 0; tries < 12 && drawBelow(random, 'network', 1_000_000) < chance; tries++) {
      at += timeout
      timeout = Math.min(2 * timeout, RETRANSMIT_MAX_US)
      // Only what was lost is sent again: about one packet.
      chance = lossPpm
    }
  }
  if (at <= nowUs) at = nowUs + 1
  return at < notBefore ? notBefore : at
}

/**
 * Send a message that is an engine event. Returns its arrival, or -1 when the path is cut and the message is
 * held until it heals.
 */
export function sendEvent(
  world: World,
  from: number,
  to: number,
  bytes: number,
  notBefore: number,
  kind: number,
  a: number,
  b: number,
  c: number,
): number {
  if (!isPathOpen(world.state.network, from, to)) {
    holdEvent(world, from, to, kind, a, b, c)
    return -1
  }
  const at = arrivalTime(world, from, to, bytes, notBefore)
  pushEvent(world.state.queue, at, kind, a, b, c)
  return at
}

export function holdEvent(world: World, from: number, to: number, kind: number, a: number, b: number, c: number): void {
  const { network } = world.state
  network.held.push([from * network.sites + to, kind, a, b, c])
}

/** Deliver what a path has held back, after it has healed. */
export function releaseHeld(world: World, from: number, to: number): void {
  const { network, queue } = world.state
  const path = from * network.sites + to
  const rest: number[][] = []
  for (const message of network.held) {
    if (message[0] !== path) rest.push(message)
    else {
      const at = arrivalTime(world, from, to, PACKET_BYTES, 0)
      pushEvent(queue, at, message[1], message[2], message[3], message[4])
    }
  }
  network.held = rest
}
