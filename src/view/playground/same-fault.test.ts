import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../core'
import type { CommandRecord } from '../../protocol'
import { makeStructure } from '../scene/fixtures'
import { repeatFault } from './same-fault'

const structure = makeStructure({ sites: 2, brokersEach: 3, tieBreaker: true, producers: 1, consumers: 1 })
const [west, east] = structure.sites

function makeEntry(part: Partial<Scenario>): Scenario {
  const other = { id: 'other', title: 'Other', description: '' }
  const parts = { sites: structure.sites, brokers: structure.brokers, links: [], commands: [], ...part }
  return { ...other, ...parts } as unknown as Scenario
}

const kill: CommandRecord = {
  index: 0,
  timeUs: 12_000_000,
  command: { kind: 'KillSite', site: west.id },
  fromScenario: false,
  refused: null,
}

describe('the same fault in another world', () => {
  it('comes at the same moment, and the calm before it is seen', () => {
    const session = repeatFault(makeEntry({}), structure, [kill], 20_000_000)
    expect(session.commands).toEqual([{ timeUs: 12_000_000, command: kill.command }])
    expect(session.timeUs).toBe(10_500_000)
  })

  it('meets the datacenter that stands in the same place when names differ', () => {
    const sites = [
      { ...west, id: 'zone-a' },
      { ...east, id: 'zone-b' },
    ]
    const session = repeatFault(makeEntry({ sites: sites as never }), structure, [kill], 20_000_000)
    expect(session.commands[0]?.command).toEqual({ kind: 'KillSite', site: 'zone-a' })
  })

  it('is the script of the other world when it has one', () => {
    const script = [{ atMs: 20_000, command: { kind: 'KillSite', site: west.id } as const }]
    const session = repeatFault(makeEntry({ commands: script }), structure, [kill], 20_000_000)
    expect(session.commands).toEqual([])
    expect(session.timeUs).toBe(18_500_000)
  })

  it('leaves out what has not happened yet and what has no place there', () => {
    const crash: CommandRecord = { ...kill, index: 1, command: { kind: 'CrashBroker', broker: 999 } }
    const later: CommandRecord = { ...kill, index: 2, timeUs: 30_000_000 }
    const session = repeatFault(makeEntry({}), structure, [crash, later], 20_000_000)
    expect(session).toMatchObject({ commands: [], timeUs: 0 })
  })
})
