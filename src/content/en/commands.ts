/** What each command does, as it stands in the list of what was done. */
import { governanceCommands } from './governance-commands'

interface Names {
  readonly site: (id: string) => string
  readonly client: (id: string) => string
}
type Value = string | number | boolean
interface Link {
  readonly from: string
  readonly to: string
}
interface Partition {
  readonly topic: string
  readonly partition: number
}

const way = (link: Link & { readonly both: boolean }, names: Names): string =>
  `${names.site(link.from)} ${link.both ? '↔' : '→'} ${names.site(link.to)}`
const name = (p: Partition): string => `${p.topic}-${p.partition}`

interface Seek {
  readonly consumer: string
  readonly offset: string | number
  readonly timeMs?: number
}

interface Shelf {
  readonly system: string
  readonly article: number
  readonly place: string
  readonly pairs: number
}

const pairsOf = ({ article, pairs }: Shelf): string =>
  `${pairs === 1 ? 'a pair' : `${pairs} pairs`} of article ${article}`

interface Job {
  readonly application: string
  readonly version: number
}

const job = ({ application, version }: Job): string =>
  version === 1 ? application : `${application} version ${version}`

export const commandWords = {
  KillSite: (c: { readonly site: string }, names: Names) => `Kill ${names.site(c.site)}`,
  HealSite: (c: { readonly site: string }, names: Names) => `Heal ${names.site(c.site)}`,
  CrashBroker: (c: { readonly broker: number }) => `Crash broker ${c.broker}`,
  StopBroker: (c: { readonly broker: number }) => `Stop broker ${c.broker}`,
  PauseBroker: (c: { readonly broker: number }) => `Pause broker ${c.broker}`,
  ResumeBroker: (c: { readonly broker: number }) => `Resume broker ${c.broker}`,
  PauseController: (c: { readonly controller: number }) => `Pause controller ${c.controller}`,
  ResumeController: (c: { readonly controller: number }) => `Resume controller ${c.controller}`,
  StartBroker: (c: { readonly broker: number }) => `Start broker ${c.broker}`,
  CrashController: (c: { readonly controller: number }) => `Crash controller ${c.controller}`,
  StartController: (c: { readonly controller: number }) => `Start controller ${c.controller}`,
  CutLink: (c: Link & { readonly both: boolean }, names: Names) => `Cut ${way(c, names)}`,
  HealLink: (c: Link & { readonly both: boolean }, names: Names) => `Heal ${way(c, names)}`,
  SetLink: (c: Link, names: Names) => `Change the link ${way({ ...c, both: true }, names)}`,
  SlowDisk: (c: { readonly broker: number; readonly bytesPerSecond: number | null }) =>
    c.bytesPerSecond === null
      ? `Mend the disk of ${c.broker}`
      : `Slow the disk of ${c.broker} to ${c.bytesPerSecond} B/s`,
  ThrottleReplica: (c: Partition & { readonly broker: number; readonly bytesPerSecond: number | null }) =>
    c.bytesPerSecond === null
      ? `Let ${name(c)} on ${c.broker} run free`
      : c.bytesPerSecond === 0
        ? `Hold ${name(c)} on ${c.broker}`
        : `Throttle ${name(c)} on ${c.broker} to ${c.bytesPerSecond} B/s`,
  CreateTopic: (c: { readonly topic: { readonly name: string } }) => `Create topic ${c.topic.name}`,
  AddPartitions: (c: { readonly topic: string; readonly partitions: number }) =>
    `${c.topic}: ${c.partitions} partitions`,
  AlterTopicConfig: (c: { readonly topic: string; readonly key: string; readonly value: Value }) =>
    `${c.topic}: ${c.key}=${c.value}`,
  AlterPlacement: (c: { readonly topic: string; readonly placement: object | null }) =>
    c.placement === null ? `${c.topic}: no placement constraints` : `${c.topic}: new placement constraints`,
  ReassignPartition: (c: Partition & { readonly replicas: readonly number[] }) =>
    `${name(c)} moves to ${c.replicas.join(', ')}`,
  AlterBrokerConfig: (c: { readonly broker: number; readonly key: string; readonly value: number | null }) =>
    c.value === null ? `Broker ${c.broker}: no ${c.key}` : `Broker ${c.broker}: ${c.key}=${c.value}`,
  AlterClusterConfig: (c: { readonly key: string; readonly value: Value }) => `Cluster: ${c.key}=${c.value}`,
  ElectLeader: (c: Partition & { readonly election: string }) =>
    `${c.election === 'UNCLEAN' ? 'Unclean' : 'Preferred'} election of ${name(c)}`,
  AlterProducerConfig: (c: { readonly producer: string; readonly key: string; readonly value: Value }, names: Names) =>
    `${names.client(c.producer)}: ${c.key}=${c.value}`,
  AlterConsumerConfig: (c: { readonly consumer: string; readonly key: string; readonly value: Value }, names: Names) =>
    `${names.client(c.consumer)}: ${c.key}=${c.value}`,
  SetProducerRate: (c: { readonly producer: string; readonly recordsPerSecond: number }, names: Names) =>
    `${names.client(c.producer)}: ${c.recordsPerSecond} records a second`,
  StopProducer: (c: { readonly producer: string }, names: Names) => `Stop ${names.client(c.producer)}`,
  StartProducer: (c: { readonly producer: string }, names: Names) => `Start ${names.client(c.producer)}`,
  SendRecord: (c: { readonly producer: string; readonly value: string | null }, names: Names) =>
    `${names.client(c.producer)} sends ${c.value === null ? 'a tombstone' : `“${c.value}”`}`,
  PauseConsumer: (c: { readonly consumer: string }, names: Names) => `Pause ${names.client(c.consumer)}`,
  ResumeConsumer: (c: { readonly consumer: string }, names: Names) => `Resume ${names.client(c.consumer)}`,
  AddConsumer: (c: { readonly consumer: { readonly name: string } }) => `${c.consumer.name} begins to read`,
  StopConsumer: (c: { readonly consumer: string }, names: Names) => `${names.client(c.consumer)} leaves`,
  ResetOffsets: (c: Partition & { readonly group: string; readonly offset: number }) =>
    `Group ${c.group}: ${name(c)} to offset ${c.offset}`,
  SeekConsumer: (c: Seek, names: Names) =>
    `${names.client(c.consumer)} reads from ${c.offset === 'beginning' ? 'the beginning' : c.offset === 'end' ? 'the end' : c.offset === 'time' ? `${(c.timeMs ?? 0) / 1000} s on` : `offset ${c.offset}`}`,
  StopSystem: (c: { readonly system: string }) => `${c.system} goes down`,
  StartSystem: (c: { readonly system: string }) => `${c.system} comes back`,
  AddSystem: (c: { readonly system: { readonly name: string } }) => `${c.system.name} joins`,
  RemoveSystem: (c: { readonly system: string }) => `${c.system} leaves`,
  StartSurge: (c: { readonly surge: { readonly factor: number } }) => `${c.surge.factor} times the usual rate`,
  SpoilOutput: (c: { readonly system: string; readonly records: number; readonly fault?: string }) =>
    c.fault === 'half-written'
      ? `${c.system} breaks off, ${c.records} records before the end`
      : `${c.system} sends ${c.records} bad records`,
  SlowSystem: (c: { readonly system: string; readonly delayMs: number }) =>
    c.delayMs === 0 ? `${c.system} is as fast as usual` : `${c.system} takes ${c.delayMs} ms longer`,
  PlaceOrder: (c: Shelf) => `Order ${pairsOf(c)} at ${c.system}, from ${c.place}`,
  RecordSale: (c: Shelf) => `Sell ${pairsOf(c)} in ${c.place}, written down by ${c.system}`,
  StartApplication: (c: Job) => `Start ${job(c)}`,
  StopApplication: (c: Job) => `Stop ${job(c)}`,
  FailApplication: (c: Job) => `Crash ${job(c)}`,
  BuildApplication: (c: Job) => `Build ${job(c)}`,
  SubscribeApplication: (c: { readonly application: string; readonly reads: string }) =>
    `${c.application} reads ${c.reads}`,
  ServeApplication: (c: Job) => `Let version ${c.version} of ${c.application} serve`,
  ReplayApplication: (c: Job) => `Replay the log into ${job(c)}`,
  StartConnector: (c: { readonly connector: string }) => `Start the connector ${c.connector}`,
  FailConnector: (c: { readonly connector: string }) => `The connector ${c.connector} fails`,
  RestartConnector: (c: { readonly connector: string }) => `Restart the connector ${c.connector}`,
  ...governanceCommands,
  SetBatchInterval: (c: { readonly intervalMinutes: number }) => `Batch every ${c.intervalMinutes} min`,
  CaptureChanges: (c: { readonly changes: readonly { readonly op: string }[]; readonly snapshotOf?: unknown }) =>
    c.snapshotOf !== undefined || c.changes[0]?.op === 'r'
      ? 'The tables of the database were read'
      : c.changes.length === 1
        ? 'A row of the database changed'
        : `${c.changes.length} rows of the database changed`,
} as const
