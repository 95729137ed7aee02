/** What can be done to a thing of the scene as it stands: the commands of the menu beside it. Pure. */
import type { Command, CommandKind } from '../../core'
import { COMMAND_FACTS, type FocusView, type Structure } from '../../protocol'
import type { SceneSelection } from '../scene'

/** A link that is slow on purpose: as across an ocean and back. */
const SLOW_MS = 200
/** More orders a second than this are no help to the picture. */
const RATE_MOST = 5_000

/** A disk that is dying writes some ten orders a second. */
const SLOW_DISK = 10_000

/** Faults that need no more than the broker's name. */
type BrokerFault = Exclude<
  Extract<Command, { readonly broker: number }>['kind'],
  'ThrottleReplica' | 'SlowDisk' | 'AlterBrokerConfig'
>
const BROKER_FAULTS = (Object.keys(COMMAND_FACTS) as CommandKind[]).filter(
  (kind): kind is BrokerFault =>
    COMMAND_FACTS[kind].is === 'fault' && COMMAND_FACTS[kind].of === 'broker' && kind !== 'SlowDisk',
)

export function listActs(structure: Structure, focus: FocusView, target: SceneSelection): readonly Command[] {
  switch (target.kind) {
    case 'broker':
      return listBrokerActs(structure, focus, target.id)
    case 'link':
      return listLinkActs(structure, target.from, target.to)
    case 'producer': {
      const rate = structure.producers.find(({ id }) => id === target.id)?.recordsPerSecond ?? 0
      const rates = rate === 0 ? [20] : [0, Math.min(RATE_MOST, rate * 2)]
      return rates.map((recordsPerSecond) => ({ kind: 'SetProducerRate', producer: target.id, recordsPerSecond }))
    }
    case 'consumer': {
      const isPaused = structure.consumers.some(({ id, paused }) => id === target.id && paused)
      return [{ kind: isPaused ? 'ResumeConsumer' : 'PauseConsumer', consumer: target.id }]
    }
    // A site is killed and healed by holding its button, and a partition has no hands.
    case 'site':
    case 'partition':
      return []
  }
}

function listBrokerActs(structure: Structure, { topic, partition, replicas }: FocusView, id: number): Command[] {
  const view = structure.brokers.find((candidate) => candidate.id === id)
  const isDark = structure.sites.some((site) => site.id === view?.site && !site.up)
  if (view === undefined || isDark) return []
  if (view.state === 'paused') return [{ kind: 'ResumeBroker', broker: view.id }]
  if (view.state !== 'running') return view.state === 'starting' ? [] : [{ kind: 'StartBroker', broker: view.id }]
  const acts: Command[] = BROKER_FAULTS.map((kind) => ({ kind, broker: view.id }))
  acts.push({
    kind: 'SlowDisk',
    broker: view.id,
    bytesPerSecond: view.diskBytesPerSecond === null ? SLOW_DISK : null,
  })
  const replica = replicas.find((candidate) => candidate.broker === id)
  // Kafka throttles no follower that is in sync.
  if (replica !== undefined && !replica.inIsr)
    acts.push({
      kind: 'ThrottleReplica',
      topic,
      partition,
      broker: view.id,
      bytesPerSecond: replica.throttledBytesPerSecond === null ? 0 : null,
    })
  return acts
}

function listLinkActs(structure: Structure, from: string, to: string): Command[] {
  const link = structure.links.find((candidate) => candidate.from === from && candidate.to === to)
  if (link === undefined) return []
  if (link.cutForward || link.cutBack) return [{ kind: 'HealLink', from, to, both: true }]
  return [
    { kind: 'CutLink', from, to, both: true },
    { kind: 'CutLink', from, to, both: false },
    { kind: 'CutLink', from: to, to: from, both: false },
    ...(link.latencyMs < SLOW_MS ? [{ kind: 'SetLink', from, to, latencyMs: SLOW_MS } as const] : []),
  ]
}
