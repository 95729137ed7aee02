/**
 * `npm run scenario-schema`: writes `public/scenario.schema.json` from the tables by which a scenario file is read
 * (`src/protocol/scenario-rules.ts`, `command-rules.ts`), the core's settings, and the words beside this file.
 *
 * The one thing a reader would get wrong: the file in the repository is not written by hand; a test compares it with
 * what this makes. The grammar of a placement and of a captured row stands here, because their readers have no table.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  CAPTURE_LIMITS,
  CONFIG_DEFINITIONS,
  type ConfigDefinition,
  type ConfigScope,
  LIMITS,
} from '../src/core/index.ts'
import { COMMAND_RULES } from '../src/protocol/command-rules.ts'
import { COMMAND_KINDS } from '../src/protocol/index.ts'
import { ID } from '../src/protocol/input-reader.ts'
import type { ObjectName, OwnShape, Rule, Rules, Shape } from '../src/protocol/rule.ts'
import { OBJECT_RULES } from '../src/protocol/scenario-rules.ts'
import { COMMAND_WORDS, FIELD_WORDS, OBJECT_WORDS, OTHER_WORDS } from './scenario-schema-words.ts'

type Json = Readonly<Record<string, unknown>>

export const SCHEMA_FILE = new URL('../public/scenario.schema.json', import.meta.url)

const { columns, nameLength, textLength, depth } = CAPTURE_LIMITS
const rackConstraints = (description: string, minItems?: number) =>
  given({ description, type: 'array', items: { $ref: '#/$defs/rackConstraint' }, minItems, maxItems: 1000 })

/** What has no table: a grammar of its own, or a list of kinds. */
const OWN_SHAPES: Readonly<Record<OwnShape | 'rackConstraint' | 'placementObject', Json>> = {
  anything: {},
  id: {
    description: 'Letters, digits, dots, hyphens and underscores.',
    type: 'string',
    minLength: 1,
    maxLength: 64,
    pattern: ID.source,
  },
  command: { description: 'Something that is done to the running world.', oneOf: COMMAND_KINDS.map(describeCommand) },
  configValue: { type: ['string', 'number', 'boolean'] },
  brokerConfigs: describeConfigs('broker'),
  topicConfigs: describeConfigs('topic'),
  producerConfigs: describeConfigs('producer'),
  consumerConfigs: describeConfigs('consumer'),
  placement: { anyOf: [{ $ref: '#/$defs/placementObject' }, { type: 'string' }] },
  placementObject: {
    description: 'Confluent’s replica placement JSON.',
    ...closed(['version', 'replicas'], {
      version: { enum: [1, 2] },
      replicas: rackConstraints('Synchronous replicas by rack; each rack once.', 1),
      observers: rackConstraints('Observers by rack; each rack once.'),
      observerPromotionPolicy: {
        description: 'Version 2 only; under-min-isr when left out there.',
        enum: ['under-min-isr', 'under-replicated', 'leader-is-observer'],
      },
    }),
  },
  rackConstraint: closed(['count', 'constraints'], {
    count: { description: 'Replicas on brokers of this rack.', type: 'integer', minimum: 1, maximum: 1000 },
    constraints: closed(['rack'], {
      rack: { description: 'broker.rack', type: 'string', minLength: 1, maxLength: LIMITS.nameLength },
    }),
  }),
  row: {
    description: 'A row: values by name of the column; null for none.',
    type: ['object', 'null'],
    maxProperties: columns,
    propertyNames: { minLength: 1, maxLength: nameLength, not: { const: '__proto__' } },
    additionalProperties: {
      description: `Lists and points are nested at most ${depth} deep.`,
      type: ['string', 'number', 'boolean', 'null', 'array', 'object'],
      maxLength: textLength,
    },
  },
}

