/** Was man auf dem Spielplatz neben dem Bild liest. */

import type * as english from '../en/reading'
import type { Words } from '../words'

export const partitionWords: Words<typeof english.partitionWords> = {
  title: 'Alle Partitionen',
  map: (all, troubled) =>
    troubled === 0 ? `${all} Partitionen, alle nehmen acks=all` : `${troubled} von ${all} Partitionen ohne acks=all`,
  mapShort: (all, troubled) =>
    troubled === 0 ? `${all}, alle nehmen acks=all` : `${troubled} von ${all} ohne acks=all`,
  ranks: {
    leaderless: 'Kein Leader',
    silent: 'Der Leader antwortet nicht',
    below: 'Weniger in sync als min ISR',
    refusing: 'Kein Ja für Schreiben mit acks=all',
    short: 'Nicht alle in sync',
    whole: 'Alle in sync',
  },
  leads: (broker, site) => `${broker}, ${site}`,
  nobody: 'niemand führt',
  inSync: (isr, answering, min) =>
    answering === isr ? `in sync ${isr}, min ${min}` : `ISR ${isr}, ${answering} antworten, min ${min}`,
  shown: 'auf der Bühne',
}

export const logWords: Words<typeof english.logWords> = {
  title: 'Das Log, Replica für Replica',
  none: 'Noch hält keine Replica etwas.',
  axis: 'Offsets',
  leo: 'LEO',
  hw: 'HW',
  lso: 'LSO',
  lsoLong: 'Last Stable Offset: mit read_committed liest ein Consumer bis hierher',
  openTransaction: (producer, epoch, offset) =>
    `Offen seit Offset ${offset}: eine Transaktion von ${producer}, Epoche ${epoch}. Mit read_committed liest niemand weiter.`,
  hwLong: 'High Watermark: bis hierher dürfen Consumer lesen',
  leoLong: 'Log End Offset: hierhin kommt der nächste Record',
  leftOut: (from, to) => `${from} bis ${to}, ausgelassen`,
  epoch: (epoch, leader) => (leader === null ? `Epoche ${epoch}` : `Epoche ${epoch}, Leader ${leader}`),
  label: (broker, leo, hw) => `Broker ${broker}: Log End Offset ${leo}, High Watermark ${hw}`,
  cell: (offset, epoch, isBelow) =>
    `Offset ${offset}, Leader-Epoche ${epoch}, ${isBelow ? 'unter' : 'über'} der High Watermark: lesen`,
  snip: 'SCHNIPP!',
  cuts: 'Was abgeschnitten wurde',
  cut: (broker, from, to, records) =>
    records === 1
      ? `${broker} schnitt Offset ${from} ab.`
      : `${broker} schnitt ${from} bis ${to} ab, ${records} Records.`,
  cutOf: (epoch, leader) =>
    epoch < 0
      ? 'Aus welcher Epoche, lässt sich nicht sagen.'
      : `Aus Epoche ${epoch}${leader === null ? '' : `, Leader ${leader}`}.`,
  cutAcknowledged: (records) => (records === 0 ? 'Nie bestätigt.' : `${records} davon waren bestätigt.`),
  why: 'Warum?',
  read: 'Offset lesen',
  readIt: 'Lesen',
  readOf: (broker) => `wie Broker ${broker} ihn hält`,
  gone: (offset) => `Offset ${offset}: weg durch Compaction, ein späterer Wert des Schlüssels steht weiter hinten`,
  compacted: (broker, until, records, written) =>
    `Broker ${broker} hat bis Offset ${until} verdichtet: Unter ${written} ${records === 1 ? 'Offset' : 'Offsets'} steht nichts mehr.`,
  tombstones: (clock) => `Dort warten Tombstones, der erste bis ${clock}.`,
  notThere: (offset, broker) => `Broker ${broker} hält nichts bei Offset ${offset}.`,
}

export const recordWords: Words<typeof english.recordWords> = {
  offset: 'Offset',
  key: 'Key',
  nullKey: 'null',
  value: 'Value',
  headers: 'Header',
  tombstone: 'null: ein Tombstone, der den Schlüssel löscht',
  noContent: 'ohne Inhalt: es gibt nur Keys und Bytes',
  producer: 'Producer',
  coordinator: 'der Coordinator der Gruppe selbst',
  sequence: 'Sequenz',
  noSequence: 'keine: ohne Idempotenz',
  sequenceOf: (sequence, id) => `${sequence}, von Producer-ID ${id}`,
  batch: 'sein Batch',
  batchOf: (records, bytes, clock) =>
    `${records} ${records === 1 ? 'Record' : 'Records'}, ${bytes} Bytes, begonnen um ${clock}`,
  stored: 'gespeichert',
  storedAt: (clock, epoch) => `um ${clock}, Leader-Epoche ${epoch}`,
  notStored: 'in keinem Log',
  acknowledged: 'bestätigt',
  yes: 'ja',
  no: 'noch nicht oder nie',
}

export const describeWords: Words<typeof english.describeWords> = {
  asSlip: 'als Zettel',
  asPrinted: 'wie ausgegeben',
}

export const eventWords: Words<typeof english.eventWords> = {
  title: 'Was geschah',
  ofThis: 'Was damit geschah',
  search: 'Wort, Broker, Partition …',
  groups: {
    done: 'von Hand getan',
    faults: 'Störungen',
    elections: 'Wahlen',
    isr: 'in sync',
    logs: 'Logs',
    writes: 'Schreiben',
    clients: 'Clients',
    cluster: 'Cluster',
  },
  count: (found, all) => `${found} von ${all} Ereignissen`,
  more: (count) => `${count} weitere`,
  goThere: (clock) => `Zu ${clock} gehen`,
  why: 'Warum?',
  whyOf: (kind, clock) => `Warum? ${kind}, ${clock}`,
}

export const lightWords: Words<typeof english.lightWords> = {
  title: 'Ein Licht, gelesen',
  none: 'Gerade ist kein Licht unterwegs.',
  way: (from, to) => `${from} → ${to}`,
  broker: (id) => `Broker ${id}`,
  stands: 'steht für',
  records: (count, shown) => (count === 1 ? '1 Record' : `${shown} Records`),
  offsets: 'Offsets',
  range: (first, last) => (first === last ? first : `${first} bis ${last}`),
  ranges: (shown, all) => `${shown.join(', ')}${all > shown.length ? ' …' : ''}`,
  notStored: 'noch keine: die vergibt der Leader',
  notStoredEver: 'keine: es wurde abgelehnt',
  notArrived: 'keine: es kam nie an',
  sent: 'abgeschickt',
  sentFor: (clock, time) => `${clock}, ${time} unterwegs`,
  never: (clock) => `${clock}, und unterwegs verloren`,
  kinds: [
    'zum Leader',
    'zu einem Follower',
    'zu einem Observer',
    'zu einem beförderten Observer',
    'zum Leser',
    'abgelehnt',
    'verloren',
  ],
  recordOf: (at, all) => `Record ${at} von ${all}`,
  rest: (shown) => `Die ersten ${shown} sind hier zu lesen.`,
  gone: 'Was es trug, steht nicht mehr in diesem Log.',
  previous: 'Licht davor',
  next: 'Nächstes Licht',
  previousRecord: 'Record davor',
  nextRecord: 'Nächster Record',
  close: 'Schließen',
}
