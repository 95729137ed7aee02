/**
 * What somebody believes before a fault, held against the run. The one thing a reader would get wrong: nothing is guessed
 * from the page; the truth is the run itself, computed to that very microsecond with all that was done in it by then.
 */
import type { RunOutcome, SessionState } from '../../../protocol'
import { COMMAND_FACTS, type CommandRecord } from '../../../protocol'

/** Long enough for a session of 9 s to end and for an election. */
export const HORIZON_US = 20_000_000

export type Asked = 'leader' | 'writes' | 'lost'
/** What is believed of each, as text; what is left out is not asked. A leader is a broker's id, -1 for nobody. */
export type Guess = Readonly<Partial<Record<Asked, string>>>

export const ASKED: readonly Asked[] = ['leader', 'writes', 'lost']

export interface Score {
  readonly right: number
  readonly of: number
}

/** The first fault of one's own that is not among those known; null while there is none. */
export function findFault(commands: readonly CommandRecord[], known: ReadonlySet<string>): CommandRecord | null {
  return commands.find((entry) => isFault(entry) && !known.has(nameCommand(entry))) ?? null
}

export function nameCommand({ timeUs, command }: CommandRecord): string {
  return `${timeUs} ${JSON.stringify(command)}`
}

function isFault({ command, fromScenario, refused }: CommandRecord): boolean {
  return !fromScenario && refused === null && COMMAND_FACTS[command.kind].is === 'fault'
}

/** The run up to a moment, looked at where the page looks. */
export function sessionAt(session: SessionState, timeUs: number, topic: string, partition: number): SessionState {
  const { scenario, commands } = session
  return {
    scenario: { ...scenario, watch: { ...scenario.watch, topic, partition } },
    commands: commands.filter((command) => command.timeUs <= timeUs),
    timeUs,
  }
}

/** What is true, in the words of a guess; `before` is the run in the instant before the fault, as what was lost then is not its doing. */
export function readTruth(
  { leader, answer, topics }: RunOutcome,
  before: RunOutcome | null = null,
): Record<Asked, string> {
  const isLost = topics.some(({ topic, lost }) => lost > (before?.topics.find((one) => one.topic === topic)?.lost ?? 0))
  return { leader: String(leader), writes: answer, lost: isLost ? 'yes' : 'no' }
}

/** Where nobody writes, nobody can be right or wrong about writes. */
export function countRight(guess: Guess, truth: Readonly<Record<Asked, string>>): Score {
  const counted = ASKED.filter((one) => guess[one] !== undefined && !(one === 'writes' && truth.writes === 'idle'))
  return { right: counted.filter((one) => guess[one] === truth[one]).length, of: counted.length }
}
