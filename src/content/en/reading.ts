/** What is read in the playground beside the picture: all partitions at a glance, what has happened, one light. */

/** All partitions of a world, small. */
export const partitionWords = {
  title: 'All partitions',
  map: (all: number, troubled: number) =>
    troubled === 0 ? `${all} partitions, all take acks=all` : `${troubled} of ${all} partitions take no acks=all`,
  mapShort: (all: number, troubled: number) =>
    troubled === 0 ? `${all}, all take acks=all` : `${troubled} of ${all} take no acks=all`,
  ranks: {
    leaderless: 'No leader',
    silent: 'The leader does not answer',
    below: 'Fewer in sync than min ISR',
    refusing: 'acks=all writes get no yes',
    short: 'Not all in sync',
    whole: 'All in sync',
  },
  leads: (broker: number, site: string) => `${broker}, ${site}`,
  nobody: 'nobody leads',
  inSync: (isr: number, answering: number, min: number) =>
    answering === isr ? `in sync ${isr}, min ${min}` : `ISR ${isr}, ${answering} answer, min ${min}`,
  shown: 'on the scene',
} as const

/** A log as each replica holds it. */
export const logWords = {
  title: 'The log, replica by replica',
  none: 'No replica holds anything yet.',
  axis: 'offsets',
  leo: 'LEO',
  hw: 'HW',
  lso: 'LSO',
  lsoLong: 'last stable offset: with read_committed a consumer reads up to here',
  openTransaction: (producer: string, epoch: number, offset: string) =>
    `Open since offset ${offset}: a transaction of ${producer}, epoch ${epoch}. With read_committed nobody reads past it.`,
  hwLong: 'high watermark: what consumers may read ends here',
  leoLong: 'log end offset: the next record goes here',
  leftOut: (from: string, to: string) => `${from} to ${to}, left out`,
  epoch: (epoch: number, leader: number | null) =>
    leader === null ? `epoch ${epoch}` : `epoch ${epoch}, led by ${leader}`,
  label: (broker: number, leo: number, hw: number) => `Broker ${broker}: log end offset ${leo}, high watermark ${hw}`,
  cell: (offset: string, epoch: number, isBelow: boolean) =>
    `offset ${offset}, leader epoch ${epoch}, ${isBelow ? 'below' : 'above'} the high watermark: read it`,
  snip: 'SNIP!',
  cuts: 'What was cut',
  cut: (broker: number, from: string, to: string, records: number) =>
    records === 1 ? `${broker} cut offset ${from}.` : `${broker} cut ${from} to ${to}, ${records} records.`,
  cutOf: (epoch: number, leader: number | null) =>
    epoch < 0 ? 'Of which epoch cannot be told.' : `Of epoch ${epoch}${leader === null ? '' : `, led by ${leader}`}.`,
  cutAcknowledged: (records: number) =>
    records === 0 ? 'Never acknowledged.' : `${records} of them had been acknowledged.`,
  why: 'Why?',
  read: 'Read offset',
  readIt: 'Read',
  readOf: (broker: number) => `as broker ${broker} holds it`,
  gone: (offset: string) => `offset ${offset}: compacted away, a later value of its key stands further on`,
  compacted: (broker: number, until: string, records: number, written: string) =>
    `Broker ${broker} has compacted up to offset ${until}: ${written} ${records === 1 ? 'offset holds' : 'offsets hold'} nothing any more.`,
  tombstones: (clock: string) => `Tombstones wait there, the first until ${clock}.`,
  notThere: (offset: string, broker: number) => `Broker ${broker} holds nothing at offset ${offset}.`,
} as const

/** One record. */
export const recordWords = {
  offset: 'offset',
  key: 'key',
  nullKey: 'null',
  value: 'value',
  headers: 'headers',
  tombstone: 'null: a tombstone, which deletes the key',
  noContent: 'no content: only keys and bytes are made',
  producer: 'producer',
  coordinator: 'the coordinator of the group, by itself',
  sequence: 'sequence',
  noSequence: 'none: without idempotence',
  sequenceOf: (sequence: number, id: number) => `${sequence}, of producer id ${id}`,
  batch: 'its batch',
  batchOf: (records: number, bytes: string, clock: string) =>
    `${records} ${records === 1 ? 'record' : 'records'}, ${bytes} bytes, begun at ${clock}`,
  stored: 'stored',
  storedAt: (clock: string, epoch: number) => `at ${clock}, leader epoch ${epoch}`,
  notStored: 'in no log',
  acknowledged: 'acknowledged',
  yes: 'yes',
  no: 'not yet, or never',
} as const

/** What a tool prints, on a slip. */
export const describeWords = {
  asSlip: 'as a slip',
  asPrinted: 'as printed',
} as const

/** Everything that has happened in a run. */
export const eventWords = {
  title: 'What happened',
  ofThis: 'What happened to it',
  search: 'word, broker, partition …',
  groups: {
    done: 'done by hand',
    faults: 'faults',
    elections: 'elections',
    isr: 'in sync',
    logs: 'logs',
    writes: 'writes',
    clients: 'clients',
    cluster: 'cluster',
  },
  count: (found: string, all: string) => `${found} of ${all} events`,
  more: (count: number) => `${count} more`,
  goThere: (clock: string) => `Go to ${clock}`,
  why: 'Why?',
  whyOf: (kind: string, clock: string) => `Why? ${kind}, ${clock}`,
} as const

/** One light of the scene. */
export const lightWords = {
  title: 'A light, read',
  none: 'No light is on its way now.',
  way: (from: string, to: string) => `${from} → ${to}`,
  broker: (id: string) => `broker ${id}`,
  stands: 'stands for',
  records: (count: number, shown: string) => (count === 1 ? '1 record' : `${shown} records`),
  offsets: 'offsets',
  range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  ranges: (shown: readonly string[], all: number) => `${shown.join(', ')}${all > shown.length ? ' …' : ''}`,
  notStored: 'none yet: the leader gives them',
  notStoredEver: 'none: it was refused',
  notArrived: 'none: it never arrived',
  sent: 'sent',
  sentFor: (clock: string, time: string) => `${clock}, ${time} on its way`,
  never: (clock: string) => `${clock}, and lost on the way`,
  kinds: [
    'to the leader',
    'to a follower',
    'to an observer',
    'to a promoted observer',
    'to who reads',
    'refused',
    'lost',
  ],
  recordOf: (at: number, all: number) => `record ${at} of ${all}`,
  rest: (shown: number) => `The first ${shown} can be read here.`,
  gone: 'What it carried stands in that log no more.',
  previous: 'Light before',
  next: 'Next light',
  previousRecord: 'Record before',
  nextRecord: 'Next record',
  close: 'Close',
} as const
