/** Faults by hand and their healing: sites, brokers, controllers, links, slow replicas. */
import { endBroker, killBroker } from '../clients/broker-news'
import { bootClients, crashClients } from '../clients/client-life'
import { sendLostAgain } from '../clients/lost-packets'
import { crashBroker, startBroker } from '../cluster/broker'
import { setDisk } from '../cluster/disk'
import { onThrottleOver } from '../cluster/fetch'
import { isPaused, pauseNode, resumeNode } from '../cluster/paused'
import { startNode, stopNode } from '../cluster/quorum'
import { noteQuorum } from '../cluster/quorum-view'
import { findRow } from '../cluster/replicas'
import { processStartUs } from '../cluster/restart'
import type { Command } from '../command'
import { pushEvent } from '../engine/event-queue'
import { Kind } from '../engine/kinds'
import { tell } from '../log/tell'
import { releaseHeld } from '../network/network'
import { missing, type Refusal, refuse } from '../refusal'
import type { World } from '../world'
import { findPartition } from './administration'

function siteIndex(world: World, id: string): number {
  return world.scenario.sites.findIndex((site) => site.id === id)
}

export function killSite(world: World, id: string): Refusal | null {
  const { state } = world
  const site = siteIndex(world, id)
  if (site < 0) return missing('site', id)
  if (state.network.siteUp[site] === 0) return refuse('site-dark', { site: id })
  const event = tell(world, { kind: 'SiteKilled', site: id })
  state.network.siteUp[site] = 0
  state.network.siteDarkSinceUs[site] = state.nowUs
  state.network.siteCause[site] = event
  state.cause = event
  for (let b = 0; b < state.brokers.length; b++) if (state.brokers[b].site === site) crashBroker(world, b, event, true)
  for (let n = 0; n < world.scenario.controllers.length; n++) if (state.raft[n].site === site) stopNode(world, n, event)
  crashClients(world, site, event)
  state.allDirty = true
  return null
}

export function healSite(world: World, id: string): Refusal | null {
  const { state } = world
  const site = siteIndex(world, id)
  if (site < 0) return missing('site', id)
  if (state.network.siteUp[site] === 1) return refuse('site-up', { site: id })
  const event = tell(world, { kind: 'SiteHealed', site: id })
  state.network.siteUp[site] = 1
  state.network.siteDarkSinceUs[site] = -1
  state.network.siteCause[site] = -1
  for (let b = 0; b < state.brokers.length; b++) {
    const { phase } = state.brokers[b]
    if (state.brokers[b].site === site && (phase === 'crashed' || phase === 'stopped')) startBroker(world, b, event)
  }
  for (let n = 0; n < world.scenario.controllers.length; n++) {
    if (state.raft[n].site === site && !state.raft[n].up) bootController(world, n, event)
  }
  bootClients(world, site, event)
  return null
}

export function changeBroker(
  world: World,
  command: Extract<Command, { kind: 'CrashBroker' | 'StopBroker' | 'StartBroker' }>,
  event: number,
): Refusal | null {
  const { state } = world
  const b = state.brokers.findIndex((broker) => broker.id === command.broker)
  if (b < 0) return missing('broker', command.broker)
  const { phase, site } = state.brokers[b]
  const named = { what: 'broker', name: command.broker } as const
  const isOff = phase === 'crashed' || phase === 'stopped'
  if (command.kind === 'StartBroker') {
    if (!isOff) return refuse(`is-${phase}`, named)
    if (state.network.siteUp[site] === 0) return refuse('in-the-dark', named)
    startBroker(world, b, event)
    return null
  }
  if (isOff) return refuse('not-running', named)
  if (command.kind === 'StopBroker' && isPaused(world, b)) return refuse('hears-no-signal', named)
  // What stops now stops because the process is gone, not because somebody said so.
  if (command.kind === 'CrashBroker') state.cause = killBroker(world, b, event)
  else if (command.kind === 'StopBroker') endBroker(world, b, event)
  return null
}

export function changeController(
  world: World,
  command: Extract<Command, { kind: 'CrashController' | 'StartController' }>,
  event: number,
): Refusal | null {
  const { state, scenario } = world
  const n = scenario.controllers.findIndex((spec) => spec.id === command.controller)
  if (n < 0) return missing('controller', command.controller)
  const node = state.raft[n]
  const named = { what: 'controller', name: command.controller } as const
  if (command.kind === 'CrashController') {
    if (!node.up) return refuse('not-running', named)
    state.cause = tell(world, { kind: 'ControllerCrashed', controller: node.id }, event)
    stopNode(world, n, state.cause)
    return null
  }
  if (node.up) return refuse('is-running', named)
  if (state.network.siteUp[node.site] === 0) return refuse('in-the-dark', named)
  bootController(world, n, event)
  return null
}

