/** Why a command was not carried out: Kafka's error where there is one. */
import { type ConfigScope, findConfig, readConfigValue } from '../configs'
import type { ConfigValue } from '../scenario'

export interface Refusal {
  readonly error: string
  readonly message: string
}

export function missing(what: string, name: string | number): Refusal {
  return { error: 'INVALID_REQUEST', message: `There is no ${what} ${name}.` }
}

/** The value in the type that the config has, or why it may not be set. */
export function readSetting(
  scope: ConfigScope,
  key: string,
  value: ConfigValue,
): { readonly value: ConfigValue } | Refusal {
  const definition = findConfig(scope, key)
  if (definition === undefined) return { error: 'INVALID_CONFIG', message: `Unknown ${scope} config name: ${key}` }
  const reading = readConfigValue(definition, value)
  if (reading.ok) return { value: reading.value }
  return { error: 'INVALID_CONFIG', message: `Invalid value ${value} for configuration ${key}: ${reading.message}` }
}
