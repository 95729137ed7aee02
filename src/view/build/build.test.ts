/** Worlds built by hand: what is made, what is wrong with it and the ways out, and what is pasted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorld, describeTopicText, digestWorld, runUntil } from '../../core'
import { decodeShareLink, encodeShareLink, formatScenario, parseScenario } from '../../protocol'
import { SCENARIOS } from '../../scenarios'
import { readBystanders } from './bystanders'
import {
  addBroker,
  addController,
  addGroup,
  addProducer,
  addSite,
  addTopic,
  CANVAS,
  change,
  type Draft,
  duplicate,
  EMPTY_DRAFT,
  listThings,
  moveTo,
  place,
  remove,
  siteOf,
  toScenario,
} from './draft'
import { beginHistory, currentDraft, doStep, goTo } from './draft-history'
import { listFaults } from './faults'
import { listFields, writeField } from './fields'
import { readPasted } from './paste'
import { drawDraft } from './picture'
import { readReadiness } from './readiness'
import { openTemplate, TEMPLATES } from './templates'

const codesOf = (draft: Draft): readonly string[] => listFaults(draft).map(({ error }) => error.code)

/** One datacenter with as many brokers, a controller and a topic. */
function build(brokers: number): Draft {
  let draft = addSite(EMPTY_DRAFT, 'datacenter').draft
  for (let i = 0; i < brokers; i++) draft = addBroker(draft, 'dc-1').draft
  return addTopic(addController(draft, 'dc-1').draft).draft
}

describe('templates', () => {
  it('are worlds that run as they are, by a link and by a file, and acknowledge', () => {
    for (const id of TEMPLATES) {
      const draft = openTemplate(id)
      expect(codesOf(draft), id).toEqual([])
      const scenario = toScenario(draft)
      const file = parseScenario(formatScenario(scenario))
      const link = decodeShareLink(encodeShareLink({ scenario, commands: [], timeUs: 0 }))
      expect(file).toMatchObject({ ok: true, scenario, warnings: [] })
      expect(link).toMatchObject({ ok: true, session: { scenario } })
      const world = createWorld(scenario)
      runUntil(world, 5_000_000)
      expect(world.state.measures[0].acknowledged, id).toBeGreaterThan(20)
      expect(readReadiness(draft).deadly, id).toEqual(id === 'one' ? ['DC 1'] : id === 'two' ? ['DC 1'] : [])
    }
  })
})

