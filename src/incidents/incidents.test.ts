/** Each level can be won and lost: command lines at times, on the core alone. */
import { describe, expect, it } from 'vitest'
import {
  createTimeline,
  createWorld,
  describePartitions,
  digestWorld,
  findFirst,
  issueAt,
  measureGroups,
  readSymptoms,
  runUntil,
  seekTimeline,
} from '../core'
import { formatScenario, parseScenario } from '../protocol'
import { INCIDENT_IDS, INCIDENTS, type IncidentId } from '.'
import { play } from './testing/play'

const deleteRate = (broker: number): string =>
  `kafka-configs.sh --bootstrap-server kafka-1:9092 --alter --entity-type brokers --entity-name ${broker} --delete-config follower.replication.throttled.rate`
const set = (topic: string, setting: string): string =>
  `kafka-configs --alter --entity-type topics --entity-name ${topic} --add-config ${setting}`
const SWAP = `kafka-reassign-partitions --execute --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"orders","partition":0,"replicas":[2,1,3]}]}')`
const MOVE = `kafka-reassign-partitions --execute --reassignment-json-file <(echo '{"version":1,"partitions":[{"topic":"orders","partition":0,"replicas":[1,2,4]}]}')`
const preferred = 'kafka-leader-election --election-type preferred --topic orders --partition 0'
const unclean = 'kafka-leader-election --election-type unclean --topic orders --partition 0'

interface Golden {
  /** Milliseconds after the alarm, and a line. */
  readonly deeds: readonly (readonly [afterMs: number, line: string])[]
  readonly prints: readonly string[]
}

const reset = 'kafka-consumer-groups --reset-offsets --group invoices --topic orders --execute'

const skip = 'kafka-consumer-groups --reset-offsets --group loaders --topic orders:1 --execute'

const WINS: Record<IncidentId, Golden> = {
  'held-replica': { deeds: [[40_000, deleteRate(2)]], prints: ['Completed updating config for broker 2.'] },
  'wrong-min-isr': {
    deeds: [[40_000, set('orders', 'min.insync.replicas=2')]],
    prints: ['Completed updating config for topic orders.'],
  },
  // The best command is none.
  'unclean-temptation': {
    deeds: [[20_000, 'systemctl start kafka@1']],
    prints: ['ssh: connect to host kafka-1 port 22: No route to host'],
  },
  'lost-quorum': { deeds: [[40_000, 'systemctl start kafka-controller@102']], prints: [''] },
  retention: {
    deeds: [[20_000, set('clicks', 'retention.ms=600000')]],
    prints: ['Completed updating config for topic clicks.'],
  },
  'late-reader': {
    deeds: [
      [20_000, `${reset} --to-earliest`],
      [22_000, 'systemctl stop invoices'],
      [26_000, `${reset} --to-earliest`],
      [28_000, 'systemctl start invoices'],
    ],
    prints: ["can only be reset if the group 'invoices' is inactive", '', 'NEW-OFFSET', ''],
  },
  'one-way-cut': {
    deeds: [
      [30_000, SWAP],
      [35_000, preferred],
    ],
    prints: [
      'Successfully started partition reassignment for orders-0',
      'Successfully completed leader election (PREFERRED) for partitions orders-0',
    ],
  },
  'rebalance-storm': { deeds: [[30_000, 'systemctl stop truck-d']], prints: [''] },
  'hot-key': { deeds: [[30_000, 'systemctl start packer-c']], prints: [''] },
  'poison-record': {
    deeds: [
      [20_000, 'systemctl status loader-a loader-b loader-c'],
      [22_000, `${skip} --shift-by 1`],
      [24_000, 'systemctl stop loader-a loader-b loader-c'],
      [34_000, `${skip} --shift-by 1`],
      [36_000, 'systemctl start loader-a loader-b loader-c'],
    ],
    prints: [
      'Error deserializing VALUE for partition orders-1 at offset ',
      "can only be reset if the group 'loaders' is inactive",
      '',
      'NEW-OFFSET',
      '',
    ],
  },
  'zombie-producer': {
    deeds: [
      [20_000, 'kafka-transactions describe --transactional-id till'],
      [30_000, 'systemctl start new-till'],
    ],
    prints: ['Ongoing', ''],
  },
  'slow-disk': { deeds: [[30_000, MOVE]], prints: ['Successfully started partition reassignment for orders-0'] },
  'lagging-observer': { deeds: [[40_000, deleteRate(23)]], prints: ['Completed updating config for broker 23.'] },
}

