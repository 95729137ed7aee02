/**
 * A request to the schema registry, as data. The one thing a reader would get wrong: this checks the shape only. That a
 * schema is broken or does not fit is for the registry to say, with its own code.
 */
import { type Command, REGISTRY_LIMITS, REGISTRY_METHODS, type RegistryBody } from '../core'
import { type Fields, type InputError, readChoice, readObject, readText, refuse } from './input-reader'

const BODY_KEYS = ['schema', 'schemaType', 'compatibility'] as const
const TYPES = ['AVRO', 'JSON'] as const

export function readRegistryRequest(
  errors: InputError[],
  place: string,
  f: Fields,
): Extract<Command, { kind: 'RequestRegistry' }> {
  const path = readText(errors, `${place}.path`, f.path, { min: 1, max: REGISTRY_LIMITS.path })
  if (path !== '' && !/^\/(?:subjects|config)(?:[/?]|$)/.test(path))
    refuse(errors, `${place}.path`, path, 'This is no path of subjects or levels.', 'Use /subjects/… or /config/….')
  return {
    kind: 'RequestRegistry',
    method: readChoice(errors, `${place}.method`, f.method, REGISTRY_METHODS),
    path,
    body: f.body === undefined ? {} : readBody(errors, `${place}.body`, f.body),
  }
}

function readBody(errors: InputError[], place: string, value: unknown): RegistryBody {
  const body = readObject(errors, place, value, BODY_KEYS) ?? {}
  const { schema, schemaType, compatibility } = body
  return {
    ...(schema === undefined
      ? {}
      : { schema: readText(errors, `${place}.schema`, schema, { max: REGISTRY_LIMITS.schema }) }),
    ...(schemaType === undefined ? {} : { schemaType: readChoice(errors, `${place}.schemaType`, schemaType, TYPES) }),
    ...(compatibility === undefined
      ? {}
      : { compatibility: readText(errors, `${place}.compatibility`, compatibility, { max: 64 }) }),
  }
}
