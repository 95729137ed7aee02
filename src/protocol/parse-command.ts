/**
 * Reads a command from data: `{ "kind": "KillSite", "site": "dc-west" }`, by the table of `command-rules.ts`.
 *
 * The one thing a reader would get wrong: this checks the shape only. Whether the names exist in a scenario is
 * checked by `checkCommandNames`, and whether the cluster obeys is for the core to say.
 */
import {
  type Command,
  type CommandKind,
  type ConfigScope,
  type ConfigValue,
  findConfig,
  readConfigValue,
} from '../core'
import { checkCapture } from './capture-file'
import { COMMAND_RULES, type CommandOf } from './command-rules'
import { type Fields, type InputError, readObject, refuse } from './input-reader'
import { refuseSetting, refuseUnknownSetting } from './refuse-setting'
import { type Rules, readRules } from './rule'

/** What fields of a command must be together. */
const CHECKS: {
  readonly [K in CommandKind]?: (
    errors: InputError[],
    place: string,
    command: CommandOf<K>,
    raw: Fields,
  ) => CommandOf<K>
} = {
  AlterTopicConfig: (errors, place, command) => checkSetting(errors, place, command, 'topic'),
  AlterClusterConfig: (errors, place, command) => checkSetting(errors, place, command, 'broker'),
  AlterProducerConfig: (errors, place, command) => checkSetting(errors, place, command, 'producer'),
  AlterConsumerConfig: (errors, place, command) => checkSetting(errors, place, command, 'consumer'),
  CaptureChanges: checkCapture,
}

/** All kinds of command, in the order of `core/command.ts`. */
export const COMMAND_KINDS = Object.keys(COMMAND_RULES) as readonly CommandKind[]

export type CommandResult =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function parseCommand(value: unknown): CommandResult {
  const errors: InputError[] = []
  const command = readCommand(errors, '$', value)
  return command !== null && errors.length === 0 ? { ok: true, command } : { ok: false, errors }
}

/** As `parseCommand`, inside a larger document. */
export function readCommand(errors: InputError[], place: string, value: unknown): Command | null {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
  const known = COMMAND_KINDS.find((candidate) => candidate === kind)
  if (known === undefined) {
    refuse(errors, `${place}.kind`, kind, 'not-command', { known: COMMAND_KINDS.join(', ') })
    return null
  }
  return readKind(errors, place, value, known)
}

function readKind<K extends CommandKind>(
  errors: InputError[],
  place: string,
  value: unknown,
  kind: K,
): CommandOf<K> | null {
  const rules: Rules = COMMAND_RULES[kind]
  const fields = readObject(errors, place, value, ['kind', ...Object.keys(rules)])
  if (fields === null) return null
  // The table has the fields of this very kind; what TypeScript cannot follow is that K is one of them.
  const command = { kind, ...readRules(errors, place, fields, rules) } as unknown as CommandOf<K>
  return CHECKS[kind]?.(errors, place, command, fields) ?? command
}

function checkSetting<C extends { readonly key: string; readonly value: ConfigValue }>(
  errors: InputError[],
  place: string,
  command: C,
  scope: ConfigScope,
): C {
  const { key, value } = command
  const definition = findConfig(scope, key)
  if (definition === undefined) {
    refuseUnknownSetting(errors, `${place}.key`, key, scope, key)
    return command
  }
  const reading = readConfigValue(definition, value)
  if (reading.ok) return { ...command, value: reading.value }
  refuseSetting(errors, `${place}.value`, value, definition)
  return command
}
