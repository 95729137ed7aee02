/** What is read in the playground beside the picture: all partitions at a glance, what has happened, one light. */

/** All partitions of a world, small. */
export const partitionWords = {
  title: 'All partitions',
  map: (all: number, troubled: number) =>
    troubled === 0 ? `${all} partitions, none in trouble` : `${troubled} of ${all} partitions in trouble`,
  mapShort: (all: number, troubled: number) =>
    troubled === 0 ? `all ${all} well` : `${troubled} of ${all} in trouble`,
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
  notThere: (offset: string, broker: number) => `Broker ${broker} holds nothing at offset ${offset}.`,
} as const

/** One record. */
export const recordWords = {
  offset: 'offset',
  noOffset: 'none yet: the leader gives it',
  key: 'key',
  nullKey: 'null',
  value: 'value',
  noContent: 'no content: this workload makes keys and counts bytes',
  producer: 'producer',
  coordinator: 'the coordinator of the group, by itself',
  sequence: 'sequence',
  noSequence: 'none: without idempotence',
  sequenceOf: (sequence: number, id: number) => `${sequence}, of producer id ${id}`,
  batch: 'its batch',
  batchOf: (records: number, bytes: string) => `${records} ${records === 1 ? 'record' : 'records'}, ${bytes} bytes`,
  made: 'batch begun',
  stored: 'stored',
  storedAt: (clock: string, epoch: number) => `at ${clock}, leader epoch ${epoch}`,
  notStored: 'in no log yet',
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
