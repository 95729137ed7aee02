/**
 * The names of an Avro schema: namespaces, aliases, and what a name may look like (specification, 'Names').
 * The one thing a reader would get wrong: a name with dots carries its namespace, and then the attribute `namespace`
 * beside it counts for nothing.
 */
import { type AvroProperties, isAvroPrimitive } from './avro-schema'
import { readKey, refuseSchema } from './schema-error'

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/

export interface AvroNames {
  readonly name: string
  readonly namespace: string
  readonly aliases: readonly string[]
  readonly doc: string | null
}

export function parseNames(
  allowAnonymous: boolean,
  source: Readonly<Record<string, unknown>>,
  path: string,
  outer: string,
): AvroNames {
  const written = readKey(source, 'name')
  const given = readKey(source, 'namespace')
  if (given !== undefined && given !== null && typeof given !== 'string')
    refuseSchema(`${path}.namespace`, given, 'A namespace is a string of names joined by dots.')
  if (written === undefined && allowAnonymous && readKey(source, 'type') === 'record')
    return { name: '', namespace: '', aliases: [], doc: readText(source, 'doc') }
  if (typeof written !== 'string')
    return refuseSchema(`${path}.name`, written, 'No name in schema. Add "name" as a string.')
  const dot = written.lastIndexOf('.')
  const name = written.slice(dot + 1)
  const namespace = dot >= 0 ? written.slice(0, dot) : typeof given === 'string' ? given : outer
  for (const part of namespace === '' ? [name] : [name, ...namespace.split('.')])
    checkName(part, written, `${path}.name`)
  if (isAvroPrimitive(name) && namespace === '')
    refuseSchema(`${path}.name`, written, `${name} is the name of a primitive type. Choose another name.`)
  const aliases = parseAliases(source, path).map((alias) =>
    alias.includes('.') || namespace === '' ? alias : `${namespace}.${alias}`,
  )
  return { name, namespace, aliases, doc: readText(source, 'doc') }
}

export function checkName(part: string, written: unknown, path: string): void {
  if (!NAME.test(part))
    refuseSchema(path, written, `Illegal name "${part}". Begin with a letter or _, then letters, digits and _.`)
}

export function parseAliases(source: Readonly<Record<string, unknown>>, path: string): readonly string[] {
  const aliases = readKey(source, 'aliases')
  if (aliases === undefined) return []
  if (!Array.isArray(aliases) || aliases.some((alias) => typeof alias !== 'string'))
    return refuseSchema(`${path}.aliases`, aliases, 'Aliases are an array of names.')
  return aliases as string[]
}

export function readText(source: Readonly<Record<string, unknown>>, key: string): string | null {
  const text = readKey(source, key)
  return typeof text === 'string' ? text : null
}

/** The attributes that Avro itself does not use. */
export function keepProperties(source: Readonly<Record<string, unknown>>, used: readonly string[]): AvroProperties {
  return Object.keys(source)
    .filter((key) => !used.includes(key))
    .map((key) => [key, source[key]] as const)
}
