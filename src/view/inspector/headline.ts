/** What stands beside the portrait: the state in a word, and how that word looks. */
import { inspectorWords as words } from '../../content/inspector'
import { sceneWords } from '../../content/scene'
import type { ClientMeasure, FocusView, Measures, ReplicaState, Structure } from '../../protocol'
import { formatClock } from '../kit/format'
import type { PortraitState } from './portrait'
import type { InspectorTarget } from './target'

export interface Headline {
  readonly state: string
  readonly look: PortraitState
  readonly ring?: boolean
  readonly hut?: boolean
}

const REPLICA_LOOKS: Readonly<Record<ReplicaState, PortraitState>> = {
  leader: 'lead',
  'in-sync': 'good',
  'catching-up': 'quiet',
  observer: 'quiet',
  promoted: 'warm',
  offline: 'dark',
  fenced: 'dark',
}

const CONSUMER_LOOKS: Readonly<Record<NonNullable<ClientMeasure['state']>, PortraitState>> = {
  reading: 'good',
  paused: 'quiet',
  'without-partitions': 'quiet',
  joining: 'warm',
  'waits-for-coordinator': 'bad',
  'left-group': 'bad',
  'deposed-leader': 'bad',
  'no-leader': 'bad',
  'no-answer': 'bad',
  stuck: 'bad',
  fenced: 'dark',
  stopped: 'dark',
}

export function readHeadline(
  target: InspectorTarget,
  structure: Structure,
  focus: FocusView,
  measures: Measures | null,
): Headline {
  switch (target.kind) {
    case 'site': {
      const site = structure.sites.find((s) => s.id === target.id)
      const isUp = site?.up ?? false
      return {
        state: isUp ? words.up : words.darkSince(formatClock(site?.darkSinceUs ?? 0)),
        look: isUp ? 'good' : 'dark',
        hut: site?.kind === 'tie-breaker' && !structure.brokers.some((b) => b.site === target.id),
      }
    }
    case 'link': {
      const link = structure.links.find((l) => l.from === target.from && l.to === target.to)
      const isCut = link?.cutForward === true || link?.cutBack === true
      const state = words.cutState(link?.cutForward ?? false, link?.cutBack ?? false)
      return { state, look: isCut ? 'bad' : 'good' }
    }
    case 'broker': {
      const broker = structure.brokers.find((b) => b.id === target.id)
      const isUp = broker?.state === 'running'
      const state = broker === undefined ? '' : words.brokerState[broker.state]
      return {
        state: broker?.fenced === true && isUp ? `${state}, ${words.fenced}` : state,
        look: isUp ? (broker.fenced ? 'warm' : broker.leaderCount > 0 ? 'lead' : 'good') : 'dark',
      }
    }
    case 'controller': {
      const role = structure.controllers.find((c) => c.id === target.id)?.role ?? 'offline'
      return {
        state: words.controllerRole[role],
        look: role === 'offline' ? 'dark' : role === 'leader' ? 'lead' : 'good',
      }
    }
    case 'topic': {
      const parts = structure.partitions.filter((p) => p.topic === target.name)
      const refusing = parts.filter((p) => !p.accepting).length
      return { state: words.taking(parts.length - refusing, parts.length), look: refusing > 0 ? 'bad' : 'good' }
    }
    case 'partition': {
      const part = structure.partitions.find((p) => p.topic === target.topic && p.partition === target.partition)
      const isTaking = part?.accepting ?? false
      return { state: isTaking ? words.takesWrites : words.takesNoWrites, look: isTaking ? 'good' : 'bad' }
    }
    case 'replica': {
      const replica = focus.replicas.find((r) => r.broker === target.broker)
      if (replica === undefined) return { state: words.none, look: 'dark' }
      return {
        state: sceneWords.replicaState[replica.state],
        look: REPLICA_LOOKS[replica.state],
        ring: replica.isObserver,
      }
    }
    case 'producer': {
      const error = measures?.clients.find((client) => client.id === target.id)?.error ?? null
      return { state: error ?? words.sending, look: error === null ? 'good' : 'bad' }
    }
    case 'consumer': {
      const state = measures?.clients.find((client) => client.id === target.id)?.state ?? null
      if (state === null) return { state: words.none, look: 'quiet' }
      return { state: words.consumerState[state], look: CONSUMER_LOOKS[state] }
    }
  }
}
