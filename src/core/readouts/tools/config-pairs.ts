/** `--add-config k=v,k=[v,v]`, and what a broker says of a value that a setting cannot have (ConfigDef). */
import { type ConfigDefinition, readConfigValue } from '../../configs'

export interface ConfigPair {
  readonly key: string
  /** Null where there is no `=`. */
  readonly value: string | null
}

/** Commas inside of brackets do not part; the brackets go. */
export function readConfigPairs(text: string): ConfigPair[] {
  return [...text.matchAll(/((?:\[[^\]]*\]|[^,[])+)(?:,|$)/g)].map(([, pair]) => {
    const at = pair.indexOf('=')
    if (at < 0) return { key: pair.trim(), value: null }
    return {
      key: pair.slice(0, at).trim(),
      value: pair
        .slice(at + 1)
        .trim()
        .replace(/^\[(.*)\]$/, '$1'),
    }
  })
}

/** java.lang.Double.toString, of what is no large and no tiny number. */
const asDouble = (text: string): string => (Number.isInteger(Number(text)) ? `${Number(text)}.0` : String(Number(text)))

/** Null for a value that the setting can have. */
export function refuseValue(definition: ConfigDefinition, value: string): string | null {
  if (readConfigValue(definition, value).ok) return null
  const begin = `Invalid value ${value} for configuration ${definition.key}: `
  switch (definition.type) {
    case 'integer':
      if (!/^-?\d+$/.test(value))
        return `${begin}Not a number of type ${definition.max > 2_147_483_647 ? 'LONG' : 'INT'}`
      return `${begin}Value must be ${Number(value) < definition.min ? `at least ${definition.min}` : `no more than ${definition.max}`}`
    case 'fraction':
      if (value.trim() === '' || Number.isNaN(Number(value))) return `${begin}Not a number of type DOUBLE`
      return `${begin.replace(value, asDouble(value))}Value must be ${Number(value) < definition.min ? `at least ${definition.min}` : `no more than ${definition.max}`}`
    case 'boolean':
      return `${begin}Expected value to be either true or false`
    case 'choice':
      // A list of some of these is one of our values and none of Kafka's.
      return `${begin}String must be one of: ${[...new Set(definition.values.flatMap((one) => one.split(',')))].sort().join(', ')}`
    case 'text':
      if (definition.pattern === undefined) return `${begin}String is too long`
      // The value is a list by then, and printed as one.
      return `Invalid value [${value
        .split(',')
        .map((one) => one.trim())
        .join(
          ', ',
        )}] for configuration ${definition.key}: ${definition.key} must be the literal '*' or a list of replicas in the following format: [partitionId]:[brokerId],[partitionId]:[brokerId],...`
  }
}
