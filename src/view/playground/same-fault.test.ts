import { describe, expect, it } from 'vitest'
import type { Command, Scenario } from '../../core'
import type { CommandRecord } from '../../protocol'
import { makeStructure } from '../scene/fixtures'
import { repeatFault } from './same-fault'

const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 1, consumers: 1 })
const [west, east] = structure.sites
const NOW_US = 20_000_000

function makeEntry(part: Partial<Scenario>): Scenario {
  const other = { id: 'other', title: 'Other', description: '' }
  const { sites, brokers, controllers } = structure
  return { ...other, sites, brokers, controllers, links: [], commands: [], ...part } as unknown as Scenario
}

function record(command: Command, part: Partial<CommandRecord> = {}): CommandRecord {
  return { index: 0, timeUs: 12_000_000, command, fromScenario: false, refused: null, ...part }
}

function repeat(entry: Scenario, ...commands: readonly CommandRecord[]) {
  return repeatFault(entry, structure, commands, NOW_US, 'Again')
}

const kill = record({ kind: 'KillSite', site: west.id })
const zones = [
  { ...west, id: 'zone-a' },
  { ...east, id: 'zone-b' },
]

describe('the same fault in another world', () => {
  it('comes at the same moment, and the calm before it is seen', () => {
    const session = repeat(makeEntry({}), kill)
    expect(session?.commands).toEqual([{ timeUs: 12_000_000, command: kill.command }])
    expect(session?.timeUs).toBe(10_500_000)
  })

  it('is mended there when it was mended here', () => {
    const heal = record({ kind: 'HealSite', site: west.id }, { timeUs: 15_000_000 })
    expect(repeat(makeEntry({}), kill, heal)?.commands.map(({ command }) => command.kind)).toEqual([
      'KillSite',
      'HealSite',
    ])
  })

  it('meets what stands in the same place when names differ', () => {
    const brokers = [1, 2, 3].flatMap((id) => zones.map(({ id: site }, i) => ({ id: id + 10 * i, site })))
    const links = [{ from: 'zone-b', to: 'zone-a' }]
    const entry = makeEntry({ sites: zones as never, brokers: brokers as never, links: links as never })
    const second = structure.brokers.filter(({ site }) => site === east.id)[1]
    const session = repeat(
      entry,
      kill,
      record({ kind: 'CrashBroker', broker: second.id }),
      record({ kind: 'CutLink', from: west.id, to: east.id, both: false }),
    )
    expect(session?.commands.map(({ command }) => command)).toEqual([
      { kind: 'KillSite', site: 'zone-a' },
      { kind: 'CrashBroker', broker: 12 },
      { kind: 'CutLink', from: 'zone-a', to: 'zone-b', both: false },
    ])
  })

  it('comes alone: a script of the other world is left out, and its title with it', () => {
    const script = [{ atMs: 20_000, command: { kind: 'KillSite', site: east.id } as const }]
    const session = repeat(makeEntry({ commands: script }), kill)
    expect(session?.scenario).toMatchObject({ id: 'other-again', title: 'Again', commands: [] })
    expect(session?.commands.map(({ command }) => command)).toEqual([kill.command])
  })

  it('is not offered when some of it has no place there, or when there was none', () => {
    const held = record({ kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 1, bytesPerSecond: 0 })
    expect(
      repeat(makeEntry({ brokers: [] }), kill, record({ kind: 'CrashBroker', broker: structure.brokers[0].id })),
    ).toBe(null)
    expect(repeat(makeEntry({}), kill, record({ kind: 'CutLink', from: west.id, to: east.id, both: true }))).toBe(null)
    expect(repeat(makeEntry({}), kill, held)).toBe(null)
    expect(repeat(makeEntry({}))).toBe(null)
  })

  it('leaves out what has not happened yet, and what was refused', () => {
    const later = record({ kind: 'KillSite', site: east.id }, { timeUs: 30_000_000 })
    const refused = record({ kind: 'KillSite', site: east.id }, { refused: 'no' as never })
    expect(repeat(makeEntry({}), kill, later, refused)?.commands).toHaveLength(1)
  })
})
