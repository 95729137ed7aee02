/** The page over a real cluster. Settings and requests have Kafka's names. */
import { count } from './pieces'

interface Fault {
  readonly address: string
  /** Kafka's or the system's own name of it; empty for none. */
  readonly reason: string
}
interface Some {
  readonly partitions: number
  readonly first: string
}

const why = ({ reason }: Fault): string => (reason === '' ? '' : ` (${reason})`)
const some = ({ partitions, first }: Some): string =>
  partitions === 1 ? first : `${first} and ${count(partitions - 1, 'more', 'more')}`

export const liveClusterWords = {
  title: 'Your cluster, live',
  live: 'Live cluster',
  old: 'Last picture',
  readOnly: 'read-only',
  seen: (seconds: string) => `seen ${seconds} ago`,
  cluster: (id: string) => `cluster ${id}`,
  scene: 'The cluster as it was seen last',
  noRack: 'no broker.rack',
  controllers: 'controllers',
  waiting: 'Waiting for the first picture …',
  lostBridge: 'The bridge no longer answers. This is the last picture; the page goes on trying.',
  refused: 'The bridge does not know this address. Start it again and open the address that it prints.',
  start: {
    title: 'The same picture over your own Apache Kafka',
    text: 'There is no bridge behind this page yet. A browser does not speak Kafka’s protocol, so a small bridge on your machine does. It only reads, and nothing leaves your machine. In the folder of Streamscape:',
    command: 'npm run live -- --bootstrap localhost:9092',
    next: 'Open the address that it prints. It needs Apache Kafka 4.0 or newer, and Node 20.19.4 or newer.',
    secured:
      'With TLS or a log-in: --properties FILE, the same settings as for Kafka’s own tools. They stay in the bridge.',
  },
  recording: {
    title: 'A recording of a real failure',
    plate: 'Recording',
    notLive: 'not live, not a simulation',
    open: 'Or open a recording',
    text: 'What the controllers of a cluster have decided stands in their own log, with its times. Its text can be opened here and gone through moment by moment; it stays on this machine. On a controller:',
    command:
      'bin/kafka-dump-log.sh --cluster-metadata-decoder --files /var/lib/kafka/__cluster_metadata-0/00000000000000000000.log > failure.txt',
    choose: 'Open a dump …',
    example: 'Show an example',
    exampleName: 'Apache Kafka 4.4.0: two of three brokers killed',
    nobodyYet: 'No broker is in the cluster yet.',
    noTopicYet: 'There is no topic yet.',
    close: 'Close the recording',
    faults: {
      'no-dump': () =>
        'There is no record of a metadata log in this file. Open the text that kafka-dump-log prints with --cluster-metadata-decoder.',
      'not-decoded': () =>
        'The records of this file are not decoded. Make the dump again with --cluster-metadata-decoder, from a file of __cluster_metadata.',
      'too-large': ({ most }: { readonly most: number }) =>
        `There are more than ${most} records in this file. Dump fewer files of the log at once.`,
      'bad-line': ({ line, text }: { readonly line: number; readonly text: string }) =>
        `Line ${line} is a record that cannot be read (“${text} …”). Was the file cut there? Make the dump again.`,
      'nothing-changes': () =>
        'Nothing changes in this recording: no broker, topic or partition is in it. Dump the log from its first file on.',
      unreadable: () => 'The file could not be read from this machine.',
    },
    timeline: 'Moments of the recording',
    seek: 'Time of the recording',
    earlier: 'Moment before',
    later: 'Next moment',
    moment: (n: number, of: number) => `moment ${n} of ${of}`,
    since: (seconds: string) => `+${seconds} s`,
    events: 'What was decided',
    nothingShown: 'Nothing that the picture shows.',
    why: {
      fenced: (ids: string) =>
        `${ids}: no heartbeat for broker.session.timeout.ms, so it was fenced. When and why it fell silent, the log does not know.`,
      stopped: (ids: string) => `${ids}: had asked to stop, and was fenced when it had handed over.`,
      stopping: (ids: string) => `${ids}: asked to stop (controlled shutdown) and hands over what it leads.`,
      unfenced: (ids: string) => `${ids}: has caught up with the metadata log and may lead and follow again.`,
      registered: (ids: string) => `${ids}: a process has begun and registers; it stays fenced until it has caught up.`,
      leftElr: (ids: string) =>
        `${ids}: a process has begun after one that did not end cleanly, so it no longer counts among those that have all (ELR).`,
      'fell-behind': () => 'The leader asked for it: a copy had not kept up for replica.lag.time.max.ms.',
      'caught-up': () => 'The leader asked for it: a copy has caught up.',
      elected: () => 'An election without a broker that fell: preferred or by hand. Who asked, the log does not know.',
      made: () => 'Topics were made, grown or deleted.',
      quorum: () => 'The controllers elected their leader.',
    },
    broker: (id: number) => `Broker ${id}`,
  },
  faults: {
    unreachable: (fault: Fault) => `Nobody answers at ${fault.address}${why(fault)}.`,
    'not-kafka': (fault: Fault) => `What answers at ${fault.address} does not speak Kafka’s protocol${why(fault)}.`,
    'too-old': (fault: Fault) => `The broker at ${fault.address} is too old${why(fault)}: Apache Kafka 4.0 is needed.`,
    'log-in': (fault: Fault) => `The broker at ${fault.address} refuses the log-in${why(fault)}.`,
    tls: (fault: Fault) => `The broker at ${fault.address} and the bridge do not agree on TLS${why(fault)}.`,
    'no-rights': (fault: Fault) => `The log-in may not ask ${fault.address}${why(fault)}.`,
    gone: (fault: Fault) =>
      `The cluster no longer answers${why(fault)}. This is the last picture; the bridge goes on trying.`,
  },
  topics: 'Topics',
  topicLine: (partitions: number, replicas: number, minIsr: number) => `${partitions} × ${replicas}, min ${minIsr}`,
  underReplicatedShort: 'URP',
  underMinShort: '<min',
  partitionStates: {
    good: 'in sync',
    'at-min': 'at min ISR: one copy less stops writes',
    'under-replicated': 'under-replicated',
    'under-min': 'below min ISR: acks=all is refused',
    leaderless: 'without a leader',
  },
  partition: (name: string, state: string, isr: string, replicas: string) =>
    `${name}: ${state}. ISR ${isr} of ${replicas}`,
  moreTopics: (n: number) => `and ${count(n, 'more topic', 'more topics')}`,
  elr: (ids: string) => `ELR ${ids}`,
  epoch: (epoch: number) => `epoch ${epoch}`,
  unseenTitle: 'Not visible from here',
  unseen: {
    producers: () => 'Producers: their acks, retries and waits are known to each of them alone.',
    copies: () => 'How far followers are: their leader knows; ISR and ELR tell who has it all.',
    links: () => 'Delays of the network, disks, CPU: not asked.',
    controllers: () => 'Racks of controllers: a controller has none.',
    records: () => 'Records: the bridge fetches none.',
    observers: () => 'Observers: Apache Kafka has none.',
    'recorded-ends': () => 'How far logs were, and what was lost: only decisions are in this log.',
    'recorded-groups': () => 'Consumer groups and their lag: they have a log of their own.',
    'recorded-quorum': () => 'The other controllers: who led is in the log, who followed is not.',
    'recorded-causes': () => 'When something happened: a time is when the controller decided on it.',
    'begins-late': ({ records }: { readonly records: number }) =>
      `What was before the first record: ${count(records, 'record is', 'records are')} of things that this log never introduces. Dump it from its first file on.`,
    members: ({ groups }: { readonly groups: number }) =>
      `Members of ${count(groups, 'group', 'groups')} with the new protocol: not asked.`,
    'topics-cut': ({ shown }: { readonly shown: number }) =>
      `Topics beyond the first ${shown}. Name others with --topic.`,
    'groups-cut': ({ shown }: { readonly shown: number }) => `Groups beyond the first ${shown}.`,
    'no-topics': () => 'Topics: there is none, or none that the log-in may describe.',
    'no-topic': ({ names }: { readonly names: readonly string[] }) => `Asked for and not there: ${names.join(', ')}.`,
    'no-right': ({ what }: { readonly what: 'topics' | 'groups' | 'quorum' | 'configs' | 'offsets' }) =>
      ({
        topics: 'Some topics: the log-in may not describe them.',
        groups: 'Groups: the log-in may not describe them.',
        quorum: 'The quorum: the log-in may not describe the cluster.',
        configs: 'Some settings: the log-in may not describe them. Their min ISR is shown as 1.',
        offsets: 'Ends of some logs: the log-in may not describe their topics.',
      })[what],
    unreachable: ({ broker, address }: { readonly broker: number; readonly address: string }) =>
      `Logs and groups of broker ${broker}: it advertises ${address}, which does not answer from here.`,
  },
  maySend: 'The bridge may send',
  maySendNote: (n: number) =>
    `${count(n, 'kind', 'kinds')} of request, no writes. Held by a test. The log-in stays in the bridge.`,
  tiles: {
    underReplicated: 'Under-replicated',
    ofPartitions: (n: number) => `of ${count(n, 'partition', 'partitions')}`,
    underMin: 'Below min ISR',
    atMin: (n: number) => `${n} at min`,
    leaderless: (n: number) => `${n} without a leader`,
    quorum: 'Quorum',
    noQuorum: 'not told',
    quorumLeads: (id: number, epoch: number) => `${id} leads, epoch ${epoch}`,
    quorumNone: 'nobody leads',
    behind: (entries: number) => `furthest behind: ${count(entries, 'entry', 'entries')}`,
    lag: (groups: number) => `Lag, worst of ${count(groups, 'group', 'groups')}`,
    noLag: 'nobody has committed',
    requests: 'Requests to your cluster',
    perSecond: '/ s',
    never: (most: number) => `never over ${most}`,
  },
  changesTitle: 'Seen to change',
  noChanges: 'Nothing since you look.',
  changes: {
    'broker-gone': ({ broker }: { readonly broker: number }) => `Broker ${broker} is gone`,
    'broker-back': ({ broker }: { readonly broker: number }) => `Broker ${broker} takes part`,
    'broker-new': ({ broker }: { readonly broker: number }) => `Broker ${broker} is new`,
    quorum: ({ leader, epoch }: { readonly leader: number; readonly epoch: number }) =>
      leader < 0 ? 'Nobody leads the quorum' : `${leader} leads the quorum, epoch ${epoch}`,
    leaders: (changed: Some) => `New leader: ${some(changed)}`,
    leaderless: (changed: Some) => `No leader: ${some(changed)}`,
    shrunk: (changed: Some) => `Fewer in sync: ${some(changed)}`,
    grown: (changed: Some) => `Back in sync: ${some(changed)}`,
    topics: ({ added, removed }: { readonly added: number; readonly removed: number }) =>
      `Topics: ${added} new, ${removed} gone`,
  },
  whatIf: (rack: string) => `What if ${rack} dies?`,
  whatIfNote: 'Try it in the simulation, on a copy',
  assumedTitle: 'What the copy assumes',
  assumed: {
    writers: ({ rate }: { readonly rate: number }) =>
      `Somebody writes to each topic with acks=all, together ${count(rate, 'record', 'records')} a second: as fast as the logs were seen to grow, at least one a second for each topic and some 1,000 for all.`,
    readers: () => 'Each group has one member.',
    'empty-logs': () => 'All logs begin empty, with all replicas in sync.',
    links: ({ latencyMs }: { readonly latencyMs: number }) => `Between racks it takes ${latencyMs} ms one way.`,
    controllers: ({ voters }: { readonly voters: number }) =>
      `${count(voters, 'controller stands', 'controllers stand')} at a rack by turns: nobody tells where.`,
    combined: ({ nodes }: { readonly nodes: number }) =>
      `${count(nodes, 'node', 'nodes')} that are broker and controller at once are two processes each.`,
    'racks-merged': ({ racks }: { readonly racks: number }) =>
      `${count(racks, 'rack', 'racks')} share the last place: a world has few.`,
    'left-out': (left: { readonly topics: number; readonly brokers: number; readonly groups: number }) =>
      `Left out: ${count(left.topics, 'topic', 'topics')}, ${count(left.brokers, 'broker', 'brokers')}, ${count(left.groups, 'group', 'groups')}.`,
    settings: ({ keys }: { readonly keys: readonly string[] }) =>
      `Settings that are not simulated with their value: ${keys.join(', ')}.`,
  },
  noWorld: 'No world can be made of this picture:',
  description: (address: string) => `A copy of the cluster at ${address}.`,
} as const
