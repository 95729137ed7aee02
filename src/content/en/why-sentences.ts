/**
 * One short sentence for each kind of domain event, with its facts. The one thing a reader would get wrong: these
 * are links of a chain of causes, so each must stand after the one before without repeating it.
 */

import type { RefusedCommand } from '../refused-command'
import { code, failure, mark, type Sentence, say } from '../sentence'
import type { CompanyNames } from './business-sentences'
import { count, listNames, tellMs } from './pieces'

export interface WhyNames extends CompanyNames {
  readonly site: (id: string) => string
  /** Brokers that met the same fate at the same moment, itself among them. */
  readonly together: readonly number[]
  readonly byScenario: boolean
  /** Of a leader that moved more than once in one moment: who led in between. */
  readonly via?: readonly number[]
  /** Of writes that go on: the last who waited has ended, or given up, and was told of nothing stored. */
  readonly isGivenUp?: boolean
  /** Of a fencing: when the wait for a heartbeat began and ended, as clocks. */
  readonly wait?: SessionWait
}

export interface SessionWait {
  readonly from: string
  readonly until: string
  readonly session: string
  /** The active controller is new, and it counts from its own election. */
  readonly isFromElection: boolean
}

interface Partition {
  readonly topic: string
  readonly partition: number
}
interface Link {
  readonly from: string
  readonly to: string
}

const leaves: Readonly<Record<string, string>> = {
  fenced: 'The fenced ones left the in-sync set',
  shutdown: 'A broker shut down and handed over',
  lag: 'Behind for longer than replica.lag.time.max.ms',
  'caught-up': 'Caught up with the leader',
  election: 'A new leader begins with what is left',
  reassignment: 'The replicas were reassigned',
  promotion: 'The leader let an observer in',
  demotion: 'By its policy the observer is not needed now',
}
/** Why records do not go through; no error name, because nobody has been given one yet. */
const stops = {
  'leader-down': 'the leader is gone: no write is stored.',
  'no-leader': 'no leader takes writes.',
  'below-min-isr': '',
  'isr-silent': 'the leader waits for a member of the in-sync set that does not answer: nothing is acknowledged.',
  'cut-off': 'the way to the leader or back is cut: a write does not arrive, or its answer does not.',
  'stale-leader':
    'who sends with acks=0 goes on sending to a broker that does not lead: nobody tells it, and none of it is stored.',
  'no-answer': 'no answer comes in time: of no write is it known that it was stored.',
} as const
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'] as const
const path = (link: Link, names: WhyNames): string => `${names.site(link.from)} → ${names.site(link.to)}`

