/** Was jeder Befehl tut, wie es in der Liste des Getanen steht. */

import type * as english from '../en/commands'
import type { Words } from '../words'
import { governanceCommands } from './governance-commands'
import { writeNumber } from './pieces'

interface Names {
  readonly site: (id: string) => string
}
interface Link {
  readonly from: string
  readonly to: string
}

const way = (link: Link & { readonly both: boolean }, names: Names): string =>
  `${names.site(link.from)} ${link.both ? '↔' : '→'} ${names.site(link.to)}`
const name = (p: { readonly topic: string; readonly partition: number }): string => `${p.topic}-${p.partition}`
const job = (c: { readonly application: string; readonly version: number }): string =>
  c.version === 1 ? c.application : `${c.application} Version ${c.version}`
const pairsOf = (c: { readonly article: number; readonly pairs: number }): string =>
  `${c.pairs === 1 ? 'Ein Paar' : `${writeNumber(c.pairs)} Paare`} von Artikel ${c.article}`

export const commandWords: Words<typeof english.commandWords> = {
  KillSite: (c, names) => `${names.site(c.site)} abschalten`,
  HealSite: (c, names) => `${names.site(c.site)} einschalten`,
  CrashBroker: (c) => `Broker ${c.broker} abstürzen lassen`,
  StopBroker: (c) => `Broker ${c.broker} stoppen`,
  PauseBroker: (c) => `Broker ${c.broker} pausieren`,
  ResumeBroker: (c) => `Broker ${c.broker} weiterlaufen lassen`,
  PauseController: (c) => `Controller ${c.controller} pausieren`,
  ResumeController: (c) => `Controller ${c.controller} weiterlaufen lassen`,
  StartBroker: (c) => `Broker ${c.broker} starten`,
  CrashController: (c) => `Controller ${c.controller} abstürzen lassen`,
  StartController: (c) => `Controller ${c.controller} starten`,
  CutLink: (c, names) => `${way(c, names)} trennen`,
  HealLink: (c, names) => `${way(c, names)} verbinden`,
  SetLink: (c, names) => `Leitung ${way({ ...c, both: true }, names)} ändern`,
  SlowDisk: (c) =>
    c.bytesPerSecond === null
      ? `Platte von ${c.broker} in Ordnung bringen`
      : `Platte von ${c.broker} auf ${c.bytesPerSecond} B/s verlangsamen`,
  ThrottleReplica: (c) =>
    c.bytesPerSecond === null
      ? `${name(c)} auf ${c.broker} freigeben`
      : c.bytesPerSecond === 0
        ? `${name(c)} auf ${c.broker} festhalten`
        : `${name(c)} auf ${c.broker} auf ${c.bytesPerSecond} B/s drosseln`,
  CreateTopic: (c) => `Topic ${c.topic.name} anlegen`,
  AddPartitions: (c) => `${c.topic}: ${c.partitions} Partitionen`,
  AlterTopicConfig: (c) => `${c.topic}: ${c.key}=${c.value}`,
  AlterPlacement: (c) =>
    c.placement === null ? `${c.topic}: keine Placement Constraints` : `${c.topic}: neue Placement Constraints`,
  ReassignPartition: (c) => `${name(c)} zieht um auf ${c.replicas.join(', ')}`,
  AlterBrokerConfig: (c) =>
    c.value === null ? `Broker ${c.broker}: kein ${c.key}` : `Broker ${c.broker}: ${c.key}=${c.value}`,
  AlterClusterConfig: (c) => `Cluster: ${c.key}=${c.value}`,
  ElectLeader: (c) => `${c.election === 'UNCLEAN' ? 'Unclean' : 'Preferred'} Election für ${name(c)}`,
  AlterProducerConfig: (c, names) => `${names.client(c.producer)}: ${c.key}=${c.value}`,
  AlterConsumerConfig: (c, names) => `${names.client(c.consumer)}: ${c.key}=${c.value}`,
  SetProducerRate: (c, names) => `${names.client(c.producer)}: ${writeNumber(c.recordsPerSecond)} Records pro Sekunde`,
  StopProducer: (c, names) => `${names.client(c.producer)} anhalten`,
  StartProducer: (c, names) => `${names.client(c.producer)} starten`,
  SendRecord: (c, names) =>
    `${names.client(c.producer)} sendet ${c.value === null ? 'einen Tombstone' : `„${c.value}“`}`,
  PauseConsumer: (c, names) => `${names.client(c.consumer)} pausieren`,
  ResumeConsumer: (c, names) => `${names.client(c.consumer)} weiterlesen lassen`,
  AddConsumer: (c) => `${c.consumer.name} beginnt zu lesen`,
  StopConsumer: (c, names) => `${names.client(c.consumer)} geht`,
  ResetOffsets: (c) => `Gruppe ${c.group}: ${name(c)} auf Offset ${c.offset}`,
  SeekConsumer: (c, names) =>
    `${names.client(c.consumer)} liest ${c.offset === 'beginning' ? 'von Anfang an' : c.offset === 'end' ? 'vom Ende an' : c.offset === 'time' ? `ab ${writeNumber((c.timeMs ?? 0) / 1000)} s` : `ab Offset ${c.offset}`}`,
  StopSystem: (c) => `${c.system} fällt aus`,
  StartSystem: (c) => `${c.system} kommt zurück`,
  AddSystem: (c) => `${c.system.name} kommt dazu`,
  RemoveSystem: (c) => `${c.system} geht`,
  StartSurge: (c) => `das ${c.surge.factor}-Fache der üblichen Rate`,
  SpoilOutput: (c) =>
    c.fault === 'half-written'
      ? `${c.system} bricht ${c.records === 1 ? '1 Record' : `${c.records} Records`} vor dem Ende ab`
      : `${c.system} sendet ${c.records === 1 ? '1 schlechten Record' : `${c.records} schlechte Records`}`,
  SlowSystem: (c) =>
    c.delayMs === 0 ? `${c.system} ist so schnell wie üblich` : `${c.system} braucht ${c.delayMs} ms länger`,
  PlaceOrder: (c) => `${pairsOf(c)} bei ${c.system} bestellen, aus ${c.place}`,
  RecordSale: (c) => `${pairsOf(c)} in ${c.place} verkaufen, verbucht von ${c.system}`,
  StartApplication: (c) => `${job(c)} starten`,
  StopApplication: (c) => `${job(c)} stoppen`,
  FailApplication: (c) => `${job(c)} abstürzen lassen`,
  BuildApplication: (c) => `${job(c)} bauen`,
  SubscribeApplication: (c) => `${c.application} liest ${c.reads}`,
  ServeApplication: (c) => `Version ${c.version} von ${c.application} bedienen lassen`,
  ReplayApplication: (c) => `Das Log noch einmal in ${job(c)} einspielen`,
  StartConnector: (c) => `Connector ${c.connector} starten`,
  FailConnector: (c) => `Connector ${c.connector} fällt aus`,
  RestartConnector: (c) => `Connector ${c.connector} neu starten`,
  ...governanceCommands,
  SetBatchInterval: (c) => `Batch alle ${c.intervalMinutes} min`,
  CaptureChanges: (c) =>
    c.snapshotOf !== undefined || c.changes[0]?.op === 'r'
      ? 'Die Tabellen der Datenbank wurden gelesen'
      : c.changes.length === 1
        ? 'Eine Zeile der Datenbank änderte sich'
        : `${c.changes.length} Zeilen der Datenbank änderten sich`,
}