/** The file as text. */
export function makeScenarioSchema(): string {
  const { scenario: _, ...parts } = OBJECT_RULES
  const names = Object.keys(parts) as ObjectName[]
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'scenario.schema.json',
    title: 'Streamscape scenario',
    ...describeObject('scenario'),
    $defs: { ...Object.fromEntries(names.map((name) => [name, describeObject(name)])), ...OWN_SHAPES },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

function describeObject(name: ObjectName): Json {
  const { is, fields } = OBJECT_WORDS[name]
  const rules: Rules = OBJECT_RULES[name]
  return { description: is, ...describeFields(rules, fields) }
}

function describeCommand(kind: (typeof COMMAND_KINDS)[number]): Json {
  const { properties, required, ...rest } = describeFields(COMMAND_RULES[kind], {
    ...FIELD_WORDS,
    ...OTHER_WORDS[kind],
  })
  return {
    title: kind,
    description: COMMAND_WORDS[kind],
    ...rest,
    required: ['kind', ...required],
    properties: { kind: { const: kind }, ...properties },
  }
}

export function describeFields(rules: Rules, words: Readonly<Record<string, string>>) {
  const properties = Object.entries(rules).map(([key, rule]) => [key, describeField(rule, words[key])])
  const required = Object.keys(rules).filter((key) => !rules[key].isOptional)
  return closed(required, Object.fromEntries(properties))
}

/** An object with none but these. */
function closed(required: readonly string[], properties: Json) {
  return { type: 'object', additionalProperties: false, required, properties }
}

function describeField({ shape, fallback }: Rule<unknown>, description: string): Json {
  return { description, ...describeShape(shape), ...(fallback === undefined ? {} : { default: fallback }) }
}

function describeShape(shape: Shape): Json {
  switch (shape.is) {
    case 'text':
      return given({ type: 'string', minLength: shape.min, maxLength: shape.max, pattern: shape.pattern })
    case 'number':
      return { type: shape.whole === true ? 'integer' : 'number', minimum: shape.min, maximum: shape.max }
    case 'flag':
      return { type: 'boolean' }
    case 'choice':
      return shape.choices.length === 1 ? { const: shape.choices[0] } : { enum: shape.choices }
    case 'list':
      return given({
        type: 'array',
        items: describeShape(shape.of),
        minItems: shape.min,
        maxItems: shape.max,
        uniqueItems: shape.unique,
      })
    case 'either':
      return { anyOf: shape.of.map(describeShape) }
    case 'null':
      return { type: 'null' }
    case 'object':
      return { $ref: `#/$defs/${shape.name}` }
    case 'own':
      return { $ref: `#/$defs/${shape.name}` }
  }
}

/** Settings may be written as Kafka's tools write them: as text. */
function describeConfigs(scope: ConfigScope): Json {
  const definitions = CONFIG_DEFINITIONS.filter((definition) => definition.scope === scope)
  const properties = definitions.map((definition) => [
    definition.key,
    { description: definition.doc, default: definition.default, ...describeConfig(definition) },
  ])
  return closed([], Object.fromEntries(properties))
}

function describeConfig(definition: ConfigDefinition): Json {
  switch (definition.type) {
    case 'integer':
      return {
        type: ['integer', 'string'],
        minimum: definition.min,
        maximum: definition.max,
        pattern: '^-?[0-9]{1,16}$',
      }
    case 'fraction':
      return {
        type: ['number', 'string'],
        minimum: definition.min,
        maximum: definition.max,
        pattern: '^[0-9]{1,3}(\\.[0-9]{1,9})?$',
      }
    case 'boolean':
      return { enum: [true, false, 'true', 'false'] }
    case 'choice':
      return { enum: definition.values.flatMap(spellings) }
    case 'text':
      return given({ type: 'string', maxLength: definition.max, pattern: definition.pattern })
  }
}

/** acks is a word that is a number: 0, "0", and -1 for all. */
function spellings(value: string): readonly (string | number)[] {
  if (value === 'all') return ['all', '-1', -1]
  return /^[0-9]+$/.test(value) ? [value, Number(value)] : [value]
}

/** Without what is undefined. */
function given(shape: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(SCHEMA_FILE, makeScenarioSchema())
  console.log(`public/scenario.schema.json: ${COMMAND_KINDS.length} commands, ${CONFIG_DEFINITIONS.length} settings`)
}
