/**
 * What is typed into the terminal in which state of a cluster: once here, and once at a real Kafka, whose answers are the
 * fixture beside this file (`npm run live:tools` writes it).
 *
 * The one thing a reader would get wrong: each step goes on from the one before it, so a line that changes something belongs
 * to the state of all lines after it.
 */
import type { Command, Scenario } from '../../..'
import { makeSmallCluster } from '../../../testing/small-cluster'

export interface SessionStep {
  /** What has happened; the name of the step. */
  readonly state: string
  readonly does: readonly Command[]
  /** From what was done to the first line, seconds; a real cluster gets more where it has to start something. */
  readonly waitSeconds: number
  readonly lines: readonly string[]
}

/** Three brokers and three controllers with eligible leader replicas, as a new cluster of Kafka 4.4 has them. */
export function sessionScenario(): Scenario {
  const scenario = makeSmallCluster({ recordsPerSecond: 20 })
  const topic = (
    name: string,
    assignment: readonly (readonly number[])[],
    configs: Scenario['topics'][0]['configs'],
  ) => ({
    ...scenario.topics[0],
    name,
    partitions: assignment.length,
    assignment,
    configs,
  })
  return {
    ...scenario,
    cluster: { configs: {}, eligibleLeaderReplicasVersion: 1 },
    topics: [
      topic(
        't',
        [
          [1, 2, 3],
          [2, 3, 1],
        ],
        { 'min.insync.replicas': 2 },
      ),
      topic('plain', [[3, 1, 2]], {}),
      topic('u', [[1, 2]], { 'min.insync.replicas': 1 }),
    ],
  }
}

function member(id: string): Scenario['consumers'][0] {
  const configs = { 'group.id': 'g', 'auto.offset.reset': 'earliest', 'auto.commit.interval.ms': 1000 }
  return { id, name: id, site: 'east', topic: 't', partitions: null, configs, maxRecordsPerSecond: 0 }
}

function moves(...partitions: readonly (readonly [topic: string, partition: number, replicas: readonly number[]])[]) {
  const list = partitions.map(([topic, partition, replicas]) => ({ topic, partition, replicas }))
  return `--reassignment-json-file <(echo '${JSON.stringify({ version: 1, partitions: list })}')`
}

const TOPIC = 'kafka-configs --alter --entity-type topics --entity-name'

