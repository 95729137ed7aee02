/** What the terminal prints, against what Kafka 4.x prints, and that looking changes nothing. */
import { describe, expect, it } from 'vitest'
import { createWorld, digestWorld, issueCommand, reportTool, runTool, runUntil, type World } from '../..'
import { makeSmallCluster, type SmallCluster } from '../../testing/small-cluster'

const member = (id: string) => ({
  id,
  name: id,
  site: 'east',
  topic: 't',
  partitions: null,
  configs: { 'group.id': 'g', 'auto.offset.reset': 'earliest' },
  maxRecordsPerSecond: 0,
})

function make(options: SmallCluster = {}, untilS = 12): World {
  const world = createWorld(
    makeSmallCluster({
      recordsPerSecond: 10,
      topic: { 'min.insync.replicas': 2 },
      consumers: [member('c')],
      ...options,
    }),
  )
  runUntil(world, untilS * 1_000_000)
  return world
}

function enter(world: World, line: string): string {
  const { output, commands } = runTool(world, line)
  for (const command of commands) issueCommand(world, command)
  return commands.length === 0
    ? output
    : [output, reportTool(world, line, commands.length)].filter((t) => t !== '').join('\n')
}

function pass(world: World, seconds: number): void {
  runUntil(world, world.state.nowUs + seconds * 1_000_000)
}

