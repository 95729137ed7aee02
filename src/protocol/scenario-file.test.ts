import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameFound } from './input-faults'
import { formatInputError, type InputError } from './input-reader'
import { COMMAND_KINDS, parseCommand } from './parse-command'
import { formatScenario, parseScenario } from './scenario-file'

/** The shortest file: everything else has a default. */
const SHOP = { id: 'shop', kind: 'web-shop', site: 'here', emits: ['orders'], needs: ['stock'] }
const COMPANY = {
  company: 'NewLimits',
  systems: [SHOP, { id: 'erp', site: 'here', needs: ['orders'] }],
  articles: 10,
  pairsAtStart: 5,
  eventsPerDay: 1000,
  dayShape: new Array(24).fill(1),
  batch: {
    intervalMinutes: 1440,
    startMinute: 0,
    fixedSeconds: 60,
    rowsPerSecond: 100,
    failurePerMille: 0,
    dirtyPerMille: 0,
    repairMinutes: 60,
    workFromHour: 9,
    workUntilHour: 17,
  },
}
const IMPORTED = { atMs: 2, feed: 'orders', system: 'shop', article: 1, pairs: -1 }
const SMALL = {
  format: 'streamscape-scenario',
  version: 1,
  sites: [{ id: 'here' }, { id: 'there' }],
  defaultLink: { latencyMs: 5 },
  brokers: [
    { id: 1, site: 'here', rack: 'west' },
    { id: 2, site: 'there', rack: 'east' },
  ],
  controllers: [{ id: 10, site: 'here' }],
  topics: [{ name: 'orders' }],
}

type Document = Record<string, unknown>

function parse(change: Document): ReturnType<typeof parseScenario> {
  return parseScenario(JSON.stringify({ ...SMALL, ...change }))
}
function faults(change: Document): readonly InputError[] {
  const result = parse(change)
  return result.ok ? [] : result.errors
}
function places(change: Document): readonly string[] {
  return faults(change).map(({ place }) => place)
}