/** SIGSTOP and SIGCONT. */
export function pauseOrResume(
  world: World,
  command: Extract<Command, { kind: 'PauseBroker' | 'ResumeBroker' | 'PauseController' | 'ResumeController' }>,
  event: number,
): Refusal | null {
  const { state, scenario } = world
  const isBroker = 'broker' in command
  const id = isBroker ? command.broker : command.controller
  const what = isBroker ? 'broker' : 'controller'
  const at = (isBroker ? scenario.brokers : scenario.controllers).findIndex((spec) => spec.id === id)
  if (at < 0) return missing(what, id)
  const n = isBroker ? state.brokers[at].node : at
  const pauses = command.kind === 'PauseBroker' || command.kind === 'PauseController'
  const named = { what, name: id } as const
  if (!state.raft[n].up) return refuse('not-running', named)
  if (state.raft[n].paused === pauses) return refuse(pauses ? 'is-paused' : 'not-paused', named)
  const told = isBroker
    ? tell(world, { kind: pauses ? 'BrokerPaused' : 'BrokerResumed', broker: id }, event)
    : tell(world, { kind: pauses ? 'ControllerPaused' : 'ControllerResumed', controller: id }, event)
  state.cause = told
  if (pauses) pauseNode(world, n, told)
  else resumeNode(world, n)
  return null
}

function bootController(world: World, n: number, cause: number): void {
  const { state } = world
  state.raft[n].life++
  state.raft[n].downCause = cause
  pushEvent(state.queue, state.nowUs + processStartUs(world), Kind.ControllerBooted, n, state.raft[n].life, 0)
}

export function onControllerBooted(world: World, n: number, life: number): void {
  const node = world.state.raft[n]
  if (node.up || node.life !== life) return
  world.state.cause = tell(world, { kind: 'ControllerStarted', controller: node.id }, node.downCause)
  startNode(world, n)
  noteQuorum(world)
}

export function changeLink(world: World, command: Extract<Command, { kind: 'CutLink' | 'HealLink' }>): Refusal | null {
  const { state } = world
  const a = siteIndex(world, command.from)
  const b = siteIndex(world, command.to)
  if (a < 0 || b < 0 || a === b) return missing('link', `${command.from} to ${command.to}`)
  const cut = command.kind === 'CutLink' ? 1 : 0
  const event = tell(world, {
    kind: cut ? 'LinkCut' : 'LinkHealed',
    from: command.from,
    to: command.to,
    both: command.both,
  })
  const directions = command.both
    ? [
        [a, b],
        [b, a],
      ]
    : [[a, b]]
  for (const [from, to] of directions) {
    const path = from * state.network.sites + to
    state.network.cut[path] = cut
    state.network.cutCause[path] = cut ? event : -1
    if (!cut) releaseHeld(world, from, to)
  }
  state.cause = event
  state.allDirty = true
  return null
}

export function setLink(world: World, command: Extract<Command, { kind: 'SetLink' }>): Refusal | null {
  const { network } = world.state
  const a = siteIndex(world, command.from)
  const b = siteIndex(world, command.to)
  if (a < 0 || b < 0) return missing('link', `${command.from} to ${command.to}`)
  const there = a * network.sites + b
  const back = b * network.sites + a
  const backLatencyMs = command.backLatencyMs ?? command.latencyMs
  if (command.latencyMs !== undefined) network.latencyUs[there] = Math.round(command.latencyMs * 1000)
  if (backLatencyMs !== undefined) network.latencyUs[back] = Math.round(backLatencyMs * 1000)
  const before = [network.lossPpm[there], network.lossPpm[back]]
  for (const path of [there, back]) {
    if (command.jitterMs !== undefined) network.jitterUs[path] = Math.round(command.jitterMs * 1000)
    if (command.lossPercent !== undefined) network.lossPpm[path] = Math.round(command.lossPercent * 10_000)
    if (command.bandwidthMbps !== undefined)
      network.bytesPerSecond[path] = Math.round((command.bandwidthMbps * 1_000_000) / 8)
  }
  if (network.lossPpm[there] < before[0]) sendLostAgain(world, a, b)
  if (network.lossPpm[back] < before[1]) sendLostAgain(world, b, a)
  tell(world, { kind: 'LinkChanged', from: command.from, to: command.to })
  return null
}

export function throttleReplica(world: World, command: Extract<Command, { kind: 'ThrottleReplica' }>): Refusal | null {
  const { state } = world
  const p = findPartition(world, command.topic, command.partition)
  const b = state.brokers.findIndex((broker) => broker.id === command.broker)
  const row = p < 0 || b < 0 ? -1 : findRow(world, p, b)
  if (row < 0) return missing('replica', `${command.topic}-${command.partition} on broker ${command.broker}`)
  const { replicas } = state
  replicas.throttle[row] = command.bytesPerSecond ?? -1
  replicas.throttleCredit[row] = 0
  replicas.throttleAtUs[row] = state.nowUs
  const { kind: _, ...what } = command
  state.cause = tell(world, { kind: 'ReplicaThrottled', ...what })
  state.dirty.push(p)
  onThrottleOver(world, row)
  return null
}

export function slowDisk(world: World, command: Extract<Command, { kind: 'SlowDisk' }>): Refusal | null {
  const b = world.state.brokers.findIndex((broker) => broker.id === command.broker)
  if (b < 0) return missing('broker', command.broker)
  const { broker, bytesPerSecond } = command
  setDisk(world, b, bytesPerSecond)
  world.state.cause = tell(world, { kind: 'DiskSlowed', broker, bytesPerSecond })
  return null
}
