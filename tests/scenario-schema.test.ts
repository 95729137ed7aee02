/** Holds `public/scenario.schema.json` to the parser: what is built in satisfies it, and both know the same words. */
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { CONFIG_DEFINITIONS } from '../src/core'
import { COMMAND_KINDS, formatScenario, validateScenario } from '../src/protocol'
import { SCENARIOS } from '../src/scenarios'

interface Schema {
  readonly $defs: {
    readonly command: { readonly oneOf: readonly { readonly title: string }[] }
    readonly [name: string]: unknown
  }
}
const schema = JSON.parse(readFileSync(new URL('../public/scenario.schema.json', import.meta.url), 'utf8')) as Schema
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