const LOSSES: Record<IncidentId, Golden> = {
  // Orders flow, and the promise is gone.
  'held-replica': { deeds: [[20_000, set('orders', 'min.insync.replicas=1')]], prints: ['Completed'] },
  'wrong-min-isr': { deeds: [[20_000, set('orders', 'min.insync.replicas=1')]], prints: ['Completed'] },
  'unclean-temptation': { deeds: [[20_000, unclean]], prints: ['Successfully completed leader election (UNCLEAN)'] },
  'lost-quorum': {
    deeds: [
      [20_000, unclean],
      [30_000, 'systemctl start kafka@1'],
    ],
    prints: ['Timeout waiting for election results', ''],
  },
  retention: { deeds: [[20_000, set('clicks', 'retention.ms=21000')]], prints: ['Completed'] },
  'late-reader': {
    deeds: [
      [22_000, 'systemctl stop invoices'],
      [26_000, `${reset} --to-latest`],
      [28_000, 'systemctl start invoices'],
    ],
    prints: ['', 'NEW-OFFSET', ''],
  },
  'one-way-cut': { deeds: [[20_000, 'systemctl stop kafka@1']], prints: [''] },
  'rebalance-storm': { deeds: [[20_000, 'systemctl stop truck-a']], prints: [''] },
  // The lag is gone, and so are the orders that it was made of.
  'hot-key': {
    deeds: [
      [20_000, 'systemctl stop packer-a packer-b'],
      [24_000, 'kafka-consumer-groups --reset-offsets --group packers --topic orders --to-latest --execute'],
      [26_000, 'systemctl start packer-a packer-b packer-c'],
    ],
    prints: ['', 'NEW-OFFSET', ''],
  },
  // Everybody reads again, and what had piled up behind the one record nobody ever reads.
  'poison-record': {
    deeds: [
      [22_000, 'systemctl stop loader-a loader-b loader-c'],
      [32_000, `${skip} --to-latest`],
      [34_000, 'systemctl start loader-a loader-b loader-c'],
    ],
    prints: ['', 'NEW-OFFSET', ''],
  },
  // Behind what is open nothing is stable, wherever the group stands; and what it was moved past it never gets.
  'zombie-producer': {
    deeds: [
      [22_000, 'systemctl stop warehouse'],
      [32_000, 'kafka-consumer-groups --reset-offsets --group warehouse --topic orders --to-latest --execute'],
      [34_000, 'systemctl start warehouse'],
    ],
    prints: ['', 'NEW-OFFSET', ''],
  },
  // Orders flow at once, with two copies.
  'slow-disk': { deeds: [[20_000, 'systemctl stop kafka@3']], prints: [''] },
  'lagging-observer': { deeds: [], prints: [] },
}

describe.each(INCIDENTS)('the incident $id', (incident) => {
  const run = ({ deeds }: Golden) =>
    play(
      incident,
      deeds.map(([afterMs, line]) => [incident.alarmMs + afterMs, line]),
    )

  it('is won in time, with nothing lost, by its golden run', () => {
    const golden = WINS[incident.id]
    const { solvedMs, isKept, printed } = run(golden)
    for (const [i, text] of golden.prints.entries()) expect(printed[i]).toContain(text)
    expect({ isSolved: solvedMs !== null, isKept }).toEqual({ isSolved: true, isKept: true })
    expect(solvedMs).toBeLessThan(incident.limitMs)
  })

  it('is lost by another', () => {
    const golden = LOSSES[incident.id]
    const { solvedMs, isKept, printed } = run(golden)
    for (const [i, text] of golden.prints.entries()) expect(printed[i]).toContain(text)
    expect(solvedMs !== null && isKept).toBe(false)
  })

  it('is not solved when it begins, and its symptoms are there then', () => {
    const world = createWorld(incident.world)
    runUntil(world, incident.alarmMs * 1000)
    const begun = play({ ...incident, limitMs: incident.alarmMs }, [])
    expect(begun).toMatchObject({ solvedMs: null, isKept: true })
    // Two of them ring before anything has happened to anybody; where somebody only reads too little no tool complains.
    const isEarly = incident.id === 'lagging-observer' || incident.id === 'retention'
    const isSilent =
      isEarly || incident.id === 'late-reader' || incident.id === 'hot-key' || incident.id === 'poison-record'
    expect(readSymptoms(world, incident.brokenMs).length > 0).toBe(!isSilent)
    expect(findFirst(world, incident.bad, incident.brokenMs) !== null).toBe(!isEarly)
  })

  it('is a world that can be read as a file, and is the same after going back', () => {
    expect(parseScenario(formatScenario(incident.world))).toMatchObject({ ok: true })
    const timeline = createTimeline(incident.world)
    seekTimeline(timeline, incident.alarmMs * 1000)
    const { replicas } = describePartitions(timeline.world)[0]
    const command = {
      kind: 'ReassignPartition',
      topic: incident.topic,
      partition: 0,
      replicas: [...replicas].reverse(),
    } as const
    issueAt(timeline, command)
    seekTimeline(timeline, (incident.alarmMs + 9_000) * 1000)
    const digest = digestWorld(timeline.world)
    seekTimeline(timeline, 5_000_000)
    seekTimeline(timeline, (incident.alarmMs + 9_000) * 1000)
    expect(digestWorld(timeline.world)).toBe(digest)
  })

  it('suggests lines of tools that there are, each after one that was suggested before', () => {
    incident.lines.forEach(({ after, line }, i) => {
      expect(after ?? -1).toBeLessThan(i)
      expect(line).toMatch(/^(kafka-[a-z-]+|systemctl) /)
    })
  })
})

it('there is a level for each id', () => {
  expect(INCIDENTS.map(({ id }) => id)).toEqual(INCIDENT_IDS)
})

it('in the incident of the hot key the work is one partition’s, and only while its member has another one it grows', () => {
  const incident = INCIDENTS.find(({ id }) => id === 'hot-key')
  if (incident === undefined) throw new Error('there is no such level')
  const lagAt = (ms: number): readonly number[] => {
    const world = createWorld(incident.world)
    runUntil(world, ms * 1_000)
    return measureGroups(world).flatMap(({ partitions }) => partitions.map(({ positionLag }) => positionLag))
  }
  const [early, before, broken] = [lagAt(12_000), lagAt(19_000), lagAt(incident.alarmMs)]
  // While the hot one is all that its member has, what piled up before the group was there is worked off.
  expect(before[1]).toBeLessThan(early[1])
  // Partitions 0 and 1 are one member's; 2 has one of its own.
  expect(broken[0] + broken[1]).toBeGreaterThan(500)
  expect(broken[2]).toBeLessThan(100)
})
