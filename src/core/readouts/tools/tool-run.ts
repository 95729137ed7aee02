/** What a tool has to say, and what it wants done: a command line is a question first, and the run does what is asked. */
import type { Command } from '../../command'
import type { World } from '../../world'
import type { Options, OptionTable } from './options'

/** What the terminal itself has to say, in the visitor's language; a tool speaks Kafka's English. */
export type ToolNote =
  /** Kafka's tool can do it, and this cluster cannot. */
  | { readonly code: 'not-simulated'; readonly what: string }
  /** The tool exists, and this terminal has none. */
  | { readonly code: 'no-tool'; readonly tool: string }

/** What a line has asked about: whoever looked at something need not be kept from seeing it. */
export interface LookedAt {
  readonly brokers: readonly number[]
  readonly controllers: readonly number[]
}

export interface ToolRun {
  /** Lines as the tool prints them, without the last line break. */
  readonly output: string
  /** To be issued, in this order; what became of them is told by `reportTool`. */
  readonly commands: readonly Command[]
  readonly note: ToolNote | null
  readonly lookedAt: LookedAt
}

/** What became of a command: null when it was carried out. */
export interface Outcome {
  readonly command: Command
  readonly refusal: {
    readonly error: string
    readonly message: string
    readonly reason?: { readonly code: string }
  } | null
}

/** A tool of the terminal. */
export interface Tool {
  readonly run: (world: World, words: readonly string[]) => ToolRun
  /** What it prints when its commands were carried out or refused. */
  readonly report: (world: World, words: readonly string[], outcomes: readonly Outcome[]) => string
}

export const NOTHING_SEEN: LookedAt = { brokers: [], controllers: [] }

export function print(output: string, lookedAt: Partial<LookedAt> = {}): ToolRun {
  return { output, commands: [], note: null, lookedAt: { ...NOTHING_SEEN, ...lookedAt } }
}

export function order(commands: readonly Command[]): ToolRun {
  return { output: '', commands, note: null, lookedAt: NOTHING_SEEN }
}

export function notSimulated(what: string): ToolRun {
  return { output: '', commands: [], note: { code: 'not-simulated', what }, lookedAt: NOTHING_SEEN }
}

/** Every tool has these; this terminal has no manual. */
const MANUAL: OptionTable = { help: 'flag', version: 'flag' }

/** Options that Kafka's tool has and this terminal does not: with the others, so that they are not called unknown. */
export function withUnsimulated(table: OptionTable, unsimulated: OptionTable): OptionTable {
  return { ...MANUAL, ...unsimulated, ...table }
}

/** What is said of the first of them that was typed; null for none. */
export function findUnsimulated(tool: string, options: Options, unsimulated: OptionTable): ToolRun | null {
  const name = [...Object.keys(MANUAL), ...Object.keys(unsimulated)].find((option) => options.has(option))
  return name === undefined ? null : notSimulated(`${tool} --${name}`)
}

/** The tool waits, and nobody who could decide it answers. */
export const TIMED_OUT = 'org.apache.kafka.common.errors.TimeoutException'

/** What the answer of an admin client throws has what went wrong as its cause. */
export const EXECUTION = 'java.util.concurrent.ExecutionException: '

/** Kafka's exception for an error code, e.g. PREFERRED_LEADER_NOT_AVAILABLE (Errors.java). */
export function exceptionOf({ error, message, reason }: NonNullable<Outcome['refusal']>): string {
  if (reason?.code === 'no-quorum') return TIMED_OUT
  const name = EXCEPTIONS[error]
  return name === undefined ? `${error}: ${message}` : `org.apache.kafka.common.errors.${name}: ${message}`
}

const EXCEPTIONS: Readonly<Record<string, string | undefined>> = {
  UNKNOWN_TOPIC_OR_PARTITION: 'UnknownTopicOrPartitionException',
  INVALID_CONFIG: 'InvalidConfigurationException',
  PREFERRED_LEADER_NOT_AVAILABLE: 'PreferredLeaderNotAvailableException',
  ELIGIBLE_LEADERS_NOT_AVAILABLE: 'EligibleLeadersNotAvailableException',
  INVALID_REPLICA_ASSIGNMENT: 'InvalidReplicaAssignmentException',
}
