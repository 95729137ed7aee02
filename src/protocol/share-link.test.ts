import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Command, LIMITS } from '../core'
import { SCENARIOS, WORLDS } from '../scenarios'
import type { SessionState } from './messages'
import { formatSession, parseSession } from './session-codec'
import { decodeShareLink, encodeShareLink, isShareLink } from './share-link'

const scenario = SCENARIOS[0]
const kill: Command = { kind: 'KillSite', site: 'dc-west' }
const session: SessionState = {
  scenario,
  commands: [
    { timeUs: 10_000_000, command: kill },
    {
      timeUs: 20_000_001,
      command: { kind: 'AlterPlacement', topic: 'orders', placement: scenario.topics[0].placement },
    },
    {
      timeUs: 20_000_001,
      command: { kind: 'ThrottleReplica', topic: 'orders', partition: 0, broker: 23, bytesPerSecond: null },
    },
  ],
  timeUs: 45_123_456,
}

const LONE = {
  site: scenario.sites[0].id,
  topic: 'orders',
  partitions: null,
  configs: { 'group.id': 'archive' },
  maxRecordsPerSecond: 0,
}

function pack(text: string): string {
  return `#s=1.${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`
}

function messagesOf(fragment: string): readonly string[] {
  const result = decodeShareLink(fragment)
  return result.ok ? [] : result.errors.map(({ place, message }) => `${place}: ${message}`)
}

describe('a share link', () => {
  it('gives back every built-in world and the commands, in a link short enough to send', () => {
    for (const world of SCENARIOS) {
      const shared = { scenario: world, commands: [], timeUs: 0 }
      const link = encodeShareLink(shared)
      expect(link.length).toBeLessThan(2_500)
      expect(decodeShareLink(link)).toEqual({ ok: true, session: shared, warnings: [] })
    }
    expect(decodeShareLink(encodeShareLink(session))).toEqual({ ok: true, session, warnings: [] })
    expect(isShareLink(encodeShareLink(session))).toBe(true)
    expect(isShareLink('#gallery')).toBe(false)
  })

  it('carries names in any script', () => {
    const named = { ...session, scenario: { ...scenario, title: '<b>Über 🎉 日本</b>' } }
    expect(decodeShareLink(encodeShareLink(named))).toMatchObject({ ok: true, session: named })
  })

  it('gives back any list of commands, in order', () => {
    const stamped = fc.record({
      timeUs: fc.nat(2_000_000_000),
      site: fc.constantFrom('dc-west', 'dc-east', 'tie-breaker'),
    })
    const sessions = fc.array(stamped, { maxLength: 40 }).map((list): SessionState => {
      const sorted = [...list].sort((a, b) => a.timeUs - b.timeUs)
      const commands = sorted.map(({ timeUs, site }) => ({ timeUs, command: { kind: 'HealSite', site } as const }))
      return { scenario, commands, timeUs: 5 }
    })
    fc.assert(
      fc.property(sessions, (shared) => {
        expect(decodeShareLink(encodeShareLink(shared))).toEqual({ ok: true, session: shared, warnings: [] })
      }),
      { numRuns: 50 },
    )
  })

  it('carries what a visitor did to a company and to consumers, and leaves out what was left out', () => {
    const archive = { ...LONE, id: 'archive', name: 'Archive' }
    const inCluster: readonly Command[] = [
      { kind: 'AddConsumer', consumer: archive },
      { kind: 'SeekConsumer', consumer: 'archive', offset: 'beginning' },
      { kind: 'SeekConsumer', consumer: 'archive', offset: 12, topic: 'orders', partition: 0 },
      { kind: 'PauseConsumer', consumer: 'archive' },
    ]
    const inCompany: readonly Command[] = [
      { kind: 'RecordSale', system: 'north', article: 88, place: 'north', pairs: 1 },
      { kind: 'PlaceOrder', system: 'web-shop', article: 88, place: 'north', pairs: 2 },
      { kind: 'SpoilOutput', system: 'north', records: 400, fault: 'half-written' },
      { kind: 'SpoilOutput', system: 'north', records: 400 },
    ]
    for (const [world, list] of [
      [scenario, inCluster],
      [WORLDS[0], inCompany],
    ] as const) {
      const commands = list.map((command, i) => ({ timeUs: i * 1_000_000, command }))
      const shared = { scenario: world, commands, timeUs: 60_000_000 }
      expect(decodeShareLink(encodeShareLink(shared))).toEqual({ ok: true, session: shared, warnings: [] })
    }
  })

  it('refuses any damage without throwing', () => {
    const link = encodeShareLink(session)
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.string({ maxLength: 3 }), (at, patch) => {
        const result = decodeShareLink(link.slice(0, at) + patch + link.slice(at + 1))
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.string(), (text) => !decodeShareLink(`#s=1.${text}`).ok))
    fc.assert(fc.property(fc.jsonValue(), (value) => !decodeShareLink(pack(JSON.stringify(value))).ok))
    for (let length = 0; length < link.length; length += 7)
      expect(decodeShareLink(link.slice(0, length)).ok).toBe(false)
  })

  it('names the version it cannot read', () => {
    expect(messagesOf('#s=2.abc')).toEqual(['link: The link has version 2; this page reads version 1.'])
  })

  it('gives up on a bomb before it unpacks', () => {
    expect(messagesOf(pack('a'.repeat(200_000_000).slice(0, 50_000_000)))).toEqual([
      'link: The session in the link has more than 8000000 bytes.',
    ])
    expect(messagesOf(`#s=1.${'A'.repeat(2_000_000)}`)).toEqual(['link: The link has more than 1400000 characters.'])
  })
})

