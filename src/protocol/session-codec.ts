/**
 * A session (scenario, commands, where the viewer stands) as JSON text and back. Compact, because the text goes
 * into links: `{"v":1,"scenario":{…},"commands":[[timeUs,{…}],…],"timeUs":n}`.
 *
 * The one thing a reader would get wrong: times here are microseconds, as in the engine; the scenario inside it
 * keeps its milliseconds.
 */
import { LIMITS } from '../core'
import { checkCommandNames, createMadeNames, noteMadeNames } from './command-checks'
import { toCommandFile } from './command-file'
import {
  type InputError,
  readChoice,
  readJson,
  readList,
  readObject,
  readWhole,
  refuse,
  TIME_MS_MAX,
} from './input-reader'
import type { SessionState } from './messages'
import { migrateSession, SESSION_VERSION } from './migrations'
import { readCommand } from './parse-command'
import { formatScenario, validateScenario } from './scenario-file'
import type { InputWarning } from './scenario-warnings'

/**
 * Longest text of a session; a link that unpacks to more is refused. Thousands of captured rows are some megabytes, and
 * pack to a tenth.
 */
export const SESSION_TEXT_MAX = 8_000_000
const TIME_US_MAX = TIME_MS_MAX * 1_000

export type SessionResult =
  | { readonly ok: true; readonly session: SessionState; readonly warnings: readonly InputWarning[] }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function formatSession(session: SessionState): string {
  const commands = session.commands.map(({ timeUs, command }) => [timeUs, toCommandFile(command)])
  const rest = JSON.stringify({ commands, timeUs: session.timeUs }).slice(1)
  return `{"v":${SESSION_VERSION},"scenario":${formatScenario(session.scenario, { compact: true })},${rest}`
}

export function parseSession(text: string): SessionResult {
  const errors: InputError[] = []
  const document = migrateSession(readJson(errors, text, SESSION_TEXT_MAX))
  const fields = errors.length > 0 ? null : readObject(errors, '$', document, ['v', 'scenario', 'commands', 'timeUs'])
  if (fields === null) return { ok: false, errors }
  readChoice(errors, '$.v', fields.v, [SESSION_VERSION] as const)
  const result = validateScenario(fields.scenario)
  if (!result.ok) {
    const inScenario = result.errors.map((error) => ({ ...error, place: error.place.replace('$', '$.scenario') }))
    return { ok: false, errors: [...errors, ...inScenario] }
  }
  const { scenario, warnings } = result
  const commandsMax = LIMITS.commands - scenario.commands.length
  const commands = readList(errors, '$.commands', fields.commands, commandsMax, (place, value) =>
    readStampedCommand(errors, place, value),
  )
  checkCommands(errors, commands, { scenario, commands, timeUs: 0 })
  const timeUs = readWhole(errors, '$.timeUs', fields.timeUs, { min: 0, max: TIME_US_MAX })
  if (errors.length > 0) return { ok: false, errors }
  return { ok: true, session: { scenario, commands, timeUs }, warnings }
}

type StampedCommand = SessionState['commands'][number]

function readStampedCommand(errors: InputError[], place: string, value: unknown): StampedCommand | null {
  if (!Array.isArray(value) || value.length !== 2) {
    refuse(errors, place, value, 'not-timed-command', {})
    return null
  }
  const timeUs = readWhole(errors, `${place}[0]`, value[0], { min: 0, max: TIME_US_MAX })
  const command = readCommand(errors, `${place}[1]`, value[1])
  return command === null ? null : { timeUs, command }
}

function checkCommands(errors: InputError[], commands: readonly StampedCommand[], session: SessionState): void {
  if (errors.length > 0) return
  const made = createMadeNames()
  for (const { command } of session.scenario.commands) noteMadeNames(made, command)
  commands.forEach(({ timeUs, command }, index) => {
    if (index > 0 && timeUs < commands[index - 1].timeUs) {
      refuse(errors, `$.commands[${index}][0]`, timeUs, 'commands-disorder', {})
    }
    checkCommandNames(errors, `$.commands[${index}][1]`, command, session.scenario, made)
    noteMadeNames(made, command)
  })
}
