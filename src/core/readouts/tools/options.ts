/**
 * Options of Kafka's tools as joptsimple reads them: `--name value` or `--name=value`. The one thing a reader would get
 * wrong: the tools have no common set of options; each says which it knows, and what it does not know ends it.
 *
 * Simplification: where the cluster is need not be said in the terminal. Of what a tool prints when it fails, the usage, the
 * lines of a stack trace with its causes, and what it logs are left out.
 */

/** By name: does it take a value? */
export type OptionTable = Readonly<Record<string, 'value' | 'flag'>>

/** Each tool takes these; where the cluster is, and as whom, makes no difference here. */
const CONNECTION: OptionTable = {
  'bootstrap-server': 'value',
  'bootstrap-controller': 'value',
  'command-config': 'value',
}

export interface Options {
  readonly has: (name: string) => boolean
  /** The last value that was given; undefined when there is none. */
  readonly one: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
  /** Words that are no options. */
  readonly rest: readonly string[]
}

/**
 * How a tool that did not catch it itself, that prints what it caught and its class, or that prints the message alone ends
 * at an option that is none.
 */
export type OptionFault = 'uncaught' | 'printed' | 'message'

/** `error` is what the tool prints. */
export function readOptions(
  words: readonly string[],
  table: OptionTable,
  fault: OptionFault,
): Options | { readonly error: string } {
  const known: OptionTable = { ...CONNECTION, ...table }
  const values = new Map<string, string[]>()
  const rest: string[] = []
  for (let i = 0; i < words.length; i++) {
    const match = /^--([^=]+)(?:=([\s\S]*))?$/.exec(words[i])
    if (match === null) {
      rest.push(words[i])
      continue
    }
    const [, name, given] = match
    const takes = Object.hasOwn(known, name) ? known[name] : undefined
    if (takes === undefined)
      return {
        error: say(fault, 'UnrecognizedOptionException', `${name} is not a recognized option`),
      }
    const list = values.get(name) ?? []
    values.set(name, list)
    if (takes === 'flag') continue
    const value = given ?? words[i + 1]
    if (value === undefined || (given === undefined && value.startsWith('--')))
      return { error: say(fault, 'OptionMissingRequiredArgumentException', `Option ${name} requires an argument`) }
    if (given === undefined) i++
    list.push(value)
  }
  return {
    has: (name) => values.has(name),
    one: (name) => values.get(name)?.at(-1),
    all: (name) => values.get(name) ?? [],
    rest,
  }
}

function say(fault: OptionFault, exception: string, message: string): string {
  if (fault === 'message') return message
  const thrown = `joptsimple.${exception}: ${message}`
  return fault === 'uncaught' ? `Exception in thread "main" ${thrown}` : `${message}\n${thrown}`
}

/** What a tool prints that prints what it caught: the message, and the exception with its class. */
export function printedFault(
  message: string,
  exception = 'org.apache.kafka.tools.AdminCommandFailedException',
): string {
  return `${message}\n${exception}: ${message}`
}

/** An argument that is no number, as such a tool prints it. */
export function unreadable(value: string, option: string): string {
  return printedFault(
    `Cannot parse argument '${value}' of option ${option}`,
    'joptsimple.OptionArgumentConversionException',
  )
}
