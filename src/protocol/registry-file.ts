/**
 * A request to the schema registry, as data. The one thing a reader would get wrong: this checks the shape only. That a
 * schema is broken or does not fit is for the registry to say, with its own code.
 */
import { REGISTRY_LIMITS, type RegistryBody } from '../core'
import { readObject, readText, refuse } from './input-reader'
import { choice, leftOut, object, type Rule, type RulesOf, readRules, text } from './rule'

/** What a request may change: subjects and levels. */
const PATH = /^\/(?:subjects|config)(?:[/?]|$)/
const PATH_LENGTH = { min: 1, max: REGISTRY_LIMITS.path }

export const REGISTRY_PATH: Rule<string> = {
  ...text(PATH_LENGTH),
  shape: { is: 'text', ...PATH_LENGTH, pattern: PATH.source },
  read: (errors, place, value) => {
    const path = readText(errors, place, value, PATH_LENGTH)
    if (path !== '' && !PATH.test(path)) refuse(errors, place, path, 'not-registry-path', {})
    return path
  },
}

export const REGISTRY_BODY_RULES: RulesOf<RegistryBody> = {
  schema: leftOut(text({ max: REGISTRY_LIMITS.schema })),
  schemaType: leftOut(choice(['AVRO', 'JSON'])),
  compatibility: leftOut(text({ max: 64 })),
}

export const REGISTRY_BODY: Rule<RegistryBody> = {
  ...object('registryBody', (errors, place, value) => {
    if (value === undefined) return {}
    const fields = readObject(errors, place, value, Object.keys(REGISTRY_BODY_RULES)) ?? {}
    return readRules(errors, place, fields, REGISTRY_BODY_RULES)
  }),
  isOptional: true,
  fallback: {},
}
