/**
 * Chapter 6: an attack on a Monday morning, and three defences in their order; what a person steps over by hand, five kinds
 * of bad bytes at one door, and a packing hall that grows and shrinks. The one thing a reader would get wrong: all panels of
 * the attack are one run, `gang`; the side roads are runs of their own, computed when the reader asks for them.
 */
import type { Command } from '../../core'
import { packer } from '../worlds'
import type { StoryCommand, StoryRun } from './story-run'

const NEWLIMITS = { kind: 'company', world: 'newlimits' } as const

const at = (atS: number, command: Command, deed?: string): StoryCommand =>
  deed === undefined ? { atS, command } : { atS, command, deed }

const attack = (records: number): Command => ({
  kind: 'StartAttack',
  feed: 'stock',
  records,
  recordsPerSecond: 10,
  payload: 'plain-text',
})
const startJob = (application: string): Command => ({
  kind: 'StartApplication',
  application,
  version: 1,
  guarantee: 'exactly_once_v2',
})
const checkSchemas: Command = { kind: 'SetSchemaValidation', feed: 'all', on: true }
const giveBins: Command = { kind: 'SetDeadLetterQueue', on: true }
const bindRoles: Command = { kind: 'SetRoleBindings', on: true }

/** Nine o'clock: the job of chapter 4 runs; the gang comes half a minute later. */
const MORNING: readonly StoryCommand[] = [
  at(32_400, startJob('real-time-inventory')),
  at(32_430, attack(3_000), 'let-in'),
]

const PLUGS: readonly StoryCommand[] = [
  { kind: 'StartConnector', connector: 'reviews-source' } as const,
  { kind: 'StartConnector', connector: 'inventory-sink' } as const,
  startJob('low-stock-alerts'),
].map((command) => at(32_445, command, 'plug'))

/** Every write role that the work of somebody needs: the company's systems, its jobs, and its connectors. */
export const WRITERS: readonly (readonly [account: string, ...topics: readonly string[]])[] = [
  ['web-shop', 'orders', 'clicks'],
  ['payments', 'payments'],
  ['customer-service', 'customers'],
  ['erp', 'prices'],
  ['stores', 'stock'],
  ['north', 'stock', 'shipments'],
  ['south', 'stock', 'shipments'],
  ['east', 'stock', 'shipments'],
  ['data-warehouse', 'stock'],
  [
    'real-time-inventory',
    'real-time-inventory-by-article-repartition',
    'real-time-inventory-stock-on-hand-changelog',
    'inventory',
  ],
  ['low-stock-alerts', 'orders-enriched', 'low-stock-alerts'],
  ['connector-producer-reviews-source-reviews', 'reviews'],
  ['connector-producer-reviews-source-connect-offsets', 'connect-offsets'],
]
const writeRoles = (kind: 'GrantRole' | 'RevokeRole'): readonly Command[] =>
  WRITERS.flatMap(([account, ...topics]) =>
    topics.map((resource): Command => ({ kind, principal: `User:${account}`, role: 'DeveloperWrite', resource })),
  )

const GANG: StoryRun = {
  ...NEWLIMITS,
  commands: [
    ...MORNING,
    ...PLUGS,
    at(32_490, checkSchemas, 'schema'),
    at(32_520, giveBins, 'bins'),
    at(32_550, { kind: 'SetAuditLog', on: true }, 'audit'),
    at(32_580, bindRoles),
    // Taken literally: only the three.
    ...writeRoles('RevokeRole').map((command) => at(32_580.5, command)),
    ...writeRoles('GrantRole').map((command) => at(32_700, command, 'keys')),
  ],
}

/** Three records, stepped over by a person's hand. */
const BY_HAND: StoryRun = {
  ...NEWLIMITS,
  commands: [...MORNING, ...[32_489, 32_490, 32_491].map((atS) => at(atS, { kind: 'SkipRecord', system: 'web-shop' }))],
}

/** Twenty records of one kind, at ten past midnight: the door and the bins are there. */
export const KINDS = ['plain-text', 'unknown-id', 'foreign-subject', 'cut-off', 'nonsense'] as const
const DOORS = KINDS.map((payload): [string, StoryRun] => [
  `door-${payload}`,
  {
    ...NEWLIMITS,
    commands: [
      at(580, checkSchemas),
      at(580, giveBins),
      at(602, { kind: 'StartAttack', feed: 'stock', records: 20, recordsPerSecond: 5, payload }, `door-${payload}`),
    ],
  },
])

/** Would roles alone have been enough? The gang, and then a system of the company's own that writes 20 bad records. */
const spoil = (guard: Command): StoryRun => ({
  ...NEWLIMITS,
  commands: [at(32_600, guard), at(32_620, { kind: 'SpoilOutput', system: 'stores', records: 20 })],
})

const rate = (atS: number, recordsPerSecond: number): StoryCommand =>
  at(atS, { kind: 'SetProducerRate', producer: 'shop', recordsPerSecond })
const NINE = [4, 5, 6, 7, 8, 9, 10, 11, 12]

export const CHAPTER_06: Readonly<Record<string, StoryRun>> = {
  gang: GANG,
  'by-hand': BY_HAND,
  ...Object.fromEntries(DOORS),
  'ask-roles-gang': { ...NEWLIMITS, commands: [at(32_600, bindRoles), at(32_620, attack(300))] },
  'ask-roles-own': spoil(bindRoles),
  'ask-schema-own': spoil(checkSchemas),
  'ask-serializer-own': spoil({ kind: 'SetSerializerChecks', on: true }),
  'packing-hall': {
    kind: 'cluster',
    world: 'story-rush',
    commands: [
      rate(30, 150),
      ...NINE.map((number) => at(130, { kind: 'AddConsumer', consumer: packer(number) }, 'ring')),
      rate(260, 45),
      ...NINE.map((number) => at(280, { kind: 'StopConsumer', consumer: `packer-${number}` })),
    ],
  },
}
