/** Refusing a setting: for its name, with what Kafka knows of it, or for its value, with what it has by default. */
import type { ConfigDefinition, ConfigScope } from '../core'
import { type InputError, refuse } from './input-reader'
import { isKafkaSetting } from './kafka-settings'

export function refuseUnknownSetting(
  errors: InputError[],
  place: string,
  value: unknown,
  scope: ConfigScope,
  key: string,
): void {
  refuse(errors, place, value, isKafkaSetting(scope, key) ? 'setting-not-simulated' : 'setting-unknown', { scope })
}

/** `value` is not what `definition` wants. */
export function refuseSetting(errors: InputError[], place: string, value: unknown, definition: ConfigDefinition): void {
  const fallback = String(definition.default)
  if (definition.type === 'integer')
    refuse(errors, place, value, 'setting-integer', { min: definition.min, max: definition.max, fallback })
  else if (definition.type === 'fraction')
    refuse(errors, place, value, 'setting-fraction', { min: definition.min, max: definition.max, fallback })
  else if (definition.type === 'boolean') refuse(errors, place, value, 'setting-boolean', { fallback })
  else if (definition.type === 'text' && definition.pattern !== undefined)
    refuse(errors, place, value, 'setting-replicas', { fallback })
  else if (definition.type === 'text') refuse(errors, place, value, 'setting-text', { max: definition.max, fallback })
  else {
    const choices = definition.values.map((name) => name || '""').join(', ')
    refuse(errors, place, value, 'setting-choice', { choices, fallback })
  }
}
