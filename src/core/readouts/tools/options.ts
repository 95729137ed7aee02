/**
 * Options of Kafka's tools as joptsimple reads them: `--name value` or `--name=value`. The one thing a reader would get
 * wrong: the tools have no common set of options; each says which it knows, and what it does not know ends it.
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

/** `error` is what the tool prints. */
export function readOptions(words: readonly string[], table: OptionTable): Options | { readonly error: string } {
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
    if (takes === undefined) return { error: unrecognized(name) }
    const list = values.get(name) ?? []
    values.set(name, list)
    if (takes === 'flag') continue
    const value = given ?? words[i + 1]
    if (value === undefined || (given === undefined && value.startsWith('--')))
      return {
        error: `Exception in thread "main" joptsimple.OptionMissingRequiredArgumentException: Option ${name} requires an argument`,
      }
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

function unrecognized(name: string): string {
  return `Exception in thread "main" joptsimple.UnrecognizedOptionException: ${name} is not a recognized option`
}