export const SESSION: readonly SessionStep[] = [
  {
    state: 'all is well',
    does: [],
    waitSeconds: 6,
    lines: [
      'kafka-topics --list',
      'kafka-topics --describe --topic t',
      'kafka-topics --describe --topic plain',
      'kafka-topics --describe --topic p.*',
      'kafka-topics --describe --topic t --under-replicated-partitions',
      'kafka-topics --describe --topic nix',
      'kafka-topics --describe --tpic t',
      'kafka-topics --describe --topic',
      'kafka-topics --topic t',
      'kafka-topics --list --describe',
      'kafka-topics --alter --topic t --partitions 1',
      'kafka-topics --alter --topic t --partitions 2',
      'kafka-topics --alter --topic t --partitions 0',
      'kafka-topics --alter --topic t --partitions many',
      'kafka-topics --alter --topic t',
      'kafka-topics --alter --topic nix --partitions 9',
      'kafka-topics --alter --partitions 9',
      'kafka-configs --describe --entity-type topics --entity-name t',
      'kafka-configs --describe --entity-type topics --entity-name plain',
      'kafka-configs --describe --topic nix',
      'kafka-configs --describe --topic t --entity-type topics',
      'kafka-configs --describe --entity-type brokers --entity-name 1',
      'kafka-configs --describe --entity-type brokers --entity-name 9',
      'kafka-configs --describe --entity-type brokers --entity-name x',
      'kafka-configs --describe --entity-type brokers --entity-default',
      'kafka-configs --describe --entity-type brokers',
      'kafka-configs --describe --broker-defaults',
      'kafka-configs --describe',
      'kafka-configs',
      'kafka-configs --describe --foo',
      'kafka-configs --describe --topic',
      'kafka-configs --describe --alter --topic t',
      'kafka-configs --alter --topic t',
      'kafka-configs --alter --entity-type topics --add-config a=b',
      `${TOPIC} t --add-config min.insync.replicas`,
      `${TOPIC} t --add-config min.insync.replicas=two`,
      `${TOPIC} t --add-config min.insync.replicas=0`,
      `${TOPIC} t --add-config retention.ms=-5`,
      `${TOPIC} t --add-config min.cleanable.dirty.ratio=7`,
      `${TOPIC} t --add-config min.cleanable.dirty.ratio=some`,
      `${TOPIC} t --add-config unclean.leader.election.enable=maybe`,
      `${TOPIC} t --add-config cleanup.policy=shred`,
      `${TOPIC} t --add-config nonsense=1`,
      `${TOPIC} t --delete-config retention.ms`,
      `${TOPIC} t --delete-config nonsense`,
      `${TOPIC} nix --add-config min.insync.replicas=1`,
      'kafka-configs --alter --broker-defaults --add-config broker.session.timeout.ms=18000',
      'kafka-configs --alter --broker-defaults --delete-config min.insync.replicas',
      'kafka-configs --alter --broker-defaults --add-config min.insync.replicas=many',
      'kafka-configs --alter --entity-type brokers --entity-name 9 --add-config follower.replication.throttled.rate=500',
      'kafka-configs --alter --entity-type brokers --entity-name 2 --add-config follower.replication.throttled.rate=fast',
      'kafka-configs --alter --entity-type brokers --entity-name 2 --delete-config follower.replication.throttled.rate',
      'kafka-configs --alter --entity-type clowns --entity-name 9 --add-config a=1',
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-leader-election --election-type unclean --topic t --partition 0',
      'kafka-leader-election --election-type preferred --topic t',
      'kafka-leader-election --election-type preferred --topic t --partition x',
      'kafka-leader-election --election-type preferred --topic t --partition 77',
      'kafka-leader-election --election-type preferred --topic nix --partition 0',
      'kafka-leader-election --election-type best --topic t --partition 0',
      'kafka-leader-election --topic t --partition 0',
      'kafka-leader-election --election-type preferred',
      'kafka-leader-election --election-type preferred --all-topic-partitions',
      'kafka-leader-election --election-type preferred --all-topic-partitions --topic t --partition 0',
      'kafka-leader-election --foo',
      'kafka-reassign-partitions --list',
      'kafka-reassign-partitions',
      'kafka-reassign-partitions --list --foo',
      'kafka-reassign-partitions --execute',
      'kafka-reassign-partitions --list --execute',
      'kafka-reassign-partitions --execute --reassignment-json-file moves.json',
      `kafka-reassign-partitions --execute ${moves(['plain', 0, [1, 1]])}`,
      `kafka-reassign-partitions --execute ${moves(['plain', 0, []])}`,
      `kafka-reassign-partitions --execute ${moves(['plain', 0, [7]])}`,
      `kafka-reassign-partitions --execute ${moves(['nix', 0, [1]])}`,
      `kafka-reassign-partitions --execute ${moves(['plain', 5, [1]])}`,
      `kafka-reassign-partitions --execute ${moves(['plain', 0, [1]], ['plain', 0, [2]])}`,
      `kafka-reassign-partitions --execute ${moves()}`,
      `kafka-reassign-partitions --verify ${moves(['plain', 5, [1]])}`,
      `kafka-reassign-partitions --verify ${moves(['plain', 0, [1, 2]])}`,
      'kafka-metadata-quorum describe --status',
      'kafka-metadata-quorum describe --replication',
      'kafka-metadata-quorum describe --replication --human-readable',
      'kafka-metadata-quorum describe',
      'kafka-metadata-quorum describe --stats',
      'kafka-metadata-quorum',
      'kafka-metadata-quorum descibe',
      'kafka-log-dirs --describe',
      'kafka-log-dirs --describe --broker-list 1,2 --topic-list t',
      'kafka-log-dirs --describe --broker-list 9,1',
      'kafka-log-dirs --describe --topic-list nix',
      'kafka-log-dirs --describe --broker-list x',
      'kafka-log-dirs --describe --foo',
      'kafka-log-dirs --describe --topic-list',
      'kafka-log-dirs',
      'kafka-consumer-groups --list',
      'kafka-consumer-groups --list --foo',
      'kafka-consumer-groups --describe --group nix',
      'kafka-consumer-groups --describe --group nix --state',
      'kafka-consumer-groups --describe --group',
      'kafka-consumer-groups --describe',
      'kafka-consumer-groups',
      'kafka-consumer-groups --list --describe',
      'kafka-consumer-groups --describe --group g --members --state',
    ],
  },
  {
    state: 'what was changed is shown',
    does: [],
    waitSeconds: 1,
    lines: [
      `${TOPIC} t --add-config min.insync.replicas=3,retention.ms=60000`,
      'kafka-configs --describe --topic t',
      'kafka-topics --describe --topic t',
      `${TOPIC} t --add-config min.insync.replicas=2`,
      `${TOPIC} plain --add-config cleanup.policy=[compact,delete],max.compaction.lag.ms=60000,segment.bytes=2000000`,
      'kafka-configs --describe --topic plain',
      'kafka-topics --describe --topic plain',
      'kafka-configs --alter --broker-defaults --add-config min.insync.replicas=2',
      'kafka-configs --describe --broker-defaults',
      'kafka-configs --describe --topic t',
      'kafka-topics --describe --topic u',
      'kafka-configs --alter --broker-defaults --add-config min.insync.replicas=1',
    ],
  },
  {
    state: 'broker 1 was killed a second ago',
    does: [{ kind: 'CrashBroker', broker: 1 }],
    waitSeconds: 1,
    lines: [
      'kafka-topics --describe --topic t',
      'kafka-topics --describe --unavailable-partitions --topic t',
      'kafka-topics --describe --under-replicated-partitions --topic t',
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-log-dirs --describe --topic-list plain',
    ],
  },
  {
    state: 'broker 1 is fenced',
    does: [],
    waitSeconds: 14,
    lines: [
      'kafka-topics --describe --topic t',
      'kafka-topics --describe --topic u',
      'kafka-topics --describe --unavailable-partitions --topic t',
      'kafka-topics --describe --under-replicated-partitions --topic t',
      'kafka-topics --describe --at-min-isr-partitions --topic t',
      'kafka-topics --describe --under-min-isr-partitions --topic t',
      'kafka-log-dirs --describe --broker-list 1',
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-leader-election --election-type unclean --topic t --partition 0',
      'kafka-metadata-quorum describe --status',
      'kafka-metadata-quorum describe --replication',
      'kafka-configs --describe --entity-type brokers --entity-name 1',
      'kafka-configs --describe --entity-type brokers',
      'kafka-configs --alter --entity-type brokers --entity-name 1 --add-config follower.replication.throttled.rate=500',
      `kafka-reassign-partitions --execute ${moves(['plain', 0, [2, 1]])}`,
      `kafka-reassign-partitions --verify ${moves(['plain', 0, [2, 1]])}`,
      'kafka-reassign-partitions --list',
    ],
  },
  {
    state: 'broker 2 is fenced too, and too few are in sync',
    does: [{ kind: 'CrashBroker', broker: 2 }],
    waitSeconds: 15,
    lines: [
      'kafka-topics --describe --topic t',
      'kafka-topics --describe --topic u',
      'kafka-topics --describe --unavailable-partitions --topic u',
      'kafka-topics --describe --under-min-isr-partitions --topic t',
      'kafka-leader-election --election-type preferred --topic u --partition 0',
      'kafka-leader-election --election-type unclean --topic u --partition 0',
      'kafka-leader-election --election-type preferred --topic t --partition 1',
    ],
  },
  {
    state: 'broker 1 is back, and 2 is not',
    does: [{ kind: 'StartBroker', broker: 1 }],
    waitSeconds: 25,
    lines: [
      'kafka-topics --describe --topic u',
      'kafka-leader-election --election-type unclean --topic u --partition 0',
      'kafka-topics --describe --topic t',
    ],
  },
  {
    state: 'both are back',
    does: [{ kind: 'StartBroker', broker: 2 }],
    waitSeconds: 25,
    lines: [
      'kafka-topics --describe --topic u',
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-leader-election --election-type preferred --topic t --partition 1',
      'kafka-topics --describe --topic t',
      `kafka-reassign-partitions --execute ${moves(['t', 0, [2, 1, 3]], ['t', 1, [3, 2, 1]])}`,
      `kafka-reassign-partitions --verify ${moves(['t', 0, [2, 1, 3]], ['t', 1, [3, 2, 1]])}`,
      'kafka-topics --describe --topic t',
    ],
  },
  {
    state: 'the first member of a group has just joined',
    does: [{ kind: 'AddConsumer', consumer: member('c') }],
    waitSeconds: 1.5,
    lines: [
      'kafka-consumer-groups --list',
      'kafka-consumer-groups --describe --group g',
      'kafka-consumer-groups --describe --group g --members',
      'kafka-consumer-groups --describe --group g --state',
    ],
  },
  {
    state: 'the group is stable',
    does: [],
    waitSeconds: 10,
    lines: [
      'kafka-consumer-groups --describe --group g',
      'kafka-consumer-groups --describe --group g --members',
      'kafka-consumer-groups --describe --group g --state',
      'kafka-consumer-groups --describe --all-groups --state',
      'kafka-consumer-groups --reset-offsets --group g --all-topics --to-earliest --execute',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-earliest',
    ],
  },
  {
    state: 'the group has no members',
    does: [{ kind: 'StopConsumer', consumer: 'c' }],
    waitSeconds: 3,
    lines: [
      'kafka-consumer-groups --describe --group g',
      'kafka-consumer-groups --describe --group g --members',
      'kafka-consumer-groups --describe --group g --state',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-earliest',
      'kafka-consumer-groups --reset-offsets --group g --topic t:0 --to-offset 5 --dry-run',
      'kafka-consumer-groups --reset-offsets --group g --topic t:0 --to-offset 999999 --execute',
      'kafka-consumer-groups --reset-offsets --group g --topic t --shift-by -3 --execute',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-earliest --to-latest',
      'kafka-consumer-groups --reset-offsets --group g --topic t',
      'kafka-consumer-groups --reset-offsets --group g --to-earliest',
      'kafka-consumer-groups --reset-offsets --group g --all-topics --topic t --to-earliest',
      'kafka-consumer-groups --reset-offsets --topic t --to-earliest',
      'kafka-consumer-groups --reset-offsets --group g --topic nix --to-earliest',
      'kafka-consumer-groups --reset-offsets --group g --topic t:9 --to-earliest',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-offset x',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-earliest --execute --dry-run',
      'kafka-consumer-groups --reset-offsets --group neu --topic t --to-earliest',
    ],
  },
  {
    state: 'nobody decides: two of three controllers are dead',
    does: [
      { kind: 'CrashController', controller: 100 },
      { kind: 'CrashController', controller: 101 },
    ],
    waitSeconds: 8,
    lines: [
      'kafka-topics --list',
      'kafka-topics --describe --topic t',
      'kafka-topics --alter --topic t --partitions 9',
      'kafka-metadata-quorum describe --status',
      'kafka-configs --describe --topic t',
      `${TOPIC} t --add-config min.insync.replicas=1`,
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-reassign-partitions --list',
      `kafka-reassign-partitions --execute ${moves(['t', 0, [2, 1]])}`,
      'kafka-consumer-groups --describe --group g --state',
      'kafka-log-dirs --describe --topic-list u',
    ],
  },
  {
    state: 'no broker answers',
    does: [
      { kind: 'CrashBroker', broker: 1 },
      { kind: 'CrashBroker', broker: 2 },
      { kind: 'CrashBroker', broker: 3 },
    ],
    waitSeconds: 1,
    lines: [
      'kafka-topics --list',
      'kafka-topics --describe --topic t',
      'kafka-topics --alter --topic t --partitions 9',
      'kafka-metadata-quorum describe --status',
      'kafka-configs --describe --topic t',
      'kafka-configs --describe --entity-type brokers',
      `${TOPIC} t --add-config min.insync.replicas=1`,
      'kafka-leader-election --election-type preferred --topic t --partition 0',
      'kafka-reassign-partitions --list',
      'kafka-consumer-groups --list',
      'kafka-consumer-groups --describe --group g',
      'kafka-consumer-groups --reset-offsets --group g --topic t --to-latest --execute',
      'kafka-log-dirs --describe --topic-list u',
    ],
  },
]
