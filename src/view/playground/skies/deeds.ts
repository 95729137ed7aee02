/** What was done in one of two runs and not in the other: their commands, by moment and content. Pure. */
import type { Command } from '../../../core'
import type { SessionState } from '../../../protocol'

export interface Deed {
  readonly timeUs: number
  readonly command: Command
}

function listDeeds({ scenario, commands }: SessionState): readonly Deed[] {
  const scripted = scenario.commands.map(({ atMs, command }) => ({ timeUs: Math.round(atMs * 1_000), command }))
  return [...scripted, ...commands].sort((a, b) => a.timeUs - b.timeUs)
}

const keyOf = ({ timeUs, command }: Deed): string => `${timeUs} ${JSON.stringify(command)}`

/** By run: the deeds that the other has not. */
export function findOwnDeeds(one: SessionState, other: SessionState): readonly [readonly Deed[], readonly Deed[]] {
  const [mine, yours] = [listDeeds(one), listDeeds(other)]
  return [leaveOut(mine, yours), leaveOut(yours, mine)]
}

/** The same thing done twice is two things. */
function leaveOut(deeds: readonly Deed[], known: readonly Deed[]): readonly Deed[] {
  const left = new Map<string, number>()
  for (const deed of known) left.set(keyOf(deed), (left.get(keyOf(deed)) ?? 0) + 1)
  return deeds.filter((deed) => {
    const key = keyOf(deed)
    const n = left.get(key) ?? 0
    if (n > 0) left.set(key, n - 1)
    return n === 0
  })
}

/** The run without one of its commands; `isScripted` for one of the scenario. The same run when there is none such. */
export function withoutDeed(session: SessionState, { timeUs, command }: Deed, isScripted: boolean): SessionState {
  const key = keyOf({ timeUs, command })
  if (!isScripted) {
    const at = session.commands.findIndex((entry) => keyOf(entry) === key)
    return { ...session, commands: session.commands.filter((_, i) => i !== at) }
  }
  const { scenario } = session
  const at = scenario.commands.findIndex(
    (entry) => keyOf({ timeUs: Math.round(entry.atMs * 1_000), command: entry.command }) === key,
  )
  return { ...session, scenario: { ...scenario, commands: scenario.commands.filter((_, i) => i !== at) } }
}