export const whySentences = {
  Started: (): Sentence => say`The run began.`,
  CommandIssued: (_e: { readonly command: { readonly kind: string } }, names: WhyNames): Sentence =>
    names.byScenario ? say`The scenario asked for it.` : say`You asked for it.`,
  CommandRefused: (e: {
    readonly error: string
    readonly message: string
    readonly reason?: RefusedCommand
  }): Sentence => say`Refused: ${failure(e.error)}. ${e.message}`,
  SiteKilled: (e: { readonly site: string }, names: WhyNames): Sentence =>
    names.byScenario
      ? say`${mark(names.site(e.site))} went dark.`
      : say`You switched the power off. ${mark(names.site(e.site))} went dark.`,
  SiteHealed: (e: { readonly site: string }, names: WhyNames): Sentence =>
    say`The lights of ${mark(names.site(e.site))} went on again.`,
  ClientCrashed: (e: { readonly client: string }, names: WhyNames): Sentence =>
    say`${mark(names.client(e.client))} ended with its site. What it held in memory is gone.`,
  ClientStarted: (e: { readonly client: string }, names: WhyNames): Sentence =>
    say`${names.client(e.client)} started again.`,
  ProducerStopped: (e: { readonly producer: string }, names: WhyNames): Sentence =>
    say`${mark(names.client(e.producer))} was stopped. What it held in memory is gone, and a transaction that it had open stays open.`,
  LinkCut: (e: Link & { readonly both: boolean }, names: WhyNames): Sentence =>
    e.both
      ? say`The link ${mark(`${names.site(e.from)} – ${names.site(e.to)}`)} was cut.`
      : say`The link ${mark(path(e, names))} was cut, one way only.`,
  LinkHealed: (e: Link, names: WhyNames): Sentence => say`The link ${mark(path(e, names))} was healed.`,
  LinkChanged: (e: Link, names: WhyNames): Sentence => say`The link ${mark(path(e, names))} was changed.`,
  BrokerCrashed: (_e: { readonly broker: number }, names: WhyNames): Sentence =>
    say`${names.together.length === 1 ? 'Broker ' : ''}${mark(listNames(names.together))} stopped without a word.`,
  MemberFenced: (
    e: { readonly group: string; readonly consumer: string; readonly instance: string },
    names: WhyNames,
  ): Sentence =>
    say`${names.client(e.consumer)} has ended: another process joined ${e.group} as ${e.instance} (FENCED_INSTANCE_ID). Give each a group.instance.id of its own.`,
  CoordinatorUnavailable: (
    e: {
      readonly consumer: string
      readonly group: string
      readonly error: string
      readonly replicationFactor: number
      readonly brokers: number
    },
    names: WhyNames,
  ): Sentence =>
    e.error === 'INVALID_REPLICATION_FACTOR'
      ? say`${names.client(e.consumer)} waits: nobody coordinates ${e.group}, because __consumer_offsets wants ${`${e.replicationFactor}`} replicas and ${`${e.brokers}`} ${e.brokers === 1 ? 'broker is' : 'brokers are'} registered (${e.error}). Start the world with offsets.topic.replication.factor ${`${e.brokers}`}, or with more brokers.`
      : say`${names.client(e.consumer)} waits: nobody leads the part of __consumer_offsets that coordinates ${e.group} (${e.error}). It goes on when one of its replicas may lead again.`,
  BrokerPaused: (e: { readonly broker: number }): Sentence =>
    say`Broker ${e.broker} was paused: its host answers, its process does nothing.`,
  BrokerResumed: (e: { readonly broker: number }): Sentence =>
    say`Broker ${e.broker} goes on, with what it knew before the pause.`,
  ControllerPaused: (e: { readonly controller: number }): Sentence => say`Controller ${e.controller} was paused.`,
  ControllerResumed: (e: { readonly controller: number }): Sentence => say`Controller ${e.controller} goes on.`,
  BrokerShutdownStarted: (e: { readonly broker: number }): Sentence =>
    say`Broker ${e.broker} was asked to stop and first hands its leaderships over.`,
  BrokerStopped: (e: { readonly broker: number }): Sentence => say`Broker ${e.broker} has stopped.`,
  BrokerStarted: (_e: { readonly broker: number }, names: WhyNames): Sentence =>
    say`${listNames(names.together)} started again.`,
  BrokerRegistered: (_e: { readonly broker: number }, names: WhyNames): Sentence =>
    say`The controllers took ${listNames(names.together)} back into the cluster.`,
  BrokerRegistrationRefused: (e: { readonly broker: number; readonly error: string }): Sentence =>
    say`Broker ${e.broker} may not join yet: ${failure(e.error)}.`,
  BrokerFenced: (_e: { readonly broker: number }, names: WhyNames): Sentence => {
    const who = listNames(names.together)
    const { wait } = names
    if (wait === undefined) return say`The controllers fenced ${mark(who)}.`
    const start = wait.isFromElection
      ? `The new controller waited for heartbeats from ${wait.from} on`
      : `${names.together.length === 1 ? `Broker ${who} was` : `${who} were`} last heard at ${wait.from}`
    return say`${start}. At ${wait.until} the session of ${wait.session} was over; ${names.together.length === 1 ? 'at their next look' : 'from their next look on, one at each,'} the controllers fenced ${mark(wait.isFromElection ? who : names.together.length === 1 ? 'it' : 'them')}.`
  },
  BrokerUnfenced: (_e: { readonly broker: number }, names: WhyNames): Sentence =>
    say`${listNames(names.together)} caught up with the metadata and may serve again.`,
  ControllerCrashed: (e: { readonly controller: number }): Sentence => say`Controller ${e.controller} went silent.`,
  ControllerStarted: (e: { readonly controller: number }): Sentence => say`Controller ${e.controller} came back.`,
  ControllerElected: (e: { readonly controller: number; readonly votes: number }): Sentence =>
    say`The controllers chose ${mark(String(e.controller))} with ${count(e.votes, 'vote', 'votes')}.`,
  ControllerResigned: (e: { readonly controller: number }): Sentence =>
    say`Controller ${e.controller} heard from no majority and stepped down.`,
  QuorumLost: (e: { readonly votersUp: number; readonly voters: number }): Sentence =>
    e.votersUp * 2 > e.voters
      ? say`${mark(`${e.votersUp} of ${e.voters}`)} votes are left, but no ${NUMBERS[Math.floor(e.voters / 2) + 1] ?? ''} of them reach each other: nobody may decide anything.`
      : say`${mark(`${e.votersUp} of ${e.voters}`)} votes are left. That is no majority: nobody may decide anything.`,
  QuorumRestored: (e: { readonly votersUp: number; readonly voters: number }): Sentence =>
    say`${mark(`${e.votersUp} of ${e.voters}`)} controllers run, and enough of them reach each other to decide again.`,
  TopicCreated: (e: { readonly topic: string }): Sentence => say`Topic ${e.topic} was created.`,
  PartitionsAdded: (e: { readonly topic: string; readonly partitions: number; readonly previous: number }): Sentence =>
    say`${e.topic} has ${e.partitions} partitions now, not ${e.previous}. No record moves; a key may go to another partition from the moment when its producer hears of it.`,
  TopicConfigChanged: (e: { readonly topic: string; readonly key: string; readonly value: string }): Sentence =>
    say`For ${e.topic}, ${code(`${e.key} = ${e.value}`)}.`,
  BrokerConfigChanged: (e: {
    readonly broker: number
    readonly key: string
    readonly value: number | null
  }): Sentence =>
    e.value === null
      ? say`Broker ${e.broker} has no ${code(e.key)} any more.`
      : say`Broker ${e.broker} now has ${code(`${e.key} = ${e.value}`)}.`,
  ClusterConfigChanged: (e: { readonly key: string; readonly value: string }): Sentence =>
    say`For the cluster, ${code(`${e.key} = ${e.value}`)}.`,
  LeaderElected: (
    e: Partition & {
      readonly leader: number
      readonly previous: number
      readonly election: string
      readonly leaderIsObserver: boolean
    },
    names: WhyNames,
  ): Sentence => {
    if (e.leader < 0)
      return say`${mark('No leader')}: nobody in the in-sync set of ${`${e.topic}-${e.partition}`} lives.`
    const via = (names.via ?? []).filter((broker) => broker >= 0)
    const move = mark([...(e.previous < 0 ? [] : [e.previous]), ...via, e.leader].join(' → '))
    if (e.election === 'UNCLEAN') return say`Unclean election: leader ${move}, with what it has.`
    if (e.leaderIsObserver) return say`Leader moved ${move}, an observer.`
    if (via.length > 0)
      return say`Leader moved ${move}: ${listNames(via)} ${via.length === 1 ? 'was' : 'were'} elected because ${via.length === 1 ? 'it was' : 'they were'} not fenced yet; the controllers fence one broker at each look.`
    return e.previous < 0 ? say`Leader ${move} took over.` : say`Leader moved ${move}.`
  },
  IsrChanged: (e: {
    readonly isr: readonly number[]
    readonly joined: readonly number[]
    readonly left: readonly number[]
    readonly reason: string
  }): Sentence => {
    const before = e.isr.length - e.joined.length + e.left.length
    if (e.left.length > 0 && e.joined.length === 0) {
      const left = e.reason === 'lag' ? `${leaves['lag']}, so ${listNames(e.left)} left. ` : ''
      return say`${left}In sync shrank from ${before} to ${mark(String(e.isr.length))}: ${listNames(e.isr)}.`
    }
    const why = leaves[e.reason] === undefined ? '' : `${leaves[e.reason]}. `
    return say`${why}In sync: ${listNames(e.isr)}.`
  },
  ObserverPromoted: (e: {
    readonly broker: number
    readonly policy: string
    readonly isr: readonly number[]
  }): Sentence =>
    say`${e.broker} was caught up; the policy is ${code(e.policy)}. The leader ${mark('let it in')}: ${listNames(e.isr)}.`,
  ObserverDemoted: (e: { readonly broker: number; readonly isr: readonly number[] }): Sentence =>
    say`By its policy observer ${e.broker} is not needed now, so it ${mark('steps back')}. In sync: ${listNames(e.isr)}.`,
  ReplicasReassigned: (e: Partition & { readonly replicas: readonly number[] }): Sentence =>
    say`The replicas of ${`${e.topic}-${e.partition}`} are now ${listNames(e.replicas)}.`,
  LogTruncated: (e: { readonly broker: number; readonly fromOffset: number; readonly toOffset: number }): Sentence =>
    say`${e.broker} cut its log back from ${e.fromOffset} to ${e.toOffset}, to agree with the leader.`,
  LogCompacted: (
    e: Partition & {
      readonly broker: number
      readonly untilOffset: number
      readonly removed: number
      readonly tombstonesRemoved: number
      readonly kept: number
    },
  ): Sentence =>
    say`${e.broker} compacted ${`${e.topic}-${e.partition}`} up to offset ${e.untilOffset}: ${e.removed} ${e.removed === 1 ? 'record is' : 'records are'} gone (${e.tombstonesRemoved} of them ${e.tombstonesRemoved === 1 ? 'a tombstone' : 'tombstones'}), ${e.kept} ${e.kept === 1 ? 'stays' : 'stay'} under the offsets of before.`,
  WritesStopped: (
    e: Partition & { readonly reason: keyof typeof stops; readonly isPartly: boolean },
    names: WhyNames,
  ): Sentence =>
    e.reason === 'below-min-isr'
      ? say`${e.isPartly ? 'At first for some who write: ' : 'So '}${names.together[0] ?? 'the leader'} answers each ${code('acks=all')} write with ${failure('NOT_ENOUGH_REPLICAS')}`
      : say`${e.isPartly ? 'At first for some who write: ' : 'So '}${stops[e.reason]}`,
  WritesResumed: (e: { readonly stoppedUs: number }, names: WhyNames): Sentence =>
    names.isGivenUp
      ? say`Nobody waits any more, after ${mark(tellMs(e.stoppedUs / 1_000))}; what waited was never stored.`
      : say`Writes go through again, after ${mark(tellMs(e.stoppedUs / 1_000))}.`,
  RecordsLost: (e: { readonly acknowledged: number }): Sentence =>
    say`${mark(count(e.acknowledged, 'acknowledged record', 'acknowledged records'))} ${e.acknowledged === 1 ? 'is' : 'are'} not in the new leader's log. Lost.`,
  RecordsRecovered: (e: { readonly acknowledged: number }): Sentence =>
    say`${count(e.acknowledged, 'record', 'records')} counted as lost came back with an old leader.`,
  ProducerConfigChanged: (
    e: { readonly producer: string; readonly key: string; readonly value: string },
    names: WhyNames,
  ): Sentence => say`${names.client(e.producer)} now has ${code(`${e.key} = ${e.value}`)}.`,
  ConsumerConfigChanged: (
    e: { readonly consumer: string; readonly key: string; readonly value: string },
    names: WhyNames,
  ): Sentence => say`${names.client(e.consumer)} now has ${code(`${e.key} = ${e.value}`)}.`,
  ReplicaThrottled: (e: { readonly broker: number; readonly bytesPerSecond: number | null }): Sentence =>
    e.bytesPerSecond === null
      ? say`The replica on ${e.broker} runs free again.`
      : e.bytesPerSecond === 0
        ? say`The replica on ${e.broker} was held.`
        : say`The replica on ${e.broker} was throttled to ${e.bytesPerSecond} bytes a second.`,
  DiskSlowed: (e: { readonly broker: number; readonly bytesPerSecond: number | null }): Sentence =>
    e.bytesPerSecond === null
      ? say`The disk of ${e.broker} keeps up again.`
      : say`The disk of ${e.broker} became slow: ${e.bytesPerSecond} bytes a second.`,
  ConsumerAdded: (e: { readonly consumer: string; readonly topic: string }, names: WhyNames): Sentence =>
    say`${names.client(e.consumer)} began to read ${e.topic}.`,
  ConsumerStopped: (e: { readonly consumer: string }, names: WhyNames): Sentence =>
    say`${names.client(e.consumer)} was closed. Without group.instance.id it leaves its group at once; with one its place is kept for a session.`,
  OffsetReset: (
    e: {
      readonly consumer: string
      readonly topic: string
      readonly partition: number
      readonly from: number
      readonly to: number
    },
    names: WhyNames,
  ): Sentence =>
    say`${names.client(e.consumer)} wanted offset ${e.from} of ${e.topic}-${e.partition}, which the log does not have; auto.offset.reset took it to ${e.to}.`,
  ConsumerMoved: (
    e: { readonly consumer: string; readonly offset: string | number; readonly timeMs?: number },
    names: WhyNames,
  ): Sentence =>
    e.offset === 'beginning'
      ? say`${names.client(e.consumer)} went back to the beginning.`
      : e.offset === 'end'
        ? say`${names.client(e.consumer)} went to the end.`
        : e.offset === 'time'
          ? say`${names.client(e.consumer)} went to the first record of ${(e.timeMs ?? 0) / 1000} s or later, in each of its partitions.`
          : say`${names.client(e.consumer)} went to offset ${e.offset}.`,
  ConsumerPaused: (e: { readonly consumer: string }, names: WhyNames): Sentence =>
    say`${names.client(e.consumer)} stopped reading.`,
  ConsumerResumed: (e: { readonly consumer: string }, names: WhyNames): Sentence =>
    say`${names.client(e.consumer)} reads again.`,
  GroupRebalanced: (e: {
    readonly group: string
    readonly members: readonly string[]
    readonly reason: string
  }): Sentence =>
    e.members.length === 0
      ? say`Group ${e.group} is empty: ${e.reason}.`
      : say`Group ${e.group} shared its partitions among ${count(e.members.length, 'member', 'members')}: ${e.reason}.`,
  MemberLeft: (e: { readonly group: string; readonly consumer: string }, names: WhyNames): Sentence =>
    say`${names.client(e.consumer)} left group ${e.group}.`,
  WorkResumed: (
    e: Partition & { readonly consumer: string; readonly repeated: number; readonly skipped: number },
    names: WhyNames,
  ): Sentence =>
    e.repeated > 0
      ? say`${names.client(e.consumer)} begins ${`${e.topic}-${e.partition}`} where its group had committed: ${e.repeated} ${e.repeated === 1 ? 'record was' : 'records were'} worked through before and ${e.repeated === 1 ? 'comes' : 'come'} again.`
      : say`${names.client(e.consumer)} begins ${`${e.topic}-${e.partition}`} where its group had committed: ${e.skipped} ${e.skipped === 1 ? 'record' : 'records'} before that nobody has worked through, and nobody will.`,
  MemberEvicted: (
    e: { readonly group: string; readonly consumer: string; readonly limit: string },
    names: WhyNames,
  ): Sentence => say`Group ${e.group} went on without ${names.client(e.consumer)} after ${code(e.limit)}.`,
  CoordinatorMoved: (e: { readonly group: string; readonly broker: number }): Sentence =>
    say`${e.broker} coordinates group ${e.group} now.`,
  ConsumerStuck: (
    e: { readonly consumer: string; readonly topic: string; readonly offset: number; readonly error: string },
    names: WhyNames,
  ): Sentence =>
    say`${names.client(e.consumer)} cannot read record ${e.offset} of ${e.topic} and stands still: ${code(e.error)}.`,
  RequestRefused: (
    e: { readonly producer: string; readonly broker: number; readonly error: string },
    names: WhyNames,
  ): Sentence => say`A request of ${names.client(e.producer)} to ${e.broker} ended with ${failure(e.error)}`,
  ProducerInitialized: (
    e: { readonly producer: string; readonly transactionalId: string; readonly epoch: number },
    names: WhyNames,
  ): Sentence =>
    say`${names.client(e.producer)} was given ${e.transactionalId} with epoch ${`${e.epoch}`}. ${e.epoch === 0 ? 'Nobody had it before.' : 'Whoever has it with a lower epoch is fenced.'}`,
  TransactionAborted: (
    e: {
      readonly producer: string
      readonly transactionalId: string
      readonly reason: 'fenced' | 'timeout'
      readonly openUs: number
    },
    names: WhyNames,
  ): Sentence =>
    e.reason === 'fenced'
      ? say`The coordinator aborted what ${names.client(e.producer)} had open: a newer producer asked for ${e.transactionalId}.`
      : say`The coordinator aborted what ${names.client(e.producer)} had open for ${tellMs(e.openUs / 1_000)}: transaction.timeout.ms was over. Its epoch is over, too.`,
  ProducerFenced: (
    e: { readonly producer: string; readonly transactionalId: string; readonly epoch: number; readonly error: string },
    names: WhyNames,
  ): Sentence =>
    say`${names.client(e.producer)} has ended: epoch ${`${e.epoch}`} of ${e.transactionalId} is over (${e.error}). Nothing that it had open counts.`,
  RecordsExpired: (e: { readonly producer: string; readonly records: number }, names: WhyNames): Sentence =>
    say`${names.client(e.producer)} gave up ${count(e.records, 'record', 'records')} after delivery.timeout.ms.`,
} as const

/** Put between the shrunken set and the stop. */
export function tellMinIsr(
  minIsr: number,
  left: number,
  isPast: boolean,
  /** As it is set; more than `minIsr` where there are fewer replicas. */
  asked = minIsr,
): readonly [config: string, sentence: string] {
  const write = (n: number): string => NUMBERS[n] ?? String(n)
  const all = asked > minIsr ? ` There ${minIsr === 1 ? 'is' : 'are'} ${write(minIsr)}, and all of them count.` : ''
  const are = isPast ? (left === 1 ? 'was' : 'were') : left === 1 ? 'is' : 'are'
  const have = NUMBERS[left] ?? String(left)
  return [
    `min.insync.replicas = ${asked}`,
    `You asked for ${write(asked)}.${all} ${have.charAt(0).toUpperCase()}${have.slice(1)} ${are} left.`,
  ]
}

export function tellEnough(inSync: number, minIsr: number, lost: number): Sentence {
  return lost === 0 ? say`${inSync} of min ${minIsr}. ${mark('None lost.')}` : say`${inSync} of min ${minIsr}.`
}
