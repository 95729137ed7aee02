/**
 * Sessions of older versions, brought to the one that this page writes, step by step and kind by kind. A link is for ever:
 * whoever changes the fields of a command or of a scenario raises `SESSION_VERSION` and writes the step here, with a link
 * of the version before in `testing/old-links.ts`.
 *
 * The one thing a reader would get wrong: a step sees text from outside that nobody has checked yet. It moves fields of
 * plain objects and leaves alone what it does not know; the readers judge the result.
 */
import type { CommandKind } from '../core'

/** What `formatSession` writes. */
export const SESSION_VERSION = 1

export type Fields = Readonly<Record<string, unknown>>
type Step = (fields: Fields) => Fields

export interface Steps {
  /** By the kind of the command and the version that it comes from. */
  readonly commands: Readonly<Partial<Record<CommandKind, Readonly<Record<number, Step>>>>>
  /** Of the scenario, by the version that it comes from. */
  readonly scenario: Readonly<Record<number, Step>>
}

/** None yet: every link that was ever made is of version 1. */
const STEPS: Steps = { commands: {}, scenario: {} }

/** `document` as a session of version `to`; as it is when it is no session of an older version. */
export function migrateSession(document: unknown, steps: Steps = STEPS, to = SESSION_VERSION): unknown {
  if (!isFields(document) || typeof document.v !== 'number' || !Number.isInteger(document.v)) return document
  let session: Fields = document
  for (let from = document.v; from >= 1 && from < to; from++) {
    const { scenario, commands } = session
    session = {
      ...session,
      v: from + 1,
      scenario: isFields(scenario) ? migrateScenario(scenario, steps, from) : scenario,
      commands: Array.isArray(commands) ? commands.map((entry) => migratePair(entry, steps, from)) : commands,
    }
  }
  return session
}

function migrateScenario(scenario: Fields, steps: Steps, from: number): Fields {
  const { commands } = scenario
  const own = steps.scenario[from]?.(scenario) ?? scenario
  if (!Array.isArray(commands)) return own
  return {
    ...own,
    commands: commands.map((entry: unknown) =>
      isFields(entry) ? { ...entry, command: migrateCommand(entry.command, steps, from) } : entry,
    ),
  }
}

/** `[microseconds, command]` */
function migratePair(entry: unknown, steps: Steps, from: number): unknown {
  return Array.isArray(entry) && entry.length === 2 ? [entry[0], migrateCommand(entry[1], steps, from)] : entry
}

function migrateCommand(command: unknown, steps: Steps, from: number): unknown {
  if (!isFields(command) || typeof command.kind !== 'string' || !Object.hasOwn(steps.commands, command.kind))
    return command
  return steps.commands[command.kind as CommandKind]?.[from]?.(command) ?? command
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