describe('moving things', () => {
  it('never changes the result: the digest of the run does not depend on places', () => {
    const base = openTemplate('two-and-a-half')
    const digestOf = (draft: Draft): string => {
      const world = createWorld(toScenario(draft))
      runUntil(world, 1_000_000)
      return String(digestWorld(world))
    }
    const digest = digestOf(base)
    const keys = Object.keys(base.places)
    const move = fc.record({
      key: fc.constantFrom(...keys),
      x: fc.integer({ min: -500, max: 2_000 }),
      y: fc.integer({ min: -500, max: 2_000 }),
    })
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (moves) => {
        const moved = moves.reduce((draft, { key, x, y }) => place(draft, key, { x, y }), base)
        expect(formatScenario(toScenario(moved))).toBe(formatScenario(toScenario(base)))
        expect(digestOf(moved)).toBe(digest)
        for (const { x, y } of Object.values(moved.places)) {
          expect(x > 0 && x < CANVAS.width && y > 0 && y < CANVAS.height).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('to another site is a change, and takes the rack along', () => {
    const draft = moveTo(openTemplate('two'), { kind: 'broker', id: '11' }, 'dc-2')
    expect(draft.scenario.brokers[0]).toMatchObject({ id: 11, site: 'dc-2', rack: 'dc-2' })
  })
})

describe('what is wrong', () => {
  it('is nothing but what is missing on an empty canvas, and each way out leads on', () => {
    let draft = EMPTY_DRAFT
    for (let i = 0; i < 8 && listFaults(draft).length > 0; i++) {
      const [{ remedies }] = listFaults(draft)
      draft = remedies[0].draft ?? draft
    }
    expect(codesOf(draft)).toEqual([])
  })

  it('is said of more copies than brokers in Kafka’s words, with fewer copies and more brokers as ways out', () => {
    const draft = build(3)
    const topics = draft.scenario.topics.map((topic) => ({ ...topic, replicationFactor: 4 }))
    const wrong = change(draft, { topics })
    const [fault] = listFaults(wrong)
    expect(fault).toMatchObject({
      thing: { kind: 'topic', id: 'orders' },
      field: 'replicationFactor',
      kafka: 'INVALID_REPLICATION_FACTOR',
    })
    expect(fault.remedies.map(({ out }) => out)).toEqual([{ way: 'copies', count: 3 }, { way: 'add-brokers' }])
    for (const remedy of fault.remedies) expect(codesOf(remedy.draft ?? wrong)).toEqual([])
  })

  it('has two ways out each time, of which the first mends it', () => {
    const two = openTemplate('two')
    const { scenario } = two
    const wrongs: readonly Draft[] = [
      change(two, { links: [] }),
      remove(two, { kind: 'topic', id: 'orders' }),
      change(addTopic(two).draft, { topics: [...addTopic(two).draft.scenario.topics.slice(1)] }),
      change(two, { brokers: scenario.brokers.map((one) => ({ ...one, id: one.id === 12 ? 11 : one.id })) }),
      change(two, { brokers: scenario.brokers.map((one) => ({ ...one, id: one.id === 12 ? 1 : one.id })) }),
      change(two, {
        topics: scenario.topics.map((one) => ({ ...one, assignment: [[11, 99]], replicationFactor: -1 })),
      }),
      remove(openTemplate('observers'), { kind: 'broker', id: '23' }),
    ]
    for (const wrong of wrongs) {
      const faults = listFaults(wrong)
      expect(faults.length).toBeGreaterThan(0)
      for (const { remedies } of faults) expect(remedies).toHaveLength(2)
      let draft = wrong
      for (let i = 0; i < 20 && listFaults(draft).length > 0; i++)
        draft = listFaults(draft)[0].remedies[0].draft ?? draft
      expect(codesOf(draft)).toEqual([])
    }
  })
})

describe('hands', () => {
  it('add, duplicate and remove everything, and a site takes along what stands at it', () => {
    let draft = build(2)
    draft = addGroup(addProducer(draft, 'dc-1', 'orders').draft, 'dc-1', 'orders').draft
    for (const thing of listThings(draft)) {
      const copy = duplicate(draft, thing)
      if (copy === null) expect(thing.kind).toBe('link')
      else
        expect(listThings(copy.draft).some(({ kind, id }) => kind === copy.thing.kind && id === copy.thing.id)).toBe(
          true,
        )
      expect(listThings(remove(draft, thing)).length).toBeLessThan(listThings(draft).length)
    }
    expect(listThings(remove(draft, { kind: 'site', id: 'dc-1' })).map(({ kind }) => kind)).toEqual(['topic'])
    expect(siteOf(draft, { kind: 'consumer', id: 'group-1-member-2' })).toBe('dc-1')
  })

  it('go back to the beginning and forward again; a thing that is moved on and on is one step', () => {
    let history = beginHistory(EMPTY_DRAFT)
    const site = addSite(EMPTY_DRAFT, 'datacenter')
    history = doStep(history, { kind: 'add', ...site })
    for (const x of [100, 200, 300])
      history = doStep(history, {
        kind: 'move',
        thing: site.thing,
        draft: place(currentDraft(history), 'site:dc-1', { x, y: 100 }),
      })
    expect(history.steps).toHaveLength(3)
    expect(currentDraft(goTo(history, -5))).toBe(EMPTY_DRAFT)
    expect(currentDraft(goTo(history, 99)).places['site:dc-1'].x).toBe(300)
    const other = doStep(goTo(history, 0), { kind: 'add', ...addSite(EMPTY_DRAFT, 'clients') })
    expect(other.steps).toHaveLength(2)
  })
})

describe('pasted text', () => {
  it('of kafka-topics --describe becomes the same topics on the same brokers', () => {
    for (const scenario of SCENARIOS.slice(0, 8)) {
      const world = createWorld(scenario)
      const text = scenario.topics.map(({ name }) => describeTopicText(world, name)).join('\n')
      const pasted = readPasted(text)
      if (!pasted.ok) throw new Error(JSON.stringify(pasted.errors))
      expect(codesOf(pasted.draft), scenario.id).toEqual([])
      const built = createWorld(toScenario(pasted.draft))
      for (const { name } of scenario.topics) {
        const replicas = (of: string) => [...of.matchAll(/Replicas: ([\d,]+)/g)].map(([, list]) => list)
        expect(replicas(describeTopicText(built, name))).toEqual(replicas(describeTopicText(world, name)))
      }
    }
  })

  it('of placement constraints becomes a datacenter for each rack', () => {
    const text =
      '{"version":1,"replicas":[{"count":2,"constraints":{"rack":"west"}}],"observers":[{"count":1,"constraints":{"rack":"east"}}]}'
    const pasted = readPasted(text)
    if (!pasted.ok) throw new Error(JSON.stringify(pasted.errors))
    expect(codesOf(pasted.draft)).toEqual([])
    expect(pasted.draft.scenario.brokers.map(({ rack }) => rack)).toEqual(['west', 'west', 'east'])
  })

  it('that cannot be read says the line and changes nothing', () => {
    const errorsOf = (text: string) => {
      const pasted = readPasted(text)
      return pasted.ok ? [] : pasted.errors.map(({ line, code }) => [line, code])
    }
    expect(errorsOf(' \n')).toEqual([[0, 'nothing']])
    expect(errorsOf('hello\nworld')).toEqual([
      [1, 'not-line'],
      [2, 'not-line'],
    ])
    const head = 'Topic: orders\tPartitionCount: 2\tReplicationFactor: 2\tConfigs: min.insync.replicas=0'
    expect(errorsOf(`${head}\n\tTopic: orders\tPartition: 1\tLeader: 1\tReplicas: 1,2\tIsr: 1,2`)).toEqual([
      [1, 'setting'],
      [2, 'partition-gap'],
      [1, 'no-replicas'],
    ])
    expect(errorsOf('\tTopic: other\tPartition: 0\tLeader: 1\tReplicas: 1')).toEqual([[1, 'no-head']])
    expect(errorsOf('{"version":1,\n"replicas":[]}')[0][1]).toBe('placement')
  })
})

describe('pasted text of a real cluster', () => {
  const head = (configs: string): string =>
    `Topic: a\tTopicId: x\tPartitionCount: 1\tReplicationFactor: 2\tConfigs: ${configs}`
  const partition = (replicas: string): string => `\tTopic: a\tPartition: 0\tLeader: 1\tReplicas: ${replicas}\tIsr: 1`

  it('keeps a setting that is a list', () => {
    const pasted = readPasted(`${head('min.insync.replicas=2,cleanup.policy=compact,delete')}\n${partition('1,2')}`)
    expect(pasted.ok && pasted.draft.scenario.topics[0].configs).toMatchObject({
      'min.insync.replicas': 2,
      'cleanup.policy': 'compact,delete',
    })
  })

  it.each([',,,', '1,1', '99999999999999999999999', '1,'])(
    'names the line of replicas that are none: %s',
    (replicas) => {
      const pasted = readPasted(`${head('')}\n${partition(replicas)}`)
      expect(pasted.ok ? [] : pasted.errors[0]).toMatchObject({ line: 2, code: 'bad-replicas' })
    },
  )

  it('says that a topic stands twice, and of very many faults the first ten', () => {
    const twice = readPasted(`${head('')}\n${partition('1')}\n${head('')}`)
    expect(twice.ok ? [] : twice.errors.map(({ code }) => code)).toContain('twice')
    const many = readPasted('xyz\n'.repeat(40_000))
    expect(many.ok ? [] : many.errors).toHaveLength(10)
  })
})

describe('who stand by', () => {
  const hear = (draft: Draft) => readBystanders(draft.scenario.sites.length, readReadiness(draft), listFaults(draft))

  it('say what is missing first, and what is wrong before it', () => {
    expect(hear(EMPTY_DRAFT)).toEqual({ ada: { say: 'empty' }, jax: 'nowhere' })
    const site = addSite(EMPTY_DRAFT, 'datacenter').draft
    expect(hear(site)).toEqual({ ada: { say: 'broker' }, jax: 'heavy' })
    const broker = addBroker(site, 'dc-1').draft
    expect(hear(broker).ada).toEqual({ say: 'controller' })
    const controller = addController(broker, 'dc-1').draft
    expect(hear(controller)).toEqual({ ada: { say: 'topic' }, jax: 'heavy' })
    const topic = addTopic(controller).draft
    const [only] = topic.scenario.topics
    expect(hear(change(topic, { topics: [{ ...only, replicationFactor: 4 }] }))).toEqual({
      ada: { say: 'wrong' },
      jax: 'heavy',
    })
  })

  it('are glad of a world that runs, and know which site it cannot do without', () => {
    const world = build(3)
    expect(hear(world)).toEqual({ ada: { say: 'writer' }, jax: 'lit' })
    const written = addProducer(world, 'dc-1', 'orders').draft
    expect(hear(written).ada).toEqual({ say: 'reader' })
    expect(hear(addGroup(written, 'dc-1', 'orders').draft).ada).toEqual({ say: 'deadly', site: 'DC 1' })
    expect(hear(openTemplate('two-and-a-half'))).toEqual({ ada: { say: 'safe' }, jax: 'lit' })
  })
})

describe('ropes of a topic', () => {
  it('go to all brokers when none can be without a copy, and to none while the controller has the choice', () => {
    const ends = (draft: Draft) => drawDraft(draft).ropes.map(({ id }) => id)
    expect(ends(build(3))).toEqual(['orders 11', 'orders 12', 'orders 13'])
    expect(ends(build(4))).toEqual([])
  })
})

describe('placement constraints that name a key twice', () => {
  const twice = '{"version": 2,\n "replicas": [{"count": 2, "constraints": {"rack": "a"}}],\n "replicas": []}'

  it('are refused with the line when they are pasted, and half of them is not taken', () => {
    expect(readPasted(twice)).toMatchObject({
      ok: false,
      errors: [{ line: 3, code: 'placement', text: '$.replicas', fault: { code: 'twin-key' } }],
    })
  })

  it('are refused in the form of a topic, too', () => {
    const draft = build(3)
    const thing = { kind: 'topic', id: draft.scenario.topics[0].name } as const
    const field = listFields(draft, thing).find(({ key }) => key === 'placement')
    expect(field).toBeDefined()
    if (field !== undefined) expect(writeField(draft, thing, field, twice)).toContain('replicas')
  })
})

it('calls a site by its name where it is chosen, and by its id as well where two have that name', () => {
  const draft = addSite(addSite(build(1), 'datacenter').draft, 'datacenter').draft
  const named = change(draft, {
    sites: draft.scenario.sites.map((one, i) => ({ ...one, name: i < 2 ? 'North' : 'West' })),
  })
  const field = listFields(named, { kind: 'broker', id: String(named.scenario.brokers[0].id) }).find(
    ({ key }) => key === 'site',
  )
  expect([...(field?.names?.values() ?? [])]).toEqual(['North (dc-1)', 'North (dc-2)', 'West'])
})
