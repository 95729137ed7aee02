/**
 * Holds `public/scenario.schema.json` to the parser: it is what the tool makes of the parser's tables, what is built in
 * satisfies it, and both judge alike.
 *
 * The one thing a reader would get wrong: a file that the schema takes may still be refused, for names and sums that no
 * schema can say; never the other way round.
 */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { CONFIG_DEFINITIONS } from '../src/core'
import { COMMAND_KINDS, formatScenario, parseCommand, validateScenario } from '../src/protocol'
import { SCENARIOS } from '../src/scenarios'
import { makeScenarioSchema, SCHEMA_FILE } from '../tools/scenario-schema'

interface Schema {
  readonly $defs: {
    readonly command: { readonly oneOf: readonly { readonly title: string }[] }
    readonly [name: string]: unknown
  }
}
const text = readFileSync(SCHEMA_FILE, 'utf8')
const schema = JSON.parse(text) as Schema
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema)

const SMALL = {
  format: 'streamscape-scenario',
  version: 1,
  sites: [{ id: 'here' }],
  brokers: [{ id: 1, site: 'here' }],
  controllers: [{ id: 2, site: 'here' }],
  topics: [{ name: 'orders' }],
}

describe('the scenario schema', () => {
  it('is what "npm run scenario-schema" makes', () => {
    expect(text).toBe(makeScenarioSchema())
  })

  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('is satisfied by %s', (_, scenario) => {
    validate(JSON.parse(formatScenario(scenario)))
    expect(validate.errors ?? []).toEqual([])
  })

  it.each([
    ['the shortest file', SMALL, true],
    ['an unknown key', { ...SMALL, site: [] }, false],
    ['another version', { ...SMALL, version: 2 }, false],
    ['an unknown setting', { ...SMALL, cluster: { configs: { x: 1 } } }, false],
    ['a setting as text', { ...SMALL, cluster: { configs: { 'broker.session.timeout.ms': '6000' } } }, true],
    ['a negative latency', { ...SMALL, defaultLink: { latencyMs: -1 } }, false],
    ['an unknown command', { ...SMALL, commands: [{ atMs: 1, command: { kind: 'Explode' } }] }, false],
    ['a command', { ...SMALL, commands: [{ atMs: 1, command: { kind: 'KillSite', site: 'here' } }] }, true],
  ])('judges %s as the parser does', (_, document, isGood) => {
    expect(validate(document)).toBe(isGood)
    expect(validateScenario(document).ok).toBe(isGood)
  })

  // A setting's value is asked for when its key is known.
  const keys: Readonly<Record<string, string>> = {
    AlterTopicConfig: 'min.insync.replicas',
    AlterClusterConfig: 'num.partitions',
    AlterProducerConfig: 'acks',
    AlterConsumerConfig: 'group.id',
  }
  const samples = COMMAND_KINDS.map((kind) => {
    const sample = sampleOf(schema.$defs.command.oneOf.find(({ title }) => title === kind)) as Record<string, unknown>
    return [kind, kind in keys ? { ...sample, key: keys[kind] } : sample] as const
  })

  it.each(samples)('asks for the same fields of %s as the parser', (_, command) => {
    const isShaped = (one: unknown) => validate({ ...SMALL, commands: [{ atMs: 1, command: one }] })
    expect(isShaped(command)).toBe(true)
    expect(isShaped({ ...command, extra: 1 })).toBe(false)
    expect(parseCommand({ ...command, extra: 1 }).ok).toBe(false)
    for (const key of Object.keys(command)) {
      const { [key]: _gone, ...rest } = command
      const result = parseCommand(rest)
      const isMissed = !result.ok && result.errors.some(({ place }) => place === `$.${key}`)
      expect([key, isShaped(rest)]).toEqual([key, !isMissed])
      // No field of a command takes a list of lists.
      expect([key, isShaped({ ...command, [key]: [[]] })]).toEqual([key, false])
      expect([key, parseCommand({ ...command, [key]: [[]] }).ok]).toEqual([key, false])
    }
  })

  it('lists the settings and commands that the parser knows', () => {
    for (const scope of ['broker', 'topic', 'producer', 'consumer'] as const) {
      const { properties } = schema.$defs[`${scope}Configs`] as { properties: Record<string, { default: unknown }> }
      const known = CONFIG_DEFINITIONS.filter((definition) => definition.scope === scope)
      expect(Object.keys(properties)).toEqual(known.map(({ key }) => key))
      for (const definition of known) expect(properties[definition.key].default).toBe(definition.default)
    }
    expect(schema.$defs.command.oneOf.map(({ title }) => title)).toEqual(COMMAND_KINDS)
  })
})

/** Some value that a definition takes: the first choice, the least number, the shortest text. */
function sampleOf(definition: unknown): unknown {
  const shape = definition as {
    $ref?: string
    const?: unknown
    enum?: readonly unknown[]
    anyOf?: readonly unknown[]
    type?: string | readonly string[]
    properties?: Readonly<Record<string, unknown>>
    required?: readonly string[]
    items?: unknown
    minItems?: number
    minimum?: number
    minLength?: number
    pattern?: string
    title?: string
  }
  if (shape.$ref !== undefined) return sampleOf(schema.$defs[shape.$ref.replace('#/$defs/', '')])
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf !== undefined) return sampleOf(shape.anyOf[0])
  switch (typeof shape.type === 'string' ? shape.type : shape.type?.[0]) {
    case 'object': {
      const wanted = shape.title === undefined ? (shape.required ?? []) : Object.keys(shape.properties ?? {})
      return Object.fromEntries(wanted.map((key) => [key, sampleOf(shape.properties?.[key])]))
    }
    case 'array':
      return Array.from({ length: shape.minItems ?? 1 }, () => sampleOf(shape.items))
    case 'integer':
    case 'number':
      return shape.minimum
    case 'boolean':
      return true
    default:
      return shape.pattern?.startsWith('^\\/') === true ? '/subjects/a' : 'a'.repeat(shape.minLength ?? 1)
  }
}