describe('a session', () => {
  function faults(change: (document: Record<string, unknown>) => void): readonly string[] {
    const document = JSON.parse(formatSession(session)) as Record<string, unknown>
    change(document)
    const result = parseSession(JSON.stringify(document))
    return result.ok ? [] : result.errors.map(({ place }) => place)
  }

  it('names the place of each fault', () => {
    expect(faults((d) => Object.assign(d, { extra: 1 }))).toEqual(['$.extra'])
    expect(faults((d) => Object.assign(d, { v: 2 }))).toEqual(['$.v'])
    expect(faults((d) => Object.assign(d, { timeUs: -1 }))).toEqual(['$.timeUs'])
    expect(faults((d) => Object.assign(d, { timeUs: 1.5 }))).toEqual(['$.timeUs'])
    expect(
      faults((d) =>
        Object.assign(d, {
          commands: [
            [5, kill],
            [4, kill],
          ],
        }),
      ),
    ).toEqual(['$.commands[1][0]'])
    expect(faults((d) => Object.assign(d, { commands: [[5, { ...kill, site: 'mars' }]] }))).toEqual([
      '$.commands[0][1].site',
    ])
    expect(faults((d) => Object.assign(d, { commands: [[5]] }))).toEqual(['$.commands[0]'])
    expect(faults((d) => Object.assign(d.scenario as object, { seed: -1 }))).toEqual(['$.scenario.seed'])
  })

  it('names the place and the cure of an order or a reader that cannot be', () => {
    const company: SessionState = { scenario: WORLDS[0], commands: [], timeUs: 5 }
    const judge = (session: SessionState, command: object) => {
      const document = { ...JSON.parse(formatSession(session)), commands: [[5, command]] }
      const result = parseSession(JSON.stringify(document))
      return result.ok ? [] : result.errors.map(({ place, cure }) => `${place.slice(17)} ${cure}`)
    }
    const sale = { kind: 'RecordSale', system: 'north', article: 88, place: 'north' }
    expect(judge(company, sale)).toEqual([])
    expect(judge(company, { ...sale, article: 1_999 })).toEqual(['article Count from 0.'])
    expect(judge(company, { ...sale, article: -1 })).toEqual(['article Change the number.'])
    expect(judge(company, { ...sale, place: 'erp' })).toEqual(['place Use one of stores, north, south, east.'])
    expect(judge(company, { ...sale, system: 'nobody' })).toEqual(['system Check the name.'])
    expect(judge(company, { ...sale, pairs: 0 })).toEqual(['pairs Change the number.'])
    const add = { kind: 'AddConsumer', consumer: { ...LONE, id: 'x', name: 'X' } }
    expect(judge(session, add)).toEqual([])
    expect(judge(session, { ...add, consumer: { ...add.consumer, topic: 'nothing' } })[0]).toMatch(/^consumer.topic /)
    expect(judge(session, { ...add, consumer: { ...add.consumer, site: 'mars' } })[0]).toMatch(/^consumer.site Use one/)
    expect(judge(session, { kind: 'SeekConsumer', consumer: 'x', offset: 0 })).toEqual(['consumer Check the name.'])
    const [{ id }] = scenario.consumers
    expect(judge(session, { kind: 'SeekConsumer', consumer: id, offset: 'middle' })[0]).toMatch(
      /^offset .*beginning, end/,
    )
    expect(judge(session, { kind: 'SeekConsumer', consumer: id, offset: -1 })).toEqual(['offset Change the number.'])
  })

  it('refuses more commands than the limit, by number', () => {
    const commands = Array.from({ length: LIMITS.commands + 1 }, (_, index) => [index, kill])
    expect(faults((d) => Object.assign(d, { commands }))).toEqual(['$.commands'])
    expect(faults((d) => Object.assign(d, { commands: commands.slice(1) }))).toEqual([])
  })
})