describe('the terminal', () => {
  it('describes a topic as kafka-topics does, with or without .sh, path and bootstrap server', () => {
    const world = make()
    const text = enter(world, 'kafka-topics --describe --topic t')
    expect(text).toContain('\tTopic: t\tPartition: 0\tLeader: 1\tReplicas: 1,2,3\tIsr: 1,2,3\tElr: \tLastKnownElr: ')
    expect(enter(world, '/opt/kafka/bin/kafka-topics.sh --bootstrap-server=a:9092 --topic t --describe')).toBe(text)
  })

  it('adds partitions and says nothing, and says what the controller says to less of them', () => {
    const world = make()
    expect(enter(world, 'kafka-topics --alter --topic t --partitions 3')).toBe('')
    pass(world, 2)
    expect(enter(world, 'kafka-topics --describe --topic t')).toContain('PartitionCount: 3')
    expect(enter(world, 'kafka-topics --alter --topic t --partitions 2')).toBe(
      'Error while executing topic command : The topic t currently has 3 partition(s); 2 would not be an increase.',
    )
    expect(enter(world, 'kafka-topics --alter --topic t --partitions 3')).toBe(
      'Error while executing topic command : Topic already has 3 partition(s).',
    )
    const before = digestWorld(world)
    // What a file could not hold never becomes a command.
    for (const [count, says] of [
      ['0', '0 would not be an increase.'],
      ['-4', '-4 would not be an increase.'],
      ['999999', ''],
    ] as const) {
      const { commands, output } = runTool(world, `kafka-topics --alter --topic t --partitions ${count}`)
      expect(commands).toEqual([])
      expect(output).toContain(says)
    }
    expect(enter(world, 'kafka-topics --alter --topic t')).toBe('Missing required argument "[partitions]"')
    expect(enter(world, 'kafka-topics --alter --topic t --partitions many')).toContain('Cannot parse argument')
    expect(enter(world, 'kafka-topics --alter --topic nix --partitions 9')).toContain("Topic 'nix' does not exist")
    expect(digestWorld(world)).toBe(before)
  })

  it('says of what it does not know what the tool says, and changes nothing', () => {
    const world = make()
    const before = digestWorld(world)
    const lines: readonly (readonly [line: string, says: string])[] = [
      ['kafka-topics --describe --tpic t', 'tpic is not a recognized option'],
      ['kafka-topics --describe --topic', 'Option topic requires an argument'],
      ['kafka-topics', 'Command must include exactly one action: --list, --describe, --create, --alter or --delete'],
      [
        'kafka-topics --describe --topic nix',
        "Error while executing topic command : Topic 'nix' does not exist as expected",
      ],
      [
        'kafka-configs --describe --entity-type topics --entity-name nix',
        "The topic 'nix' doesn't exist and doesn't have dynamic config.",
      ],
      [
        'kafka-configs --alter --entity-type topics --entity-name t --add-config min.insync.replicas=two',
        'Not a number of type INT',
      ],
      [
        'kafka-configs --alter --entity-type topics --entity-name t --add-config min.insync.replicas=0',
        'Value must be at least 1',
      ],
      [
        'kafka-configs --alter --entity-type topics --entity-name t --delete-config retention.ms',
        'Completed updating config for topic t.',
      ],
      ['kafka-consumer-groups --describe --group nix', 'GroupIdNotFoundException: Group nix not found.'],
      ['kafka-consumer-groups --describe', 'Option [describe] takes one of these options: [group], [all-groups]'],
      [
        'kafka-consumer-groups --reset-offsets --group g --all-topics --to-earliest --execute',
        "Assignments can only be reset if the group 'g' is inactive, but the current state is Stable.",
      ],
      [
        'kafka-leader-election --election-type best --topic t --partition 0',
        "Cannot parse argument 'best' of option election-type",
      ],
      [
        'kafka-metadata-quorum describe',
        'One of --status or --replication must be specified with describe sub-command',
      ],
      ['kafka-metadata-quorum describe --stats', "error: unrecognized arguments: '--stats'"],
      [
        'kafka-reassign-partitions --execute --reassignment-json-file moves.json',
        'Error: Unable to read file moves.json',
      ],
      [
        'kafka-log-dirs --describe --broker-list 9',
        'The given brokers do not exist from --broker-list: 9. Current existent brokers: 1,2,3',
      ],
      ['systemctl start kafka@9', 'Failed to start kafka@9.service: Unit kafka@9.service not found.'],
      ['rm -rf /', 'bash: rm: command not found'],
      ['kafka-topics --list | sort', 'bash: sort: command not found'],
      ["kafka-topics --describe --topic 't", 'bash: unexpected EOF'],
    ]
    for (const [line, says] of lines) expect(enter(world, line)).toContain(says)
    expect(digestWorld(world)).toBe(before)
  })

  it('never throws at a line, whatever it is', () => {
    const world = make()
    const before = digestWorld(world)
    const odd = [
      '',
      '   ',
      '|',
      '| grep x',
      '--',
      "''",
      '<(',
      'kafka-topics --describe --topic __proto__',
      'constructor',
      'kafka-configs --toString',
      `kafka-topics ${'a '.repeat(3000)}`,
      'kafka-configs --alter --entity-type topics --entity-name t --add-config =,,[',
      'kafka-reassign-partitions --execute --reassignment-json-file <(echo \'{"partitions":[null]}\')',
    ]
    for (const line of odd) expect(() => enter(world, line)).not.toThrow()
    expect(digestWorld(world)).toBe(before)
  })

  it('says that nobody has simulated it rather than anything of Kafka', () => {
    const world = make()
    expect(runTool(world, 'kafka-topics --delete --topic t').note).toMatchObject({ code: 'not-simulated' })
    expect(runTool(world, 'kafka-acls --list').note).toEqual({ code: 'no-tool', tool: 'kafka-acls' })
    expect(
      runTool(world, 'kafka-configs --alter --entity-type topics --entity-name t --add-config compression.type=lz4')
        .note,
    ).toMatchObject({ code: 'not-simulated' })
  })

  it('lets grep through what it is asked for', () => {
    const world = make()
    expect(enter(world, 'kafka-metadata-quorum --bootstrap-server a:1 describe --status | grep LeaderId')).toMatch(
      /^LeaderId: +10\d$/,
    )
    expect(enter(world, 'kafka-topics --describe --topic t | grep -iv PARTITION:')).not.toContain('Leader:')
  })

  it('alters a topic, prints what the tool prints, and describes it with its synonyms', () => {
    const world = make()
    expect(
      enter(
        world,
        'kafka-configs --alter --entity-type topics --entity-name t --add-config min.insync.replicas=3,retention.ms=60000',
      ),
    ).toBe('Completed updating config for topic t.')
    pass(world, 1)
    const text = enter(world, 'kafka-configs --describe --topic t')
    expect(text.split('\n')).toEqual([
      'Dynamic configs for topic t are:',
      '  min.insync.replicas=3 sensitive=false synonyms={DYNAMIC_TOPIC_CONFIG:min.insync.replicas=3, DEFAULT_CONFIG:min.insync.replicas=1}',
      '  retention.ms=60000 sensitive=false synonyms={DYNAMIC_TOPIC_CONFIG:retention.ms=60000}',
    ])
    expect(enter(world, 'kafka-configs --alter --broker-defaults --add-config min.insync.replicas=2')).toBe(
      'Completed updating default config for brokers in the cluster.',
    )
    pass(world, 1)
    expect(enter(world, 'kafka-configs --describe --entity-type brokers --entity-default')).toContain(
      '  min.insync.replicas=2 sensitive=false',
    )
  })

  it('throttles a reassignment, shows where, and takes it off by --verify (ReassignPartitionsCommand)', () => {
    const world = make()
    const file = (replicas: string) =>
      `--reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"t","partition":0,"replicas":[${replicas}]}]}')`
    expect(enter(world, `kafka-reassign-partitions --execute ${file('2,1,3')} --throttle fast`)).toContain(
      "Error: Cannot parse argument 'fast' of option throttle",
    )
    expect(enter(world, `kafka-reassign-partitions --verify ${file('2,1,3')} --throttle 5`)).toBe(
      'Option "[throttle]" can\'t be used with action "[verify]"',
    )
    const [, ...rest] = enter(world, `kafka-reassign-partitions --execute ${file('2,1,3')} --throttle 5000`).split(
      'during rollback\n',
    )
    expect(rest.join('')).toBe(
      [
        'Warning: You must run --verify periodically, until the reassignment completes, to ensure the throttle is removed.',
        'The inter-broker throttle limit was set to 5000 B/s',
        'Successfully started partition reassignment for t-0',
      ].join('\n'),
    )
    pass(world, 1)
    expect(enter(world, 'kafka-configs --describe --entity-type brokers --entity-name 2')).toBe(
      [
        'Dynamic configs for broker 2 are:',
        '  follower.replication.throttled.rate=5000 sensitive=false synonyms={DYNAMIC_BROKER_CONFIG:follower.replication.throttled.rate=5000}',
        '  leader.replication.throttled.rate=5000 sensitive=false synonyms={DYNAMIC_BROKER_CONFIG:leader.replication.throttled.rate=5000}',
      ].join('\n'),
    )
    expect(enter(world, 'kafka-configs --describe --topic t')).toContain(
      '  leader.replication.throttled.replicas=0:1,0:2,0:3 sensitive=false',
    )
    enter(world, `kafka-reassign-partitions --verify ${file('2,1,3')}`)
    pass(world, 1)
    expect(world.state.controller.committed.brokerConfigs).toEqual([])
    expect(enter(world, 'kafka-configs --describe --topic t')).not.toContain('throttled')
    const alter = (replicas: string) =>
      enter(world, `kafka-configs --alter --topic t --add-config leader.replication.throttled.replicas=[${replicas}]`)
    expect(alter('0:1,2')).toContain(
      "Invalid value [0:1, 2] for configuration leader.replication.throttled.replicas: leader.replication.throttled.replicas must be the literal '*' or a list of replicas in the following format: [partitionId]:[brokerId],[partitionId]:[brokerId],...",
    )
    expect(alter('0:1,0:2')).toBe('Completed updating config for topic t.')
  })

  it('shows a throttle on the broker and on the topic, and takes it off from either, and by --verify', () => {
    for (const cure of [
      'kafka-configs --alter --entity-type brokers --entity-name 2 --delete-config follower.replication.throttled.rate',
      'kafka-configs --alter --entity-type topics --entity-name t --delete-config follower.replication.throttled.replicas',
      `kafka-reassign-partitions --verify --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"t","partition":0,"replicas":[1,2,3]}]}')`,
    ]) {
      const world = make()
      issueCommand(world, { kind: 'ThrottleReplica', topic: 't', partition: 0, broker: 2, bytesPerSecond: 500 })
      const ofBroker = 'kafka-configs --describe --entity-type brokers --entity-name 2'
      expect(enter(world, ofBroker)).toContain('  follower.replication.throttled.rate=500 sensitive=false')
      expect(enter(world, 'kafka-configs --describe --topic t')).toContain(
        'follower.replication.throttled.replicas=0:2 ',
      )
      // TopicCommand prints every setting that is not a default.
      expect(enter(world, 'kafka-topics --describe --topic t')).toContain('follower.replication.throttled.replicas=0:2')
      enter(world, cure)
      expect(enter(world, 'kafka-topics --describe --topic t')).not.toContain('throttled')
      expect(enter(world, ofBroker)).toBe('Dynamic configs for broker 2 are:')
    }
  })

  it('elects, and says when there is no need to and when nobody can', () => {
    const world = make()
    const elect = 'kafka-leader-election --election-type preferred --topic t --partition 0'
    expect(enter(world, elect)).toBe('Valid replica already elected for partitions t-0')
    issueCommand(world, { kind: 'CrashBroker', broker: 1 })
    pass(world, 12)
    expect(enter(world, elect)).toContain(
      'Error completing leader election (PREFERRED) for partition: t-0: org.apache.kafka.common.errors.PreferredLeaderNotAvailableException: The preferred leader was not available.',
    )
    issueCommand(world, { kind: 'StartBroker', broker: 1 })
    pass(world, 20)
    expect(enter(world, elect)).toBe('Successfully completed leader election (PREFERRED) for partitions t-0')
  })

  it('moves a partition, as the tool does and not further than Kafka lets it', () => {
    const world = make({ brokers: 4 })
    const move = (replicas: string) =>
      enter(
        world,
        `kafka-reassign-partitions --execute --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"t","partition":0,"replicas":[${replicas}]}]}')`,
      )
    expect(move('1,1')).toContain('t-0 contains multiple entries for 1')
    expect(move('')).toContain('Error: Partition replica list cannot be empty')
    expect(move('7')).toContain('Error: Unknown broker id 7\n')
    const text = move('4,2,3')
    expect(text).toContain(
      '{"version":1,"partitions":[{"topic":"t","partition":0,"replicas":[1,2,3],"log_dirs":["/var/lib/kafka/data","/var/lib/kafka/data","/var/lib/kafka/data"]}]}',
    )
    expect(text).toContain('Successfully started partition reassignment for t-0')
    pass(world, 10)
    expect(enter(world, 'kafka-reassign-partitions --list')).toBe('No partition reassignments found.')
    expect(enter(world, 'kafka-topics --describe --topic t')).toContain('Replicas: 4,2,3')
  })

  it('says of a topic that is being moved what comes and what goes, and counts only what stays', () => {
    const world = make({ brokers: 4 })
    issueCommand(world, { kind: 'PauseBroker', broker: 4 })
    enter(
      world,
      `kafka-reassign-partitions --execute --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"t","partition":0,"replicas":[1,2,4]}]}')`,
    )
    pass(world, 1)
    const text = enter(world, 'kafka-topics --describe --topic t')
    expect(text).toContain('ReplicationFactor: 3')
    expect(text).toContain('\tIsr: 1,2,3\tAdding Replicas: 4\tRemoving Replicas: 3\tElr: ')
    expect(enter(world, 'kafka-topics --describe --under-replicated-partitions --topic t')).toBe('')
  })

  it('waits in vain where nobody decides, and where no broker answers', () => {
    const world = make()
    for (const controller of [100, 101]) issueCommand(world, { kind: 'CrashController', controller })
    pass(world, 5)
    expect(enter(world, 'kafka-metadata-quorum describe --status')).toContain('TimeoutException')
    expect(enter(world, 'kafka-topics --describe --topic t')).toContain('Call(callName=listPartitionReassignments')
    expect(
      enter(world, 'kafka-configs --alter --entity-type topics --entity-name t --add-config min.insync.replicas=1'),
    ).toContain('org.apache.kafka.common.errors.TimeoutException')
    for (const broker of [1, 2, 3]) issueCommand(world, { kind: 'CrashBroker', broker })
    expect(enter(world, 'kafka-topics --list')).toContain('Timed out waiting for a node assignment')
    expect(enter(world, 'systemctl status kafka@1')).toBe(
      '× kafka@1.service - Apache Kafka broker 1\n     Active: failed (Result: signal)',
    )
    expect(enter(world, 'systemctl start kafka-controller@100 kafka-controller@101 kafka@1 kafka@2 kafka@3')).toBe('')
    pass(world, 20)
    expect(enter(world, 'kafka-topics --describe --topic t --under-replicated-partitions')).toBe('')
  })

  it('counts the lag of a group from what it has committed', () => {
    const world = make()
    const [, head, row] = enter(world, 'kafka-consumer-groups --describe --group g').split('\n')
    expect(head.split(/\s+/)).toEqual([
      'GROUP',
      'TOPIC',
      'PARTITION',
      'CURRENT-OFFSET',
      'LOG-END-OFFSET',
      'LAG',
      'CONSUMER-ID',
      'HOST',
      'CLIENT-ID',
    ])
    const [, , , committed, end, lag] = row.split(/\s+/).map(Number)
    expect(lag).toBe(end - committed)
    expect(enter(world, 'kafka-consumer-groups --describe --group g --state')).toMatch(
      /kafka-\d:9092 {2}\(\d\) +range +Stable +1$/,
    )
    enter(world, 'systemctl stop c')
    pass(world, 2)
    expect(enter(world, 'kafka-consumer-groups --describe --group g')).toContain(
      "Consumer group 'g' has no active members.",
    )
  })

  it('moves what a group without members has committed, and only with --execute', () => {
    const world = make({}, 20)
    const reset = 'kafka-consumer-groups --reset-offsets --group g --topic t --to-earliest'
    expect(enter(world, reset)).toContain('but the current state is Stable.')
    enter(world, 'systemctl stop c')
    pass(world, 2)
    const committed = (): number =>
      Number(enter(world, 'kafka-consumer-groups --describe --group g').split('\n').at(-1)?.split(/\s+/)[3])
    const before = committed()
    expect(before).toBeGreaterThan(100)
    expect(enter(world, reset)).toContain('WARN: No action will be performed as the --execute option is missing.')
    expect(enter(world, `${reset} --shift-by 3`)).toContain(
      `Option "[to-earliest]" can't be used with option "[shift-by]"`,
    )
    pass(world, 1)
    expect(committed()).toBe(before)
    const text = enter(world, `${reset.replace('--to-earliest', '--shift-by=-30')} --execute`)
    expect(text.split('\n').at(-1)?.split(/\s+/)).toEqual(['g', 't', '0', String(before - 30)])
    pass(world, 1)
    expect(committed()).toBe(before - 30)
    enter(world, 'systemctl start c')
    pass(world, 10)
    expect(committed()).toBeGreaterThan(before)
  })

  it('says how much each broker holds', () => {
    const world = make()
    const json = JSON.parse(enter(world, 'kafka-log-dirs --describe --broker-list 1,2 --topic-list t').split('\n')[2])
    expect(json.brokers.map(({ broker }: { readonly broker: number }) => broker)).toEqual([1, 2])
    expect(json.brokers[0].logDirs[0].partitions[0]).toMatchObject({ partition: 't-0', offsetLag: 0, isFuture: false })
  })
})