describe('a scenario file', () => {
  it('fills in what is left out', () => {
    const result = parse({ producers: [{ id: 'shop', site: 'here', topic: 'orders' }] })
    if (!result.ok) throw new Error(result.errors.map(formatInputError).join('\n'))
    const { scenario } = result
    expect(scenario.links).toEqual([
      { from: 'here', to: 'there', latencyMs: 5, backLatencyMs: 5, jitterMs: 0, lossPercent: 0, bandwidthMbps: 0 },
    ])
    expect(scenario.topics[0]).toEqual({
      name: 'orders',
      partitions: 1,
      replicationFactor: 1,
      placement: null,
      assignment: null,
      configs: {},
    })
    expect(scenario.producers[0].workload.recordsPerSecond).toBe(10)
    expect(scenario.watch).toEqual({ topic: 'orders', partition: 0, untilMs: 120_000 })
    expect(parseScenario(formatScenario(scenario))).toEqual(result)
    expect(formatScenario(scenario)).toBe(formatScenario(scenario))
  })

  it('takes topic defaults from the cluster', () => {
    const placement = '{"version":1,"replicas":[{"count":1,"constraints":{"rack":"east"}}]}'
    const result = parse({
      cluster: { configs: { 'num.partitions': 3, 'confluent.log.placement.constraints': placement } },
      topics: [{ name: 'orders' }, { name: 'plain', replicationFactor: 2 }],
    })
    expect(result.ok && result.scenario.topics).toMatchObject([
      { partitions: 3, replicationFactor: -1, placement: { version: 1, replicas: [{ count: 1, rack: 'east' }] } },
      { partitions: 3, replicationFactor: 2, placement: null },
    ])
  })

  it('warns of what is legal and probably not meant', () => {
    const result = parse({
      topics: [{ name: 'orders', configs: { 'min.insync.replicas': 3 } }],
      controllers: [
        { id: 10, site: 'here' },
        { id: 11, site: 'there' },
      ],
    })
    expect(result.ok && result.warnings).toHaveLength(2)
  })

  it.each<[string, Document, readonly string[]]>([
    ['an unknown key', { topic: [] }, ['$.topic']],
    ['another format', { format: 'x' }, ['$.format']],
    ['another version', { version: 2 }, ['$.version']],
    ['a seed beyond 32 bits', { seed: 2 ** 32 }, ['$.seed']],
    ['an unknown setting', { cluster: { configs: { 'broker.sesion': 1 } } }, ['$.cluster.configs.broker.sesion']],
    [
      'a setting out of range',
      { cluster: { configs: { 'broker.session.timeout.ms': 0 } } },
      ['$.cluster.configs.broker.session.timeout.ms'],
    ],
    ['a broker without a place', { brokers: [{ id: 1, site: 'nowhere' }] }, ['$.brokers[0].site']],
    [
      'a broker id twice',
      {
        brokers: [
          { id: 1, site: 'here' },
          { id: 1, site: 'here' },
        ],
      },
      ['$.brokers[1].id'],
    ],
    ['a controller with a broker’s id', { controllers: [{ id: 1, site: 'here' }] }, ['$.controllers[0].id']],
    ['no controller', { controllers: [] }, ['$.controllers']],
    ['no link', { defaultLink: undefined }, ['$.links']],
    ['a link to itself', { links: [{ from: 'here', to: 'here' }] }, ['$.links[0]']],
    [
      'a link twice',
      {
        links: [
          { from: 'here', to: 'there' },
          { from: 'there', to: 'here' },
        ],
      },
      ['$.links[1]'],
    ],
    ['negative latency', { defaultLink: { latencyMs: -1 } }, ['$.defaultLink.latencyMs']],
    ['an illegal topic name', { topics: [{ name: 'a b' }] }, ['$.topics[0].name']],
    ['a topic name with markup', { topics: [{ name: '<img>' }] }, ['$.topics[0].name']],
    ['too many replicas', { topics: [{ name: 'orders', replicationFactor: 3 }] }, ['$.topics[0].replicationFactor']],
    [
      'replicas on unknown brokers',
      { topics: [{ name: 'orders', assignment: [[1, 9]] }] },
      ['$.topics[0].assignment[0]'],
    ],
    ['a replica twice', { topics: [{ name: 'orders', assignment: [[1, 1]] }] }, ['$.topics[0].assignment[0]']],
    ['an empty replica list', { topics: [{ name: 'orders', assignment: [[]] }] }, ['$.topics[0].assignment[0]']],
    [
      'lists for other partitions',
      { topics: [{ name: 'orders', partitions: 2, assignment: [[1]] }] },
      ['$.topics[0].assignment'],
    ],
    [
      'too many partitions',
      { topics: Array.from({ length: 2 }, (_, i) => ({ name: `t${i}`, partitions: 501 })) },
      ['$.topics'],
    ],
    ['a client of an unknown topic', { producers: [{ id: 'p', site: 'here', topic: 'x' }] }, ['$.producers[0].topic']],
    [
      'a partition that is not there',
      { consumers: [{ id: 'c', site: 'here', topic: 'orders', partitions: [1] }] },
      ['$.consumers[0].partitions'],
    ],
    [
      'a delivery timeout that is too short',
      { producers: [{ id: 'p', site: 'here', topic: 'orders', configs: { 'delivery.timeout.ms': 1 } }] },
      ['$.producers[0].configs.delivery.timeout.ms'],
    ],
    [
      'a command with an unknown name',
      { commands: [{ atMs: 1, command: { kind: 'KillSite', site: 'x' } }] },
      ['$.commands[0].command.site'],
    ],
    ['an unknown command', { commands: [{ atMs: 1, command: { kind: 'Explode' } }] }, ['$.commands[0].command.kind']],
    [
      'a command in the past',
      { commands: [{ atMs: -1, command: { kind: 'KillSite', site: 'here' } }] },
      ['$.commands[0].atMs'],
    ],
    ['an unknown topic to watch', { watch: { topic: 'x' } }, ['$.watch.topic']],
    [
      'a system at an unknown site',
      { business: { ...COMPANY, systems: [SHOP, { id: 'w', kind: 'warehouse', site: 'x' }] } },
      ['$.business.systems[1].site'],
    ],
    [
      'a stopped system that is not there',
      { business: COMPANY, commands: [{ atMs: 1, command: { kind: 'StopSystem', system: 'x' } }] },
      ['$.commands[0].command.system'],
    ],
    [
      'imported events out of order',
      { business: { ...COMPANY, imported: [IMPORTED, { ...IMPORTED, atMs: 1 }] } },
      ['$.business.imported[1].atMs'],
    ],
    ['too many sites', { sites: Array.from({ length: 7 }, (_, i) => ({ id: `s${i}` })) }, ['$.sites']],
  ])('refuses %s and names the place', (_, change, expected) => {
    expect(places(change)).toEqual(expect.arrayContaining([...expected]))
    for (const { code, values, message, cure } of faults(change)) {
      expect(message).toMatch(/\.$/)
      expect(cure).toMatch(/\.$/)
      // What is said is what the code says of the values, so that another language can say it too.
      expect(nameFound({ code, values })).toEqual({ code, values, message, cure })
    }
  })

  it('refuses a placement that the racks cannot hold, or that the assignment breaks', () => {
    const placement = { version: 2, replicas: [{ count: 2, constraints: { rack: 'west' } }] }
    expect(places({ topics: [{ name: 'orders', placement }] })).toEqual(['$.topics[0].placement'])
    const both = {
      version: 2,
      replicas: [{ count: 1, constraints: { rack: 'west' } }],
      observers: [{ count: 1, constraints: { rack: 'east' } }],
    }
    expect(places({ topics: [{ name: 'orders', placement: both, assignment: [[1, 2]] }] })).toEqual([])
    expect(places({ topics: [{ name: 'orders', placement: both, assignment: [[2, 1]] }] })).toEqual([
      '$.topics[0].assignment[0]',
    ])
    expect(places({ topics: [{ name: 'orders', placement: both, replicationFactor: 2 }] })).toEqual([
      '$.topics[0].replicationFactor',
    ])
    expect(places({ topics: [{ name: 'orders', placement: { ...both, version: 7 } }] })).toEqual([
      '$.topics[0].placement.version',
    ])
  })

  it('knows topics that a command creates', () => {
    const command = { kind: 'CreateTopic', topic: { name: 'later' } }
    const producers = [{ id: 'p', site: 'here', topic: 'later' }]
    expect(places({ producers, commands: [{ atMs: 5, command }] })).toEqual([])
    expect(
      places({
        commands: [
          { atMs: 5, command },
          { atMs: 6, command },
        ],
      }),
    ).toEqual(['$.commands[1].command.topic.name'])
  })

  it('takes names with markup as text', () => {
    const result = parse({ title: '<script>alert(1)</script>', sites: [{ id: 'here', name: '<b>' }, { id: 'there' }] })
    expect(result.ok && result.scenario.title).toBe('<script>alert(1)</script>')
    expect(result.ok && result.scenario.sites[0].name).toBe('<b>')
    expect(places({ title: 'a\u0000b' })).toEqual(['$.title'])
  })

  it('refuses hostile text in good time', () => {
    const refused = (text: string) => {
      const result = parseScenario(text)
      return result.ok ? [] : result.errors
    }
    expect(refused('x'.repeat(10_000_000))[0].message).toMatch(/10000000 characters/)
    expect(refused(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`)).not.toEqual([])
    expect(refused('{"__proto__":{"polluted":true}}').map(({ place }) => place)).toContain('$.__proto__')
    expect(refused('{"constructor":1}').map(({ place }) => place)).toContain('$.constructor')
    expect(refused('null')[0].place).toBe('$')
    expect(refused('')[0].message).toMatch(/not JSON/)
    expect(refused(`{"a":${'1'.repeat(400)}}`).length).toBeGreaterThan(0)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    const many = refused(JSON.stringify({ ...SMALL, producers: Array.from({ length: 64 }, () => ({ bad: 1 })) }))
    expect(many.length).toBeLessThanOrEqual(50)
  })

  it('never throws, whatever comes in', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => !parseScenario(JSON.stringify(value)).ok))
    const anyPart = fc.record({
      key: fc.constantFrom(...Object.keys(SMALL), 'links', 'watch', 'commands', 'producers'),
      value: fc.jsonValue(),
    })
    fc.assert(
      fc.property(anyPart, ({ key, value }) => {
        const result = parse({ [key]: value })
        if (!result.ok) for (const error of result.errors) expect(formatInputError(error).length).toBeLessThan(2_000)
      }),
    )
  })
})

describe('a command', () => {
  it('is known in all its kinds', () => {
    // That none is missing is for the type of the readers.
    expect(new Set(COMMAND_KINDS).size).toBe(COMMAND_KINDS.length)
    expect(parseCommand({ kind: 'CutLink', from: 'a', to: 'b' })).toEqual({
      ok: true,
      command: { kind: 'CutLink', from: 'a', to: 'b', both: true },
    })
    expect(parseCommand({ kind: 'SetLink', from: 'a', to: 'b', latencyMs: 7 })).toEqual({
      ok: true,
      command: { kind: 'SetLink', from: 'a', to: 'b', latencyMs: 7 },
    })
    expect(parseCommand({ kind: 'AlterProducerConfig', producer: 'p', key: 'acks', value: 1 })).toEqual({
      ok: true,
      command: { kind: 'AlterProducerConfig', producer: 'p', key: 'acks', value: '1' },
    })
  })

  it.each<[unknown, string]>([
    [null, '$.kind'],
    [{ kind: '__proto__' }, '$.kind'],
    [{ kind: 'toString' }, '$.kind'],
    [{ kind: 'CrashBroker' }, '$.broker'],
    [{ kind: 'CrashBroker', broker: Number.NaN }, '$.broker'],
    [{ kind: 'CrashBroker', broker: Number.POSITIVE_INFINITY }, '$.broker'],
    [{ kind: 'CrashBroker', broker: 1, now: true }, '$.now'],
    [{ kind: 'SetLink', from: 'a', to: 'b', lossPercent: 101 }, '$.lossPercent'],
    [{ kind: 'AlterTopicConfig', topic: 't', key: 'x', value: 1 }, '$.key'],
    [{ kind: 'AlterTopicConfig', topic: 't', key: 'min.insync.replicas', value: 0 }, '$.value'],
    [{ kind: 'AlterPlacement', topic: 't', placement: { version: 1, replicas: [] } }, '$.placement.replicas'],
    [{ kind: 'ElectLeader', topic: 't', partition: 0, election: 'ONLINE' }, '$.election'],
  ])('%j is refused at its place', (value, place) => {
    const result = parseCommand(value)
    expect(result.ok ? [] : result.errors.map((error) => error.place)).toEqual([place])
  })
})
